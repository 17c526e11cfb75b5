//! No rule of WCAG that a machine can check is broken, in any state.

use super::pages::{EXAMPLE, PAGE, SKILL, open_page, visit};
use super::{Scenario, scenarios};
use crate::engine::Preference;
use crate::page::Page;

pub fn all() -> Vec<Scenario> {
    scenarios![each_level, each_view, each_view_in_the_dark.preferring(Preference::Dark), narrow, many_skills]
}

fn each_level(page: &Page) {
    open_page(page);
    for level in ["Junior", "Middle", "Senior", "Lead / Staff", "Principal"] {
        page.find("radio", level).click();
        page.find("table", &*format!("Expectations at {level}"));
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
    page.find("radio", "Principal").click();
    page.axe();
}

fn narrow(page: &Page) {
    page.open(PAGE);
    page.resize(320, 700);
    page.find("region", SKILL);
    page.axe();
    walk(page);
}

/// Details open, every outcome, search with and without result, all levels, no role.
fn walk(page: &Page) {
    page.find("button", "Data Scientist").click();
    page.find("list", "From the first level to the last");
    page.find("combobox", "Compare with").select("Principal");
    page.find("button", "Swap levels").click();
    page.find("region", "From Principal to Junior");
    page.run(
        "for (const it of document.querySelector('skill-matrix').shadowRoot.querySelectorAll('details')) it.open = true",
        vec![],
    );
    page.axe();
    page.find("searchbox", "Search").click();
    page.type_text("gpu");
    page.find("region", "Search results");
    page.axe();
    page.find("tab", "All levels").click();
    page.find("table", "All levels");
    page.axe();
    page.find("searchbox", "Search").click();
    page.type_text("x");
    page.find("heading", "Nothing matches “gpux”.");
    page.find("checkbox", "Data Scientist").click();
    page.find("checkbox", "LLM Engineer").click();
    page.find("tab", "Compare").click();
    page.find("button", "Show all roles");
    page.axe();
}

fn many_skills(page: &Page) {
    visit(page, &[EXAMPLE, "#skill=all&level=l3"].concat());
    page.find("region", "From L3 Senior to L4 Staff");
    page.axe();
    page.find("tab", "All levels").click();
    page.find("table", "All levels");
    page.axe();
    page.find("combobox", "Skill").select("Accessibility");
    page.find("tab", "Compare").click();
    page.find("region", "From L3 Senior to L4 Staff").find("article", "Data Engineer");
    page.axe();
}
