//! Drawings: SVG, whose colours and lines come from the style sheet.
//!
//! They are drawn once. Assistive technology ignores them: the words beside them say the same.

use super::document;
use web_sys::Element;

/// An element of a drawing.
#[must_use]
pub struct Drawing {
    pub(super) tag: &'static str,
    pub(super) attributes: Vec<(&'static str, String)>,
    pub(super) children: Vec<Drawing>,
}

/// Starts an element.
pub fn draw(tag: &'static str) -> Drawing {
    Drawing { tag, attributes: Vec::new(), children: Vec::new() }
}

impl Drawing {
    /// Sets an attribute.
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: &str) -> Drawing {
        self.attributes.push((name, value.to_owned()));
        self
    }

    /// Puts others into it.
    pub fn children(mut self, mut children: Vec<Drawing>) -> Drawing {
        self.children.append(&mut children);
        self
    }

    /// Draws it at the end of an element.
    pub fn draw_in(self, parent: &Element) {
        // Every tag is from this code, and valid.
        let made = document::drawing(self.tag);
        for (name, value) in self.attributes {
            // Every name is from this code, and valid.
            let _ = made.set_attribute(name, &value);
        }
        for child in self.children {
            child.draw_in(&made);
        }
        let _ = parent.append_child(&made);
    }
}
