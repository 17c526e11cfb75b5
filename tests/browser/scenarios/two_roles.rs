//! One role compared with another.

use super::hosting::{level_is, open_shape};
use super::pages::{address_tells, open_rows, unfold};
use super::{Scenario, scenarios};
use crate::page::{Page, any};

pub fn all() -> Vec<Scenario> {
    scenarios![
        another_role_at_the_same_level,
        swapping_swaps_roles_too,
        survives_every_way_back,
        across_ladders
    ]
}

fn another_role_at_the_same_level(page: &Page) {
    let ladder = open_shape(page, "changes", "skill=all roles=baker", "");
    let other = page.find("combobox", "Role to aim for");
    // One's own role is the first choice, and no second one.
    assert_eq!(other.names("option"), ["as Baker", "as Cook"]);
    assert_eq!(other.selected(), "as Baker");
    ladder.mentions("next");
    other.select("as Cook");
    let answer = page.find("region", "From Baker, Junior to Cook, Junior");
    assert_eq!(answer.names("article"), ["Baker → Cook"]);
    page.find("status", any()).mentions("From Baker, Junior to Cook, Junior:");
    // What both do stays, what only the baker does goes.
    open_rows(page);
    let card = answer.find("article", "Baker → Cook");
    card.mentions("Kneads by hand");
    card.mentions("No longer expected");
    card.mentions("1 stays the same");
    // The rungs are the baker's: none of them is what is compared with.
    assert!(!ladder.text().contains("next"), "{}", ladder.text());
    let level = page.find("combobox", "Aiming for");
    assert_eq!(level.names("option"), ["Junior", "Senior", "Chief"]);
    assert_eq!(level.selected(), "Junior");
    level.select("Senior");
    page.find("region", "From Baker, Junior to Cook, Senior");
    page.find("combobox", "Role to aim for").select("as Baker");
    page.find("region", "From Junior to Senior");
    assert_eq!(page.find("combobox", "Aiming for").selected(), "Senior");
    page.axe();
    page.console_is_empty();
}

fn swapping_swaps_roles_too(page: &Page) {
    open_shape(page, "changes", "skill=all roles=baker target-role=cook target=senior", "");
    page.find("region", "From Baker, Junior to Cook, Senior");
    unfold(page, "More");
    page.find("button", "Swap levels").click();
    let answer = page.find("region", "From Cook, Senior to Baker, Junior");
    assert_eq!(answer.names("article"), ["Cook → Baker"]);
    assert_eq!(page.find("combobox", "Role to aim for").selected(), "as Baker");
    unfold(page, "Filters");
    assert!(page.find("checkbox", "Cook").is_checked() && !page.find("checkbox", "Baker").is_checked());
    level_is(page, "Senior");
    unfold(page, "More");
    page.find("button", "Swap levels").click();
    page.find("region", "From Baker, Junior to Cook, Senior");
    unfold(page, "More");
    page.find("button", "Start over").click();
    page.find("region", "From Baker, Junior to Cook, Senior");
    page.console_is_empty();
}

fn survives_every_way_back(page: &Page) {
    open_shape(page, "changes", "skill=all roles=baker", "");
    page.find("combobox", "Role to aim for").select("as Cook");
    page.find("region", "From Baker, Junior to Cook, Junior");
    address_tells(page, "target-role=cook", true);
    page.find("combobox", "Aiming for").select("Senior");
    page.find("region", "From Baker, Junior to Cook, Senior");
    address_tells(page, "target=senior", true);
    page.reload();
    page.find("region", "From Baker, Junior to Cook, Senior");
    page.back();
    page.find("region", "From Baker, Junior to Cook, Junior");
    page.back();
    page.find("region", "From Junior to Senior");
    assert_eq!(page.find("combobox", "Role to aim for").selected(), "as Baker");
    page.forward();
    page.find("region", "From Baker, Junior to Cook, Junior");
    assert_eq!(page.find("combobox", "Role to aim for").selected(), "as Cook");
    // As an attribute, and as one that is taken back.
    page.find("combobox", "Role to aim for").select("as Baker");
    page.find("region", "From Junior to Senior");
    page.run("document.getElementById('it').setAttribute('target-role', 'Cook')", vec![]);
    page.find("region", "From Baker, Junior to Cook, Junior");
    page.run("document.getElementById('it').targetRole = null", vec![]);
    page.find("region", "From Junior to Senior");
    page.console_is_empty();
}

fn across_ladders(page: &Page) {
    open_shape(page, "own-ladders", "", "");
    page.find("combobox", "Role to aim for").select("as 🎨 Designer");
    // It has no intern: whoever is nearest in height.
    page.find("region", "From 🧪 Tester, Intern to 🎨 Designer, Junior");
    assert_eq!(page.find("combobox", "Aiming for").names("option"), ["Junior", "Senior", "Lead"]);
    page.level("Senior").click();
    page.find("region", "From 🧪 Tester, Senior to 🎨 Designer, Senior");
    unfold(page, "More");
    page.find("button", "Swap levels").click();
    page.find("region", "From 🎨 Designer, Senior to 🧪 Tester, Senior");
    assert_eq!(page.find("combobox", "I work as").selected(), "🎨 Designer");
    assert_eq!(
        page.find("radiogroup", "I am at").names("radio"),
        ["Junior", "Senior", "Lead"],
        "the ladder is that of who one is now"
    );
    page.console_is_empty();
}
