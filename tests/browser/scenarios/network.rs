//! A network that is slow, gone, or loses the end of a file.

use super::forbidden_wasm::with_reading_view;
use super::hosting::{alert_mentions, host_goes_on, html, matrix};
use super::pages::{SKILL, through_each_tab};
use super::{Scenario, scenarios};
use crate::page::{Page, any};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![
        while_the_script_is_on_its_way_the_page_is_read,
        once_it_is_there_it_needs_no_server,
        a_script_cut_short_leaves_the_reading_view,
    ]
}

fn while_the_script_is_on_its_way_the_page_is_read(page: &Page) {
    let late = html("", &with_reading_view()).replace("skill-matrix.js", "skill-matrix.js?hold");
    page.host().serve("/host.html", &late);
    page.start_opening("/host.html");
    page.find("heading", "TensorFlow / PyTorch");
    assert_eq!(page.find_all("heading", "Lead / Staff").len(), 2);
    host_goes_on(page);
    page.host().release();
    page.level("Middle").click();
    page.find("region", "From Middle to Senior");
    page.console_is_empty();
}

fn once_it_is_there_it_needs_no_server(page: &Page) {
    page.open("/hosts/plain/index.html");
    page.find("region", SKILL);
    // The second part is there too: it draws the table.
    page.find("tabpanel", any()).find("table", any());
    page.host().stop();
    page.level("Middle").click();
    page.find("region", "From Middle to Senior");
    through_each_tab(page, |_| {});
    page.find("tab", "Compare").click();
    page.find("searchbox", "Search").click();
    page.type_text("model");
    page.find("region", "Search results");
    page.run("document.getElementById('it').matrix = arguments[0]", vec![matrix("m", "First")]);
    page.find("region", "First");
    page.console_is_empty();
    // What does need one says so, and the page goes on.
    page.run(
        "const it = document.getElementById('it'); it.src = arguments[0]; it.matrix = null",
        vec![json!("http://127.0.0.1:9/other.json")],
    );
    alert_mentions(page, "/other.json: the server cannot be reached");
    host_goes_on(page);
}

fn a_script_cut_short_leaves_the_reading_view(page: &Page) {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/dist/embed/skill-matrix.js");
    let script = std::fs::read_to_string(file).unwrap();
    let short: String = script.chars().take(script.chars().count() / 2).collect();
    page.host().serve("/short.js", &short);
    page.host().serve(
        "/host.html",
        html("", &with_reading_view()).replace("/dist/embed/skill-matrix.js", "/short.js"),
    );
    page.open("/host.html");
    assert_eq!(page.find_all("heading", "Lead / Staff").len(), 2);
    page.absent("alert", any());
    host_goes_on(page);
    // The whole one, when it comes at last, finds the tag where it is.
    page.run(
        "const script = document.createElement('script'); script.src = '/dist/embed/skill-matrix.js'; document.head.append(script)",
        vec![],
    );
    page.level("Middle").click();
    page.find("region", "From Middle to Senior");
}
