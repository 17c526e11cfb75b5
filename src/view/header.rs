//! At a glance: where the skill is filed, what it is called, how much there is, how to use it.

use super::Stage;
use super::heading::Heading;
use super::item_list::content_lang;
use crate::messages;
use leptos::prelude::*;

/// The header. Its look is that of the reading view, so that nothing jumps when it covers it.
#[component]
pub fn Header() -> impl IntoView {
    let stage = Stage::here();
    let path = move || {
        let matrix = stage.matrix();
        let skill = stage.skill.get().map(|skill| matrix.skill(skill));
        // The matrix is worth a step of its own only where it holds more than this skill.
        let whole = (matrix.skills().len() > 1 && skill.is_some()).then(|| stage.text(matrix.title()));
        let path = skill.map(|skill| skill.path()).unwrap_or_default().iter().map(|step| stage.text(step));
        let steps = whole.into_iter().chain(path);
        let steps = steps.map(|step| view! { class="sm", <li>{step}</li> }).collect_view();
        (!steps.is_empty())
            .then(|| view! { class="sm", <ol class="crumbs" lang=content_lang(stage)>{steps}</ol> })
    };
    let facts = move || {
        let matrix = stage.matrix();
        let skill = stage.skill.get();
        let facts = messages::facts(&matrix.counts(skill));
        let facts = facts.into_iter().map(|(n, noun)| {
            view! { class="sm", <li><b>{messages::number(n)}</b> " " {noun}</li> }
        });
        let facts = facts.collect_view();
        let updated = skill.and_then(|skill| matrix.skill(skill).updated()).or(matrix.updated());
        let updated = updated.map(|date| view! { class="sm", <li>{messages::updated(date)}</li> });
        view! { class="sm", <ul class="facts">{facts}{updated}</ul> }
    };
    view! { class="sm",
        <header class="header" part="header">
            {path}
            <Heading below=0 id="subject" text=Signal::derive(move || stage.subject())/>
            {facts}
            <p class="lead">{messages::LEAD}</p>
        </header>
    }
}
