//! What is remembered at the next visit.

use super::pages::{EXAMPLE, PAGE, open_example, open_page, unfold, visit};
use super::search::search;
use super::{Scenario, scenarios};
use crate::page::Page;

pub fn all() -> Vec<Scenario> {
    scenarios![
        remembers_the_level,
        what_is_only_looked_at_is_not_remembered,
        a_link_comes_before_what_is_remembered,
        rubbish_is_passed_over,
    ]
}

fn remembers_the_level(page: &Page) {
    open_page(page);
    page.level("Senior").click();
    page.find("region", "From Senior to Lead / Staff");
    visit(page, PAGE);
    page.find("region", "From Senior to Lead / Staff");
    assert!(page.level("Senior").is_checked());
    // Each matrix by itself.
    open_example(page);
    assert!(page.level("L1 Associate").is_checked());
    unfold(page, "Filters");
    page.find("combobox", "Skill").select("Hiring");
    page.level("L3 Senior").click();
    visit(page, EXAMPLE);
    page.find("region", "Hiring");
    assert!(page.level("L3 Senior").is_checked());
    visit(page, PAGE);
    page.find("region", "From Senior to Lead / Staff");
    // Starting over is remembered too.
    unfold(page, "More");
    page.find("button", "Start over").click();
    page.find("region", "From Junior to Middle");
    visit(page, PAGE);
    page.find("region", "From Junior to Middle");
    page.console_is_empty();
}

fn what_is_only_looked_at_is_not_remembered(page: &Page) {
    visit(page, EXAMPLE);
    search(page, "incident");
    page.find("link", "Skill Incident response").click();
    page.find("tabpanel", "Skills");
    visit(page, EXAMPLE);
    page.find("region", "From L1 Associate to L2 Engineer").mentions("Code review");
    page.console_is_empty();
}

fn a_link_comes_before_what_is_remembered(page: &Page) {
    open_page(page);
    unfold(page, "Filters");
    page.find("checkbox", "LLM Engineer").click();
    page.level("Senior").click();
    page.absent("article", "LLM Engineer");
    visit(page, &[PAGE, "#level=middle"].concat());
    let answer = page.find("region", "From Middle to Senior");
    assert_eq!(answer.names("article"), ["Data Scientist", "LLM Engineer"]);
}

fn rubbish_is_passed_over(page: &Page) {
    page.open("/pages/quiet.html");
    page.run(
        "localStorage.setItem('skill-matrix:deep-learning', 'level=%zz&{\"rubbish\": [1&view=')",
        vec![],
    );
    open_page(page);
    page.find("region", "From Junior to Middle");
    page.console_is_empty();
}
