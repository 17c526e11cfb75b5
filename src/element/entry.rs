//! An entry of the browser's history. Beside the state that the page keeps there, it holds what the
//! widget showed, under a key of its own.

use crate::selection::{Wish, address};
use js_sys::{Object, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};

/// The key in the state of the entry.
const SHOWN: &str = "skill-matrix";

/// What the element with this prefix showed at this entry; empty if it was never there.
pub fn shown(prefix: &str) -> Wish {
    address::read(&noted(&state()), prefix)
}

/// Changes the address of this entry. `shown` is what is shown there, as words.
pub fn replace(address: &str, prefix: &str, shown: &str) -> Result<(), JsValue> {
    window().history()?.replace_state_with_url(&with(prefix, shown), "", Some(address))
}

/// Adds an entry. It keeps the state of the current one, which is the page's.
pub fn push(address: &str, prefix: &str, shown: &str) -> Result<(), JsValue> {
    window().history()?.push_state_with_url(&with(prefix, shown), "", Some(address))
}

fn state() -> JsValue {
    window().history().and_then(|history| history.state()).unwrap_or(JsValue::NULL)
}

/// What all elements of this kind have shown here, in the form of an address.
fn noted(state: &JsValue) -> String {
    // A state that is not an object has no fields.
    Reflect::get(state, &JsValue::from_str(SHOWN))
        .ok()
        .and_then(|noted| noted.as_string())
        .unwrap_or_default()
}

/// The state of this entry with `shown` added. A state that is not a plain object stays as it is,
/// because the code that put it there relies on that.
fn with(prefix: &str, shown: &str) -> JsValue {
    let state = state();
    let copy = Object::new();
    // The prototype of plain objects is the one that has none itself.
    let is_plain = || {
        let of = |object: &JsValue| JsValue::from(Object::get_prototype_of(object));
        state.is_object() && of(&of(&state)).is_null()
    };
    if !state.is_null() && !is_plain() {
        return state;
    }
    let noted = address::write(&noted(&state), prefix, &address::read(shown, ""));
    // Nothing is copied from null, and a fresh object accepts any field.
    Object::assign(&copy, state.unchecked_ref());
    let _ = Reflect::set(&copy, &JsValue::from_str(SHOWN), &JsValue::from_str(&noted));
    copy.into()
}
