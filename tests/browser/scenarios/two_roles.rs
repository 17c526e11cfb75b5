//! One role compared with another.

use super::hosting::{level_is, open_shape};
use super::pages::address_tells;
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
    let other = page.find("combobox", "Role compared with");
    // One's own role is the same role, and no second choice.
    assert_eq!(other.names("option"), ["Same role", "Cook"]);
    assert_eq!(other.selected(), "Same role");
    ladder.mentions("next");
    other.select("Cook");
    let answer = page.find("region", "From Baker, Junior to Cook, Junior");
    assert_eq!(answer.names("article"), ["Baker → Cook"]);
    page.find("status", any()).mentions("From Baker, Junior to Cook, Junior:");
    // What both do stays, what only the baker does goes.
    let card = answer.find("article", "Baker → Cook");
    card.mentions("Kneads by hand");
    card.mentions("No longer expected");
    card.mentions("Still expected (1)");
    // The rungs are the baker's: none of them is what is compared with.
    assert!(!ladder.text().contains("next"), "{}", ladder.text());
    let level = page.find("combobox", "Compare with");
    assert_eq!(level.names("option"), ["Junior", "Senior", "Chief"]);
    assert_eq!(level.selected(), "Junior");
    level.select("Senior");
    page.find("region", "From Baker, Junior to Cook, Senior");
    page.find("combobox", "Role compared with").select("Same role");
    page.find("region", "From Junior to Senior");
    assert_eq!(page.find("combobox", "Compare with").selected(), "Senior (next)");
    page.axe();
    page.console_is_empty();
}

fn swapping_swaps_roles_too(page: &Page) {
    open_shape(page, "changes", "skill=all roles=baker target-role=cook target=senior", "");
    page.find("region", "From Baker, Junior to Cook, Senior");
    page.find("button", "Swap levels").click();
    let answer = page.find("region", "From Cook, Senior to Baker, Junior");
    assert_eq!(answer.names("article"), ["Cook → Baker"]);
    assert_eq!(page.find("combobox", "Role compared with").selected(), "Baker");
    assert!(page.find("checkbox", "Cook").is_checked() && !page.find("checkbox", "Baker").is_checked());
    level_is(page, "Senior");
    page.focus_is_on("button", "Swap levels");
    page.press("Enter");
    page.find("region", "From Baker, Junior to Cook, Senior");
    page.find("button", "Start over").click();
    page.find("region", "From Baker, Junior to Cook, Senior");
    page.console_is_empty();
}

fn survives_every_way_back(page: &Page) {
    open_shape(page, "changes", "skill=all roles=baker", "");
    page.find("combobox", "Role compared with").select("Cook");
    page.find("region", "From Baker, Junior to Cook, Junior");
    address_tells(page, "target-role=cook", true);
    page.find("combobox", "Compare with").select("Senior");
    page.find("region", "From Baker, Junior to Cook, Senior");
    address_tells(page, "target=senior", true);
    page.reload();
    page.find("region", "From Baker, Junior to Cook, Senior");
    page.back();
    page.find("region", "From Baker, Junior to Cook, Junior");
    page.back();
    page.find("region", "From Junior to Senior");
    assert_eq!(page.find("combobox", "Role compared with").selected(), "Same role");
    page.forward();
    page.find("region", "From Baker, Junior to Cook, Junior");
    assert_eq!(page.find("combobox", "Role compared with").selected(), "Cook");
    // As an attribute, and as one that is taken back.
    page.find("combobox", "Role compared with").select("Same role");
    page.find("region", "From Junior to Senior");
    page.run("document.getElementById('it').setAttribute('target-role', 'Cook')", vec![]);
    page.find("region", "From Baker, Junior to Cook, Junior");
    page.run("document.getElementById('it').targetRole = null", vec![]);
    page.find("region", "From Junior to Senior");
    page.console_is_empty();
}

fn across_ladders(page: &Page) {
    open_shape(page, "own-ladders", "", "");
    page.find("combobox", "Role compared with").select("🎨 Designer");
    // It has no intern: whoever is nearest in height.
    page.find("region", "From 🧪 Tester, Intern to 🎨 Designer, Junior");
    assert_eq!(page.find("combobox", "Compare with").names("option"), ["Junior", "Senior", "Lead"]);
    page.find("radio", "Senior").click();
    page.find("region", "From 🧪 Tester, Senior to 🎨 Designer, Senior");
    page.find("button", "Swap levels").click();
    page.find("region", "From 🎨 Designer, Senior to 🧪 Tester, Senior");
    assert_eq!(page.find("combobox", "Role").selected(), "🎨 Designer");
    assert_eq!(
        page.find("radiogroup", "Current level").names("radio"),
        ["Junior", "Senior", "Lead"],
        "the ladder is that of who one is now"
    );
    page.console_is_empty();
}
