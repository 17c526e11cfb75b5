//! Tests of the whole way from tables to a matrix.

mod depths;
#[cfg(feature = "files")]
mod folder;
pub(super) mod properties;
mod round;
mod shapes;
mod support;
