//! Text with what is searched for marked in it.

use super::markup::{Content, el};
use crate::search::Query;

/// The text, each place where a word of the query stands in a `mark`.
pub fn marked(text: &str, query: &Query) -> Content {
    let mut parts = Content::default();
    let mut at = 0;
    for range in query.marks(text) {
        parts.add(text.get(at..range.start).map(str::to_owned));
        parts.add(el("mark").child(text.get(range.clone()).map(str::to_owned)));
        at = range.end;
    }
    parts.add(text.get(at..).map(str::to_owned));
    parts
}
