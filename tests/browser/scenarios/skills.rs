//! One of several skills, or all of them.

use super::pages::{open_example, unfold};
use super::{Scenario, scenarios};
use crate::page::{Page, any, containing};

pub fn all() -> Vec<Scenario> {
    scenarios![chooses_one, shows_all_at_once]
}

fn chooses_one(page: &Page) {
    open_example(page);
    unfold(page, "Filters");
    let skills = page.find("combobox", "Skill");
    assert_eq!(skills.selected(), "All skills");
    let options = skills.names("option");
    assert_eq!(options.len(), 17);
    assert_eq!(options[..3], ["All skills", "Readable code", "Automated testing"]);
    let groups = skills.run("return [...arguments[0].querySelectorAll('optgroup')].map((it) => it.label)");
    assert_eq!(groups[0], "Building › Code");
    skills.select("Accessibility");
    page.find("region", "Accessibility");
    page.find("heading", "Accessibility");
    // Nothing is expected of the role that is shown: that is said, in the place of an empty table.
    page.absent("table", any());
    page.find("tabpanel", any()).mentions("The matrix expects nothing here.");
    page.find("combobox", "I work as").select("All roles");
    let table = page.find("table", "Everything expected at L1 Associate");
    assert_eq!(table.names("rowheader"), ["Frontend Engineer"]);
    let manager =
        page.find("region", "From L1 Associate to L2 Engineer").find("article", "Engineering Manager");
    manager.mentions("This role has no level “L1 Associate”.");
    // The control is the same one, so that the focus stays.
    assert_eq!(skills.run("return arguments[0].isConnected"), true);
}

fn shows_all_at_once(page: &Page) {
    open_example(page);
    page.find("combobox", "I work as").select("All roles");
    unfold(page, "Filters");
    assert_eq!(page.find("combobox", "Skill").selected(), "All skills");
    page.find("region", "Product engineering skill matrix");
    let answer = page.find("region", "From L1 Associate to L2 Engineer");
    answer.find("article", "Backend Engineer").find("heading", "Automated testing");
    let table = page.find("table", "Everything expected at L1 Associate");
    assert_eq!(table.names("columnheader"), ["Skill", "Role", "Required", "Description"]);
    let row = table.find("button", "Automated testing, Frontend Engineer");
    row.click();
    let growth = table.find("list", "From the first level to the last");
    growth.mentions("you are here");
    page.level("L5 Principal").click();
    page.find("status", any()).says("L5 Principal is the top level");
    page.find("table", "Everything expected at L5 Principal")
        .find("rowheader", containing("Hiring, Engineering Manager"));
    page.console_is_empty();
}
