//! What is drawn by a part that is loaded later: until it is there, a line that says so; where it could not
//! be loaded, why, and a button that tries again.

use super::Stage;
use super::focus::{focus_later, widget_of};
use super::markup::{Child, Content, El, el, live};
use super::view_tabs::tab_id;
use crate::messages;
use crate::part::Arrival;

/// What the part draws; until it is there, nothing.
pub fn drawn_later(stage: Stage, draw: fn(Stage) -> Option<Content>) -> Content {
    live(move || match stage.more().get() {
        Arrival::Here => draw(stage).content(),
        Arrival::Awaited | Arrival::Failed => Content::default(),
    })
}

/// What the part draws because it was asked for; until it is there, a line that says so.
pub fn drawn_by_more(stage: Stage, draw: fn(Stage) -> Option<Content>) -> Content {
    live(move || match stage.more().get() {
        Arrival::Here => draw(stage).content(),
        Arrival::Awaited => {
            stage.ask_for_more();
            el("p").class("muted").attr("role", "status").child(messages::LOADING).content()
        }
        Arrival::Failed => failed(stage).content(),
    })
}

fn failed(stage: Stage) -> El {
    let again = move |event| {
        stage.more().set(Arrival::Awaited);
        let view = stage.selection().peek().view;
        focus_later(stage, widget_of(&event), tab_id(view));
    };
    let again = el("button").attr("type", "button").on("click", again).child(messages::TRY_AGAIN);
    let sentence = el("p").child(messages::not_fetched(stage.why_no_more().peek().as_deref()));
    el("div").class("error").attr("role", "alert").child(sentence).child(again)
}
