//! All levels side by side.

use super::pages::{open_example, open_page, unfold};
use super::{Scenario, scenarios};
use crate::page::{Page, containing};

pub fn all() -> Vec<Scenario> {
    scenarios![levels_go_across, scrolls_in_its_box, skills_go_down]
}

fn levels_go_across(page: &Page) {
    open_page(page);
    page.find("tab", "All levels").click();
    let table = page.find("table", "All levels");
    let headers = ["Role", "Junior you are here", "Middle next", "Senior", "Lead / Staff", "Principal"];
    assert_eq!(table.names("columnheader"), headers);
    assert_eq!(table.names("rowheader"), ["Data Scientist", "LLM Engineer"]);
    assert_eq!(table.find_all("cell", containing("Optional")).len(), 10);
    page.absent("table", "Everything expected at Junior");
    // The marks follow the ladder, which stays.
    page.level("Senior").click();
    page.find("columnheader", "Senior you are here");
    page.find("columnheader", "Lead / Staff next");
    page.find("tab", "Compare").click();
    page.find("region", "From Senior to Lead / Staff");
    page.console_is_empty();
}

fn scrolls_in_its_box(page: &Page) {
    open_page(page);
    page.resize(800, 900);
    page.find("tab", "All levels").click();
    let frame = page.find("group", "All levels");
    page.needs_no_sideways_scrolling();
    let left = "return Math.round(arguments[0].getBoundingClientRect().left)";
    let head = page.find("rowheader", "Data Scientist");
    let (fixed, moving) = (head.run(left), page.find("columnheader", "Senior").run(left));
    // With the keyboard alone.
    frame.focus();
    page.press("ArrowRight");
    page.wait_for("the box scrolls", || frame.run("return arguments[0].scrollLeft > 0") == true);
    frame.run("arguments[0].scrollLeft = 300");
    assert_eq!(head.run(left), fixed);
    assert_ne!(page.find("columnheader", "Senior").run(left), moving);
}

fn skills_go_down(page: &Page) {
    open_example(page);
    unfold(page, "Filters");
    page.find("combobox", "Skill").select("All skills");
    page.find("tab", "All levels").click();
    // Of one role the skills go down, under where they are filed.
    let table = page.find("table", "All levels");
    assert_eq!(table.names("columnheader").first().map(String::as_str), Some("Skill"));
    assert_eq!(table.names("rowheader")[..2], ["Building › Code", "Readable code"]);
    // Of several, the roles under each skill.
    page.find("combobox", "I work as").select("All roles");
    page.find("rowheader", "Hiring");
    let table = page.find("table", "All levels");
    let heads = table.names("rowheader");
    assert_eq!(heads[..3], ["Readable code", "Backend Engineer", "Frontend Engineer"]);
    // A level that the role does not have is told from one where nothing is expected.
    table.find_all("cell", containing("Not a level of this role")).first().expect("managers begin at L3");
    page.needs_no_sideways_scrolling();
}
