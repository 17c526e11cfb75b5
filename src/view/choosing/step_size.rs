//! How big a step is, as a sentence.

use crate::messages;
use crate::selection::Size;
use crate::view::markup::{El, el};

/// How many things there are to work on. `at` is as for [`messages::gone`].
pub fn step_size(size: &Size, at: Option<&str>) -> El {
    let sum = el("p").class("sum");
    if size.skills == 0 {
        return sum.child(messages::NOTHING_EXPECTED);
    }
    sum.child(messages::step(size, at))
}
