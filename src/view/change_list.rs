//! What changes, item by item, each with its outcome in a word.

use super::Stage;
use super::item_list::{content_lang, item_text};
use super::marked::marked;
use crate::compare::{ItemChange, Outcome, SkillChange};
use crate::matrix::Scale;
use crate::messages;
use crate::search::Query;
use leptos::prelude::*;

/// The outcome in a word, with a sign and a colour of its own.
pub fn outcome_tag(outcome: Outcome) -> AnyView {
    view! { class="sm", <span class=["tag ", outcome.id()].concat()>{messages::outcome(outcome)}</span> }
        .into_any()
}

/// What changes in one skill: how its requirement and depth move, every item that changes, and,
/// folded away, what stays expected.
pub fn change_list(stage: Stage, change: &SkillChange, query: &Query) -> AnyView {
    let matrix = stage.matrix();
    let scale = matrix.scale(change.skill);
    let changed = change.items.iter().filter(|item| item.outcome != Outcome::Same);
    let changed = changed.map(|item| item_change(stage, item, scale, query)).collect::<Vec<_>>();
    let same: Vec<_> = change.items.iter().filter(|item| item.outcome == Outcome::Same).collect();
    let still = (!same.is_empty()).then(|| {
        let items = same.iter().filter_map(|item| item.to).map(|item| item_text(stage, item, scale, query));
        let items = items.map(|item| view! { class="sm", <li>{item}</li> }).collect_view();
        view! { class="sm",
            <details class="rest">
                <summary>{messages::still_expected(same.len())}</summary>
                <ul class="items" lang=content_lang(stage)>{items}</ul>
            </details>
        }
    });
    view! { class="sm",
        {change.requirement.map(|change| {
            view! { class="sm", <p class="shift">{messages::requirement_change(change)}</p> }
        })}
        {depth_change(stage, change, scale)}
        {(!changed.is_empty()).then(|| view! { class="sm", <ul class="changes">{changed}</ul> })}
        {still}
    }
    .into_any()
}

fn depth_change(stage: Stage, change: &SkillChange, scale: &Scale) -> Option<AnyView> {
    let name = |depth| scale.depth(depth).map(|depth| stage.text(depth.name()));
    let (from, to) = (change.depth.0.and_then(name), change.depth.1.and_then(name));
    let text = match (from, to) {
        (Some(from), Some(to)) if from != to => messages::depths(&from, &to),
        (None, Some(only)) | (Some(only), None) => only,
        _ => return None,
    };
    Some(
        view! { class="sm", <p class="shift">{outcome_tag(change.outcome)} " " <span>{text}</span></p> }
            .into_any(),
    )
}

/// One item and what becomes of it; under a changed text, what it was before.
fn item_change(stage: Stage, change: &ItemChange, scale: &Scale, query: &Query) -> AnyView {
    let name = |depth| scale.depth(depth).map(|depth| stage.text(depth.name()));
    let depth = |side: Option<&crate::matrix::Item>| side.and_then(|item| item.depth()).and_then(name);
    let depths = match (change.outcome, depth(change.from), depth(change.to)) {
        (Outcome::Deeper | Outcome::Shallower, Some(from), Some(to)) => Some(messages::depths(&from, &to)),
        _ => None,
    };
    let before =
        change.from.zip(change.to).map(|(from, to)| (stage.text(from.text()), stage.text(to.text())));
    let before = before.filter(|(from, to)| from != to).map(|(from, _)| {
        let text = marked(&from, query);
        view! { class="sm", <p class="before">{messages::BEFORE}<span lang=content_lang(stage)>{text}</span></p> }
    });
    let text = change.to.or(change.from).map(|item| item_text(stage, item, scale, query));
    let text = match change.outcome {
        Outcome::Dropped => view! { class="sm", <del>{text}</del> }.into_any(),
        _ => text.into_any(),
    };
    view! { class="sm",
        <li class=change.outcome.id()>
            {outcome_tag(change.outcome)} " "
            <div class="what">
                <div lang=content_lang(stage)>{text}</div>
                {depths.map(|depths| view! { class="sm", <p class="before">{depths}</p> })}
                {before}
            </div>
        </li>
    }
    .into_any()
}
