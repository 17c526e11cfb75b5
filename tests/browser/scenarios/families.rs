//! Roles by family, wherever they are chosen or listed.

use super::hosting::{html, tag};
use super::pages::unfold;
use super::{Scenario, scenarios};
use crate::page::Page;
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![roles_are_grouped_where_they_are_chosen_and_listed]
}

fn roles_are_grouped_where_they_are_chosen_and_listed(page: &Page) {
    let cell = |role: &str, level: &str| json!({"skill": "soup", "role": role, "level": level, "items": [role, level]});
    let matrix = json!({
        "format": "skill-matrix/1", "title": "Kitchen", "levels": ["Junior", "Senior"], "skills": [{"name": "Soup"}],
        "roles": [{"name": "Cook", "family": ["House", "Kitchen"]}, {"name": "Clerk", "family": "Office"},
            {"name": "Baker", "family": ["House", "Kitchen"]}, "Driver"],
        "expectations": [cell("cook", "senior"), cell("clerk", "senior"), cell("baker", "senior"), cell("driver", "senior")]});
    page.host().serve("/host.html", html("", &tag("roles=cook", &matrix)));
    page.open("/host.html");
    let groups = "return [...arguments[0].querySelectorAll('optgroup')].map((group) => [group.label, [...group.children].map((it) => it.label)])";
    let role = page.find("combobox", "I work as");
    assert_eq!(role.run(groups), json!([["House › Kitchen", ["Cook", "Baker"]], ["Office", ["Clerk"]]]));
    assert_eq!(role.selected(), "Cook");
    // The own role is not among those to aim for.
    let target = page.find("combobox", "Role to aim for");
    assert_eq!(
        target.run("return [...arguments[0].querySelectorAll('optgroup')].map((it) => it.label)"),
        json!(["House › Kitchen", "Office"])
    );
    role.select("Baker");
    page.find("region", "From Junior to Senior").find("heading", "Baker");
    unfold(page, "Filters");
    let filter = page.find("group", "Roles");
    filter.mentions("House › Kitchen");
    assert_eq!(filter.names("checkbox"), ["Cook", "Baker", "Clerk", "Driver"]);
    page.axe();
    page.find("tab", "Roles").click();
    let panel = page.find("tabpanel", "Roles");
    panel.mentions("House › Kitchen");
    panel.find("button", "All roles").click();
    assert_eq!(panel.names("heading"), ["Roles", "House › Kitchen", "Office"]);
    let names: Vec<String> = panel.names("button");
    assert_eq!(names, ["Cook", "Baker", "Clerk", "Driver"]);
    page.axe();
    page.find("searchbox", "Search").click();
    page.type_text("office");
    page.find("region", "Search results").find("button", "Role Clerk");
    page.console_is_empty();
}
