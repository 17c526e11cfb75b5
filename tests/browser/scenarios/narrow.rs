//! A screen of 320 pixels is read without sideways scrolling.

use super::pages::{EXAMPLE, PAGE, SKILL};
use super::{Scenario, scenarios};
use crate::page::{Found, Page, containing, starting};

pub fn all() -> Vec<Scenario> {
    scenarios![everything_stands_in_one_column, many_skills_too]
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
    // The ladder stands, its first level on top.
    let (junior, middle) = (place(&page.find("radio", "Junior")), place(&page.find("radio", "Middle")));
    assert!(junior.0 == middle.0 && junior.1 < middle.1, "{junior:?} {middle:?}");
    // Rows are read one below the other; for people's aids they stay a table.
    let table = page.find("table", "Expectations at Junior");
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
    page.find("tab", "All levels").click();
    let table = page.find("table", "All levels");
    page.needs_no_sideways_scrolling();
    let (junior, middle) = (
        place(&table.find("cell", containing("autograd"))),
        place(&table.find("cell", containing("torch.amp"))),
    );
    assert!(junior.0 == middle.0 && junior.1 < middle.1, "{junior:?} {middle:?}");
    let frame = page.find("group", "All levels");
    assert_eq!(frame.run("return arguments[0].scrollWidth <= arguments[0].clientWidth"), true);
    page.console_is_empty();
}

fn many_skills_too(page: &Page) {
    page.open(&[EXAMPLE, "#skill=all&level=l3"].concat());
    page.resize(320, 700);
    page.find("region", "From L3 Senior to L4 Staff");
    page.needs_no_sideways_scrolling();
    page.find("tab", "All levels").click();
    page.find("table", "All levels");
    page.needs_no_sideways_scrolling();
}
