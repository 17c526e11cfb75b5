//! The larger example that is shipped, as a page: what it shows of base profiles and of ways on.

use super::pages::{SHIPPED, open_rows, visit};
use super::{Scenario, scenarios};
use crate::page::Page;

pub fn all() -> Vec<Scenario> {
    scenarios![a_base_profile_and_what_is_added_to_it, into_management_and_back]
}

fn a_base_profile_and_what_is_added_to_it(page: &Page) {
    visit(page, &format!("{SHIPPED}#roles=platform&level=l3&view=levels"));
    let table = page.find("tabpanel", "Grid").find("table", "All levels");
    table.mentions("As for Backend Engineer");
    table.mentions("Offers each new service a paved road");
    page.axe();
    page.find("tab", "Compare").click();
    page.find("combobox", "I work as").select("Backend Engineer");
    page.find("combobox", "Role to aim for").select("as Platform Engineer");
    let answer = page.find("region", "From Backend Engineer, L3 Senior to Platform Engineer, L3 Senior");
    answer.mentions("6 things to work on in 4 skills");
    open_rows(page);
    answer.mentions("Offers each new service a paved road");
    answer.mentions("Runs game days that test people and procedures as well as machines");
    // What does not concern them is the only thing that is not expected any more.
    assert_eq!(answer.text().matches("No longer expected").count(), 2, "{}", answer.text());
    answer.find("button", "Interface engineering");
    page.axe();
    page.console_is_empty();
}

fn into_management_and_back(page: &Page) {
    visit(page, &format!("{SHIPPED}#roles=frontend&level=l3"));
    page.find("region", "From L3 Senior to L4 Staff");
    let aim = page.find("combobox", "Aiming for");
    aim.find("group", "Ways on from L3 Senior");
    aim.select("Engineering Manager, M1 Manager");
    let answer = page.find("region", "From Frontend Engineer, L3 Senior to Engineering Manager, M1 Manager");
    open_rows(page);
    answer.mentions("Meets each report one to one every week");
    answer.mentions("To avoid: Saves up what went wrong for the yearly review");
    let widget = page.find("region", "Product engineering skill matrix");
    widget.mentions("Reach: Own team and its neighbours → One team of five to eight");
    page.axe();
    // A closed row of the table has a link in it. Tab passes it by.
    let table = page.find("table", "Everything expected at L3 Senior");
    table.find("button", "Accessibility, Frontend Engineer").focus();
    page.press("Tab");
    page.focus_is_on("button", "Incident response, Frontend Engineer");
    page.find("tab", "Career path").click();
    page.find("combobox", "I work as").select("Engineering Manager");
    page.find("tabpanel", "Career path")
        .find("list", "Ways on from M1 Manager")
        .find("link", "Frontend Engineer, L4 Staff")
        .click();
    page.find("region", "From Engineering Manager, M1 Manager to Frontend Engineer, L4 Staff");
    page.console_is_empty();
}
