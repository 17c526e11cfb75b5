//! The choice of the level that the current one is compared with.

use super::Stage;
use crate::matrix::LevelIx;
use crate::messages;
use leptos::prelude::*;

/// The other level: the next one, unless another is chosen; a button swaps the two, one starts over.
#[component]
pub fn CompareWith() -> impl IntoView {
    let stage = Stage::here();
    let next = Memo::new(move |_| stage.matrix().ladder().next(stage.current.get()).next());
    let options = move || {
        let next_name = next
            .get()
            .map_or(messages::NO_NEXT_LEVEL.to_owned(), |next| messages::next_level(&stage.level_name(next)));
        let first = option(stage, None, next, next_name);
        let others = stage.matrix().ladder().levels().collect::<Vec<_>>().into_iter();
        let others = others.filter(|level| *level != stage.current.get() && Some(*level) != next.get());
        let others =
            others.map(|level| option(stage, Some(level), next, stage.level_name(level))).collect_view();
        view! { class="sm", {first}{others} }
    };
    let choose = move |event| {
        let chosen = event_target_value(&event);
        let level = stage.matrix().find_level(&chosen);
        stage.selection.update(|selection| selection.aim_at(level));
    };
    let start_over = move |_| stage.selection.set(stage.start.get_value());
    let has_target = move || stage.target.get().is_some();
    view! { class="sm",
        <div class="compare-with">
            <label for="target">{messages::COMPARE_WITH}</label>
            <select id="target" on:change=choose>{options}</select>
            <button
                type="button"
                disabled=move || !has_target()
                on:click=move |_| stage.selection.update(|selection| selection.swap(&stage.matrix()))
            >
                {messages::SWAP}
            </button>
            <button type="button" on:click=start_over>{messages::START_OVER}</button>
        </div>
    }
}

fn option(
    stage: Stage,
    level: Option<LevelIx>,
    next: Memo<Option<LevelIx>>,
    name: String,
) -> impl IntoView + use<> {
    let value = level.map(|level| stage.matrix().level(level).id().to_owned()).unwrap_or_default();
    let is_chosen = move || {
        let target = stage.selection.with(|selection| selection.target);
        if target == next.get() { level.is_none() } else { level == target }
    };
    view! { class="sm", <option value=value prop:selected=is_chosen>{name}</option> }
}
