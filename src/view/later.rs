//! What is drawn by a part that is loaded later: until it is there, a line that says so; where it could not
//! be loaded, why, and a button that tries again.

use super::Stage;
use super::focus::{focus_later, widget_of};
use super::markup::{Child, Content, El, el, live};
use super::view_tabs::tab_id;
use crate::messages;
use crate::part::{Arrival, Part};

/// What the part draws; until it is there, nothing.
pub fn drawn_later(stage: Stage, part: Part, draw: fn(Stage) -> Option<Content>) -> Content {
    live(move || match stage.arrival(part).get() {
        Arrival::Here => draw(stage).content(),
        Arrival::Awaited | Arrival::Failed => Content::default(),
    })
}

/// What the part draws because it was asked for; until it is there, a line that says so.
pub fn drawn_when_there(stage: Stage, part: Part, draw: fn(Stage) -> Option<Content>) -> Content {
    live(move || match stage.arrival(part).get() {
        Arrival::Here => draw(stage).content(),
        Arrival::Awaited => {
            stage.ask_for(part);
            el("p").class("muted").attr("role", "status").child(messages::LOADING).content()
        }
        Arrival::Failed => failed(stage, part).content(),
    })
}

fn failed(stage: Stage, part: Part) -> El {
    let again = move |event| {
        stage.arrival(part).set(Arrival::Awaited);
        let view = stage.selection().peek().view;
        focus_later(stage, widget_of(&event), tab_id(view));
    };
    let again = el("button").attr("type", "button").on("click", again).child(messages::TRY_AGAIN);
    let sentence = el("p").child(messages::not_fetched(stage.why_no_part().peek().as_deref()));
    el("div").class("error").attr("role", "alert").child(sentence).child(again)
}
