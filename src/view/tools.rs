//! The search, what hands this view on, and the actions that are used rarely.

use super::Stage;
use super::markup::{Child, Content, El, el, live};
use crate::messages;
use crate::part::{Part, call};
use crate::view::finding::search_results::focus_result;
use crate::view::shared::focus::{close_menu, widget_of};
use crate::view::shared::keys::key;
use crate::view::shared::parts;
use crate::view::shared::unfolding::unfolding;
use crate::view::sharing::actions::actions;
use crate::view::sharing::handing_on::handing_on;
use leptos::prelude::event_target_value;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// Search box and menus.
pub fn tools(stage: Stage) -> El {
    let search = live(move || stage.shows("search").then(|| search_box(stage)).content());
    let share = live(move || {
        let share = || menu(stage, messages::SHARE, |stage| call(Part::More, handing_on(stage)));
        stage.shows("tools").then(share).content()
    });
    let actions = menu(stage, messages::MORE_ACTIONS, |stage| call(Part::More, actions(stage)));
    el("div").class("tools").attr("part", parts::TOOLS).child(search).child(share).child(actions)
}

/// A menu under its name. One is open at a time; a press beside it (see the style), or Escape, closes it.
fn menu(stage: Stage, name: &'static str, draw: fn(Stage) -> Option<Content>) -> El {
    let by_key = |event: Event| {
        if key(&event) == "Escape" && close_menu(&event) {
            event.stop_propagation();
        }
    };
    unfolding(stage, el("summary").child(name), draw).attr("name", "menu").on("keydown", by_key)
}

fn search_box(stage: Stage) -> El {
    let set = move |query: String| stage.choose(|selection, _| selection.query = query);
    // Escape clears the search and goes no further, so that a dialog of the host stays open. Enter and the
    // down arrow lead to the results.
    let by_key = move |event: Event| {
        let pressed = key(&event);
        let (is_escape, leads_on) = (pressed == "Escape", pressed == "ArrowDown" || pressed == "Enter");
        if let (true, Some(widget)) = (leads_on, widget_of(&event))
            && let Some(field) = event.target().and_then(|target| target.dyn_into::<Element>().ok())
        {
            event.prevent_default();
            focus_result(&widget, &field, 1);
        }
        if is_escape && !stage.selection().peek().query.is_empty() {
            event.prevent_default();
            event.stop_propagation();
            set(String::new());
        }
    };
    el("input")
        .attr("type", "search")
        .attr("aria-label", messages::SEARCH)
        .attr("placeholder", messages::SEARCH_HINT)
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .value(move || stage.typed())
        .on("input", move |event| set(event_target_value(&event)))
        .on("keydown", by_key)
}
