//! All levels side by side: levels across, roles or skills down.

use super::Stage;
use super::headings::heading;
use super::item_list::nothing_at_all;
use super::level_table::{level_tables, role_on_paper, row_head};
use super::markup::{Child, Content, El, el, live};
use super::paged::PAGE;
use super::parts;
use crate::browse::rows;
use crate::messages;
use crate::selection::Selection;
use wasm_split_helpers::wasm_split;

/// The overview of the skills and roles that are shown.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn overview(stage: Stage) -> Content {
    live(move || levels(stage, &stage.shown(), messages::ALL_LEVELS.to_owned(), PAGE).content())
}

/// The levels of what a selection shows, under a title. So many rows are drawn at first.
pub fn levels(stage: Stage, selection: &Selection, title: String, first: usize) -> El {
    let matrix = stage.matrix();
    let head = row_head(&matrix, selection);
    let rows = rows(&matrix, selection, None);
    let tables = if rows.is_empty() {
        nothing_at_all(selection)
    } else {
        level_tables(stage, &rows, head, messages::ALL_LEVELS, first)
    };
    el("section")
        .class("table-section")
        .attr("part", parts::TABLE)
        .child(heading(stage, 1).child(title))
        .child(role_on_paper(stage, head))
        .child(tables)
}
