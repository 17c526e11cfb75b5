//! What a first visitor sees: the widget before any part has come. A page that brings it as HTML is answered before the
//! wasm has started.

use super::{Browser, Options, Stage, widget};
use crate::dom::markup::Content;
use crate::matrix::Matrix;
use crate::selection::{Selection, Wish};

/// The first view of a matrix in its own language, as HTML; none if there is nothing to choose in it.
#[cfg(not(target_arch = "wasm32"))]
pub fn first_view(matrix: Matrix, heading_level: u8) -> Option<String> {
    let view = view(matrix, heading_level)?;
    Some(leptos::prelude::Owner::new().with(|| crate::dom::text::html(view())))
}

/// Draws the first view of a matrix at the end of an element, as if no part were there. Nothing in it works.
#[cfg(target_arch = "wasm32")]
pub fn draw_first_view(matrix: Matrix, heading_level: u8, into: &web_sys::Element) {
    let Some(view) = view(matrix, heading_level) else { return };
    // What keeps it up to date goes with the owner.
    let (_owner, ()) = crate::part::without_parts(|| crate::dom::mount::drawn(|| view().append_to(into)));
}

fn view(matrix: Matrix, heading_level: u8) -> Option<impl FnOnce() -> Content> {
    let (start, _) = Selection::of(&Wish::default(), &matrix)?;
    let options = Options {
        heading_level: usize::from(heading_level),
        hide: None,
        langs: vec![matrix.lang().to_owned()],
    };
    Some(move || widget(Stage::new(matrix, start.clone(), start, options, Browser::NONE)))
}
