//! A box that a table scrolls in. An edge is shaded where there is more.

use crate::view::markup::{Child, Content, El, el, keep};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

/// The box, with a name. It is a tab stop unless a cell in it is one.
pub fn scroll_box(name: &str, is_stop: bool, table: El) -> Content {
    let frame = el("div").class("frame scroll").attr("role", "group").attr("aria-label", name);
    let frame = frame
        .attr("tabindex", if is_stop { "0" } else { "-1" })
        .on("scroll", |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            target.iter().for_each(shade_edges);
        })
        .made(watch_size)
        .child(table);
    el("div").class("edges").child(frame).content()
}

/// Shades the edges again whenever the box or its table has another size.
fn watch_size(frame: &Element) {
    let shaded = frame.clone();
    let again = Closure::<dyn FnMut()>::new(move || shade_edges(&shaded));
    let Ok(observer) = ResizeObserver::new(again.as_ref().unchecked_ref()) else { return };
    observer.observe(frame);
    if let Some(table) = frame.first_element_child() {
        observer.observe(&table);
    }
    keep(Observed { observer, _again: again });
}

struct Observed {
    observer: ResizeObserver,
    _again: Closure<dyn FnMut()>,
}

impl Drop for Observed {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Notes on which sides there is more. From right to left, what is scrolled is negative.
fn shade_edges(frame: &Element) {
    let Some(edges) = frame.parent_element() else { return };
    let scrolled = frame.scroll_left().abs();
    let rest = frame.scroll_width() - frame.client_width() - scrolled;
    for (class, more) in [("more-before", scrolled), ("more-after", rest)] {
        // Both names are valid.
        let _ = edges.class_list().toggle_with_force(class, more > 1);
    }
}
