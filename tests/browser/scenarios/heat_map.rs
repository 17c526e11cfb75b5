//! The heat map: a word or a number in each cell, and its text one press away.

use super::hosting::{open, open_shape, open_shape_without_ladder, tag};
use super::pages::{EXAMPLE, address_tells, show_heat_map, visit};
use super::{Scenario, scenarios};
use crate::page::{Page, any, containing, starting};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![
        each_measure_in_words,
        a_cell_opens_its_text,
        survives_every_way_back,
        leads_to_the_comparison,
        arrow_keys_lead_through_it,
        each_scale_has_a_legend,
        a_phone_shows_it_as_a_map
    ]
}

#[track_caller]
fn legend(page: &Page) -> Vec<String> {
    page.find("list", "Legend").texts("listitem", any())
}

fn each_measure_in_words(page: &Page) {
    open_shape(page, "groups", "skill=all view=map", "");
    let measure = page.find("combobox", "Show");
    assert_eq!(measure.names("option"), ["Texts", "Depth", "Requirement", "Number of items"]);
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
    assert_eq!(page.find("combobox", "Show").names("option"), ["Texts", "Number of items"]);
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
    page.absent("button", "Compare from this level");
    page.focus_is_on("button", "Rhyme, Editor, Low, Not concerned");
    page.console_is_empty();
}

fn survives_every_way_back(page: &Page) {
    open_shape(page, "groups", "skill=all", "");
    show_heat_map(page);
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
    page.find("table", "All levels");
    page.back();
    page.find("region", "From Low to High");
    page.forward();
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
    page.find("button", "Compare from this level").click();
    page.find("region", "From Manager to Director");
    page.focus_is_on("heading", "From Manager to Director");
    assert!(page.level("Manager").is_checked());
    // Roles without a level in common have a table each.
    open_shape_without_ladder(page, "own-ladders", "view=map", "#roles=all");
    let founder = page.find("table", "Heat map: 👑 Founder");
    let tables = page.names("table");
    assert!(tables.len() > 1 && tables.iter().all(|name| name.starts_with("Heat map: ")), "{tables:?}");
    founder.find("button", "Craft, 👑 Founder, Owner, 1");
    // None of them is wider than its columns are.
    page.needs_no_sideways_scrolling();
    page.axe();
    page.console_is_empty();
}

fn arrow_keys_lead_through_it(page: &Page) {
    open_shape(page, "groups", "skill=all view=map", "");
    // One stop for all cells.
    page.find("combobox", "Columns").focus();
    page.press("Tab");
    page.focus_is_on("button", "Manners, Writer, Low, Not said");
    let first = page.find("button", "Grammar, Writer, Low, Knows");
    first.focus();
    page.press("ArrowRight");
    page.focus_is_on("button", "Grammar, Writer, High, Does");
    page.press("ArrowLeft");
    // There is nothing further left.
    page.press("ArrowLeft");
    page.focus_is_on("button", "Grammar, Writer, Low, Knows");
    page.press("End");
    page.focus_is_on("button", "Grammar, Writer, High, Does");
    page.press("ArrowDown");
    page.focus_is_on("button", "Grammar, Editor, High, Teaches");
    page.press("Enter");
    assert!(page.find("button", "Grammar, Editor, High, Teaches").is_expanded());
    // The stop is where the reader was.
    page.press("Shift+Tab");
    page.focus_is_on("combobox", "Columns");
    page.press("Tab");
    page.focus_is_on("button", "Grammar, Editor, High, Teaches");
    assert_eq!(first.attribute("tabindex").as_deref(), Some("-1"));
    // A pointer moves it too.
    first.click();
    page.press("ArrowDown");
    page.console_is_empty();
    // From right to left.
    page.run("document.documentElement.dir = 'rtl'", vec![]);
    page.find("button", "Grammar, Writer, Low, Knows").focus();
    page.press("ArrowLeft");
    page.focus_is_on("button", "Grammar, Writer, High, Does");
}

fn each_scale_has_a_legend(page: &Page) {
    let depth = |short: &str, name: &str| json!({"id": name.to_lowercase(), "name": name, "short": short});
    let cell = |skill: &str, depth: &str| json!({"skill": skill, "level": "one", "depth": depth});
    let matrix = json!({
        "format": "skill-matrix/1", "title": "Scales", "levels": ["One", "Two"],
        "depths": [depth("K", "Knows"), depth("D", "Does")],
        "skills": [{"id": "a", "name": "Soup"}, {"id": "b", "name": "Wine", "depths": [depth("S", "Sips"), depth("P", "Pours")]}],
        "expectations": [cell("a", "knows"), cell("b", "pours")],
    });
    open(page, "", &tag("skill=all view=map", &matrix));
    assert_eq!(legend(page), ["K: Knows", "D: Does"]);
    assert_eq!(page.find("list", "Legend: Wine").texts("listitem", any()), ["S: Sips", "P: Pours"]);
    page.find("button", "Wine, One, P: Pours");
    page.axe();
    page.console_is_empty();
}

fn a_phone_shows_it_as_a_map(page: &Page) {
    visit(page, &[EXAMPLE, "#view=map&measure=depth"].concat());
    page.resize(390, 844);
    let place = "const box = arguments[0].getBoundingClientRect(); return [box.left, box.top, box.width]";
    let at = |level: &str| {
        page.find("button", starting(&format!("Readable code, Backend Engineer, {level}"))).run(place)
    };
    let (one, two) = (at("L1 Associate"), at("L2 Engineer"));
    assert!(one[1] == two[1] && one[0].as_f64() < two[0].as_f64(), "{one} {two}");
    assert!(one[2].as_f64().is_some_and(|width| width < 90.0), "{one}");
    page.needs_no_sideways_scrolling();
    page.axe();
}
