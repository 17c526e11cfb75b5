//! Texts that say the same in other words.

use super::hosting::open_shape;
use super::pages::unfold;
use super::{Scenario, scenarios};
use crate::page::{Found, Page};

pub fn all() -> Vec<Scenario> {
    scenarios![
        the_words_that_changed_are_marked,
        most_of_it_changed_and_both_are_whole,
        side_by_side_and_found
    ]
}

/// The texts of the elements of a kind in here.
#[track_caller]
fn texts(found: &Found<'_>, selector: &str) -> Vec<String> {
    let script =
        format!("return [...arguments[0].querySelectorAll({selector:?})].map((it) => it.textContent)");
    serde_json::from_value(found.run(&script)).unwrap()
}

fn the_words_that_changed_are_marked(page: &Page) {
    open_shape(page, "changes", "skill=dough roles=baker", "");
    let answer = page.find("region", "From Junior to Senior");
    // Neither item has an id: they are one by their likeness.
    answer.mentions("Keeps the table clean after every batch of rolls");
    answer.mentions("At Junior: Keeps the table clean after every batch of bread");
    // What marks them comes with the second part.
    page.wait_for("they are marked", || texts(&answer, "ins") == ["rolls"]);
    assert_eq!(texts(&answer, ".before del"), ["bread"]);
    // Marked by more than a colour.
    let line = answer.run("return getComputedStyle(arguments[0].querySelector('ins')).textDecorationLine");
    assert_eq!(line, "underline");
    // Too little in common to be one: one is new, and the other is not listed any more.
    answer.mentions("Writes recipes down");
    assert!(texts(&answer, ".rest .text").contains(&"Reads recipes aloud".to_owned()));
    page.axe();
    page.console_is_empty();
}

fn most_of_it_changed_and_both_are_whole(page: &Page) {
    open_shape(page, "changes", "skill=dough roles=baker", "");
    let answer = page.find("region", "From Junior to Senior");
    answer.mentions("Trains whoever is new");
    answer.mentions("At Junior: Shapes ten loaves an hour");
    // One item by its id, yet without a mark in either text.
    let marks = [texts(&answer, "ins"), texts(&answer, ".before del")].concat();
    assert!(!marks.iter().any(|mark| mark.contains("new") || mark.contains("ten")), "{marks:?}");
}

fn side_by_side_and_found(page: &Page) {
    open_shape(page, "changes", "skill=dough roles=baker", "");
    page.find("region", "From Junior to Senior");
    unfold(page, "Filters");
    unfold(page, "Filters");
    page.find("combobox", "Arrange by").select("Side by side");
    let table = page.find("table", "Baker: From Junior to Senior");
    assert_eq!(
        (texts(&table, "del"), texts(&table, "ins")),
        (vec!["bread".to_owned()], vec!["rolls".to_owned()])
    );
    // What is searched for is marked in it, changed or not.
    page.find("searchbox", "Search").click();
    page.type_text("rolls");
    page.find("region", "Search results");
    let table = page.find("table", "Baker: From Junior to Senior");
    assert_eq!(texts(&table, "ins mark"), ["rolls"]);
    page.axe();
    page.console_is_empty();
}
