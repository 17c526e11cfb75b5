//! A storage that throws, is full, or holds rubbish: it is said once, and all goes on.

use super::hosting::{html, level_is, matrix, open, tag};
use super::{Scenario, scenarios};
use crate::page::Page;

pub fn all() -> Vec<Scenario> {
    scenarios![a_storage_that_throws, a_storage_that_is_full, a_storage_that_holds_rubbish]
}

const NOT_REMEMBERED: &str = "This page may not remember your choices";

#[track_caller]
fn says(page: &Page, times: usize, sentence: &str) {
    let mut text = String::new();
    let said = page.comes_true(|| {
        let shown = page.run("return document.querySelector('skill-matrix').shadowRoot.textContent", vec![]);
        text = shown.as_str().unwrap_or_default().to_owned();
        text.matches(sentence).count() == times
    });
    assert!(said, "expected {times} times {sentence:?} in {text:?}");
}

#[track_caller]
fn goes_on_and_says_it_once(page: &Page) {
    page.find("region", "First");
    says(page, 0, NOT_REMEMBERED);
    page.find("radio", "Middle").click();
    level_is(page, "Middle");
    says(page, 1, NOT_REMEMBERED);
    page.find("radio", "High").click();
    level_is(page, "High");
    says(page, 1, NOT_REMEMBERED);
    page.axe();
    page.console_is_empty();
}

/// A page without an origin of its own, as in a sandboxed frame.
fn a_storage_that_throws(page: &Page) {
    page.host().serve("/host.html", &html("", &tag("", &matrix("m", "First"))));
    page.open("/host.html?policy=sandbox");
    let throws = "try { return String(localStorage) } catch (error) { return 'throws' }";
    assert_eq!(page.run(throws, vec![]), "throws");
    goes_on_and_says_it_once(page);
}

fn a_storage_that_is_full(page: &Page) {
    open(page, "", &tag("", &matrix("m", "First")));
    let fill = "for (let size = 1 << 23, n = 0; size >= 1; size >>= 1)
                  try { for (;;) localStorage.setItem('f' + n++, 'x'.repeat(size)); } catch {}";
    page.run(fill, vec![]);
    goes_on_and_says_it_once(page);
}

fn a_storage_that_holds_rubbish(page: &Page) {
    open(page, "", "");
    for (rubbish, said) in [
        ("\\u0000{\"level\":\"middle\"}", 0),
        ("%%%&&=&level&=&level=%ff%00&roles=%5C", 1),
        ("level=middle&level=high&target=<img src=x onerror=attacks.push(1)>&view=map", 1),
        ("level=high&open=first~maker,first~nobody,~,", 1),
    ] {
        page.run(
            "localStorage.setItem('skill-matrix:m', JSON.parse(`\"${arguments[0].replaceAll('\"', '')}\"`))",
            vec![rubbish.into()],
        );
        open(page, "", &tag("", &matrix("m", "First")));
        page.find("region", "First");
        says(page, said, "not in this matrix and left out.");
        page.find("radio", "Middle").click();
        level_is(page, "Middle");
    }
    assert_eq!(page.run("return attacks.length", vec![]), 0);
    page.console_is_empty();
}
