//! The address of a page that has links and a history of its own, with the element in it.

use super::hosting::{level_is, matrix, open, tag};
use super::{Scenario, scenarios};
use crate::page::{Page, any};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![
        the_state_of_the_page_is_handed_on,
        a_state_that_is_no_object_is_left_alone,
        a_link_beside_it_changes_nothing,
        what_could_not_be_written_is_written_when_the_page_is_left,
    ]
}

fn open_host(page: &Page, rest: &str) {
    let link = "<p><a href=#about>About</a></p><h2 id=about>About</h2>";
    // A document of its own.
    page.open("/pages/quiet.html");
    open(page, rest, &(link.to_owned() + &tag("id=it history=url", &matrix("m", "First"))));
    page.level("Low");
}

#[track_caller]
fn address_ends(page: &Page, end: &str) {
    page.wait_for(&format!("the address ends with {end}"), || page.address().ends_with(end));
}

fn the_state_of_the_page_is_handed_on(page: &Page) {
    open_host(page, "");
    page.run("history.replaceState({ page: 7, list: [1] }, '')", vec![]);
    let state = "return [history.state?.page, history.state?.list]";
    page.level("Middle").click();
    address_ends(page, "#level=middle");
    assert_eq!(page.run(state, vec![]), json!([7, [1]]));
    page.find("searchbox", "Search").click();
    page.type_text("e");
    address_ends(page, "#level=middle&query=e");
    assert_eq!(page.run(state, vec![]), json!([7, [1]]));
    page.back();
    level_is(page, "Low");
    assert_eq!(page.run(state, vec![]), json!([7, [1]]));
    page.console_is_empty();
}

fn a_state_that_is_no_object_is_left_alone(page: &Page) {
    for state in ["'mine'", "7", "[1, 2]"] {
        open_host(page, "");
        page.run("localStorage.clear()", vec![]);
        page.run(&format!("history.replaceState({state}, '')"), vec![]);
        let before = page.run("return history.state", vec![]);
        page.level("Middle").click();
        address_ends(page, "#level=middle");
        assert_eq!(page.run("return history.state", vec![]), before);
        page.back();
        assert_eq!(page.run("return history.state", vec![]), before);
        page.run("localStorage.clear()", vec![]);
    }
    page.console_is_empty();
}

fn a_link_beside_it_changes_nothing(page: &Page) {
    open_host(page, "");
    page.run("addEventListener('hashchange', () => { window.moved = (window.moved ?? 0) + 1 })", vec![]);
    page.level("Middle").click();
    address_ends(page, "#level=middle");
    page.level("High").click();
    address_ends(page, "#level=high");
    page.find("link", "About").click();
    address_ends(page, "#about");
    page.wait_for("the page has heard of it", || page.run("return window.moved ?? 0", vec![]) == 1);
    level_is(page, "High");
    let kept = "return localStorage.getItem('skill-matrix:m')";
    assert!(page.run(kept, vec![]).as_str().is_some_and(|kept| kept.contains("level=high")));
    // From there on and back, through what was shown at each place.
    page.level("Low").click();
    address_ends(page, "#about&level=low");
    page.back();
    address_ends(page, "#about");
    level_is(page, "High");
    page.back();
    address_ends(page, "#level=high");
    level_is(page, "High");
    page.back();
    level_is(page, "Middle");
    page.back();
    address_ends(page, "/host.html");
    level_is(page, "Low");
    for _ in 0..4 {
        page.forward();
    }
    address_ends(page, "#about&level=low");
    level_is(page, "Low");
    // In a document that has not seen any of this.
    page.reload();
    level_is(page, "Low");
    page.back();
    address_ends(page, "#about");
    level_is(page, "High");
    page.console_is_empty();
}

fn what_could_not_be_written_is_written_when_the_page_is_left(page: &Page) {
    open_host(page, "");
    // As a browser does where there were too many.
    page.run(
        "for (const how of ['pushState', 'replaceState']) history[how] = () => {
           throw new DOMException('Too often', 'SecurityError');
         }",
        vec![],
    );
    page.level("Middle").click();
    page.find("region", "From Middle to High");
    // Long after the time at which it would have been written.
    page.run("window.isLater = false; setTimeout(() => { window.isLater = true }, 400)", vec![]);
    page.wait_for("it was refused", || page.run("return window.isLater", vec![]) == true);
    assert!(page.address().ends_with("/host.html"));
    page.run("delete history.pushState; delete history.replaceState; localStorage.clear()", vec![]);
    page.open("/pages/quiet.html");
    page.back();
    address_ends(page, "#level=middle");
    level_is(page, "Middle");
    page.find("tabpanel", any());
    page.console_is_empty();
}
