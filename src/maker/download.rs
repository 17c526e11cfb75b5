//! Saving a file: the browser puts it into the folder of downloads, or asks where.

use js_sys::{Array, Uint8Array};
use leptos::prelude::{document, set_timeout};
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlElement, Url};

/// How long the file stays there for the browser to take it.
const TAKEN_AFTER: Duration = Duration::from_secs(40);

/// Offers bytes as a file. Returns whether the browser took them.
pub fn download(name: &str, kind: &str, bytes: &[u8]) -> bool {
    offer(name, kind, bytes).is_some()
}

fn offer(name: &str, kind: &str, bytes: &[u8]) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    let body = document().body()?;
    let _ = body.append_child(&link);
    link.unchecked_ref::<HtmlElement>().click();
    link.unchecked_ref::<web_sys::Element>().remove();
    let _ = set_timeout(
        move || {
            let _ = Url::revoke_object_url(&address);
        },
        TAKEN_AFTER,
    );
    Some(())
}
