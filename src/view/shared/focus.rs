//! Where the focus goes when the element that had it goes away. It moves to what that element led to and
//! is never lost.

use crate::selection::View;
use crate::view::Stage;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// The widget in which something happened.
pub fn widget_of(event: &Event) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(".widget").ok().flatten()
}

/// Focuses the element with this id in a widget, after the latest change is drawn.
pub fn focus_later(stage: Stage, widget: Option<Element>, id: String) {
    let focus = move || {
        let found = widget.and_then(|widget| widget.query_selector(&["#", &id].concat()).ok()?);
        if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            // If it cannot take the focus, everything else has still happened.
            let _ = found.focus();
        }
    };
    (stage.browser().later)(0, Box::new(focus));
}

/// Closes the menu that something happened in, and focuses its name. Whether it was open.
pub fn close_menu(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(menu) = target.and_then(|target| target.closest("[open]").ok()?) else { return false };
    // What can't be closed or focused stays as it is.
    let _ = menu.remove_attribute("open");
    if let Some(name) = menu.first_element_child() {
        let _ = name.unchecked_into::<HtmlElement>().focus();
    }
    true
}

/// The id of the tab that leads to a view.
pub fn tab_id(view: View) -> String {
    ["tab-", view.tab().id()].concat()
}
