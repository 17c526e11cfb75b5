//! The status region: says each change in a whole sentence, once.

use super::Stage;
use super::answer::{step_name, tally};
use super::facet::Facet;
use super::markup::{El, el, watch};
use crate::messages;
use crate::selection::Selection;
use leptos::prelude::*;
use std::sync::Arc;

/// How long typing pauses before the search is told: not at each letter.
const PAUSE_MS: u32 = 500;

/// The region, and what makes it speak. It says nothing at the start.
pub fn announcer(stage: Stage) -> El {
    let mut before: Option<(Arc<Selection>, String)> = None;
    watch(move || {
        let shown = stage.shown();
        let sentence = comparison(stage, &shown);
        let Some((before, told)) = before.replace((shown.clone(), sentence.clone())) else { return };
        if before.query == shown.query {
            if sentence != told {
                stage.said().set(Some(sentence));
            }
        } else if shown.query.trim().is_empty() {
            stage.said().set(Some(messages::SEARCH_CLEARED.to_owned()));
        } else {
            (stage.browser().later)(PAUSE_MS, Box::new(move || say_found(stage, &shown)));
        }
    });
    let mut narrowed = None;
    watch(move || {
        let only = stage.facet(Facet::Narrowed).only.len();
        if narrowed.replace(only).is_some_and(|before| before != only) {
            stage.said().set(Some(messages::narrowed(only)));
        }
    });
    el("p").class("status").attr("role", "status").text(move || stage.said().get().unwrap_or_default())
}

fn comparison(stage: Stage, selection: &Selection) -> String {
    let matrix = stage.matrix();
    match selection.target(&matrix) {
        Some(target) => messages::compared(&step_name(stage, selection, target), &tally(stage)),
        None => messages::at_the_top(&stage.level_name(selection.current)),
    }
}

fn say_found(stage: Stage, then: &Selection) {
    // By now the widget may be gone, or something else was chosen and told.
    if stage.is_gone() || *untrack(|| stage.shown()) != *then {
        return;
    }
    let found = untrack(|| stage.found());
    stage.said().set(Some(messages::found(found.expectations.len(), &then.query)));
}
