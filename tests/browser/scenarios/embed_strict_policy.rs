//! The strictest policy that a host can have, with Trusted Types: nothing is reported.

use super::hosting::{heard, html, matrix, tag};
use super::pages::unfold;
use super::{Scenario, scenarios};
use crate::page::{Page, any};

pub fn all() -> Vec<Scenario> {
    scenarios![everything_works_and_nothing_is_reported, a_source_where_the_policy_lets_it]
}

fn everything_works_and_nothing_is_reported(page: &Page) {
    let inside = tag("id=two history=url", &matrix("two", "Two"));
    page.host().serve("/host.html", html("", &inside));
    page.open("/host.html?policy=strict");
    page.level("Middle").click();
    page.find("region", "From Middle to High");
    page.find("button", "Of Two, Maker").click();
    page.find("combobox", "Aiming for").select("Low");
    page.find("region", "From Middle to Low");
    unfold(page, "Filters");
    page.find("combobox", "Skill").select("Of Two");
    unfold(page, "Filters");
    page.find("checkbox", "Checker").click();
    page.find("searchbox", "Search").click();
    page.type_text("on");
    page.find("region", "Search results");
    page.press("Escape");
    page.find("tab", "Grid").click();
    page.find("table", "All levels");
    unfold(page, "Share");
    page.find("button", "Copy link").click();
    // A matrix that cannot be shown is shown so without markup too.
    page.run("document.getElementById('two').matrix = '<b>'", vec![]);
    page.find("alert", any());
    page.axe_beside_menu();
    assert!(heard(page, "violation").is_empty());
    page.console_is_empty();
}

fn a_source_where_the_policy_lets_it(page: &Page) {
    page.host().serve("/m.json", matrix("m", "Fetched").to_string());
    page.host().serve("/host.html", html("", "<skill-matrix src=/m.json></skill-matrix>"));
    page.open("/host.html?policy=strict-fetch");
    page.find("region", "Fetched");
    page.console_is_empty();
    page.open("/host.html?policy=strict");
    page.find("alert", any()).mentions("could not be loaded from /m.json");
}
