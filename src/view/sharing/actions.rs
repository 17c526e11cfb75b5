//! The actions that are used rarely: swap the levels, start over, compare with another version, and choose the
//! language.

use crate::messages;
use crate::view::Stage;
use crate::view::choosing::language_choice::language_choice;
use crate::view::comparing::versions::go_to_versions;
use crate::view::markup::{Child, Content, El, el, live};
use crate::view::shared::focus::close_menu;
use crate::view::shared::undo::start_over;
use wasm_split_helpers::wasm_split;
use web_sys::Event;

/// The buttons of all actions, and the choice of the language.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn actions(stage: Stage) -> Content {
    let swap = action(messages::SWAP, move |event| {
        close_menu(&event);
        stage.choose(|selection, matrix| selection.swap(matrix));
    });
    let swap = swap.flag("disabled", move || !stage.shown().can_swap(&stage.matrix()));
    let over = action(messages::START_OVER, move |event| {
        close_menu(&event);
        start_over(stage);
    });
    let language = live(move || stage.shows("tools").then(|| language_choice(stage)).content());
    let versions = action(messages::OTHER_VERSION, move |event| {
        close_menu(&event);
        go_to_versions(stage, &event);
    });
    vec![swap.content(), over.content(), versions.content(), language].content()
}

/// A button with a name.
pub fn action(name: &'static str, act: impl FnMut(Event) + 'static) -> El {
    el("button").attr("type", "button").on("click", act).child(name)
}
