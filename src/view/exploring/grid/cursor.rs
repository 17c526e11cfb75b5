//! The way through the heat map by keyboard: one tab stop, and arrow keys.

use super::heat::is_there;
use crate::browse::{Column, Row, Table, neighbour};
use crate::selection::Measure;
use crate::view::Stage;
use crate::view::shared::keys::key;
use crate::view::stage::watched::Watched;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// Where a cell stands: its row and its column, from 0.
pub type At = (usize, usize);

/// The attribute with the place of a cell.
pub const AT: &str = "data-at";

/// The place, as the attribute has it.
pub fn written((row, column): At) -> String {
    [&row.to_string(), "-", &column.to_string()].concat()
}

fn read(written: &str) -> Option<At> {
    let (row, column) = written.split_once('-')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}

/// The first cell that is there: the tab stop at the start.
pub fn first(table: &Table, is_there: impl Fn(Row, Column) -> bool) -> Option<At> {
    table
        .rows
        .iter()
        .enumerate()
        .find_map(|(at, row)| Some((at, table.columns.iter().position(|column| is_there(*row, *column))?)))
}

/// Makes the focused cell the tab stop of its table.
pub fn take_stop(event: Event) {
    let Some((table, cell)) = table_and_cell(&event) else { return };
    if let Ok(Some(stop)) = table.query_selector("[data-at][tabindex='0']") {
        let _ = stop.set_attribute("tabindex", "-1");
    }
    let _ = cell.set_attribute("tabindex", "0");
}

/// Moves the focus to the next cell that is there.
pub fn by_key(
    stage: Stage,
    table: Rc<Table>,
    drawn: Watched<usize>,
    measure: Measure,
) -> impl FnMut(Event) + 'static {
    move |event| {
        let Some((element, cell)) = table_and_cell(&event) else { return };
        let Some(at) = cell.get_attribute(AT).and_then(|at| read(&at)) else { return };
        let is_there = |(row, column): At| {
            let (row, column) = (table.rows.get(row), table.columns.get(column));
            row.zip(column).is_some_and(|(row, column)| is_there(stage, *row, *column, measure))
        };
        let is_mirrored = element.matches(":dir(rtl)").unwrap_or_default();
        let size = (drawn.peek(), table.columns.len());
        let Some(to) = neighbour(at, &key(&event), is_mirrored, size, is_there) else { return };
        event.prevent_default();
        let to = element.query_selector(&["[data-at='", &written(to), "']"].concat()).ok().flatten();
        if let Some(to) = to.and_then(|to| to.dyn_into::<HtmlElement>().ok()) {
            let _ = to.focus();
        }
    }
}

fn table_and_cell(event: &Event) -> Option<(Element, Element)> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let cell = target.closest("[data-at]").ok()??;
    Some((cell.closest("table").ok()??, cell))
}
