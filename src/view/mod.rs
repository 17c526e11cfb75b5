//! What a reader sees: Leptos components, a file each, named as the user sees them.
//!
//! Everything on screen is derived from the [`Stage`]: the matrix, which never changes, and the one
//! selection, which all controls change. What the browser must do (the address, the clipboard, the
//! printer) is asked of [`Browser`], which [`crate::element`] implements.
//!
//! Each `view!` names a scope class: without one, Leptos makes static parts by `innerHTML`, which
//! Trusted Types forbid.

mod answer;
mod change_list;
mod compare_with;
mod error_card;
mod growth;
mod header;
mod heading;
mod item_list;
mod ladder;
mod marked;
mod overview;
mod paged;
mod role_filter;
mod search_results;
mod skill_choice;
mod stage;
mod table;
mod tools;
mod view_tabs;
mod widget;

pub use error_card::ErrorCard;
pub use stage::{Browser, LinkCopy, Options, Stage};
pub use widget::Widget;
