//! The page around the element, and the matrices in it, that several topics share.

use std::path::{Path, PathBuf};

use crate::page::{Found, Page, any};
use serde_json::{Value, json};

/// Levels Low, Middle, High; roles Maker and Checker; two skills, whose names end with the title.
pub fn matrix(id: &str, title: &str) -> Value {
    let cell = |role: &str, level: &str, item: &str| json!({ "skill": "first", "role": role, "level": level, "items": [item] });
    json!({
        "format": "skill-matrix/1", "id": id, "title": title, "lang": "en", "cumulative": true,
        "levels": ["Low", "Middle", "High"], "roles": ["Maker", "Checker"],
        "skills": [{ "id": "first", "name": format!("Of {title}") }, { "id": "second", "name": format!("Beside {title}") }],
        "expectations": [
            cell("maker", "low", "Begins."), cell("maker", "middle", "Goes on."), cell("maker", "high", "Ends."),
            cell("checker", "low", "Looks."), cell("checker", "high", "Looks away."),
            { "skill": "second", "role": "maker", "level": "high", "items": ["Something else."] },
        ],
    })
}

/// A matrix of `tests/matrices`, one for each shape that matrices have.
pub fn shape(name: &str) -> Value {
    serde_json::from_slice(&std::fs::read(shape_file(name)).unwrap()).unwrap()
}

/// Its file.
pub fn shape_file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/matrices").join(name).with_extension("json")
}

/// Opens a page with such a matrix, alone with the address; `rest` is the end of the address.
#[track_caller]
pub fn open_shape<'page>(page: &'page Page, name: &str, attributes: &str, rest: &str) -> Found<'page> {
    open_shape_without_ladder(page, name, attributes, rest);
    page.find("radiogroup", "I am at")
}

/// The same where the roles that are shown share no ladder.
#[track_caller]
pub fn open_shape_without_ladder(page: &Page, name: &str, attributes: &str, rest: &str) {
    page.host().serve("/host.html", html("", &tag(&format!("id=it history=url {attributes}"), &shape(name))));
    // A document of its own, as for a link from elsewhere.
    page.open("/pages/quiet.html");
    page.open(&format!("/host.html{rest}"));
    page.find("combobox", "I am at");
}

/// The tag with a matrix in it.
pub fn tag(attributes: &str, matrix: &Value) -> String {
    // As `fragment` does: a matrix must not end its own script.
    let json = matrix.to_string().replace('<', "\\u003c");
    format!("<skill-matrix {attributes}><script type='application/json'>{json}</script></skill-matrix>")
}

/// A page that listens, with the element's script and this in it.
pub fn html(head: &str, inside: &str) -> String {
    format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Host</title>\
         <link rel=icon href=/favicon.ico><script src=/pages/embed/host.js></script>{head}\
         <script src=/dist/embed/skill-matrix.js defer></script></head><body><main><h1>Host</h1>\
         <button type=button id=host-button>Click</button>\n{inside}\n</main></body></html>"
    )
}

/// The line of a page of `tests/hosts` that brings the element.
const SCRIPT: &str = r#"<script src="/dist/embed/skill-matrix.js" defer></script>"#;

/// A page of `tests/hosts`.
pub fn host_page(situation: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hosts").join(situation).join("index.html");
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// Serves a page of `tests/hosts` without the element's script, and gives its path.
#[track_caller]
pub fn without_script(page: &Page, situation: &str) -> String {
    let html = host_page(situation);
    assert!(html.contains(SCRIPT), "{situation} has no line with the script");
    let path = format!("/hosts/{situation}/without.html");
    page.host().serve(&path, html.replace(SCRIPT, ""));
    path
}

/// Opens such a page; `query` says how it is served.
pub fn open(page: &Page, query: &str, inside: &str) {
    page.host().serve("/host.html", html("", inside));
    page.open(&format!("/host.html{query}"));
}

/// The page's own button still works.
#[track_caller]
pub fn host_goes_on(page: &Page) {
    page.run("document.getElementById('host-button').textContent = 'Click'", vec![]);
    page.find("button", "Click").click();
    page.find("button", "Clicked");
}

/// Waits until the alert of the first element says this. By script: it may be replaced meanwhile.
#[track_caller]
pub fn alert_mentions(page: &Page, part: &str) {
    let alert =
        "return document.querySelector('skill-matrix').shadowRoot?.querySelector('[role=alert]')?.innerText";
    let mut text = Value::Null;
    let said = page.comes_true(|| {
        text = page.run(alert, vec![]);
        text.as_str().is_some_and(|text| text.contains(part))
    });
    assert!(said, "expected {part:?} in the alert {text}");
}

/// The events with this name that reached the document, in order.
#[track_caller]
pub fn heard(page: &Page, name: &str) -> Vec<Value> {
    let heard = page.run("return heard.filter((it) => it.name === arguments[0])", vec![json!(name)]);
    heard.as_array().cloned().unwrap_or_default()
}

/// Waits until so many events with this name were heard; gives the last.
#[track_caller]
pub fn heard_times(page: &Page, name: &str, times: usize) -> Value {
    let mut events = Vec::new();
    let came = page.comes_true(|| {
        events = heard(page, name);
        events.len() == times
    });
    assert!(came, "expected {times} {name}, heard {events:#?}");
    events.pop().unwrap_or_default()
}

/// The name of the level that is chosen, in a page with one element.
#[track_caller]
pub fn level_is(page: &Page, level: &str) {
    let mut chosen = String::new();
    let is = page.comes_true(|| {
        let checked = page.find_all("radio", any()).into_iter().find(crate::page::Found::is_checked);
        chosen = checked.map(|radio| radio.name()).unwrap_or_default();
        chosen == level
    });
    assert!(is, "expected the level {level:?} to be chosen, it is {chosen:?}");
}
