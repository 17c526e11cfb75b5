//! Before the widget has started, and without scripting, the whole matrix can be read.

use serde_json::Value;

use super::pages::{EXAMPLE, PAGE, SKILL};
use super::{Scenario, scenarios};
use crate::page::{Page, any};

pub fn all() -> Vec<Scenario> {
    scenarios![reads_without_scripting, nothing_jumps, from_a_file_it_asks_for_nothing.reading_requests()]
}

fn reads_without_scripting(page: &Page) {
    page.open(&[PAGE, "?policy=no-scripts"].concat());
    // The answer comes first, and below it the whole matrix.
    page.find("region", "From Junior to Middle").mentions("11 things to work on");
    let main = page.find("main", any());
    let data: Value = serde_json::from_str(include_str!("../../../data/matrix.json")).unwrap();
    let text = main.text();
    for cell in data["expectations"].as_array().unwrap() {
        for item in cell["items"].as_array().unwrap() {
            let item = item["text"].as_str().unwrap();
            assert!(text.contains(item), "{item:?} cannot be read");
        }
    }
    // What stays the same can be unfolded.
    assert!(page.texts("button", any()).iter().all(|button| button.ends_with("stay the same")));
    for role in ["radio", "combobox", "searchbox", "checkbox", "tab"] {
        page.absent(role, any());
    }
    for width in [1280, 320] {
        page.resize(width, 800);
        assert_eq!(page.find_all("heading", SKILL).len(), 2);
        page.needs_no_sideways_scrolling();
        page.axe();
    }
}

/// The widget's heading is where that of the reading view was.
fn nothing_jumps(page: &Page) {
    for (width, address) in [(1280, PAGE), (700, PAGE), (500, PAGE), (1280, EXAMPLE), (500, EXAMPLE)] {
        let title = |query: &str| {
            page.open(&[address, query].concat());
            page.resize(width, 800);
            if query.is_empty() {
                page.find("radiogroup", "I am at");
            }
            let heading = page.find_all("heading", any()).remove(0);
            heading.run(
                "const [it] = arguments, box = it.getBoundingClientRect(), style = getComputedStyle(it);
                 return [it.localName, Math.round(box.left), Math.round(box.top), style.fontSize, style.fontFamily,
                         style.fontWeight, style.letterSpacing, Math.round(box.height)].join(' ')",
            )
        };
        let before = title("?policy=no-scripts");
        assert_eq!(title(""), before, "the heading jumps at {width} px");
    }
}

fn from_a_file_it_asks_for_nothing(page: &Page) {
    page.open_file("dist/skill-matrix.html");
    page.level("Senior").click();
    page.find("region", "From Senior to Lead / Staff");
    page.find("tab", "Grid").click();
    page.find("table", "All levels");
    page.reload();
    page.find("columnheader", "Senior you are here");
    let asked: Vec<String> = page
        .requests()
        .into_iter()
        .filter(|it| !it.starts_with("file:") && !it.starts_with("data:"))
        .collect();
    assert!(asked.is_empty(), "{asked:#?}");
    page.console_is_empty();
}
