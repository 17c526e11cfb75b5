//! Text with what is searched for marked in it.

use crate::search::Query;
use leptos::prelude::*;

/// The text, each place where a word of the query stands in a `mark`.
pub fn marked(text: &str, query: &Query) -> Vec<AnyView> {
    let mut parts = Vec::new();
    let mut at = 0;
    for range in query.marks(text) {
        if let (Some(before), Some(found)) = (text.get(at..range.start), text.get(range.clone())) {
            parts.push(before.to_owned().into_any());
            parts.push(view! { class="sm", <mark>{found.to_owned()}</mark> }.into_any());
        }
        at = range.end;
    }
    parts.extend(text.get(at..).map(|rest| rest.to_owned().into_any()));
    parts
}
