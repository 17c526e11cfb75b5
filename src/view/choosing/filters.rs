//! The filters: domain, skill and roles, and the outcomes of a comparison.

use super::narrow::narrow;
use super::role_filter::role_filter;
use super::skill_choice::skill_choice;
use crate::messages;
use crate::part::{Part, call};
use crate::selection::View;
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, el, live};
use crate::view::shared::unfolding::unfolding;
use crate::view::stage::facet::Facet;
use wasm_split_helpers::wasm_split;

/// The id of what unfolds the filters. It gets the focus when the last one is taken off.
pub const FILTERS: &str = "filters";

/// The filters, folded away behind the number of those that are on: the answer needs none of them.
pub fn filters(stage: Stage) -> El {
    let summary = el("summary").attr("id", FILTERS).text(move || messages::filters(filters_on(stage)));
    unfolding(stage, summary, |stage| call(Part::More, filters_body(stage)))
}

/// How many filters are on, the choice of the roles aside. Outcomes are filtered in a comparison alone.
pub fn filters_on(stage: Stage) -> usize {
    let subject = stage.facet(Facet::Subject);
    let is_one = stage.matrix().skills().len() > 1 && subject.skill.is_some();
    let is_compared = stage.facet(Facet::View).view == View::Compare;
    let outcomes = if is_compared { stage.facet(Facet::Narrowed).only.len() } else { 0 };
    usize::from(is_one) + usize::from(subject.group.is_some()) + outcomes
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
