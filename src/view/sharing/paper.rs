//! What is printed in place of what the screen shows: the handout of a comparison, or the whole matrix.

use super::handout::drawn;
use crate::dom::document;
use crate::view::Stage;
use crate::view::exploring::grid::levels;
use crate::view::markup::{Child, Content, keep};
use crate::view::shared::focus::widget_of;
use gloo::events::EventListener;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Event, EventTarget};

/// Asks for the whole matrix the next time that something is printed.
const WHOLE: &str = "data-whole";

/// The place of what is printed, which the screen never shows. It is filled just before the page is printed. For
/// an element that is printed alone, its script asks for that with an event of the same name.
pub fn paper(stage: Stage) -> Content {
    let make = move |_| {
        let place = document::element("div");
        // Names of attributes are valid here.
        let _ = place.set_attribute("class", "paper");
        let (owner, filled) = (Owner::current(), place.clone());
        let last = RefCell::new(None);
        let fill: Rc<dyn Fn()> = Rc::new(move || {
            last.take();
            filled.set_text_content(None);
            let is_whole = filled.get_attribute(WHOLE).is_some();
            let _ = filled.remove_attribute(WHOLE);
            let Some(own) = owner.as_ref().map(Owner::child) else { return };
            own.with(|| untrack(|| if is_whole { whole(stage) } else { drawn(stage) }).append_to(&filled));
            last.replace(Some(own));
        });
        keep(listen(&place, fill.clone()));
        keep(listen(&window(), fill));
        vec![place.into()]
    };
    Content::of_nodes(String::new(), Box::new(make))
}

fn listen(target: &EventTarget, fill: Rc<dyn Fn()>) -> EventListener {
    EventListener::new(target, "beforeprint", move |_| fill())
}

/// Prints the whole matrix.
pub fn print_whole(stage: Stage, event: &Event) {
    if let Some(place) = widget_of(event).and_then(|widget| widget.query_selector(".paper").ok()?) {
        let _ = place.set_attribute(WHOLE, "");
    }
    (stage.browser().print)(event);
}

/// All levels of all skills and roles.
fn whole(stage: Stage) -> Content {
    let mut selection = (*stage.shown()).clone();
    (selection.skill, selection.group) = (None, None);
    selection.roles = stage.matrix().role_ixs().collect();
    levels(stage, &selection, stage.text(stage.matrix().title()), usize::MAX).content()
}
