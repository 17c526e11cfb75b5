//! Tests of the whole way from tables to a matrix.

mod folder;
mod shapes;
mod support;
