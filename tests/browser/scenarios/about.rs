//! What the matrix, levels, groups, skills and depths are about, and the facts of levels.

use super::hosting::{html, tag};
use super::pages::{show_heat_map, unfold};
use super::{Scenario, scenarios};
use crate::page::Page;
use serde_json::{Value, json};

pub fn all() -> Vec<Scenario> {
    scenarios![summaries_stand_where_names_are_met, facts_of_levels_are_compared, summaries_are_found]
}

fn matrix() -> Value {
    json!({
        "format": "skill-matrix/1", "title": "Kitchen", "summary": "What cooks do:\n- with care",
        "depths": ["Aware", {"name": "Expert", "summary": "Asked by others."}],
        "levels": [
            {"name": "Junior", "summary": "Learns.", "facts": [{"name": "Experience", "text": "None"}]},
            {"name": "Senior", "summary": "Leads.", "facts": [
                {"name": "Experience", "text": "5+ years"}, {"name": "Guide", "text": "https://a.example/senior"}]}],
        "groups": [{"path": ["Food"], "summary": "All that is eaten."}],
        "skills": [{"name": "Soup", "path": ["Food"], "summary": "Hot and liquid."}, {"name": "Wine", "path": ["Drinks"]}],
        "expectations": [
            {"skill": "soup", "level": "junior", "depth": "aware", "items": ["Stirs"]},
            {"skill": "soup", "level": "senior", "depth": "expert", "items": ["Seasons"]},
            {"skill": "wine", "level": "senior", "items": ["Pours"]}]})
}

fn open(page: &Page, attributes: &str) {
    page.host().serve("/host.html", html("", &tag(attributes, &matrix())));
    page.open("/host.html");
}

fn summaries_stand_where_names_are_met(page: &Page) {
    open(page, "");
    let widget = page.find("region", "Kitchen");
    widget.mentions("What cooks do:");
    widget.mentions("Leads.");
    // On the ladder it is read out with the level, and shown to a pointer that rests there.
    let rung = page.find("radiogroup", "Aiming for").find("radio", "Senior");
    let described = "const it = arguments[0], root = it.getRootNode();
        return it.getAttribute('aria-describedby').split(' ').some((id) => root.getElementById(id)?.textContent.includes('Leads.'))";
    page.wait_for("it is read out with the level", || rung.run(described) == true);
    assert_eq!(rung.run("return arguments[0].parentElement.title"), "Leads.");
    let answer = page.find("region", "From Junior to Senior");
    answer.find("button", "Soup").click();
    answer.mentions("Hot and liquid.");
    answer.mentions("Asked by others.");
    page.axe();
    show_heat_map(page);
    unfold(page, "What the depths mean");
    page.find("tabpanel", "Grid").mentions("Asked by others.");
    page.find("tab", "Skills").click();
    let panel = page.find("tabpanel", "Skills");
    panel.mentions("All that is eaten.");
    panel.find("button", "Soup").click();
    page.find("region", "Soup").mentions("Hot and liquid.");
    page.find("heading", "Depths");
    page.find("tabpanel", "Skills").mentions("Asked by others.");
    page.axe();
    page.console_is_empty();
}

fn facts_of_levels_are_compared(page: &Page) {
    open(page, "");
    let widget = page.find("region", "Kitchen");
    widget.mentions("Experience: None → 5+ years");
    widget.find("link", "https://a.example/senior");
    page.level("Senior").click();
    let answer = page.find("region", "Senior is the top level");
    answer.mentions("Leads.");
    answer.mentions("Experience: 5+ years");
    page.console_is_empty();
}

fn summaries_are_found(page: &Page) {
    open(page, "");
    page.find("searchbox", "Search").click();
    page.type_text("leads");
    let results = page.find("region", "Search results");
    results.find("button", "Level Senior");
    results.mentions("Leads.");
    // A depth leads to the legend, and the matrix to its summary.
    let search = |typed: &str| {
        open(page, "");
        page.find("searchbox", "Search").click();
        page.type_text(typed);
    };
    search("asked by others");
    let results = page.find("region", "Search results");
    results.find("button", "Depth Expert").click();
    page.find("tabpanel", "Grid");
    unfold(page, "What the depths mean");
    page.find("tabpanel", "Grid").mentions("Asked by others.");
    search("what cooks do");
    let results = page.find("region", "Search results");
    results.mentions("with care");
    results.find("button", "Matrix Kitchen").click();
    page.find("region", "From Junior to Senior");
    page.axe();
    page.console_is_empty();
}
