//! Files that come in: chosen, dropped, or pasted.

use crate::state::{Files, Maker};
use js_sys::{Function, Uint8Array};
use skill_matrix::import::LARGEST;
use skill_matrix::messages::maker as messages;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    ClipboardEvent, DataTransfer, DragEvent, Event, File, FileList, HtmlElement, HtmlInputElement,
    HtmlTextAreaElement,
};

/// Opens the files that were chosen in a file field.
pub fn open_chosen(maker: Maker, event: &Event) {
    let field = event.target().and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    if let Some(files) = field.as_ref().and_then(HtmlInputElement::files) {
        open(maker, &files);
    }
    // The same file can be chosen once more, for example after it was mended.
    if let Some(field) = field {
        field.set_value("");
    }
}

/// Opens what is dropped on the page, or pasted into it. It listens for as long as the page is there.
pub fn listen(maker: Maker, root: &HtmlElement) {
    let Some(page) = root.owner_document() else { return };
    let listen = |name: &str, heard: Box<dyn FnMut(Event)>| {
        let heard: Function = Closure::wrap(heard).into_js_value().unchecked_into();
        let _ = page.add_event_listener_with_callback(name, &heard);
    };
    let mark = |root: &HtmlElement, is_over: bool| {
        let _ = root.class_list().toggle_with_force("dragged-over", is_over);
    };
    let over = root.clone();
    listen(
        "dragover",
        Box::new(move |event| {
            if transfer(&event).is_some_and(|data| data.types().includes(&"Files".into(), 0)) {
                // Without this the browser would leave the page and show the file.
                event.prevent_default();
                mark(&over, true);
            }
        }),
    );
    let left = root.clone();
    listen(
        "dragleave",
        Box::new(move |event| {
            // The pointer has left the window if it goes to no other element.
            if event.dyn_ref::<DragEvent>().is_some_and(|event| event.related_target().is_none()) {
                mark(&left, false);
            }
        }),
    );
    let root = root.clone();
    listen(
        "drop",
        Box::new(move |event| {
            mark(&root, false);
            let Some(files) = transfer(&event).and_then(|data| data.files()) else { return };
            if files.length() > 0 {
                event.prevent_default();
                open(maker, &files);
            }
        }),
    );
    listen("paste", Box::new(move |event| pasted(maker, &event)));
}

fn transfer(event: &Event) -> Option<DataTransfer> {
    event.dyn_ref::<DragEvent>()?.data_transfer()
}

/// Opens a table that is pasted into the page. Text that is pasted into a field stays there, but for the field
/// that is made for tables.
fn pasted(maker: Maker, event: &Event) {
    let into = event.target();
    let is_field = into.as_ref().is_some_and(|target| target.has_type::<HtmlInputElement>());
    if is_field {
        return;
    }
    let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) else {
        return;
    };
    if let Some(files) = data.files().filter(|files| files.length() > 0) {
        event.prevent_default();
        return open(maker, &files);
    }
    let table = |kind: &str| data.get_data(kind).ok().filter(|text| !text.trim().is_empty());
    let html = table("text/html").filter(|html| html.to_ascii_lowercase().contains("<table"));
    let (name, text) = match (html, table("text/plain")) {
        (Some(html), _) => (messages::PASTED_HTML, html),
        (None, Some(text)) => (messages::PASTED_TEXT, text),
        (None, None) => return,
    };
    event.prevent_default();
    open_text(maker, name, text);
}

/// Opens the text of a field.
pub fn open_typed(maker: Maker, event: &Event) {
    let field = event.target().and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok());
    if let Some(field) = field.filter(|field| !field.value().trim().is_empty()) {
        open_text(maker, messages::PASTED_TEXT, field.value());
    }
}

fn open_text(maker: Maker, name: &str, text: String) {
    maker.open(Files { names: vec![name.to_owned()], bytes: vec![text.into_bytes()] });
}

fn open(maker: Maker, list: &FileList) {
    let files: Vec<_> = (0..list.length()).filter_map(|nth| list.get(nth)).collect();
    if files.is_empty() {
        return;
    }
    spawn_local(async move {
        let mut read = Files::default();
        // Reading what is larger could take all the memory that there is. A matrix in JSON may be as large.
        let is_large = |file: &&File| file.size() > LARGEST as f64 && !file.name().ends_with(".json");
        if let Some(file) = files.iter().find(is_large) {
            return maker.complain(messages::too_large(&file.name(), LARGEST >> 20));
        }
        for file in files {
            match JsFuture::from(file.array_buffer()).await {
                Ok(bytes) => read.bytes.push(Uint8Array::new(&bytes).to_vec()),
                Err(_) => return maker.complain(messages::no_access(&file.name())),
            }
            read.names.push(file.name());
        }
        maker.open(read);
    });
}
