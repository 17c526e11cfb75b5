//! A screen of 320 pixels is read without sideways scrolling.

use super::hosting::{html, tag};
use super::pages::{EXAMPLE, PAGE, SKILL, show_heat_map, through_each_tab, unfold, visit};
use super::{Scenario, scenarios};
use crate::engine::Engine;
use crate::page::{Found, Page, any, containing, starting};

pub fn all() -> Vec<Scenario> {
    scenarios![
        everything_stands_in_one_column,
        many_skills_too,
        what_is_chosen_is_in_sight,
        a_column_of_a_wide_page_is_narrow_too,
    ]
}

/// Left and top of where it is seen.
#[track_caller]
fn place(found: &Found<'_>) -> (i64, i64) {
    let script = "const box = arguments[0].getBoundingClientRect();
                  return [Math.round(box.left), Math.round(box.top + scrollY)]";
    let place = found.run(script);
    (place[0].as_i64().unwrap(), place[1].as_i64().unwrap())
}

fn everything_stands_in_one_column(page: &Page) {
    page.open(PAGE);
    page.resize(320, 700);
    page.find("region", SKILL);
    page.needs_no_sideways_scrolling();
    // The ladder is a line of dots; the sentence over it names the levels.
    // The page may still be taking its new width.
    page.wait_for("the levels stand on one line", || {
        let (junior, middle) = (place(&page.level("Junior")), place(&page.level("Middle")));
        junior.0 < middle.0 && junior.1 == middle.1
    });
    // Rows are read one below the other; for people's aids they stay a table.
    let table = page.find("table", "Everything expected at Junior");
    assert_eq!(table.names("columnheader"), ["Role", "Required", "Description"]);
    let (head, text) =
        (place(&table.find("rowheader", "LLM Engineer")), place(&table.find("cell", containing("autograd"))));
    assert!(head.0 == text.0 && head.1 < text.1, "{head:?} {text:?}");
    table.find("button", "LLM Engineer").click();
    table.find("list", starting("From the first"));
    page.needs_no_sideways_scrolling();
    page.find("searchbox", "Search").click();
    page.type_text("gpu");
    page.find("region", "Search results");
    page.needs_no_sideways_scrolling();
    page.press("Escape");
    page.find("tab", "Grid").click();
    let table = page.find("table", "All levels");
    page.needs_no_sideways_scrolling();
    let (junior, middle) = (
        place(&table.find("cell", containing("autograd"))),
        place(&table.find("cell", containing("torch.amp"))),
    );
    assert!(junior.0 == middle.0 && junior.1 < middle.1, "{junior:?} {middle:?}");
    let frame = page.find("group", "All levels");
    assert_eq!(frame.run("return arguments[0].scrollWidth <= arguments[0].clientWidth"), true);
    through_each_tab(page, |_| page.needs_no_sideways_scrolling());
    page.console_is_empty();
}

fn many_skills_too(page: &Page) {
    page.open(&[EXAMPLE, "#skill=all&level=l3"].concat());
    page.resize(320, 700);
    page.find("region", "From L3 Senior to L4 Staff");
    page.needs_no_sideways_scrolling();
    through_each_tab(page, |view| {
        page.needs_no_sideways_scrolling();
        page.screenshot(&format!("narrow-{view}-{}", page.engine().name()));
    });
    page.find("combobox", "I work as").select("All roles");
    through_each_tab(page, |_| page.needs_no_sideways_scrolling());
    unfold(page, "Filters");
    page.find("combobox", "Skill").select("Readable code");
    through_each_tab(page, |_| page.needs_no_sideways_scrolling());
    show_heat_map(page);
    page.find("button", starting("Readable code, Backend Engineer, L3 Senior")).click();
    page.find("button", "Compare from this level");
    page.needs_no_sideways_scrolling();
    page.find("tab", "Compare").click();
    page.find("region", "From L3 Senior to L4 Staff");
    for details in page.find_all("group", any()) {
        details
            .run("if (arguments[0].localName === 'details' && !arguments[0].name) arguments[0].open = true");
    }
    for arrangement in ["Skill", "Side by side"] {
        page.find("combobox", "Arrange by").select(arrangement);
        page.needs_no_sideways_scrolling();
    }
    // The heads of the columns stay for people's aids, out of sight.
    let sides = page.find_all("table", containing(": From")).remove(0);
    assert_eq!(sides.names("columnheader"), ["Outcome", "L3 Senior", "L4 Staff"]);
    // Each side takes the whole width, and says which it is.
    let side = &sides.find_all("cell", any())[1];
    assert!(side.run("return arguments[0].clientWidth").as_u64().unwrap_or_default() > 230);
    side.mentions("L3 Senior");
    page.screenshot(&format!("narrow-sides-{}", page.engine().name()));
    page.console_is_empty();
}

fn what_is_chosen_is_in_sight(page: &Page) {
    let path = [EXAMPLE, "#view=path"].concat();
    page.open(&path);
    page.resize(320, 700);
    // It is narrow from the start; WebKit is shown it anew by the line before.
    if page.engine() != Engine::WebKit {
        visit(page, &path);
    }
    // The level and the role to aim for have room for their names, each on a line of its own.
    let (level, role) = (page.find("combobox", "Aiming for"), page.find("combobox", "Role to aim for"));
    page.wait_for("they stand one below the other", || {
        let (level, role) = (place(&level), place(&role));
        level.0 == role.0 && level.1 < role.1
    });
    if page.run("return CSS.supports('scroll-initial-target', 'nearest')", vec![]) == true {
        let is_in_sight = "const [it, all] = [arguments[0], arguments[0].parentElement].map((it) => it.getBoundingClientRect());
            return all.left - 1 < it.left && it.right < all.right + 1";
        let tab = page.find("tab", "Career path");
        page.wait_for("the tab is in sight", || tab.run(is_in_sight) == true);
    }
    page.needs_no_sideways_scrolling();
    page.console_is_empty();
}

/// A host's column of 480 pixels in a wide window: the element goes by its own width.
fn a_column_of_a_wide_page_is_narrow_too(page: &Page) {
    let matrix =
        serde_json::from_str(include_str!("../../../data/examples/product-engineering.json")).unwrap();
    let style = "<style>main { inline-size: 480px; border: 1px solid }</style>";
    page.host().serve("/host.html", html(style, &tag("id=it", &matrix)));
    page.open("/host.html");
    page.resize(1280, 900);
    page.find("button", "Open all");
    let fits = "const root = document.getElementById('it').shadowRoot, right = document.querySelector('main').getBoundingClientRect().right;
        return [...root.querySelectorAll('*')].filter((it) => it.checkVisibility() && !it.closest('.frame, [role=group]')
          && getComputedStyle(it).position !== 'absolute' && it.getBoundingClientRect().right > right + 1).map((it) => it.outerHTML.slice(0, 90))";
    through_each_tab(page, |name| {
        let beyond = page.run(fits, vec![]);
        assert_eq!(beyond, serde_json::json!([]), "{name}");
    });
    page.axe();
}
