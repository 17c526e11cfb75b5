//! What the search finds, at every level.

use super::Stage;
use super::heading::Heading;
use super::item_list::{cell_text, content_lang};
use super::paged::{PAGE, ShowMore};
use crate::matrix::Expectation;
use crate::messages;
use crate::search::find;
use crate::selection::View;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;

/// The expectations that match, each with the way to it; nothing while nothing is searched for.
#[component]
pub fn SearchResults() -> impl IntoView {
    let stage = Stage::here();
    let is_searching = Memo::new(move |_| stage.query.with(|query| !query.is_empty()));
    Effect::new(move |was_searching: Option<bool>| {
        if was_searching == Some(true) && !is_searching.get() {
            stage.said.set(messages::SEARCH_CLEARED.to_owned());
        }
        is_searching.get()
    });
    move || is_searching.get().then(|| results(stage))
}

fn results(stage: Stage) -> impl IntoView {
    let found = Memo::new(move |_| {
        let matrix = stage.matrix();
        let lang = stage.options.with(|options| options.lang.clone());
        stage.query.with(|query| {
            stage.selection.with(|selection| {
                find(&matrix, query, selection, &lang).cloned().collect::<Vec<Expectation>>()
            })
        })
    });
    let shown = RwSignal::new(PAGE);
    let sentence =
        move || stage.selection.with(|selection| messages::found(found.with(Vec::len), &selection.query));
    announce(stage, sentence);
    let list = move || {
        found.with(|found| {
            if found.is_empty() {
                return view! { class="sm", <p class="muted">{messages::SEARCH_OTHERWISE}</p> }.into_any();
            }
            let results = found.iter().take(shown.get()).map(|cell| result(stage, cell)).collect_view();
            view! { class="sm", <ul class="results">{results}</ul> }.into_any()
        })
    };
    view! { class="sm",
        <section class="search-results" part="results" aria-label=messages::SEARCH_RESULTS>
            <Heading below=1 text=Signal::derive(sentence)/>
            {list}
            <ShowMore all=Signal::derive(move || found.with(Vec::len)) shown/>
        </section>
    }
}

/// One expectation that matches. Its button leads to it: its level becomes the current one, and its
/// row is opened.
fn result(stage: Stage, cell: &Expectation) -> impl IntoView + use<> {
    let (skill, role, level) = cell.place();
    let names = [
        stage.skill.get().is_none().then(|| stage.skill_name(skill)),
        stage.matrix().names_roles().then(|| stage.role_name(role)),
        Some(stage.level_name(level)),
    ];
    let name = names.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let go = move |_| {
        stage.selection.update(|selection| {
            selection.view = View::Compare;
            selection.stand_at(level);
            if !selection.open.contains(&(skill, role)) {
                selection.toggle(skill, role);
            }
        });
    };
    let text = cell_text(stage, cell, &stage.query.get());
    view! { class="sm",
        <li>
            <button type="button" class="link-button" lang=content_lang(stage) on:click=go>{name}</button>
            {text}
        </li>
    }
}

/// Says how many were found, once the typing has paused: not at each letter.
fn announce(stage: Stage, sentence: impl Fn() -> String + Send + Sync + 'static) {
    const PAUSE_MS: u32 = 500;
    let sentence = Memo::new(move |_| sentence());
    Effect::new(move |pending: Option<Option<Timeout>>| {
        drop(pending);
        let sentence = sentence.get();
        Some(Timeout::new(PAUSE_MS, move || {
            // By then the widget may be gone.
            stage.said.try_set(sentence);
        }))
    });
}
