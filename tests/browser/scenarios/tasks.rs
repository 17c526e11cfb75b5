//! What people come for: each task by what they see first on the screen.

use super::hosting::{open_shape, shape_file};
use super::pages::{address_tells, open_example, unfold};
use super::{Scenario, scenarios};
use crate::page::{Found, Page, any};

pub fn all() -> Vec<Scenario> {
    scenarios![
        what_do_i_need_for_senior,
        what_must_i_cover_to_move_from_backend_to_data,
        what_of_this_is_required,
        what_has_changed_since_last_year,
        handing_it_to_my_manager,
    ]
}

/// The rows of the answer, by the names of their skills.
fn rows(answer: &Found<'_>) -> Vec<String> {
    let rows =
        answer.find_all("button", any()).into_iter().filter(|it| it.attribute("aria-expanded").is_some());
    rows.map(|row| row.name()).collect()
}

fn what_do_i_need_for_senior(page: &Page) {
    open_example(page);
    page.find("combobox", "Aiming for").select("L3 Senior");
    let answer = page.find("region", "From L1 Associate to L3 Senior");
    answer.mentions("things to work on in");
    assert!(rows(&answer).len() > 10);
    // One still is where one was.
    assert!(page.level("L1 Associate").is_checked());
}

fn what_must_i_cover_to_move_from_backend_to_data(page: &Page) {
    open_example(page);
    page.find("combobox", "I am at").select("L2 Engineer");
    page.find("combobox", "Role to aim for").select("as Data Engineer");
    let answer = page.find("region", "From Backend Engineer, L2 Engineer to Data Engineer, L2 Engineer");
    // What both roles have in other words is nothing to work on, nor is what only the former one has.
    answer.mentions("8 things to work on in 6 skills (8 new).");
    assert_eq!(page.find("combobox", "I work as").selected(), "Backend Engineer");
}

fn what_of_this_is_required(page: &Page) {
    open_example(page);
    let answer = page.find("region", "From L1 Associate to L2 Engineer");
    let text = answer.text();
    assert_eq!((text.matches("Required").count(), text.matches("Optional").count()), (10, 4), "{text}");
    unfold(page, "Filters");
    page.find("checkbox", "Required").click();
    page.wait_for("what is optional is gone", || !answer.text().contains("Optional"));
    assert_eq!(rows(&answer).len(), 10);
    unfold(page, "Filters (1)");
}

fn what_has_changed_since_last_year(page: &Page) {
    open_shape(page, "changes", "", "");
    page.find("button", "What changed?").click();
    page.focus_is_on("button", "Compare with another version of this matrix");
    page.find("file", "Matrix file").choose_file(&shape_file("changes-before"));
    page.find("region", "Changes at Junior since 15 January 2026");
    // From any view.
    page.find("tab", "Grid").click();
    unfold(page, "More");
    page.find("button", "What changed since another version?").click();
    page.find("region", "Changes at Junior since 15 January 2026");
    page.focus_is_on("button", "Compare with another version of this matrix");
}

fn handing_it_to_my_manager(page: &Page) {
    open_example(page);
    page.find("combobox", "Aiming for").select("L3 Senior");
    unfold(page, "Share");
    page.find("button", "Print this view…");
    page.find("button", "Copy link").click();
    page.find("status", any()).mentions("ink");
    address_tells(page, "target=l3", true);
    page.console_is_empty();
}
