//! Remembering choices. A storage may throw, be full, or hold rubbish.

use crate::selection::{Selection, Wish, address};
use crate::view::Stage;
use leptos::prelude::*;
use web_sys::{HtmlElement, Storage};

/// What was remembered for a matrix; nothing where there is none, or none may be read.
pub fn recall(host: &HtmlElement, matrix_id: &str) -> Wish {
    let kept =
        open(host).and_then(Result::ok).and_then(|storage| storage.get_item(&key(matrix_id)).ok().flatten());
    kept.map(|kept| address::read(&kept, "")).unwrap_or_default()
}

/// Remembers the selection. False where the browser does not let us.
pub fn remember(host: &HtmlElement, stage: Stage, selection: &Selection) -> bool {
    let matrix = stage.matrix();
    let wish = selection.wish(&matrix).kept();
    match open(host) {
        None => true,
        Some(storage) => storage
            .and_then(|storage| storage.set_item(&key(matrix.id()), &address::write("", "", &wish)))
            .is_ok(),
    }
}

/// All pages from `file://` share one storage in some browsers, hence the matrix's id.
fn key(matrix_id: &str) -> String {
    ["skill-matrix:", matrix_id].concat()
}

/// The storage that the host wants; none for none.
fn open(host: &HtmlElement) -> Option<Result<Storage, wasm_bindgen::JsValue>> {
    let storage = match host.get_attribute("storage").as_deref() {
        Some("none") => return None,
        Some("session") => window().session_storage(),
        _ => window().local_storage(),
    };
    Some(storage.and_then(|storage| storage.ok_or(wasm_bindgen::JsValue::UNDEFINED)))
}
