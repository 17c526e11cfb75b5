//! Rust stops half way: the page goes on, the other elements where they were, the one that crashed
//! on request.

use super::hosting::{heard, heard_times, host_goes_on};
use super::{Scenario, scenarios};
use crate::page::{Found, Page, any};
use serde_json::{Value, json};

pub fn all() -> Vec<Scenario> {
    scenarios![
        the_others_go_on_where_they_were,
        the_focus_stays_in_what_the_second_part_drew,
        the_one_that_was_clicked_is_the_one_that_stops,
        while_the_host_sets_an_attribute_its_script_goes_on,
        a_method_gives_its_answer_before_the_view_crashes,
        at_the_start_it_can_be_started_afresh,
        where_nobody_is_to_blame_all_go_on,
        what_crashes_again_and_again_stops,
    ]
}

fn open(page: &Page) {
    page.open("/hosts/crash/index.html");
    for name in ["One", "Two", "Three"] {
        // It comes with the second part of the wasm, and nothing is made anew after it.
        page.find("region", name).find("table", any());
        painted(page, &name.to_lowercase());
    }
}

/// Waits until so many elements go on in a new instance: each tells the host of its matrix again.
#[track_caller]
fn gone_on(page: &Page, elements: usize) {
    heard_times(page, "matrix-load", 3 + elements);
    assert_eq!(instances(page), 2);
}

/// By script: the whole element may be made anew meanwhile, in another instance.
#[track_caller]
fn level_of(page: &Page, name: &str, level: &str) {
    let chosen = "const root = document.getElementById(arguments[0].toLowerCase()).shadowRoot;
        const radio = root && root.querySelector('input[type=radio]:checked');
        return radio ? radio.labels[0].textContent : ''";
    page.wait_for(&format!("{name} is at {level}"), || {
        page.run(chosen, vec![json!(name)]).as_str().is_some_and(|it| it.contains(level))
    });
}

/// Waits until the closed rows of an element are filled: what still has to be done after the paint would
/// be what stops.
fn painted(page: &Page, id: &str) {
    let filled = "return Boolean(document.getElementById(arguments[0]).shadowRoot.querySelector('.details'))";
    page.wait_for("its closed rows are filled", || page.run(filled, vec![json!(id)]) == true);
}

fn crash(page: &Page, times: u32) {
    page.run("window.crashes = arguments[0]", vec![json!(times)]);
}

/// The alert of the one that stopped.
fn stopped(page: &Page) -> Found<'_> {
    let alert = page.find("alert", any());
    alert.mentions("Something went wrong in this skill matrix, and it stopped.");
    alert
}

fn instances(page: &Page) -> Value {
    page.run("return instances.length", vec![])
}

fn the_others_go_on_where_they_were(page: &Page) {
    open(page);
    page.find("region", "Two").level("Middle").click();
    page.find("region", "Two").find("tab", "Grid").click();
    page.find("region", "Three").find("searchbox", "Search").click();
    page.type_text("low");
    page.find("region", "Search results");
    crash(page, 1);
    // Not by a click, which would take the focus along.
    page.run("const one = document.getElementById('one'); one.level = 'middle'", vec![]);
    stopped(page);
    assert_eq!(page.find_all("alert", any()).len(), 1);
    gone_on(page, 2);
    level_of(page, "Two", "Middle");
    page.find("region", "Two").find("table", "All levels");
    assert_eq!(page.find("region", "Three").find("searchbox", "Search").value(), "low");
    page.focus_is_on("searchbox", "Search");
    page.axe();
    host_goes_on(page);
    // Each of them still answers.
    page.find("region", "Two").level("High").click();
    level_of(page, "Two", "High");
    page.wait_for("the address is still written", || page.address().contains("level=high"));
    page.back();
    level_of(page, "Two", "Middle");
    page.find("button", "Start afresh").click();
    level_of(page, "One", "Middle");
    page.find("region", "One").level("High").click();
    level_of(page, "One", "High");
    page.absent("alert", any());
    assert_eq!(page.run("return [traps, instances.length]", vec![]), json!([1, 2]));
    page.console_is_empty();
}

