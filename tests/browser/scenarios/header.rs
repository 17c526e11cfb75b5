//! At a glance: what is this, how much of it, and how is it used?

use super::pages::{SKILL, open_example, open_page, unfold};
use super::{Scenario, scenarios};
use crate::page::Page;

pub fn all() -> Vec<Scenario> {
    scenarios![says_what_this_is, the_title_of_the_page_follows_the_choice, tells_one_skill_from_the_whole]
}

fn says_what_this_is(page: &Page) {
    let widget = open_page(page);
    assert_eq!(page.title(), SKILL);
    let heading = page.find("heading", SKILL);
    assert_eq!(heading.run("return arguments[0].localName"), "h1");
    for part in ["Machine Learning & AI", "Deep Learning", "2 roles", "5 levels", "Updated 22 February 2026"]
    {
        widget.mentions(part);
    }
    // Nothing has changed yet, so nothing is announced.
    let said = page.texts("status", crate::page::any()).concat();
    assert_eq!(said, "");
    page.console_is_empty();
}

fn the_title_of_the_page_follows_the_choice(page: &Page) {
    open_page(page);
    page.level("Senior").click();
    page.wait_for("it names the step", || page.title() == format!("From Senior to Lead / Staff · {SKILL}"));
    page.find("tab", "Grid").click();
    page.wait_for("it names the view", || page.title() == format!("All levels · {SKILL}"));
    page.back();
    page.wait_for("it goes back", || page.title().starts_with("From Senior to Lead / Staff"));
    // A link leads to a choice.
    page.reload();
    page.wait_for("a link names it too", || page.title().starts_with("From Senior to Lead / Staff"));
}

fn tells_one_skill_from_the_whole(page: &Page) {
    open_example(page);
    unfold(page, "Filters");
    let skills = page.find("combobox", "Skill");
    // One skill: where it is filed, and what is counted of it alone.
    skills.select("Readable code");
    let widget = page.find("region", "Readable code");
    for part in ["Product engineering skill matrix", "Building", "Code", "4 roles", "5 levels"] {
        widget.mentions(part);
    }
    skills.select("API design");
    page.find("region", "API design").mentions("2 roles");
    skills.select("All skills");
    let widget = page.find("region", "Product engineering skill matrix");
    for part in ["16 skills", "4 roles", "5 levels", "Updated 16 February 2026"] {
        widget.mentions(part);
    }
    // The control is the same one, so that the focus stays.
    assert_eq!(skills.run("return arguments[0].isConnected"), true);
}
