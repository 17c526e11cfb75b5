//! Tests of the whole process from tables to a matrix.

mod depths;
#[cfg(feature = "files")]
mod folder;
pub(super) mod properties;
mod round;
mod shapes;
mod support;