fn the_focus_stays_in_what_the_second_part_drew(page: &Page) {
    open(page);
    let row =
        |page: &Page| page.find("region", "Two").find("table", any()).find("button", any()).is_expanded();
    page.find("region", "Two").find("table", any()).find("button", any()).click();
    page.wait_for("the row is open", || row(page));
    crash(page, 1);
    page.run("document.getElementById('one').level = 'middle'", vec![]);
    stopped(page);
    gone_on(page, 2);
    page.wait_for("the row is open in it", || row(page));
    let focused = "const focused = document.getElementById('two').shadowRoot.activeElement;
                   return focused && focused.getAttribute('aria-expanded')";
    assert_eq!(page.run(focused, vec![]), "true");
    page.console_is_empty();
}

fn the_one_that_was_clicked_is_the_one_that_stops(page: &Page) {
    open(page);
    page.run("document.getElementById('two').level = 'high'", vec![]);
    level_of(page, "Two", "High");
    painted(page, "two");
    crash(page, 1);
    // By script: what is clicked is gone before WebKit's driver is back.
    page.find("region", "One").level("Middle").run("arguments[0].click()");
    stopped(page);
    level_of(page, "Two", "High");
    let problems = heard(page, "matrix-error");
    assert_eq!((problems.len(), &problems[0]["id"]), (1, &json!("one")));
    page.console_is_empty();
}

fn while_the_host_sets_an_attribute_its_script_goes_on(page: &Page) {
    open(page);
    crash(page, 1);
    page.run("document.getElementById('one').level = 'high'; window.wentOn = true", vec![]);
    assert_eq!(page.run("return wentOn", vec![]), true);
    stopped(page);
    let problems = heard(page, "matrix-error");
    assert_eq!((problems.len(), &problems[0]["id"]), (1, &json!("one")));
    page.find("button", "Start afresh").click();
    level_of(page, "One", "High");
    page.console_is_empty();
}

fn a_method_gives_its_answer_before_the_view_crashes(page: &Page) {
    open(page);
    crash(page, 1);
    let compare = "return document.getElementById('one').compare('low', 'high').counts.reworded";
    assert_eq!(page.run(compare, vec![]), 1);
    stopped(page);
    level_of(page, "Two", "Low");
    let again = "try { document.getElementById('one').compare('low', 'high') } catch (error) { return error.message }";
    assert_eq!(
        page.run(again, vec![]),
        "There is no matrix to compare in yet: wait for the event matrix-load."
    );
    page.console_is_empty();
}

fn at_the_start_it_can_be_started_afresh(page: &Page) {
    open(page);
    crash(page, 1);
    page.run(
        "const one = document.getElementById('one'); window.again = one.cloneNode(); again.id = 'four';
         again.matrix = { ...one.matrix, skills: [{ id: 'first', name: 'Four' }] };
         document.querySelector('main').append(again)",
        vec![],
    );
    stopped(page);
    level_of(page, "One", "Low");
    page.find("button", "Start afresh").click();
    level_of(page, "Four", "Low");
    page.console_is_empty();
}

fn where_nobody_is_to_blame_all_go_on(page: &Page) {
    open(page);
    page.find("region", "Two").level("High").click();
    page.wait_for("the address is written", || page.address().contains("level=high"));
    page.find("region", "Three").level("Middle").click();
    page.find("region", "Three").find("region", "From Middle to High");
    painted(page, "three");
    crash(page, 1);
    page.back();
    page.wait_for("it crashed", || page.run("return crashes", vec![]) == 0);
    gone_on(page, 3);
    for (name, level) in [("One", "Low"), ("Three", "Middle")] {
        level_of(page, name, level);
    }
    page.find("region", "Two").level("Middle").click();
    level_of(page, "Two", "Middle");
    page.absent("alert", any());
    page.console_is_empty();
}

fn what_crashes_again_and_again_stops(page: &Page) {
    open(page);
    crash(page, 1000);
    page.find("region", "One").level("Middle").click();
    heard_times(page, "matrix-error", 3);
    page.wait_for("each says so", || page.find_all("alert", any()).len() == 3);
    host_goes_on(page);
    crash(page, 0);
    for name in ["One", "Two", "Three"] {
        page.find_all("button", "Start afresh").into_iter().next().expect("a button each").click();
        level_of(page, name, "Low");
    }
    page.console_is_empty();
}
