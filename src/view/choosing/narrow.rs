//! Filters and arrangement of a comparison.

use crate::messages;
use crate::selection::{Arrangement, Only, size};
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, button, el, watch};
use crate::view::shared::choice::{choice, field, option};
use crate::view::shared::focus::{focus_later, widget_of};
use crate::view::shared::headings;
use crate::view::stage::facet::Facet;
use crate::view::stage::watched::Watched;
use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

/// The filters and the arrangement; empty if nothing is compared.
pub fn narrow(stage: Stage) -> Content {
    // Which filters there are depends on what is compared, not on which of them are on.
    if size(&stage.steps(), &[]).tally.total() == 0 {
        return Content::default();
    }
    let group = el("fieldset").class("chips").child(el("legend").child(messages::SHOW_ONLY));
    let group = group.child(el("div").class("chip-row").child(filters(stage)));
    vec![group, arrange(stage)].content()
}

fn filters(stage: Stage) -> Vec<El> {
    let steps = stage.steps();
    let tally = size(&steps, &[]).tally;
    // What is required is a filter of its own, beside which the others count less.
    let counted = Watched::new(tally);
    watch(move || {
        let is_required = stage.facet(Facet::Narrowed).only.contains(&Only::Required);
        let only: &[Only] = if is_required { &[Only::Required] } else { &[] };
        counted.renew(size(&stage.steps(), only).tally);
    });
    let is_required =
        |step: &crate::selection::RoleStep| step.skills.iter().any(|brief| brief.required.is_some());
    let requirement_is_said = steps.iter().any(is_required);
    let chosen = untrack(|| stage.facet(Facet::Narrowed));
    let is_on = |only| chosen.only.contains(&only);
    let at = stage.listed_at();
    let mut boxes = Vec::new();
    for only in Only::ALL {
        let name = messages::only(only, at.as_deref());
        let name = match (only.outcome(), only) {
            // A filter that is on can always be turned off, whatever is compared by now.
            (Some(outcome), _) if tally.of(outcome) == 0 && !is_on(only) => continue,
            (Some(outcome), _) => {
                el("span").text(move || messages::counted(&name, counted.get().of(outcome))).content()
            }
            (None, Only::Required) if !requirement_is_said && !is_on(only) => continue,
            (None, _) => name.content(),
        };
        let checkbox = el("input")
            .attr("type", "checkbox")
            .flag("checked", move || stage.facet(Facet::Narrowed).only.contains(&only))
            .on("change", move |_| stage.choose(|selection, _| selection.toggle_only(only)));
        boxes.push(el("label").class("chip").child(checkbox).child(name));
    }
    boxes
}

fn arrange(stage: Stage) -> El {
    let options = Arrangement::ALL.map(|it| option(Some(it.id()), messages::arrangement(it)));
    let chosen = move || stage.facet(Facet::Narrowed).arrangement.id().to_owned();
    let arrange = choice(Vec::from(options).content(), chosen, move |chosen| {
        let chosen = Arrangement::of(chosen);
        stage.choose(|selection, _| selection.arrangement = chosen.unwrap_or(selection.arrangement));
    });
    field("arrange", messages::ARRANGE, arrange)
}

/// A note that the filters leave nothing, and a button that shows everything.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn nothing_left(stage: Stage) -> Content {
    let show_all = button()
        .on("click", move |event| {
            stage.choose(|selection, _| selection.only.clear());
            focus_later(stage, widget_of(&event), headings::ANSWER.to_owned());
        })
        .child(messages::SHOW_EVERYTHING);
    let sentence = el("p").class("empty").child(messages::NOTHING_LEFT);
    vec![sentence, el("p").child(show_all)].content()
}
