//! Markup in the page, written as text: what `text` writes of the same markup before it is drawn, byte by byte.

use crate::page::html::Html;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};

/// Attributes that say the state of a control. In the page some of them are properties, and it can't be told when they
/// were set. So they stand behind the others, in this order.
pub(super) const STATES: [&str; 5] = ["checked", "disabled", "hidden", "selected", "value"];

/// What is in an element, as HTML.
pub fn html_in(element: &Element) -> String {
    let mut html = Html::default();
    put_children(element, &mut html);
    html.finish()
}

fn put_children(parent: &Node, html: &mut Html) {
    let mut next = parent.first_child();
    while let Some(node) = next {
        if let Some(element) = node.dyn_ref::<Element>() {
            put(element, html);
        } else if node.node_type() == Node::TEXT_NODE {
            html.text(&node.text_content().unwrap_or_default());
        }
        next = node.next_sibling();
    }
}

fn put(element: &Element, html: &mut Html) {
    let names = element.get_attribute_names();
    let names =
        names.iter().filter_map(|name| name.as_string()).filter(|name| !STATES.contains(&name.as_str()));
    let mut attributes: Vec<(String, String)> =
        names.filter_map(|name| element.get_attribute(&name).map(|value| (name, value))).collect();
    for state in STATES {
        let value = element.get_attribute(state).or_else(|| property(element, state));
        attributes.extend(value.map(|value| (state.to_owned(), value)));
    }
    let attributes: Vec<_> = attributes.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    html.element(&element.local_name(), &attributes, |html| put_children(element, html));
}

/// A state that is a property and no attribute.
fn property(element: &Element, state: &str) -> Option<String> {
    let value = Reflect::get(element, &JsValue::from_str(state)).ok()?;
    if state == "value" {
        // What a box or a button stands for is never set, and the choice of a list is in its options.
        let is_text = matches!(element.get_attribute("type").as_deref(), Some("search" | "text"));
        return value.as_string().filter(|_| is_text);
    }
    (value == JsValue::TRUE).then(String::new)
}
