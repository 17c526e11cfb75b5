//! The skills as a tree, and the page of one.

use super::hosting::open_shape;
use super::pages::{address_tells, unfold};
use super::{Scenario, scenarios};
use crate::page::{Page, any, containing, starting};

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_tree_of_groups,
        a_group_that_is_folded_stays_as_it_is,
        the_page_of_a_skill,
        by_keyboard_and_address
    ]
}

fn a_tree_of_groups(page: &Page) {
    open_shape(page, "groups", "skill=all", "");
    page.find("tab", "Skills").click();
    let panel = page.find("tabpanel", "Skills");
    panel.find("heading", "Skills");
    // 0 to 3 steps deep, in the order of the file; what is filed nowhere comes last.
    let skills = ["Sonnets", "Rhyme", "Grammar", "Layout", "Manners", "Unused"];
    let names: Vec<String> =
        panel.names("link").into_iter().filter(|name| skills.contains(&name.as_str())).collect();
    assert_eq!(names, skills);
    for group in ["Language", "3 skills", "Verse", "2 skills", "Forms", "1 skill", "4 expectations"] {
        panel.mentions(group);
    }
    page.axe();
    // A group alone, and all of it compared.
    let ways = panel.find_all("link", starting("Show only "));
    assert_eq!(ways.len(), 4);
    ways[0].click();
    let panel = page.find("tabpanel", "Skills");
    panel.find("heading", "Language");
    page.focus_is_on("heading", "Language");
    panel.absent("link", "Manners");
    unfold(page, "Filters");
    assert_eq!(page.find("combobox", "Domain").selected(), "Language");
    page.axe();
    panel.find("button", "Compare all of it").click();
    let answer = page.find("region", "From Low to High");
    answer.find("article", "Writer").find("heading", "Sonnets");
    assert!(!answer.text().contains("Says please"), "{}", answer.text());
    page.find("tab", "Skills").click();
    page.find("link", "All domains").click();
    page.focus_is_on("heading", "Skills");
    page.find("link", "Manners");
    page.console_is_empty();
}

/// What somebody is about to press is not made anew by folding, nor when the browser tells that it is open.
fn a_group_that_is_folded_stays_as_it_is(page: &Page) {
    open_shape(page, "groups", "skill=all view=skill", "");
    let summary = "const group = arguments[0].closest('details'); group.open = !group.open;
        return new Promise((told) => group.addEventListener('toggle', () => setTimeout(told), { once: true }))";
    page.find("link", "Grammar").run("arguments[0].isRead = true");
    let group = page.find("link", "Show only Language");
    group.run(summary);
    page.absent("link", "Grammar");
    group.run(summary);
    assert_eq!(page.find("link", "Grammar").run("return !!arguments[0].isRead"), true, "it is made anew");
}

fn the_page_of_a_skill(page: &Page) {
    open_shape(page, "groups", "skill=all view=skill", "");
    page.find("link", "Grammar").click();
    let panel = page.find("tabpanel", "Skills");
    panel.find("heading", "Grammar");
    page.focus_is_on("heading", "Grammar");
    let table = panel.find("table", "Grammar");
    assert_eq!(table.names("columnheader"), ["Role", "Low you are here", "High next"]);
    assert_eq!(table.names("rowheader"), ["Writer", "Editor"]);
    // The cells only name the depth; its text is that of the skill, and the source's own word stands.
    assert_eq!(table.find_all("cell", containing("Writes without mistakes")).len(), 2);
    table.find_all("cell", containing("Must have")).first().expect("the source's own word");
    panel.find("heading", "Depths");
    panel.mentions("Explains each rule");
    page.axe();
    // Where it is filed leads up.
    panel.find("link", "Language").click();
    page.focus_is_on("heading", "Language");
    page.find("link", "Rhyme").click();
    let panel = page.find("tabpanel", "Skills");
    panel.find("table", "Rhyme").find("cell", containing("Not concerned"));
    panel.find("link", "Language › Verse");
    panel.find("link", "All skills").click();
    page.find("heading", "Skills");
    // One that is expected nowhere.
    page.find("link", "Unused").click();
    let panel = page.find("tabpanel", "Skills");
    panel.find("heading", "Unused");
    panel.mentions("The matrix expects nothing here.");
    panel.absent("table", any());
    page.console_is_empty();
}

fn by_keyboard_and_address(page: &Page) {
    open_shape(page, "groups", "skill=all", "#view=skill");
    let sonnets = page.find("link", "Sonnets");
    sonnets.focus();
    page.press("Enter");
    page.focus_is_on("heading", "Sonnets");
    address_tells(page, "skill=sonnets", true);
    page.press("Tab");
    page.focus_is_on("link", "All skills");
    page.press("Tab");
    page.focus_is_on("link", "Language › Verse › Forms");
    page.press("Enter");
    page.focus_is_on("heading", "Language › Verse › Forms");
    address_tells(page, "group=language", true);
    page.reload();
    page.find("tabpanel", "Skills").find("heading", "Language › Verse › Forms");
    page.back();
    page.find("table", "Sonnets");
    page.back();
    page.find("heading", "Skills");
    page.forward();
    page.find("table", "Sonnets");
    // A matrix without roles names the skill in the row.
    open_shape(page, "no-roles", "", "#view=skill&skill=baking");
    assert_eq!(page.find("table", "Baking").names("rowheader"), ["Baking"]);
    page.console_is_empty();
}
