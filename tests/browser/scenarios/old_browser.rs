//! Browsers that lack what is needed, and a script that arrived damaged: what the page
//! holds stays readable, and the page goes on.

use super::forbidden_wasm::with_reading_view;
use super::hosting::{heard_times, host_goes_on, html};
use super::{Scenario, scenarios};
use crate::page::{Page, any};

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_browser_too_old_keeps_the_reading_view,
        a_browser_without_vectors_is_too_old,
        a_damaged_script_is_said,
        a_damaged_page_is_said,
        a_page_in_a_browser_too_old_is_read,
    ]
}

fn a_browser_too_old_keeps_the_reading_view(page: &Page) {
    let old = "<script>delete CSSStyleSheet.prototype.replaceSync; delete Element.prototype.replaceChildren;
                 delete ShadowRoot.prototype.replaceChildren</script>";
    page.host().serve("/host.html", html(old, &with_reading_view()));
    page.open("/host.html");
    let alert = page.find("alert", any());
    alert.mentions("This browser is too old");
    alert.mentions("Update it");
    assert_eq!(page.find_all("heading", "Lead / Staff").len(), 2);
    page.axe();
    host_goes_on(page);
    page.run("const it = document.querySelector('skill-matrix'); it.remove(); setTimeout(() => document.querySelector('main').append(it))", vec![]);
    heard_times(page, "matrix-error", 2);
    page.console_is_empty();
}

fn a_browser_without_vectors_is_too_old(page: &Page) {
    let old = "<script>WebAssembly.validate = () => false</script>";
    page.host().serve("/host.html", html(old, &with_reading_view()));
    page.open("/host.html");
    page.find("alert", any()).mentions("This browser is too old");
    assert_eq!(page.find_all("heading", "Lead / Staff").len(), 2);
    host_goes_on(page);
}

fn a_damaged_script_is_said(page: &Page) {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/dist/embed/skill-matrix.js");
    let script = std::fs::read_to_string(file).unwrap();
    // The longest text in it is the wasm.
    let wasm = script.split('"').max_by_key(|text| text.len()).unwrap();
    let start = script.find(wasm).unwrap() + 2000;
    let damaged = [&script[..start], "AAAAAAAAAAAAAAAA", &script[start + 16..]].concat();
    page.host().serve("/damaged.js", &damaged);
    let page_html = html("", &with_reading_view()).replace("/dist/embed/skill-matrix.js", "/damaged.js");
    page.host().serve("/host.html", &page_html);
    page.open("/host.html");
    page.find("alert", any()).mentions("The skill matrix could not start. Reload the page");
    assert_eq!(page.find_all("heading", "Lead / Staff").len(), 2);
    page.axe();
    host_goes_on(page);
}

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/dist/skill-matrix.html");

/// The standalone page with a change.
fn open_changed(page: &Page, old: &str, new: &str) {
    let html = std::fs::read_to_string(PAGE).unwrap();
    assert!(html.contains(old), "there is no {old}");
    page.host().serve("/changed.html", html.replacen(old, new, 1));
    page.open("/changed.html");
}

#[track_caller]
fn is_read(page: &Page, why: &str) {
    page.find("alert", any()).mentions(why);
    assert_eq!(page.find_all("heading", "Lead / Staff").len(), 2);
    page.axe();
}

fn a_damaged_page_is_said(page: &Page) {
    for damaged in ["id=\"widget\">", "id=\"wasm\">"] {
        open_changed(page, damaged, &[damaged, "!!!!"].concat());
        is_read(page, "The skill matrix could not start. Reload the page");
    }
    // The policy lets run what it names, and nothing else that was unpacked.
    let other = "sha256-0123456789012345678901234567890123456789012=";
    let html = std::fs::read_to_string(PAGE).unwrap();
    let named = html.split_once("id=\"widget\">").unwrap().1.get(..other.len()).unwrap();
    open_changed(page, named, other);
    is_read(page, "The skill matrix could not start. Reload the page");
}

fn a_page_in_a_browser_too_old_is_read(page: &Page) {
    // Before the policy of the page comes.
    let old = "<script>delete CSSStyleSheet.prototype.replaceSync</script>";
    open_changed(page, "<meta http-equiv", &[old, "<meta http-equiv"].concat());
    is_read(page, "This browser is too old");
    page.console_is_empty();
}
