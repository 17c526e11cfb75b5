//! The attributes of the element.

use crate::selection::{Key, Wish};
use crate::view::Options;
use leptos::prelude::window;
use web_sys::HtmlElement;

/// What the attributes ask for.
pub fn wish(host: &HtmlElement) -> Wish {
    let mut wish = Wish::default();
    // The language of an element is a fact, and no choice of its reader.
    for key in Key::ALL.into_iter().filter(|key| *key != Key::Lang) {
        wish.put(key, host.get_attribute(key.name()));
    }
    wish
}

/// What the host decides besides.
pub fn options(host: &HtmlElement) -> Options {
    let heading_level = host.get_attribute("heading-level").and_then(|level| level.trim().parse().ok());
    Options {
        heading_level: heading_level.filter(|level| (1..=4).contains(level)).unwrap_or(2),
        hide: host.get_attribute("hide"),
        langs: langs(host),
    }
}

/// The nearest language; where there is none, or an empty one, those that the reader prefers.
fn langs(host: &HtmlElement) -> Vec<String> {
    let nearest = host.closest("[lang]").ok().flatten().and_then(|near| near.get_attribute("lang"));
    match nearest.filter(|lang| !lang.is_empty()) {
        Some(lang) => vec![lang],
        None => window().navigator().languages().iter().filter_map(|lang| lang.as_string()).collect(),
    }
}
