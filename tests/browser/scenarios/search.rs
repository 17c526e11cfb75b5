//! Searching the text.

use super::pages::{open_example, open_page};
use super::{Scenario, scenarios};
use crate::page::{Page, any, starting};

pub fn all() -> Vec<Scenario> {
    scenarios![marks_counts_and_clears, leads_to_what_it_finds, finds_nothing_honestly, shows_more_of_many]
}

/// The texts that are marked.
#[track_caller]
fn marked(page: &Page) -> Vec<String> {
    let script = "return [...arguments[0].querySelectorAll('mark')].map((it) => it.textContent)";
    serde_json::from_value(page.find("region", starting("TensorFlow")).run(script)).unwrap()
}

fn marks_counts_and_clears(page: &Page) {
    open_page(page);
    page.find("searchbox", "Search").click();
    page.type_text("gpu");
    let results = page.find("region", "Search results");
    results.find("heading", "5 expectations match “gpu”.");
    assert!(results.find_all("listitem", any()).iter().filter(|it| it.text().contains("GPU")).count() >= 5);
    page.find("status", any()).says("5 expectations match “gpu”.");
    let marks = marked(page);
    assert!(marks.len() > 5 && marks.iter().all(|it| it == "GPU"), "{marks:?}");
    page.press("Escape");
    page.absent("region", "Search results");
    page.find("status", any()).says("Search cleared.");
    assert_eq!(page.find("searchbox", "Search").value(), "");
    assert!(marked(page).is_empty());
    page.focus_is_on("searchbox", "Search");
    page.console_is_empty();
}

fn leads_to_what_it_finds(page: &Page) {
    open_page(page);
    page.find("tab", "All levels").click();
    page.find("searchbox", "Search").click();
    page.type_text("graphs cuda");
    let results = page.find("region", "Search results");
    results.find("heading", "1 expectation matches “graphs cuda”.");
    results.find("button", "LLM Engineer · Senior").click();
    let table = page.find("table", "Expectations at Senior");
    assert!(table.find("button", "LLM Engineer").is_expanded());
    assert!(page.find("radio", "Senior").is_checked());
    page.focus_is_on("button", "LLM Engineer");
}

fn finds_nothing_honestly(page: &Page) {
    open_page(page);
    page.find("searchbox", "Search").click();
    page.type_text("blockchain");
    let results = page.find("region", "Search results");
    results.find("heading", "Nothing matches “blockchain”.");
    results.mentions("Try fewer or shorter words.");
    page.find("status", any()).says("Nothing matches “blockchain”.");
}

fn shows_more_of_many(page: &Page) {
    open_example(page);
    page.find("combobox", "Role").select("All roles");
    page.find("combobox", "Skill").select("All skills");
    page.find("searchbox", "Search").click();
    page.type_text("e");
    let results = page.find("region", "Search results");
    results.mentions("60 of 211 shown");
    results.find("button", "Show more").click();
    page.find("region", "Search results").mentions("120 of 211 shown");
    page.focus_is_on("button", "Show more");
}
