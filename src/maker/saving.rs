//! What can be taken away: a page for readers, and files for those who go on with the matrix.

use crate::order::focus;
use crate::save::{Kind, Saves, lost_all_the_same};
use crate::state::Maker;
use leptos::prelude::set_timeout;
use skill_matrix::dom::markup::{Child, Content, El, el, live};
use skill_matrix::files::{ComparisonFormat, Format};
use skill_matrix::messages::maker as messages;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

/// The files for those who go on, in the order of the buttons.
const OTHERS: [Kind; 7] = [
    Kind::Format(Format::Xlsx),
    Kind::Format(Format::CsvLong),
    Kind::Format(Format::CsvWide),
    Kind::Format(Format::Markdown),
    Kind::Format(Format::Json),
    Kind::Fragment,
    Kind::Maker,
];

/// What the comparison is saved as, in the order of the buttons.
const COMPARISON: [ComparisonFormat; 3] =
    [ComparisonFormat::Markdown, ComparisonFormat::Csv, ComparisonFormat::Xlsx];

/// The ways to save.
pub fn saving(maker: Maker) -> Content {
    let saves = Saves::new(maker);
    let is_off = move || !maker.can_save();
    let button = |kind: Kind| {
        el("button")
            .attr("type", "button")
            .flag("disabled", is_off)
            .on("click", move |_| saves.save(kind))
            .child(kind.name())
    };
    let map = el("button")
        .attr("type", "button")
        .flag("disabled", move || maker.reading().opened.map.is_none())
        .on("click", move |_| saves.save_map())
        .child(messages::COLUMN_MAP);
    let copy = el("button")
        .attr("type", "button")
        .flag("disabled", is_off)
        .on("click", move |_| saves.copy())
        .child(messages::comparison_format(ComparisonFormat::Copied));
    let comparison: Vec<El> = COMPARISON.map(Kind::Comparison).map(button).into();
    let others: Vec<El> = OTHERS.into_iter().map(button).chain([map]).collect();
    el("section")
        .class("saving")
        .attr("aria-labelledby", "saving-title")
        .child(el("h2").attr("id", "saving-title").child(messages::SAVE_TITLE))
        .child(el("p").class("hint").child(messages::SAVE_HINT))
        .child(button(Kind::Page).class("primary"))
        .child(
            el("details")
                .child(el("summary").child(messages::SAVE_OTHERS))
                .child(el("div").class("others").child(others)),
        )
        .child(
            el("details")
                .child(el("summary").child(messages::SAVE_COMPARISON))
                .child(el("p").class("hint").child(messages::COMPARISON_HINT))
                .child(el("div").class("others").child(comparison).child(copy)),
        )
        .child(live(move || what_is_lost(saves)))
        .child(live(move || what_was_saved(saves)))
        .child(live(move || saves.copied().map(|said| el("p").class("saved").child(said)).content()))
        .content()
}

/// What the format can't hold, and the choice to save all the same.
fn what_is_lost(saves: Saves) -> Content {
    let Some((format, lost)) = saves.lost() else { return Content::default() };
    let lost: Vec<El> = lost.into_iter().map(|lost| el("li").child(lost)).collect();
    let yes = el("button").attr("type", "button").class("primary").on("click", move |_| {
        lost_all_the_same(saves);
    });
    let no = el("button").attr("type", "button").on("click", move |_| saves.cancel());
    el("div")
        .class("lost")
        .attr("role", "alert")
        .child(el("p").child(messages::cannot_hold(format)))
        .child(el("ul").child(lost))
        .child(yes.child(messages::SAVE_ANYWAY))
        .child(no.child(messages::CANCEL))
        .content()
}

/// The id of the field with a text to copy.
const FIELD: &str = "copied";

/// Where what was saved is; where the browser may have refused, its text, to be copied by hand.
fn what_was_saved(saves: Saves) -> Content {
    let Some(done) = saves.done() else { return Content::default() };
    let said = el("p").class("saved").child(messages::saved(&done.name));
    if !done.may_be_refused {
        return said.content();
    }
    let Some(text) = done.text else {
        return vec![said, el("p").class("hint").child(messages::NO_TEXT_TO_COPY)].content();
    };
    let field = el("textarea")
        .attr("id", FIELD)
        .attr("readonly", "")
        .attr("rows", "6")
        .attr("spellcheck", "false")
        .child(text.as_str().to_owned())
        .on("focus", |event| {
            if let Some(field) = event.target().and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok())
            {
                field.select();
            }
        });
    // It is selected when it has the focus, so one key copies it.
    let _ = set_timeout(|| focus(FIELD), Duration::ZERO);
    let label = el("label").attr("for", FIELD).child(messages::copy_by_hand(&done.name));
    vec![said, el("div").class("by-hand").child(label).child(field)].content()
}
