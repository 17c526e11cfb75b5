//! The grid: skills down, levels or roles across. Its cells show their texts, or the shades of a heat map.

mod cursor;
mod heat;
mod legend;
mod scroll_box;
mod table;
mod texts;

pub use table::{RowHead, level_tables};

use crate::browse::{roles_at_level, rows, tables};
use crate::messages;
use crate::selection::{Across, Measure, Selection, View};
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, el, live};
use crate::view::shared::choice::{choice, field, option};
use crate::view::shared::headings::heading;
use crate::view::shared::item_list::nothing_at_all;
use crate::view::shared::paged::PAGE;
use crate::view::shared::parts;
use crate::view::stage::facet::Facet;
use table::{Coat, in_turn, role_on_paper, row_head};
use wasm_split_helpers::wasm_split;

/// The grid of the skills and roles that are shown.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn grid(stage: Stage) -> Content {
    let title = heading(stage, 1).text(move || name(stage, &chosen(stage)));
    let tables = live(move || {
        let selection = chosen(stage);
        drawn(stage, &selection, &name(stage, &selection), PAGE)
    });
    el("section")
        .class("table-section grid")
        .attr("part", parts::TABLE)
        .child(el("div").class("grid-head").child(title).child(choices(stage)))
        .child(tables)
        .content()
}

/// The texts of all levels of what a selection shows, under a title. So many rows are drawn at first.
pub fn levels(stage: Stage, selection: &Selection, title: String, first: usize) -> El {
    let selection = Selection { view: View::Levels, across: Across::Levels, ..selection.clone() };
    el("section")
        .class("table-section")
        .attr("part", parts::TABLE)
        .child(heading(stage, 1).child(title))
        .child(drawn(stage, &selection, messages::ALL_LEVELS, first))
}

/// What the grid shows, and how.
fn chosen(stage: Stage) -> Selection {
    let how = stage.facet(Facet::Grid);
    Selection { view: how.view, across: how.across, measure: how.measure, ..(*stage.shown()).clone() }
}

fn name(stage: Stage, selection: &Selection) -> String {
    let roles = || messages::roles_at(&stage.level_name(selection.current));
    match (selection.view, selection.across) {
        (View::Map, Across::Levels) => messages::HEAT_MAP.to_owned(),
        (View::Map, Across::Roles) => messages::heat_map_of(&roles()),
        (_, Across::Levels) => messages::ALL_LEVELS.to_owned(),
        (_, Across::Roles) => roles(),
    }
}

/// What cells show, and what the columns are.
fn choices(stage: Stage) -> Content {
    let matrix = stage.matrix();
    let known = Measure::ALL.into_iter().filter(|measure| measure.is_known(&matrix));
    let measures = known.map(|it| option(Some(it.id()), messages::measure(it)));
    let shown: Vec<El> = [option(None, messages::TEXTS)].into_iter().chain(measures).collect();
    let measure = move || {
        let how = stage.facet(Facet::Grid);
        let measure = if how.view == View::Map { how.measure(&stage.matrix()).id() } else { "" };
        measure.to_owned()
    };
    let show = choice(shown.content(), measure, move |id| {
        let measure = Measure::of(id);
        stage.choose(|selection, _| {
            selection.view = if measure.is_some() { View::Map } else { View::Levels };
            selection.measure = measure.or(selection.measure);
        });
    });
    let columns = (matrix.roles().len() > 1).then(|| {
        let levels = option(Some(Across::Levels.id()), messages::LEVELS);
        let roles = el("option")
            .attr("value", Across::Roles.id())
            .text(move || messages::roles_at(&stage.level_name(stage.facet(Facet::Here).current)));
        let across = move || stage.facet(Facet::Grid).across.id().to_owned();
        let choose = move |id: &str| {
            let across = Across::of(id).unwrap_or(Across::Levels);
            stage.choose(|selection, _| selection.across = across);
        };
        field("across", messages::COLUMNS, choice(vec![levels, roles].content(), across, choose))
    });
    vec![Some(field("measure", messages::MEASURE, show)), columns].content()
}

/// The tables of what a selection shows. So many rows are drawn at first.
fn drawn(stage: Stage, selection: &Selection, name: &str, first: usize) -> Content {
    let matrix = stage.matrix();
    let coat = match selection.view {
        View::Map => Coat::Heat(selection.measure(&matrix)),
        _ => Coat::Texts,
    };
    let (head, tables) = match selection.across {
        Across::Levels => (row_head(&matrix, selection), tables(&matrix, &rows(&matrix, selection, None))),
        Across::Roles => (RowHead::Skill, roles_at_level(&matrix, selection).into_iter().collect()),
    };
    if tables.is_empty() {
        return nothing_at_all(selection);
    }
    let mut parts = Content::default();
    if selection.across == Across::Levels {
        parts.add(role_on_paper(stage, selection, head));
    }
    if let Coat::Heat(measure) = coat {
        parts.add(legend::legend(stage, &selection.skills(&matrix), measure));
    }
    parts.add(in_turn(stage, tables, name, first, head, coat));
    parts
}
