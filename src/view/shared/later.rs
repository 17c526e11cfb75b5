//! Content that is drawn by a part that is loaded later. Until the part is there, a line says so. If it
//! could not be loaded, a message says why, and a button tries again.

use super::focus::{focus_later, tab_id, widget_of};
use crate::messages;
use crate::part::{Arrival, Part};
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, el, live};
use crate::view::shared::action::action;

/// What the part draws; empty until the part is there.
pub fn drawn_later(stage: Stage, part: Part, draw: fn(Stage) -> Option<Content>) -> Content {
    live(move || match stage.arrival(part).get() {
        Arrival::Here => draw(stage).content(),
        Arrival::Awaited | Arrival::Failed => Content::default(),
    })
}

/// What is drawn at once, and once more in its place when the part arrives.
#[inline(never)]
pub fn drawn_again(stage: Stage, part: Part, draw: Box<dyn Fn() -> Content>) -> Content {
    if stage.arrival(part).peek() == Arrival::Here {
        return draw();
    }
    live(move || {
        stage.arrival(part).get();
        draw()
    })
}

/// What the part draws at the reader's request. Until the part is there, a line says that it is loading.
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
    let again = action(messages::TRY_AGAIN, again);
    let sentence = el("p").child(messages::not_fetched(stage.why_no_part().peek().as_deref()));
    el("div").class("error").attr("role", "alert").child(sentence).child(again)
}
