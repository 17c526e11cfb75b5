//! Making nodes.
//!
//! An image or a form of the page that is named `createElement` hides the method of the document. So the
//! methods are those of the browser's own prototype.

use leptos::prelude::document;
use wasm_bindgen::prelude::*;
use web_sys::{Comment, Document, DocumentFragment, Element, Text};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["Document", "prototype", "createElement"], js_name = "call")]
    fn element_in(page: &Document, tag: &str) -> Element;

    #[wasm_bindgen(js_namespace = ["Document", "prototype", "createElementNS"], js_name = "call")]
    fn drawing_in(page: &Document, namespace: &str, tag: &str) -> Element;

    #[wasm_bindgen(js_namespace = ["Document", "prototype", "createTextNode"], js_name = "call")]
    fn text_in(page: &Document, text: &str) -> Text;

    #[wasm_bindgen(js_namespace = ["Document", "prototype", "createComment"], js_name = "call")]
    fn comment_in(page: &Document, text: &str) -> Comment;

    #[wasm_bindgen(js_namespace = ["Document", "prototype", "createDocumentFragment"], js_name = "call")]
    fn fragment_in(page: &Document) -> DocumentFragment;
}

/// An element. Its tag must be valid.
pub fn element(tag: &str) -> Element {
    element_in(&document(), tag)
}

/// An element of a drawing. Its tag must be valid.
pub fn drawing(tag: &str) -> Element {
    drawing_in(&document(), "http://www.w3.org/2000/svg", tag)
}

/// A text.
pub fn text(text: &str) -> Text {
    text_in(&document(), text)
}

/// A comment without words.
pub fn comment() -> Comment {
    comment_in(&document(), "")
}

/// A fragment.
pub fn fragment() -> DocumentFragment {
    fragment_in(&document())
}
