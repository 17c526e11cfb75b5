//! What leaves the page: links, handouts, Markdown, paper.

pub mod actions;
pub mod handing_on;
pub mod handout;
pub mod paper;
