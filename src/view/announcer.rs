//! The status region: says each change in a whole sentence, once.

use super::Stage;
use super::answer::tally;
use super::markup::{El, el, watch};
use crate::messages;
use crate::search::{Index, Query};
use crate::selection::Selection;
use leptos::prelude::*;
use std::sync::Arc;

/// How long typing pauses before the search is told: not at each letter.
const PAUSE_MS: u32 = 500;

/// The region, and what makes it speak. It says nothing at the start.
pub fn announcer(stage: Stage) -> El {
    let mut before: Option<Arc<Selection>> = None;
    watch(move || {
        let shown = stage.shown();
        let Some(before) = before.replace(shown.clone()) else { return };
        if before.query == shown.query {
            let sentence = comparison(stage, &shown);
            if sentence != comparison(stage, &before) {
                stage.said().set(Some(sentence));
            }
        } else if Query::new(&shown.query).is_empty() {
            stage.said().set(Some(messages::SEARCH_CLEARED.to_owned()));
        } else {
            (stage.browser().later)(PAUSE_MS, Box::new(move || say_found(stage, &shown)));
        }
    });
    el("p").class("status").attr("role", "status").text(move || stage.said().get().unwrap_or_default())
}

fn comparison(stage: Stage, selection: &Selection) -> String {
    let matrix = stage.matrix();
    let current = stage.level_name(selection.current);
    match selection.target(&matrix) {
        Some(target) => messages::compared(&current, &stage.level_name(target), &tally(&matrix, selection)),
        None => messages::at_the_top(&current),
    }
}

fn say_found(stage: Stage, then: &Selection) {
    // By now the widget may be gone, or something else was chosen and told.
    if stage.is_gone() || *untrack(|| stage.shown()) != *then {
        return;
    }
    let matrix = stage.matrix();
    let index = Index::new(&matrix, &untrack(|| stage.lang()));
    let found = index.find(&matrix, &index.query(&then.query), &|cell| then.shows(cell));
    stage.said().set(Some(messages::found(found.expectations.len(), &then.query)));
}
