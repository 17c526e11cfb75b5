//! A table of both sides: each item before and after, and its outcome.

use super::card::{own_levels, sentence, why_empty, without_lacking};
use super::side_names;
use crate::compare::{Brief, ItemChange, Outcome, SkillChange, compare_skill};
use crate::messages;
use crate::selection::{Only, RoleStep};
use crate::view::Stage;
use crate::view::comparing::change_list::{not_by_likeness, outcome_tag, shifts, side};
use crate::view::markup::{Child, Content, El, el, live};
use crate::view::shared::headings::heading;
use crate::view::shared::item_list::muted;
use crate::view::shared::marked::Marks;
use crate::view::shared::paged::{PAGE, more_rows};
use crate::view::stage::facet::Facet;
use crate::view::stage::watched::Watched;
use leptos::prelude::*;

/// A table for each role.
pub fn table(stage: Stage) -> Content {
    let names_roles = stage.matrix().names_roles();
    let mut parts = Content::default();
    let steps = stage.steps();
    let (told, lacking) = without_lacking(stage, &steps);
    for step in told {
        let name = names_roles
            .then(|| heading(stage, 2).maybe("lang", stage.content_lang()).child(stage.role_name(step.role)));
        parts.add(name);
        parts.add(why_empty(stage, step).unwrap_or_else(|| role(stage, step)));
    }
    parts.add(lacking);
    el("div").class("side-by-side").child(parts).content()
}

fn role(stage: Stage, step: &RoleStep) -> Content {
    let (matrix, selection) = (stage.matrix(), stage.shown());
    let only = stage.facet(Facet::Narrowed).only.clone();
    let Some(target) = selection.target(&matrix) else { return Content::default() };
    let (from, to) = own_levels(stage, step).unwrap_or_else(|| side_names(stage, &selection, target));
    let column =
        |name: &str| el("th").attr("role", "columnheader").attr("scope", "col").child(name.to_owned());
    let head = el("tr")
        .attr("role", "row")
        .child(column(messages::OUTCOME))
        .child(column(&from).maybe("lang", stage.content_lang()))
        .child(column(&to).maybe("lang", stage.content_lang()));
    let name = messages::from_to(&from, &to);
    let (before, after) = (from, to);
    let name = if matrix.names_roles() { [&stage.role_name(step.role), ": ", &name].concat() } else { name };
    let listed: Vec<_> = step.skills.iter().filter(|brief| Only::admit_skill(&only, brief)).collect();
    let listed: Vec<_> = listed.into_iter().map(|brief: &Brief| brief.skill).collect();
    if listed.is_empty() {
        return sentence(messages::NOTHING_LEFT);
    }
    let (all, drawn, step) = (listed.len(), Watched::new(PAGE), step.clone());
    let body = live(move || {
        let marks = Marks::of(stage);
        let shown = listed.iter().take(drawn.get());
        let bodies = shown.filter_map(|skill| {
            let (from, to) = step.places?;
            let change = compare_skill(&matrix, from, to, *skill)?;
            Some(untrack(|| skill_rows(stage, &change, [&before, &after], &only, &marks)))
        });
        bodies.collect::<Vec<El>>().content()
    });
    let table = el("table")
        .class("stacked sides")
        .attr("role", "table")
        .attr("aria-label", &name)
        .child(el("thead").attr("role", "rowgroup").child(head))
        .child(body);
    vec![el("div").class("frame").child(table).content(), more_rows(stage, move || all, drawn)].content()
}

/// The rows of a skill: one with its name, then one for each item.
fn skill_rows(stage: Stage, change: &SkillChange, sides: [&str; 2], only: &[Only], marks: &Marks) -> El {
    let name = el("b").maybe("lang", stage.content_lang()).child(stage.text(change.skill.name()));
    let head = el("th")
        .attr("role", "rowheader")
        .attr("scope", "rowgroup")
        .attr("colspan", "3")
        .child(name)
        .child(shifts(stage, change))
        .child(not_by_likeness(change));
    let items = change.items.iter().filter(|item| Only::admit(only, item.outcome));
    let rows = items.map(|item| item_row(stage, change, item, sides, marks));
    el("tbody")
        .attr("role", "rowgroup")
        .child(el("tr").attr("role", "row").class("group-row").child(head))
        .child(rows.collect::<Vec<El>>())
}

fn item_row(stage: Stage, change: &SkillChange, item: &ItemChange, sides: [&str; 2], marks: &Marks) -> El {
    let cell = || el("td").attr("role", "cell");
    let filled = |is_before| {
        side(stage, item, change.scales, is_before, marks).unwrap_or_else(|| muted(messages::NOT_THERE))
    };
    // On a narrow screen the sides stand below one another, so each one is labelled.
    let name = |name: &str| {
        let name = el("span").class("cell-level").attr("aria-hidden", "true").child(name.to_owned());
        name.maybe("lang", stage.content_lang())
    };
    let [before, after] = sides.map(name);
    let row = el("tr").attr("role", "row").child(cell().child(outcome_tag(stage, item.outcome, change)));
    let class = if item.outcome == Outcome::Same { "same" } else { "changed" };
    row.class(class)
        .child(cell().child(before).child(filled(true)))
        .child(cell().child(after).child(filled(false)))
}
