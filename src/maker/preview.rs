//! What readers will see: the widget itself.

use crate::state::Maker;
use js_sys::Promise;
use leptos::prelude::document;
use skill_matrix::dom::markup::{Child, Content, el, watch};
use skill_matrix::dom::written::html_in;
use skill_matrix::matrix::STORED;
use skill_matrix::messages::maker as messages;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

#[wasm_bindgen]
extern "C" {
    /// The custom element.
    type Widget;

    /// Shows a matrix; see docs/embedding.md. The widget itself says what is wrong, if anything is.
    #[wasm_bindgen(method, setter)]
    fn set_matrix(this: &Widget, json: &str);

    /// Promises a box with what the widget shows of a matrix at first.
    #[wasm_bindgen(method, js_name = firstView)]
    fn first_view(this: &Widget, json: &str, heading_level: u8) -> Promise;
}

/// Calls a function with what a page shows of a matrix at first, as HTML; with none if it could not be drawn.
pub fn first_view(json: Vec<u8>, then: impl FnOnce(Option<String>) + 'static) {
    spawn_local(async move { then(drawn_at_first(&json).await) });
}

async fn drawn_at_first(json: &[u8]) -> Option<String> {
    let json = std::str::from_utf8(json).ok()?;
    let widget: Widget = document().query_selector("skill-matrix").ok()??.unchecked_into();
    let made = JsFuture::from(widget.first_view(json, 1)).await.ok()?;
    Some(html_in(made.dyn_ref()?)).filter(|html| !html.is_empty())
}

/// The widget with the matrix as it was understood.
pub fn preview(maker: Maker) -> Content {
    let Ok(widget) = document().create_element("skill-matrix") else { return Content::default() };
    let _ = widget.set_attribute("storage", "none");
    let _ = widget.set_attribute("heading-level", "3");
    let shown = widget.clone();
    let node = Content::of_nodes(String::new(), Box::new(move |_| vec![widget.into()]));
    let section = el("section")
        .class("preview")
        .live("hidden", move || maker.shown().is_empty().then(String::new))
        .attr("aria-labelledby", "preview-title")
        .child(el("h2").attr("id", "preview-title").child(messages::PREVIEW))
        .child(node);
    watch(move || {
        let json = maker.shown();
        let Ok(json) = std::str::from_utf8(&json) else { return };
        if !json.is_empty() {
            shown.unchecked_ref::<Widget>().set_matrix(json);
        }
    });
    section.content()
}

/// What is chosen in the preview: the key of each matrix that was in it, and the choice in words.
pub fn chosen() -> Vec<(String, String)> {
    let Ok(Some(widget)) = document().query_selector("skill-matrix") else { return Vec::new() };
    let properties = js_sys::Object::entries(&widget);
    let choice = |property: JsValue| {
        let property: js_sys::Array = property.dyn_into().ok()?;
        let key = property.get(0).as_string()?.strip_prefix(STORED)?.to_owned();
        Some((key, property.get(1).as_string()?))
    };
    properties.iter().filter_map(choice).collect()
}
