//! The tools: search, copy a link to this view, print.

use super::Stage;
use super::focus::{focus_later, widget_of};
use super::markup::{Child, El, el, live, watch};
use super::stage::LinkCopy;
use crate::messages;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

/// The id of the field that holds a link to be copied by hand.
const LINK_FIELD: &str = "link";

/// Search box and buttons.
pub fn tools(stage: Stage) -> El {
    el("div").class("tools").attr("part", "tools").child(live(move || {
        let search = stage.shows("search").then(|| search_box(stage));
        let buttons = stage.shows("tools").then(|| buttons(stage));
        vec![search.view(), buttons.view()].into_any()
    }))
}

fn search_box(stage: Stage) -> El {
    let set = move |query: String| stage.choose(|selection, _| selection.query = query);
    // Escape clears here and is nobody else's: a dialog of the host stays open.
    let clear = move |event: web_sys::Event| {
        let is_escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
        if is_escape && stage.selection.with_untracked(|selection| !selection.query.is_empty()) {
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
        .value(move || stage.shown().query)
        .on("input", move |event| set(event_target_value(&event)))
        .on("keydown", clear)
}

fn buttons(stage: Stage) -> Vec<AnyView> {
    let copied = RwSignal::new(None);
    let widget = StoredValue::new_local(None);
    // A link that no longer leads here must not be offered.
    watch(move || {
        stage.selection.track();
        copied.set(None);
    });
    watch(move || {
        copied.with(|outcome| match outcome {
            Some(LinkCopy::Copied) => stage.said.set(Some(messages::LINK_COPIED.to_owned())),
            Some(LinkCopy::ByHand(_)) => {
                stage.said.set(Some(messages::COPY_THIS_LINK.to_owned()));
                // Focused, it is selected.
                focus_later(stage, widget.get_value(), LINK_FIELD.to_owned());
            }
            None => {}
        });
    });
    let copy = move || {
        let copy = move |event| {
            widget.set_value(widget_of(&event));
            (stage.browser.copy_link)(stage, copied);
        };
        el("button").attr("type", "button").on("click", copy).child(messages::COPY_LINK)
    };
    let print = el("button").attr("type", "button").on("click", move |_| (stage.browser.print)());
    vec![
        live(move || stage.address.get().map(|_| copy()).view()),
        print.child(messages::PRINT).view(),
        live(move || match copied.get() {
            Some(LinkCopy::Copied) => el("p").class("aside").child(messages::LINK_COPIED).view(),
            Some(LinkCopy::ByHand(link)) => link_by_hand(&link),
            None => ().into_any(),
        }),
    ]
}

/// The link in a field, selected, where the browser does not let a page copy.
fn link_by_hand(link: &str) -> AnyView {
    let field = el("input")
        .class("link")
        .attr("type", "text")
        .attr("id", LINK_FIELD)
        .attr("readonly", "")
        .attr("aria-label", messages::LINK)
        .attr("value", link)
        .on("focus", |event| {
            if let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
            {
                field.select();
            }
        });
    vec![el("p").class("aside").child(messages::COPY_THIS_LINK), field].view()
}
