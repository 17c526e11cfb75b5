//! A storage that throws, is full, or holds rubbish: it is said once, and all goes on.

use super::hosting::{html, level_is, matrix, open, tag};
use super::pages::unfold;
use super::{Scenario, scenarios};
use crate::page::Page;
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_storage_that_throws,
        a_storage_that_is_full,
        a_storage_that_holds_rubbish,
        what_another_version_left,
        two_matrices_of_one_title_are_told_apart,
        two_tabs_keep_what_each_has_chosen,
    ]
}

const NOT_REMEMBERED: &str = "This page can't save your choices";

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
    page.level("Middle").click();
    level_is(page, "Middle");
    says(page, 1, NOT_REMEMBERED);
    page.level("High").click();
    level_is(page, "High");
    says(page, 1, NOT_REMEMBERED);
    page.axe();
    page.console_is_empty();
}

/// A page without an origin of its own, as in a sandboxed frame.
fn a_storage_that_throws(page: &Page) {
    page.host().serve("/host.html", html("", &tag("", &matrix("m", "First"))));
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
    for rubbish in [
        "\\u0000{\"level\":\"middle\"}",
        "%%%&&=&level&=&level=%ff%00&roles=%5C",
        "level=middle&level=high&target=<img src=x onerror=attacks.push(1)>&view=map",
        "level=high&open=first~maker,first~nobody,~,",
    ] {
        page.run(
            "localStorage.setItem('skill-matrix:m', JSON.parse(`\"${arguments[0].replaceAll('\"', '')}\"`))",
            vec![rubbish.into()],
        );
        open(page, "", &tag("", &matrix("m", "First")));
        page.find("region", "First");
        // Nobody asked for what was only remembered.
        says(page, 0, "this matrix doesn't have");
        page.level("Middle").click();
        level_is(page, "Middle");
    }
    assert_eq!(page.run("return attacks.length", vec![]), 0);
    page.console_is_empty();
}

fn what_another_version_left(page: &Page) {
    open(page, "", "");
    // Keys that are not known, a view that is not, a level that is: what is understood is taken.
    page.run(
        "localStorage.setItem('skill-matrix:m', 'v=9&mood=good&view=hologram&level=middle&arrange=by-mood')",
        vec![],
    );
    open(page, "", &tag("", &matrix("m", "First")));
    page.find("region", "First");
    level_is(page, "Middle");
    says(page, 0, "this matrix doesn't have");
    page.level("High").click();
    level_is(page, "High");
    page.reload();
    page.find("region", "First");
    level_is(page, "High");
    says(page, 0, "this matrix doesn't have");
    page.console_is_empty();
}

fn two_matrices_of_one_title_are_told_apart(page: &Page) {
    let without_id = |levels: [&str; 2]| {
        json!({
            "format": "skill-matrix/1", "title": "Skills", "levels": levels,
            "skills": [{ "id": "first", "name": "First" }],
            "expectations": [{ "skill": "first", "level": levels[1].to_lowercase(), "items": ["Ends."] }],
        })
    };
    let (one, other) = (without_id(["Low", "High"]), without_id(["Small", "Large"]));
    for (matrix, level) in [(&one, "High"), (&other, "Large")] {
        open(page, "", &tag("", matrix));
        page.level(level).click();
        level_is(page, level);
    }
    for (matrix, level) in [(&one, "High"), (&other, "Large")] {
        open(page, "", &tag("", matrix));
        page.find("region", "First");
        level_is(page, level);
        says(page, 0, "We ignored");
    }
    page.console_is_empty();
}

fn two_tabs_keep_what_each_has_chosen(page: &Page) {
    let own = "localStorage.setItem('of-the-page', 'kept')";
    open(page, "", &tag("id=it", &matrix("m", "First")));
    page.find("region", "First");
    page.run(own, vec![]);
    page.in_another_tab(|| {
        page.open("/host.html");
        page.level("High").click();
        level_is(page, "High");
        page.console_is_empty();
    });
    // This one knows nothing of the other, and goes on at its own level.
    level_is(page, "Low");
    unfold(page, "Filters");
    page.find("checkbox", "Checker").click();
    page.run("document.getElementById('it').skill = 'all'", vec![]);
    page.find("region", "First");
    level_is(page, "Low");
    page.reload();
    page.find("region", "First");
    level_is(page, "High");
    unfold(page, "Filters");
    assert!(!page.find("checkbox", "Checker").is_checked());
    // Both at once, again and again.
    let kept = "return Object.entries(localStorage).map(([name, value]) => name + ':' + value.split('&').sort().join('&')).sort()";
    page.in_another_tab(|| {
        page.open("/host.html");
        page.level("Middle").click();
        level_is(page, "Middle");
    });
    page.find("tab", "Grid").click();
    page.find("table", "All levels");
    let kept = page.run(kept, vec![]);
    let kept: Vec<_> = kept.as_array().unwrap().iter().filter_map(|it| it.as_str()).collect();
    assert_eq!(kept.len(), 2, "{kept:?}");
    assert_eq!(kept[0], "of-the-page:kept");
    for part in ["level=middle", "skill=all", "view=levels", "roles=maker"] {
        assert!(kept[1].contains(part), "{part} is lost: {kept:?}");
    }
    page.console_is_empty();
}
