//! Ways on into other roles.

use super::hosting::{html, tag};
use super::{Scenario, scenarios};
use crate::page::Page;
use serde_json::{Value, json};

pub fn all() -> Vec<Scenario> {
    scenarios![the_top_is_no_end, the_career_path_lists_them]
}

fn matrix() -> Value {
    let cell = |role: &str, level: &str, item: &str| json!({"skill": "craft", "role": role, "level": level, "items": [item]});
    json!({
        "format": "skill-matrix/1", "title": "Teams", "levels": ["Junior", "Senior", {"id": "sm1", "name": "SM 1"}],
        "roles": [
            {"name": "Developer", "levels": ["junior", {"level": "senior", "next": [
                {"role": "scrum-master", "level": "sm1"}, {"role": "tester", "level": "senior"}]}]},
            {"name": "Scrum Master", "levels": ["sm1"]}, {"name": "Tester", "levels": ["junior", "senior"]}],
        "skills": [{"name": "Craft"}],
        "expectations": [cell("developer", "junior", "Builds"), cell("developer", "senior", "Designs"),
            cell("scrum-master", "sm1", "Listens"), cell("tester", "senior", "Doubts")]})
}

fn open(page: &Page, attributes: &str) {
    page.host().serve("/host.html", html("", &tag(attributes, &matrix())));
    page.open("/host.html");
}

fn the_top_is_no_end(page: &Page) {
    open(page, "roles=developer level=senior");
    let end = page.find("region", "Ways on from Senior");
    end.mentions("From here it goes on in other roles:");
    assert!(!end.text().contains("top level"), "{}", end.text());
    let aim = page.find("combobox", "Aiming for");
    aim.find("group", "Ways on from Senior");
    assert_eq!(
        aim.names("option"),
        ["next in other roles", "Junior", "Scrum Master, SM 1", "Tester, Senior"]
    );
    page.axe();
    aim.select("Scrum Master, SM 1");
    let answer = page.find("region", "From Developer, Senior to Scrum Master, SM 1");
    answer.mentions("Listens");
    assert_eq!(page.find("combobox", "Role to aim for").selected(), "as Scrum Master");
    assert_eq!(page.find("combobox", "Aiming for").selected(), "SM 1");
    page.find("combobox", "Role to aim for").select("as Developer");
    page.find("region", "Ways on from Senior").find("button", "Tester, Senior").click();
    page.find("region", "From Developer, Senior to Tester, Senior");
    page.focus_is_on("heading", "From Developer, Senior to Tester, Senior");
    page.axe();
    page.console_is_empty();
}

fn the_career_path_lists_them(page: &Page) {
    open(page, "roles=developer level=junior view=path");
    let path = page.find("tabpanel", "Career path");
    let ways = path.find("list", "Ways on from Senior");
    assert_eq!(ways.names("button"), ["Scrum Master, SM 1", "Tester, Senior"]);
    page.axe();
    ways.find("button", "Tester, Senior").click();
    page.find("region", "From Developer, Junior to Tester, Senior");
    page.find("tab", "Roles").click();
    page.find("tabpanel", "Roles").mentions("Ways on from Senior");
    page.console_is_empty();
}
