//! The file: what is written is read back, and the schema says what the reader says.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod bad_files;
mod cells;
mod dice;
mod drift;
mod matrices;
mod schema;
mod writing;
