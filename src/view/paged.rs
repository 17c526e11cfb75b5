//! Long lists, drawn a part at a time.

use crate::messages;
use leptos::prelude::*;

/// How many rows are drawn at first, and more at each wish: some screens full, and a few
/// milliseconds of layout.
pub const PAGE: usize = 60;

/// The line under a list of which only a part is drawn: how much of it, and a button for more.
#[component]
pub fn ShowMore(
    /// How many rows there are.
    #[prop(into)]
    all: Signal<usize>,
    /// How many of them are drawn.
    shown: RwSignal<usize>,
) -> impl IntoView {
    move || {
        let (all, drawn) = (all.get(), shown.get());
        (drawn < all).then(|| {
            view! { class="sm",
                <p class="more">
                    <span>{messages::shown_of(drawn, all)}</span> " "
                    <button type="button" on:click=move |_| shown.update(|shown| *shown += PAGE)>
                        {messages::SHOW_MORE}
                    </button>
                </p>
            }
        })
    }
}
