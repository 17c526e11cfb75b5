//! What the page around this one may forbid.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Whether files may not be saved from this window. A sandbox forbids it and tells nobody, so every frame may, and
/// every page without an origin that is not on a disk.
pub fn may_not_save(window: &JsValue) -> bool {
    let get = |of: &JsValue, name| Reflect::get(of, &JsValue::from_str(name)).unwrap_or_default();
    let is_on_disk = || get(&get(window, "location"), "protocol") == "file:";
    get(window, "parent") != *window || get(window, "origin") == "null" && !is_on_disk()
}
