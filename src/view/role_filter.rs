//! Narrowing to roles.

use super::Stage;
use crate::messages;
use leptos::prelude::*;

/// A checkbox per role; nothing where there is only one.
#[component]
pub fn RoleFilter() -> impl IntoView {
    let stage = Stage::here();
    let matrix = stage.matrix();
    (matrix.roles().len() > 1).then(|| {
        let boxes = matrix.role_ixs().map(|role| {
            let is_shown = move || stage.roles.with(|roles| roles.contains(&role));
            let toggle = move |_| {
                let matrix = stage.matrix();
                stage.selection.update(|selection| {
                    let shown = selection.roles.clone();
                    selection.show_roles(&matrix, |other| shown.contains(&other) != (other == role));
                });
            };
            view! { class="sm",
                <label class="chip">
                    <input type="checkbox" prop:checked=is_shown on:change=toggle/>
                    {move || stage.role_name(role)}
                </label>
            }
        });
        let boxes = boxes.collect_view();
        view! { class="sm",
            <fieldset class="chips" aria-labelledby="roles-legend">
                <legend id="roles-legend">{messages::ROLES}</legend>
                <div class="chip-row">{boxes}</div>
            </fieldset>
        }
    })
}
