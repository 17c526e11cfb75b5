//! A page without any policy: every way to give a matrix.

use super::hosting::{alert_mentions, heard, heard_times, host_goes_on, html, matrix, open, tag};
use super::{Scenario, scenarios};
use crate::page::{Page, any, containing};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_bare_tag_shows_the_matrix_inside_and_fetches_the_second_part_alone,
        a_matrix_by_child_and_by_property_at_any_time,
        a_source_that_is_missing_is_not_json_and_comes_back,
        the_newest_source_is_shown_whenever_the_older_comes,
    ]
}

fn a_bare_tag_shows_the_matrix_inside_and_fetches_the_second_part_alone(page: &Page) {
    open(page, "", "<skill-matrix id=it></skill-matrix>");
    let widget = page.find("region", "TensorFlow / PyTorch");
    assert_eq!(
        widget.find("radiogroup", "Current level").names("radio"),
        ["Junior", "Middle", "Senior", "Lead / Staff", "Principal"]
    );
    page.find("heading", "TensorFlow / PyTorch");
    widget.find("radio", "Middle").click();
    widget.find("region", "From Middle to Senior");
    let load = heard_times(page, "matrix-load", 1);
    assert_eq!(
        load["detail"],
        json!({ "id": "deep-learning", "title": "Deep learning skill matrix", "skills": 1, "roles": 2, "levels": 5, "expectations": 10 })
    );
    page.find("table", "Expectations at Middle");
    let mut fetched: Vec<String> = page
        .host()
        .requests()
        .into_iter()
        .filter(|it| !it.ends_with("/favicon.ico") && it != "/listener.js")
        .collect();
    fetched.sort();
    assert_eq!(
        fetched,
        [
            "/dist/embed/skill-matrix-more.js",
            "/dist/embed/skill-matrix.js",
            "/host.html",
            "/pages/embed/host.js"
        ]
    );
    page.axe();
    page.console_is_empty();
}

fn a_matrix_by_child_and_by_property_at_any_time(page: &Page) {
    // Before the element is defined, as a text too; and over a child.
    let early = "<script>
        document.getElementById('early').matrix = MATRIX;
        document.getElementById('text').matrix = JSON.stringify(MATRIX).replaceAll('early', 'text').replaceAll('Early', 'Text');
        document.getElementById('over').matrix = JSON.parse(JSON.stringify(MATRIX).replaceAll('early', 'over').replaceAll('Early', 'Over'));
      </script>"
        .replacen("MATRIX", "(window.MATRIX = JSON_TEXT)", 1)
        .replace("JSON_TEXT", &matrix("early", "Early").to_string());
    let inside = [
        &tag("id=child", &matrix("child", "Child")),
        "<skill-matrix id=early></skill-matrix><skill-matrix id=text></skill-matrix>",
        &tag("id=over", &matrix("hidden", "Hidden")),
        &early,
    ]
    .concat();
    open(page, "", &inside);
    for name in ["Child", "Early", "Text", "Over"] {
        page.find("region", name);
    }
    // All of a page share one wasm.
    assert_eq!(page.run("return instances.length", vec![]), 1);
    // Afterwards, several in one go: the last counts, and is loaded alone.
    let count = heard(page, "matrix-load").len();
    page.run(
        "const it = document.getElementById('early');
         it.matrix = arguments[0]; it.matrix = arguments[1]",
        vec![matrix("skipped", "Skipped"), matrix("late", "Late")],
    );
    page.find("region", "Late");
    heard_times(page, "matrix-load", count + 1);
    // One that is made by a script, its child put in last.
    page.run(
        "const json = arguments[0];
         setTimeout(() => {
           document.getElementById('early').remove();
           const made = document.createElement('skill-matrix');
           document.querySelector('main').append(made);
           const script = document.createElement('script');
           script.type = 'application/json';
           script.textContent = json;
           made.append(script);
         })",
        vec![json!(matrix("made", "Made").to_string())],
    );
    page.find("region", "Made");
    // Taken back: the child, or what is inside.
    page.run("document.getElementById('over').matrix = null", vec![]);
    page.find("region", "Hidden");
    page.console_is_empty();
}

fn a_source_that_is_missing_is_not_json_and_comes_back(page: &Page) {
    open(page, "", "<skill-matrix id=it src=/matrix.json></skill-matrix>");
    let alert = page.find("alert", any());
    alert.mentions("could not be loaded from /matrix.json: the server answered 404.");
    let error = heard_times(page, "matrix-error", 1);
    assert!(error["detail"]["problems"][0].as_str().unwrap().contains("404"), "{error}");
    page.axe();
    host_goes_on(page);
    // Behind a sign-in, the answer often is a page.
    page.host().serve("/matrix.json", "<!doctype html><title>Sign in</title>");
    page.find("button", "Try again").click();
    alert_mentions(page, "This is a web page");
    page.axe();
    page.host().serve("/matrix.json", &matrix("m", "Fetched").to_string());
    page.find("button", "Try again").click();
    page.find("region", "Fetched");
    page.absent("alert", any());
    // A host that cannot be reached.
    page.run("document.getElementById('it').src = 'http://127.0.0.1:9/matrix.json'", vec![]);
    alert_mentions(page, "could not be loaded from http://127.0.0.1:9/matrix.json:");
    page.absent("region", "Fetched");
}

fn the_newest_source_is_shown_whenever_the_older_comes(page: &Page) {
    page.host().serve("/old.json", &matrix("old", "Old").to_string());
    page.host().serve("/new.json", &matrix("new", "New").to_string());
    page.host().serve(
        "/host.html",
        &html("", "<skill-matrix id=a src='/old.json?hold'>Read me meanwhile</skill-matrix><skill-matrix id=b src='/old.json?hold'></skill-matrix>"),
    );
    page.open("/host.html");
    page.wait_for("both wait", || {
        page.find_all("status", containing("")).len() == 2 || page.names("status").len() == 2
    });
    assert!(
        page.run("return document.body.innerText", vec![]).as_str().unwrap().contains("Read me meanwhile")
    );
    page.run(
        "document.getElementById('a').src = '/new.json';
         const b = document.getElementById('b');
         b.remove();
         setTimeout(() => { b.setAttribute('src', '/new.json'); document.querySelector('main').append(b); })",
        vec![],
    );
    page.wait_for("both are new", || page.find_all("region", "New").len() == 2);
    page.host().release();
    page.run("fetch('/old.json?hold').then((it) => it.text()).then(() => setTimeout(() => { window.came = true }))", vec![]);
    page.wait_for("the old ones have come", || page.run("return window.came", vec![]) == true);
    assert_eq!(page.find_all("region", "New").len(), 2);
    assert_eq!(heard(page, "matrix-load").len(), 2);
    assert!(heard(page, "matrix-error").is_empty());
}
