//! Roles with levels of their own: who one is comes before where one stands.

use super::hosting::{level_is, open, open_shape, open_shape_without_ladder, tag};
use super::pages::{address_tells, open_rows, unfold};
use super::{Scenario, scenarios};
use crate::page::{Page, any};
use serde_json::{Value, json};

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_role_brings_its_ladder,
        all_roles_have_all_levels_to_choose,
        the_address_names_role_and_level,
        where_no_level_is_shared_no_ladder_is_drawn,
        a_single_level_is_said_to_be_one,
        many_boxes_are_folded,
        roles_on_the_same_ladder_are_shown_together,
    ]
}

#[track_caller]
fn rungs(page: &Page) -> Vec<String> {
    page.find("radiogroup", "I am at").names("radio")
}

fn a_role_brings_its_ladder(page: &Page) {
    open_shape(page, "own-ladders", "", "");
    let role = page.find("combobox", "I work as");
    let options = role.names("option");
    assert_eq!(options.len(), 13);
    assert_eq!(options[..2], ["🧪 Tester", "🎨 Designer"]);
    assert_eq!(options.last().map(String::as_str), Some("All roles"));
    assert_eq!(role.selected(), "🧪 Tester");
    assert_eq!(rungs(page), ["Intern", "Junior", "Senior"]);
    assert_eq!(page.find("region", "From Intern to Junior").names("article"), ["🧪 Tester"]);
    // A level that the other role lacks gives way to the one nearest in height.
    role.select("🎨 Designer");
    page.find("region", "From Junior to Senior");
    assert_eq!(rungs(page), ["Junior", "Senior", "Lead"]);
    level_is(page, "Junior");
    // The control is the same one, so that the focus stays. (Drivers choose an option in ways of their own.)
    assert_eq!(role.run("return arguments[0].isConnected"), true);
    page.level("Lead").click();
    page.find("region", "Lead is the top level");
    page.find("combobox", "I work as").select("Backend");
    page.find("region", "Senior is the top level");
    assert_eq!(rungs(page), ["Junior", "Senior"]);
    level_is(page, "Senior");
    // One that it has stays.
    page.find("combobox", "I work as").select("🎨 Designer");
    page.find("region", "From Senior to Lead");
    page.find("status", any()).mentions("🎨 Designer: from Senior to Lead:");
    page.console_is_empty();
}

fn all_roles_have_all_levels_to_choose(page: &Page) {
    open_shape(page, "own-ladders", "", "");
    page.level("Senior").click();
    page.find("combobox", "I work as").select("All roles");
    let answer = page.find("region", "From Senior to Lead");
    // The founder shares no level with the others: there is no one ladder to draw, but all levels to choose.
    page.absent("radiogroup", any());
    let level = page.find("combobox", "I am at");
    assert_eq!(level.selected(), "Senior");
    assert_eq!(level.names("option"), ["Intern", "Junior", "Senior", "Lead", "Owner"]);
    // Roles that lack a level are one line, where they are many.
    assert_eq!(answer.names("article"), ["🎨 Designer"]);
    answer.mentions("10 roles have no level “Lead”.");
    answer.mentions("1 role has no level “Senior”.");
    open_rows(page);
    answer.find("article", "🎨 Designer").mentions("Designer work, step 3");
    page.find("combobox", "I am at").select("Owner");
    page.find("combobox", "I work as").select("🧪 Tester");
    level_is(page, "Senior");
    page.console_is_empty();
}

fn the_address_names_role_and_level(page: &Page) {
    open_shape(page, "own-ladders", "", "#roles=designer&level=lead");
    let shows_it = || {
        page.find("region", "Lead is the top level");
        assert_eq!(page.find("combobox", "I work as").selected(), "🎨 Designer");
        assert_eq!(rungs(page), ["Junior", "Senior", "Lead"]);
        level_is(page, "Lead");
    };
    shows_it();
    page.reload();
    shows_it();
    // A level alone: the first role that has it.
    open_shape(page, "own-ladders", "", "#level=owner");
    page.find("region", "Owner is the only level");
    assert_eq!(page.find("combobox", "I work as").selected(), "👑 Founder");
    open_shape_without_ladder(page, "own-ladders", "", "#roles=all&level=intern");
    page.find("region", "From Intern to Junior").find("article", "🧪 Tester");
    assert_eq!(page.find("combobox", "I work as").selected(), "All roles");
    // A level that the role lacks is left out, and that is said.
    open_shape(page, "own-ladders", "", "#roles=backend&level=lead");
    level_is(page, "Junior");
    page.find("region", "Ladders of their own").mentions("We ignored “lead”: Backend doesn't have it.");
    page.level("Senior").click();
    // And back.
    page.find("combobox", "I work as").select("Frontend");
    address_tells(page, "roles=frontend", true);
    page.find("combobox", "I work as").select("All roles");
    address_tells(page, "roles=all", true);
    page.back();
    page.find("region", "Senior is the top level");
    assert_eq!(page.find("combobox", "I work as").selected(), "Frontend");
    page.forward();
    page.find("article", "🎨 Designer");
    page.console_is_empty();
}

