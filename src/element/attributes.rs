//! The attributes of the element.

use crate::selection::{Key, Wish};
use crate::view::Options;
use leptos::prelude::window;
use web_sys::HtmlElement;

/// What the attributes ask for.
pub fn wish(host: &HtmlElement) -> Wish {
    let mut wish = Wish::default();
    for key in Key::ALL {
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
        lang: lang(host),
    }
}

/// The nearest language, else the browser's.
fn lang(host: &HtmlElement) -> Option<String> {
    let nearest = host.closest("[lang]").ok().flatten().and_then(|near| near.get_attribute("lang"));
    nearest.filter(|lang| !lang.is_empty()).or_else(|| window().navigator().language())
}
