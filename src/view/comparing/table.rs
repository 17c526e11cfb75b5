//! The table of what is expected at the current level. A row opens to show how it grows.

use super::growth::growth_list;
use crate::browse::{Row, rows};
use crate::matrix::LevelIx;
use crate::messages;
use crate::selection::Selection;
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, button, el, live, watch};
use crate::view::shared::about;
use crate::view::shared::headings::heading;
use crate::view::shared::item_list::{description, nothing_at_all, requirement_pill};
use crate::view::shared::marked::Marks;
use crate::view::shared::paged::{at_first, is_long, more_rows};
use crate::view::shared::parts;
use crate::view::stage::facet::Facet;
use crate::view::stage::watched::Watched;
use leptos::prelude::*;
use std::cell::Cell;
use std::mem::replace;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Role | Required | Description at the current level, with a column Skill where several are shown.
pub fn table(stage: Stage) -> Content {
    let drawn = Watched::new(0);
    let is_drawn_long = Rc::new(Cell::new(false));
    let shown = shown_in_time(stage, is_drawn_long.clone());
    live(move || {
        let selection = shown.get();
        let current = selection.current;
        let rows = rows(&stage.matrix(), &selection, Some(current));
        let all = rows.len();
        is_drawn_long.set(is_long(all));
        // Rows that were drawn on request stay drawn.
        if drawn.peek() < at_first(all) {
            drawn.set(at_first(all));
        }
        let columns = Columns::of(stage, &selection);
        let is_findable = is_findable(stage);
        let is_filled = fill_later(stage, is_findable);
        // A row that is opened from elsewhere must be drawn, however far down it is.
        let places = rows.clone();
        watch(move || {
            let open = stage.facet(Facet::Open);
            let last = places.iter().rposition(|row| open.open.contains(row)).unwrap_or_default();
            if last >= drawn.peek() {
                drawn.set(last + 1);
            }
        });
        let body = live(move || {
            let marks = Marks::of(stage);
            let open = untrack(|| stage.facet(Facet::Open));
            let drawn = rows.iter().take(drawn.get());
            let drawn: Vec<DrawnRow> =
                drawn.map(|row| (*row, Watched::new(open.open.contains(row)))).collect();
            let made = drawn.iter().map(|row| body_row(stage, columns, (current, is_filled), *row, &marks));
            let made = made.collect::<Vec<El>>().content();
            // Each row follows a signal of its own, so that open rows stay as they are when others are
            // opened.
            watch(move || {
                let open = stage.facet(Facet::Open);
                for (row, is_open) in &drawn {
                    is_open.renew(open.open.contains(row));
                }
            });
            made
        });
        let table = el("table")
            .class("stacked")
            .attr("role", "table")
            .attr("aria-labelledby", "table-heading")
            .child(el("thead").attr("role", "rowgroup").child(columns.head()))
            .child(body);
        let name = messages::expectations_at(&stage.level_name(current));
        let is_more = stage.matrix().is_cumulative() && selection.before(&stage.matrix()).is_some();
        let about = el("div")
            .child(is_more.then(|| el("p").class("hint").child(messages::INCLUDES_BELOW)))
            .child(about::level(stage, current));
        let section = el("section")
            .class(if is_long(all) { "table-section long" } else { "table-section" })
            .attr("part", parts::TABLE)
            .child(heading(stage, 1).attr("id", "table-heading").child(name))
            .child(about);
        if all == 0 {
            return section.child(nothing_at_all(&selection)).content();
        }
        section
            .child(el("div").class("frame").child(table))
            .child(more_rows(stage, move || all, drawn))
            .child(closed_rows(stage))
            .content()
    })
}

/// A matrix with at most this many items has the content of its closed rows in the page, so that the
/// browser's own search finds it.
const FINDABLE: usize = 2_000;

/// Whether the content of closed rows can be found there. Not every browser supports it.
fn is_findable(stage: Stage) -> bool {
    let items = stage.matrix().expectations().iter().map(|cell| cell.own_items().len()).sum::<usize>();
    items <= FINDABLE && (stage.browser().finds_hidden)()
}

/// Says how what is in closed rows can be found, if the browser does not find it.
pub fn closed_rows(stage: Stage) -> Option<El> {
    let is_said = !is_findable(stage) && stage.shows("search");
    is_said.then(|| el("p").class("more hint").child(messages::CLOSED_ROWS))
}

/// Whether closed rows are filled. They are, once everything in sight is painted.
fn fill_later(stage: Stage, is_findable: bool) -> Watched<bool> {
    let is_filled = Watched::new(false);
    if is_findable {
        (stage.browser().after_paint)(Box::new(move || {
            if !is_filled.is_gone() {
                is_filled.set(true);
            }
        }));
    }
    is_filled
}

