//! The heat map: it shows at a glance how much is expected where. Each cell opens its text.

use super::Stage;
use super::about;
use super::answer;
use super::choice::{choice, field, option};
use super::facet::Facet;
use super::focus::{focus_later, widget_of};
use super::headings::heading;
use super::item_list::{description, nothing_at_all, requirement_pill};
use super::level_table::{
    RowHead, cell_level, chunks, column_header, in_turn, role_on_paper, row_above, row_head, row_header,
};
use super::marked::Marks;
use super::markup::{Child, Content, El, el, live};
use super::paged::PAGE;
use super::parts;
use super::undo::go_to;
use super::watched::Watched;
use crate::browse::{Heat, LegendStep, Row, Table, deepest, heat, rows, steps, tables};
use crate::compare::{Place, in_effect};
use crate::letters::join;
use crate::matrix::LevelIx;
use crate::messages;
use crate::selection::{CellIx, Measure, View};
use leptos::prelude::*;
use std::rc::Rc;
use wasm_split_helpers::wasm_split;

/// The map of the skills and roles that are shown, by the chosen measure.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn heat_map(stage: Stage) -> Content {
    let tables = live(move || {
        let (matrix, selection) = (stage.matrix(), stage.shown());
        let measure = stage.facet(Facet::Measure).measure(&matrix);
        let head = row_head(&matrix, &selection);
        let all = tables(&matrix, &rows(&matrix, &selection, None));
        if all.is_empty() {
            return nothing_at_all(&selection);
        }
        let mut parts = role_on_paper(stage, head).content();
        parts.add(legend(stage, measure));
        parts.add(in_turn(stage, all, messages::HEAT_MAP, PAGE, move |table, name, drawn| {
            map(stage, table, head, measure, name, drawn)
        }));
        parts
    });
    el("section")
        .class("table-section")
        .attr("part", parts::TABLE)
        .child(heading(stage, 1).child(messages::HEAT_MAP))
        .child(measure_choice(stage))
        .child(tables)
        .content()
}

fn measure_choice(stage: Stage) -> El {
    let matrix = stage.matrix();
    let known = Measure::ALL.into_iter().filter(|measure| measure.is_known(&matrix));
    let options = known.map(|it| option(Some(it.id()), messages::measure(it))).collect::<Vec<El>>();
    let chosen = move || stage.facet(Facet::Measure).measure(&stage.matrix()).id().to_owned();
    let measure = choice(options.content(), chosen, move |chosen| {
        let chosen = Measure::of(chosen);
        stage.choose(|selection, _| selection.measure = chosen);
    });
    field("measure", messages::MEASURE, measure)
}

/// The class for the colour of a step. There are nine shades, and one for what is not concerned.
fn shade(heat: Heat) -> String {
    match heat {
        Heat::Step(step, of) => {
            let most = of.saturating_sub(1).max(1);
            ["heat heat-", &(1 + step.min(most) * 8 / most).to_string()].concat()
        }
        Heat::NotConcerned => "heat heat-none".to_owned(),
        Heat::Nothing | Heat::Unsaid => "heat".to_owned(),
    }
}

fn legend(stage: Stage, measure: Measure) -> Content {
    let matrix = stage.matrix();
    let steps = steps(&matrix, stage.shown().skill, measure);
    let of = steps.len();
    let entries = steps.iter().enumerate().map(|(at, step)| {
        let name = match step {
            LegendStep::Depth(depth) => match depth.short() {
                Some(short) => [&stage.text(short), ": ", &stage.text(depth.name())].concat(),
                None => stage.text(depth.name()),
            },
            LegendStep::Requirement(requirement) => messages::requirement(*requirement).to_owned(),
            LegendStep::Items(from, to) => messages::items_from_to(*from, *to),
        };
        el("li").child(el("span").attr("class", &shade(Heat::Step(at, of)))).child(name)
    });
    let entries: Vec<El> = entries.collect();
    let list = el("ul").class("legend").attr("aria-label", messages::LEGEND).child(entries);
    let depths = steps.iter().filter_map(|step| match step {
        LegendStep::Depth(depth) => Some((stage.text(depth.name()), about::depth(stage, depth))),
        _ => None,
    });
    let depths = about::list(stage, depths.collect());
    vec![(of > 0).then_some(list), depths].content()
}

fn map(
    stage: Stage,
    table: Rc<Table>,
    head: RowHead,
    measure: Measure,
    name: &str,
    drawn: Watched<usize>,
) -> El {
    let corner = if head == RowHead::Role { messages::ROLE } else { messages::SKILL };
    let corner = el("th").attr("role", "columnheader").attr("scope", "col").child(corner);
    let columns = table.levels.iter().map(|level| column_header(stage, *level));
    let top = el("tr").attr("role", "row").child(corner).child(columns.collect::<Vec<El>>());
    let body = live(move || {
        let rows = table.rows.get(..drawn.get()).unwrap_or_default();
        untrack(|| {
            let mut bodies = Content::default();
            for rows in chunks(&stage.matrix(), rows, head) {
                let above = rows.first().and_then(|row| row_above(stage, *row, head, table.levels.len()));
                bodies.add(above.map(|row| el("tbody").attr("role", "rowgroup").child(row)));
                for row in rows {
                    bodies.add(map_row(stage, &table, *row, head, measure));
                }
            }
            bodies
        })
    });
    let table = el("table")
        .class("overview map")
        .attr("role", "table")
        .attr("aria-label", name)
        .child(el("thead").attr("role", "rowgroup").child(top))
        .child(body);
    let frame = el("div").class("frame scroll").attr("tabindex", "0").attr("role", "group");
    frame.attr("aria-label", name).child(table)
}

