//! Which key was pressed.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::Event;

/// The name of the key. It is empty if Alt, Control or Meta is held, because such a combination belongs to the
/// browser, and while a word is composed of several keys. It is empty as well for an event that a program made, if that has only the name of a key event. The
/// class of the event can't be checked instead: in a frame, an event has the frame's class.
pub fn key(event: &Event) -> String {
    let property = |name| Reflect::get(event, &JsValue::from_str(name)).ok();
    let is_held = |name| property(name).is_some_and(|held| held.is_truthy());
    if ["altKey", "ctrlKey", "metaKey", "isComposing"].into_iter().any(is_held) {
        return String::new();
    }
    property("key").and_then(|key| key.as_string()).unwrap_or_default()
}
