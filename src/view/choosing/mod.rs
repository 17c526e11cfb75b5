//! Who the reader is, where they are, and what they aim for; and what narrows the view.

pub mod filters;
pub mod ladder;
pub mod language_choice;
pub mod level_options;
pub mod narrow;
pub mod question;
pub mod role_choice;
pub mod role_filter;
pub mod skill_choice;
pub mod step_size;
pub mod step_sizes;
pub mod target_choice;
pub mod typed_choice;
pub mod ways;
