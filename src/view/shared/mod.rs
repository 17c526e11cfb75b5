//! What all rooms use: focus, headings, marks, lists drawn a part at a time, the texts of items.

pub mod about;
pub mod action;
pub mod choice;
pub mod error_card;
pub mod focus;
pub mod headings;
pub mod item_list;
pub mod keys;
pub mod later;
pub mod marked;
pub mod marking;
pub mod paged;
pub mod parts;
pub mod problems;
pub mod prose;
pub mod undo;
pub mod unfolding;
pub mod view_link;
