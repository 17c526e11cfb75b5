//! What stands below the header and below the answer. It is drawn with the second part, in one call each, because
//! each call costs bytes of the first wasm. Nothing of it moves the answer when the part comes.

use super::Stage;
use super::markup::{Child, Content, el, live};
use crate::view::comparing::table::{closed_rows, table};
use crate::view::comparing::versions::versions;
use crate::view::finding::search_results::search_results;
use crate::view::shared::about::{step, subject};
use crate::view::sharing::paper::paper;
use wasm_split_helpers::wasm_split;

/// What the search finds, and what is printed in place of the screen.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn below_header(stage: Stage) -> Content {
    // The results have an element of their own, so that changes in it do not affect the style of its siblings.
    vec![el("div").class("found").child(search_results(stage)).content(), paper(stage)].content()
}

/// What the level is about that one aims for, the table, what is shown is about, and the comparison with another
/// version.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn below_answer(stage: Stage) -> Content {
    let table = live(move || if stage.shows("table") { table(stage) } else { closed_rows(stage).content() });
    let aim = live(move || {
        let shown = stage.shown();
        shown.target(&stage.matrix()).and_then(|target| step(stage, shown.current, target)).content()
    });
    let about = live(move || if stage.shows("header") { subject(stage) } else { Content::default() });
    vec![aim, table, about, versions(stage)].content()
}
