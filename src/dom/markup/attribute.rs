//! What an element has besides its content: attributes, properties, listeners, drawings.

use super::{keep, watch_boxed};
use crate::dom::drawing::Drawing;
use gloo::events::{EventListener, EventListenerOptions};
use std::borrow::Cow;
use wasm_bindgen::JsValue;
use web_sys::{Element, Event};

pub(in crate::dom) enum Attribute {
    Fixed(&'static str, Cow<'static, str>),
    /// Changes whenever a value that it reads changes. It is left out while its value is none.
    Live(&'static str, Box<dyn Fn() -> Option<String>>),
    /// A property of the DOM that changes.
    Property(&'static str, Box<dyn Fn() -> Property>),
    /// The only content, a text that changes.
    Text(Box<dyn Fn() -> String>),
    On(&'static str, Box<dyn FnMut(Event)>),
    Made(fn(&Element)),
    Drawn(Drawing),
}

/// What a property of the DOM is.
pub(in crate::dom) enum Property {
    Is(bool),
    Text(String),
}

impl Attribute {
    pub(super) fn set_at(self, element: &Element) {
        match self {
            Attribute::Fixed(name, value) => {
                // Every name is from this code, and valid.
                let _ = element.set_attribute(name, &value);
            }
            Attribute::Live(name, value) => {
                let (element, mut before) = (element.clone(), None);
                watch_boxed(Box::new(move || {
                    let now = value();
                    // Setting an attribute makes the browser recompute styles, even if the value is the same.
                    if before == now {
                        return;
                    }
                    // Every name is from this code, and valid.
                    let _ = match &now {
                        Some(value) => element.set_attribute(name, value),
                        None => element.remove_attribute(name),
                    };
                    before = now;
                }));
            }
            Attribute::Property(name, value) => {
                let element = element.clone();
                watch_boxed(Box::new(move || {
                    let value = match value() {
                        Property::Is(is) => JsValue::from_bool(is),
                        Property::Text(text) => JsValue::from_str(&text),
                    };
                    let name = JsValue::from_str(name);
                    // Setting what is already there would move the cursor of a text field.
                    if js_sys::Reflect::get(&element, &name).ok().as_ref() != Some(&value) {
                        let _ = js_sys::Reflect::set(&element, &name, &value);
                    }
                }));
            }
            Attribute::Text(text) => {
                let (element, mut before) = (element.clone(), String::new());
                watch_boxed(Box::new(move || {
                    let now = text();
                    if before != now {
                        element.set_text_content(Some(&now));
                        before = now;
                    }
                }));
            }
            Attribute::Made(then) => then(element),
            Attribute::Drawn(drawing) => drawing.draw_in(element),
            Attribute::On(event, mut handler) => {
                // By default gloo's listeners can't prevent the default action of the browser.
                let options = EventListenerOptions::enable_prevent_default();
                let handler = move |event: &Event| handler(event.clone());
                keep(EventListener::new_with_options(element, event, options, handler));
            }
        }
    }
}
