//! What to cover to get from one level to another.

use super::hosting::{open, tag};
use super::pages::{open_page, open_rows, unfold};
use super::{Scenario, scenarios};
use crate::page::{Found, Page, any, starting};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![
        each_item_has_its_outcome,
        any_two_levels,
        swapping_mirrors,
        a_deeper_skill_says_what_it_builds_on,
    ]
}

/// How many items have this outcome, by the word that is written beside each.
#[track_caller]
fn outcomes(role: &Found<'_>, word: &str) -> usize {
    role.text().lines().filter(|line| line.trim() == word).count()
}

fn each_item_has_its_outcome(page: &Page) {
    open_page(page);
    let answer = page.find("region", "From Junior to Middle");
    answer.mentions("11 things to work on (7 new, 4 deeper). 6 stay the same.");
    assert_eq!(answer.names("article"), ["Data Scientist", "LLM Engineer"]);
    let role = answer.find("article", "Data Scientist");
    assert_eq!((outcomes(&role, "New"), outcomes(&role, "Deeper")), (4, 2));
    for part in [
        "4 new · 2 deeper",
        "Adapts pre-trained models by transfer learning",
        "Structures training with PyTorch Lightning or Keras",
        "Guided → Independent",
        "At Junior: Writes a basic training loop",
        "3 stay the same",
    ] {
        role.mentions(part);
    }
    // What stays is folded away, and one click from sight.
    let staying = "Loads and batches data through Dataset and DataLoader";
    assert!(!role.text().contains(staying));
    role.run("arguments[0].querySelector('summary').click()");
    role.mentions(staying);
    let role = answer.find("article", "LLM Engineer");
    assert_eq!((outcomes(&role, "New"), outcomes(&role, "Deeper")), (3, 2));
}

fn any_two_levels(page: &Page) {
    open_page(page);
    let other = page.find("combobox", "Aiming for");
    assert_eq!(other.names("option"), ["Middle", "Senior", "Lead / Staff", "Principal"]);
    assert_eq!(other.selected(), "Middle");
    other.select("Principal");
    page.find("region", "From Junior to Principal");
    page.find("status", any()).mentions("From Junior to Principal:");
    // Another level is chosen; the one to compare with stays, and may lie below.
    page.level("Senior").click();
    page.find("region", "From Senior to Principal");
    let other = page.find("combobox", "Aiming for");
    assert_eq!(other.selected(), "Principal");
    other.select("Middle");
    let down = page.find("region", "From Senior to Middle");
    down.mentions("5 not listed at Middle");
    let role = down.find("article", "Data Scientist");
    assert_eq!(outcomes(&role, "Shallower"), 2);
    // What the level does not list is closed, and nowhere struck through.
    role.mentions("3 not listed at Middle");
    let text = role.text();
    assert!(!text.contains("No longer") && !text.contains("Not listed"), "{text}");
    assert_eq!(role.run("return arguments[0].querySelectorAll('li del').length"), 0);
    unfold(page, "More");
    page.find("button", "Start over").click();
    page.find("region", "From Junior to Middle");
    page.focus_is_on("button", "More");
    assert!(page.level("Junior").is_checked());
    assert_eq!(page.find("combobox", "Aiming for").selected(), "Middle");
    page.console_is_empty();
}

fn swapping_mirrors(page: &Page) {
    open_page(page);
    unfold(page, "More");
    page.find("button", "Swap levels").click();
    page.find("status", any())
        .says("From Middle to Junior: 4 shallower, 6 stay the same, 7 not listed at Junior.");
    assert!(page.level("Middle").is_checked());
    assert_eq!(page.find("combobox", "Aiming for").selected(), "Junior");
    page.focus_is_on("button", "More");
    page.press("Enter");
    page.press("Tab");
    page.press("Enter");
    page.find("region", "From Junior to Middle");
    page.focus_is_on("button", "More");
}

fn a_deeper_skill_says_what_it_builds_on(page: &Page) {
    let cell = |skill: &str, level: &str, depth: &str, items: &[&str]| json!({ "skill": skill, "level": level, "depth": depth, "items": items });
    // Each depth of baking has a text of its own. Of cleaning only one item is gone.
    let matrix = json!({
        "format": "skill-matrix/1", "id": "builds", "title": "Bakery", "lang": "en",
        "levels": ["L2", "L3"], "depths": ["Aware", "Expert"],
        "skills": [{ "id": "bake", "name": "Baking" }, { "id": "clean", "name": "Cleaning" }],
        "expectations": [
            cell("bake", "L2", "Aware", &["Follows a recipe", "Lights an oven"]),
            cell("bake", "L3", "Expert", &["Teaches apprentices"]),
            cell("clean", "L2", "Aware", &["Wipes the table", "Sweeps"]),
            cell("clean", "L3", "Aware", &["Wipes the table"]),
        ],
    });
    open(page, "", &tag("skill=all", &matrix));
    let answer = page.find("region", "From L2 to L3");
    answer.mentions("1 thing to work on in 1 skill (1 new). 1 stays the same, 1 not listed at L3.");
    open_rows(page);
    let folds = "return [...arguments[0].querySelectorAll('details.rest')].map((it) =>
        [it.firstChild.textContent, it.open, it.querySelectorAll('li').length].join())";
    assert_eq!(
        answer.run(folds),
        json!(["What it builds on,false,2", "1 not listed at L3,false,1", "1 stays the same,false,1"])
    );
    assert_eq!(answer.run("return arguments[0].querySelectorAll('del').length"), 0);
    unfold(page, "What it builds on");
    answer.mentions("Lights an oven");
    // A filter counts what it leaves.
    unfold(page, "Filters");
    let filters = page.find("group", "Show only").names("checkbox");
    assert_eq!(filters, ["What changes", "New (1)", "Same (1)", "Not listed at L3 (1)"]);
    page.find("checkbox", starting("Not listed")).click();
    answer.absent("button", "Baking");
    answer.mentions("Sweeps");
    page.axe();
    page.console_is_empty();
}
