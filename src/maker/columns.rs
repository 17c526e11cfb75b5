//! What a column is taken for: the controls at the head of the sheet.

use crate::state::Maker;
use leptos::prelude::{Get, Memo};
use skill_matrix::dom::markup::{Child, Content, El, el, live};
use skill_matrix::files::SheetCells;
use skill_matrix::import::{Column, SheetMap, column_name};
use skill_matrix::messages::maker as messages;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};

/// What a column can be, the commonest first, each with its value in the control.
const COLUMNS: [(&str, Column); 14] = [
    ("skill", Column::Skill),
    ("expectation", Column::Expectation),
    ("path", Column::Path),
    ("description", Column::Description),
    ("role", Column::Role),
    ("level", Column::Level),
    ("text", Column::Text),
    ("required", Column::Required),
    ("depth", Column::Depth),
    ("kind", Column::ItemKind),
    ("tags", Column::Tags),
    ("skill-id", Column::SkillId),
    ("item-id", Column::ItemId),
    ("order", Column::LevelOrder),
];

/// The value of a select that was just changed.
pub fn chosen(event: &Event) -> String {
    let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
    select.map(|select| select.value()).unwrap_or_default()
}

/// The text of a field that was just changed.
pub fn typed(event: &Event) -> String {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    field.map(|field| field.value().trim().to_owned()).unwrap_or_default()
}

/// The map of the sheet with this number, if the sheet is taken.
pub fn map_of(maker: Maker, sheet: usize) -> Option<SheetMap> {
    let reading = maker.reading();
    let (name, nth) = reading.sheet_key(sheet)?;
    reading.opened.map.as_ref()?.sheet(name, nth).cloned()
}

/// The header of a column, as the column map names it.
fn header(cells: &SheetCells, map: &SheetMap, column: u32) -> String {
    let last = map.header.unwrap_or_default();
    let first = (last + 1).saturating_sub(map.header_rows.unwrap_or(1));
    let of_column = cells.cells.iter().filter(|(row, at, _)| *at == column && (first..=last).contains(row));
    of_column.map(|(_, _, text)| text.as_str()).collect::<Vec<_>>().join(" / ")
}

/// The head of a column: its letter, and what it is taken for.
pub fn column_head(maker: Maker, sheet: usize, cells: &SheetCells, column: u32) -> El {
    let letter = column_name(column);
    let entry = Memo::new(move |_| map_of(maker, sheet).and_then(|map| map.column(column).cloned()));
    let value = move || {
        let is = entry.get().map(|entry| entry.is);
        let found = COLUMNS.iter().find(|(_, column)| Some(*column) == is);
        found.map(|(value, _)| (*value).to_owned()).unwrap_or_default()
    };
    let cells = cells.clone();
    let choose = move |event: Event| {
        let value = chosen(&event);
        let is = COLUMNS.iter().find(|(name, _)| *name == value).map(|(_, column)| *column);
        change(maker, sheet, |map| {
            let header = header(&cells, map, column);
            map.take_column(column, &header, is);
        });
    };
    let option = |value: &str, name: &'static str| el("option").attr("value", value).child(name);
    let names = COLUMNS.iter().map(|(value, column)| option(value, messages::column(*column)));
    let options: Vec<El> = std::iter::once(option("", messages::NOT_TAKEN)).chain(names).collect();
    let select = el("select")
        .attr("aria-label", &messages::column_is(&letter))
        .on("change", choose)
        .child(options)
        .value(value);
    let is_expectation = Memo::new(move |_| entry.get().is_some_and(|entry| entry.is == Column::Expectation));
    let place =
        live(move || if is_expectation.get() { place(maker, sheet, column) } else { Content::default() });
    el("th")
        .attr("scope", "col")
        .live("class", move || entry.get().is_none().then(|| "left-out".to_owned()))
        .child(el("span").class("letter").child(letter))
        .child(select)
        .child(place)
}

/// The level and the role of a column of expectations.
fn place(maker: Maker, sheet: usize, column: u32) -> Content {
    let entry = Memo::new(move |_| map_of(maker, sheet).and_then(|map| map.column(column).cloned()));
    let letter = column_name(column);
    let level = move || entry.get().and_then(|entry| entry.level).unwrap_or_default();
    let role = move || entry.get().and_then(|entry| entry.role).unwrap_or_default();
    let text = |text: String| Some(text).filter(|text| !text.is_empty());
    let field = |name: String, hint: &'static str| {
        el("input").attr("type", "text").attr("aria-label", &name).attr("placeholder", hint)
    };
    let set_level = move |event: Event| {
        let now = text(typed(&event));
        change(maker, sheet, |map| map.place_column(column, now, text(role())));
    };
    let set_role = move |event: Event| {
        let now = text(typed(&event));
        change(maker, sheet, |map| map.place_column(column, text(level()), now));
    };
    vec![
        field(messages::level_of_column(&letter), messages::LEVEL).value(level).on("change", set_level),
        field(messages::role_of_column(&letter), messages::ROLE_IF_ANY).value(role).on("change", set_role),
    ]
    .content()
}

/// Changes what a sheet is taken for.
pub fn change(maker: Maker, sheet: usize, change: impl FnOnce(&mut SheetMap)) {
    let reading = maker.reading();
    let Some((name, nth)) = reading.sheet_key(sheet) else { return };
    maker.change_map(|map| {
        if let Some(map) = map.sheet_mut(name, nth) {
            change(map);
        }
    });
}
