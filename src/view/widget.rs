//! The whole widget.

use super::Stage;
use super::announcer::announcer;
use super::answer::{HEADING, answer};
use super::below::{below_answer, below_header};
use super::career_path::path_view;
use super::facet::Facet;
use super::filters::filters;
use super::focus::{focus_later, widget_of};
use super::grid::grid;
use super::header::header;
use super::ladder::ladder;
use super::later::{drawn_later, drawn_when_there};
use super::markup::{Child, Content, El, el, live};
use super::parts;
use super::question::question;
use super::role_page::role_page;
use super::skill_page::skill_page;
use super::stage::Notice;
use super::tools::tools;
use super::undo::told;
use super::view_tabs::{tab_id, view_tabs};
use crate::messages;
use crate::part::{Arrival, Part, call};
use crate::selection::View;

/// The whole widget, in the order of the reader's questions: what is this, where am I, what do I have to
/// cover.
pub fn widget(stage: Stage) -> Content {
    let view = move || stage.facet(Facet::View).view;
    let panel = el("div")
        .class("panel")
        .attr("id", "panel")
        .attr("role", "tabpanel")
        .live("aria-labelledby", move || Some(tab_id(view())))
        .child(live(move || match view() {
            View::Compare => {
                let below = drawn_later(stage, Part::More, |stage| call(Part::More, below_answer(stage)));
                vec![answer(stage), below].content()
            }
            View::Levels | View::Map => {
                drawn_when_there(stage, Part::More, |stage| call(Part::More, grid(stage)))
            }
            View::Skill => drawn_when_there(stage, Part::More, |stage| call(Part::More, skill_page(stage))),
            View::Role => drawn_when_there(stage, Part::More, |stage| call(Part::More, role_page(stage))),
            View::Path => drawn_when_there(stage, Part::More, |stage| call(Part::More, path_view(stage))),
        }));
    el("section")
        .class("widget")
        .attr("part", parts::BASE)
        .attr("lang", messages::LANG)
        .live("aria-label", move || Some(stage.subject()))
        .child(live(move || (view() == View::Compare).then(|| skip(stage)).content()))
        .child(
            el("div")
                .class("top")
                .child(live(move || stage.shows("header").then(|| header(stage)).content()))
                .child(tools(stage)),
        )
        .child(found(stage))
        .child(question(stage))
        .child(ladder(stage))
        .child(el("div").class("views").child(view_tabs(stage)).child(filters(stage)))
        .child(live(move || notice(stage)))
        .child(panel)
        .child(announcer(stage))
        .content()
}

/// By keyboard, the way past the controls.
fn skip(stage: Stage) -> El {
    let go = move |event| focus_later(stage, widget_of(&event), HEADING.to_owned());
    el("button").class("skip").attr("type", "button").on("click", go).child(messages::SKIP)
}

fn notice(stage: Stage) -> Content {
    match (stage.notice().get(), stage.arrival(Part::More).get()) {
        (Some(notice), Arrival::Here) => call(Part::More, told(stage, &notice)).content(),
        (Some(Notice::Ours(sentence)), _) => el("p").class("notice").child(sentence).content(),
        _ => Content::default(),
    }
}

/// What stands below the header: the results of the search. Until the second part is there, a message
/// appears only for readers who search.
fn found(stage: Stage) -> Content {
    live(move || match stage.arrival(Part::More).get() {
        Arrival::Here => call(Part::More, below_header(stage)).content(),
        Arrival::Awaited | Arrival::Failed => el("div")
            .class("found")
            .child(live(move || {
                let is_asked = !stage.typed().trim().is_empty();
                is_asked.then(|| drawn_when_there(stage, Part::More, |_| None)).content()
            }))
            .content(),
    })
}
