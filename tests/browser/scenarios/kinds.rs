//! Kinds of items: what is expected, what to avoid, and what stands below, such as examples.

use super::hosting::{html, tag};
use super::pages::unfold;
use super::{Scenario, scenarios};
use crate::page::{Page, starting};
use serde_json::{Value, json};

pub fn all() -> Vec<Scenario> {
    scenarios![examples_are_folded_and_not_counted, what_to_avoid_is_worded_as_such]
}

fn matrix() -> Value {
    json!({
        "format": "skill-matrix/1", "title": "Kitchen", "levels": ["Junior", "Senior"],
        "skills": [{"name": "Soup"}, {"name": "Wine"}],
        "expectations": [
            {"skill": "wine", "level": "senior", "items": ["Pours"]},
            {"skill": "soup", "level": "junior", "items": ["Stirs", {"text": "Onion soup", "kind": "example"}]},
            {"skill": "soup", "level": "senior", "items": ["Stirs", {"text": "Bouillabaisse", "kind": "example"},
                {"text": "Onion soup", "kind": "example"}, "Seasons", {"text": "[Soups](https://a.example/soups)", "kind": "resource"},
                {"text": "Serves it cold", "kind": "avoid"}, {"text": "Guests ask for more", "kind": "signal"}]}]})
}

fn open(page: &Page) {
    page.host().serve("/host.html", html("", &tag("", &matrix())));
    page.open("/host.html");
}

fn examples_are_folded_and_not_counted(page: &Page) {
    open(page);
    let answer = page.find("region", "From Junior to Senior");
    answer.mentions("4 new");
    answer.find("button", "Soup").click();
    assert!(!answer.text().contains("Bouillabaisse"), "it is closed: {}", answer.text());
    answer.find("button", starting("Examples")).click();
    answer.mentions("Bouillabaisse");
    answer.mentions("Onion soup");
    answer.find("button", starting("Resources")).click();
    answer.find("link", "Soups");
    page.axe();
    // The items of one skill stand there without a row to open.
    unfold(page, "Filters");
    page.find("combobox", "Skill").select("Soup");
    page.find("region", "From Junior to Senior").find("button", starting("Examples"));
    page.find("tab", "Grid").click();
    let table = page.find("tabpanel", "Grid");
    table.mentions("Guests ask for more signal");
    assert!(!table.text().contains("Bouillabaisse"), "{}", table.text());
    assert_eq!(table.find_all("button", starting("Examples")).len(), 2);
    page.axe();
    page.console_is_empty();
}

fn what_to_avoid_is_worded_as_such(page: &Page) {
    open(page);
    let answer = page.find("region", "From Junior to Senior");
    answer.find("button", "Soup").click();
    answer.mentions("To avoid: Serves it cold");
    page.axe();
    page.console_is_empty();
}
