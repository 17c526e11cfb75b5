//! The second part of the widget, which comes later: what there is before it, with it, without it.

use super::hosting::{heard, host_goes_on, html, matrix, tag};
use super::{Scenario, scenarios};
use crate::page::{Page, any};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![
        it_comes_by_itself_and_from_then_on_nothing_is_fetched,
        whoever_asks_for_it_waits_for_it,
        without_it_the_comparison_works_and_it_can_be_tried_again,
        one_of_another_version_is_not_taken,
        what_is_wrong_with_a_matrix_comes_with_it,
        without_room_to_unpack_it_it_can_be_tried_again,
        printing_alone_waits_for_it,
        without_it_the_page_is_printed_as_it_is,
        our_own_matrix_comes_with_it,
        what_is_open_and_focused_stays_so_when_it_comes,
    ]
}

fn built(name: &str) -> String {
    std::fs::read_to_string(format!("{}/dist/embed/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// Opens a page with the script in a folder of its own, and nothing beside it.
fn open_alone(page: &Page, inside: &str) {
    page.host().serve("/alone/skill-matrix.js", built("skill-matrix.js"));
    let html = html("", inside).replace("/dist/embed/skill-matrix.js", "/alone/skill-matrix.js");
    page.host().serve("/host.html", &html);
    page.open("/host.html");
}

/// Opens a page whose second part is held back, and whose long waits end when the scenario wants.
pub fn open_with_second_part_held(page: &Page, inside: &str) {
    page.host().hold("/dist/embed/skill-matrix-more.js");
    page.host().serve("/host.html", html("<script src=/pages/embed/time.js></script>", inside));
    page.open("/host.html");
}

fn element() -> String {
    tag("id=it storage=none", &matrix("it", "One"))
}

fn it_comes_by_itself_and_from_then_on_nothing_is_fetched(page: &Page) {
    page.host().serve("/host.html", html("", &element()));
    page.open("/host.html");
    page.find("table", "Everything expected at Low");
    let asked = page.host().requests();
    assert_eq!(asked.iter().filter(|path| path.contains("skill-matrix-more.js")).count(), 1, "{asked:?}");
    page.find("tab", "Grid").click();
    page.find("table", "All levels");
    page.find("searchbox", "Search").click();
    page.type_text("begins");
    page.find("region", "Search results");
    assert_eq!(page.host().requests(), asked);
    page.console_is_empty();
}

fn whoever_asks_for_it_waits_for_it(page: &Page) {
    page.host().hold("/dist/embed/skill-matrix-more.js");
    page.host().serve("/host.html", html("", &element()));
    page.open("/host.html");
    page.find("tab", "Grid").click();
    page.find("tabpanel", any()).mentions("Loading…");
    page.axe();
    page.find("tab", "Compare").click();
    page.level("Middle").click();
    page.find("region", "From Middle to High");
    page.find("tab", "Grid").click();
    page.host().release();
    page.find("table", "All levels");
    assert!(!page.find("tabpanel", any()).text().contains("Loading"));
    page.console_is_empty();
}

fn without_it_the_comparison_works_and_it_can_be_tried_again(page: &Page) {
    open_alone(page, &element());
    page.level("Middle").click();
    page.find("region", "From Middle to High");
    page.find("tab", "Grid").click();
    page.find("alert", any()).mentions("This part of the skill matrix could not be loaded.");
    page.axe();
    page.find("tab", "Compare").click();
    page.find("region", "From Middle to High");
    page.absent("alert", any());
    page.find("tab", "Grid").click();
    page.find("button", "Try again").click();
    page.find("alert", any());
    page.host().serve("/alone/skill-matrix-more.js", built("skill-matrix-more.js"));
    page.find("button", "Try again").click();
    page.find("table", "All levels");
    page.focus_is_on("tab", "Grid");
    page.absent("alert", any());
    host_goes_on(page);
}

fn one_of_another_version_is_not_taken(page: &Page) {
    let more = built("skill-matrix-more.js");
    let other = more.replacen("build:\"", "build:\"x", 1);
    assert_ne!(more, other);
    page.host().serve("/alone/skill-matrix-more.js", &other);
    open_alone(page, &element());
    page.find("tab", "Grid").click();
    page.find("alert", any()).mentions("could not be loaded");
    page.find("tab", "Compare").click();
    page.level("Middle").click();
    page.find("region", "From Middle to High");
    page.console_is_empty();
}

/// In the script that has both parts inside, as the page has it.
fn without_room_to_unpack_it_it_can_be_tried_again(page: &Page) {
    let full = "<script>
      var grow = WebAssembly.Memory.prototype.grow, isFull = true, times = 0;
      WebAssembly.Memory.prototype.grow = function (pages) {
        if (++times > 1 && isFull) throw new RangeError('no room');
        return grow.call(this, pages);
      };
    </script>";
    let html = html(full, &element()).replace("skill-matrix.js", "skill-matrix-whole.js");
    page.host().serve("/host.html", &html);
    page.open("/host.html");
    page.level("Middle").click();
    page.find("region", "From Middle to High");
    page.find("tab", "Grid").click();
    page.find("alert", any()).mentions("This part of the skill matrix could not be loaded.");
    page.run("window.isFull = false", vec![]);
    page.find("button", "Try again").click();
    page.find("table", "All levels");
    host_goes_on(page);
    page.console_is_empty();
}

fn what_is_wrong_with_a_matrix_comes_with_it(page: &Page) {
    let mut wrong = matrix("it", "One");
    wrong["levels"] = json!(["Low", "Middle"]);
    open_alone(page, &tag("id=it", &wrong));
    page.find("alert", any()).mentions("The skill matrix could not start.");
    page.host().serve("/alone/skill-matrix-more.js", built("skill-matrix-more.js"));
    page.find("button", "Try again").click();
    page.find("alert", any()).mentions("This skill matrix cannot be shown");
    page.find("alert", any()).mentions("high");
    let problems = heard(page, "matrix-error");
    assert_eq!(problems.len(), 2, "{problems:?}");
    host_goes_on(page);
}

/// Notes what is on paper: how many copies of the element there are when the page is printed.
const NOTE: &str = "window.printed = []; window.print = () => {
    printed.push(document.querySelectorAll('[data-printing]').length);
}";

fn printing_alone_waits_for_it(page: &Page) {
    page.host().hold("/dist/embed/skill-matrix-more.js");
    page.host().serve("/host.html", html("", &element()));
    page.open("/host.html");
    page.level("Middle");
    page.run(NOTE, vec![]);
    page.run("document.getElementById('it').print()", vec![]);
    assert_eq!(page.run("return printed", vec![]), json!([]));
    page.host().release();
    page.wait_for("the element is printed", || page.run("return printed", vec![]) == json!([1]));
    page.console_is_empty();
}

fn without_it_the_page_is_printed_as_it_is(page: &Page) {
    open_alone(page, &element());
    page.level("Middle");
    page.run(NOTE, vec![]);
    page.run("document.getElementById('it').print()", vec![]);
    page.wait_for("the page is printed", || page.run("return printed", vec![]) == json!([0]));
}

fn our_own_matrix_comes_with_it(page: &Page) {
    open_alone(page, "<skill-matrix storage=none></skill-matrix>");
    page.find("alert", any()).mentions("the server cannot be reached");
    page.host().serve("/alone/skill-matrix-more.js", built("skill-matrix-more.js"));
    page.find("button", "Try again").click();
    page.level("Principal");
    host_goes_on(page);
}

/// It draws links and the words that have changed, in what was drawn before it came.
fn what_is_open_and_focused_stays_so_when_it_comes(page: &Page) {
    let cell = |level: &str, items: [&str; 2]| json!({ "skill": "baking", "role": "baker", "level": level, "items": items });
    let one_skill = json!({
        "format": "skill-matrix/1", "title": "Bakery", "lang": "en", "levels": ["Low", "High"],
        "roles": ["Baker"], "skills": [{ "id": "baking", "name": "Baking" }],
        "expectations": [
            cell("low", ["Bakes plain bread of wheat for the shop.", "Reads https://example.org/bread."]),
            cell("high", ["Bakes fine bread of wheat for the shop.", "Reads https://example.org/bread."]),
        ],
    });
    page.host().hold("/dist/embed/skill-matrix-more.js");
    page.host().serve("/host.html", html("", &tag("id=it storage=none", &one_skill)));
    page.open("/host.html");
    let same = page.find("button", "1 stays the same, Baking");
    same.focus();
    page.press("Enter");
    let step = page.find("region", "From Low to High");
    step.mentions("Reads https://example.org/bread.");
    page.absent("link", any());
    page.host().release();
    step.find("link", "https://example.org/bread");
    page.wait_for("the words that changed are marked", || {
        let words = "return [...document.querySelector('#it').shadowRoot.querySelectorAll('ins, del')].map((it) => it.textContent)";
        page.run(words, vec![]) == json!(["fine", "plain"])
    });
    page.focus_is_on("button", "1 stays the same, Baking");
    page.press("Enter");
    step.absent("link", any());
    page.console_is_empty();
}
