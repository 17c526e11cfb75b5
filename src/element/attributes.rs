//! The attributes of the element.

use crate::selection::{Key, Wish};
use crate::view::Options;
use js_sys::Reflect;
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, Node};

/// What the attributes ask for.
pub fn wish(host: &HtmlElement) -> Wish {
    let mut wish = Wish::default();
    // The `lang` attribute states the language of the element. It is not a choice of the reader.
    for key in Key::ALL.into_iter().filter(|key| *key != Key::Lang) {
        wish.put(key, host.get_attribute(key.name()));
    }
    wish
}

/// The other options that the attributes set.
pub fn options(host: &HtmlElement) -> Options {
    let heading_level = host.get_attribute("heading-level").and_then(|level| level.trim().parse().ok());
    Options {
        heading_level: heading_level.filter(|level| (1..=4).contains(level)).unwrap_or(2),
        hide: host.get_attribute("hide"),
        langs: langs(host),
    }
}

/// The languages to show, the best first: that of the nearest `lang` attribute, or those that the reader
/// prefers if there is none or it is empty.
fn langs(host: &HtmlElement) -> Vec<String> {
    match lang_around(host).filter(|lang| !lang.is_empty()) {
        Some(lang) => vec![lang],
        None => window().navigator().languages().iter().filter_map(|lang| lang.as_string()).collect(),
    }
}

/// The language that is declared on the element or the nearest one around it, out of the shadow roots that it is in.
fn lang_around(host: &HtmlElement) -> Option<String> {
    let mut element: Element = host.clone().into();
    loop {
        if let Some(near) = element.closest("[lang]").ok().flatten() {
            return near.get_attribute("lang");
        }
        let root = element.get_root_node();
        // An image of the page may be called `host`, and is no host of the document.
        if root.node_type() != Node::DOCUMENT_FRAGMENT_NODE {
            return None;
        }
        element = Reflect::get(&root, &JsValue::from_str("host")).ok()?.dyn_into().ok()?;
    }
}
