//! What to cover to get from one level to another.

use super::pages::{open_page, unfold};
use super::{Scenario, scenarios};
use crate::page::{Found, Page, any};

pub fn all() -> Vec<Scenario> {
    scenarios![each_item_has_its_outcome, any_two_levels, swapping_mirrors]
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
        "Before: Writes a basic training loop",
        "Still expected (3)",
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
    page.find("radio", "Senior").click();
    page.find("region", "From Senior to Principal");
    let other = page.find("combobox", "Aiming for");
    assert_eq!(other.selected(), "Principal");
    other.select("Middle");
    let down = page.find("region", "From Senior to Middle");
    down.mentions("5 no longer expected");
    let role = down.find("article", "Data Scientist");
    assert_eq!((outcomes(&role, "No longer expected"), outcomes(&role, "Shallower")), (3, 2));
    unfold(page, "More");
    page.find("button", "Start over").click();
    page.find("region", "From Junior to Middle");
    page.focus_is_on("button", "Start over");
    assert!(page.find("radio", "Junior").is_checked());
    assert_eq!(page.find("combobox", "Aiming for").selected(), "Middle");
    page.console_is_empty();
}

fn swapping_mirrors(page: &Page) {
    open_page(page);
    unfold(page, "More");
    page.find("button", "Swap levels").click();
    page.find("status", any()).says("From Middle to Junior: 4 shallower, 6 the same, 7 no longer expected.");
    assert!(page.find("radio", "Middle").is_checked());
    assert_eq!(page.find("combobox", "Aiming for").selected(), "Junior");
    page.focus_is_on("button", "Swap levels");
    page.press("Enter");
    page.find("region", "From Junior to Middle");
    page.focus_is_on("button", "Swap levels");
}
