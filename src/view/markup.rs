//! Elements of one type.
//!
//! Leptos gives each `view!` a type of its own, and compiles building, changing and dropping it
//! anew for each: that made a wasm of 536 KB, half of it such copies. Here every element is an
//! [`El`], every part that changes a boxed function, and the code for them is there once.
//! (`--cfg erase_components` did not help: 539 KB.) No markup is ever made from text, so that
//! pages under Trusted Types can hold the widget.

use super::drawing::Drawing;
use gloo::events::{EventListener, EventListenerOptions};
use leptos::either::Either;
use leptos::html::custom;
use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::html::directive::DirectiveAttribute;
use send_wrapper::SendWrapper;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::{Element, Event};

/// An element that is being put together. Boxed, because it is handed on at each call.
#[must_use]
pub struct El(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<Attribute>,
    children: Content,
}

enum Attribute {
    Fixed(&'static str, String),
    /// Sets what it must at the element, and again whenever what it reads changes.
    Live(Box<dyn Fn(&Element)>),
    On(&'static str, Box<dyn FnMut(Event)>),
    Drawn(Drawing),
}

/// Starts an element.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts { tag, attributes: Vec::new(), children: Content::default() }))
}

/// What can stand in an element: any number of views.
#[derive(Default)]
#[must_use]
pub struct Content(Vec<AnyView>);

impl Content {
    /// Adds something at the end.
    pub fn add(&mut self, child: impl Child) {
        child.put_into(self);
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    #[inline(never)]
    fn push(&mut self, view: AnyView) {
        self.0.push(view);
    }

    /// As a view that Leptos can mount.
    pub fn into_view(self) -> AnyView {
        self.0.into_any()
    }
}

// Functions that take a closure only box it; what is done with the box is never inlined, or it would
// be in the wasm at each of some hundred calls.
impl El {
    /// Sets the class.
    pub fn class(self, class: &'static str) -> El {
        self.attr("class", class)
    }

    /// Sets an attribute.
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: &str) -> El {
        self.with(Attribute::Fixed(name, value.to_owned()))
    }

    /// Sets an attribute, or leaves it out.
    #[inline(never)]
    pub fn maybe(self, name: &'static str, value: Option<String>) -> El {
        match value {
            Some(value) => self.with(Attribute::Fixed(name, value)),
            None => self,
        }
    }

    /// An attribute that changes; none leaves it out.
    pub fn live(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> El {
        self.live_boxed(name, Box::new(value))
    }

    #[inline(never)]
    fn live_boxed(self, name: &'static str, value: Box<dyn Fn() -> Option<String>>) -> El {
        self.with(Attribute::Live(Box::new(move |element| {
            // Every name is one of ours, and valid.
            let _ = match value() {
                Some(value) => element.set_attribute(name, &value),
                None => element.remove_attribute(name),
            };
        })))
    }

    /// An attribute that says `true` or `false`, as those of ARIA do.
    pub fn state(self, name: &'static str, is: impl Fn() -> bool + 'static) -> El {
        self.live(name, move || Some(if is() { "true" } else { "false" }.to_owned()))
    }

    /// A DOM property that is on or off, such as `checked`.
    pub fn flag(self, name: &'static str, is: impl Fn() -> bool + 'static) -> El {
        self.property(name, Box::new(move || JsValue::from_bool(is())))
    }

    /// The DOM property `value`.
    pub fn value(self, value: impl Fn() -> String + 'static) -> El {
        self.property("value", Box::new(move || JsValue::from_str(&value())))
    }

    #[inline(never)]
    fn property(self, name: &'static str, value: Box<dyn Fn() -> JsValue>) -> El {
        self.with(Attribute::Live(Box::new(move |element| {
            let (name, value) = (JsValue::from_str(name), value());
            // Setting what is already there would move the cursor of a text field.
            if js_sys::Reflect::get(element, &name).ok().as_ref() != Some(&value) {
                let _ = js_sys::Reflect::set(element, &name, &value);
            }
        })))
    }

    /// What happens on an event.
    pub fn on(self, event: &'static str, handler: impl FnMut(Event) + 'static) -> El {
        self.with(Attribute::On(event, Box::new(handler)))
    }

    /// Draws something in it.
    pub fn drawn(self, drawing: Drawing) -> El {
        self.with(Attribute::Drawn(drawing))
    }

    #[inline(never)]
    fn with(mut self, attribute: Attribute) -> El {
        self.0.attributes.push(attribute);
        self
    }

    /// Puts something into it.
    pub fn child(mut self, child: impl Child) -> El {
        child.put_into(&mut self.0.children);
        self
    }

    /// Puts text into it that changes.
    pub fn text(self, text: impl Fn() -> String + Send + 'static) -> El {
        self.text_boxed(Box::new(text))
    }

    #[inline(never)]
    fn text_boxed(mut self, text: Box<dyn FnMut() -> String + Send>) -> El {
        self.0.children.push(text.into_any());
        self
    }
}

/// A part of the view that is made anew whenever what it depends on changes. It is replaced, never
/// patched: that two elements have different tags cannot be seen from their type.
pub fn live(content: impl Fn() -> Content + Send + 'static) -> Content {
    live_boxed(Box::new(content))
}

#[inline(never)]
fn live_boxed(content: Box<dyn Fn() -> Content + Send>) -> Content {
    let mut odd = false;
    let next = move || {
        odd = !odd;
        let content = content().0;
        if odd { Either::Left(content) } else { Either::Right(content) }
    };
    Content(vec![next.into_any()])
}

/// What can be put into an element: text, elements, content, several of them, or none.
pub trait Child: Sized {
    /// Adds itself to what is in an element.
    fn put_into(self, content: &mut Content);

