//! The handout of a comparison: on paper, and as Markdown.

use crate::report::{Kind, Piece, handout};
use crate::selection::{Arrangement, View};
use crate::view::Stage;
use crate::view::markup::{Content, El, el};
use crate::view::shared::headings::heading;
use crate::view::shared::marked::Marks;
use crate::view::shared::prose::prose;
use js_sys::{Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

/// The handout of what is shown; empty if nothing is compared.
pub fn pieces(stage: Stage) -> Vec<Piece> {
    let mut about = today().unwrap_or_default();
    // An address of this computer would lead nobody here.
    if let Some(link) = (stage.browser().link)(stage, &stage.link_wish(&stage.selection().peek()))
        .filter(|link| link.starts_with("http"))
    {
        about = [&*about, " · ", &link].concat();
    }
    let only = &stage.selection().peek().only;
    untrack(|| handout(&stage.matrix(), &stage.steps(), only, &stage.lang(), &about))
}

/// Today: "29 Nov 2026". The function `Date` of JavaScript says "Sun Nov 29 2026 22:00:38 GMT+0000".
fn today() -> Option<String> {
    let date: Function = Reflect::get(&window(), &JsValue::from_str("Date")).ok()?.dyn_into().ok()?;
    let said = date.call0(&JsValue::UNDEFINED).ok()?.as_string()?;
    Some([said.get(8..10)?, " ", said.get(4..7)?, " ", said.get(11..15)?].concat())
}

/// The handout as it is printed; empty if something else is to be printed: another view, or both sides beside each
/// other.
pub fn drawn(stage: Stage) -> Content {
    let selection = stage.selection().peek();
    if selection.view != View::Compare || selection.arrangement == Arrangement::SideBySide {
        return Content::default();
    }
    let marks = Marks::default();
    let mut content = Content::default();
    for Piece { kind, text, depth } in pieces(stage) {
        let named = |below: usize, class: &'static str| {
            heading(stage, below).class(class).maybe("lang", stage.content_lang()).child(text.clone())
        };
        let drawn: El = match kind {
            Kind::Title => named(0, "sheet"),
            Kind::Section => heading(stage, 1).class("required-or-not").child(text),
            Kind::Skill => named(2, "topic").child(" ").child(el("small").child(depth)),
            Kind::Line => el("p").class("sheet-line").child(text),
            // Beside it there is room for a note.
            Kind::Task => el("div")
                .class("task")
                .child(el("span").class("tick"))
                .child(el("div").maybe("lang", stage.content_lang()).child(prose(stage, text, &marks)))
                .child(el("span").class("room")),
        };
        content.add(drawn);
    }
    content
}
