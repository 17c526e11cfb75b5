//! Elements of one type.
//!
//! Leptos gives each `view!` a type of its own, and compiles building, changing and dropping it
//! anew for each: that made a wasm of 536 KB, half of it such copies. Here every element is an
//! [`El`], every part that changes a boxed function, and the code for them is there once.
//! (`--cfg erase_components` did not help: 539 KB.) No markup is ever made from text, so that
//! pages under Trusted Types can hold the widget.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::either::Either;
use leptos::ev::Custom;
use leptos::html::custom;
use leptos::prelude::*;
use leptos::tachys::html::event::on;
use leptos::tachys::html::property::prop;
use web_sys::Event;

/// An element that is being put together.
#[must_use]
pub struct El {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// Starts an element.
pub fn el(tag: &'static str) -> El {
    El { tag, attributes: Vec::new(), children: Vec::new() }
}

impl El {
    /// Sets the class.
    pub fn class(self, class: &'static str) -> El {
        self.attr("class", class)
    }

    /// Sets an attribute.
    pub fn attr(self, name: &'static str, value: impl Into<String>) -> El {
        self.maybe(name, Some(value.into()))
    }

    /// Sets an attribute, or leaves it out.
    pub fn maybe(mut self, name: &'static str, value: Option<String>) -> El {
        self.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// An attribute that changes; none leaves it out.
    pub fn live(mut self, name: &'static str, value: impl Fn() -> Option<String> + Send + 'static) -> El {
        let value: Box<dyn FnMut() -> Option<String> + Send> = Box::new(value);
        self.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// An attribute that says `true` or `false`, as those of ARIA do.
    pub fn state(self, name: &'static str, is: impl Fn() -> bool + Send + 'static) -> El {
        self.live(name, move || Some(if is() { "true" } else { "false" }.to_owned()))
    }

    /// A DOM property that is on or off, such as `checked`.
    pub fn flag(mut self, name: &'static str, is: impl Fn() -> bool + Send + 'static) -> El {
        let is: Box<dyn FnMut() -> bool + Send> = Box::new(is);
        self.attributes.push(prop(name, is).into_any_attr());
        self
    }

    /// The DOM property `value`.
    pub fn value(mut self, value: impl Fn() -> String + Send + 'static) -> El {
        let value: Box<dyn FnMut() -> String + Send> = Box::new(value);
        self.attributes.push(prop("value", value).into_any_attr());
        self
    }

    /// What happens on an event.
    pub fn on(mut self, event: &'static str, handler: impl FnMut(Event) + 'static) -> El {
        let handler: Box<dyn FnMut(Event)> = Box::new(handler);
        self.attributes.push(on(Custom::new(event), handler).into_any_attr());
        self
    }

    /// Puts something into it.
    pub fn child(mut self, child: impl Child) -> El {
        child.put_into(&mut self.children);
        self
    }

    /// Puts text into it that changes.
    pub fn text(self, text: impl Fn() -> String + Send + 'static) -> El {
        let text: Box<dyn FnMut() -> String + Send> = Box::new(text);
        self.child(text.into_any())
    }
}

/// A part of the view that is made anew whenever what it depends on changes. It is replaced, never
/// patched: that two elements have different tags cannot be seen from their type.
pub fn live(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let mut odd = false;
    let mut next = move || {
        odd = !odd;
        if odd { Either::Left(view()) } else { Either::Right(view()) }
    };
    let next: Box<dyn FnMut() -> Either<AnyView, AnyView> + Send> = Box::new(move || next());
    next.into_any()
}

/// What can be put into an element: text, elements, views, several of them, or none.
pub trait Child {
    /// Adds itself to the children of an element.
    fn put_into(self, children: &mut Vec<AnyView>);

    /// As a view of its own.
    fn view(self) -> AnyView
    where
        Self: Sized,
    {
        let mut views = Vec::new();
        self.put_into(&mut views);
        match views.len() {
            1 => views.remove(0),
            _ => views.into_any(),
        }
    }
}

impl Child for AnyView {
    fn put_into(self, children: &mut Vec<AnyView>) {
        children.push(self);
    }
}

impl Child for El {
    fn put_into(self, children: &mut Vec<AnyView>) {
        let element = custom(self.tag).add_any_attr(self.attributes).child(self.children);
        children.push(element.into_any());
    }
}

impl Child for String {
    fn put_into(self, children: &mut Vec<AnyView>) {
        children.push(self.into_any());
    }
}

impl Child for &str {
    fn put_into(self, children: &mut Vec<AnyView>) {
        self.to_owned().put_into(children);
    }
}

impl<C: Child> Child for Option<C> {
    fn put_into(self, children: &mut Vec<AnyView>) {
        if let Some(child) = self {
            child.put_into(children);
        }
    }
}

impl<C: Child> Child for Vec<C> {
    fn put_into(self, children: &mut Vec<AnyView>) {
        for child in self {
            child.put_into(children);
        }
    }
}

/// Runs at once, and again whenever what it reads changes.
pub fn watch(run: impl FnMut() + 'static) {
    let mut run: Box<dyn FnMut()> = Box::new(run);
    Effect::new(move |_| run());
}
