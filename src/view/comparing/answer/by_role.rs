//! A card for each role: every skill that is shown, and what changes in it.

use super::card::{card, role_with_own_levels, sentence, skill_changes, why_empty, without_lacking};
use super::row::row;
use crate::compare::{Brief, Outcome};
use crate::letters::digits;
use crate::matrix::Requirement;
use crate::messages;
use crate::selection::{Only, RoleStep};
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, el};
use crate::view::shared::item_list::folded;
use crate::view::shared::marked::Marks;
use crate::view::shared::paged::{AT_ONCE, at_first, drawn_in_two, is_long, more_rows, rows, to_come};
use crate::view::stage::facet::Facet;
use leptos::prelude::*;
use std::rc::Rc;

/// The fewest skills of a role that are drawn at first, however many roles there are.
const FEW: usize = 6;

/// The cards.
pub fn cards(stage: Stage) -> Content {
    let steps = stage.steps();
    let (told, lacking) = without_lacking(stage, &steps);
    let cards: Vec<El> = told.iter().map(|step| role(stage, step, told.len())).collect();
    vec![el("div").class("cards").child(cards).content(), lacking].content()
}

/// The card of one role. `cards` is the number of all cards.
fn role(stage: Stage, step: &RoleStep, cards: usize) -> El {
    let matrix = stage.matrix();
    let id = ["answer-", &digits(step.role.at() as u64)].concat();
    let name = match stage.shown().target_role {
        Some(target) => messages::role_to_role(&stage.role_name(step.role), &stage.role_name(target)),
        None if matrix.names_roles() => role_with_own_levels(stage, step),
        None => stage.subject(),
    };
    let only = stage.facet(Facet::Narrowed).only.clone();
    let body = why_empty(stage, step).unwrap_or_else(|| body(stage, step, cards));
    let changes = messages::changes(&step.admitted(&only), " · ", stage.shown().target_role.is_none());
    let card = card(stage, &id, name, changes, body);
    // The question above already names the role.
    let is_named = stage.shown().roles.len() == 1 && stage.shown().target_role.is_none();
    card.class(match (is_named, is_long(step.skills.len() * cards)) {
        (true, true) => "card only long",
        (true, false) => "card only",
        (false, true) => "card long",
        (false, false) => "card",
    })
}

fn body(stage: Stage, step: &RoleStep, cards: usize) -> Content {
    let selection = stage.shown();
    let only = stage.facet(Facet::Narrowed).only.clone();
    let mut parts = Content::default();
    if step.skills.iter().all(Brief::is_unchanged) {
        parts.add(sentence(messages::NOTHING_CHANGES));
    }
    if let (Some(skill), [_]) = (selection.skill, step.skills.as_slice()) {
        parts.add(skill_changes(stage, step, skill, None, &only, &Marks::of(stage)));
        return parts;
    }
    let is_listed = |brief: &&Brief| Only::admit_skill(&only, brief);
    // What stays the same is folded away, unless the reader filters for it.
    let is_open = only.contains(&Only::Same);
    let (same, mut changed): (Vec<&Brief>, Vec<&Brief>) =
        step.skills.iter().filter(is_listed).partition(|brief| brief.is_unchanged() && !is_open);
    // What is required comes first.
    changed.sort_by_key(|brief| brief.required != Some(Requirement::Required));
    let listed: Vec<_> = changed.iter().map(|brief| brief.skill).collect();
    if listed.is_empty() && same.is_empty() {
        return sentence(messages::NOTHING_LEFT);
    }
    // One or two screens full: the more roles stand beside each other, the fewer skills are drawn of each.
    let page = (at_first(listed.len() * cards) / cards).max(FEW);
    let at_once = if is_long(listed.len() * cards) { (AT_ONCE / 2 / cards).max(1) } else { page };
    let (all, drawn) = (listed.len(), drawn_in_two(stage, at_once, page));
    let told = (listed, step.clone(), Rc::from(only.as_slice()));
    let names = same.iter().map(|brief| el("li").child(stage.skill_name(brief.skill))).collect();
    let unchanged = (!same.is_empty() && Only::admit(&only, Outcome::Same))
        .then(|| folded(stage, messages::unchanged_skills(same.len()), None, names));
    parts.add(rows(drawn, move |range| {
        let (listed, step, only) = &told;
        let listed = listed.iter().skip(range.start).take(range.len());
        untrack(|| listed.map(|skill| row(stage, step, *skill, only)).collect::<Vec<Content>>()).content()
    }));
    parts.add(to_come(drawn, page.min(all)));
    parts.add(more_rows(stage, move || all, drawn));
    parts.add(unchanged);
    parts
}
