//! Files that a reader opens. They are read in the browser and are not sent anywhere.

use crate::view::WithBytes;
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_split_helpers::wasm_split;
use web_sys::{Event, HtmlInputElement};

#[wasm_bindgen]
extern "C" {
    /// A promise of the bytes of a file.
    type Reading;

    #[wasm_bindgen(method, js_name = then)]
    fn settled(this: &Reading, read: &JsValue, failed: &JsValue);
}

/// Reads the file that was just chosen in a file field. If none was chosen, nothing happens.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn read_chosen(event: Event, then: WithBytes) {
    let field = event.target().and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let Some(file) = field.and_then(|field| field.files()).and_then(|files| files.get(0)) else { return };
    // One function serves success and failure. It is freed when it is called, so a second one that is
    // never called would stay for ever.
    let end = Closure::once_into_js(move |end: JsValue| {
        let bytes = end.dyn_into::<ArrayBuffer>().ok().map(|bytes| Uint8Array::new(&bytes).to_vec());
        then(bytes);
    });
    file.array_buffer().unchecked_into::<Reading>().settled(&end, &end);
}
