//! Another version of the matrix, to compare with.

use crate::matrix::Matrix;
use std::sync::Arc;

/// The state of opening another version of the matrix.
#[derive(Clone)]
pub enum Version {
    /// None was opened.
    None,
    /// It is being opened.
    Awaited,
    /// It could not be read. The problems, one line each.
    Unreadable(Vec<String>),
    /// It was read, and is compared with.
    Read(Arc<Matrix>),
}
