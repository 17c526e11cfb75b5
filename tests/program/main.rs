//! What the program promises: its command line, and what it builds. The widget is built once for all of
//! them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail"
)]

mod command_line;
mod compare_command;
mod compare_formats;
mod convert;
mod formats;
mod package;
mod page;
mod rooms;
mod sizes;
mod support;
mod template_engines;
mod theming;
