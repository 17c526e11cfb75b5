//! The whole widget.

use super::Stage;
use super::announcer::announcer;
use super::answer::answer;
use super::career_path::path_view;
use super::compare_with::compare_with;
use super::facet::Facet;
use super::header::header;
use super::heat_map::heat_map;
use super::ladder::ladder;
use super::markup::{Child, Content, el, live};
use super::overview::overview;
use super::parts;
use super::role_choice::role_choice;
use super::role_filter::role_filter;
use super::role_page::role_page;
use super::search_results::search_results;
use super::skill_choice::skill_choice;
use super::skill_page::skill_page;
use super::table::table;
use super::tools::tools;
use super::versions::versions;
use super::view_tabs::{tab_id, view_tabs};
use crate::messages;
use crate::selection::View;

/// Everything, in the order of the question: what is this, where am I, what do I have to cover.
pub fn widget(stage: Stage) -> Content {
    let choices = el("div")
        .class("choices")
        .child(el("div").class("fields").child(role_choice(stage)).child(skill_choice(stage)))
        .child(ladder(stage))
        .child(el("div").class("choice-row").child(compare_with(stage)).child(role_filter(stage)));
    let view = move || stage.facet(Facet::View).view;
    let panel = el("div")
        .class("panel")
        .attr("id", "panel")
        .attr("role", "tabpanel")
        .live("aria-labelledby", move || Some(tab_id(view())))
        .child(live(move || match view() {
            View::Compare => {
                let table = live(move || stage.shows("table").then(|| table(stage)).content());
                vec![answer(stage), table, versions(stage).content()].content()
            }
            View::Levels => overview(stage),
            View::Skill => skill_page(stage),
            View::Role => role_page(stage),
            View::Map => heat_map(stage),
            View::Path => path_view(stage),
        }));
    el("section")
        .class("widget")
        .attr("part", parts::BASE)
        .attr("lang", messages::LANG)
        .live("aria-label", move || Some(stage.subject()))
        .child(live(move || stage.shows("header").then(|| header(stage)).content()))
        .child(tools(stage))
        .child(live(move || stage.notice().get().map(|text| el("p").class("notice").child(text)).content()))
        .child(choices)
        .child(search_results(stage))
        .child(view_tabs(stage))
        .child(panel)
        .child(announcer(stage))
        .content()
}
