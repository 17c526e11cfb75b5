//! Files that a reader opens. They are read here, and go nowhere.

use crate::view::WithBytes;
use gloo::file::Blob;
use gloo::file::callbacks::read_as_bytes;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// Reads the file that was just chosen in a file field; where none was, nothing happens.
pub fn read_chosen(event: Event, then: WithBytes) {
    let field = event.target().and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let Some(file) = field.and_then(|field| field.files()).and_then(|files| files.get(0)) else { return };
    // The reader holds on to itself until it is done: dropped, it would stop.
    let holding = Rc::new(Cell::new(None));
    let held = holding.clone();
    let reader = read_as_bytes(&Blob::from(file.unchecked_into::<web_sys::Blob>()), move |bytes| {
        then(bytes.ok());
        held.take();
    });
    holding.set(Some(reader));
}
