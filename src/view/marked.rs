//! Text with what is searched for marked in it.

use super::markup::{Child, Content, el};
use super::more::more;
use crate::search::Query;

/// The text, each place where a word of the query stands in a `mark`.
pub fn marked(text: &str, query: &Query) -> Content {
    // Without the second part nothing was searched for.
    let Some(more) = more().filter(|_| !query.is_empty()) else { return text.content() };
    let mut parts = Content::default();
    let mut at = 0;
    for range in (more.marks)(query, text) {
        parts.add(text.get(at..range.start));
        parts.add(el("mark").child(text.get(range.clone())));
        at = range.end;
    }
    parts.add(text.get(at..));
    parts
}
