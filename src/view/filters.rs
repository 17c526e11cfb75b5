//! The filters: domain, skill and roles, and the outcomes of a comparison.

use super::Stage;
use super::facet::Facet;
use super::markup::{Child, Content, El, el, live};
use super::narrow::narrow;
use super::role_filter::role_filter;
use super::skill_choice::skill_choice;
use super::unfolding::unfolding;
use crate::messages;
use crate::part::{Part, call};
use crate::selection::{Selection, View};
use wasm_split_helpers::wasm_split;

/// The filters, folded away behind the number of those that are on: the answer needs none of them.
pub fn filters(stage: Stage) -> El {
    let summary = el("summary").text(move || {
        let (subject, narrowed) = (stage.facet(Facet::Subject), stage.facet(Facet::Narrowed));
        messages::filters(of_subject(stage, &subject) + narrowed.only.len())
    });
    unfolding(stage, summary, |stage| call(Part::More, filters_body(stage)))
}

/// How many of the filters that leave out skills are on.
fn of_subject(stage: Stage, selection: &Selection) -> usize {
    let is_one = stage.matrix().skills().len() > 1 && selection.skill.is_some();
    usize::from(is_one) + usize::from(selection.group.is_some())
}

/// The filters themselves, as they are unfolded.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn filters_body(stage: Stage) -> Content {
    let narrow = live(move || {
        let is_compared = stage.facet(Facet::View).view == View::Compare;
        is_compared.then(|| live(move || narrow(stage))).content()
    });
    vec![skill_choice(stage).content(), role_filter(stage).content(), narrow].content()
}
