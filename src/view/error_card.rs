//! What is shown in the place of a matrix that cannot be.

use crate::messages;
use leptos::prelude::*;

/// What is wrong, where, and what to do. What the host's page holds stays readable below.
#[component]
pub fn ErrorCard(
    /// One line a problem.
    problems: Vec<String>,
) -> impl IntoView {
    let lines = problems.into_iter().map(|line| view! { class="sm", <li>{line}</li> }).collect_view();
    view! { class="sm",
        <div class="error" part="error" role="alert" lang=messages::LANG>
            <p class="error-title">{messages::CANNOT_SHOW}</p>
            <ul class="problems">{lines}</ul>
        </div>
        <slot></slot>
    }
}
