//! At the top there is no next level: an honest end, and a way to look back.

use super::pages::{open_page, unfold};
use super::{Scenario, scenarios};
use crate::page::{Page, any};

pub fn all() -> Vec<Scenario> {
    scenarios![ends_honestly_and_looks_back]
}

fn ends_honestly_and_looks_back(page: &Page) {
    open_page(page);
    page.level("Principal").click();
    let end = page.find("region", "Principal is the top level");
    end.mentions("There is no next level to reach.");
    page.find("status", any()).says("Principal is the top level");
    let other = page.find("combobox", "Aiming for");
    assert_eq!(other.names("option"), ["no next level", "Junior", "Middle", "Senior", "Lead / Staff"]);
    unfold(page, "More");
    assert_eq!(page.find("button", "Swap levels").run("return arguments[0].disabled"), true);
    page.find("button", "More").click();
    page.find("table", "Everything expected at Principal");
    end.find("button", "See what changed since Lead / Staff").click();
    page.find("region", "From Lead / Staff to Principal")
        .mentions("8 things to work on (2 new, 6 deeper). 23 stay the same.");
    assert!(page.level("Lead / Staff").is_checked());
    // The button is gone; the focus is on what it led to.
    page.focus_is_on("heading", "From Lead / Staff to Principal");
    page.console_is_empty();
}
