//! The choice of the current level: native radios, drawn as rungs on one line.

use super::Stage;
use super::facet::Facet;
use super::markup::{Child, El, el, live};
use super::parts;
use crate::matrix::LevelIx;
use crate::messages;
use leptos::prelude::untrack;

/// The ladder. One click or arrow key chooses the level.
pub fn ladder(stage: Stage) -> El {
    // The role decides on the rungs; whoever stands on one of them keeps the focus.
    let rungs = live(move || {
        let matrix = stage.matrix();
        let levels: Vec<LevelIx> = stage.facet(Facet::Ladder).ladder(&matrix).levels().collect();
        untrack(|| {
            levels.into_iter().enumerate().map(|(at, level)| rung(stage, at, level)).collect::<Vec<El>>()
        })
        .content()
    });
    el("fieldset")
        .class("ladder")
        .attr("role", "radiogroup")
        .attr("part", parts::LADDER)
        .attr("aria-labelledby", "ladder-legend")
        .child(el("legend").attr("id", "ladder-legend").child(messages::CURRENT_LEVEL))
        .child(el("div").live("class", move || Some(class_of_all(stage).to_owned())).child(rungs))
}

/// More rungs than this stand in rows and columns instead of on one line.
const MANY: usize = 12;

fn class_of_all(stage: Stage) -> &'static str {
    let rungs = stage.facet(Facet::Ladder).ladder(&stage.matrix()).len();
    if rungs > MANY { "rungs many" } else { "rungs" }
}

fn rung(stage: Stage, at: usize, level: LevelIx) -> El {
    let id = ["rung-", &at.to_string()].concat();
    let note_id = [&id, "-note"].concat();
    let radio = el("input")
        .attr("type", "radio")
        .attr("name", "level")
        .attr("id", &id)
        .attr("aria-describedby", &note_id)
        .flag("checked", move || stage.shown().current == level)
        .on("change", move |_| stage.choose(|selection, matrix| selection.stand_at(matrix, level)));
    el("div")
        .live("class", move || Some(class(stage, level).to_owned()))
        .child(radio)
        .child(
            el("label")
                .attr("for", &id)
                .maybe("lang", stage.content_lang())
                .text(move || stage.level_name(level)),
        )
        .child(
            el("small").attr("id", &note_id).text(move || stage.note(level).unwrap_or_default().to_owned()),
        )
}

/// How a rung is drawn: the current level and those below are filled; the way to the level compared
/// with is dashed.
fn class(stage: Stage, level: LevelIx) -> &'static str {
    let (matrix, shown) = (stage.matrix(), stage.shown());
    let target = shown.target(&matrix).filter(|_| shown.target_role.is_none());
    let rank = |level| shown.ladder(&matrix).rank(level).unwrap_or(0);
    let (here, current) = (rank(level), rank(shown.current));
    let is_between = target
        .map(rank)
        .is_some_and(|target| (current.min(target)..current.max(target)).contains(&here) && here != current);
    match () {
        () if level == shown.current => "rung now",
        () if Some(level) == target => "rung target",
        () if is_between => "rung between",
        () if here < current => "rung past",
        () => "rung",
    }
}
