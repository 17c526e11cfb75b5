//! A message at the top of the widget.

use crate::selection::Selection;
use std::sync::Arc;

/// A message at the top of the widget.
#[derive(Clone)]
pub enum Notice {
    /// A sentence.
    Ours(&'static str),
    /// What was asked for and is not in the matrix. The second part makes a sentence of it.
    LeftOut(Arc<Vec<String>>),
    /// What has changed on the way to somewhere else, and can be taken back.
    Changed(Arc<Change>),
}

/// A change, and what was chosen before and after it. The second part makes a sentence of it.
pub struct Change {
    /// Whether the reader has started over.
    pub is_start: bool,
    /// What was chosen before it.
    pub before: Arc<Selection>,
    /// What was chosen after it.
    pub after: Arc<Selection>,
}