    /// As content of its own.
    fn content(self) -> Content {
        let mut content = Content::default();
        self.put_into(&mut content);
        content
    }
}

impl Child for El {
    #[inline(never)]
    fn put_into(self, content: &mut Content) {
        let Parts { tag, attributes, children } = *self.0;
        let dress: fn(Element, Rc<Cell<Vec<Attribute>>>) = dress;
        let element = custom(tag).directive(dress, Rc::new(Cell::new(attributes)));
        content.push(element.child(children.0).into_any());
    }
}

/// Gives an element that was just made its attributes.
fn dress(element: Element, attributes: Rc<Cell<Vec<Attribute>>>) {
    for attribute in attributes.take() {
        match attribute {
            Attribute::Fixed(name, value) => {
                // Every name is one of ours, and valid.
                let _ = element.set_attribute(name, &value);
            }
            Attribute::Live(set) => {
                let element = element.clone();
                watch_boxed(Box::new(move || set(&element)));
            }
            Attribute::Drawn(drawing) => drawing.draw_in(&element),
            Attribute::On(event, mut handler) => {
                // By default gloo's listeners may not prevent what the browser does.
                let options = EventListenerOptions::enable_prevent_default();
                let handler = move |event: &Event| handler(event.clone());
                keep(EventListener::new_with_options(&element, event, options, handler));
            }
        }
    }
}

impl Child for Content {
    #[inline(never)]
    fn put_into(mut self, content: &mut Content) {
        content.0.append(&mut self.0);
    }
}

impl Child for String {
    #[inline(never)]
    fn put_into(self, content: &mut Content) {
        content.push(self.into_any());
    }
}

impl Child for &str {
    #[inline(never)]
    fn put_into(self, content: &mut Content) {
        self.to_owned().put_into(content);
    }
}

impl<C: Child> Child for Option<C> {
    fn put_into(self, content: &mut Content) {
        if let Some(child) = self {
            child.put_into(content);
        }
    }
}

impl<C: Child> Child for Vec<C> {
    fn put_into(self, content: &mut Content) {
        for child in self {
            child.put_into(content);
        }
    }
}

/// Runs at once, and again whenever what it reads changes.
pub fn watch(run: impl FnMut() + 'static) {
    watch_boxed(Box::new(run));
}

#[inline(never)]
fn watch_boxed(mut run: Box<dyn FnMut()>) {
    keep(RenderEffect::new(move |_| run()));
}

/// Keeps something for as long as the part of the view that is being made.
fn keep<T: 'static>(something: T) {
    let something = SendWrapper::new(something);
    on_cleanup(move || drop(something));
}
