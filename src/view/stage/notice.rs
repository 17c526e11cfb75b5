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

/// A change, and what was chosen before and after it.
pub struct Change {
    /// What has changed.
    pub sentence: String,
    /// What was chosen before it.
    pub before: Arc<Selection>,
    /// What was chosen after it.
    pub after: Arc<Selection>,
}