fn a_single_level_is_said_to_be_one(page: &Page) {
    open_shape(page, "own-ladders", "", "");
    page.find("combobox", "I work as").select("👑 Founder");
    let answer = page.find("region", "Owner is the only level");
    answer.mentions("This role has one level only, so there is no step to take in it.");
    assert_eq!(rungs(page), ["Owner"]);
    unfold(page, "More");
    assert_eq!(page.find("button", "Swap levels").run("return arguments[0].disabled"), true);
    assert_eq!(page.find("combobox", "Aiming for").selected(), "no next level");
    page.find("button", "More").click();
    // What it offers instead can be done.
    page.find("combobox", "Role to aim for").select("as 🎨 Designer");
    page.find("region", "From 👑 Founder, Owner to 🎨 Designer, Lead");
    page.axe();
    open_shape(page, "one-level", "", "");
    page.find("region", "Only is the only level");
    page.find("table", "Everything expected at Only");
    page.axe();
    page.console_is_empty();
}

fn many_boxes_are_folded(page: &Page) {
    open_shape(page, "own-ladders", "", "");
    page.absent("checkbox", "Backend");
    unfold(page, "Filters");
    unfold(page, "Roles (1 of 12)");
    let backend = page.find("checkbox", "Backend");
    assert!(page.find("checkbox", "🧪 Tester").is_checked() && !backend.is_checked());
    backend.click();
    let answer = page.find("region", "From Intern to Junior");
    page.wait_for("both are shown", || answer.names("article") == ["🧪 Tester", "Backend"]);
    // Their levels are on the ladder, and those of nobody else; the boxes stay open, and the focus where it was.
    assert_eq!(rungs(page), ["Intern", "Junior", "Senior"]);
    page.focus_is_on("checkbox", "Backend");
    unfold(page, "Roles (2 of 12)");
    page.axe();
    page.console_is_empty();
}

fn roles_on_the_same_ladder_are_shown_together(page: &Page) {
    open_shape(page, "changes", "", "");
    assert_eq!(page.find("combobox", "I work as").selected(), "All roles");
    unfold(page, "Filters");
    assert_eq!(page.find("group", "Roles").names("checkbox"), ["Baker", "Cook"]);
    open_shape(page, "no-roles", "", "");
    for role in ["I work as", "Role to aim for"] {
        page.absent("combobox", role);
    }
    page.absent("group", "Roles");
    assert_eq!(page.names("tab"), ["Compare", "Grid", "Skills", "Career path"]);
    open_shape(page, "one-role", "", "");
    page.absent("combobox", "I work as");
    assert_eq!(page.names("tab"), ["Compare", "Grid", "Career path"]);
    page.console_is_empty();
}

/// Two trades whose levels have nothing in common.
fn trades() -> Value {
    let cell = |role: &str, level: &str, item: &str| json!({ "skill": "s", "role": role, "level": level, "items": [item] });
    json!({
        "format": "skill-matrix/1", "id": "trades", "title": "Trades", "lang": "en",
        "levels": [
            { "id": "a1", "name": "Junior" }, { "id": "b1", "name": "Apprentice" },
            { "id": "a2", "name": "Senior" }, { "id": "b2", "name": "Chef" },
        ],
        "roles": [
            { "id": "baker", "name": "Baker", "levels": ["a1", "a2"] },
            { "id": "cook", "name": "Cook", "levels": ["b1", "b2"] },
        ],
        "skills": [{ "id": "s", "name": "Trade" }],
        "expectations": [cell("baker", "a1", "Bakes."), cell("baker", "a2", "Bakes well."), cell("cook", "b2", "Cooks.")],
    })
}

fn where_no_level_is_shared_no_ladder_is_drawn(page: &Page) {
    open(page, "", &tag("roles=all level=b2", &trades()));
    // Fifty ladders, one below the other, would be all that one sees. The choice of the level has them all.
    page.find("region", "Chef is the top level");
    page.absent("radiogroup", any());
    let level = page.find("combobox", "I am at");
    assert_eq!(level.selected(), "Chef");
    assert_eq!(level.find("group", "Cook").names("option"), ["Apprentice", "Chef"]);
    level.select("Junior");
    page.find("region", "From Junior to Senior");
    let groups = page.find("combobox", "Aiming for").run(
        "return [...arguments[0].querySelectorAll('optgroup')].map((group) => [group.label, group.children.length])",
    );
    assert_eq!(groups, json!([["Cook", 2]]));
    page.axe();
    page.find("combobox", "I work as").select("Baker");
    assert_eq!(page.find("radiogroup", "I am at").names("radio"), ["Junior", "Senior"]);
    page.absent("group", "Baker");
    page.console_is_empty();
}
