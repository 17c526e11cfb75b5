//! The heat map: a word or a number in each cell, and its text one press away.

use super::hosting::open_shape;
use super::pages::address_tells;
use super::{Scenario, scenarios};
use crate::page::{Page, any, containing};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![each_measure_in_words, a_cell_opens_its_text, survives_every_way_back, leads_to_the_comparison]
}

#[track_caller]
fn legend(page: &Page) -> Vec<String> {
    let entries = page.find("list", "Legend").find_all("listitem", any());
    entries.iter().map(|it| it.text()).collect()
}

fn each_measure_in_words(page: &Page) {
    open_shape(page, "groups", "skill=all view=map", "");
    let measure = page.find("combobox", "Show");
    assert_eq!(measure.names("option"), ["Depth", "Requirement", "Number of items"]);
    assert_eq!(measure.selected(), "Depth");
    assert_eq!(legend(page), ["Knows", "Does", "Teaches"]);
    let map = page.find("table", "Heat map");
    assert_eq!(map.names("columnheader"), ["Skill", "Low you are here", "High next"]);
    map.find("button", "Grammar, Writer, Low, Knows");
    map.find("button", "Grammar, Editor, High, Teaches");
    map.find("button", "Rhyme, Editor, Low, Not concerned");
    map.find("button", "Manners, Writer, Low, Not said");
    // A cell that is not there is no button.
    map.find_all("cell", containing("Not expected")).first().expect("a cell that is not there");
    page.axe();
    measure.select("Requirement");
    page.find("button", "Grammar, Editor, Low, Must have");
    page.find("button", "Sonnets, Writer, High, Optional");
    page.find("button", "Rhyme, Writer, Low, Nice to have");
    page.find("button", "Manners, Writer, Low, Not said");
    assert_eq!(legend(page), ["Optional", "Required"]);
    page.axe();
    measure.select("Number of items");
    page.find("button", "Layout, Editor, High, 4");
    page.find("button", "Rhyme, Editor, Low, Not concerned");
    assert_eq!(legend(page), ["1 item", "2 to 3 items", "4 to 7 items", "8 items and more"]);
    // The control is the same one, so that the focus stays. (Drivers choose an option in ways of their own.)
    assert_eq!(measure.run("return arguments[0].isConnected"), true);
    page.axe();
    // What a matrix says nothing of is not offered.
    open_shape(page, "no-roles", "skill=all view=map", "");
    assert_eq!(page.find("combobox", "Show").names("option"), ["Number of items"]);
    page.find("button", "Cooking, Second, 2");
    page.axe();
    page.console_is_empty();
}

fn a_cell_opens_its_text(page: &Page) {
    open_shape(page, "groups", "skill=all view=map", "");
    let name = "Grammar, Writer, High, Does";
    let button = page.find("button", name);
    assert!(!button.is_expanded());
    button.focus();
    page.press("Enter");
    let text = page.find("cell", containing("Writes without mistakes"));
    text.mentions("Required");
    assert!(button.is_expanded());
    page.focus_is_on("button", name);
    // What it controls is what has opened.
    let row = button.run("return arguments[0].getRootNode().getElementById(arguments[0].getAttribute('aria-controls')).innerText");
    assert!(row.as_str().unwrap_or_default().contains("Writes without mistakes"), "{row}");
    page.axe();
    // Its neighbour in its place; one in another row too: one is open at a time.
    page.find("button", "Grammar, Writer, Low, Knows").click();
    page.find("cell", containing("Tells a noun from a verb"));
    page.absent("cell", containing("Writes without mistakes"));
    assert!(!button.is_expanded());
    page.find("button", "Rhyme, Editor, Low, Not concerned").click();
    page.absent("cell", containing("Tells a noun from a verb"));
    page.focus_is_on("button", "Rhyme, Editor, Low, Not concerned");
    page.press("Space");
    page.absent("button", "Compare from Low on");
    page.focus_is_on("button", "Rhyme, Editor, Low, Not concerned");
    page.console_is_empty();
}

fn survives_every_way_back(page: &Page) {
    open_shape(page, "groups", "skill=all", "");
    page.find("tab", "Heat map").click();
    address_tells(page, "view=map", true);
    page.find("combobox", "Show").select("Number of items");
    address_tells(page, "measure=items", true);
    page.find("button", "Sonnets, Writer, High, 2").click();
    address_tells(page, "cell=sonnets~writer~high", true);
    page.reload();
    page.find("cell", containing("Fourteen lines"));
    assert_eq!(page.find("combobox", "Show").selected(), "Number of items");
    assert!(page.find("button", "Sonnets, Writer, High, 2").is_expanded());
    page.back();
    page.find("button", "Grammar, Writer, Low, Knows");
    page.back();
    page.find("region", "From Low to High");
    page.forward();
    page.find("button", "Grammar, Writer, Low, Knows");
    // As attributes.
    page.run(
        "const it = document.getElementById('it'); it.measure = 'requirement'; it.setAttribute('cell', arguments[0])",
        vec![json!("Layout~Editor~High")],
    );
    assert!(page.find("button", "Layout, Editor, High, Required").is_expanded());
    page.find("cell", containing("Chooses paper"));
    page.console_is_empty();
}

fn leads_to_the_comparison(page: &Page) {
    open_shape(page, "forks", "skill=all view=map", "");
    page.find("button", "People, Engineer, Manager, 3").click();
    page.find("button", "Compare from Manager on").click();
    page.find("region", "From Manager to Director");
    page.focus_is_on("heading", "From Manager to Director");
    assert!(page.level("Manager").is_checked());
    // Roles without a level in common have a table each.
    open_shape(page, "own-ladders", "view=map", "#roles=all");
    let founder = page.find("table", "Heat map: 👑 Founder");
    let tables = page.names("table");
    assert!(tables.len() > 1 && tables.iter().all(|name| name.starts_with("Heat map: ")), "{tables:?}");
    founder.find("button", "Craft, 👑 Founder, Owner, 1");
    // None of them is wider than its columns are.
    page.needs_no_sideways_scrolling();
    page.axe();
    page.console_is_empty();
}
