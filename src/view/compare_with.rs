//! The choice of the level that the current one is compared with.

use super::Stage;
use super::facet::Facet;
use super::markup::{Content, El, el, live};
use crate::matrix::LevelIx;
use crate::messages;
use leptos::prelude::*;

/// The other level: the next one, unless another is chosen; a button swaps the two, one starts over.
pub fn compare_with(stage: Stage) -> El {
    let choose = move |event| {
        let chosen = event_target_value(&event);
        stage.choose(|selection, matrix| selection.aim_at(matrix, matrix.find_level(&chosen)));
    };
    let swap = el("button")
        .attr("type", "button")
        .flag("disabled", move || stage.shown().target(&stage.matrix()).is_none())
        .on("click", move |_| stage.choose(|selection, matrix| selection.swap(matrix)))
        .child(messages::SWAP);
    let start_over = el("button")
        .attr("type", "button")
        .on("click", move |_| stage.start_over())
        .child(messages::START_OVER);
    // The options change with the current level alone: a list that is open must not be made anew.
    let options = live(move || {
        stage.facet(Facet::Current);
        untrack(|| options(stage))
    });
    el("div")
        .class("compare-with")
        .child(el("label").attr("for", "target").child(messages::COMPARE_WITH))
        .child(el("select").attr("id", "target").on("change", choose).child(options))
        .child(swap)
        .child(start_over)
}

fn options(stage: Stage) -> Content {
    let (matrix, current) = (stage.matrix(), stage.shown().current);
    let next = matrix.ladder().next(current).next();
    let name = next.map(|next| messages::next_level(&stage.level_name(next)));
    let mut options = Content::default();
    options.add(option(stage, None, next, name.unwrap_or(messages::NO_NEXT_LEVEL.to_owned())));
    for level in matrix.ladder().levels().filter(|level| *level != current && Some(*level) != next) {
        options.add(option(stage, Some(level), next, stage.level_name(level)));
    }
    options
}

fn option(stage: Stage, level: Option<LevelIx>, next: Option<LevelIx>, name: String) -> El {
    let value = level.map(|level| stage.matrix().level(level).id().to_owned()).unwrap_or_default();
    let is_chosen = move || {
        let target = stage.shown().target;
        if target == next { level.is_none() } else { level == target }
    };
    el("option").attr("value", &value).flag("selected", is_chosen).child(name)
}
