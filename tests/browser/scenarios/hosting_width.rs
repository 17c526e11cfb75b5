//! Hosts that shrink to fit what is in them: there the element has a width of its own.

use super::hosting::{matrix, tag};
use super::{Scenario, scenarios};
use crate::page::Page;
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![hosts_that_shrink_to_fit]
}

/// Each with its name; `{}` is where the element stands.
const HOSTS: [(&str, &str); 14] = [
    ("flex-row", "<div style='display: flex'>{}</div>"),
    ("flex-row-beside-text", "<div style='display: flex; gap: 1em'><b>Menu</b>{}</div>"),
    ("centred-column", "<div style='display: flex; flex-direction: column; align-items: center'>{}</div>"),
    ("float", "<div style='display: flow-root'><div style='float: left'>{}</div></div>"),
    ("floating-itself", "<div class=floating style='display: flow-root'>{}</div>"),
    ("inline-block", "<div><div style='display: inline-block'>{}</div></div>"),
    ("inline-block-itself", "<div class=inline>{}</div>"),
    ("table-cell", "<table><tr><td>{}</td></tr></table>"),
    ("table-cell-beside-text", "<table><tr><th>Menu</th><td>{}</td></tr></table>"),
    ("fit-content", "<div style='width: fit-content'>{}</div>"),
    ("auto-track", "<div style='display: grid; grid-template-columns: auto 1fr'>{}<b>Menu</b></div>"),
    ("grid-at-the-start", "<div style='display: grid; justify-content: start'>{}</div>"),
    ("open-dialog", "<dialog open style='position: static'>{}</dialog>"),
    ("absolute", "<div style='position: relative'><div style='position: absolute'>{}</div></div>"),
];

/// Hosts that give as little room as there can be, where the element has what it needs.
const NARROW: [(&str, &str); 4] = [
    ("narrow-cell", "<table style='width: 100%'><tr><td style='width: 1%'>{}</td><td>Menu</td></tr></table>"),
    ("min-content", "<div style='width: min-content'>{}</div>"),
    ("min-content-itself", "<div class=narrow>{}</div>"),
    (
        "min-content-track",
        "<div style='display: grid; grid-template-columns: min-content 1fr'>{}<b>Menu</b></div>",
    ),
];

fn hosts_that_shrink_to_fit(page: &Page) {
    let element = |name: &str| tag(&format!("id={name}"), &matrix("m", "First"));
    let rooms: Vec<String> = HOSTS
        .iter()
        .chain(&NARROW)
        .map(|(name, host)| format!("<div class=room>{}</div>", host.replace("{}", &element(name))))
        .collect();
    let html = format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Host</title>\
         <link rel=icon href=/favicon.ico><script src=/dist/embed/skill-matrix.js defer></script>\
         <style>.floating > * {{ float: left }} .inline > * {{ display: inline-block }} \
         .narrow > * {{ width: min-content }}</style></head>\
         <body><dialog id=modal>{}</dialog>{}</body></html>",
        element("in-modal"),
        rooms.concat()
    );
    page.host().serve("/host.html", &html);
    page.open("/host.html");
    for (width, least) in [(1280, 400.0), (320, 180.0)] {
        page.resize(width, 900);
        each_has_room(page, least);
        page.needs_no_sideways_scrolling();
        page.run("document.getElementById('modal').showModal()", vec![]);
        each_has_room(page, least);
        let dialog = "const it = document.getElementById('modal'); return it.scrollWidth <= it.clientWidth";
        assert_eq!(page.run(dialog, vec![]), true, "the modal dialog scrolls sideways at {width} px");
        page.run("document.getElementById('modal').close()", vec![]);
    }
}

/// Each is so wide, and not wider than where it stands.
#[track_caller]
fn each_has_room(page: &Page, least: f64) {
    let measure = "const [least] = arguments;
        const narrow = arguments[1];
        const all = [...document.querySelectorAll('skill-matrix')].filter((it) => it.closest('dialog')?.open ?? true);
        return all.map((it) => {
          const own = it.shadowRoot?.querySelector('.root:has(input)')?.getBoundingClientRect();
          const room = (it.closest('.room') || document.documentElement).getBoundingClientRect();
          return [it.id, own?.left, own?.width, room.left, room.width,
            Boolean(own) && own.width >= (narrow.includes(it.id) ? 170 : least) && own.left > room.left - 1 && own.right < room.right + 1];
        }).filter((measured) => !measured.at(-1))";
    let mut wrong = json!(null);
    let fits = page.comes_true(|| {
        wrong = page.run(measure, vec![json!(least), json!(NARROW.map(|(name, _)| name))]);
        wrong == json!([])
    });
    assert!(fits, "too narrow or too wide (place and width, those of its room): {wrong:#}");
}
