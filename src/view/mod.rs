//! What a reader sees. Each part of the screen has a file, named as the user sees it.
//!
//! Everything on screen is derived from the [`Stage`]: the matrix, which never changes, and the one
//! selection, which all controls change. What only the browser can do (the address, the clipboard, the
//! printer) goes through [`Browser`], which [`crate::element`] provides.
//!
//! The parts are functions that return [`markup`] elements. Whatever changes in them is a closure that
//! reads the stage. [`markup`] says why there is no `view!`.

mod about;
mod actions;
mod announcer;
mod answer;
mod asides;
mod below;
mod career_path;
mod change_list;
mod choice;
mod error_card;
mod facet;
mod filters;
mod focus;
mod grid;
mod growth;
mod handing_on;
mod handout;
mod header;
mod headings;
mod item_list;
mod keys;
mod ladder;
mod language_choice;
mod later;
mod level_options;
mod marked;
mod marking;
mod narrow;
mod paged;
mod paper;
mod parts;
mod problems;
mod prose;
mod question;
mod result_list;
mod role_choice;
mod role_filter;
mod role_page;
mod search_results;
mod skill_choice;
mod skill_page;
mod stage;
mod step_size;
mod step_sizes;
mod table;
mod target_choice;
mod tools;
mod typed_choice;
mod undo;
mod unfolding;
mod versions;
mod view_tabs;
mod watched;
mod ways;
mod widget;

pub use crate::dom::markup::watch;
use crate::dom::{drawing, markup};
pub use error_card::error_card;
pub use problems::read_later;
pub use stage::{Browser, Copy, Notice, Options, Stage};
pub use widget::widget;
