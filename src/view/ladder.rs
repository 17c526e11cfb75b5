//! The choice of the current level: native radios, drawn as rungs on one line.

use super::Stage;
use super::markup::{El, el};
use crate::matrix::LevelIx;
use crate::messages;

/// The ladder. One click or arrow key chooses the level.
pub fn ladder(stage: Stage) -> El {
    let matrix = stage.matrix();
    let rungs: Vec<El> =
        matrix.ladder().levels().enumerate().map(|(at, level)| rung(stage, at, level)).collect();
    el("fieldset")
        .class("ladder")
        .attr("role", "radiogroup")
        .attr("part", "ladder")
        .attr("aria-labelledby", "ladder-legend")
        .child(el("legend").attr("id", "ladder-legend").child(messages::CURRENT_LEVEL))
        .child(el("div").class("rungs").child(rungs))
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
    let target = shown.target(&matrix);
    let rank = |level| matrix.ladder().rank(level).unwrap_or(0);
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
