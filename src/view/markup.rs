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

// The functions that take a closure only box it; what is done with the box is never inlined, or it
// would be in the wasm at each of some hundred calls.
impl El {
    /// Sets the class.
    pub fn class(self, class: &'static str) -> El {
        self.attr("class", class)
    }

    /// Sets an attribute.
    pub fn attr(self, name: &'static str, value: &str) -> El {
        self.maybe(name, Some(value.to_owned()))
    }

    /// Sets an attribute, or leaves it out.
    #[inline(never)]
    pub fn maybe(self, name: &'static str, value: Option<String>) -> El {
        self.with(custom_attribute(name, value).into_any_attr())
    }

    /// An attribute that changes; none leaves it out.
    pub fn live(self, name: &'static str, value: impl Fn() -> Option<String> + Send + 'static) -> El {
        self.live_boxed(name, Box::new(value))
    }

    #[inline(never)]
    fn live_boxed(self, name: &'static str, value: Box<dyn FnMut() -> Option<String> + Send>) -> El {
        self.with(custom_attribute(name, value).into_any_attr())
    }

    /// An attribute that says `true` or `false`, as those of ARIA do.
    pub fn state(self, name: &'static str, is: impl Fn() -> bool + Send + 'static) -> El {
        self.live(name, move || Some(if is() { "true" } else { "false" }.to_owned()))
    }

    /// A DOM property that is on or off, such as `checked`.
    pub fn flag(self, name: &'static str, is: impl Fn() -> bool + Send + 'static) -> El {
        self.flag_boxed(name, Box::new(is))
    }

    #[inline(never)]
    fn flag_boxed(self, name: &'static str, is: Box<dyn FnMut() -> bool + Send>) -> El {
        self.with(prop(name, is).into_any_attr())
    }

    /// The DOM property `value`.
    pub fn value(self, value: impl Fn() -> String + Send + 'static) -> El {
        let value: Box<dyn FnMut() -> String + Send> = Box::new(value);
        self.with(prop("value", value).into_any_attr())
    }

    /// What happens on an event.
    pub fn on(self, event: &'static str, handler: impl FnMut(Event) + 'static) -> El {
        self.on_boxed(event, Box::new(handler))
    }

    #[inline(never)]
    fn on_boxed(self, event: &'static str, handler: Box<dyn FnMut(Event)>) -> El {
        self.with(on(Custom::new(event), handler).into_any_attr())
    }

    #[inline(never)]
    fn with(mut self, attribute: AnyAttribute) -> El {
        self.attributes.push(attribute);
        self
    }

    /// Puts something into it.
    pub fn child(mut self, child: impl Child) -> El {
        child.put_into(&mut self.children);
        self
    }

    /// Puts text into it that changes.
    pub fn text(self, text: impl Fn() -> String + Send + 'static) -> El {
        self.text_boxed(Box::new(text))
    }

    #[inline(never)]
    fn text_boxed(self, text: Box<dyn FnMut() -> String + Send>) -> El {
        self.child(text.into_any())
    }
}

/// A part of the view that is made anew whenever what it depends on changes. It is replaced, never
/// patched: that two elements have different tags cannot be seen from their type.
pub fn live(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    live_boxed(Box::new(view))
}

#[inline(never)]
fn live_boxed(view: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    let mut odd = false;
    let next = move || {
        odd = !odd;
        if odd { Either::Left(view()) } else { Either::Right(view()) }
    };
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
    #[inline(never)]
    fn put_into(self, children: &mut Vec<AnyView>) {
        children.push(self);
    }
}

impl Child for El {
    #[inline(never)]
    fn put_into(self, children: &mut Vec<AnyView>) {
        let element = custom(self.tag).add_any_attr(self.attributes).child(self.children);
        children.push(element.into_any());
    }
}

impl Child for String {
    #[inline(never)]
    fn put_into(self, children: &mut Vec<AnyView>) {
        children.push(self.into_any());
    }
}

impl Child for &str {
    #[inline(never)]
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
    watch_boxed(Box::new(run));
}

#[inline(never)]
fn watch_boxed(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_| run());
}
