//! The actions that are used rarely: swap the levels, start over, compare with another version, and choose the
//! language.

use crate::messages;
use crate::view::Stage;
use crate::view::choosing::language_choice::language_choice;
use crate::view::comparing::versions::go_to_versions;
use crate::view::markup::{Child, Content, live};
use crate::view::shared::action::menu_action;
use crate::view::shared::undo::start_over;
use wasm_split_helpers::wasm_split;

/// The buttons of all actions, and the choice of the language.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn actions(stage: Stage) -> Content {
    let swap = menu_action(messages::SWAP, move |_| stage.choose(|selection, matrix| selection.swap(matrix)));
    let swap = swap.flag("disabled", move || !stage.shown().can_swap(&stage.matrix()));
    let over = menu_action(messages::START_OVER, move |_| start_over(stage));
    let versions = menu_action(messages::OTHER_VERSION, move |event| go_to_versions(stage, &event));
    let language = live(move || stage.shows("tools").then(|| language_choice(stage)).content());
    vec![swap.content(), over.content(), versions.content(), language].content()
}
