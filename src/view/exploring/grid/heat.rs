//! The cells of the grid as a heat map: at a glance, how much is expected where. Each cell opens its text.

use super::cursor::{AT, At, written};
use super::table::{RowHead, chunks, row_above, row_header};
use crate::browse::{Column, Heat, Row, Table, deepest, heat};
use crate::compare::{Place, in_effect};
use crate::letters::join;
use crate::matrix::Depth;
use crate::messages;
use crate::selection::{CellIx, Measure, View};
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, button, el, live};
use crate::view::shared::action::action;
use crate::view::shared::focus::{focus_later, widget_of};
use crate::view::shared::headings::ANSWER;
use crate::view::shared::item_list::{description, requirement_pill};
use crate::view::shared::marked::Marks;
use crate::view::shared::undo::go_to;
use crate::view::stage::facet::Facet;
use crate::view::stage::watched::Watched;
use leptos::prelude::*;
use std::rc::Rc;

/// Whether there is a cell, which can be opened.
pub fn is_there(stage: Stage, row: Row, column: Column, measure: Measure) -> bool {
    heat(&stage.matrix(), row.0, column.place(row), measure) != Heat::Nothing
}

/// The class for the colour of a step. There are nine shades, and one for what is not concerned.
pub fn shade(heat: Heat) -> String {
    match heat {
        Heat::Step(step, of) => {
            let most = of.saturating_sub(1).max(1);
            ["heat heat-", &(1 + step.min(most) * 8 / most).to_string()].concat()
        }
        Heat::NotConcerned => "heat heat-none".to_owned(),
        Heat::Nothing | Heat::Unsaid => "heat".to_owned(),
    }
}

/// The rows that are drawn. `stop` is the cell that is the tab stop at the start.
pub fn bodies(
    stage: Stage,
    table: Rc<Table>,
    drawn: Watched<usize>,
    head: RowHead,
    measure: Measure,
    stop: Option<At>,
) -> Content {
    live(move || {
        let rows = table.rows.get(..drawn.get()).unwrap_or_default();
        untrack(|| {
            let mut bodies = Content::default();
            let mut at = 0;
            for rows in chunks(&stage.matrix(), rows, head) {
                let above = rows.first().and_then(|row| row_above(stage, *row, head, table.columns.len()));
                bodies.add(above.map(|row| el("tbody").attr("role", "rowgroup").child(row)));
                for row in rows {
                    bodies.add(body(stage, &table, (*row, at), row_header(stage, *row, head), measure, stop));
                    at += 1;
                }
            }
            bodies
        })
    })
}

/// A row. If one of its cells is open, the text of that cell follows below.
fn body(
    stage: Stage,
    table: &Table,
    (row, at): (Row, usize),
    header: El,
    measure: Measure,
    stop: Option<At>,
) -> El {
    let id = ["cell-", &row.0.at().to_string(), "-", &row.1.at().to_string()].concat();
    let mut before = None;
    let cells = table.columns.iter().enumerate().map(|(nth, column)| {
        let place = column.place(row);
        let cell = (row.0, place.role, place.level);
        let heat = heat(&stage.matrix(), row.0, place, measure);
        let all = el("td").attr("role", "cell");
        if heat == Heat::Nothing {
            before = None;
            return all.child(nothing(stage, cell));
        }
        let (label, whole) = labels(stage, cell, heat, measure);
        let now = Some((heat, label.clone()));
        let all = if before == now { all.class("as-before") } else { all };
        before = now;
        let at = (at, nth);
        let index = if stop == Some(at) { "0" } else { "-1" };
        let button =
            cell_button(stage, cell, heat, whole, &id).attr(AT, &written(at)).attr("tabindex", index);
        all.child(button.child(el("span").child(label)))
    });
    let main = el("tr").attr("role", "row").child(header).child(cells.collect::<Vec<El>>());
    let width = (table.columns.len() + 1).to_string();
    let columns = table.columns.clone();
    let details = live(move || {
        let is_here = |cell: &CellIx| {
            let (skill, role, level) = *cell;
            let place = Place { role, level };
            skill == row.0 && columns.iter().any(|column| column.place(row) == place)
        };
        let details = stage.facet(Facet::Cell).cell.filter(is_here).map(|cell| {
            let text = el("div").class("stays").child(text(stage, cell));
            let text = el("td").attr("role", "cell").attr("colspan", &width).child(text);
            el("tr").class("details").attr("role", "row").attr("id", &id).child(text)
        });
        details.content()
    });
    el("tbody").attr("role", "rowgroup").child(main).child(details)
}

