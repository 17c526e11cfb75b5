//! The answer: what there is to cover between the current level and the other one.

mod by_role;
mod by_skill;
pub mod card;
mod depth_steps;
mod narrowed;
mod row;
mod side_by_side;

pub use narrowed::{all_rows, rows_left};

use crate::compare::Tally;
use crate::matrix::LevelIx;
use crate::messages;
use crate::part::{Part, call};
use crate::selection::{Arrangement, Only, Selection, size};
use crate::view::Stage;
use crate::view::choosing::narrow::nothing_left;
use crate::view::choosing::step_size::step_size;
use crate::view::choosing::ways;
use crate::view::markup::{Child, Content, El, button, el, live};
use crate::view::shared::about;
use crate::view::shared::action::action;
use crate::view::shared::focus::{focus_later, widget_of};
use crate::view::shared::headings::{ANSWER, heading};
use crate::view::shared::later::{drawn_later, drawn_when_there};
use crate::view::shared::parts;
use crate::view::shared::undo::go_to;
use crate::view::stage::facet::Facet;
use leptos::prelude::untrack;
use wasm_split_helpers::wasm_split;

/// The comparison; if there is nothing to compare, a message that says why.
pub fn answer(stage: Stage) -> Content {
    live(move || {
        let selection = stage.shown();
        match selection.target(&stage.matrix()) {
            Some(target) if !selection.roles.is_empty() => comparison(stage, &selection, target),
            _ => drawn_when_there(stage, Part::More, |stage| call(Part::More, no_comparison(stage))),
        }
    })
}

/// The outcomes of the whole comparison, of what the filters leave.
pub fn tally(stage: Stage) -> Tally {
    size(&stage.steps(), &stage.facet(Facet::Narrowed).only).tally
}

/// "From Middle to Senior". The roles are named too if the other side is another role.
pub fn step_name(stage: Stage, selection: &Selection, target: LevelIx) -> String {
    let (from, to) = side_names(stage, selection, target);
    messages::from_to(&from, &to)
}

/// The names of the two sides.
fn side_names(stage: Stage, selection: &Selection, target: LevelIx) -> (String, String) {
    let role = match (selection.target_role, selection.roles.as_slice()) {
        (Some(_), [only]) => Some(*only),
        _ => None,
    };
    (stage.place_name(role, selection.current), stage.place_name(selection.target_role, target))
}

fn section(stage: Stage, name: String, beside: impl Child) -> El {
    let name = heading(stage, 1).attr("id", ANSWER).attr("tabindex", "-1").child(name);
    el("section")
        .class("answer")
        .attr("part", parts::ANSWER)
        .attr("aria-labelledby", ANSWER)
        .child(el("div").class("step").child(name).child(beside))
}

fn sum(sentence: impl Child) -> El {
    el("p").class("sum").child(sentence)
}

fn comparison(stage: Stage, selection: &Selection, target: LevelIx) -> Content {
    let name = step_name(stage, selection, target);
    let cards = live(move || {
        let narrowed = stage.facet(Facet::Narrowed);
        let is_any = stage.steps().iter().any(|step| {
            step.skills.is_empty() || step.skills.iter().any(|brief| Only::admit_skill(&narrowed.only, brief))
        });
        if !is_any {
            return drawn_when_there(stage, Part::More, |stage| call(Part::More, nothing_left(stage)));
        }
        match narrowed.arrangement {
            Arrangement::ByRole => by_role::cards(stage),
            Arrangement::BySkill | Arrangement::SideBySide => {
                drawn_when_there(stage, Part::More, |stage| call(Part::More, arranged(stage)))
            }
        }
    });
    let is_of_role = selection.target_role.is_none();
    let rows_shown = drawn_later(stage, Part::More, |stage| call(Part::More, narrowed::rows_shown(stage)));
    let said = live(move || {
        let steps = stage.steps();
        // If the filters leave nothing, a sentence below says so.
        let size = size(&steps, &stage.facet(Facet::Narrowed).only);
        let is_any = size.skills > 0 || steps.iter().all(|step| step.skills.is_empty());
        is_any.then(|| step_size(&size, stage.listed_at().as_deref())).content()
    });
    // The ways stand below, so that they do not push what there is to work on out of sight.
    section(stage, name, vec![said, rows_shown])
        .child(cards)
        .child(
            is_of_role.then(|| drawn_later(stage, Part::More, |stage| call(Part::More, other_ways(stage)))),
        )
        .content()
}

