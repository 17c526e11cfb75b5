//! The side of the widget that faces the browser: the custom element, its attributes and events, the
//! address, and the storage.
//!
//! `script/` defines the element and calls [`mount`]. From then on, this is the only place where the
//! selection goes out (to the address, the storage and the host, as events) and comes in (from the
//! address and the attributes).

mod address;
mod attributes;
mod comparison;
mod entry;
mod events;
mod mounted;
mod storage;

use crate::dom::mount::drawn;
use crate::matrix::read::read_silently;
use crate::part::{self, Part, call};
use crate::selection::{Key, Selection, Wish, address as words};
use crate::view::{self, Browser, Stage, error_card, read_later, widget};
use events::Events;
use js_sys::{Function, Reflect};
use leptos::prelude::*;
use mounted::Mounted;
use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlElement, Node};

/// Mounts the widget, or an error card, into `into` (inside the shadow root of `host`).
///
/// `json` is the matrix. `changed` names the attributes that the host has changed since the start,
/// separated by commas. `kept` is the selection to go on with, as words (see [`Events::keep`]); if it is
/// empty, the widget starts afresh, without the remembered choices. `here` names the parts that are there,
/// separated by commas. `notify(name, detail)` dispatches an event on the host; the name `read` says that
/// `into` is to be put in its place now. The widget is taken down when the returned object is freed.
///
/// Returns none if a part that is not there yet is needed to say what is wrong with the matrix.
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
        // A matrix without levels is refused when it is read. If one ever gets through, this says so.
        stage(&host, matrix, &changed, kept.as_deref())
            .ok_or_else(|| vec![crate::messages::CANNOT_SHOW.to_owned()])
    });
    let (owner, connected) = match ready {
        Ok(make_stage) => drawn(move || {
            let stage = make_stage();
            let connection = mounted::connect(stage, host, events);
            widget(stage).append_to(&into);
            Some((stage, connection))
        }),
        Err(problems) => {
            events.matrix_error(&problems);
            drawn(move || {
                error_card(problems).append_to(&into);
                None
            })
        }
    };
    Some(Mounted::new(owner, connected))
}

/// Draws into a box what the widget shows of a matrix at first, for the page that makes pages. Where there is no matrix,
/// the box stays empty.
#[wasm_bindgen(js_name = drawFirstView)]
pub fn draw_first_view(into: HtmlElement, json: Box<[u8]>, heading_level: u8) {
    if let Ok(matrix) = read_silently(Vec::from(json)) {
        view::draw_first_view(matrix, heading_level, &into);
    }
}

/// A function that makes the stage, to be called once there is an owner for its signals.
///
/// Precedence: the address, then the attributes that the host has changed, then the remembered choices,
/// then the other attributes. An address is a whole view, so remembered choices do not mix with a link
/// from somebody else. The selection `kept` from before a crash stands in for the address and the
/// remembered choices.
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
    let (selection, unknown) = Selection::of_link(linked, &remembered.or(&attributes), &matrix)?;
    let options = attributes::options(host);
    Some(move || {
        let browser = Browser {
            link: address::link,
            print,
            has_marked_text,
            finds_hidden,
            later,
            after_paint,
            is_live: true,
        };
        let stage = Stage::new(matrix, selection, start, options, browser);
        stage.address().set(prefix);
        stage.say_left_out(unknown);
        stage
    })
}

/// Calls the element's `print` method, which hosts can call too.
fn print(event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
    let root = target.map(|target| JsValue::from(target.get_root_node()));
    let get = |object: &JsValue, name| Reflect::get(object, &JsValue::from_str(name)).ok();
    let host = root.and_then(|root| get(&root, "host"));
    let print = host.as_ref().and_then(|host| get(host, "print"));
    if let (Some(host), Some(print)) = (host, print.and_then(|print| print.dyn_into::<Function>().ok())) {
        // A sandboxed frame may refuse. There is no other way to print from inside it.
        let _ = print.call0(&host);
    }
}

fn has_marked_text() -> bool {
    window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed())
}

fn finds_hidden() -> bool {
    let knows = Reflect::get(&window(), &JsValue::from_str("onbeforematch"));
    knows.is_ok_and(|handler| !handler.is_undefined())
}

/// Runs a function after the next frame: the animation frame begins, it is laid out and painted, and
/// then timers run.
fn after_paint(then: Box<dyn FnOnce()>) {
    let then = Closure::once_into_js(move || later(0, then));
    let _ = window().request_animation_frame(then.unchecked_ref());
}

fn later(ms: u32, then: Box<dyn FnOnce()>) {
    // If nobody holds a timer of gloo, it keeps its function for ever. This function is freed after it
    // is called.
    let then = Closure::once_into_js(then);
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(then.unchecked_ref(), ms as i32);
}
