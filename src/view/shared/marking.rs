//! Marks in a text: they are made with the text, and changed in place.

use crate::search::Query;
use crate::view::markup::{Child, Content, el, nodes_of};
use std::mem::replace;
use std::ops::Range;
use wasm_split_helpers::wasm_split;
use web_sys::Node;

/// A text in the page. Each place where it matches a word of the query stands in a `mark`.
pub struct Marked {
    text: String,
    marks: Vec<Range<usize>>,
    /// The nodes that show the text now. There is always at least one, so that its place in the page is
    /// known.
    pub nodes: Vec<Node>,
}

impl Marked {
    /// A text without marks.
    pub fn plain(text: String) -> Marked {
        let nodes = nodes_of(text.clone().content());
        Marked { text, marks: Vec::new(), nodes }
    }
}

/// A text with its marks.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn marked(text: &str, query: &Query) -> Marked {
    let marks = query.marks(text);
    let nodes = nodes(&pieces(text, &marks));
    Marked { text: text.to_owned(), marks, nodes }
}

/// Moves the marks in some texts from the query `before` to `query`.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn follow(texts: &mut [Marked], query: &Query, before: &Query) {
    let goes_on = query.goes_on_from(before);
    for text in texts.iter_mut().filter(|text| !(goes_on && text.marks.is_empty())) {
        text.follow(query);
    }
}

impl Marked {
    fn follow(&mut self, query: &Query) {
        let marks = query.marks(&self.text);
        if marks == self.marks {
            return;
        }
        let new = pieces(&self.text, &marks);
        if marks.len() == self.marks.len() {
            // There are as many marks as before; they are only longer or elsewhere. The nodes stay.
            for (node, piece) in self.nodes.iter().zip(new) {
                let text = node.first_child();
                text.as_ref().unwrap_or(node).set_node_value(Some(piece));
            }
        } else {
            let parent = self.nodes.first().and_then(Node::parent_node);
            // A translation tool has replaced some of the nodes. Then the text stays as it is.
            if self.nodes.iter().any(|node| node.parent_node() != parent) {
                return;
            }
            let old = replace(&mut self.nodes, nodes(&new));
            if let (Some(parent), Some(first)) = (parent, old.first()) {
                // None of these can fail: `first` is in `parent`.
                for node in &self.nodes {
                    let _ = parent.insert_before(node, Some(first));
                }
                for node in &old {
                    let _ = parent.remove_child(node);
                }
            }
        }
        self.marks = marks;
    }
}

/// Splits a text into pieces: unmarked and marked text in turn. The first and the last piece are
/// unmarked, and may be empty.
fn pieces<'t>(text: &'t str, marks: &[Range<usize>]) -> Vec<&'t str> {
    let mut pieces = Vec::new();
    let mut at = 0;
    for mark in marks {
        pieces.push(text.get(at..mark.start).unwrap_or_default());
        pieces.push(text.get(mark.clone()).unwrap_or_default());
        at = mark.end;
    }
    pieces.push(text.get(at..).unwrap_or_default());
    pieces
}

fn nodes(pieces: &[&str]) -> Vec<Node> {
    let mut parts = Content::default();
    for (at, piece) in pieces.iter().enumerate() {
        let piece = (*piece).to_owned();
        if at % 2 == 1 { parts.add(el("mark").child(piece)) } else { parts.add(piece) }
    }
    nodes_of(parts)
}
