//! Asking the files part, which is a wasm of its own (`src/part/files`).

use js_sys::{Function, Uint8Array};
use leptos::prelude::{GetValue, LocalStorage, StoredValue};
use skill_matrix::files::{Answer, Message, Request};
use skill_matrix::import::ColumnMap;
use skill_matrix::messages::maker as messages;
use wasm_bindgen::prelude::*;

/// The way to the files part.
#[derive(Clone, Copy)]
pub struct FilesPart {
    functions: StoredValue<(Function, Function), LocalStorage>,
}

/// The ids of the elements with the wasms of a reader's page, as its script knows them.
const WASM: [&str; 2] = ["wasm", "more"];

impl FilesPart {
    /// The functions of the page: see [`start`](crate::start).
    pub fn new(ask: Function, text: Function) -> FilesPart {
        FilesPart { functions: StoredValue::new_local((ask, text)) }
    }

    /// Asks, and calls `then` with the answer. If the part breaks, that is an answer too.
    pub fn ask(self, request: Request, blobs: Vec<Vec<u8>>, then: impl FnOnce(Answer, Vec<u8>) + 'static) {
        let request = Message { head: request, blobs }.write();
        let then = Closure::once_into_js(move |answer: JsValue| {
            let bytes = answer.dyn_into::<Uint8Array>().ok().map(|bytes| bytes.to_vec());
            match bytes.and_then(|bytes| Message::<Answer>::read(&bytes)) {
                Some(Message { head, blobs }) => then(head, blobs.into_iter().next().unwrap_or_default()),
                None => then(Answer::Refused { why: messages::UNREADABLE.to_owned() }, Vec::new()),
            }
        });
        let (ask, _) = self.functions.get_value();
        let _ = ask.call2(&JsValue::NULL, &Uint8Array::from(request.as_slice()), &then);
    }

    /// Writes a reader's page of a matrix. `columns` is what the columns of its sheet were taken for.
    pub fn page(
        self,
        json: Vec<u8>,
        columns: Option<ColumnMap>,
        then: impl FnOnce(Answer, Vec<u8>) + 'static,
    ) {
        let (_, text) = self.functions.get_value();
        let text = |id: &str| {
            let text = text.call1(&JsValue::NULL, &JsValue::from_str(id));
            text.ok().and_then(|text| text.as_string()).unwrap_or_default().into_bytes()
        };
        let mut blobs = vec![json, text("reader-style"), text("reader-script")];
        blobs.extend(WASM.map(text));
        let ids = WASM.map(str::to_owned).to_vec();
        self.ask(Request::Page { ids, columns: columns.map(Box::new) }, blobs, then);
    }
}
