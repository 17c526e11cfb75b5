//! Text with what is searched for marked in it.

use super::markup::{Child, el};
use crate::search::Query;
use leptos::prelude::*;

/// The text, each place where a word of the query stands in a `mark`.
pub fn marked(text: &str, query: &Query) -> Vec<AnyView> {
    let mut parts = Vec::new();
    let mut at = 0;
    for range in query.marks(text) {
        text.get(at..range.start).put_into(&mut parts);
        el("mark").child(text.get(range.clone())).put_into(&mut parts);
        at = range.end;
    }
    text.get(at..).put_into(&mut parts);
    parts
}
