//! A matrix of many roles: one chooses among them by typing a few letters.

use super::hosting::{open, tag};
use super::pages::unfold;
use super::{Scenario, scenarios};
use crate::page::{Found, Page, any};
use serde_json::{Value, json};

pub fn all() -> Vec<Scenario> {
    scenarios![
        three_letters_choose_a_role,
        the_list_by_keyboard,
        the_list_by_pointer,
        several_roles_are_compared_at_a_rank,
        on_a_narrow_screen,
    ]
}

/// 52 roles in four families, each of two levels of its own.
fn many() -> Value {
    let families = ["Engineering", "Data", "Design", "Operations"];
    let name = |nth: usize| match nth {
        20 => "Ärztin im Dienst".to_owned(),
        33 => "Database Keeper".to_owned(),
        _ => format!("Role {nth}"),
    };
    let roles = (0..52).map(|nth| {
        json!({"id": format!("r{nth}"), "name": name(nth), "family": families[nth / 13], "levels": [format!("low-{nth}"), format!("high-{nth}")]})
    });
    let level = |nth: usize, word: &str| json!({"id": format!("{}-{nth}", word.to_lowercase()), "name": format!("{word} {nth}"), "rank": if word == "Low" { 1 } else { 2 }});
    let cell = |nth: usize, word: &str| json!({"skill": "s", "role": format!("r{nth}"), "level": format!("{word}-{nth}"), "items": [format!("Does {word} {nth}.")]});
    json!({
        "format": "skill-matrix/1", "title": "Many", "roles": roles.collect::<Vec<_>>(),
        "levels": (0..52).flat_map(|nth| [level(nth, "Low"), level(nth, "High")]).collect::<Vec<_>>(),
        "skills": [{"id": "s", "name": "Skill"}],
        "expectations": (0..52).flat_map(|nth| [cell(nth, "low"), cell(nth, "high")]).collect::<Vec<_>>(),
    })
}

/// Opens it, and finds the choice of the role.
#[track_caller]
fn open_many(page: &Page) -> Found<'_> {
    open(page, "", &tag("", &many()));
    field(page)
}

/// The field, as soon as one can type into it.
#[track_caller]
fn field(page: &Page) -> Found<'_> {
    page.find("region", "From Low 0 to High 0");
    // The field takes the place of a select, which may be gone before it can be asked what it is.
    let is_there = "return Boolean(document.querySelector('skill-matrix').shadowRoot.querySelector('input[role=combobox]'))";
    page.wait_for("one can type", || page.run(is_there, vec![]) == true);
    page.find("combobox", "I work as")
}

/// Types into a field, as soon as what is in it is selected.
#[track_caller]
fn type_into(page: &Page, field: &Found, text: &str) {
    let is_selected =
        "return arguments[0].selectionStart === 0 && arguments[0].selectionEnd === arguments[0].value.length";
    page.wait_for("its text is selected", || field.run(is_selected) == true);
    page.type_text(text);
}

fn three_letters_choose_a_role(page: &Page) {
    let field = open_many(page);
    assert_eq!(field.run("return arguments[0].value"), "Role 0");
    field.click();
    assert!(field.is_expanded());
    type_into(page, &field, "dat");
    // Its group is called so too; the role that begins so comes first.
    page.press("Enter");
    page.find("region", "From Low 33 to High 33");
    page.focus_is_on("combobox", "I work as");
    assert!(!field.is_expanded());
    assert_eq!(field.run("return arguments[0].value"), "Database Keeper");
    // Case and accents are forgiven.
    type_into(page, &field, "arz");
    page.press("Enter");
    page.find("region", "From Low 20 to High 20");
    // The role to aim for is chosen the same way.
    let aim = page.find("combobox", "Role to aim for");
    aim.click();
    type_into(page, &aim, "keep");
    page.press("Enter");
    page.find("region", "From Ärztin im Dienst, Low 20 to Database Keeper, Low 33");
    page.console_is_empty();
}

fn the_list_by_keyboard(page: &Page) {
    let field = open_many(page);
    field.focus();
    page.press("ArrowDown");
    let list = page.find("listbox", "Roles");
    assert_eq!(list.find_all("option", any()).len(), 53);
    assert_eq!(list.names("option")[..2], ["Role 0", "Role 1"]);
    page.axe();
    page.press("ArrowDown");
    // What is active is said to people's aids, and seen.
    let active = "const root = arguments[0].getRootNode();
        return root.getElementById(arguments[0].getAttribute('aria-activedescendant')).textContent";
    assert_eq!(field.run(active), "Role 1");
    page.press("ArrowUp");
    page.press("ArrowUp");
    assert_eq!(field.run(active), "All roles");
    page.wait_for("it is in sight", || {
        field.run(
            "const root = arguments[0].getRootNode();
             const option = root.getElementById(arguments[0].getAttribute('aria-activedescendant')).getBoundingClientRect();
             const list = root.querySelector('[role=listbox]').getBoundingClientRect();
             return option.top >= list.top && option.bottom <= list.bottom",
        ) == true
    });
    type_into(page, &field, "role 4");
    page.wait_for("the list is narrowed", || page.find("listbox", "Roles").names("option").len() == 14);
    page.axe();
    // Escape changes nothing.
    page.press("Escape");
    page.absent("listbox", "Roles");
    assert_eq!(field.run("return arguments[0].value"), "Role 0");
    // What no role has says so, and Enter does nothing.
    type_into(page, &field, "xyz");
    page.find("listbox", "Roles").mentions("No role has these letters");
    page.press("Enter");
    page.press("Escape");
    page.find("region", "From Low 0 to High 0");
    // Leaving closes it, and keeps what was chosen.
    type_into(page, &field, "rol");
    page.find("listbox", "Roles");
    page.press("Tab");
    page.absent("listbox", "Roles");
    assert_eq!(field.run("return arguments[0].value"), "Role 0");
    page.console_is_empty();
}

fn the_list_by_pointer(page: &Page) {
    let field = open_many(page);
    field.click();
    type_into(page, &field, "role 51");
    page.wait_for("the list is narrowed", || page.find("listbox", "Roles").names("option") == ["Role 51"]);
    page.find("option", "Role 51").click();
    page.find("region", "From Low 51 to High 51");
    page.absent("listbox", "Roles");
    page.focus_is_on("combobox", "I work as");
    page.console_is_empty();
}

/// Each role has levels of its own: those of the same rank are compared.
fn several_roles_are_compared_at_a_rank(page: &Page) {
    open(page, "", &tag("level=\"low-0\" roles=\"r0,r33\"", &many()));
    let answer = page.find("region", "From Low 0 to High 0");
    assert_eq!(answer.names("article"), ["Role 0", "Database Keeper: from Low 33 to High 33"]);
    answer.find("article", "Database Keeper: from Low 33 to High 33").mentions("Does high 33.");
    unfold(page, "Filters");
    page.find("combobox", "Arrange by").select("Side by side");
    page.find("table", "Database Keeper: From Low 33 to High 33").find("columnheader", "High 33");
    page.console_is_empty();
}

fn on_a_narrow_screen(page: &Page) {
    open_many(page);
    page.resize(320, 700);
    field(page).click();
    page.find("listbox", "Roles");
    page.needs_no_sideways_scrolling();
    page.axe();
}
