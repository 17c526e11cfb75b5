//! The words that the widget itself says, in one place.
//!
//! Views, the reading view, the report and the messages of `compare` take their words from here.
//! What the matrix says comes from the matrix. What the element's script says before the wasm is
//! there is in `src/element/script/10-words.js`, and what is wrong with a file is said in
//! [`read`](crate::matrix::read).

mod english;
pub mod report;

pub use english::*;
