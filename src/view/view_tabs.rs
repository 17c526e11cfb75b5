//! The alternative views, as tabs. They follow the WAI-ARIA pattern: one tab stop, and arrow keys choose.

use super::Stage;
use super::markup::{El, button, el};
use crate::messages;
use crate::selection::View;
use crate::view::shared::focus::{focus_later, tab_id, widget_of};
use crate::view::shared::keys::key;
use crate::view::stage::facet::Facet;
use web_sys::Event;

/// The tabs. The panel they control has the id `panel`.
pub fn view_tabs(stage: Stage) -> El {
    let tabs: Vec<El> = offered(stage).into_iter().map(|view| tab(stage, view)).collect();
    el("div").class("tabs").attr("role", "tablist").attr("aria-label", messages::VIEWS).child(tabs)
}

fn tab(stage: Stage, view: View) -> El {
    let is_shown = move || stage.facet(Facet::View).view == view;
    let show = move |view| stage.choose(|selection, _| selection.view = view);
    let by_key = move |event: Event| {
        let Some(to) = neighbour(&offered(stage), view, &key(&event)) else { return };
        event.prevent_default();
        show(to);
        focus_later(stage, widget_of(&event), tab_id(to));
    };
    button()
        .attr("role", "tab")
        .attr("id", &tab_id(view))
        .attr("aria-controls", "panel")
        .state("aria-selected", is_shown)
        .live("tabindex", move || Some(if is_shown() { "0" } else { "-1" }.to_owned()))
        .on("click", move |_| show(view))
        .on("keydown", by_key)
        .child(messages::view(view))
}

fn offered(stage: Stage) -> Vec<View> {
    let matrix = stage.matrix();
    View::ALL.into_iter().filter(|view| view.tab() == *view && view.is_offered(&matrix)).collect()
}

/// Which view a key leads to from a tab.
fn neighbour(views: &[View], view: View, key: &str) -> Option<View> {
    let at = views.iter().position(|other| *other == view)?;
    let last = views.len() - 1;
    let to = match key {
        "ArrowRight" if at == last => 0,
        "ArrowRight" => at + 1,
        "ArrowLeft" => at.checked_sub(1).unwrap_or(last),
        "Home" => 0,
        "End" => last,
        _ => return None,
    };
    views.get(to).copied()
}
