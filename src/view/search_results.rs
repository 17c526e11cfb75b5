//! What the search finds, at every level.

use super::Stage;
use super::focus::{focus_later, widget_of};
use super::headings::heading;
use super::item_list::{description, item_text};
use super::markup::{Child, Content, El, el, live};
use super::paged::{PAGE, show_more};
use super::table::row_id;
use super::watched::Watched;
use crate::letters::join;
use crate::matrix::Expectation;
use crate::messages;
use crate::search::{Index, Query};
use crate::selection::View;

/// The expectations that match, each with the way to it; nothing while nothing is searched for.
pub fn search_results(stage: Stage) -> Content {
    let drawn = Watched::new(PAGE);
    live(move || {
        let (matrix, selection) = (stage.matrix(), stage.shown());
        if Query::new(&selection.query).is_empty() {
            return Content::default();
        }
        let index = Index::new(&matrix, &stage.lang());
        let query = index.query(&selection.query);
        let found = index.find(&matrix, &query, &|cell| selection.shows(cell)).expectations;
        let all = found.len();
        let list = if found.is_empty() {
            el("p").class("muted").child(messages::SEARCH_OTHERWISE)
        } else {
            let results = live(move || {
                let matrix = stage.matrix();
                let cells = found.iter().filter_map(|place| matrix.expectation(place.0, place.1, place.2));
                let results = cells.take(drawn.get()).map(|cell| result(stage, cell, &query));
                results.collect::<Vec<El>>().content()
            });
            el("ul").class("results").child(results)
        };
        el("section")
            .class("search-results")
            .attr("part", "results")
            .attr("aria-label", messages::SEARCH_RESULTS)
            .child(heading(stage, 1).child(messages::found(all, &selection.query)))
            .child(list)
            .child(show_more(move || all, drawn))
            .content()
    })
}

/// One expectation that matches. Its button leads to it: its level becomes the current one, and its
/// row is opened.
fn result(stage: Stage, cell: &Expectation, query: &Query) -> El {
    let (skill, role, level) = cell.place();
    let names = [
        stage.shown().skill.is_none().then(|| stage.skill_name(skill)),
        stage.matrix().names_roles().then(|| stage.role_name(role)),
        Some(stage.level_name(level)),
    ];
    let name = join(&names.into_iter().flatten().collect::<Vec<_>>(), " · ");
    let go = move |event| {
        stage.choose(|selection, _| {
            selection.view = View::Compare;
            selection.stand_at(level);
            if !selection.open.contains(&(skill, role)) {
                selection.toggle(skill, role);
            }
        });
        focus_later(stage, widget_of(&event), row_id((skill, role)));
    };
    let button = el("button").attr("type", "button").class("link-button").maybe("lang", stage.content_lang());
    el("li").child(button.on("click", go).child(name)).child(what_matches(stage, cell, query))
}

/// The items that match; the whole cell where it is its skill that does.
fn what_matches(stage: Stage, cell: &Expectation, query: &Query) -> Content {
    let matrix = stage.matrix();
    let scale = matrix.scale(cell.skill());
    let lang = stage.lang();
    let items = matrix.items(cell).iter().filter(|item| query.is_in_item(item, &lang));
    let items: Vec<El> = items.map(|item| el("li").child(item_text(stage, item, scale, query))).collect();
    if items.is_empty() {
        return description(stage, Some(cell), query);
    }
    el("ul").class("items").maybe("lang", stage.content_lang()).child(items).content()
}
