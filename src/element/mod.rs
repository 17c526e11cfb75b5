//! The browser's edge: the custom element.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

/// Draws into a wrapper inside an element's shadow root.
#[wasm_bindgen]
pub fn mount(parent: web_sys::HtmlElement, matrix: &str) {
    let length = matrix.len();
    leptos::mount::mount_to(parent, move || {
        view! { class = "sm", <p>"A matrix of "{length}" characters."</p> }
    })
    .forget();
}
