//! The reading view, and pages written from their parts.
//!
//! Everything here is a pure function from a matrix and texts to text. So a page has the same
//! bytes, written natively or in the browser.

#[cfg(feature = "files")]
mod hash;
pub(crate) mod html;
mod json;
#[cfg(feature = "files")]
mod maker;
#[cfg(feature = "cli")]
mod parts;
mod reading;
mod write;

#[cfg(feature = "files")]
pub use hash::script_hash;
pub use json::script_json;
#[cfg(feature = "files")]
pub use maker::{MakerParts, write_maker};
#[cfg(feature = "cli")]
pub use parts::PageParts;
pub use reading::reading_view;
#[cfg(feature = "files")]
pub(crate) use write::COLUMNS_ID;
#[cfg(feature = "cli")]
pub(crate) use write::WIDGET_ID;
pub use write::{Answered, Parts, fragment, fragment_by_address, page_title, write_page};
