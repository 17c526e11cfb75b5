//! `print` of the element: it alone is on paper, all of it, wherever it stands in its page.

use super::pages::unfold;
use std::path::Path;

use super::hosting::{html, matrix, open, tag};
use super::print::pages;
use super::{Scenario, scenarios};
use crate::engine::Engine;
use crate::page::Page;
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    let no = "its driver can't print";
    scenarios![
        all_of_it_from_anywhere.not_in(Engine::WebKit, no),
        nothing_stays_where_printing_fails,
        what_was_removed_prints_nothing,
    ]
}

/// Where it stands: the name, what the page says of style, and the page; `{}` is the element.
const PLACES: [(&str, &str, &str); 12] = [
    ("plain", "", "{}"),
    ("scroller", "", "<div style='height: 200px; overflow: auto; contain: strict'>{}</div>"),
    (
        "app",
        "html, body { height: 100%; overflow: hidden; margin: 0 } \
         .app { display: grid; grid-template-rows: 50px 1fr; height: 100% } .app > * { min-height: 0; overflow: auto }",
        "<div class=app><p>Head</p><div>{}</div></div>",
    ),
    (
        "fixed",
        "body { display: flex } .drawer { position: fixed; inset: 50px; overflow: auto; transform: rotate(1deg) }",
        "<p>Beside</p><div class=drawer>{}</div>",
    ),
    ("track", "body { display: grid; grid-template-columns: 220px 1fr }", "<div>{}</div><p>Beside</p>"),
    ("columns", "body { columns: 3; width: 300px; zoom: 0.5; opacity: 0.5 }", "<div>{}</div>"),
    ("modal", "", "<p>Below</p><dialog id=modal>{}</dialog><script>modal.showModal()</script>"),
    (
        "shadow",
        "",
        "<div id=outer>{}</div><script>
           const root = outer.attachShadow({ mode: 'open' }), box = document.createElement('div');
           box.style = 'height: 200px; overflow: hidden';
           box.append(document.querySelector('skill-matrix'));
           root.append(box);
         </script>",
    ),
    (
        "layered",
        "@layer page { html, body { display: block !important; height: 90vh !important; overflow: hidden !important } }",
        "{}",
    ),
    (
        "inline",
        "",
        "<script>for (const it of [document.documentElement, document.body]) {
           it.style.cssText = 'display: block !important; height: 300px !important; overflow: hidden !important';
         }</script>{}",
    ),
    ("generated", "html::before, html::after { content: 'Host'; display: block; height: 150vh }", "{}"),
    ("vertical", "html, body { writing-mode: vertical-rl }", "{}"),
];

fn all_of_it_from_anywhere(page: &Page) {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/matrices/not-cumulative.json");
    let example = serde_json::from_slice(&std::fs::read(example).unwrap()).unwrap();
    let element = tag("id=it skill=all view=levels storage=none", &example);
    let mut plain = None;
    for (name, style, place) in PLACES {
        let head = format!(
            "<style>{style}</style><script>window.print = () => {{ window.printed = true }}</script>"
        );
        page.host().serve("/host.html", html(&head, &place.replace("{}", &element)));
        page.prepare(&[]);
        page.open("/host.html");
        page.run(
            "const place = document.querySelector('skill-matrix') || outer.shadowRoot.querySelector('skill-matrix');
             window.it = place",
            vec![],
        );
        let is_there = "return Boolean(it.shadowRoot?.querySelector('table'))";
        page.wait_for("it is there", || page.run(is_there, vec![]) == true);
        page.run("it.print()", vec![]);
        assert_eq!(page.run("return window.printed ?? false", vec![]), true);
        let pages = pages(page, &format!("print-alone-{name}"));
        assert!(pages >= 5, "{name}: {pages} pages");
        assert_eq!(*plain.get_or_insert(pages), pages, "{name} has other pages than it has in a plain page");
        nothing_stays(page);
    }
}

#[track_caller]
fn nothing_stays(page: &Page) {
    let left =
        "return [document.adoptedStyleSheets.length, document.querySelectorAll('[data-printing]').length,
        document.documentElement.children.length, document.documentElement.style.all, document.body.style.all]";
    page.wait_for("nothing of it stays", || page.run(left, vec![]) == json!([0, 0, 2, "", ""]));
}

fn nothing_stays_where_printing_fails(page: &Page) {
    open(page, "", &tag("id=it", &matrix("m", "First")));
    page.level("Middle");
    page.run("window.print = () => { window.asked = true; throw new Error('No printer') }", vec![]);
    unfold(page, "Share");
    page.find("button", "Print this view…").click();
    page.wait_for("it was asked for", || page.run("return window.asked ?? false", vec![]) == true);
    nothing_stays(page);
    // A printer that never says that it is done, and an element that goes meanwhile.
    page.run(
        "window.it = document.getElementById('it'); window.print = () => {}; it.print(); it.remove()",
        vec![],
    );
    nothing_stays(page);
    page.run("document.querySelector('main').append(it)", vec![]);
    page.level("Middle");
    page.run("it.print()", vec![]);
    // Whoever goes on in the page prints no more.
    page.level("Middle").click();
    nothing_stays(page);
}

fn what_was_removed_prints_nothing(page: &Page) {
    open(page, "", &tag("id=it", &matrix("m", "First")));
    page.level("Middle");
    page.run(
        "window.printed = 0; window.print = () => { window.printed++ };
         const it = document.getElementById('it'); it.remove(); it.print()",
        vec![],
    );
    assert_eq!(page.run("return window.printed", vec![]), 0);
    nothing_stays(page);
}
