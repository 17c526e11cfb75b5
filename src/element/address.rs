//! The address of the page: read, followed and written, where the host allows it.

use crate::selection::{Wish, address};
use crate::view::{Stage, watch};
use gloo::events::EventListener;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::mem::replace;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

/// What this element's parts of the address begin with: nothing where it is alone with the
/// address, its id where several share it; none where it must not touch the address.
pub fn prefix(host: &HtmlElement) -> Option<String> {
    if host.get_attribute("history").as_deref() != Some("url") {
        return None;
    }
    // A document that was made in the browser has no address that leads to it.
    let href = window().location().href().unwrap_or_default();
    if ["about:", "blob:", "data:"].iter().any(|made| href.starts_with(made)) {
        return None;
    }
    let sharing = document().query_selector_all("skill-matrix[history=url]").map_or(1, |all| all.length());
    let id = host.id();
    Some(if sharing > 1 && !id.is_empty() { id + "." } else { String::new() })
}

/// What the address asks for.
pub fn read(prefix: &str) -> Wish {
    address::read(&fragment(), prefix)
}

/// The address of exactly the view that is shown.
pub fn link(stage: Stage) -> Option<String> {
    Some(with(&stage.address().peek()?, &untrack(|| stage.link_wish())))
}

/// The address of the page with this wish in it.
fn with(prefix: &str, wish: &Wish) -> String {
    let href = window().location().href().unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    // Never relative: that would be resolved against a <base>.
    match address::write(&fragment(), prefix, wish) {
        empty if empty.is_empty() => page.to_owned(),
        fragment => [page, "#", &fragment].concat(),
    }
}

fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// How long nobody types before what was typed is written: browsers refuse an address that changes too
/// often, and look for the page's icon each time.
const REST_MS: u32 = 200;

/// Keeps the address and the selection the same; dropped, it lets go of both.
pub struct Address {
    _back_and_forward: EventListener,
    _edited: EventListener,
}

impl Address {
    /// Writes each change of the selection, and follows the reader back and forward.
    pub fn follow(stage: Stage) -> Address {
        // The address without any part of ours is how it was at the beginning; where that was with
        // another address, as after a reload, it is how every beginning is.
        let had_ours = stage.address().peek().is_some_and(|prefix| !read(&prefix).is_empty());
        let first = stage.selection().peek().wish(&stage.matrix());
        let first = if had_ours { Wish::default() } else { first };
        let is_following = Rc::new(Cell::new(false));
        let (write, due) = (is_following.clone(), Due::default());
        let outdated = due.clone();
        let mut is_started = false;
        watch(move || {
            let wish = stage.link_wish();
            // An address that is followed is right as it is.
            let is_own = replace(&mut is_started, true) && !write.take();
            if let (true, Some(prefix)) = (is_own, stage.address().peek()) {
                due.put(stage, prefix, wish);
            }
        });
        let follow = Rc::new(move || {
            let Some(prefix) = stage.address().peek() else { return };
            outdated.forget();
            let wish = read(&prefix);
            if wish == untrack(|| stage.link_wish()) {
                return;
            }
            let before = stage.selection().peek();
            is_following.set(true);
            stage.wish_for(if wish.is_empty() { &first } else { &wish });
            // Nothing changed, nothing will be written: the next change is the reader's own.
            if stage.selection().peek() == before {
                is_following.set(false);
            }
        });
        let again = follow.clone();
        Address {
            _back_and_forward: EventListener::new(&window(), "popstate", move |_| follow()),
            _edited: EventListener::new(&window(), "hashchange", move |_| again()),
        }
    }
}

/// What is still to be written. A browser lays the page out before it takes another address, so the view is
/// painted first.
#[derive(Clone, Default)]
struct Due(Rc<RefCell<Option<(String, Wish)>>>);

impl Due {
    /// Has it written soon, with all that is chosen until then: but each place to go back to by itself.
    fn put(&self, stage: Stage, prefix: String, wish: Wish) {
        let before = self.0.take().unwrap_or_else(|| (prefix.clone(), read(&prefix)));
        let is_place = before.1.places() != wish.places();
        if is_place {
            write_wish(&before.0, &before.1);
        }
        *self.0.borrow_mut() = Some((prefix, wish.clone()));
        let due = self.clone();
        let write = Box::new(move || due.write(&wish));
        match (stage.browser(), is_place) {
            (browser, true) => (browser.after_paint)(write),
            (browser, false) => (browser.later)(REST_MS, write),
        }
    }

    /// Writes it, unless something else was chosen meanwhile.
    fn write(&self, wish: &Wish) {
        let due = self.0.borrow_mut().take_if(|due| due.1 == *wish);
        if let Some((prefix, wish)) = due {
            write_wish(&prefix, &wish);
        }
    }

    fn forget(&self) {
        self.0.take();
    }
}

fn write_wish(prefix: &str, wish: &Wish) {
    let before = read(prefix);
    if before == *wish {
        return;
    }
    let address = with(prefix, wish);
    let Ok(history) = window().history() else { return };
    // Letters of a search and opened rows are no places to go back to.
    let written = if before.places() == wish.places() {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    };
    // Some frames refuse, and browsers do where there are too many changes: the view is right
    // all the same.
    let _ = written;
}
