//! A card for each skill in which anything changes, with what changes for each role.

use super::card::{card, role_with_own_levels, skill_changes, why_empty, without_lacking};
use crate::compare::Tally;
use crate::messages;
use crate::selection::Only;
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, el, live};
use crate::view::shared::headings::heading;
use crate::view::shared::item_list::folded;
use crate::view::shared::marked::Marks;
use crate::view::shared::paged::{PAGE, more_rows};
use crate::view::stage::facet::Facet;
use crate::view::stage::watched::Watched;
use leptos::prelude::*;

/// The cards, in the order of the skills.
pub fn cards(stage: Stage) -> Content {
    let (steps, selection) = (stage.steps(), stage.shown());
    let only = stage.facet(Facet::Narrowed).only.clone();
    let names_roles = stage.matrix().names_roles();
    let is_listed = |skill: &_| {
        let mut briefs = steps.iter().flat_map(|step| &step.skills);
        briefs.any(|brief| {
            brief.skill == *skill
                && Only::admit_skill(&only, brief)
                && (!brief.is_unchanged() || only.contains(&Only::Same))
        })
    };
    let listed: Vec<_> = selection.skills(&stage.matrix()).into_iter().filter(is_listed).collect();
    let mut parts = Content::default();
    let (told, lacking) = without_lacking(stage, &steps);
    for step in told {
        if let Some(why) = why_empty(stage, step) {
            let name = names_roles.then(|| heading(stage, 2).child(stage.role_name(step.role)));
            parts.add(name);
            parts.add(why);
        }
    }
    parts.add(lacking);
    let is_same = |skill: &_| {
        let mut briefs = steps.iter().flat_map(|step| &step.skills).filter(|brief| brief.skill == *skill);
        !listed.contains(skill) && briefs.any(|brief| Only::admit_skill(&only, brief))
    };
    let same: Vec<_> = selection.skills(&stage.matrix()).into_iter().filter(is_same).collect();
    if listed.is_empty() && !same.is_empty() {
        parts.add(super::card::sentence(messages::NOTHING_CHANGES));
    }
    let names: Vec<El> = same.iter().map(|skill| el("li").child(stage.skill_name(*skill))).collect();
    let unchanged =
        (!same.is_empty()).then(|| folded(stage, messages::unchanged_skills(names.len()), None, names));
    let (all, drawn) = (listed.len(), Watched::new(PAGE));
    let cards = live(move || {
        let marks = Marks::of(stage);
        let cards = listed.iter().take(drawn.get()).map(|skill| {
            let mut tally = Tally::default();
            let mut body = Content::default();
            for step in steps.iter() {
                let brief = step.skills.iter().find(|brief| brief.skill == *skill);
                let Some(brief) = brief.filter(|brief| Only::admit_skill(&only, brief)) else { continue };
                tally.merge(&Only::admitted(&only, brief));
                let role = names_roles.then(|| untrack(|| role_with_own_levels(stage, step)));
                body.add(untrack(|| skill_changes(stage, step, *skill, role, &only, &marks)));
            }
            let id = ["answer-skill-", &skill.at().to_string()].concat();
            let changes = messages::changes(&tally, " · ", selection.target_role.is_none());
            untrack(|| card(stage, &id, stage.skill_name(*skill), changes, body))
        });
        cards.collect::<Vec<El>>().content()
    });
    parts.add(el("div").class("cards").child(cards));
    parts.add(more_rows(stage, move || all, drawn));
    parts.add(unchanged);
    parts
}
