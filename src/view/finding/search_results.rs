//! What the search finds in the whole matrix: skills, roles and levels by name, and expectations at every level.

use super::result_list::result_list;
use crate::matrix::{Depth, Matrix, Text};
use crate::messages;
use crate::search::{Found, FoundPlace};
use crate::selection::{Measure, View};
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, el, live, watch};
use crate::view::shared::about::told;
use crate::view::shared::focus::{tab_id, widget_of};
use crate::view::shared::headings::heading;
use crate::view::shared::item_list::depth_name;
use crate::view::shared::keys::key;
use crate::view::shared::marked::Marks;
use crate::view::shared::parts;
use crate::view::shared::view_link::view_link;
use crate::view::stage::watched::Watched;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// How many names are offered. A query that matches more names is too short to be useful.
const PLACES: usize = 8;

/// How long the search waits before it is prepared, so that everything else in the second part is drawn
/// first.
const FIRST_MS: u32 = 100;

/// What is found, best first, each with a button that leads to it. While nothing is searched for, it is
/// empty, but the search is prepared.
pub fn search_results(stage: Stage) -> Content {
    (stage.browser().later)(FIRST_MS, Box::new(move || stage.prepare_search()));
    let is_asked = Watched::new(false);
    watch(move || is_asked.renew(!stage.query().is_empty()));
    live(move || is_asked.get().then(|| results(stage)).content())
}

fn results(stage: Stage) -> El {
    let found = Watched::new(Arc::new(Found::default()));
    let counts = Watched::new((0, 0));
    let is_narrowed = Watched::new(false);
    watch(move || {
        let mut now = stage.found();
        counts.renew((now.shown, now.expectations.len()));
        if is_narrowed.get() && now.shown > 0 {
            now.expectations.truncate(now.shown);
        }
        found.set(Arc::new(now));
    });
    let heading = heading(stage, 1).text(move || said(stage, &found.get()));
    let nothing = live(move || {
        let is_nothing = *found.get() == Found::default();
        is_nothing.then(|| el("p").class("muted").child(messages::SEARCH_OTHERWISE)).content()
    });
    el("section")
        .class("search-results")
        .attr("part", parts::RESULTS)
        .attr("aria-label", messages::SEARCH_RESULTS)
        .on("keydown", by_arrow)
        .child(heading)
        .child(names(stage, found))
        .child(narrowing(counts, is_narrowed))
        .child(result_list(stage, found))
        .child(nothing)
}

/// Skills, roles and levels whose names match.
fn names(stage: Stage, found: Watched<Arc<Found>>) -> Content {
    live(move || {
        let places = &found.get().places;
        let marks = Marks::of_results(stage);
        let offered = places.iter().take(PLACES).map(|place| place_button(stage, *place, &marks));
        let mut offered: Vec<El> = offered.collect();
        if places.len() > PLACES {
            offered.push(el("li").child(messages::more_names(places.len() - PLACES)));
        }
        (!places.is_empty()).then(|| el("ul").class("found-places").child(offered)).content()
    })
}

/// A box that leaves only what is shown, where that is a part of all that is found; a note, where none of it is.
/// `counts` are how many expectations are shown, and how many are found.
fn narrowing(counts: Watched<(usize, usize)>, is_narrowed: Watched<bool>) -> Content {
    live(move || match counts.get() {
        (shown, all) if shown == all => Content::default(),
        (0, _) => el("p").class("muted").child(messages::NONE_SHOWN).content(),
        (shown, all) => {
            let input = el("input")
                .attr("type", "checkbox")
                .flag("checked", move || is_narrowed.get())
                .on("change", move |_| is_narrowed.set(!is_narrowed.peek()));
            el("label").class("chip").child(input).child(messages::only_shown(shown, all)).content()
        }
    })
}

/// How much is found, as a sentence.
pub fn how_much(stage: Stage) -> String {
    said(stage, &stage.found())
}

fn said(stage: Stage, found: &Found) -> String {
    messages::found(found.expectations.len(), found.places.len(), found.is_a_skill(), &stage.typed())
}

/// Arrow keys go from one result to another, and from the first one back to the search box.
fn by_arrow(event: Event) {
    let step = match key(&event).as_str() {
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

/// Focuses the result that is `step` results away from an element, which is a result or the search box.
pub fn focus_result(widget: &Element, from: &Element, step: i32) {
    let Ok(stops) = widget.query_selector_all("input[type=search], .search-results :is(button, li > a)")
    else {
        return;
    };
    let at = (0..stops.length()).find(|at| stops.get(*at).is_some_and(|stop| stop == **from));
    let to = at.and_then(|at| at.checked_add_signed(step)).and_then(|at| stops.get(at));
    if let Some(to) = to.and_then(|to| to.dyn_into::<HtmlElement>().ok()) {
        // If it cannot take the focus, the focus stays where it is.
        let _ = to.focus();
    }
}

/// A skill, role or level by name, which leads to it.
fn place_button(stage: Stage, place: FoundPlace, marks: &Marks) -> El {
    let matrix = stage.matrix();
    let (kind, name) = match place {
        FoundPlace::Skill(skill) => (messages::SKILL, stage.skill_name(skill)),
        FoundPlace::Role(role) => (messages::ROLE, stage.role_name(role)),
        FoundPlace::Level(level) => (messages::LEVEL, stage.level_name(level)),
        FoundPlace::Matrix => (messages::MATRIX, stage.text(matrix.title())),
        FoundPlace::Depth(depth) => {
            let name = depth_name(stage, matrix.own_scale(), Some(depth));
            (messages::measure(Measure::Depth), name.unwrap_or_default())
        }
    };
    let about = match place {
        FoundPlace::Skill(skill) => matrix.skill(skill).summary(),
        FoundPlace::Role(role) => matrix.role(role).summary(),
        FoundPlace::Level(level) => matrix.level(level).summary(),
        FoundPlace::Matrix => matrix.summary(),
        FoundPlace::Depth(depth) => matrix.own_scale().depth(depth).and_then(Depth::summary),
    };
    let link = view_link(
        stage,
        move |selection, matrix| match place {
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
                selection.aim_at_any(matrix, level);
                selection.view = View::Compare;
            }
            FoundPlace::Matrix => {
                (selection.skill, selection.group) = (None, None);
                selection.view = View::Compare;
            }
            // Its legend says what the depths mean.
            FoundPlace::Depth(_) => {
                selection.measure = Some(Measure::Depth);
                selection.view = View::Map;
            }
        },
        tab_id,
    );
    let name = el("span").maybe("lang", stage.content_lang()).child(marks.text(name));
    let is_there = |about: &&Text| !stage.query().marks(&stage.text(about)).is_empty();
    let about = about.filter(is_there).map(|about| told(stage, "muted text", about));
    el("li").child(link.child(el("small").child(kind)).child(" ").child(name)).child(about)
}

/// The view, or the table of all levels if the view has nothing to show for this matrix.
fn offered(matrix: &Matrix, view: View) -> View {
    if view.is_offered(matrix) { view } else { View::Levels }
}
