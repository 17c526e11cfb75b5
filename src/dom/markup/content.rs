//! The content of an element: texts, elements, and parts that change.

use super::{El, watch_boxed};
use crate::dom::document;
use std::borrow::Cow;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// The content of an element: any number of texts, elements, and parts that change.
#[derive(Default)]
#[must_use]
pub struct Content(pub(in crate::dom) Vec<Part>);

pub(in crate::dom) enum Part {
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
