//! The ladder of levels. Both ends of the step can be set on it: where the reader is, and what they aim for.
//! Each end is a group of native radio buttons, drawn as rungs on one line.

use super::step_sizes::step_sizes;
use crate::letters::digits;
use crate::matrix::LevelIx;
use crate::messages;
use crate::part::{Part, call};
use crate::selection::one_ladder;
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, el, live};
use crate::view::shared::later::drawn_later;
use crate::view::shared::parts;
use crate::view::stage::facet::Facet;
use leptos::prelude::untrack;
use std::rc::Rc;

/// One end of the step.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// Where the reader is.
    Here,
    /// What they aim for.
    Aim,
}

/// The ladder. A click on a level aims for it; a click on the marker above it says that the reader is there.
/// Roles that do not share one have none: the levels of fifty ladders are more than anybody looks through, and the
/// choices of the question have them all.
pub fn ladder(stage: Stage) -> El {
    el("div")
        .class("ladder")
        .attr("part", parts::LADDER)
        .child(live(move || end(stage, End::Here)))
        .child(live(move || end(stage, End::Aim)))
}

/// If there are more rungs than this, they stand in rows and columns instead of on one line.
const MANY: usize = 12;

/// It changes only with the roles, so that a rung keeps the focus while it is chosen, and the sizes of the steps are
/// not counted again.
fn end(stage: Stage, end: End) -> Content {
    let (matrix, selection) = (stage.matrix(), stage.facet(Facet::Ladders));
    let (id, name, shared) = match end {
        End::Here => ("here", messages::CURRENT_LEVEL, selection.levels_by_role(&matrix)),
        End::Aim => ("aim", messages::AIMING_FOR, selection.targets_by_role(&matrix)),
    };
    let Some(shared) = one_ladder(shared) else { return Content::default() };
    untrack(|| {
        let own = Rc::new(shared.levels);
        let rungs = own.iter().zip(0..).map(|(level, at)| rung(stage, end, at, *level, own.clone()));
        let rungs = rungs.collect::<Vec<El>>();
        let is_short = rungs.len() <= MANY;
        let sizes = (end == End::Aim && is_short)
            .then(|| drawn_later(stage, Part::More, |stage| call(Part::More, step_sizes(stage))));
        // Above a line with the names of the same levels, markers are enough.
        let is_above = end == End::Here && is_short && selection.target_role.is_none();
        el("div")
            .attr("role", "radiogroup")
            .attr("aria-labelledby", id)
            .class(if is_above { "end markers" } else { "end" })
            .child(el("span").class("end-name").attr("id", id).child(name))
            .child(el("div").class(if is_short { "rungs" } else { "rungs many" }).child(rungs).child(sizes))
            .content()
    })
}

fn id_of(end: End, at: usize) -> String {
    [if end == End::Here { "here-" } else { "aim-" }, &digits(at as u64)].concat()
}

/// One rung. `own` are the levels of its ladder.
fn rung(stage: Stage, end: End, at: usize, level: LevelIx, own: Rc<Vec<LevelIx>>) -> El {
    let id = id_of(end, at);
    let note_id = [&id, "-note"].concat();
    let radio = el("input").attr("type", "radio").attr("id", &id);
    let radio = match end {
        End::Here => radio
            .attr("name", "level")
            .attr("aria-describedby", &note_id)
            .flag("checked", move || stage.shown().current == level)
            .on("change", move |_| stage.choose(|selection, matrix| selection.stand_at(matrix, level))),
        End::Aim => radio
            .attr("name", "target")
            .attr("aria-describedby", &[&note_id, " size-", &digits(at as u64)].concat())
            .flag("checked", move || stage.shown().target(&stage.matrix()) == Some(level))
            // Nobody aims for where they are.
            .flag("disabled", move || {
                let shown = stage.shown();
                shown.target_role.is_none() && shown.current == level
            })
            .on("change", move |_| {
                stage.choose(|selection, matrix| {
                    let is_usual = selection.usual_target(matrix) == Some(level);
                    selection.aim_at(matrix, (!is_usual).then_some(level));
                });
            }),
    };
    el("div")
        .live("class", move || Some(class(stage, end, level, &own).to_owned()))
        .maybe("title", stage.matrix().level(level).summary().map(|about| stage.text(about)))
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

/// How a rung is drawn: the current level and those below are filled; the rungs between it and the level
/// compared with are dashed.
fn class(stage: Stage, end: End, level: LevelIx, own: &[LevelIx]) -> &'static str {
    let (matrix, shown) = (stage.matrix(), stage.shown());
    let target = shown.target(&matrix);
    if shown.target_role.is_some() && end == End::Aim {
        return if target == Some(level) { "rung target" } else { "rung" };
    }
    let target = target.filter(|_| shown.target_role.is_none());
    let rank = |level| shown.ladder(&matrix).rank(level).unwrap_or(0);
    let (here, current) = (rank(level), rank(shown.current));
    let is_between = target
        .map(rank)
        .is_some_and(|target| (current.min(target)..current.max(target)).contains(&here) && here != current);
    match () {
        () if level == shown.current => "rung now",
        () if Some(level) == target => "rung target",
        // Levels of two ladders are neither above nor below each other.
        () if !own.contains(&shown.current) => "rung",
        () if is_between => "rung between",
        () if here < current => "rung past",
        () => "rung",
    }
}
