//! The answer comes first: it is in sight at once, all of it, and opens row by row.

use super::hosting::{html, tag};
use super::pages::{EXAMPLE, SHIPPED, open_example, unfold, visit};
use super::{Scenario, scenarios};
use crate::page::{Page, any};

pub fn all() -> Vec<Scenario> {
    scenarios![
        the_first_thing_to_work_on_is_in_sight,
        every_skill_is_there_and_what_is_required_comes_first,
        a_row_opens_to_its_items,
        all_rows_open_and_close,
        the_sentence_is_the_question,
        the_sentence_stays_in_sight_and_covers_no_focus,
        it_stays_below_a_bar_of_the_host,
    ]
}

/// How far below the top of the widget the first row of the answer begins, in pixels, when all of the view
/// is there.
#[track_caller]
fn first_row(page: &Page, name: &str) -> i64 {
    page.find("button", "Open all");
    let row = page.find("button", name);
    let from_top = "const it = arguments[0], widget = it.getRootNode().host;
                    return Math.round(it.getBoundingClientRect().top - widget.getBoundingClientRect().top)";
    row.run(from_top).as_i64().unwrap()
}

fn the_first_thing_to_work_on_is_in_sight(page: &Page) {
    // From L3 there are ways on into another role.
    let pages = [
        (EXAMPLE.to_owned(), "Readable code", "From L1 Associate to L2 Engineer"),
        ([SHIPPED, "#roles=backend&level=l3"].concat(), "Readable code", "From L3 Senior to L4 Staff"),
        (
            [SHIPPED, "#roles=manager&level=m1"].concat(),
            "System design",
            "From M1 Manager to M2 Group Manager",
        ),
    ];
    for (width, height, most) in [(1280, 800, 300), (390, 844, 420)] {
        for (address, first, step) in &pages {
            visit(page, address);
            page.find("region", *step);
            page.resize(width, height);
            let below = first_row(page, first);
            assert!(below <= most, "{step}: at {width} \u{d7} {height} it begins {below} px below the top");
        }
    }
}

fn every_skill_is_there_and_what_is_required_comes_first(page: &Page) {
    open_example(page);
    let answer = page.find("region", "From L1 Associate to L2 Engineer");
    let names = answer.names("button");
    let of = |name: &str| {
        names.iter().position(|other| other == name).unwrap_or_else(|| panic!("{name}: {names:?}"))
    };
    assert!(of("Planning and estimation") < of("Interface engineering"), "{names:?}");
    assert_eq!(names.iter().filter(|name| *name != "Open all").count(), 14);
    answer.mentions("27 things to work on in 14 skills (17 new, 10 deeper).");
}

fn a_row_opens_to_its_items(page: &Page) {
    open_example(page);
    let text = "Names things after the domain, so that the main path reads without comments";
    let answer = page.find("region", "From L1 Associate to L2 Engineer");
    let row = page.find("button", "Readable code");
    assert!(!row.is_expanded());
    row.focus();
    page.press("Enter");
    answer.mentions(text);
    assert!(row.is_expanded());
    page.focus_is_on("button", "Readable code");
    // It stays open for whoever looks at another level and comes back.
    page.level("L3 Senior").click();
    page.level("L1 Associate").click();
    page.find("region", "From L1 Associate to L2 Engineer").mentions(text);
}

fn all_rows_open_and_close(page: &Page) {
    open_example(page);
    let text = "Names things after the domain, so that the main path reads without comments";
    page.find("button", "Open all").click();
    let answer = page.find("region", "From L1 Associate to L2 Engineer");
    answer.mentions(text);
    page.find("button", "Close all").click();
    page.find("button", "Open all");
    assert!(
        answer
            .find_all("button", any())
            .iter()
            .all(|row| row.attribute("aria-expanded").as_deref() != Some("true"))
    );
}

fn the_sentence_is_the_question(page: &Page) {
    open_example(page);
    page.find("combobox", "I work as").select("Data Engineer");
    page.find("combobox", "I am at").select("L2 Engineer");
    page.find("combobox", "Aiming for").select("L4 Staff");
    page.find("region", "From L2 Engineer to L4 Staff");
    assert!(page.level("L2 Engineer").is_checked());
    page.find("status", any()).mentions("Data Engineer: from L2 Engineer to L4 Staff:");
    unfold(page, "Filters");
    page.find("combobox", "Skill").select("Readable code");
    page.find("region", "From L2 Engineer to L4 Staff");
    page.console_is_empty();
}

fn the_sentence_stays_in_sight_and_covers_no_focus(page: &Page) {
    page.resize(1280, 800);
    open_example(page);
    page.find("button", "Open all").click();
    page.find("button", "Close all");
    page.run("scrollTo(0, document.documentElement.scrollHeight)", vec![]);
    let top = "return arguments[0].getBoundingClientRect().top";
    let sentence = page.find("combobox", "I am at");
    page.wait_for("the sentence is at the top", || {
        (0.0..60.0).contains(&sentence.run(top).as_f64().unwrap())
    });
    // Backwards from the last one: each button that comes into sight does so below the sentence.
    page.find("button", "Hiring").focus();
    let bottom = sentence.run("return arguments[0].getBoundingClientRect().bottom").as_f64().unwrap();
    for name in ["Growing others", "Product thinking", "Interface engineering", "Planning and estimation"] {
        page.press("Shift+Tab");
        page.focus_is_on("button", name);
        let button = page.find("button", name);
        page.wait_for(&format!("{name} is below the sentence"), || {
            let at = button.run(top).as_f64().unwrap();
            (bottom..800.0).contains(&at)
        });
    }
    // Where the sentence is more than a line, it goes with the page.
    page.resize(390, 844);
    // WebKit shows it in a frame.
    let sentence = page.find("combobox", "I am at");
    page.run("scrollTo(0, document.documentElement.scrollHeight)", vec![]);
    page.wait_for("the sentence has gone", || sentence.run(top).as_f64().unwrap() < 0.0);
}

fn it_stays_below_a_bar_of_the_host(page: &Page) {
    let json: serde_json::Value =
        serde_json::from_str(include_str!("../../../data/examples/product-engineering.json")).unwrap();
    let style = "<style>header { position: fixed; inset: 0 0 auto; block-size: 56px; background: canvas; z-index: 9 }
        main { margin-block-start: 56px; padding-block-end: 100vh } skill-matrix { --sm-sticky-top: 56px }</style>";
    page.host().serve("/host.html", html(style, &["<header>Bar</header>", &tag("id=it", &json)].concat()));
    page.open("/host.html");
    page.find("button", "Open all");
    let top = "return Math.round(document.getElementById('it').shadowRoot.querySelector('.question').getBoundingClientRect().top)";
    assert!(page.run(top, vec![]).as_i64() > Some(56));
    page.run("scrollTo(0, 900)", vec![]);
    page.wait_for("it stays there", || {
        page.run(top, vec![]).as_i64().is_some_and(|top| (56..=58).contains(&top))
    });
    page.find("combobox", "I am at").select("L3 Senior");
    page.find("region", "From L3 Senior to L4 Staff");
}
