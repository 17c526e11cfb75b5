//! Which key was pressed.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::Event;

/// The key; none for an event of a program that only has the name of one. What kind of object it is says
/// nothing: in a frame, an event is of the frame's kind.
pub fn key(event: &Event) -> String {
    Reflect::get(event, &JsValue::from_str("key")).ok().and_then(|key| key.as_string()).unwrap_or_default()
}
