//! Elements that are all of one type, and how they get into the page.
//!
//! Leptos gives each `view!` a type of its own, and compiles the code that builds, changes and drops it again
//! for each type. That made a wasm of 536 KB, half of it such copies. Leptos' erased views are one type, but
//! put a comment beside every list, and those were a third of all nodes. Here every element is an [`El`],
//! every part that changes is a boxed function that an effect of Leptos runs, and the code for them exists
//! once. No markup is ever made from text, so that pages under Trusted Types can hold the widget.

use super::document;
use super::drawing::Drawing;
use leptos::prelude::on_cleanup;
use leptos::reactive::effect::RenderEffect;
use send_wrapper::SendWrapper;
use std::borrow::Cow;
use web_sys::{Element, Event};

mod attribute;
mod content;

pub(super) use attribute::{Attribute, Property};
#[cfg(not(target_arch = "wasm32"))]
pub(super) use content::Part;
pub use content::{Child, Content, live, nodes_of};

/// An element that is being built. It is boxed, because each call passes it on.
#[must_use]
pub struct El(pub(super) Box<Parts>);

pub(super) struct Parts {
    pub tag: &'static str,
    pub attributes: Vec<Attribute>,
    pub children: Content,
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
