//! The order of the levels, the lowest first: changed by buttons, or by drag.

use crate::state::Maker;
use leptos::prelude::{Get, GetValue, Memo, SetValue, StoredValue, set_timeout};
use skill_matrix::dom::markup::{Child, Content, El, el, live};
use skill_matrix::import::Step;
use skill_matrix::messages::maker as messages;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, HtmlElement, HtmlInputElement};

/// The levels in their order.
pub fn levels(maker: Maker) -> Content {
    let steps = Memo::new(move |_| {
        let map = maker.reading().opened.map.clone();
        map.map(|map| map.levels.iter().map(Step::name).collect::<Vec<_>>()).unwrap_or_default()
    });
    let dragged = StoredValue::new(None::<usize>);
    // The button to be focused when the list is drawn anew.
    let focused = StoredValue::new(None::<String>);
    let list = live(move || {
        let names = steps.get();
        let count = names.len();
        let item = |(at, name): (usize, &String)| level(maker, at, count, name, dragged, focused);
        if let Some(id) = focused.get_value() {
            focused.set_value(None);
            let _ = set_timeout(move || focus(&id), Duration::ZERO);
        }
        el("ol").child(names.iter().enumerate().map(item).collect::<Vec<El>>()).content()
    });
    el("section")
        .class("levels")
        .live("hidden", move || (steps.get().len() < 2).then(String::new))
        .attr("aria-labelledby", "levels-title")
        .child(el("h2").attr("id", "levels-title").child(messages::LEVELS))
        .child(el("p").class("hint").child(messages::LEVELS_HINT))
        .child(list)
        .child(cumulative(maker))
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

fn level(
    maker: Maker,
    at: usize,
    count: usize,
    name: &str,
    dragged: StoredValue<Option<usize>>,
    focused: StoredValue<Option<String>>,
) -> El {
    let button = |up: bool, label: String, sign: &'static str| {
        let is_end = if up { at == 0 } else { at + 1 == count };
        let to = if up { at.saturating_sub(1) } else { at + 1 };
        el("button")
            .attr("type", "button")
            .attr("id", &id(at, up))
            .attr("aria-label", &label)
            .maybe("disabled", is_end.then(String::new))
            .on("click", move |_| {
                // At its end a level can only go back: the other button has the focus then.
                let is_at_end = if up { to == 0 } else { to + 1 == count };
                focused.set_value(Some(id(to, up != is_at_end)));
                maker.change_map(|map| map.move_level(at, up));
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
        .on("dragover", move |event: Event| {
            if dragged.get_value().is_some() {
                event.prevent_default();
            }
        })
        .on("drop", move |event: Event| {
            if let Some(from) = dragged.get_value() {
                event.prevent_default();
                dragged.set_value(None);
                maker.change_map(|map| map.move_level_to(from, at));
            }
        })
        .child(el("span").child(name.to_owned()))
        .child(button(true, messages::move_up(name), "\u{2191}"))
        .child(button(false, messages::move_down(name), "\u{2193}"))
}

fn id(at: usize, up: bool) -> String {
    ["level-", &at.to_string(), if up { "-up" } else { "-down" }].concat()
}

fn focus(id: &str) {
    let found = leptos::prelude::document().get_element_by_id(id);
    if let Some(button) = found.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        let _ = button.focus();
    }
}
