//! Tests of the whole way from tables to a matrix.

mod folder;
mod properties;
mod shapes;
mod support;
