//! Looking around changes neither who one is nor where one is. If something else changes it, a sentence says
//! so, and it can be taken back.

use super::hosting::{level_is, open_shape, open_shape_without_ladder};
use super::pages::{PAGE, SKILL, address_tells, open_page, unfold, visit};
use super::{Scenario, scenarios};
use crate::page::{Page, any, starting};

pub fn all() -> Vec<Scenario> {
    scenarios![
        what_is_found_is_shown_from_where_one_is,
        what_is_found_at_a_level_that_is_not_ours_is_in_the_map,
        a_level_that_is_found_is_aimed_for,
        a_stop_on_the_path_can_be_taken_back,
        a_start_in_the_map_can_be_taken_back,
        a_role_that_lacks_the_level_says_so,
        what_changed_before_the_second_part_came_is_said_when_it_comes,
        starting_over_can_be_taken_back,
    ]
}

/// The titles of matrices.
const LADDERS: &str = "Ladders of their own";
const FORKS: &str = "Where the ladder forks";

/// Types into the search box.
#[track_caller]
fn search(page: &Page, text: &str) {
    page.find("searchbox", "Search").click();
    page.type_text(text);
}

/// Waits for this sentence in the widget of this title, and takes it back.
#[track_caller]
fn undo(page: &Page, title: &str, sentence: &str) {
    page.find("region", title).mentions(sentence);
    page.axe();
    page.find("button", "Undo").click();
    page.absent("button", "Undo");
    page.console_is_empty();
}

fn what_is_found_is_shown_from_where_one_is(page: &Page) {
    open_page(page);
    page.level("Middle").click();
    page.find("region", "From Middle to Senior");
    page.find("tab", "Grid").click();
    search(page, "graphs cuda");
    page.find("link", "LLM Engineer · Senior").click();
    let table = page.find("table", "Everything expected at Middle");
    page.focus_is_on("button", "LLM Engineer");
    assert!(table.find("button", "LLM Engineer").is_expanded());
    table.mentions("CUDA");
    assert!(page.level("Middle").is_checked());
    page.absent("button", "Undo");
    visit(page, PAGE);
    page.find("region", "From Middle to Senior");
    page.console_is_empty();
}

fn what_is_found_at_a_level_that_is_not_ours_is_in_the_map(page: &Page) {
    open_shape_without_ladder(page, "own-ladders", "skill=all", "#roles=all&level=owner");
    search(page, "designer work step 3");
    page.find("region", "Search results").find("link", starting("Craft · 🎨 Designer · Lead")).click();
    let cell = page.find("button", starting("Craft, 🎨 Designer, Lead"));
    page.wait_for("the cell is open", || cell.is_expanded());
    assert_eq!(page.find("combobox", "I am at").selected(), "Owner");
    page.absent("button", "Undo");
    page.console_is_empty();
}

fn a_level_that_is_found_is_aimed_for(page: &Page) {
    open_shape(page, "own-ladders", "skill=all", "");
    search(page, "senior");
    page.find("link", "Level Senior").click();
    page.find("region", "From Intern to Senior");
    level_is(page, "Intern");
    undo(page, LADDERS, "You are now aiming for Senior.");
    page.find("region", "From Intern to Junior");
    page.focus_is_on("tab", "Compare");
    // A level of another ladder: that of the first role that has it.
    page.find("searchbox", "Search").click();
    page.press("Escape");
    page.type_text("owner");
    page.find("link", "Level Owner").click();
    page.find("region", "From 🧪 Tester, Intern to 👑 Founder, Owner");
    level_is(page, "Intern");
    undo(page, LADDERS, "You are now aiming for 👑 Founder, Owner.");
    page.find("region", "From Intern to Junior");
}

fn a_stop_on_the_path_can_be_taken_back(page: &Page) {
    open_shape(page, "forks", "skill=all", "#level=senior");
    page.find("tab", "Career path").click();
    page.find("article", "From Engineer, Senior").find("link", "Director").click();
    page.find("region", "From Senior to Director");
    address_tells(page, "target=director", true);
    undo(page, FORKS, "You are now aiming for Director.");
    page.find("article", "From Engineer, Senior");
    page.focus_is_on("tab", "Career path");
    address_tells(page, "target=director", false);
}

fn a_start_in_the_map_can_be_taken_back(page: &Page) {
    open_shape(page, "forks", "skill=all view=map", "");
    let before = page.find("radiogroup", "I am at").names("radio").remove(0);
    level_is(page, &before);
    page.find("button", "People, Engineer, Manager, 3").click();
    page.find("button", "Compare from this level").click();
    page.find("region", "From Manager to Director");
    undo(page, FORKS, "You are now at Manager.");
    assert!(page.find("button", "People, Engineer, Manager, 3").is_expanded());
    level_is(page, &before);
}

fn a_role_that_lacks_the_level_says_so(page: &Page) {
    open_shape(page, "own-ladders", "skill=all", "");
    let widget = page.find("region", LADDERS);
    page.find("combobox", "I work as").select("🎨 Designer");
    page.find("region", "From Junior to Senior");
    widget.mentions("You are now at 🎨 Designer, Junior.");
    // It is history once something else is chosen.
    page.level("Senior").click();
    page.absent("button", "Undo");
    // A role that has the level needs no sentence.
    page.find("combobox", "I work as").select("🧪 Tester");
    page.find("region", "Senior is the top level");
    page.absent("button", "Undo");
    page.level("Intern").click();
    page.find("combobox", "I work as").select("🎨 Designer");
    undo(page, LADDERS, "You are now at 🎨 Designer, Junior.");
    level_is(page, "Intern");
    assert_eq!(page.find("combobox", "I work as").selected(), "🧪 Tester");
}

fn what_changed_before_the_second_part_came_is_said_when_it_comes(page: &Page) {
    page.host().hold("/dist/embed/skill-matrix-more.js");
    open_shape(page, "own-ladders", "skill=all", "");
    let before = page.find("combobox", "I work as").selected();
    page.find("combobox", "I work as").select("🎨 Designer");
    page.find("region", "From Junior to Senior");
    page.absent("button", "Undo");
    page.find("tab", "Grid").click();
    page.find("tabpanel", any()).mentions("Loading…");
    page.find("tab", "Compare").click();
    page.host().release();
    undo(page, LADDERS, "You are now at 🎨 Designer, Junior.");
    assert_eq!(page.find("combobox", "I work as").selected(), before);
}

fn starting_over_can_be_taken_back(page: &Page) {
    open_page(page);
    page.level("Senior").click();
    page.find("region", "From Senior to Lead / Staff");
    unfold(page, "More");
    page.find("button", "Start over").click();
    page.find("region", "From Junior to Middle");
    undo(page, SKILL, "Everything is as it was at the start.");
    page.find("region", "From Senior to Lead / Staff");
    page.focus_is_on("tab", "Compare");
    visit(page, PAGE);
    page.find("region", "From Senior to Lead / Staff");
}
