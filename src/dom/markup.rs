//! Elements that are all of one type, and how they get into the page.
//!
//! Leptos gives each `view!` a type of its own, and compiles the code that builds, changes and drops it again
//! for each type. That made a wasm of 536 KB, half of it such copies. Leptos' erased views are one type, but
//! put a comment beside every list, and those were a third of all nodes. Here every element is an [`El`],
//! every part that changes is a boxed function that an effect of Leptos runs, and the code for them exists
//! once. No markup is ever made from text, so that pages under Trusted Types can hold the widget.

use super::document;
use super::drawing::Drawing;
use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use send_wrapper::SendWrapper;
use std::borrow::Cow;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, Node};

/// An element that is being built. It is boxed, because each call passes it on.
#[must_use]
pub struct El(pub(super) Box<Parts>);

pub(super) struct Parts {
    pub tag: &'static str,
    pub attributes: Vec<Attribute>,
    pub children: Content,
}

pub(super) enum Attribute {
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
pub(super) enum Property {
    Is(bool),
    Text(String),
}

/// Starts an element.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts { tag, attributes: Vec::new(), children: Content::default() }))
}

/// A button that submits nothing.
pub fn button() -> El {
    el("button").attr("type", "button")
}

/// The content of an element: any number of texts, elements, and parts that change.
#[derive(Default)]
#[must_use]
pub struct Content(pub(super) Vec<Part>);

pub(super) enum Part {
    Text(Cow<'static, str>),
    Element(El),
    /// A text, and what makes nodes of it.
    Nodes(String, Box<dyn FnOnce(String) -> Vec<Node>>),
    Live(Box<dyn Fn() -> Content>),
}

impl Content {
    /// Adds something at the end.
    pub fn add(&mut self, child: impl Child) {
        child.put_into(self);
    }

    /// Whether it is empty.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Nodes that show a text, and that their maker goes on updating.
    pub fn of_nodes(text: String, make: Box<dyn FnOnce(String) -> Vec<Node>>) -> Content {
        Content(vec![Part::Nodes(text, make)])
    }

    #[inline(never)]
    fn push(&mut self, part: Part) {
        self.0.push(part);
    }

    /// Puts it at the end of an element. The parts of it that change belong to the part of the view that
    /// is being made.
    #[inline(never)]
    pub fn append_to(self, parent: &Node) {
        for part in self.0 {
            match part {
                Part::Text(text) => append_text(parent, &text),
                Part::Element(element) => append(parent, &element.make()),
                Part::Nodes(text, make) => make(text).iter().for_each(|node| append(parent, node)),
                Part::Live(content) => append_live(parent, content),
            }
        }
    }
}

/// The nodes of texts and elements, not yet in any element. Other content is left out.
pub fn nodes_of(content: Content) -> Vec<Node> {
    let parts = content.0.into_iter();
    let node = |part| match part {
        Part::Text(text) => Some(document::text(&text).into()),
        Part::Element(element) => Some(element.make().into()),
        _ => None,
    };
    parts.filter_map(node).collect()
}

/// Appends a part that changes. It stands between two comment nodes, which stay.
fn append_live(parent: &Node, content: Box<dyn Fn() -> Content>) {
    let [start, end] = [(); 2].map(|()| document::comment());
    append(parent, &start);
    append(parent, &end);
    watch_boxed(Box::new(move || {
        // At first its parent is not in the page yet. It is never taken out of its parent.
        let Some(parent) = end.parent_node() else { return };
        let content = content();
        while let Some(old) = start.next_sibling().filter(|next| !end.is_same_node(Some(next))) {
            let _ = parent.remove_child(&old);
        }
        if !content.is_empty() {
            let all = document::fragment();
            content.append_to(&all);
            let _ = parent.insert_before(&all, Some(&end));
        }
    }));
}

// This can't fail: the child is new, and nothing is put into itself.
fn append(parent: &Node, child: &Node) {
    let _ = parent.append_child(child);
}

/// Appends a text with one call to the browser instead of two. Fragments have this method too.
fn append_text(parent: &Node, text: &str) {
    let _ = parent.unchecked_ref::<Element>().append_with_str_1(text);
}

// Functions that take a closure only box it and pass it on. The function that takes the box is never
// inlined: otherwise its code would be in the wasm at each of about a hundred calls.
impl El {
    /// Sets the class.
    #[inline(never)]
    pub fn class(self, class: &'static str) -> El {
        self.with(Attribute::Fixed("class", Cow::Borrowed(class)))
    }

