//! Beside the size of the step: what narrows the answer, how much of it that leaves, and a button for all rows.

use crate::compare::Brief;
use crate::letters::digits;
use crate::messages;
use crate::selection::{Arrangement, Only, RoleStep, Selection};
use crate::view::Stage;
use crate::view::choosing::filters::FILTERS;
use crate::view::markup::{Child, Content, El, button, el, live};
use crate::view::shared::focus::{focus_later, widget_of};
use crate::view::stage::facet::Facet;
use std::sync::Arc;
use wasm_split_helpers::wasm_split;

/// With filters on, how many rows are shown of how many, and each filter as a button that takes it off. A button
/// that opens all rows, or closes them, if there are rows.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn rows_shown(stage: Stage) -> Content {
    live(move || rows_shown_of(stage))
}

fn rows_shown_of(stage: Stage) -> Content {
    let (narrowed, shown) = (stage.facet(Facet::Narrowed), stage.shown());
    let left = rows_left(stage);
    let is_index = narrowed.arrangement == Arrangement::ByRole && shown.skill.is_none() && left > 0;
    vec![is_index.then(|| open_all(stage)), filters_on(stage, left)].content()
}

fn open_all(stage: Stage) -> El {
    let are_all = move || stage.open_skills().get().are_all();
    button()
        .class("link-button open-all")
        .on("click", move |_| stage.open_all_skills(!stage.open_skills().peek().are_all()))
        .text(move || if are_all() { messages::CLOSE_ALL } else { messages::OPEN_ALL }.to_owned())
}

/// How many rows the filters leave.
pub fn rows_left(stage: Stage) -> usize {
    let narrowed = stage.facet(Facet::Narrowed);
    rows(&stage.steps(), &narrowed, &stage.shown(), &narrowed.only)
}

/// How many rows there are without them. Where one is by skill or group, more is compared than is shown.
pub fn all_rows(stage: Stage) -> usize {
    let (narrowed, shown) = (stage.facet(Facet::Narrowed), stage.shown());
    let mut steps = stage.steps();
    if shown.skill.is_some() || shown.group.is_some() {
        let mut wide = (*shown).clone();
        (wide.skill, wide.group) = (None, None);
        steps = Arc::new(wide.steps(&stage.matrix()));
    }
    rows(&steps, &narrowed, &shown, &[])
}

/// How many rows the answer has under these filters, in its arrangement.
fn rows(steps: &[RoleStep], narrowed: &Selection, shown: &Selection, only: &[Only]) -> usize {
    let has_unchanged = narrowed.only.contains(&Only::Same)
        || narrowed.arrangement == Arrangement::SideBySide
        || shown.skill.is_some();
    let is_row = |brief: &Brief| {
        (!brief.is_unchanged() || has_unchanged) && (only.is_empty() || Only::admit_skill(only, brief))
    };
    let mut counted = Vec::new();
    for brief in steps.iter().flat_map(|step| &step.skills) {
        let is_again = narrowed.arrangement == Arrangement::BySkill && counted.contains(&brief.skill);
        if !is_again && is_row(brief) {
            counted.push(brief.skill);
        }
    }
    counted.len()
}

/// A filter that is on.
#[derive(Clone, Copy)]
enum Filter {
    Skill,
    Group,
    Only(Only),
}

impl Filter {
    fn take_off(self, selection: &mut Selection) {
        match self {
            Filter::Skill => selection.skill = None,
            Filter::Group => selection.group = None,
            Filter::Only(only) => selection.toggle_only(only),
        }
    }
}

/// Each filter that is on, and its name.
fn all_on(stage: Stage) -> Vec<(Filter, String)> {
    let (narrowed, shown) = (stage.facet(Facet::Narrowed), stage.shown());
    let skill = shown.skill.filter(|_| stage.matrix().skills().len() > 1);
    let mut on = Vec::new();
    if let Some(group) = shown.group {
        on.push((Filter::Group, stage.group_path(group)));
    }
    if let Some(skill) = skill {
        on.push((Filter::Skill, stage.skill_name(skill)));
    }
    let at = stage.listed_at();
    for only in &narrowed.only {
        on.push((Filter::Only(*only), messages::only(*only, at.as_deref())));
    }
    on
}

/// The filters that are on; none if there are none. `left` is the number of rows that they leave.
fn filters_on(stage: Stage, left: usize) -> Option<El> {
    let all = all_on(stage);
    let count = all.len();
    if count == 0 {
        return None;
    }
    let how_many = el("p").class("sum").child(messages::showing(left, all_rows(stage)));
    let chips = all.into_iter().enumerate().map(|(at, (filter, name))| {
        // The one that takes its place; else the last one, or where filters are put on.
        let next = if count > 1 { id(at.min(count - 2)) } else { FILTERS.to_owned() };
        let off = move |event| {
            stage.choose(|selection, _| filter.take_off(selection));
            focus_later(stage, widget_of(&event), next.clone());
        };
        let chip = button().class("chip on").attr("id", &id(at));
        chip.attr("aria-label", &messages::remove_filter(&name)).on("click", off).child(name)
    });
    let clear = move |event| {
        stage.choose(|selection, _| {
            (selection.skill, selection.group) = (None, None);
            selection.only.clear();
        });
        focus_later(stage, widget_of(&event), FILTERS.to_owned());
    };
    let clear = (count > 1).then(|| {
        let button = button().class("link-button");
        button.on("click", clear).child(messages::CLEAR_FILTERS)
    });
    let row = el("div").class("chip-row").attr("role", "group").attr("aria-label", messages::FILTERS_ON);
    Some(row.child(how_many).child(chips.collect::<Vec<El>>()).child(clear))
}

fn id(at: usize) -> String {
    ["filter-", &digits(at as u64)].concat()
}
