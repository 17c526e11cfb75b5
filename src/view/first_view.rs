//! What a first visitor sees, as HTML: the widget before any script has run. A page that brings it in its tag is
//! answered before the wasm has started.

use super::{Browser, Options, Stage, widget};
use crate::dom::text::html;
use crate::matrix::Matrix;
use crate::selection::{Selection, Wish};
use leptos::prelude::Owner;

/// The first view of a matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstView {
    /// The HTML.
    pub html: String,
    /// The role in it, in the language of the matrix; none if it shows several or the matrix has none.
    pub role: Option<String>,
}

/// The first view of a matrix in its own language; none if there is nothing to choose in it.
pub fn first_view(matrix: Matrix, heading_level: u8) -> Option<FirstView> {
    let (start, _) = Selection::of(&Wish::default(), &matrix)?;
    let options = Options {
        heading_level: usize::from(heading_level),
        hide: None,
        langs: vec![matrix.lang().to_owned()],
    };
    let role = match start.roles.as_slice() {
        [only] => Some(matrix.role(*only).name().get(matrix.lang()).to_owned()),
        _ => None,
    };
    let draw = || html(widget(Stage::new(matrix, start.clone(), start, options, Browser::NONE)));
    Some(FirstView { html: Owner::new().with(draw), role })
}