/// What the table shows. A long table changes only after the answer is painted. If a row is opened by
/// the same change, the table changes at once, because that row then takes the focus.
fn shown_in_time(stage: Stage, is_drawn_long: Rc<Cell<bool>>) -> Watched<Arc<Selection>> {
    let shown = Watched::new(untrack(|| stage.shown()));
    let mut open = untrack(|| stage.facet(Facet::Open));
    watch(move || {
        let now = stage.shown();
        let open_before = replace(&mut open, untrack(|| stage.facet(Facet::Open)));
        if shown.peek() == now {
            return;
        }
        if open != open_before || !is_drawn_long.get() {
            return shown.set(now);
        }
        (stage.browser().after_paint)(Box::new(move || {
            if !shown.is_gone() {
                shown.set(untrack(|| stage.shown()));
            }
        }));
    });
    shown
}

/// A row, and whether it is open.
type DrawnRow = (Row, Watched<bool>);

/// Which columns there are.
#[derive(Clone, Copy)]
struct Columns {
    skill: bool,
    role: bool,
    required: bool,
}

impl Columns {
    fn of(stage: Stage, selection: &Selection) -> Columns {
        let matrix = stage.matrix();
        let role = matrix.roles().len() > 1;
        let counts = matrix.counts(None);
        Columns {
            // Something must name the row: if no role does, the skill does.
            skill: !role || selection.skill.is_none(),
            role,
            required: counts.required + counts.optional > 0,
        }
    }

    fn head(self) -> El {
        let names = [
            self.skill.then_some(messages::SKILL),
            self.role.then_some(messages::ROLE),
            self.required.then_some(messages::REQUIRED),
            Some(messages::DESCRIPTION),
        ];
        let cell = |name| el("th").attr("role", "columnheader").attr("scope", "col").child(name);
        el("tr").attr("role", "row").child(names.into_iter().flatten().map(cell).collect::<Vec<El>>())
    }

    fn count(self) -> usize {
        1 + usize::from(self.skill) + usize::from(self.role) + usize::from(self.required)
    }
}

/// A row and, if it is open, its details. Both stand in a `tbody`, so that they stay together.
fn body_row(
    stage: Stage,
    columns: Columns,
    (current, is_filled): (LevelIx, Watched<bool>),
    (row, open): DrawnRow,
    marks: &Marks,
) -> El {
    let (skill, role) = row;
    let matrix = stage.matrix();
    let id = ["growth-", &skill.at().to_string(), "-", &role.at().to_string()].concat();
    let is_open = move || open.get();

    let (skill_name, role_name) = (stage.skill_name(skill), stage.role_name(role));
    let both = (columns.skill && columns.role).then(|| [skill_name.as_str(), ", ", &role_name].concat());
    let second = both.as_ref().map(|_| cell().maybe("lang", stage.content_lang()).child(role_name.clone()));
    let name = if columns.skill { skill_name } else { role_name };
    let button = button()
        .class("row-button")
        .attr("id", &row_id(row))
        .maybe("aria-label", both)
        .maybe("lang", stage.content_lang())
        .live("aria-controls", {
            let id = id.clone();
            move || is_open().then(|| id.clone())
        })
        .state("aria-expanded", is_open)
        .child(name);
    let pill = matrix.expectation(skill, role, current).and_then(|cell| requirement_pill(stage, cell));
    let what = description(stage, matrix.expectation(skill, role, current), marks);
    let main = el("tr")
        .class("row")
        .attr("role", "row")
        // One handler for the whole row: a click on the button, also by Enter or Space, comes here.
        .on("click", move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let is_link =
                target.is_some_and(|target| target.closest("a,summary").is_ok_and(|link| link.is_some()));
            if !is_link && !(stage.browser().has_marked_text)() {
                stage.choose(|selection, _| selection.toggle(skill, role));
            }
        })
        .child(el("th").attr("role", "rowheader").attr("scope", "row").child(button))
        .child(second)
        .child(columns.required.then(|| cell().child(pill)))
        .child(cell().child(what));
    // In a closed row the details are hidden until the browser's search finds them.
    let is_there = Watched::new(open.peek());
    watch(move || is_there.renew(open.get() || is_filled.get()));
    let details = live(move || {
        let details = || {
            let hidden = move || (!open.get()).then(|| "until-found".to_owned());
            let growth = el("div").live("hidden", hidden).child(growth_list(stage, row));
            let class = move || Some(if open.get() { "details" } else { "details closed" }.to_owned());
            el("tr")
                .live("class", class)
                .attr("role", "row")
                .live("aria-hidden", move || (!open.get()).then(|| "true".to_owned()))
                .attr("id", &id)
                .on("beforematch", move |_| {
                    stage.choose(|selection, _| {
                        if !selection.open.contains(&row) {
                            selection.toggle(skill, role);
                        }
                    });
                })
                .child(cell().attr("colspan", &columns.count().to_string()).child(growth))
        };
        is_there.get().then(details).content()
    });
    el("tbody").attr("role", "rowgroup").child(main).child(details)
}

/// The id of the button that opens a row.
pub fn row_id((skill, role): Row) -> String {
    ["row-", &skill.at().to_string(), "-", &role.at().to_string()].concat()
}

fn cell() -> El {
    el("td").attr("role", "cell")
}