/// A row. If one of its cells is open, the text of that cell follows below.
fn map_row(stage: Stage, table: &Table, row: Row, head: RowHead, measure: Measure) -> El {
    let id = ["cell-", &row.0.at().to_string(), "-", &row.1.at().to_string()].concat();
    let cells = table.levels.iter().map(|level| {
        let cell = (row.0, row.1, *level);
        el("td")
            .attr("role", "cell")
            .child(cell_level(stage, *level))
            .child(button(stage, cell, measure, &id))
    });
    let main =
        el("tr").attr("role", "row").child(row_header(stage, row, head)).child(cells.collect::<Vec<El>>());
    let width = (table.levels.len() + 1).to_string();
    let details = live(move || {
        let open = stage.facet(Facet::Cell).cell.filter(|(skill, role, _)| (*skill, *role) == row);
        let details = open.map(|cell| {
            let text = el("td").attr("role", "cell").attr("colspan", &width).child(text(stage, cell));
            el("tr").class("details").attr("role", "row").attr("id", &id).child(text)
        });
        details.content()
    });
    el("tbody").attr("role", "rowgroup").child(main).child(details)
}

fn button(stage: Stage, cell: CellIx, measure: Measure, id: &str) -> Content {
    let (skill, role, level) = cell;
    let matrix = stage.matrix();
    let heat = heat(&matrix, skill, Place { role, level }, measure);
    if heat == Heat::Nothing {
        let is_on_ladder = matrix.role(role).ladder().has(level);
        let why = if is_on_ladder { messages::NOT_EXPECTED } else { messages::NO_SUCH_LEVEL };
        return el("span").class("muted").child(el("span").class("unseen").child(why)).child("–").content();
    }
    let (short, whole) = (label(stage, cell, heat, measure, false), label(stage, cell, heat, measure, true));
    let names = [stage.skill_name(skill), stage.role_name(role), stage.level_name(level), whole];
    let names: Vec<String> = names.into_iter().filter(|name| !name.is_empty()).collect();
    let is_open = move || stage.facet(Facet::Cell).cell == Some(cell);
    let id = id.to_owned();
    el("button")
        .attr("type", "button")
        .attr("class", &shade(heat))
        .attr("aria-label", &join(&names, ", "))
        .state("aria-expanded", is_open)
        .live("aria-controls", move || is_open().then(|| id.clone()))
        .on("click", move |_| {
            stage.choose(|selection, _| selection.cell = (selection.cell != Some(cell)).then_some(cell));
        })
        .child(short)
        .content()
}

/// The word or number in a cell. A depth is shown by its code if the legend explains the code, unless
/// `is_whole` asks for the whole name.
fn label(stage: Stage, cell: CellIx, heat: Heat, measure: Measure, is_whole: bool) -> String {
    let ((skill, role, level), matrix) = (cell, stage.matrix());
    let is_in_legend = stage.shown().skill.is_some() || matrix.skill(skill).own_scale().is_empty();
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
            deepest(&effect).and_then(|depth| matrix.scale(skill).depth(depth)).map(|depth| {
                let short = depth.short().filter(|_| is_in_legend && !is_whole);
                stage.text(short.unwrap_or(depth.name()))
            })
        }
    };
    text.unwrap_or_else(|| messages::UNSAID.to_owned())
}

/// The text of the open cell, under the name of its level.
fn text(stage: Stage, (skill, role, level): CellIx) -> Content {
    let matrix = stage.matrix();
    let found = matrix.expectation(skill, role, level);
    let name = el("b").maybe("lang", stage.content_lang()).child(stage.level_name(level));
    let mut parts = Content::default();
    parts.add(el("p").child(name).child(" ").child(found.and_then(|cell| requirement_pill(stage, cell))));
    parts.add(description(stage, found, &Marks::of(stage)));
    parts.add(el("p").child(stand_here(stage, level)));
    parts
}

/// A button that leads from a cell to the comparison that starts at its level.
fn stand_here(stage: Stage, level: LevelIx) -> El {
    let go = move |event| {
        go_to(stage, |selection, matrix| {
            selection.view = View::Compare;
            selection.stand_at(matrix, level);
        });
        focus_later(stage, widget_of(&event), answer::HEADING.to_owned());
    };
    let name = messages::compare_from(&stage.level_name(level));
    el("button").attr("type", "button").on("click", go).child(name)
}
