//! What the pure modules promise: the matrix, its file, comparing, searching, choosing. No program is
//! built and no browser started: `cargo test --no-default-features --test pure` takes seconds.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail"
)]

mod bad_files;
mod browse;
mod comparison;
mod docs;
mod examples;
mod file;
mod handout;
mod lead;
mod markdown;
mod pairing;
mod reading_view;
mod selection;
mod steps;
mod view;
mod wording;
