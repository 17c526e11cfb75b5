//! Hosts in React, Vue and jQuery: matrices as property, attributes, events, moves and removals.

use super::hosting::heard;
use super::{Scenario, scenarios};
use crate::bundled;
use crate::page::Page;

pub fn all() -> Vec<Scenario> {
    scenarios![
        react_sets_changes_moves_and_removes,
        vue_sets_changes_moves_and_removes,
        jquery_1_sets_changes_moves_and_removes_what_is_defined_later,
        jquery_3_sets_changes_moves_and_removes,
    ]
}

fn react_sets_changes_moves_and_removes(page: &Page) {
    goes_through(page, &bundled::page("hosts/react/index.html"));
}

fn vue_sets_changes_moves_and_removes(page: &Page) {
    goes_through(page, &bundled::page("hosts/vue/index.html"));
}

fn jquery_1_sets_changes_moves_and_removes_what_is_defined_later(page: &Page) {
    goes_through(page, "/hosts/jquery/1.html");
}

fn jquery_3_sets_changes_moves_and_removes(page: &Page) {
    goes_through(page, "/hosts/jquery/3.html");
}

/// Each of these pages shows two ladders, tells what it hears, and has the same buttons.
fn goes_through(page: &Page, path: &str) {
    page.open(path);
    let names = || page.names("region");
    let shows = |expected: &[&str]| {
        let mut now = Vec::new();
        let is = page.comes_true(|| {
            now = names().into_iter().filter(|name| !name.contains(' ')).collect();
            now == expected
        });
        assert!(is, "expected the regions {expected:?}, found {now:?}");
    };
    let told = |what: &str| {
        let mut all = String::new();
        let is = page.comes_true(|| {
            all = page.find("list", "Told").text();
            all.lines().any(|line| line == what)
        });
        assert!(is, "expected to be told {what:?}, was told {all:?}");
    };

    // As property and attributes.
    shows(&["First", "Second"]);
    told("a shows Matrix First");
    told("b shows Matrix Second");
    let first = page.find("region", "First");
    assert!(first.level("Low").is_checked());
    let heading = first.find("heading", "Everything expected at Low");
    assert_eq!(heading.run("return arguments[0].localName"), "h4");
    page.absent("button", "Print this view…");

    // What the reader does is heard by the application.
    first.level("Middle").click();
    told("a is at middle");

    // An attribute that changes, then a property.
    page.find("button", "To the top").click();
    told("a is at high");
    told("b is at high");
    assert!(page.find("region", "Second").level("High").is_checked());
    page.find("button", "Another matrix").click();
    shows(&["Another", "Second"]);
    told("a shows Matrix Another");

    // A move keeps what is there, and what was chosen in it.
    page.find("region", "Second").level("Middle").click();
    told("b is at middle");
    let loads = heard(page, "matrix-load").len();
    page.run("document.querySelector('#b skill-matrix').isTheSame = true", vec![]);
    page.find("button", "Turn around").click();
    shows(&["Second", "Another"]);
    assert_eq!(page.run("return document.querySelector('#b skill-matrix').isTheSame", vec![]), true);
    assert!(page.find("region", "Second").level("Middle").is_checked());
    assert_eq!(heard(page, "matrix-load").len(), loads);

    // Removed, nothing is left; made again, they are there again.
    page.find("button", "Away or back").click();
    shows(&[]);
    assert_eq!(page.run("return document.querySelectorAll('skill-matrix').length", vec![]), 0);
    page.find("button", "Away or back").click();
    shows(&["Second", "Another"]);
    assert_eq!(heard(page, "matrix-load").len(), loads + 2);
    assert!(heard(page, "matrix-error").is_empty());
    page.console_is_empty();
}
