//! Where starting takes long, something is seen to come; it starts in a page of any encoding.

use super::pages::SKILL;
use super::{Scenario, scenarios};
use crate::engine::Engine;
use crate::page::{Page, any};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    let why = "it does not run the element's script while a later one is held back";
    scenarios![
        a_slow_start_says_so,
        a_page_that_is_stopped_while_it_loads_starts.not_in(Engine::WebKit, why),
        a_page_in_another_encoding_has_every_sign,
        so_it_has_of_the_whole_script,
        a_page_in_utf_16_names_the_encoding_of_the_script,
    ]
}

fn a_slow_start_says_so(page: &Page) {
    page.host().serve(
        "/slow.html",
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Slow</title><link rel=icon href='data:,'></head>\
         <body><main><skill-matrix heading-level=1 src='/data/matrix.json?hold'><h1>To be read meanwhile</h1>\
         </skill-matrix></main><script src='/dist/embed/skill-matrix.js' defer></script></body></html>",
    );
    page.start_opening("/slow.html");
    let top = "return arguments[0].getBoundingClientRect().top";
    let before = page.find("heading", "To be read meanwhile").run(top);
    page.find("status", any()).says("Starting the skill matrix…");
    // It takes no place of what is being read.
    let heading = page.find("heading", "To be read meanwhile");
    assert_eq!(heading.run(top), before);
    page.axe();
    page.host().release();
    page.find("region", SKILL);
    page.find("status", any()).says("");
    page.console_is_empty();
}

/// A script of the page never comes, and somebody stops waiting for it.
fn a_page_that_is_stopped_while_it_loads_starts(page: &Page) {
    page.host().serve(
        "/host.html",
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Host</title><link rel=icon href='data:,'>\
         <script src='/dist/embed/skill-matrix.js' async></script></head>\
         <body><main><h1>Host</h1><skill-matrix src='/data/matrix.json'></skill-matrix></main>\
         <script src='/pages/embed/host.js?hold'></script></body></html>",
    );
    page.start_opening("/host.html");
    page.wait_for("the element is defined", || {
        page.run("return !!customElements.get('skill-matrix')", vec![]) == true
    });
    assert_eq!(page.run("return document.readyState", vec![]), "loading");
    page.run("stop()", vec![]);
    page.find("region", SKILL);
}

fn a_page_in_another_encoding_has_every_sign(page: &Page) {
    has_every_sign_in_shift_jis(page, "skill-matrix.js");
}

fn so_it_has_of_the_whole_script(page: &Page) {
    has_every_sign_in_shift_jis(page, "skill-matrix-whole.js");
}

/// There a script is read as UTF-16, unless its tag or the server says better.
fn a_page_in_utf_16_names_the_encoding_of_the_script(page: &Page) {
    let html = "\u{feff}<!doctype html><html lang=en><head><title>Host</title><link rel=icon href='data:,'>\
        <script src='/dist/embed/skill-matrix.js?type=text/javascript' charset=utf-8 defer></script></head>\
        <body><main><h1>Host</h1><skill-matrix src='/data/matrix.json'></skill-matrix></main></body></html>";
    let bytes: Vec<u8> = html.encode_utf16().flat_map(u16::to_le_bytes).collect();
    page.host().serve("/host.html", bytes);
    // In capitals, because what listens in WebKit is put only into pages in UTF-8.
    page.open("/host.html?type=Text/HTML;charset=utf-16le");
    assert_eq!(page.run("return document.characterSet", vec![]), json!("UTF-16LE"));
    page.find("region", SKILL);
    // With the second part.
    page.find("table", any());
}

/// The server does not say in which encoding the scripts are: they are read in that of the page.
fn has_every_sign_in_shift_jis(page: &Page, script: &str) {
    page.host().serve(
        "/host.html",
        format!(
            "<!doctype html><html lang=en><head><title>Host</title><link rel=icon href='data:,'>\
             <script src='/dist/embed/{script}?type=text/javascript' defer></script></head>\
             <body><main><h1>Host</h1><skill-matrix src='/data/matrix.json?hold'></skill-matrix></main></body></html>"
        ),
    );
    page.start_opening("/host.html?type=text/html;charset=shift_jis");
    page.find("status", any()).says("Starting the skill matrix\u{2026}");
    assert_eq!(page.run("return document.characterSet", vec![]), json!("Shift_JIS"));
    page.host().release();
    page.find("region", SKILL);
    // With the second part.
    page.find("table", any());
    let mark = |class: &str| {
        page.run(
            "const made = document.createElement('span');
             made.className = arguments[0];
             document.querySelector('skill-matrix').shadowRoot.querySelector('.root').append(made);
             const mark = getComputedStyle(made, '::before').content;
             made.remove();
             return mark[1]",
            vec![json!(class)],
        )
    };
    for (class, sign) in [("tag deeper", "\u{2191}"), ("tag dropped", "\u{2212}"), ("row-button", "\u{25b8}")]
    {
        assert_eq!(mark(class), json!(sign), "{class}");
    }
    page.console_is_empty();
}
