//! Another version of the matrix, to compare with.

use crate::matrix::Matrix;
use std::sync::Arc;

/// Another version of the matrix, as far as it got.
#[derive(Clone)]
pub enum Version {
    /// None was opened.
    None,
    /// It could not be read: the problems, a line each.
    Unreadable(Vec<String>),
    /// It is compared with.
    Read(Arc<Matrix>),
}
