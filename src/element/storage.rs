//! Remembers choices. A storage may throw, be full, or hold anything. If none is used, the element
//! itself remembers, because it may be taken out of the page and put back.

use crate::matrix::Matrix;
use crate::selection::{Key, Selection, View, Wish, address};
use crate::view::Stage;
use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{HtmlElement, Storage};

/// The choices remembered for a matrix, as far as the matrix still has them; empty if there are none, or
/// if they can't be read.
pub fn recall(host: &HtmlElement, matrix: &Matrix) -> Wish {
    let kept = found(host, &matrix.storage_key());
    kept.map(|kept| address::read(&kept, "").known(matrix)).unwrap_or_default()
}

/// What the storage holds for a matrix, unchecked.
fn found(host: &HtmlElement, key: &str) -> Option<String> {
    match open(host) {
        Some(storage) => storage.ok()?.get_item(key).ok()?,
        None => Reflect::get(host, &JsValue::from_str(key)).ok()?.as_string(),
    }
}

/// What one widget keeps in the storage. Another widget, perhaps in another tab, may write there too.
pub struct Memory {
    key: String,
    /// What this widget last found or left there; none once another widget has written.
    left: Option<Option<String>>,
}

impl Memory {
    /// The memory of a widget that starts.
    pub fn new(host: &HtmlElement, matrix: &Matrix) -> Memory {
        let key = matrix.storage_key();
        Memory { left: Some(found(host, &key)), key }
    }

    /// Remembers the selection. Returns false if the browser does not allow it.
    pub fn remember(
        &mut self,
        host: &HtmlElement,
        stage: Stage,
        before: &Selection,
        selection: &Selection,
    ) -> bool {
        let storage = open(host);
        let matrix = stage.matrix();
        let wish = |selection: &Selection| selection.wish(&matrix).kept();
        let mut kept = wish(selection);
        let there = found(host, &self.key);
        if self.left.as_ref() == Some(&there) {
            self.left = Some(Some(address::write("", "", &kept)));
        } else {
            // What the other widget has stored stays, except for what was just chosen here.
            self.left = None;
            let before = wish(before);
            let other = there.map(|there| address::read(&there, "")).unwrap_or_default();
            for key in Key::ALL {
                if kept.get(key) == before.get(key) {
                    kept.put(key, other.get(key).map(str::to_owned));
                }
            }
        }
        // A skill that somebody only looks at is not chosen.
        if selection.view == View::Skill {
            let other = found(host, &self.key).map(|there| address::read(&there, "")).unwrap_or_default();
            for key in [Key::Skill, Key::View] {
                kept.put(key, other.get(key).map(str::to_owned));
            }
        }
        let words = address::write("", "", &kept);
        match storage {
            Some(storage) => storage.is_ok_and(|storage| storage.set_item(&self.key, &words).is_ok()),
            None => Reflect::set(host, &JsValue::from_str(&self.key), &JsValue::from_str(&words)).is_ok(),
        }
    }
}

/// The storage that the host wants; none if it wants none.
fn open(host: &HtmlElement) -> Option<Result<Storage, JsValue>> {
    let storage = match host.get_attribute("storage").as_deref() {
        Some("none") => return None,
        Some("session") => window().session_storage(),
        _ => window().local_storage(),
    };
    Some(storage.and_then(|storage| storage.ok_or(JsValue::UNDEFINED)))
}
