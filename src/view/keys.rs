//! Which key was pressed.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::Event;

/// The name of the key. It is empty for an event that a program made, if that has only the name of a key
/// event. The class of the event can't be checked instead: in a frame, an event has the frame's class.
pub fn key(event: &Event) -> String {
    Reflect::get(event, &JsValue::from_str("key")).ok().and_then(|key| key.as_string()).unwrap_or_default()
}
