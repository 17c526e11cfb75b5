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

/// For each rung how much there is to work on from the one before it, and what its level is about. If several
/// roles share the ladder, nothing is said.
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
    // What the level is about is read out with it; a pointer that rests on the rung is shown it.
    let size = |(at, level)| {
        let step = steps.iter().find(|step| step.place.level == level);
        let size = step.map(|step| step.tally.to_work_on());
        let about = matrix.level(level).summary().map(|about| {
            let stop = if size.is_some() { ". " } else { "" };
            el("span")
                .class("unseen")
                .maybe("lang", stage.content_lang())
                .child([stop, &stage.text(about)].concat())
        });
        let id = ["size-", &digits(at)].concat();
        let words = el("span").attr("id", &id).child(size.map(messages::to_work_on)).child(about);
        let short = size.map(|size| el("b").attr("aria-hidden", "true").child(messages::number(size)));
        el("span").maybe("class", size.map(|_| "size".to_owned())).child(words).child(short)
    };
    let sizes = (0..).zip(ladder.levels()).map(size);
    el("div").class("sizes").child(sizes.collect::<Vec<El>>()).content()
}
