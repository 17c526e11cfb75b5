//! How big each step up the ladder is.

use crate::browse::steps_up;
use crate::compare::Place;
use crate::letters::digits;
use crate::messages;
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, el, live};
use crate::view::stage::facet::Facet;
use leptos::prelude::untrack;
use wasm_split_helpers::wasm_split;

/// For each rung how much there is to work on from the one before it. If several roles share the ladder, nothing
/// is said.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn step_sizes(stage: Stage) -> Content {
    live(move || {
        stage.facet(Facet::Subject);
        untrack(|| sizes(stage))
    })
}

fn sizes(stage: Stage) -> Content {
    let (matrix, shown) = (stage.matrix(), stage.shown());
    let role = match (shown.target_role, shown.roles.as_slice()) {
        (Some(role), _) => role,
        (None, [role]) => *role,
        _ => return Content::default(),
    };
    let ladder = matrix.role(role).ladder();
    let Some(lowest) = ladder.levels().next() else { return Content::default() };
    let steps = steps_up(&matrix, Place { role, level: lowest }, &shown.skills(&matrix));
    let size = |(at, level)| {
        let step = steps.iter().find(|step| step.place.level == level)?;
        let to_work_on = step.tally.to_work_on();
        let words =
            el("span").attr("id", &["size-", &digits(at)].concat()).child(messages::to_work_on(to_work_on));
        let short = el("b").attr("aria-hidden", "true").child(messages::number(to_work_on));
        Some(el("span").class("size").child(words).child(short))
    };
    let sizes = (0..).zip(ladder.levels()).map(|it| size(it).unwrap_or_else(|| el("span")));
    el("div").class("sizes").child(sizes.collect::<Vec<El>>()).content()
}
