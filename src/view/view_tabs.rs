//! The alternative views, as tabs (WAI-ARIA pattern: one stop, arrow keys choose).

use super::Stage;
use crate::messages;
use crate::selection::View;
use leptos::prelude::*;

/// The tabs. The panel they control has the id `panel`.
#[component]
pub fn ViewTabs() -> impl IntoView {
    let stage = Stage::here();
    let show = move |view| stage.selection.update(|selection| selection.view = view);
    let tab = move |view: View| {
        let field = NodeRef::<leptos::html::Button>::new();
        let is_shown = move || stage.view.get() == view;
        let by_key = move |event: leptos::ev::KeyboardEvent| {
            let at = View::ALL.iter().position(|other| *other == view).unwrap_or(0);
            let last = View::ALL.len() - 1;
            let to = match event.key().as_str() {
                "ArrowRight" | "ArrowDown" => {
                    if at == last {
                        0
                    } else {
                        at + 1
                    }
                }
                "ArrowLeft" | "ArrowUp" => at.checked_sub(1).unwrap_or(last),
                "Home" => 0,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            if let Some(view) = View::ALL.get(to) {
                show(*view);
            }
        };
        // The focus follows the choice, where it was among the tabs.
        Effect::new(move |was_shown: Option<bool>| {
            let shown = is_shown();
            if let Some(button) = field.get()
                && shown
                && was_shown == Some(false)
                && button.parent_element().is_some_and(|tabs| tabs.matches(":focus-within").unwrap_or(false))
            {
                let _ = button.focus();
            }
            shown
        });
        view! { class="sm",
            <button
                type="button"
                role="tab"
                id=["tab-", view.id()].concat()
                aria-controls="panel"
                aria-selected=move || if is_shown() { "true" } else { "false" }
                tabindex=move || if is_shown() { "0" } else { "-1" }
                on:click=move |_| show(view)
                on:keydown=by_key
                node_ref=field
            >
                {messages::view(view)}
            </button>
        }
    };
    view! { class="sm",
        <div class="tabs" role="tablist" aria-label=messages::VIEWS>{View::ALL.map(tab).into_iter().collect_view()}</div>
    }
}
