//! No rule of WCAG that a machine can check is broken, in any state.

use super::pages::{EXAMPLE, PAGE, SKILL, open_page, show_heat_map, through_each_tab, unfold, visit};
use super::{Scenario, scenarios};
use crate::engine::Preference;
use crate::page::{Page, starting};

pub fn all() -> Vec<Scenario> {
    scenarios![
        each_level,
        each_view,
        each_view_in_the_dark.preferring(Preference::Dark),
        narrow,
        many_skills,
        many_skills_in_the_dark.preferring(Preference::Dark),
        every_arrangement,
    ]
}

fn each_level(page: &Page) {
    open_page(page);
    for level in ["Junior", "Middle", "Senior", "Lead / Staff", "Principal"] {
        page.level(level).click();
        page.find("table", &*format!("Everything expected at {level}"));
        page.axe();
    }
}

fn each_view(page: &Page) {
    open_page(page);
    walk(page);
}

fn each_view_in_the_dark(page: &Page) {
    open_page(page);
    page.axe();
    walk(page);
    page.level("Principal").click();
    page.axe();
}

fn narrow(page: &Page) {
    page.open(PAGE);
    page.resize(320, 700);
    page.find("region", SKILL);
    page.axe();
    walk(page);
}

/// Details open, every outcome, search with and without result, every view, no role.
fn walk(page: &Page) {
    page.find("button", "Data Scientist").click();
    page.find("list", "From the first level to the last");
    page.find("combobox", "Aiming for").select("Principal");
    unfold(page, "Share");
    page.find("button", "Print this view…");
    page.axe_beside_menu();
    page.press("Escape");
    unfold(page, "More");
    page.find("button", "Swap levels");
    page.axe_beside_menu();
    page.find("button", "Swap levels").click();
    page.find("region", "From Principal to Junior");
    open_all(page);
    page.axe();
    page.find("searchbox", "Search").click();
    page.type_text("gpu");
    page.find("region", "Search results");
    page.axe();
    through_each_tab(page, |_| page.axe());
    page.find("searchbox", "Search").click();
    page.type_text("xyz");
    page.find("heading", "Nothing matches “gpuxyz”.");
    page.find("checkbox", "Data Scientist").click();
    page.find("checkbox", "LLM Engineer").click();
    through_each_tab(page, |_| page.axe());
    page.find("tab", "Compare").click();
    page.find("button", "Show all roles");
}

fn many_skills(page: &Page) {
    visit(page, &[EXAMPLE, "#skill=all&level=l3&roles=all"].concat());
    page.find("region", "From L3 Senior to L4 Staff");
    through_each_tab(page, |_| page.axe());
    show_heat_map(page);
    page.find("button", starting("Readable code, Backend Engineer, L3 Senior")).click();
    page.axe();
    page.find("combobox", "Show").select("Number of items");
    page.axe();
    unfold(page, "Filters");
    page.find("combobox", "Skill").select("Readable code");
    through_each_tab(page, |_| page.axe());
    page.find("combobox", "Domain").select("Building › Code");
    page.find("combobox", "I work as").select("Data Engineer");
    through_each_tab(page, |_| page.axe());
    page.find("combobox", "Skill").select("Accessibility");
    through_each_tab(page, |_| page.axe());
}

fn many_skills_in_the_dark(page: &Page) {
    visit(page, &[EXAMPLE, "#skill=all&level=l3&roles=all&view=map"].concat());
    page.find("heading", "Heat map");
    page.axe();
    page.find("tab", "Career path").click();
    page.find("tabpanel", "Career path");
    page.axe();
}

fn every_arrangement(page: &Page) {
    visit(page, &[EXAMPLE, "#skill=all&level=l1&target=l5&roles=all"].concat());
    page.find("region", "From L1 Associate to L5 Principal");
    open_all(page);
    for arrangement in ["Skill", "Side by side", "Role"] {
        unfold(page, "Filters");
        page.find("combobox", "Arrange by").select(arrangement);
        page.axe();
    }
    page.find("checkbox", "Required").click();
    page.axe();
    page.find("combobox", "Role to aim for").select("as Data Engineer");
    page.find("region", "From L1 Associate to Data Engineer, L5 Principal");
    page.axe();
}

/// Unfolds everything but the menus.
fn open_all(page: &Page) {
    page.run(
        "for (const it of document.querySelector('skill-matrix').shadowRoot.querySelectorAll('details:not([name])')) it.open = true",
        vec![],
    );
}
