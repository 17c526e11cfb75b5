//! Everything by keyboard alone.

use super::pages::{open_example, open_page};
use super::{Scenario, scenarios};
use crate::page::{Page, any};

pub fn all() -> Vec<Scenario> {
    scenarios![
        tab_reaches_everything_in_order,
        six_keys_to_the_first_thing_to_work_on,
        enter_leads_from_the_search_to_what_it_finds,
        arrow_keys_choose_a_view,
        a_visit_without_a_mouse
    ]
}

/// What Tab stops at, in the order of the question: what is this, where am I, what do I cover.
const STOPS: [&str; 18] = [
    "button Skip to the comparison",
    "button What changed?",
    "searchbox Search",
    "summary Share",
    "summary More",
    "combobox I work as",
    "combobox I am at",
    "combobox Aiming for",
    "combobox Role to aim for",
    "radio Junior",
    "radio Middle",
    "tab Compare",
    "summary Filters",
    "summary 3 stay the same, TensorFlow / PyTorch",
    "summary 3 stay the same, TensorFlow / PyTorch",
    "button Data Scientist",
    "button LLM Engineer",
    "summary Compare with another version of this matrix",
];

fn tab_reaches_everything_in_order(page: &Page) {
    open_page(page);
    page.find("button", "What changed?");
    let mut stops = Vec::new();
    for _ in STOPS {
        page.press("Tab");
        stops.push(stop(page));
    }
    assert_eq!(stops, STOPS);
    for expected in STOPS.iter().rev().skip(1) {
        page.press("Shift+Tab");
        assert_eq!(stop(page), *expected);
    }
    page.console_is_empty();
}

/// Role and name of what has the focus, which must be seen to have it.
#[track_caller]
fn stop(page: &Page) -> String {
    let script = "let it = document.activeElement;
        while (it.shadowRoot && it.shadowRoot.activeElement) it = it.shadowRoot.activeElement;
        const ring = [it, it.parentElement].some((it) => getComputedStyle(it).outlineStyle !== 'none');
        return [ring || !document.hasFocus(), it.localName]";
    // The driver may be back before the ring is drawn. A window in the background has none: without a
    // window manager, WebKit's may be one.
    page.wait_for("a ring around what has the focus", || page.run(script, vec![])[0] == true);
    let focus = page.focused();
    let is_summary = page.run(script, vec![])[1] == "summary";
    format!("{} {}", if is_summary { "summary" } else { &focus.role }, focus.name)
}

fn six_keys_to_the_first_thing_to_work_on(page: &Page) {
    open_example(page);
    page.press("Tab");
    page.focus_is_on("button", "Skip to the comparison");
    page.press("Enter");
    page.focus_is_on("heading", "From L1 Associate to L2 Engineer");
    page.press("Tab");
    page.focus_is_on("button", "Open all");
    page.press("Tab");
    page.focus_is_on("button", "Readable code");
    page.press("Enter");
    page.find("region", "From L1 Associate to L2 Engineer").mentions("Names things after the domain");
    assert!(page.find("button", "Readable code").is_expanded());
    // Other views have no comparison to skip to.
    page.find("tab", "Grid").click();
    page.absent("button", "Skip to the comparison");
    page.console_is_empty();
}

fn enter_leads_from_the_search_to_what_it_finds(page: &Page) {
    open_page(page);
    page.find("searchbox", "Search").click();
    page.type_text("onnx");
    let results = page.find("region", "Search results");
    let first = results.names("link").remove(0);
    page.press("Enter");
    page.focus_is_on("link", &first);
    page.console_is_empty();
}

fn arrow_keys_choose_a_view(page: &Page) {
    open_page(page);
    page.find("tab", "Compare").focus();
    page.press("ArrowRight");
    page.find("table", "All levels");
    page.focus_is_on("tab", "Grid");
    for (view, shown) in [("Roles", "Roles"), ("Career path", "Career path")] {
        page.press("ArrowRight");
        page.find("heading", shown);
        page.focus_is_on("tab", view);
    }
    page.press("ArrowRight");
    page.find("region", "From Junior to Middle");
    page.focus_is_on("tab", "Compare");
    page.press("End");
    page.focus_is_on("tab", "Career path");
    page.press("Home");
    page.focus_is_on("tab", "Compare");
    // One stop: the other views are not among those of Tab.
    page.press("ArrowRight");
    page.focus_is_on("tab", "Grid");
    page.press("Tab");
    page.focus_is_on("button", "Filters");
    page.press("Tab");
    page.focus_is_on("combobox", "Show");
    page.press("Tab");
    page.press("Tab");
    page.focus_is_on("group", "All levels");
    for _ in 0..4 {
        page.press("Shift+Tab");
    }
    page.focus_is_on("tab", "Grid");
}

fn press_times(page: &Page, key: &str, times: usize) {
    for _ in 0..times {
        page.press(key);
    }
}

fn a_visit_without_a_mouse(page: &Page) {
    open_page(page);
    page.find("button", "What changed?");
    press_times(page, "Tab", 3);
    page.type_text("onnx");
    page.find("region", "Search results");
    // What is found stands between the search and the question.
    press_times(page, "Tab", 4);
    page.focus_is_on("combobox", "I work as");
    press_times(page, "Shift+Tab", 4);
    page.press("Escape");
    page.absent("region", "Search results");
    press_times(page, "Tab", 7);
    page.focus_is_on("radio", "Junior");
    page.press("ArrowDown");
    page.find("region", "From Middle to Senior");
    page.press("Tab");
    page.focus_is_on("radio", "Senior");
    page.press("Tab");
    page.focus_is_on("tab", "Compare");
    page.press("Tab");
    page.focus_is_on("button", "Filters");
    page.press("Enter");
    page.find("checkbox", "Data Scientist");
    page.press("Tab");
    page.press("Space");
    page.absent("article", "Data Scientist");
    page.focus_is_on("checkbox", "Data Scientist");
    press_times(page, "Shift+Tab", 4);
    page.focus_is_on("radio", "Middle");
    press_times(page, "Shift+Tab", 5);
    page.focus_is_on("button", "More");
    page.press("Enter");
    page.find("button", "Swap levels");
    page.press("Tab");
    page.press("Enter");
    page.find("status", any()).mentions("LLM Engineer: from Senior to Middle:");
    // The menu closes.
    page.focus_is_on("button", "More");
    page.press("Enter");
    press_times(page, "Tab", 2);
    page.press("Space");
    page.find("region", "From Junior to Middle");
    page.focus_is_on("button", "More");
    page.console_is_empty();
}
