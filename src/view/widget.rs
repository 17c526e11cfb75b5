//! The whole widget.

use super::Stage;
use super::announcer::announcer;
use super::below::{below_answer, below_header};
use super::header::header;
use super::markup::{Child, Content, El, el, live};
use super::shared::action::action;
use super::stage::Notice;
use super::tools::tools;
use super::view_tabs::view_tabs;
use crate::messages;
use crate::part::{Arrival, Part, call};
use crate::selection::View;
use crate::view::choosing::filters::filters;
use crate::view::choosing::ladder::ladder;
use crate::view::choosing::question::question;
use crate::view::comparing::answer::answer;
use crate::view::exploring::career_path::path_view;
use crate::view::exploring::grid::grid;
use crate::view::exploring::role_page::role_page;
use crate::view::exploring::skill_page::skill_page;
use crate::view::shared::focus::{focus_later, tab_id, widget_of};
use crate::view::shared::headings::ANSWER;
use crate::view::shared::later::{drawn_later, drawn_when_there};
use crate::view::shared::parts;
use crate::view::shared::undo::told;
use crate::view::stage::facet::Facet;

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
    let go = move |event| focus_later(stage, widget_of(&event), ANSWER.to_owned());
    action(messages::SKIP, go).class("skip")
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
