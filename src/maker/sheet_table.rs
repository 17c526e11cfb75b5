//! The cells of a sheet, as a table that scrolls in its own box.

use crate::columns::{column_head, map_of};
use crate::state::{Cell, Maker};
use leptos::prelude::{Get, Memo, RwSignal, Set, set_timeout};
use skill_matrix::dom::markup::{Child, Content, El, el, live, watch};
use skill_matrix::files::SheetCells;
use skill_matrix::import::cell_name;
use skill_matrix::messages::maker as messages;
use std::collections::HashSet;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// How many rows are drawn at first, and how many more each time.
const ROWS: usize = 40;

/// The most columns that are drawn.
const MOST_COLUMNS: u32 = 80;

/// The id of the cell that somebody was led to.
const TARGET: &str = "target-cell";

/// The table of a sheet.
pub fn sheet_table(maker: Maker, nth: usize, cells: &SheetCells) -> Content {
    let widest = cells.cells.iter().map(|(_, column, _)| column + 1).max().unwrap_or_default();
    let columns = widest.min(MOST_COLUMNS);
    let head: Vec<El> = (0..columns).map(|column| column_head(maker, nth, cells, column)).collect();
    let corner = el("td").class("corner");
    let cells = cells.clone();
    let mut rows: Vec<u32> = cells.cells.iter().map(|(row, _, _)| *row).collect();
    rows.dedup();
    let more = RwSignal::new(ROWS);
    // A cell further down is drawn when somebody is led to it.
    let (all, sorted) = (rows.len(), rows.clone());
    let shown = Memo::new(move |_| {
        let target = maker.target().filter(|cell| cell.0 == nth);
        let place = target.map(|cell| sorted.partition_point(|row| *row <= cell.1)).unwrap_or_default();
        more.get().max(place + 5).min(sorted.len())
    });
    let rest = live(move || {
        let left = all - shown.get();
        let button =
            el("button").attr("type", "button").on("click", move |_| more.set(shown.get() + 5 * ROWS));
        (left > 0).then(|| el("p").child(button.child(messages::more_rows(left)))).content()
    });
    let is_cut = cells.cells.len() < cells.all || widest > columns;
    let cut = is_cut.then(|| el("p").class("hint").child(messages::ONLY_THE_BEGINNING));
    let body = live(move || body(maker, nth, &cells, rows.get(..shown.get()).unwrap_or_default(), columns));
    watch(move || {
        if maker.target().is_some() {
            let _ = set_timeout(focus_target, Duration::ZERO);
        }
    });
    let table = el("table")
        .child(el("caption").class("unseen").child(messages::SHEET_TITLE))
        .child(el("thead").child(el("tr").child(corner).child(head)))
        .child(body);
    let scroller = el("div")
        .class("scroller")
        .attr("role", "region")
        .attr("aria-label", messages::SHEET_CELLS)
        .attr("tabindex", "0")
        .child(table);
    vec![scroller.content(), rest, cut.content()].content()
}

fn focus_target() {
    let found = leptos::prelude::document().get_element_by_id(TARGET);
    if let Some(cell) = found.and_then(|cell| cell.dyn_into::<HtmlElement>().ok()) {
        let _ = cell.focus();
    }
}

/// The rows that hold a text. Empty rows are left out; the numbers of the others tell.
fn body(maker: Maker, nth: usize, sheet: &SheetCells, rows: &[u32], columns: u32) -> Content {
    let reading = maker.reading();
    let header = map_of(maker, nth).and_then(|map| {
        let last = map.header?;
        Some((last + 1).saturating_sub(map.header_rows.unwrap_or(1))..=last)
    });
    let of_sheet = |at: &usize| *at == nth;
    let doubts = reading.opened.doubts.iter().filter(|doubt| of_sheet(&doubt.sheet));
    let doubted: HashSet<(u32, u32)> = doubts.map(|doubt| (doubt.row, doubt.column)).collect();
    let aside = reading.opened.set_aside.iter().filter(|cell| of_sheet(&cell.sheet));
    let aside: HashSet<(u32, u32)> = aside.map(|cell| (cell.row, cell.column)).collect();
    let target = maker.target().filter(|cell| cell.0 == nth);
    let draw = |row: &u32| {
        let start = sheet.cells.partition_point(|(at, _, _)| at < row);
        let texts = sheet.cells.get(start..).unwrap_or_default().iter().take_while(|(at, _, _)| at == row);
        let mut of_row = vec![""; columns as usize];
        for (_, column, text) in texts {
            if let Some(place) = of_row.get_mut(*column as usize) {
                *place = text;
            }
        }
        let is_header = header.as_ref().is_some_and(|rows| rows.contains(row));
        let cells = (0..).zip(of_row).map(|(column, text)| {
            let at = (*row, column);
            let class = if doubted.contains(&at) {
                "doubted"
            } else if aside.contains(&at) {
                "aside"
            } else {
                ""
            };
            cell(text, class, target == Some((nth, *row, column)), (nth, *row, column))
        });
        el("tr")
            .class(if is_header { "header-row" } else { "" })
            .child(el("th").attr("scope", "row").child((row + 1).to_string()))
            .child(cells.collect::<Vec<El>>())
    };
    el("tbody").child(rows.iter().map(draw).collect::<Vec<El>>()).content()
}

fn cell(text: &str, class: &'static str, is_target: bool, (_, row, column): Cell) -> El {
    let cell = el("td").class(class).child(el("div").child(text.to_owned()));
    if is_target {
        return cell
            .attr("id", TARGET)
            .attr("tabindex", "-1")
            .attr("aria-label", &messages::cell(&cell_name(row, column), text));
    }
    cell
}
