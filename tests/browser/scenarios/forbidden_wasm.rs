//! A policy that forbids WebAssembly: what the page holds stays readable, with a sentence on why
//! and who can change it.

use super::hosting::{heard_times, host_goes_on, html};
use super::{Scenario, scenarios};
use crate::page::{Page, any};
use skill_matrix::matrix::read::read;
use skill_matrix::page::fragment;

pub fn all() -> Vec<Scenario> {
    scenarios![the_reading_view_stays_and_says_why, a_bare_tag_says_why, the_standalone_page_says_why]
}

/// The tag as `skill-matrix fragment` writes it.
pub fn with_reading_view() -> String {
    let json = include_str!("../../../data/matrix.json");
    fragment(&read(json.as_bytes()).expect("a good matrix").matrix, json, 2, None)
}

#[track_caller]
fn explains(page: &Page, inside: &str) {
    page.host().serve("/host.html", html("", inside));
    page.open("/host.html?policy=no-wasm");
    let alert = page.find("alert", any());
    alert.mentions("the policy of this page forbids WebAssembly");
    alert.mentions("'wasm-unsafe-eval' to script-src");
    alert.mentions("Whoever runs the site");
    heard_times(page, "matrix-error", 1);
    page.axe();
    host_goes_on(page);
}

fn the_reading_view_stays_and_says_why(page: &Page) {
    explains(page, &with_reading_view());
    page.find("heading", "TensorFlow / PyTorch");
    assert_eq!(page.find_all("heading", "Lead / Staff").len(), 2);
}

fn a_bare_tag_says_why(page: &Page) {
    explains(page, "<skill-matrix></skill-matrix>");
}

fn the_standalone_page_says_why(page: &Page) {
    page.open("/dist/skill-matrix.html?policy=inline-without-wasm");
    page.find("alert", any()).mentions("the policy of this page forbids WebAssembly");
    // The answer stays, and the whole matrix stands below it.
    page.find("region", "From Junior to Middle").mentions("11 things to work on");
    page.absent("radiogroup", any());
    assert_eq!(page.find_all("heading", "TensorFlow / PyTorch").len(), 2);
    assert_eq!(page.find_all("heading", "Lead / Staff").len(), 2);
    page.axe();
}
