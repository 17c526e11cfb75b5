//! A page without any policy: every way to give a matrix.

use super::hosting::{heard, heard_times, matrix, open, tag};
use super::{Scenario, scenarios};
use crate::page::Page;
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_bare_tag_shows_the_matrix_inside_and_fetches_the_second_part_alone,
        a_matrix_by_child_and_by_property_at_any_time,
    ]
}

fn a_bare_tag_shows_the_matrix_inside_and_fetches_the_second_part_alone(page: &Page) {
    open(page, "", "<skill-matrix id=it></skill-matrix>");
    let widget = page.find("region", "TensorFlow / PyTorch");
    assert_eq!(
        widget.find("radiogroup", "I am at").names("radio"),
        ["Junior", "Middle", "Senior", "Lead / Staff", "Principal"]
    );
    page.find("heading", "TensorFlow / PyTorch");
    widget.mentions("This is a sample. To show a matrix of your own");
    widget.level("Middle").click();
    widget.find("region", "From Middle to Senior");
    let load = heard_times(page, "matrix-load", 1);
    assert_eq!(
        load["detail"],
        json!({ "id": "deep-learning", "title": "Deep learning skill matrix", "skills": 1, "roles": 2, "levels": 5, "expectations": 10, "doubts": null })
    );
    page.find("table", "Everything expected at Middle");
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
    assert!(!page.find("region", "Late").text().contains("This is a sample"));
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
