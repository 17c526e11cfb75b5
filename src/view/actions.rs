//! The actions that are used rarely: swap the levels, start over, compare with another version, copy a
//! link to this view, print, and choose the language.

use super::Stage;
use super::language_choice::language_choice;
use super::markup::{Child, Content, El, el, live, watch};
use super::stage::Copy;
use super::undo::start_over;
use super::versions::go_to_versions;
use crate::messages;
use wasm_bindgen::JsCast;
use wasm_split_helpers::wasm_split;
use web_sys::{Event, HtmlInputElement};

/// The buttons of all actions, and the choice of the language.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn actions(stage: Stage) -> Content {
    let swap = action(messages::SWAP, move |_| stage.choose(|selection, matrix| selection.swap(matrix)));
    let swap = swap.flag("disabled", move || !stage.shown().can_swap(&stage.matrix()));
    let over = action(messages::START_OVER, move |_| start_over(stage));
    let tools = live(move || {
        let tools = || vec![copy_and_print(stage), language_choice(stage)].content();
        stage.shows("tools").then(tools).content()
    });
    let versions = action(messages::OTHER_VERSION, move |event| go_to_versions(stage, &event));
    vec![swap.content(), over.content(), versions.content(), tools].content()
}

fn action(name: &'static str, act: impl FnMut(Event) + 'static) -> El {
    el("button").attr("type", "button").on("click", act).child(name)
}

fn copy_and_print(stage: Stage) -> Content {
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
    let print = action(messages::PRINT, move |event| (stage.browser().print)(&event));
    vec![
        live(move || stage.address().get().map(|_| action(messages::COPY_LINK, ask)).content()),
        print.content(),
        live(move || match stage.copy().get() {
            Copy::Done => el("p").class("aside").child(messages::LINK_COPIED).content(),
            Copy::ByHand(link) => link_by_hand(&link),
            Copy::No | Copy::Asked(_) => Content::default(),
        }),
    ]
    .content()
}

/// A read-only field with the link, for browsers that do not let a page copy. The link is selected when
/// the field gets the focus.
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
