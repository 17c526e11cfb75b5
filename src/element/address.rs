//! The address of the page: read, followed and written, where the host allows it.

use super::entry;
use crate::selection::{Wish, address};
use crate::view::{Stage, watch};
use gloo::events::EventListener;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
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

/// When an address that was refused is tried again: browsers count the changes of half a minute.
const REFUSED_MS: u32 = 31_000;

/// Keeps the address and the selection the same; dropped, it lets go of both.
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
            let wish = stage.link_wish();
            let now = address::write("", "", &stage.selection().get().wish(&stage.matrix()));
            let before = shown.replace(now.clone());
            // An address that is followed is right as it is.
            let is_own = !write.take();
            if let (Some(before), true, Some(prefix)) = (before, is_own, stage.address().peek()) {
                due.put(stage, Change { prefix, wish, shown: now, before });
            }
        });
        let follow = Rc::new(move || {
            let Some(prefix) = stage.address().peek() else { return };
            let mut wish = read(&prefix);
            if wish.is_empty() {
                // The place of somebody else, such as a heading of the page, unless we have been there.
                wish = entry::shown(&prefix);
            }
            if wish.is_empty() {
                return;
            }
            outdated.forget();
            if wish == untrack(|| stage.link_wish()) {
                return;
            }
            let before = stage.selection().peek();
            is_following.set(true);
            stage.wish_for(&wish);
            // Nothing changed, nothing will be written: the next change is the reader's own.
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
    /// The same, spelled out in words.
    shown: String,
    /// What was shown until then, in words.
    before: String,
}

/// What is still to be written. A browser lays the page out before it takes another address, so the view is
/// painted first.
#[derive(Clone, Default)]
struct Due(Rc<RefCell<Option<Change>>>);

impl Due {
    /// Has it written soon, with all that is chosen until then: but each place to go back to by itself.
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

    /// Writes it, unless something else was chosen meanwhile. What the browser refuses stays due.
    fn write(&self, wish: &Wish) -> Result<(), JsValue> {
        let due = self.0.borrow_mut().take_if(|due| due.wish == *wish);
        let Some(change) = due else { return Ok(()) };
        let written = change.write();
        if written.is_err() {
            *self.0.borrow_mut() = Some(change);
        }
        written
    }

    /// The page is left: there is no later. Who comes back finds here what was shown last.
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
    /// Some frames refuse, and browsers do where there are too many changes: the view is right all the same.
    fn write(&self) -> Result<(), JsValue> {
        let there = read(&self.prefix);
        if there == self.wish {
            return Ok(());
        }
        let address = with(&self.prefix, &self.wish);
        // Letters of a search and opened rows are no places to go back to.
        if there.places() == self.wish.places() {
            return entry::replace(&address, &self.prefix, &self.shown);
        }
        if there.is_empty() {
            // The address does not say what was shown there.
            let here = window().location().href().unwrap_or_default();
            entry::replace(&here, &self.prefix, &self.before)?;
        }
        entry::push(&address, &self.prefix, &self.shown)
    }
}
