//! Where the focus goes when what had it goes away: to what it led to, never to nowhere.

use super::Stage;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// The widget in which something happened.
pub fn widget_of(event: &Event) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(".widget").ok().flatten()
}

/// Focuses the element of a widget that has this id, once what has just changed is drawn.
pub fn focus_later(stage: Stage, widget: Option<Element>, id: String) {
    let focus = move || {
        let found = widget.and_then(|widget| widget.query_selector(&["#", &id].concat()).ok()?);
        if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            // Where it cannot take the focus, all else has happened all the same.
            let _ = found.focus();
        }
    };
    (stage.browser().later)(0, Box::new(focus));
}
