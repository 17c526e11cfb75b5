//! What a reader sees. Each part of the screen has a file, named as the user sees it. The files stand in rooms;
//! ARCHITECTURE.md says which room uses which.
//!
//! Everything on screen is derived from the [`Stage`]: the matrix, which never changes, and the one
//! selection, which all controls change. What only the browser can do (the address, the clipboard, the
//! printer) goes through [`Browser`], which [`crate::element`] provides.
//!
//! The parts are functions that return [`markup`] elements. Whatever changes in them is a closure that
//! reads the stage. [`markup`] says why there is no `view!`.

mod announcer;
mod below;
mod choosing;
mod comparing;
mod exploring;
mod finding;
mod first_view;
mod header;
mod shared;
mod sharing;
mod stage;
mod tools;
mod view_tabs;
mod widget;

pub use crate::dom::markup::watch;
use crate::dom::{drawing, markup};
#[cfg(target_arch = "wasm32")]
pub use first_view::draw_first_view;
#[cfg(not(target_arch = "wasm32"))]
pub use first_view::first_view;
pub use shared::error_card::error_card;
pub use shared::problems::read_later;
pub use stage::{Browser, Copy, Notice, Options, Stage};
pub use widget::widget;