/// The comparison in one of the other arrangements.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn arranged(stage: Stage) -> Content {
    match untrack(|| stage.facet(Facet::Narrowed).arrangement) {
        Arrangement::SideBySide => side_by_side::table(stage),
        Arrangement::ByRole | Arrangement::BySkill => by_skill::cards(stage),
    }
}

/// The next levels at a fork that are not compared now, and the ways on into other roles.
#[wasm_split(more, wasm_split_path = crate::part)]
fn other_ways(stage: Stage) -> Content {
    let (matrix, selection) = (stage.matrix(), stage.shown());
    let target = selection.target(&matrix);
    let is_next = selection.next(&matrix).any(|level| Some(level) == target);
    let levels = selection.next(&matrix).filter(|level| is_next && Some(*level) != target).map(|level| {
        let go = move |event| {
            stage.choose(|selection, matrix| selection.aim_at(matrix, Some(level)));
            focus_later(stage, widget_of(&event), ANSWER.to_owned());
        };
        let name = messages::also_next(&stage.level_name(level));
        action(name, go)
    });
    let levels = levels.collect::<Vec<El>>();
    let fork =
        (!levels.is_empty()).then(|| el("p").class("fork").child(messages::FORK).child(" ").child(levels));
    let ways = if is_next { ways::buttons(stage, selection.ways(&matrix)) } else { Vec::new() };
    let ways = (!ways.is_empty()).then(|| {
        let from = [&*messages::ways_on(&stage.level_name(selection.current)), ": "].concat();
        el("p").class("fork").child(from).child(ways)
    });
    vec![fork, ways].content()
}

/// Why there is nothing to compare, and what the reader can do instead.
#[wasm_split(more, wasm_split_path = crate::part)]
fn no_comparison(stage: Stage) -> Content {
    let selection = stage.shown();
    match selection.target(&stage.matrix()) {
        Some(target) => no_role(stage, &selection, target),
        None => top_level(stage, &selection),
    }
}

fn no_role(stage: Stage, selection: &Selection, target: LevelIx) -> Content {
    let show_all = button()
        .on("click", move |event| {
            stage.choose(|selection, matrix| selection.show_roles(matrix, |_| true));
            focus_later(stage, widget_of(&event), ANSWER.to_owned());
        })
        .child(messages::SHOW_ALL_ROLES);
    let name = step_name(stage, selection, target);
    section(stage, name, sum(messages::NO_ROLE)).child(el("p").child(show_all)).content()
}

fn top_level(stage: Stage, selection: &Selection) -> Content {
    let level = stage.level_name(selection.current);
    if selection.ladder(&stage.matrix()).len() == 1 && selection.ways(&stage.matrix()).is_empty() {
        return section(stage, messages::only_level(&level), sum(messages::ONE_LEVEL)).content();
    }
    let look_back = selection.before(&stage.matrix()).map(|before| {
        let go = move |event| {
            go_to(stage, |selection, matrix| {
                let top = selection.current;
                selection.stand_at(matrix, before);
                selection.aim_at(matrix, Some(top));
            });
            focus_later(stage, widget_of(&event), ANSWER.to_owned());
        };
        let name = messages::look_back(&stage.level_name(before));
        el("p").child(action(name, go))
    });
    let ways = ways::buttons(stage, selection.ways(&stage.matrix()));
    if !ways.is_empty() {
        let ways = el("p").class("fork").child(ways);
        let about = about::levels(stage, [selection.current].into_iter());
        let name = messages::ways_on(&level);
        return section(stage, name, sum(messages::GOES_ON))
            .child(ways)
            .child(about)
            .child(look_back)
            .content();
    }
    let name = messages::at_the_top(&level);
    let about = about::levels(stage, [selection.current].into_iter());
    section(stage, name, sum(messages::TOP_LEVEL)).child(about).child(look_back).content()
}
