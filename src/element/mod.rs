//! The browser's edge: the custom element, its attributes and events, the address, the storage.
//!
//! `script/` defines the element and calls [`mount`]; from then on the selection goes out
//! (to the address, the storage and the host, as events) and comes in (from the address and the
//! attributes) here alone.

mod address;
mod attributes;
mod comparison;
mod entry;
mod events;
mod files;
mod mounted;
mod storage;

use crate::matrix::read::read_silently;
use crate::part::{self, Part, call};
use crate::selection::{Key, Selection, Wish, address as words};
use crate::view::{Browser, Stage, error_card, read_later, widget};
use events::Events;
use js_sys::{Function, Reflect};
use leptos::mount::mount_to;
use leptos::prelude::*;
use mounted::{Holding, Mounted};
use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlElement, Node};

/// Mounts the widget, or an error card, into `into` (inside the shadow root of `host`).
///
/// `json` is the matrix. `changed` names the attributes that the
/// host has changed since the start, with commas. `kept` is the selection to go on with, in words (see
/// [`Events::keep`]); an empty one begins afresh, without what is remembered. `here` names the
/// parts that are there, with commas. `notify(name, detail)` dispatches an event on the host; the name
/// `read` says that `into` is to be put in its place now. What is mounted goes away when the returned
/// object is freed.
///
/// None where only a part that is not there can say what is wrong with the matrix.
#[wasm_bindgen]
pub fn mount(
    into: HtmlElement,
    host: HtmlElement,
    json: Box<[u8]>,
    changed: String,
    kept: Option<String>,
    here: &str,
    notify: js_sys::Function,
) -> Option<Mounted> {
    let events = Events::new(notify);
    here.split(',').filter_map(Part::of).for_each(part::arrived);
    let read = match read_silently(Vec::from(json)) {
        Ok(matrix) => Ok(matrix),
        Err(bytes) => call(Part::More, read_later(&bytes))?,
    };
    events.read();
    let ready = read.and_then(|matrix| {
        // The reader refuses a matrix without levels; should it ever let one pass, this says so.
        stage(&host, matrix, &changed, kept.as_deref())
            .ok_or_else(|| vec![crate::messages::CANNOT_SHOW.to_owned()])
    });
    Some(match ready {
        Ok(make_stage) => {
            let slot = Holding::default();
            let filled = slot.clone();
            let handle = mount_to(into.clone(), move || {
                let stage = make_stage();
                filled.set(Some((stage, mounted::connect(stage, host, events))));
                widget(stage).append_to(&into);
            });
            Mounted::new(handle, slot)
        }
        Err(problems) => {
            events.matrix_error(&problems);
            Mounted::new(
                mount_to(into.clone(), move || error_card(problems).append_to(&into)),
                Holding::default(),
            )
        }
    })
}

/// What makes the stage, once there is an owner for its signals. Precedence: the address, then
/// attributes that the host has changed, then what is remembered, then the attributes; an address is
/// a whole view, so that nothing that is remembered mixes with a link from somebody else. What is
/// `kept` from before a crash stands in for both.
fn stage(
    host: &HtmlElement,
    matrix: crate::matrix::Matrix,
    changed: &str,
    kept: Option<&str>,
) -> Option<impl FnOnce() -> Stage + 'static> {
    let prefix = address::prefix(host);
    let attributes = attributes::wish(host);
    let address = prefix.as_deref().filter(|_| kept.is_none());
    let linked = address.map(address::read).unwrap_or_default();
    let mut remembered = match kept {
        Some(kept) => words::read(kept, ""),
        None if linked.is_empty() => storage::recall(host, &matrix),
        None => Wish::default(),
    };
    for key in changed.split(',').filter_map(Key::of) {
        remembered.put(key, None);
    }
    let (start, _) = Selection::of(&attributes, &matrix)?;
    let (selection, unknown) = Selection::of(&linked.or(&remembered).or(&attributes), &matrix)?;
    let options = attributes::options(host);
    Some(move || {
        let browser = Browser {
            link: address::link,
            print,
            has_marked_text,
            read_file: |event, then| {
                call(Part::More, files::read_chosen(event, then));
            },
            later,
            after_paint,
        };
        let stage = Stage::new(matrix, selection, start, options, browser);
        stage.address().set(prefix);
        stage.say_left_out(unknown);
        stage
    })
}

/// Asks the element itself, whose method hosts can call too.
fn print(event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
    let root = target.map(|target| JsValue::from(target.get_root_node()));
    let get = |object: &JsValue, name| Reflect::get(object, &JsValue::from_str(name)).ok();
    let host = root.and_then(|root| get(&root, "host"));
    let print = host.as_ref().and_then(|host| get(host, "print"));
    if let (Some(host), Some(print)) = (host, print.and_then(|print| print.dyn_into::<Function>().ok())) {
        // A sandboxed frame may refuse; there is no other way to print from inside it.
        let _ = print.call0(&host);
    }
}

fn has_marked_text() -> bool {
    window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed())
}

/// A frame begins, is laid out and painted; then come timers.
fn after_paint(then: Box<dyn FnOnce()>) {
    let then = Closure::once_into_js(move || later(0, then));
    let _ = window().request_animation_frame(then.unchecked_ref());
}

fn later(ms: u32, then: Box<dyn FnOnce()>) {
    // A timer of gloo that nobody holds keeps its function for ever; this one goes once it was called.
    let then = Closure::once_into_js(then);
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(then.unchecked_ref(), ms as i32);
}