    /// Sets an attribute.
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: &str) -> El {
        self.with(Attribute::Fixed(name, Cow::Owned(value.to_owned())))
    }

    /// Sets an attribute, or leaves it out.
    #[inline(never)]
    pub fn maybe(self, name: &'static str, value: Option<String>) -> El {
        match value {
            Some(value) => self.with(Attribute::Fixed(name, Cow::Owned(value))),
            None => self,
        }
    }

    /// An attribute that changes. It is left out while its value is none.
    pub fn live(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> El {
        self.live_boxed(name, Box::new(value))
    }

    #[inline(never)]
    fn live_boxed(self, name: &'static str, value: Box<dyn Fn() -> Option<String>>) -> El {
        self.with(Attribute::Live(name, value))
    }

    /// An attribute that says `true` or `false`, as those of ARIA do.
    pub fn state(self, name: &'static str, is: impl Fn() -> bool + 'static) -> El {
        self.live(name, move || Some(if is() { "true" } else { "false" }.to_owned()))
    }

    /// A DOM property that is on or off, such as `checked`.
    pub fn flag(self, name: &'static str, is: impl Fn() -> bool + 'static) -> El {
        self.property(name, Box::new(move || Property::Is(is())))
    }

    /// The DOM property `value`.
    pub fn value(self, value: impl Fn() -> String + 'static) -> El {
        self.property("value", Box::new(move || Property::Text(value())))
    }

    #[inline(never)]
    fn property(self, name: &'static str, value: Box<dyn Fn() -> Property>) -> El {
        self.with(Attribute::Property(name, value))
    }

    /// Calls a function on an event.
    pub fn on(self, event: &'static str, handler: impl FnMut(Event) + 'static) -> El {
        self.with(Attribute::On(event, Box::new(handler)))
    }

    /// Calls a function with the element, once it is built with its content. It is not in the page yet.
    pub fn made(self, then: fn(&Element)) -> El {
        self.with(Attribute::Made(then))
    }

    /// Draws something inside it.
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

    /// Its only content is a text that changes. The text is set on the element and not on a text node:
    /// translation tools replace text nodes.
    pub fn text(self, text: impl Fn() -> String + 'static) -> El {
        self.text_boxed(Box::new(text))
    }

    #[inline(never)]
    fn text_boxed(self, text: Box<dyn Fn() -> String>) -> El {
        self.with(Attribute::Text(text))
    }

    /// Builds the element. Its content comes first, because a `select` can't have a value before it has
    /// its options.
    #[inline(never)]
    fn make(self) -> Element {
        let Parts { tag, attributes, children } = *self.0;
        // Every tag is from this code, and valid.
        let element = document::element(tag);
        children.append_to(&element);
        for attribute in attributes {
            attribute.set_at(&element);
        }
        element
    }
}

/// A part of the view that is rebuilt whenever a value that it reads changes. It is replaced, never patched.
pub fn live(content: impl Fn() -> Content + 'static) -> Content {
    Content(vec![Part::Live(Box::new(content))])
}

/// What can be put into an element: text, elements, content, several of them, or none.
pub trait Child: Sized {
    /// Adds itself to the content of an element.
    fn put_into(self, content: &mut Content);

    /// Turns it into content of its own.
    fn content(self) -> Content {
        let mut content = Content::default();
        self.put_into(&mut content);
        content
    }
}

impl Attribute {
    fn set_at(self, element: &Element) {
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

impl Child for El {
    #[inline(never)]
    fn put_into(self, content: &mut Content) {
        content.push(Part::Element(self));
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
        content.push(Part::Text(Cow::Owned(self)));
    }
}

/// Static text. It is passed to the browser once, however often it is shown.
impl Child for &'static str {
    #[inline(never)]
    fn put_into(self, content: &mut Content) {
        content.push(Part::Text(Cow::Borrowed(self)));
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

/// Runs at once, and again whenever a value that it reads changes.
pub fn watch(run: impl FnMut() + 'static) {
    watch_boxed(Box::new(run));
}

#[inline(never)]
fn watch_boxed(mut run: Box<dyn FnMut()>) {
    // What is written as text never changes again.
    if cfg!(target_arch = "wasm32") {
        keep(RenderEffect::new(move |_| run()));
    } else {
        run();
    }
}

/// Keeps something alive for as long as the part of the view that is being made.
pub fn keep<T: 'static>(something: T) {
    let something = SendWrapper::new(something);
    on_cleanup(move || drop(something));
}
