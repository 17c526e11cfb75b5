//! Content that is folded away behind a name, and made when somebody unfolds it.

use super::later::drawn_when_there;
use crate::part::Part;
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, el, live};
use crate::view::stage::watched::Watched;

/// A disclosure whose content the second part draws when it is unfolded for the first time.
pub fn unfolding(stage: Stage, summary: El, draw: fn(Stage) -> Option<Content>) -> El {
    let is_open = Watched::new(false);
    let unfold = move |_| {
        if !is_open.peek() {
            is_open.set(true);
        }
    };
    let body = live(move || is_open.get().then(|| drawn_when_there(stage, Part::More, draw)).content());
    let body = el("div").class("unfolded").child(body);
    el("details").class("unfolding").on("toggle", unfold).child(summary).child(body)
}
