//! Narrowing to roles.

use super::pages::{open_page, unfold};
use super::{Scenario, scenarios};
use crate::page::{Page, any};

pub fn all() -> Vec<Scenario> {
    scenarios![narrows_everything, shows_none_and_all_again]
}

fn narrows_everything(page: &Page) {
    open_page(page);
    unfold(page, "Filters");
    let roles = page.find("group", "Roles");
    assert_eq!(roles.names("checkbox"), ["Data Scientist", "LLM Engineer"]);
    roles.find("checkbox", "LLM Engineer").click();
    page.absent("article", "LLM Engineer");
    page.find("article", "Data Scientist");
    assert_eq!(page.find("table", "Everything expected at Junior").names("rowheader"), ["Data Scientist"]);
    page.find("status", any())
        .says("Data Scientist: from Junior to Middle: 4 new, 2 deeper, 3 stay the same.");
    page.focus_is_on("checkbox", "LLM Engineer");
    page.find("tab", "Grid").click();
    assert_eq!(page.find("table", "All levels").names("rowheader"), ["Data Scientist"]);
    page.find("checkbox", "LLM Engineer").focus();
    page.press("Space");
    page.find("rowheader", "LLM Engineer");
}

fn shows_none_and_all_again(page: &Page) {
    open_page(page);
    unfold(page, "Filters");
    page.find("checkbox", "Data Scientist").click();
    page.find("checkbox", "LLM Engineer").click();
    let answer = page.find("region", "From Junior to Middle");
    answer.mentions("No role is chosen.");
    answer.find("button", "Show all roles").click();
    page.find("article", "Data Scientist");
    assert!(page.find("checkbox", "LLM Engineer").is_checked());
    page.focus_is_on("heading", "From Junior to Middle");
    page.console_is_empty();
}
