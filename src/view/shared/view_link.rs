//! What leads to another view of the matrix.

use super::focus::{focus_later, widget_of};
use super::undo::go_to;
use crate::matrix::Matrix;
use crate::selection::{Selection, View};
use crate::view::Stage;
use crate::view::markup::{El, button, el};
use js_sys::Reflect;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

type Change = Rc<dyn Fn(&mut Selection, &Matrix)>;

/// Leads to what is shown after a change, and focuses the element with the id that `focus` gives. Where the address is
/// the widget's own, it is a link, which can be opened in a new tab too; else a button.
pub fn view_link(
    stage: Stage,
    change: impl Fn(&mut Selection, &Matrix) + 'static,
    focus: impl Fn(View) -> String + 'static,
) -> El {
    made(stage, Rc::new(change), Box::new(focus))
}

/// It is compiled once, whatever it leads to.
#[inline(never)]
fn made(stage: Stage, change: Change, focus: Box<dyn Fn(View) -> String>) -> El {
    let chosen = change.clone();
    let go = move |event: &Event| {
        go_to(stage, |selection, matrix| chosen(selection, matrix));
        focus_later(stage, widget_of(event), focus(stage.selection().peek().view));
    };
    let address = move || {
        let mut there = (*stage.selection().peek()).clone();
        change(&mut there, &stage.matrix());
        (stage.browser().link)(stage, &stage.link_wish(&there))
    };
    let Some(now) = stage.address().get().and_then(|_| address()) else {
        return button().on("click", move |event| go(&event));
    };
    // It leads from what is shown when it is used, not from what was shown when it was drawn.
    let renew = Rc::new(move |event: Event| {
        let link = event.current_target().and_then(|link| link.dyn_into::<Element>().ok());
        if let Some((link, address)) = link.zip(address()) {
            // An address that is not renewed leads to almost the same.
            let _ = link.set_attribute("href", &address);
        }
    });
    let again = renew.clone();
    el("a")
        .attr("href", &now)
        .on("pointerdown", move |event| renew(event))
        .on("focus", move |event| again(event))
        .on("click", move |event: Event| {
            if !asks_for_a_tab(&event) {
                event.prevent_default();
                go(&event);
            }
        })
}

/// With such a key, a click opens a tab or a window, or saves what it leads to.
fn asks_for_a_tab(event: &Event) -> bool {
    let is_held = |key: &str| Reflect::get(event, &JsValue::from_str(key)).is_ok_and(|held| held.is_truthy());
    ["ctrlKey", "metaKey", "shiftKey", "altKey"].into_iter().any(is_held)
}
