//! What was understood: how much of it there is, and the title.

use crate::columns::typed;
use crate::state::Maker;
use skill_matrix::dom::markup::{Child, Content, el, live};
use skill_matrix::messages::maker as messages;

/// The id of its heading.
pub const UNDERSTOOD: &str = "understood-title";

/// The counts, the title, and notes about the file.
pub fn understood(maker: Maker) -> Content {
    let title =
        move || maker.reading().opened.map.as_ref().and_then(|map| map.title.clone()).unwrap_or_default();
    let field =
        el("input").attr("type", "text").attr("id", "title").value(title).on("change", move |event| {
            let title = Some(typed(&event)).filter(|title| !title.is_empty());
            maker.change_map(|map| map.title = title);
        });
    let field = el("div")
        .class("field")
        .child(el("label").attr("for", "title").child(messages::MATRIX_TITLE))
        .child(field);
    // A file that holds a matrix as it is has a title of its own.
    let has_map = move || !maker.reading().opened.sheets.is_empty();
    let counts = el("p").class("counts").text(move || {
        let reading = maker.reading();
        if reading.json.is_empty() {
            messages::NO_MATRIX.to_owned()
        } else {
            messages::counts(&reading.opened.counts)
        }
    });
    let notes = live(move || {
        let notes = maker.reading().opened.notes.clone();
        let notes: Vec<_> = notes.into_iter().map(|note| el("li").child(note)).collect();
        (!notes.is_empty()).then(|| el("ul").class("notes").child(notes)).content()
    });
    el("section")
        .class("understood")
        .attr("aria-labelledby", UNDERSTOOD)
        .child(el("h2").attr("id", UNDERSTOOD).attr("tabindex", "-1").child(messages::UNDERSTOOD))
        .child(counts)
        .child(notes)
        .child(el("div").live("hidden", move || (!has_map()).then(String::new)).child(field))
        .content()
}
