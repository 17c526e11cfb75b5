//! Long lists, shown a part at a time.

use leptos::prelude::{Get, GetUntracked, RwSignal, Set, set_timeout};
use skill_matrix::dom::markup::{Child, Content, El, el, live};
use skill_matrix::messages::maker as messages;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// A list that shows so many items at first, and so many more each time. Each item has a button.
pub fn long_list<T: 'static>(items: Vec<T>, page: usize, item: impl Fn(&T) -> El + 'static) -> Content {
    let (shown, all) = (RwSignal::new(page), items.len());
    let list = live(move || {
        let items: Vec<El> = items.iter().take(shown.get()).map(&item).collect();
        el("ul").child(items).content()
    });
    let more = live(move || {
        let left = all.saturating_sub(shown.get());
        let show = move |event: Event| {
            let first = shown.get_untracked();
            shown.set(first + page);
            let group = event.target().and_then(|it| it.dyn_into::<Element>().ok());
            let group = group.and_then(|button| button.closest("details").ok().flatten());
            // The button is drawn anew, so the focus goes to the first item that has come.
            let _ = set_timeout(move || focus_item(group.as_ref(), first), Duration::ZERO);
        };
        let button = el("button").attr("type", "button").on("click", show).child(messages::show_more(left));
        (left > 0).then(|| el("p").child(button)).content()
    });
    vec![list, more].content()
}

fn focus_item(group: Option<&Element>, nth: usize) {
    let item = group.and_then(|group| group.query_selector_all("li > button").ok());
    let button = item.and_then(|buttons| buttons.item(nth as u32));
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        let _ = button.focus();
    }
}
