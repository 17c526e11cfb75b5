//! The items of a cell, as written.

use super::Stage;
use super::marked::marked;
use crate::matrix::{Expectation, Item, Scale};
use crate::messages;
use crate::search::Query;
use leptos::prelude::*;

/// What a cell says: its items, else its depth, else that it is of no concern.
pub fn cell_text(stage: Stage, cell: &Expectation, query: &Query) -> AnyView {
    let matrix = stage.matrix();
    if !cell.is_concerned() {
        return muted(messages::NOT_CONCERNED);
    }
    let scale = matrix.scale(cell.skill());
    let depth = cell.depth().and_then(|depth| scale.depth(depth)).map(|depth| stage.text(depth.name()));
    view! { class="sm",
        {depth.map(|depth| view! { class="sm", <span class="depth" lang=content_lang(stage)>{depth}</span> })}
        {item_list(stage, matrix.items(cell), scale, query)}
    }
    .into_any()
}

/// A list of items and their sub-items, each with its depth; nothing for no items.
pub fn item_list(stage: Stage, items: &[Item], scale: &Scale, query: &Query) -> Option<AnyView> {
    if items.is_empty() {
        return None;
    }
    let items = items.iter().map(|item| item_text(stage, item, scale, query));
    let items = items.map(|item| view! { class="sm", <li>{item}</li> }).collect_view();
    Some(view! { class="sm", <ul class="items" lang=content_lang(stage)>{items}</ul> }.into_any())
}

/// One item: its text, what kind it is, how deep, and its sub-items.
pub fn item_text(stage: Stage, item: &Item, scale: &Scale, query: &Query) -> AnyView {
    let depth = item.depth().and_then(|depth| scale.depth(depth)).map(|depth| stage.text(depth.name()));
    let labels = item.kind().map(|kind| stage.text(kind)).into_iter().chain(depth);
    let labels = labels.chain(item.tags().iter().map(|tag| stage.text(tag)));
    let labels =
        labels.map(|label| view! { class="sm", " " <small class="label">{label}</small> }).collect_view();
    view! { class="sm",
        <span class="text">{marked(&stage.text(item.text()), query)}</span>
        {labels}
        {item_list(stage, item.items(), scale, query)}
    }
    .into_any()
}

/// A sentence of ours in the place of what is not there.
pub fn muted(sentence: &'static str) -> AnyView {
    view! { class="sm", <span class="muted">{sentence}</span> }.into_any()
}

/// The language of the matrix's texts, where it is not the one the widget speaks.
pub fn content_lang(stage: Stage) -> Option<String> {
    let lang = stage.matrix().lang().to_owned();
    (lang != messages::LANG).then_some(lang)
}
