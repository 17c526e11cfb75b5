//! The choice of the current level: native radio buttons, drawn as rungs on one line.

use super::Stage;
use super::facet::Facet;
use super::markup::{Content, El, el, live};
use super::parts;
use crate::letters::digits;
use crate::matrix::{LevelIx, RoleIx};
use crate::messages;
use leptos::prelude::untrack;
use std::rc::Rc;

/// The ladder. One click or arrow key chooses the level.
pub fn ladder(stage: Stage) -> El {
    // The rungs change only with the role, so that a rung keeps the focus while it is chosen.
    let rungs = live(move || {
        let matrix = stage.matrix();
        let shared = stage.facet(Facet::Ladder).levels_by_role(&matrix);
        let is_one = shared.len() == 1;
        untrack(|| {
            let mut groups = Content::default();
            let mut at = 0;
            for shared in shared {
                let own = Rc::new(shared.levels);
                let all = own.iter().zip(at..);
                let rungs = all.map(|(level, at)| rung(stage, at, *level, own.clone())).collect::<Vec<El>>();
                at += rungs.len();
                let rungs = el("div").class(if at > MANY { "rungs many" } else { "rungs" }).child(rungs);
                groups.add(if is_one { rungs } else { of_roles(stage, &shared.roles, at, rungs) });
            }
            groups
        })
    });
    el("fieldset")
        .class("ladder")
        .attr("role", "radiogroup")
        .attr("part", parts::LADDER)
        .attr("aria-labelledby", "ladder-legend")
        .child(el("legend").attr("id", "ladder-legend").child(messages::CURRENT_LEVEL))
        .child(rungs)
}

/// If there are more rungs than this, they stand in rows and columns instead of on one line.
const MANY: usize = 12;

/// One of several ladders: the levels of one or some of the roles, under their names. `at` is a number
/// that no other ladder has.
fn of_roles(stage: Stage, roles: &[RoleIx], at: usize, rungs: El) -> El {
    let id = ["ladder-", &digits(at as u64)].concat();
    let name = el("p").attr("id", &id).class("aside").child(stage.levels_of(roles));
    el("div").attr("role", "group").attr("aria-labelledby", &id).child(name).child(rungs)
}

/// One rung. `own` are the levels of its ladder.
fn rung(stage: Stage, at: usize, level: LevelIx, own: Rc<Vec<LevelIx>>) -> El {
    let id = ["rung-", &digits(at as u64)].concat();
    let note_id = [&id, "-note"].concat();
    let radio = el("input")
        .attr("type", "radio")
        .attr("name", "level")
        .attr("id", &id)
        .attr("aria-describedby", &note_id)
        .flag("checked", move || stage.shown().current == level)
        .on("change", move |_| stage.choose(|selection, matrix| selection.stand_at(matrix, level)));
    el("div")
        .live("class", move || Some(class(stage, level, &own).to_owned()))
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
fn class(stage: Stage, level: LevelIx, own: &[LevelIx]) -> &'static str {
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
        // Levels of two ladders are neither above nor below each other.
        () if !own.contains(&shown.current) => "rung",
        () if is_between => "rung between",
        () if here < current => "rung past",
        () => "rung",
    }
}
