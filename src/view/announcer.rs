//! The status region. It announces each change once, in a whole sentence.

use super::Stage;
use super::markup::{El, el, watch};
use crate::messages;
use crate::part::{Arrival, Part, call};
use crate::selection::{Selection, View};
use crate::view::choosing::filters::filters_on;
use crate::view::comparing::answer::{all_rows, rows_left, step_name, tally};
use crate::view::finding::search_results::how_much;
use crate::view::shared::undo::changed;
use crate::view::stage::facet::Facet;
use leptos::prelude::*;
use std::mem::replace;
use wasm_split_helpers::wasm_split;

/// How long typing must pause before the search is announced, so that not every letter is announced.
const PAUSE_MS: u32 = 500;

/// The region, and the code that fills it. It is empty at the start. It says nothing when the view
/// changes, because the tab of that view has the focus and is read out. Until the second part is there,
/// it is silent; then it announces what has changed in the meantime.
pub fn announcer(stage: Stage) -> El {
    let mut before = now(stage);
    watch(move || {
        let now = now(stage);
        if stage.arrival(Part::More).get() == Arrival::Here {
            let before = replace(&mut before, now.clone());
            call(Part::More, tell(stage, &before, now));
        }
    });
    el("p").class("status").attr("role", "status").text(move || stage.said().get().unwrap_or_default())
}

/// Announces what has changed.
#[wasm_split(more, wasm_split_path = crate::part)]
fn tell(stage: Stage, before: &Selection, now: Selection) {
    let sentence = if before.query != now.query {
        if !now.query.trim().is_empty() {
            (stage.browser().later)(PAUSE_MS, Box::new(move || say_found(stage, &now)));
            return;
        }
        messages::SEARCH_CLEARED.to_owned()
    } else if before.is_at(&now) {
        if before.only == now.only {
            return;
        }
        untrack(|| messages::narrowed(filters_on(stage), rows_left(stage), all_rows(stage)))
    } else {
        untrack(|| standing(stage, &now))
    };
    // What was not asked for by name is said first, with what can be taken back.
    let sentence = match untrack(|| changed(stage)) {
        Some(changed) => [&*changed, " ", &sentence].concat(),
        None => sentence,
    };
    stage.said().set(Some(sentence));
}

/// Everything whose change is announced.
fn now(stage: Stage) -> Selection {
    let mut now = (*stage.shown()).clone();
    now.query = stage.typed();
    now.only.clone_from(&stage.facet(Facet::Narrowed).only);
    now
}

/// The current level in a sentence. While the comparison is on screen, the sentence also says how much
/// there is to cover, and of which role and skill.
fn standing(stage: Stage, selection: &Selection) -> String {
    let matrix = stage.matrix();
    if stage.facet(Facet::View).view != View::Compare {
        return messages::standing_at(&stage.level_name(selection.current));
    }
    match selection.target(&matrix) {
        Some(target) => {
            let at = stage.listed_at();
            let step = match (selection.target_role, selection.roles.as_slice()) {
                (None, [role]) if matrix.names_roles() => messages::step_of(
                    &stage.role_name(*role),
                    &stage.level_name(selection.current),
                    &stage.level_name(target),
                ),
                _ => step_name(stage, selection, target),
            };
            let step = match selection.skill {
                Some(skill) if matrix.skills().len() > 1 => {
                    messages::in_skill(&stage.skill_name(skill), &step)
                }
                _ => step,
            };
            messages::compared(&step, &tally(stage), at.as_deref())
        }
        None => {
            let level = stage.level_name(selection.current);
            if selection.ways(&matrix).is_empty() {
                messages::at_the_top(&level)
            } else {
                messages::ways_on(&level)
            }
        }
    }
}

fn say_found(stage: Stage, then: &Selection) {
    // By now the widget may be gone, or something else may have been chosen and announced.
    if stage.is_gone() || untrack(|| now(stage)) != *then {
        return;
    }
    stage.said().set(Some(untrack(|| how_much(stage))));
}
