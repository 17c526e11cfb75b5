//! The sheet as it is, with what each column is taken for.

use crate::columns::map_of;
use crate::sheet_table::sheet_table;
use crate::state::Maker;
use leptos::prelude::{Get, Memo};
use skill_matrix::dom::markup::{Child, Content, El, el, live};
use skill_matrix::files::SheetCells;
use skill_matrix::import::cell_name;
use skill_matrix::messages::maker as messages;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// The sheets of the file. A file that holds a matrix as it is has none.
pub fn sheet(maker: Maker) -> Content {
    // What is chosen changes often, the sheets only with the file and its encoding.
    let sheets = Memo::new(move |_| maker.reading().opened.sheets.clone());
    live(move || {
        let sheets = sheets.get();
        if sheets.is_empty() {
            return Content::default();
        }
        let choice = (sheets.len() > 1).then(|| choice(maker, &sheets));
        let several = sheets.len() > 1;
        let table = live(move || {
            sheets.get(maker.sheet()).map(|cells| one(maker, maker.sheet(), cells, several)).content()
        });
        el("section")
            .class("sheet")
            .attr("aria-labelledby", "sheet-title")
            .child(el("h2").attr("id", "sheet-title").child(messages::SHEET_TITLE))
            .child(el("p").class("hint").child(messages::SHEET_HINT))
            .child(choice)
            .child(table)
            .content()
    })
}

/// Which sheet is in sight.
fn choice(maker: Maker, sheets: &[SheetCells]) -> El {
    let button = |(nth, sheet): (usize, &SheetCells)| {
        let is_shared = sheets.iter().filter(|other| other.name == sheet.name).count() > 1;
        let first = sheet.cells.first().filter(|_| is_shared);
        let name = first.map_or(sheet.name.clone(), |(row, column, _)| {
            messages::table_from(&sheet.name, &cell_name(*row, *column))
        });
        let name = if sheet.hidden { messages::hidden_sheet(&name) } else { name };
        el("button")
            .attr("type", "button")
            .state("aria-pressed", move || maker.sheet() == nth)
            .on("click", move |_| maker.show_sheet(nth))
            .child(name)
    };
    let buttons: Vec<El> = sheets.iter().enumerate().map(button).collect();
    el("div").class("sheets").attr("role", "group").attr("aria-label", messages::SHEETS).child(buttons)
}

fn one(maker: Maker, nth: usize, cells: &SheetCells, several: bool) -> Content {
    let is_taken = Memo::new(move |_| map_of(maker, nth).is_some());
    let take = move |event: Event| {
        let field = event.target().and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
        let is_on = field.as_ref().is_some_and(HtmlInputElement::checked);
        let reading = maker.reading();
        let Some((name, of_several)) = reading.sheet_key(nth) else { return };
        maker.change_map(|map| map.take_sheet(name, of_several, is_on));
        // The last sheet that is taken stays.
        if let Some(field) = field {
            field.set_checked(is_on || is_taken.get());
        }
    };
    let checkbox =
        el("input").attr("type", "checkbox").flag("checked", move || is_taken.get()).on("change", take);
    let taken = several.then(|| el("label").class("check").child(checkbox).child(messages::TAKE_SHEET));
    let is_unknown = cells.hidden_rows.is_none() || cells.hidden_columns.is_none();
    let unknown = is_unknown.then(|| el("p").class("hint").child(messages::HIDDEN_UNKNOWN));
    vec![taken.content(), unknown.content(), sheet_table(maker, nth, cells)].content()
}
