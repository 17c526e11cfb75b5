//! Headings. The host decides on their level.

use crate::view::Stage;
use crate::view::markup::{El, el};

/// The id of the heading of the comparison, which gets the focus when the element that had it is gone.
pub const ANSWER: &str = "answer-heading";

/// A native heading, `below` steps under the topmost one of the widget (`h6` at the deepest).
pub fn heading(stage: Stage, below: usize) -> El {
    let level = stage.heading_level() + below;
    el(match level {
        1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    })
}
