//! The choice of the current level: native radios, drawn as rungs on one line.

use super::Stage;
use crate::matrix::LevelIx;
use crate::messages;
use leptos::prelude::*;

/// The ladder. One click or arrow key chooses the level.
#[component]
pub fn Ladder() -> impl IntoView {
    let stage = Stage::here();
    let matrix = stage.matrix();
    let rungs = matrix.ladder().levels().enumerate().map(|(at, level)| rung(stage, at, level)).collect_view();
    view! { class="sm",
        <fieldset class="ladder" role="radiogroup" part="ladder" aria-labelledby="ladder-legend">
            <legend id="ladder-legend">{messages::CURRENT_LEVEL}</legend>
            <div class="rungs">{rungs}</div>
        </fieldset>
    }
}

fn rung(stage: Stage, at: usize, level: LevelIx) -> impl IntoView {
    let matrix = stage.matrix();
    let id = ["rung-", &at.to_string()].concat();
    let note_id = [&id, "-note"].concat();
    let is_current = Memo::new(move |_| stage.current.get() == level);
    let rank = matrix.ladder().rank(level);
    // Where it stands between the current level and the one compared with, for the drawing.
    let class = move || {
        let (current, target) = (matrix.ladder().rank(stage.current.get()), stage.target.get());
        let target_rank = target.and_then(|target| matrix.ladder().rank(target));
        match () {
            () if is_current.get() => "rung now",
            () if target == Some(level) => "rung target",
            () if rank > current && rank < target_rank => "rung between",
            () if rank < current && target_rank.is_some_and(|target| target < rank.unwrap_or(0)) => {
                "rung between past"
            }
            () if rank < current => "rung past",
            () => "rung",
        }
    };
    view! { class="sm",
        <div class=class>
            <input
                type="radio"
                name="level"
                id=id.clone()
                aria-describedby=note_id.clone()
                prop:checked=move || is_current.get()
                on:change=move |_| stage.selection.update(|selection| selection.stand_at(level))
            />
            <label for=id>{move || stage.level_name(level)}</label>
            <small id=note_id>{move || stage.note(level)}</small>
        </div>
    }
}
