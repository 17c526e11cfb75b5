//! Tests of the whole way from tables to a matrix.

mod folder;
mod properties;
mod round;
mod shapes;
mod support;
