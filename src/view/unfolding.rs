//! What is folded away behind a name, and made when somebody unfolds it.

use super::Stage;
use super::markup::{Child, El, el, live};
use super::more::{More, drawn_by_more};
use super::watched::Watched;
use crate::view::markup::Content;

/// A disclosure whose content the second part draws at the first unfolding.
pub fn unfolding(stage: Stage, summary: El, draw: fn(&More, Stage) -> Content) -> El {
    let is_open = Watched::new(false);
    let unfold = move |_| {
        if !is_open.peek() {
            is_open.set(true);
        }
    };
    let body = live(move || is_open.get().then(|| drawn_by_more(stage, draw)).content());
    let body = el("div").class("unfolded").child(body);
    el("details").class("unfolding").on("toggle", unfold).child(summary).child(body)
}
