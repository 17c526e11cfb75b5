//! The reading view, and pages written from their parts.
//!
//! Everything here is a pure function from a matrix and texts to text. So a page has the same
//! bytes, written natively or in the browser.

mod first_view;
#[cfg(feature = "files")]
mod hash;
pub(crate) mod html;
mod json;
#[cfg(feature = "files")]
mod maker;
#[cfg(feature = "files")]
mod parts;
mod reading;
#[cfg(feature = "files")]
mod standalone;
mod steps;
mod write;

pub use first_view::Answered;
#[cfg(feature = "files")]
pub use hash::script_hash;
pub use json::script_json;
#[cfg(feature = "files")]
pub use maker::{MakerParts, write_maker};
#[cfg(feature = "files")]
pub use parts::PageParts;
pub use reading::reading_view;
#[cfg(feature = "files")]
pub(crate) use standalone::COLUMNS_ID;
#[cfg(feature = "cli")]
pub(crate) use standalone::WIDGET_ID;
#[cfg(feature = "files")]
pub use standalone::write_page;
pub use write::{fragment, fragment_by_address, page_title};
