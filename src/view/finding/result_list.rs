//! The expectations that are found, each with a button that leads to it. Rows that the next letter finds
//! again stay as they are; only their marks change.

use crate::letters::join;
use crate::matrix::{Expectation, LevelIx, RoleIx, SkillIx};
use crate::search::{Found, Query};
use crate::selection::View;
use crate::view::Stage;
use crate::view::comparing::table::row_id;
use crate::view::markup::{Child, Content, El, el, live, watch};
use crate::view::shared::focus::tab_id;
use crate::view::shared::item_list::{description, item_text};
use crate::view::shared::marked::Marks;
use crate::view::shared::paged::{AT_ONCE, at_first, drawn_in_two, is_long, rows, show_more};
use crate::view::shared::view_link::view_link;
use crate::view::stage::watched::Watched;
use leptos::prelude::untrack;
use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

/// A result: its place, and which of its items match.
type Seen = ((SkillIx, RoleIx, LevelIx), Vec<usize>);

/// The list, and the button for more.
pub fn result_list(stage: Stage, found: Watched<Arc<Found>>) -> Content {
    let listed = Watched::new(Vec::new());
    let query = Watched::new(Arc::default());
    let drawn_now = Rc::new(Cell::new(0));
    let is_drawn = drawn_now.clone();
    watch(move || {
        let asked = untrack(|| stage.query());
        let found = found.get();
        let at_first = at_first(found.expectations.len());
        let first = seen(stage, &found, 0..at_first, &asked);
        // If the reader asked for more rows, the rows are not compared but redrawn.
        if is_drawn.get() > at_first || listed.peek() != first {
            listed.set(first);
        }
        // The marks come after the rows, so that no row is marked that is about to go.
        query.set(asked);
    });
    live(move || {
        drawn_now.set(0);
        let first = listed.get();
        if first.is_empty() {
            return Content::default();
        }
        let all = move || found.get().expectations.len();
        let now = untrack(all);
        let at_once = if is_long(now) { AT_ONCE } else { now };
        let drawn = drawn_in_two(stage, at_once, at_first(now));
        let drawn_now = drawn_now.clone();
        watch(move || drawn_now.set(drawn.get()));
        let results = rows(drawn, move |range| {
            let marks = Marks::following(move || query.get());
            // The first rows are known from the comparison above. For rows that were asked for later,
            // the matches are looked up here.
            let known = first.get(range.start..range.end.min(now)).map(<[Seen]>::to_vec);
            let seen = known.unwrap_or_else(|| seen(stage, &found.peek(), range, &marks.query()));
            seen.iter().filter_map(|seen| result(stage, seen, &marks)).collect::<Vec<El>>().content()
        });
        vec![el("ul").class("results").child(results).content(), show_more(all, drawn)].content()
    })
}

/// The results in a range.
fn seen(stage: Stage, found: &Found, range: Range<usize>, query: &Query) -> Vec<Seen> {
    let (matrix, lang) = (stage.matrix(), stage.lang());
    let places = found.expectations.iter().skip(range.start).take(range.len());
    let see = |place: &(SkillIx, RoleIx, LevelIx)| {
        let items = matrix.items(matrix.expectation(place.0, place.1, place.2)?).iter().enumerate();
        let matching = items.filter(|(_, item)| query.is_in_item(item, &lang)).map(|(at, _)| at);
        Some((*place, matching.collect()))
    };
    places.filter_map(see).collect()
}

/// One expectation that matches. It leads to its row in the table, where all levels of the role are, or
/// its cell in the grid: see [`Selection::lead_to`](crate::selection::Selection::lead_to).
fn result(stage: Stage, (place, matching): &Seen, marks: &Marks) -> Option<El> {
    let (skill, role, level) = *place;
    let matrix = stage.matrix();
    let cell = matrix.expectation(skill, role, level)?;
    let names = [
        (stage.shown().skill != Some(skill)).then(|| stage.skill_name(skill)),
        matrix.names_roles().then(|| stage.role_name(role)),
        Some(stage.level_name(level)),
    ];
    let name = join(&names.into_iter().flatten().collect::<Vec<_>>(), " · ");
    let focus = move |view| if view == View::Compare { row_id((skill, role)) } else { tab_id(view) };
    let link =
        view_link(stage, move |selection, matrix| selection.lead_to(matrix, (skill, role, level)), focus)
            .class("link-button")
            .maybe("lang", stage.content_lang());
    let matches = what_matches(stage, cell, matching, marks);
    Some(el("li").child(link.child(name)).child(" ").child(matches))
}

/// The items that match; the whole cell if the name of its skill matches instead.
fn what_matches(stage: Stage, cell: &Expectation, matching: &[usize], marks: &Marks) -> Content {
    let matrix = stage.matrix();
    let scale = matrix.scale(cell.skill());
    if matching.is_empty() {
        return description(stage, Some(cell), marks);
    }
    let items = matching.iter().filter_map(|at| matrix.items(cell).get(*at));
    let items: Vec<El> = items.map(|item| el("li").child(item_text(stage, item, scale, marks))).collect();
    el("ul").class("items").maybe("lang", stage.content_lang()).child(items).content()
}
