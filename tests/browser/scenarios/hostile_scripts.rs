//! Old libraries extend the prototypes of the language, loaders leave globals, others bring a wasm or
//! an element of their own, handlers throw, everything is frozen: none of it matters.

use super::hosting::{host_goes_on, host_page, matrix};
use super::pages::SKILL;
use super::{Scenario, scenarios};
use crate::engine::Engine;
use crate::page::Page;
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![
        prototypes_extended_by_old_libraries_at_their_worst,
        prototype_js,
        mootools,
        module_loaders_and_a_base,
        another_wasm_under_the_same_name,
        a_second_copy_and_another_version,
        another_version_first,
        an_element_of_that_name_that_was_there_before,
        handlers_that_throw,
        a_language_that_is_frozen,
    ]
}

fn prototypes_extended_by_old_libraries_at_their_worst(page: &Page) {
    let html = host_page("prototype-js")
        .replace("/javascript/prototype/prototype.js", "/pages/embed/old_libraries.js");
    page.host().serve("/host.html", &html);
    works_without_the_finder(page, "/host.html");
}

fn prototype_js(page: &Page) {
    works_without_the_finder(page, "/hosts/prototype-js/index.html");
    assert!(page.run("return Prototype.Version", vec![]).as_str().is_some_and(|it| it.starts_with("1.7")));
    assert_eq!(
        page.run("return typeof window.Array.prototype.each + typeof $$('main')[0].observe", vec![]),
        "functionfunction"
    );
}

fn mootools(page: &Page) {
    works_without_the_finder(page, "/hosts/mootools/index.html");
    assert_eq!(
        page.run(
            "return typeof MooTools.version + typeof window.Array.prototype.invoke + $$('main').length",
            vec![]
        ),
        "stringfunction1"
    );
}

/// By script: the finder does not work in such a page.
#[track_caller]
fn works_without_the_finder(page: &Page, path: &str) {
    page.open(path);
    let shows = |nth: usize, text: &str| {
        let shown = "return document.querySelectorAll('skill-matrix')[arguments[0]].shadowRoot?.textContent";
        page.wait_for(text, || {
            page.run(shown, vec![nth.into()]).as_str().is_some_and(|shown| shown.contains(text))
        });
    };
    shows(0, SKILL);
    if page.run("return document.querySelectorAll('skill-matrix').length", vec![]) == 2 {
        shows(1, SKILL);
    }
    // Their JSON may be wrong, ours must not be.
    page.run(
        "document.getElementById('it').matrix = (window.JSON_PARSED || JSON.parse)(arguments[0])",
        vec![matrix("m", "First").to_string().into()],
    );
    shows(0, "From Low to Middle");
    page.run(
        "document.getElementById('it').shadowRoot.querySelectorAll('input[type=radio]')[1].click()",
        vec![],
    );
    shows(0, "From Middle to High");
    page.run("document.getElementById('it').skill = 'all'", vec![]);
    shows(0, "Beside First");
    for (view, text) in
        [("levels", "Looks away."), ("map", "Heat map"), ("path", "Career path"), ("compare", "From Middle")]
    {
        page.run("document.getElementById('it').view = arguments[0]", vec![view.into()]);
        shows(0, text);
    }
    page.run("document.getElementById('it').query = 'away'", vec![]);
    shows(0, "Looks away.");
    let compared = "const it = document.getElementById('it').compare('low', 'high'); return it.counts.new + it.rows.length > 0";
    assert_eq!(page.run(compared, vec![]), true);
    assert_eq!(page.run("return document.getElementById('it').exportMatrix().title", vec![]), "First");
    assert_eq!(
        page.run("return document.getElementById('it').shadowRoot.querySelector('[role=alert]')", vec![]),
        json!(null)
    );
    // In WebKit their JSON spoils what a driver can hear.
    if page.engine() != Engine::WebKit {
        page.console_is_empty();
    }
}

/// The widget is there, and does what it is asked to.
#[track_caller]
fn works(page: &Page) {
    let is_there = "return document.querySelector('skill-matrix').shadowRoot?.querySelectorAll('input[type=radio]').length";
    page.wait_for("the widget is there", || page.run(is_there, vec![]) == 10);
    page.level("Middle").click();
    page.find("region", "From Middle to Senior");
    host_goes_on(page);
}

fn module_loaders_and_a_base(page: &Page) {
    page.host().serve("/elsewhere/m.json", matrix("m", "First").to_string());
    page.open("/hosts/loaders/index.html");
    let is_there = "return document.querySelector('skill-matrix').shadowRoot?.querySelectorAll('input[type=radio]').length";
    page.wait_for("the widget is there", || page.run(is_there, vec![]) == 6);
    let globals = "return [defined, Object.keys(module.exports).length]";
    assert_eq!(page.run(globals, vec![]), json!([0, 0]));
    page.level("Middle").click();
    page.wait_for("the page's own address is written", || {
        page.address().ends_with("/hosts/loaders/index.html#level=middle")
    });
    page.console_is_empty();
}

fn another_wasm_under_the_same_name(page: &Page) {
    page.open("/hosts/another-wasm/index.html");
    works(page);
    let theirs = "return theirs()";
    let own = "of the page";
    assert_eq!(page.run(theirs, vec![]), json!(["the page", 42, own, own, own, own, own]));
    page.console_is_empty();
}

fn other_version() -> String {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/dist/embed/skill-matrix.js");
    let script = std::fs::read_to_string(file).unwrap();
    let other = script.replace("Try again", "Try anew");
    assert_ne!(script, other);
    other
}

fn a_second_copy_and_another_version(page: &Page) {
    page.host().serve("/other-version.js", other_version());
    page.open("/hosts/second-copy/index.html");
    works(page);
    assert_eq!(page.run("return instances.length", vec![]), 1);
    // The first is at work.
    page.run("document.getElementById('it').matrix = '{'", vec![]);
    page.find("alert", crate::page::any());
    page.run("const it = document.getElementById('it'); it.matrix = null; it.src = '/nowhere'", vec![]);
    page.find("button", "Try again");
}

fn another_version_first(page: &Page) {
    page.host().serve("/other-version.js", other_version());
    page.host().serve(
        "/last.html",
        host_page("second-copy").replacen("/dist/embed/skill-matrix.js", "/other-version.js", 1),
    );
    page.open("/last.html");
    works(page);
    assert_eq!(page.run("return instances.length", vec![]), 1);
}

fn an_element_of_that_name_that_was_there_before(page: &Page) {
    page.open("/hosts/defined-before/index.html");
    let theirs =
        "const it = document.getElementById('it'); return [it.textContent, it.shadowRoot, instances.length]";
    page.wait_for("theirs is shown", || page.run(theirs, vec![]) == json!(["Of the page", null, 0]));
    host_goes_on(page);
    page.console_is_empty();
}

fn handlers_that_throw(page: &Page) {
    page.open("/hosts/throwing/index.html");
    works(page);
    let of_the_page = |it: &&str| it.contains("captured: ") || it.contains("of the page: ");
    let thrown = page.run("return thrown", vec![]);
    let thrown: Vec<_> = thrown.as_array().unwrap().iter().filter_map(|it| it.as_str()).collect();
    assert!(thrown.iter().any(|it| it.contains("captured: matrix-load")), "{thrown:?}");
    assert!(thrown.iter().all(of_the_page), "{thrown:?}");
    let said = page.console();
    assert!(said.iter().map(String::as_str).all(|it| of_the_page(&it)), "{said:?}");
}

fn a_language_that_is_frozen(page: &Page) {
    works_without_the_finder(page, "/hosts/frozen/index.html");
}
