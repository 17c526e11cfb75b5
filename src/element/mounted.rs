//! A mounted widget, as the element's script holds it.

use super::address::{self, Address};
use super::comparison::{self, Asked};
use super::events::Events;
use super::{attributes, storage};
use crate::messages;
use crate::part::{self, Arrival, Part};
use crate::selection::Key;
use crate::view::{Copy, Notice, Stage, watch};
use leptos::prelude::Owner;
use std::mem::replace;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// The mounted widget. When it is freed, the widget and everything it held are taken down.
#[wasm_bindgen]
pub struct Mounted {
    _owner: Owner,
    connected: Option<(Stage, Connection)>,
}

impl Mounted {
    pub(super) fn new(owner: Owner, connected: Option<(Stage, Connection)>) -> Mounted {
        Mounted { _owner: owner, connected }
    }
}

#[wasm_bindgen]
impl Mounted {
    /// Says whether the link was copied.
    pub fn copied(&self, is_copied: bool) {
        let Some((stage, _)) = &self.connected else { return };
        if let Copy::Asked(link) = stage.copy().peek() {
            stage.copy().set(if is_copied { Copy::Done } else { Copy::ByHand(link) });
        }
    }

    /// Says that the frame around the page does not allow printing.
    pub fn not_printed(&self) {
        if let Some((stage, _)) = &self.connected {
            stage.notice().set(Some(Notice::Ours(messages::NOT_PRINTED)));
            stage.said().set(Some(messages::NOT_PRINTED.to_owned()));
        }
    }

    /// Says that a part is there, or that it could not be fetched. `why` is a sentence, if the reason is
    /// known.
    pub fn arrived(&self, name: &str, is_here: bool, why: Option<String>) {
        let (Some((stage, _)), Some(part)) = (&self.connected, Part::of(name)) else { return };
        if is_here {
            part::arrived(part);
        }
        stage.why_no_part().set(why);
        stage.arrival(part).set(if is_here { Arrival::Here } else { Arrival::Failed });
    }

    /// Shows a comparison and returns it as JSON: see [`Report::data`](crate::report::Report::data).
    ///
    /// # Errors
    ///
    /// A sentence for the developer of the host: what the matrix does not have of what was asked for.
    pub fn compare(
        &self,
        from_role: Option<String>,
        from_level: Option<String>,
        to_role: Option<String>,
        to_level: Option<String>,
    ) -> Result<String, JsValue> {
        let (stage, _) = self.connected.as_ref().ok_or(messages::CANNOT_SHOW)?;
        let asked = Asked { from_role, from_level, to_role, to_level };
        Ok(comparison::show(*stage, &asked)?)
    }

    /// Applies an attribute that the host has changed. The value is none if the host removed it.
    pub fn set(&self, name: &str, value: Option<String>) {
        let Some((stage, connection)) = &self.connected else { return };
        match (Key::of(name), name) {
            (Some(Key::Lang), _) => {
                stage.set_options(attributes::options(&connection.host));
                stage.wish_for_one(Key::Lang, None);
            }
            (Some(key), _) => stage.wish_for_one(key, value),
            (None, "history") => stage.address().set(address::prefix(&connection.host)),
            // The storage is looked up when it is needed.
            (None, "storage") => {}
            (None, _) => stage.set_options(attributes::options(&connection.host)),
        }
    }
}

/// The connection of a widget to its page.
pub struct Connection {
    host: HtmlElement,
    _address: Address,
}

/// Connects a widget to its page: to the address, the storage, and the host by events.
pub fn connect(stage: Stage, host: HtmlElement, events: Events) -> Connection {
    events.matrix_load(&stage.matrix());
    let events = Rc::new(events);
    let copier = events.clone();
    watch(move || {
        if let Copy::Asked(link) = stage.copy().get() {
            copier.copy(&link);
        }
    });
    let asker = events.clone();
    watch(move || {
        if let Some(part) = stage.asked_for().get() {
            asker.part(part);
        }
    });
    let told = host.clone();
    // The first run comes later: by then the host may have answered `matrix-load` with a change.
    let (mut before, mut may_remember) = (stage.selection().peek(), true);
    let mut memory = storage::Memory::new(&host, &stage.matrix());
    watch(move || {
        let selection = stage.selection().get();
        events.keep(&stage.matrix(), &selection);
        let former = replace(&mut before, selection.clone());
        if former == selection {
            return;
        }
        events.selection_change(&stage.matrix(), &selection);
        if may_remember && !memory.remember(&told, stage, &former, &selection) {
            may_remember = false;
            stage.notice().set(Some(Notice::Ours(messages::NOT_REMEMBERED)));
        }
    });
    Connection { host, _address: Address::follow(stage) }
}
