//! What the search finds: skills, roles and levels by name, expectations at every level.

use super::Stage;
use super::focus::{focus_later, widget_of};
use super::headings::heading;
use super::item_list::{description, item_text};
use super::marked::Marks;
use super::markup::{Child, Content, El, el, live};
use super::paged::{AT_ONCE, at_first, drawn_in_two, is_long, rows, show_more};
use super::parts;
use super::table::row_id;
use super::view_tabs::tab_id;
use crate::letters::join;
use crate::matrix::{Expectation, Matrix};
use crate::messages;
use crate::search::FoundPlace;
use crate::selection::View;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

/// How many names are offered: whoever looks for one of more has typed too little.
const PLACES: usize = 8;

/// What else the second part draws comes before the search is made ready.
const FIRST_MS: u32 = 100;

/// What is found, best first, each with the way to it; nothing while nothing is searched for, but the
/// search is made ready.
pub fn search_results(stage: Stage) -> Content {
    (stage.browser().later)(FIRST_MS, Box::new(move || stage.prepare_search()));
    live(move || {
        let (matrix, query) = (stage.matrix(), stage.query());
        if query.is_empty() {
            return Content::default();
        }
        let found = stage.found();
        let (all, cells) = (found.expectations.len(), found.expectations);
        let at_once = if is_long(all) { AT_ONCE } else { all };
        let (names, drawn) = (found.places.len(), drawn_in_two(stage, at_once, at_first(all)));
        let marks = Marks::of_results(stage);
        let places = found.places.iter().take(PLACES).map(|place| place_button(stage, *place, &marks));
        let mut places: Vec<El> = places.collect();
        if names > PLACES {
            places.push(el("li").child(messages::more_names(names - PLACES)));
        }
        let is_nothing = cells.is_empty() && places.is_empty();
        let places = (!places.is_empty()).then(|| el("ul").class("found-places").child(places));
        let list = if is_nothing {
            el("p").class("muted").child(messages::SEARCH_OTHERWISE)
        } else {
            let results = rows(drawn, move |range| {
                let places = cells.iter().skip(range.start).take(range.len());
                let cells = places.filter_map(|place| matrix.expectation(place.0, place.1, place.2));
                let marks = Marks::of_results(stage);
                cells.map(|cell| result(stage, cell, &marks)).collect::<Vec<El>>().content()
            });
            el("ul").class("results").child(results)
        };
        el("section")
            .class("search-results")
            .attr("part", parts::RESULTS)
            .attr("aria-label", messages::SEARCH_RESULTS)
            .on("keydown", by_arrow)
            .child(heading(stage, 1).child(messages::found(all, names, &stage.typed())))
            .child(places)
            .child(list)
            .child(show_more(move || all, drawn))
            .content()
    })
}

/// How much is found, in a sentence.
pub fn how_much(stage: Stage) -> String {
    let found = stage.found();
    messages::found(found.expectations.len(), found.places.len(), &stage.typed())
}

/// Arrow keys go from one result to another, and from the first one back to the search box.
fn by_arrow(event: Event) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key) else { return };
    let step = match key.as_str() {
        "ArrowDown" => 1,
        "ArrowUp" => -1,
        _ => return,
    };
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if let (Some(target), Some(widget)) = (target, widget_of(&event)) {
        event.prevent_default();
        focus_result(&widget, &target, step);
    }
}

/// Focuses the result that is so many steps from an element: a result, or the search box.
pub fn focus_result(widget: &Element, from: &Element, step: i32) {
    let Ok(stops) = widget.query_selector_all("input[type=search], .search-results button") else { return };
    let at = (0..stops.length()).find(|at| stops.get(*at).is_some_and(|stop| stop == **from));
    let to = at.and_then(|at| at.checked_add_signed(step)).and_then(|at| stops.get(at));
    if let Some(to) = to.and_then(|to| to.dyn_into::<HtmlElement>().ok()) {
        // Where it cannot take the focus, it stays where it is.
        let _ = to.focus();
    }
}

/// A skill, role or level by name: its button chooses it.
fn place_button(stage: Stage, place: FoundPlace, marks: &Marks) -> El {
    let (kind, name) = match place {
        FoundPlace::Skill(skill) => (messages::SKILL, stage.skill_name(skill)),
        FoundPlace::Role(role) => (messages::ROLE, stage.role_name(role)),
        FoundPlace::Level(level) => (messages::LEVEL, stage.level_name(level)),
    };
    let go = move |event| {
        stage.choose(|selection, matrix| match place {
            FoundPlace::Skill(skill) => {
                selection.skill = Some(skill);
                selection.group = None;
                selection.view = offered(matrix, View::Skill);
            }
            FoundPlace::Role(role) => {
                selection.show_roles(matrix, |other| other == role);
                selection.view = offered(matrix, View::Role);
            }
            FoundPlace::Level(level) => {
                let has = |role: &_| matrix.role(*role).ladder().has(level);
                if !selection.ladder(matrix).has(level)
                    && let Some(role) = matrix.role_ixs().find(has)
                {
                    selection.show_roles(matrix, |other| other == role);
                }
                selection.stand_at(matrix, level);
                selection.view = View::Compare;
            }
        });
        let view = stage.selection().peek().view;
        focus_later(stage, widget_of(&event), tab_id(view));
    };
    let name = el("span").maybe("lang", stage.content_lang()).child(marks.text(name));
    let button = el("button").attr("type", "button").on("click", go);
    el("li").child(button.child(el("small").child(kind)).child(" ").child(name))
}

/// A view, or the table of all levels where there is nothing more in it.
fn offered(matrix: &Matrix, view: View) -> View {
    if view.is_offered(matrix) { view } else { View::Levels }
}

/// One expectation that matches. Its button leads to it: its level becomes the current one, and its
/// row is opened.
fn result(stage: Stage, cell: &Expectation, marks: &Marks) -> El {
    let (skill, role, level) = cell.place();
    let names = [
        stage.shown().skill.is_none().then(|| stage.skill_name(skill)),
        stage.matrix().names_roles().then(|| stage.role_name(role)),
        Some(stage.level_name(level)),
    ];
    let name = join(&names.into_iter().flatten().collect::<Vec<_>>(), " · ");
    let go = move |event| {
        stage.choose(|selection, matrix| {
            selection.view = View::Compare;
            selection.stand_at(matrix, level);
            if !selection.open.contains(&(skill, role)) {
                selection.toggle(skill, role);
            }
        });
        focus_later(stage, widget_of(&event), row_id((skill, role)));
    };
    let button = el("button").attr("type", "button").class("link-button").maybe("lang", stage.content_lang());
    el("li").child(button.on("click", go).child(name)).child(" ").child(what_matches(stage, cell, marks))
}

/// The items that match; the whole cell where it is its skill that does.
fn what_matches(stage: Stage, cell: &Expectation, marks: &Marks) -> Content {
    let matrix = stage.matrix();
    let scale = matrix.scale(cell.skill());
    let lang = stage.lang();
    let items = matrix.items(cell).iter().filter(|item| marks.query().is_in_item(item, &lang));
    let items: Vec<El> = items.map(|item| el("li").child(item_text(stage, item, scale, marks))).collect();
    if items.is_empty() {
        return description(stage, Some(cell), marks);
    }
    el("ul").class("items").maybe("lang", stage.content_lang()).child(items).content()
}
