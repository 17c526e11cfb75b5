//! What stands below the header and below the answer. It is drawn with the second part, in one call each, because
//! each call costs bytes of the first wasm.

use super::Stage;
use super::about::subject;
use super::markup::{Child, Content, live};
use super::search_results::search_results;
use super::table::table;
use super::versions::versions;
use wasm_split_helpers::wasm_split;

/// What the header is about, and what the search finds.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn below_header(stage: Stage) -> Content {
    let about = live(move || if stage.shows("header") { subject(stage) } else { Content::default() });
    vec![about, search_results(stage)].content()
}

/// The table, and the comparison with another version.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn below_answer(stage: Stage) -> Content {
    let table = live(move || if stage.shows("table") { table(stage) } else { Content::default() });
    vec![table, versions(stage)].content()
}
