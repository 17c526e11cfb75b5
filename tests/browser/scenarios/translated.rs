//! A translator of the browser, which puts an element of its own in the place of each text.

use super::hosting::open_shape;
use super::{Scenario, scenarios};
use crate::page::{Page, any};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![what_changes_is_said_once, what_is_marked_is_there_once]
}

/// What a translator does: each text becomes an element in an element.
const TRANSLATE: &str = "
    const root = document.querySelector('skill-matrix').shadowRoot;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
    for (const text of texts) {
      const [outer, inner] = [0, 1].map(() => document.createElement('font'));
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
    return texts.length";

fn what_changes_is_said_once(page: &Page) {
    open_shape(page, "changes", "skill=all roles=baker", "");
    page.find("region", "From Junior to Senior");
    page.find("searchbox", "Search").click();
    page.type_text("oven");
    page.find("region", "Search results").find("heading", any());
    assert!(page.run(TRANSLATE, vec![]).as_u64() > Some(50));
    page.level("Senior").click();
    let ladder = page.find("radiogroup", "I am at");
    ladder.find("radio", "Senior");
    page.wait_for("one level is the reader's", || ladder.text().matches("you are here").count() == 1);
    let rung = "const [it] = arguments; return it.getRootNode().getElementById(it.getAttribute('aria-describedby')).textContent";
    assert_eq!(page.level("Senior").run(rung), "you are here");
    assert_eq!(page.level("Junior").run(rung), "");
    page.find("searchbox", "Search").click();
    page.press("End");
    page.type_text("x");
    page.find("heading", "1 skill matches “ovenx”.");
}

fn what_is_marked_is_there_once(page: &Page) {
    open_shape(page, "changes", "skill=all roles=baker", "");
    page.find("searchbox", "Search").click();
    page.type_text("steams");
    let texts = "return [...document.querySelector('skill-matrix').shadowRoot.querySelectorAll('.panel .what, .panel .items > li')]
        .map((it) => it.textContent).filter((text) => text.includes('oven'))";
    let marked = "return [...document.querySelector('skill-matrix').shadowRoot.querySelectorAll('.panel mark')].length";
    page.wait_for("it is marked", || page.run(marked, vec![]).as_u64() > Some(0));
    let before = page.run(texts, vec![]);
    assert_ne!(before, json!([]));
    page.run(TRANSLATE, vec![]);
    page.press("Backspace");
    page.press("Escape");
    page.absent("region", "Search results");
    assert_eq!(page.run(texts, vec![]), before);
}
