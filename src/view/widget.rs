//! The whole widget.

use super::Stage;
use super::announcer::announcer;
use super::answer::answer;
use super::facet::Facet;
use super::filters::filters;
use super::header::header;
use super::ladder::ladder;
use super::markup::{Child, Content, el, live};
use super::more::{Arrival, drawn_by_more, drawn_later};
use super::parts;
use super::question::question;
use super::stage::Notice;
use super::tools::tools;
use super::view_tabs::{tab_id, view_tabs};
use crate::messages;
use crate::selection::View;

/// Everything, in the order of the question: what is this, where am I, what do I have to cover.
pub fn widget(stage: Stage) -> Content {
    let view = move || stage.facet(Facet::View).view;
    let panel = el("div")
        .class("panel")
        .attr("id", "panel")
        .attr("role", "tabpanel")
        .live("aria-labelledby", move || Some(tab_id(view())))
        .child(live(move || match view() {
            View::Compare => {
                let table = live(move || {
                    let table = || drawn_later(stage, |more, stage| (more.table)(stage));
                    stage.shows("table").then(table).content()
                });
                let versions = drawn_later(stage, |more, stage| (more.versions)(stage));
                vec![answer(stage), table, versions].content()
            }
            View::Levels => drawn_by_more(stage, |more, stage| (more.overview)(stage)),
            View::Skill => drawn_by_more(stage, |more, stage| (more.skill_page)(stage)),
            View::Role => drawn_by_more(stage, |more, stage| (more.role_page)(stage)),
            View::Map => drawn_by_more(stage, |more, stage| (more.heat_map)(stage)),
            View::Path => drawn_by_more(stage, |more, stage| (more.career_path)(stage)),
        }));
    el("section")
        .class("widget")
        .attr("part", parts::BASE)
        .attr("lang", messages::LANG)
        .live("aria-label", move || Some(stage.subject()))
        .child(
            el("div")
                .class("top")
                .child(live(move || stage.shows("header").then(|| header(stage)).content()))
                .child(tools(stage)),
        )
        .child(live(move || notice(stage).map(|text| el("p").class("notice").child(text)).content()))
        // In a place of its own: what comes and goes in it changes no neighbour's style.
        .child(el("div").class("found").child(found(stage)))
        .child(question(stage))
        .child(ladder(stage))
        .child(el("div").class("views").child(view_tabs(stage)).child(filters(stage)))
        .child(panel)
        .child(announcer(stage))
        .content()
}

fn notice(stage: Stage) -> Option<String> {
    match (stage.notice().get()?, stage.more().get()) {
        (Notice::Ours(sentence), _) => Some(sentence.to_owned()),
        (Notice::LeftOut(unknown), Arrival::Here(more)) => Some((more.left_out)(&unknown)),
        (Notice::LeftOut(_), _) => None,
    }
}

/// What is searched for and found. While the second part is awaited, only whoever searches is told.
fn found(stage: Stage) -> Content {
    live(move || match stage.more().get() {
        Arrival::Here(more) => (more.search_results)(stage),
        Arrival::Awaited | Arrival::Failed => live(move || {
            let is_asked = !stage.typed().trim().is_empty();
            is_asked.then(|| drawn_by_more(stage, |_, _| Content::default())).content()
        }),
    })
}
