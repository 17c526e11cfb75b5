//! The address of the page: it is read, followed and written if the host allows it.

use super::entry;
use crate::selection::{Wish, address};
use crate::view::{Stage, watch};
use gloo::events::EventListener;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

/// The prefix of this element's parameters in the address: empty if no other element uses the address,
/// its id if several share it, none if it must not touch the address.
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

/// The address of a view; none if the element must not touch the address.
pub fn link(stage: Stage, wish: &Wish) -> Option<String> {
    Some(with(&stage.address().peek()?, wish))
}

/// The address of the page with this wish written into it.
fn with(prefix: &str, wish: &Wish) -> String {
    let href = window().location().href().unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    // The address is never relative, because that would be resolved against a <base>.
    match address::write(&fragment(), prefix, wish) {
        empty if empty.is_empty() => page.to_owned(),
        fragment => [page, "#", &fragment].concat(),
    }
}

fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// How long typing must pause before the text is written to the address, in milliseconds. Browsers
/// refuse an address that changes too often, and look for the page's icon at each change.
const REST_MS: u32 = 200;

/// After how many milliseconds a refused address is tried again. Browsers count the changes of half a minute.
const REFUSED_MS: u32 = 31_000;

/// Keeps the address and the selection the same until it is dropped.
pub struct Address {
    _back_and_forward: EventListener,
    _edited: EventListener,
    _left: EventListener,
}

impl Address {
    /// Writes each change of the selection, and follows the reader back and forward.
    pub fn follow(stage: Stage) -> Address {
        let is_following = Rc::new(Cell::new(false));
        let (write, due) = (is_following.clone(), Due::default());
        let (outdated, last) = (due.clone(), due.clone());
        let mut shown = None;
        watch(move || {
            let wish = stage.link_wish(&stage.selection().get());
            let now = address::write("", "", &stage.selection().get().wish(&stage.matrix()));
            let before = shown.replace(now.clone());
            // A change that comes from the address need not be written back to it.
            let is_own = !write.take();
            if let (Some(before), true, Some(prefix)) = (before, is_own, stage.address().peek()) {
                due.put(stage, Change { prefix, wish, shown: now, before });
            }
        });
        let follow = Rc::new(move || {
            let Some(prefix) = stage.address().peek() else { return };
            let mut wish = read(&prefix);
            if wish.is_empty() {
                // The fragment belongs to something else, such as a heading of the page. The history
                // entry may still say what was shown there.
                wish = entry::shown(&prefix);
            }
            if wish.is_empty() {
                return;
            }
            outdated.forget();
            if wish == stage.link_wish(&stage.selection().peek()) {
                return;
            }
            let before = stage.selection().peek();
            is_following.set(true);
            stage.wish_for(wish);
            // If nothing changed, nothing will be written, so the next change is the reader's own.
            if stage.selection().peek() == before {
                is_following.set(false);
            }
        });
        let again = follow.clone();
        Address {
            _back_and_forward: EventListener::new(&window(), "popstate", move |_| follow()),
            _edited: EventListener::new(&window(), "hashchange", move |_| again()),
            _left: EventListener::new(&window(), "pagehide", move |_| last.write_at_last()),
        }
    }
}

/// A change of what is shown.
struct Change {
    prefix: String,
    /// What is shown now, for the address.
    wish: Wish,
    /// What is shown now, as words.
    shown: String,
    /// What was shown before, as words.
    before: String,
}

/// The change that is still to be written. It waits until the view is painted, because a browser lays
/// the page out before it takes another address.
#[derive(Clone, Default)]
struct Due(Rc<RefCell<Option<Change>>>);

impl Due {
    /// Schedules a change. Changes that follow soon are written with it, but each place that the reader
    /// can go back to is written by itself.
    fn put(&self, stage: Stage, mut change: Change) {
        let due = self.0.take();
        let there = due.as_ref().map_or_else(|| read(&change.prefix), |due| due.wish.clone());
        let is_place = there.places() != change.wish.places();
        if let Some(due) = due {
            if is_place {
                let _ = due.write();
            } else {
                change.before = due.before;
            }
        }
        let wish = change.wish.clone();
        *self.0.borrow_mut() = Some(change);
        let (due, browser) = (self.clone(), stage.browser());
        let write = Box::new(move || {
            if due.write(&wish).is_err() {
                let again = Rc::downgrade(&due.0);
                let write = move || again.upgrade().map(|due| Due(due).write(&wish));
                (browser.later)(REFUSED_MS, Box::new(move || drop(write())));
            }
        });
        if is_place { (browser.after_paint)(write) } else { (browser.later)(REST_MS, write) }
    }

    /// Writes the change, unless something else has been chosen in the meantime. If the browser refuses
    /// it, it stays due.
    fn write(&self, wish: &Wish) -> Result<(), JsValue> {
        let due = self.0.borrow_mut().take_if(|due| due.wish == *wish);
        let Some(change) = due else { return Ok(()) };
        let written = change.write();
        if written.is_err() {
            *self.0.borrow_mut() = Some(change);
        }
        written
    }

    /// Writes the change at once, because the page is being left. A reader who comes back finds what was
    /// shown last.
    fn write_at_last(&self) {
        if let Some(change) = self.0.take() {
            let _ = entry::replace(&with(&change.prefix, &change.wish), &change.prefix, &change.shown);
        }
    }

    fn forget(&self) {
        self.0.take();
    }
}

impl Change {
    /// Writes the change to the address. Some frames refuse that, and browsers refuse it after too many
    /// changes. The view is right in any case.
    fn write(&self) -> Result<(), JsValue> {
        let there = read(&self.prefix);
        if there == self.wish {
            return Ok(());
        }
        let address = with(&self.prefix, &self.wish);
        // Letters of a search and opened rows do not get history entries of their own.
        if there.places() == self.wish.places() {
            return entry::replace(&address, &self.prefix, &self.shown);
        }
        if there.is_empty() {
            // The address does not say what was shown there, so the entry does.
            let here = window().location().href().unwrap_or_default();
            entry::replace(&here, &self.prefix, &self.before)?;
        }
        entry::push(&address, &self.prefix, &self.shown)
    }
}
