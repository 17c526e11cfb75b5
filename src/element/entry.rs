//! An entry of the browser's history: the state that the page has there, and beside it, under a key of our
//! own, what was shown there.

use crate::selection::{Wish, address};
use js_sys::{Object, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};

/// The key.
const SHOWN: &str = "skill-matrix";

/// What was shown at this entry by the element with this prefix; nothing where it was never there.
pub fn shown(prefix: &str) -> Wish {
    address::read(&noted(&state()), prefix)
}

/// Gives this entry an address; `shown` is what is shown there, in words.
pub fn replace(address: &str, prefix: &str, shown: &str) -> Result<(), JsValue> {
    window().history()?.replace_state_with_url(&with(prefix, shown), "", Some(address))
}

/// Adds an entry with the state of this one: it is the page's.
pub fn push(address: &str, prefix: &str, shown: &str) -> Result<(), JsValue> {
    window().history()?.push_state_with_url(&with(prefix, shown), "", Some(address))
}

fn state() -> JsValue {
    window().history().and_then(|history| history.state()).unwrap_or(JsValue::NULL)
}

/// What all our elements have shown here, in the form of an address.
fn noted(state: &JsValue) -> String {
    // Of what is no object there is nothing to get.
    Reflect::get(state, &JsValue::from_str(SHOWN))
        .ok()
        .and_then(|noted| noted.as_string())
        .unwrap_or_default()
}

/// The state of this entry, with what is shown. One that is no plain object stays as it is: whoever put it
/// there counts on that.
fn with(prefix: &str, shown: &str) -> JsValue {
    let state = state();
    let copy = Object::new();
    let is_plain =
        || state.is_object() && Object::get_prototype_of(&state) == Object::get_prototype_of(&copy);
    if !state.is_null() && !is_plain() {
        return state;
    }
    let noted = address::write(&noted(&state), prefix, &address::read(shown, ""));
    // Nothing is copied of null, and a fresh object takes any field.
    Object::assign(&copy, state.unchecked_ref());
    let _ = Reflect::set(&copy, &JsValue::from_str(SHOWN), &JsValue::from_str(&noted));
    copy.into()
}
