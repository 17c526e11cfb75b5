//! How one expectation grows from the first level of its role to the last.

use super::Stage;
use super::change_list::outcome_tag;
use super::item_list::{content_lang, item_text, muted};
use super::table::requirement_pill;
use crate::compare::{Outcome, SkillChange, Step, growth};
use crate::matrix::{Matrix, RoleIx, SkillIx};
use crate::messages;
use leptos::prelude::*;

/// A list of levels, lowest first, each with what changed since the one before; the current level
/// and the one compared with are marked.
pub fn growth_list(stage: Stage, skill: SkillIx, role: RoleIx) -> AnyView {
    let matrix = stage.matrix();
    let steps = growth(&matrix, skill, role);
    let steps = steps.iter().map(|step| step_item(stage, &matrix, step)).collect_view();
    view! { class="sm", <ol class="growth" aria-label=messages::GROWTH>{steps}</ol> }.into_any()
}

fn step_item(stage: Stage, matrix: &Matrix, step: &Step) -> AnyView {
    let level = step.level;
    let note = move || stage.note(level);
    let class = move || match stage.note(level) {
        Some(messages::YOU_ARE_HERE) => "now",
        Some(_) => "target",
        None => "",
    };
    let brief = step.change.as_ref().map(|change| messages::changes(&change.tally(), ", "));
    let brief = brief.filter(|brief| !brief.is_empty());
    view! { class="sm",
        <li class=class>
            <div class="level">
                <b lang=content_lang(stage)>{stage.level_name(level)}</b>
                {move || note().map(|note| view! { class="sm", " " <small class="note">{note}</small> })}
                {brief.map(|brief| view! { class="sm", " " <small>{brief}</small> })}
                {step.cell.and_then(|cell| requirement_pill(stage, cell))}
            </div>
            <div class="what">{what(stage, matrix, step)}</div>
        </li>
    }
    .into_any()
}

fn what(stage: Stage, matrix: &Matrix, step: &Step) -> AnyView {
    match (&step.change, step.cell) {
        (Some(change), _) => changed(stage, matrix, change),
        (None, Some(cell)) => super::item_list::cell_text(stage, cell, &stage.query.get()),
        (None, None) => muted(messages::NOT_EXPECTED),
    }
}

fn changed(stage: Stage, matrix: &Matrix, change: &SkillChange) -> AnyView {
    let scale = matrix.scale(change.skill);
    let query = stage.query.get();
    if change.is_unchanged() {
        return muted(messages::NOTHING_NEW);
    }
    let depth = change.depth.1.or(change.depth.0).and_then(|depth| scale.depth(depth));
    let depth = depth.filter(|_| change.depth.0 != change.depth.1).map(|depth| stage.text(depth.name()));
    let items = change.items.iter().filter(|item| item.outcome != Outcome::Same).filter_map(|item| {
        let text = item_text(stage, item.to.or(item.from)?, scale, &query);
        let text = if item.to.is_none() { view! { class="sm", <del>{text}</del> }.into_any() } else { text };
        Some(view! { class="sm", <li>{outcome_tag(item.outcome)} " " <div class="what">{text}</div></li> })
    });
    let items = items.collect_view();
    view! { class="sm",
        {change.requirement.map(|change| {
            view! { class="sm", <p class="shift">{messages::requirement_change(change)}</p> }
        })}
        {depth.map(|depth| view! { class="sm", <p class="shift">{outcome_tag(change.outcome)} " " {depth}</p> })}
        <ul class="changes" lang=content_lang(stage)>{items}</ul>
    }
    .into_any()
}
