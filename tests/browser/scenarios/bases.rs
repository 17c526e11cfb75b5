//! Roles that build on others.

use super::hosting::{html, tag};
use super::{Scenario, scenarios};
use crate::page::Page;
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![what_is_taken_over_is_marked]
}

fn what_is_taken_over_is_marked(page: &Page) {
    let cell = |role: &str, level: &str, item: &str| json!({"skill": "craft", "role": role, "level": level, "items": [item]});
    let matrix = json!({
        "format": "skill-matrix/1", "title": "Teams", "levels": ["Junior", "Senior"],
        "roles": [{"name": "Backend"}, {"name": "Payments", "extends": "backend"}], "skills": [{"name": "Craft"}],
        "expectations": [cell("backend", "junior", "Builds"), cell("backend", "senior", "Designs"), cell("payments", "senior", "Reconciles")]});
    page.host().serve("/host.html", html("", &tag("roles=payments", &matrix)));
    page.open("/host.html");
    let answer = page.find("region", "From Junior to Senior");
    answer.mentions("Reconciles");
    page.find("tab", "Grid").click();
    let table = page.find("tabpanel", "Grid").find("table", "All levels");
    table.mentions("As for Backend");
    table.mentions("Builds");
    assert_eq!(table.text().matches("As for").count(), 1, "{}", table.text());
    page.axe();
    page.find("tab", "Compare").click();
    page.find("combobox", "Role to aim for").select("as Backend");
    page.find("region", "From Payments, Junior to Backend, Junior").mentions("Nothing changes");
    page.console_is_empty();
}
