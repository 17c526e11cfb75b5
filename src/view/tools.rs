//! The tools: search, the language, copy a link to this view, print.

use super::Stage;
use super::focus::widget_of;
use super::keys::key;
use super::language_choice::language_choice;
use super::later::drawn_later;
use super::markup::{Child, Content, El, el, live, watch};
use super::parts;
use super::search_results::focus_result;
use super::stage::Copy;
use crate::messages;
use crate::part::{Part, call};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

/// Search box and buttons.
pub fn tools(stage: Stage) -> El {
    el("div").class("tools").attr("part", parts::TOOLS).child(live(move || {
        let search = stage.shows("search").then(|| search_box(stage));
        let tools = stage.shows("tools").then(|| {
            let language = drawn_later(stage, Part::More, |stage| call(Part::More, language_choice(stage)));
            vec![language, buttons(stage)].content()
        });
        vec![search.content(), tools.content()].content()
    }))
}

fn search_box(stage: Stage) -> El {
    let set = move |query: String| stage.choose(|selection, _| selection.query = query);
    // Escape clears here and is nobody else's: a dialog of the host stays open. Down leads to what
    // is found.
    let by_key = move |event: Event| {
        let pressed = key(&event);
        let (is_escape, is_down) = (pressed == "Escape", pressed == "ArrowDown");
        if let (true, Some(widget)) = (is_down, widget_of(&event))
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

fn buttons(stage: Stage) -> Content {
    watch(move || {
        let said = match stage.copy().get() {
            Copy::Done => messages::LINK_COPIED,
            Copy::ByHand(_) => messages::COPY_THIS_LINK,
            Copy::No | Copy::Asked(_) => return,
        };
        stage.said().set(Some(said.to_owned()));
    });
    let ask = move |_| {
        if let Some(link) = (stage.browser().link)(stage) {
            stage.copy().set(Copy::Asked(link));
        }
    };
    let copy = move || el("button").attr("type", "button").on("click", ask).child(messages::COPY_LINK);
    let print = el("button").attr("type", "button").on("click", move |event| (stage.browser().print)(&event));
    vec![
        live(move || stage.address().get().map(|_| copy()).content()),
        print.child(messages::PRINT).content(),
        live(move || match stage.copy().get() {
            Copy::Done => el("p").class("aside").child(messages::LINK_COPIED).content(),
            Copy::ByHand(link) => link_by_hand(&link),
            Copy::No | Copy::Asked(_) => Content::default(),
        }),
    ]
    .content()
}

/// The link in a field, selected, where the browser does not let a page copy.
fn link_by_hand(link: &str) -> Content {
    let field = el("input")
        .class("link")
        .attr("type", "text")
        .attr("id", "link")
        .attr("readonly", "")
        .attr("aria-label", messages::LINK)
        .attr("value", link)
        .on("focus", |event| {
            if let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
            {
                field.select();
            }
        });
    vec![el("p").class("aside").child(messages::COPY_THIS_LINK), field].content()
}
