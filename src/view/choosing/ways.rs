//! Ways on into other roles.

use crate::matrix::{LevelIx, RoleIx};
use crate::messages;
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, button, el, live};
use crate::view::shared::choice::{grouped, option};
use crate::view::shared::focus::{focus_later, widget_of};
use crate::view::shared::headings::ANSWER;
use crate::view::stage::facet::Facet;
use wasm_split_helpers::wasm_split;

/// A level of another role.
type Way = (RoleIx, LevelIx);

/// The ways on from the current level, as options of the choice of the level to aim for.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn way_options(stage: Stage) -> Content {
    live(move || {
        let (matrix, shown) = (stage.matrix(), stage.facet(Facet::Here));
        if shown.target_role.is_some() {
            return Content::default();
        }
        let ways = shown.ways(&matrix).into_iter();
        let value =
            |(role, level)| [matrix.level(level).id(), matrix.role(role).id()].join(&String::from(OF_ROLE));
        let options: Vec<El> = ways.map(|way| option(Some(&value(way)), &name(stage, way))).collect();
        let is_any = !options.is_empty();
        is_any.then(|| grouped(&messages::ways_on(&stage.level_name(shown.current)), options)).content()
    })
}

/// Between the ids of a level and a role in the value of an option.
pub const OF_ROLE: char = '\n';

fn name(stage: Stage, (role, level): Way) -> String {
    stage.place_name(Some(role), level)
}

/// A button for each way, which leads to its comparison.
pub fn buttons(stage: Stage, ways: Vec<Way>) -> Vec<El> {
    let button = |way| {
        let go = move |event| {
            stage.choose(|selection, matrix| selection.take_way(matrix, way));
            focus_later(stage, widget_of(&event), ANSWER.to_owned());
        };
        button().maybe("lang", stage.content_lang()).on("click", go).child(name(stage, way))
    };
    ways.into_iter().map(button).collect()
}

/// The ways on from the levels of a role in words; nothing if there are none.
pub fn list(stage: Stage, role: RoleIx) -> Vec<El> {
    let matrix = stage.matrix();
    let role = matrix.role(role);
    let of_level = |level: LevelIx| {
        let ways =
            role.ways(level).map(|way| el("li").maybe("lang", stage.content_lang()).child(name(stage, way)));
        let ways: Vec<El> = ways.collect();
        (!ways.is_empty()).then(|| {
            let heading = el("p").child(messages::ways_on(&stage.level_name(level)));
            el("div").class("aside").child(heading).child(el("ul").child(ways))
        })
    };
    role.ladder().levels().filter_map(of_level).collect()
}
