//! Every word the widget itself says, in one place, so that a language can be added as one file.
//!
//! Views, the reading view, the command line and errors take their words from here; what the
//! matrix says comes from the matrix.

mod english;
pub mod report;

pub use english::*;
