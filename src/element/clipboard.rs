//! Copying a link.

use super::address;
use crate::view::Stage;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Copies the address of exactly this view. On plain http, and in many frames, a page has no
/// clipboard: then the link is handed out to be copied by hand.
pub fn copy_link(stage: Stage, outcome: RwSignal<Option<String>>) {
    let Some(prefix) = stage.address().get_untracked() else { return };
    let link = address::with(&prefix, &untrack(|| stage.link_wish()));
    spawn_local(async move {
        let copied = match clipboard() {
            Some(clipboard) => JsFuture::from(clipboard.write_text(&link)).await.is_ok(),
            None => false,
        };
        outcome.try_set(Some(if copied { String::new() } else { link }));
    });
}

fn clipboard() -> Option<web_sys::Clipboard> {
    let navigator = window().navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    (!clipboard.is_undefined()).then(|| navigator.clipboard())
}
