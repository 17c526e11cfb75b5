//! Asking the files part, which is a wasm of its own (`src/part/files`).

use js_sys::{Array, Function, Promise, Uint8Array};
use leptos::prelude::{GetValue, LocalStorage, StoredValue};
use skill_matrix::files::ComparisonFormat;
use skill_matrix::files::{Answer, Message, Request};
use skill_matrix::import::ColumnMap;
use skill_matrix::messages::maker as messages;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// The way to the files part.
#[derive(Clone, Copy)]
pub struct FilesPart {
    functions: StoredValue<Functions, LocalStorage>,
}

/// The functions of the page: see [`start`](crate::start).
#[derive(Clone)]
struct Functions {
    ask: Function,
    text: Function,
    copy: Function,
}

/// The ids of the elements with what a reader's page is made of: its styles and scripts, and what is packed, by the names
/// that its script knows.
const READER: [&str; 8] = [
    "reader-style",
    "reader-sheet",
    "reader-sheet-last",
    "reader-early",
    "reader-script",
    "widget",
    "wasm",
    "more",
];

/// The same of this page: style, script, its own wasm, and that of the files part.
const MAKER: [&str; 4] = ["maker-style", "maker-script", "maker-wasm", "files-wasm"];

impl FilesPart {
    /// The functions of the page: see [`start`](crate::start).
    pub fn new(ask: Function, text: Function, copy: Function) -> FilesPart {
        FilesPart { functions: StoredValue::new_local(Functions { ask, text, copy }) }
    }

    /// Asks, and calls `then` with the answer. If the part breaks, that is an answer too.
    pub fn ask(self, request: Request, blobs: Vec<Vec<u8>>, then: impl FnOnce(Answer, Vec<u8>) + 'static) {
        self.ask_all(request, blobs, |answer, blobs| {
            then(answer, blobs.into_iter().next().unwrap_or_default())
        });
    }

    fn ask_all(
        self,
        request: Request,
        blobs: Vec<Vec<u8>>,
        then: impl FnOnce(Answer, Vec<Vec<u8>>) + 'static,
    ) {
        let request = Message { head: request, blobs }.write();
        let then = Closure::once_into_js(move |answer: JsValue| {
            let bytes = answer.dyn_into::<Uint8Array>().ok().map(|bytes| bytes.to_vec());
            match bytes.and_then(|bytes| Message::<Answer>::read(&bytes)) {
                Some(Message { head, blobs }) => then(head, blobs),
                None => then(Answer::Refused { why: messages::UNREADABLE.to_owned() }, Vec::new()),
            }
        });
        let Functions { ask, .. } = self.functions.get_value();
        let _ = ask.call2(&JsValue::NULL, &Uint8Array::from(request.as_slice()), &then);
    }

    /// Copies the comparison that a widget shows. Calls `then` with whether the browser let it be copied, or with why
    /// there is nothing to copy. The browser is told at once that something will be copied: later it would no longer
    /// take that for the wish of somebody who has pressed a button.
    pub fn copy_comparison(
        self,
        json: Vec<u8>,
        chosen: Vec<(String, String)>,
        then: impl FnOnce(Result<bool, String>) + 'static,
    ) {
        let refused = Rc::new(RefCell::new(None));
        let why = refused.clone();
        let texts = Promise::new(&mut |resolve, reject| {
            let refused = refused.clone();
            let request = Request::Compare { format: ComparisonFormat::Copied, chosen: chosen.clone() };
            self.ask_all(request, vec![json.clone()], move |answer, blobs| {
                if let Answer::Refused { why } = answer {
                    refused.replace(Some(why));
                }
                let texts: Option<Vec<JsValue>> =
                    blobs.into_iter().map(|blob| String::from_utf8(blob).ok().map(JsValue::from)).collect();
                let _ = match texts.filter(|texts| texts.len() == 2) {
                    Some(texts) => resolve.call1(&JsValue::NULL, &texts.into_iter().collect::<Array>()),
                    None => reject.call0(&JsValue::NULL),
                };
            });
        });
        let copied = self.functions.get_value().copy.call1(&JsValue::NULL, &texts);
        spawn_local(async move {
            let is_copied = match copied {
                Ok(copied) => JsFuture::from(Promise::resolve(&copied)).await.is_ok(),
                // There is no access to the clipboard. Perhaps there was nothing to copy either.
                Err(_) => {
                    let _ = JsFuture::from(texts).await;
                    false
                }
            };
            then(why.take().map_or(Ok(is_copied), Err));
        });
    }

    /// The text of an element of this page; none if the element is not there.
    pub fn text(self, id: &str) -> Option<Vec<u8>> {
        let text = self.functions.get_value().text;
        let text = text.call1(&JsValue::NULL, &JsValue::from_str(id)).ok()?;
        text.as_string().map(String::into_bytes)
    }

    /// Writes a reader's page of a matrix. `first_view` is the HTML that it brings, `columns` what the columns of its sheet were taken for.
    pub fn page(
        self,
        json: Vec<u8>,
        first_view: Option<String>,
        columns: Option<ColumnMap>,
        then: impl FnOnce(Answer, Vec<u8>) + 'static,
    ) {
        let request = Request::Page { ids: ids(), first_view, columns: columns.map(Box::new) };
        self.ask(request, self.with_texts(json, &READER), then);
    }

    /// Writes this page anew, to go on with a matrix.
    pub fn maker(
        self,
        json: Vec<u8>,
        columns: Option<ColumnMap>,
        then: impl FnOnce(Answer, Vec<u8>) + 'static,
    ) {
        let request = Request::Maker { ids: ids(), columns: columns.map(Box::new) };
        let elements = [&MAKER[..], &READER].concat();
        self.ask(request, self.with_texts(json, &elements), then);
    }

    fn with_texts(self, json: Vec<u8>, elements: &[&str]) -> Vec<Vec<u8>> {
        let texts = elements.iter().map(|id| self.text(id).unwrap_or_default());
        std::iter::once(json).chain(texts).collect()
    }
}

fn ids() -> Vec<String> {
    READER.iter().skip(5).map(|id| (*id).to_owned()).collect()
}
