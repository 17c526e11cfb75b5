//! The order of the levels, the lowest first, and of the roles: changed by buttons, or by drag.

use crate::state::Maker;
use leptos::prelude::{Get, GetValue, Memo, SetValue, StoredValue, set_timeout};
use skill_matrix::dom::markup::{Child, Content, El, el, live};
use skill_matrix::import::{ColumnMap, Step};
use skill_matrix::messages::maker as messages;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, HtmlElement, HtmlInputElement};

/// What is put in order.
#[derive(Clone, Copy)]
struct Kind {
    /// What the ids of its elements begin with.
    id: &'static str,
    title: &'static str,
    hint: &'static str,
    names: fn(&ColumnMap) -> Vec<String>,
    /// Moves one up or down.
    step: fn(&mut ColumnMap, usize, bool),
    /// Moves one to another place.
    shift: fn(&mut ColumnMap, usize, usize),
}

const LEVELS: Kind = Kind {
    id: "level",
    title: messages::LEVELS,
    hint: messages::LEVELS_HINT,
    names: |map| map.levels.iter().map(Step::name).collect(),
    step: ColumnMap::move_level,
    shift: ColumnMap::move_level_to,
};

const ROLES: Kind = Kind {
    id: "role",
    title: messages::ROLES,
    hint: messages::ROLES_HINT,
    names: |map| map.roles.clone(),
    step: ColumnMap::move_role,
    shift: ColumnMap::move_role_to,
};

/// The levels in their order.
pub fn levels(maker: Maker) -> Content {
    order(maker, LEVELS, Some(cumulative(maker)))
}

/// The roles in theirs.
pub fn roles(maker: Maker) -> Content {
    order(maker, ROLES, None)
}

fn order(maker: Maker, kind: Kind, more: Option<El>) -> Content {
    let names = Memo::new(move |_| maker.reading().opened.map.as_ref().map(kind.names).unwrap_or_default());
    let dragged = StoredValue::new(None::<usize>);
    // The button to be focused when the list is drawn anew.
    let focused = StoredValue::new(None::<String>);
    let list = live(move || {
        let names = names.get();
        let count = names.len();
        let item = |(at, name): (usize, &String)| one(maker, kind, (at, count), name, dragged, focused);
        if let Some(id) = focused.get_value() {
            focused.set_value(None);
            let _ = set_timeout(move || focus(&id), Duration::ZERO);
        }
        el("ol").child(names.iter().enumerate().map(item).collect::<Vec<El>>()).content()
    });
    let title = [kind.id, "s-title"].concat();
    el("section")
        .class("order")
        .live("hidden", move || (names.get().len() < 2).then(String::new))
        .attr("aria-labelledby", &title)
        .child(el("h2").attr("id", &title).child(kind.title))
        .child(el("p").class("hint").child(kind.hint))
        .child(list)
        .child(more)
        .content()
}

/// Whether levels build on each other. Sheets that list each thing once, at the level where it begins, mean this.
fn cumulative(maker: Maker) -> El {
    let is_on = move || maker.reading().opened.map.as_ref().is_some_and(|map| map.cumulative);
    let checkbox =
        el("input").attr("type", "checkbox").flag("checked", is_on).on("change", move |event: Event| {
            let field = event.target().and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
            let is_on = field.is_some_and(|field| field.checked());
            maker.change_map(|map| map.cumulative = is_on);
        });
    el("label").class("check").child(checkbox).child(messages::CUMULATIVE)
}

fn one(
    maker: Maker,
    kind: Kind,
    (at, count): (usize, usize),
    name: &str,
    dragged: StoredValue<Option<usize>>,
    focused: StoredValue<Option<String>>,
) -> El {
    let button = |up: bool, label: String, sign: &'static str| {
        let is_end = if up { at == 0 } else { at + 1 == count };
        let to = if up { at.saturating_sub(1) } else { at + 1 };
        el("button")
            .attr("type", "button")
            .attr("id", &id(kind, at, up))
            .attr("aria-label", &label)
            .maybe("disabled", is_end.then(String::new))
            .on("click", move |_| {
                // At its end one can only go back: the other button has the focus then.
                let is_at_end = if up { to == 0 } else { to + 1 == count };
                focused.set_value(Some(id(kind, to, up != is_at_end)));
                maker.change_map(|map| (kind.step)(map, at, up));
            })
            .child(sign)
    };
    el("li")
        .attr("draggable", "true")
        .on("dragstart", move |event: Event| {
            dragged.set_value(Some(at));
            // Firefox drags only what has data.
            if let Some(data) = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer) {
                let _ = data.set_data("text/plain", &at.to_string());
            }
        })
        .on("dragend", move |_| dragged.set_value(None))
        .on("dragover", move |event: Event| {
            if dragged.get_value().is_some() {
                event.prevent_default();
            }
        })
        .on("drop", move |event: Event| {
            if let Some(from) = dragged.get_value() {
                event.prevent_default();
                dragged.set_value(None);
                maker.change_map(|map| (kind.shift)(map, from, at));
            }
        })
        .child(el("span").child(name.to_owned()))
        .child(button(true, messages::move_up(name), "\u{2191}"))
        .child(button(false, messages::move_down(name), "\u{2193}"))
}

fn id(kind: Kind, at: usize, up: bool) -> String {
    [kind.id, "-", &at.to_string(), if up { "-up" } else { "-down" }].concat()
}

/// Focuses the element with this id.
pub fn focus(id: &str) {
    let found = leptos::prelude::document().get_element_by_id(id);
    if let Some(button) = found.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        let _ = button.focus();
    }
}
