//! The roles as a list, and the page of one.

use super::hosting::open_shape;
use super::pages::{address_tells, unfold};
use super::{Scenario, scenarios};
use crate::page::{Page, containing};

pub fn all() -> Vec<Scenario> {
    scenarios![a_list_and_a_page, with_their_own_ladders]
}

fn a_list_and_a_page(page: &Page) {
    open_shape(page, "groups", "skill=all", "");
    page.find("tab", "Roles").click();
    let panel = page.find("tabpanel", "Roles");
    panel.find("heading", "Roles");
    panel.mentions("Makes texts of others better.");
    panel.mentions("2 levels");
    assert_eq!(panel.names("link"), ["Writer", "Editor"]);
    page.axe();
    panel.find("link", "Editor").focus();
    page.press("Enter");
    page.focus_is_on("heading", "Editor");
    let panel = page.find("tabpanel", "Roles");
    panel.mentions("Makes texts of others better.");
    let table = panel.find("table", "Editor");
    assert_eq!(table.names("columnheader"), ["Skill", "Low you are here", "High next"]);
    assert_eq!(
        table.names("rowheader"),
        ["Manners", "Language", "Grammar", "Language › Verse", "Rhyme", "Print", "Layout"]
    );
    table.find("cell", containing("Not concerned"));
    address_tells(page, "roles=editor", true);
    page.axe();
    page.reload();
    let panel = page.find("tabpanel", "Roles");
    // The whole role, though one skill alone is chosen; a domain is all of what is looked at.
    unfold(page, "Filters");
    page.find("combobox", "Skill").select("Layout");
    page.wait_for("all its skills are there", || page.find("table", "Editor").names("rowheader").len() == 7);
    page.find("combobox", "Domain").select("Print");
    page.wait_for("the domain alone", || {
        page.find("table", "Editor").names("rowheader") == ["Print", "Layout"]
    });
    let before = page.address();
    panel.find("link", "All roles").click();
    page.focus_is_on("heading", "Roles");
    page.wait_for("the address is written", || page.address() != before);
    page.back();
    page.find("table", "Editor");
    page.console_is_empty();
}

fn with_their_own_ladders(page: &Page) {
    open_shape(page, "own-ladders", "skill=all", "#view=role");
    let table = page.find("table", "🧪 Tester");
    assert_eq!(table.names("columnheader"), ["Skill", "Intern you are here", "Junior next", "Senior"]);
    page.find("link", "All roles").click();
    let panel = page.find("tabpanel", "Roles");
    assert_eq!(panel.names("link").len(), 12);
    panel.mentions("1 level");
    panel.find("link", "👑 Founder").click();
    let table = page.find("table", "👑 Founder");
    assert_eq!(table.names("columnheader"), ["Skill", "Owner you are here"]);
    page.axe();
    page.console_is_empty();
}