/// In place of a cell that is not there.
fn nothing(stage: Stage, (_, role, level): CellIx) -> El {
    let is_on_ladder = stage.matrix().role(role).ladder().has(level);
    let why = if is_on_ladder { messages::NOT_EXPECTED } else { messages::NO_SUCH_LEVEL };
    el("span").class("muted").child(el("span").class("unseen").child(why)).child("–")
}

fn cell_button(stage: Stage, cell: CellIx, heat: Heat, whole: String, id: &str) -> El {
    let (skill, role, level) = cell;
    let names = [stage.skill_name(skill), stage.role_name(role), stage.level_name(level), whole];
    let names: Vec<String> = names.into_iter().filter(|name| !name.is_empty()).collect();
    let is_open = move || stage.facet(Facet::Cell).cell == Some(cell);
    let id = id.to_owned();
    button()
        .attr("class", &shade(heat))
        .attr("aria-label", &join(&names, ", "))
        .state("aria-expanded", is_open)
        .live("aria-controls", move || is_open().then(|| id.clone()))
        .on("click", move |_| {
            stage.choose(|selection, _| selection.cell = (selection.cell != Some(cell)).then_some(cell));
        })
}

/// The word or number in a cell, and how it is read out. A depth is shown by its code, which the legend explains;
/// read out, its name follows the code.
fn labels(stage: Stage, cell: CellIx, heat: Heat, measure: Measure) -> (String, String) {
    let ((skill, role, level), matrix) = (cell, stage.matrix());
    let effect = in_effect(&matrix, skill, Place { role, level });
    let text = match (heat, measure) {
        (Heat::NotConcerned, _) => Some(messages::NOT_CONCERNED.to_owned()),
        (_, Measure::Items) => Some(messages::number(effect.items.len())),
        (_, Measure::Requirement) => {
            let own = matrix.expectation(skill, role, level);
            let word = own.and_then(|cell| cell.requirement_word()).map(|word| stage.text(word));
            word.or(effect.requirement.map(|said| messages::requirement(said).to_owned()))
        }
        (_, Measure::Depth) => {
            let depth = deepest(&effect).and_then(|depth| matrix.scale(skill).depth(depth));
            if let Some((depth, code)) = depth.and_then(|depth| Some((depth, depth.short()?))) {
                return (stage.text(code), with_code(stage, depth));
            }
            depth.map(|depth| stage.text(depth.name()))
        }
    };
    let text = text.unwrap_or_else(|| messages::UNSAID.to_owned());
    (text.clone(), text)
}

/// A depth with its code, if it has one: "P: Proficient".
pub fn with_code(stage: Stage, depth: &Depth) -> String {
    let name = stage.text(depth.name());
    match depth.short() {
        Some(code) => [&stage.text(code), ": ", &name].concat(),
        None => name,
    }
}

/// The text of the open cell, under the name of its level.
fn text(stage: Stage, cell: CellIx) -> Content {
    let (skill, role, level) = cell;
    let matrix = stage.matrix();
    let found = matrix.expectation(skill, role, level);
    let name = el("b").maybe("lang", stage.content_lang()).child(stage.level_name(level));
    let mut parts = Content::default();
    parts.add(el("p").child(name).child(" ").child(found.and_then(|cell| requirement_pill(stage, cell))));
    parts.add(description(stage, found, &Marks::of(stage)));
    parts.add(el("p").child(stand_here(stage, cell)));
    parts
}

/// A button that leads from a cell to the comparison that starts there.
fn stand_here(stage: Stage, (_, role, level): CellIx) -> El {
    let is_other = !stage.shown().roles.contains(&role);
    let go = move |event| {
        go_to(stage, |selection, matrix| {
            selection.view = View::Compare;
            if is_other {
                selection.show_roles(matrix, |other| other == role);
            }
            selection.stand_at(matrix, level);
        });
        focus_later(stage, widget_of(&event), ANSWER.to_owned());
    };
    action(messages::COMPARE_FROM, go)
}
