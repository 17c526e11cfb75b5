//! The tools: search, copy a link to this view, print.

use super::Stage;
use super::stage::LinkCopy;
use crate::messages;
use leptos::prelude::*;

/// Search box and buttons.
#[component]
pub fn Tools() -> impl IntoView {
    let stage = Stage::here();
    view! { class="sm",
        <div class="tools" part="tools">
            {move || stage.shows("search").then(search_box)}
            {move || stage.shows("tools").then(buttons)}
        </div>
    }
}

fn search_box() -> impl IntoView {
    let stage = Stage::here();
    let set = move |query: String| stage.selection.update(|selection| selection.query = query);
    // Escape clears here and is nobody else's: a dialog of the host stays open.
    let clear = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" && stage.selection.with(|selection| !selection.query.is_empty()) {
            event.prevent_default();
            event.stop_propagation();
            set(String::new());
        }
    };
    view! { class="sm",
        <input
            type="search"
            aria-label=messages::SEARCH
            placeholder=messages::SEARCH_HINT
            autocomplete="off"
            spellcheck="false"
            prop:value=move || stage.selection.with(|selection| selection.query.clone())
            on:input=move |event| set(event_target_value(&event))
            on:keydown=clear
        />
    }
}

fn buttons() -> impl IntoView {
    let stage = Stage::here();
    let browser = stage.browser.get_value();
    let copied = RwSignal::new(None);
    let copy = move || {
        stage.address.get().map(|_| {
            view! { class="sm",
                <button type="button" on:click=move |_| (browser.copy_link)(stage, copied)>
                    {messages::COPY_LINK}
                </button>
            }
        })
    };
    let outcome = move || {
        copied.get().map(|outcome| match outcome {
            LinkCopy::Copied => view! { class="sm", <p class="aside">{messages::LINK_COPIED}</p> }.into_any(),
            LinkCopy::ByHand(link) => link_by_hand(link),
        })
    };
    // A link that no longer leads here must not be offered.
    Effect::new(move |_| {
        stage.selection.track();
        copied.set(None);
    });
    Effect::new(move |_| {
        copied.with(|outcome| match outcome {
            Some(LinkCopy::Copied) => stage.said.set(messages::LINK_COPIED.to_owned()),
            Some(LinkCopy::ByHand(_)) => stage.said.set(messages::COPY_THIS_LINK.to_owned()),
            None => {}
        });
    });
    view! { class="sm",
        {copy}
        <button type="button" on:click=move |_| (browser.print)()>{messages::PRINT}</button>
        {outcome}
    }
}

fn link_by_hand(link: String) -> AnyView {
    let field = NodeRef::<leptos::html::Input>::new();
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            // What cannot take the focus is still there to be read.
            let _ = field.focus();
            field.select();
        }
    });
    view! { class="sm",
        <p class="aside">{messages::COPY_THIS_LINK}</p>
        <input class="link" type="text" readonly=true aria-label=messages::LINK prop:value=link node_ref=field/>
    }
    .into_any()
}
