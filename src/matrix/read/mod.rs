//! Reading a matrix from `skill-matrix/1` JSON, and saying all that is wrong with one.
//!
//! ```text
//! bytes → a small tree of JSON → a reader per thing (levels, skills …) → Matrix, or Problems
//! ```
//!
//! Each reader takes a `Node`, which is a value and the path to it, and a
//! `Log`, which it tells what is wrong, and goes on. So one pass finds everything.
//!
//! There are no typed structs first, with a second, slower pass for the messages. That would be two
//! sets of rules that have to agree, and derived deserializers would be the larger part of the
//! reader in the wasm. The tree borrows its texts from the file, and is gone after reading; the
//! texts of the matrix stay where they are, in the file ([`Excerpt`]). Expectations are most of a
//! file. The silent reader never has a tree of all of them: it parses each one when it reads it,
//! and then forgets it.
//!
//! A field that is `null` counts as left out: many programs write JSON that way.

mod bases;
mod depths;
mod expectations;
mod items;
mod json;
mod known;
mod levels;
mod list;
mod log;
mod named;
mod node;
mod parse;
mod problems;
mod roles;
mod said;
mod skills;
mod syntax;
#[cfg(test)]
#[expect(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test may fail")]
mod tests;
mod text;
mod top;

pub use known::alike;
pub use problems::{Problem, Problems, lines};

use super::{Excerpt, Matrix};
use log::{Counted, Said};
use std::string::FromUtf8Error;

/// A matrix that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The matrix: complete and consistent.
    pub matrix: Matrix,
    /// What was ignored, such as fields that the format doesn't have.
    pub warnings: Vec<Problem>,
}

/// Reads a matrix.
///
/// # Errors
///
/// All that is wrong with it, each with its place and the remedy. A file that isn't text, isn't
/// JSON, or isn't of this format, gives that one problem alone.
pub fn read(json: &[u8]) -> Result<Reading, Problems> {
    let file = Excerpt::from(syntax::text(json)?);
    let text = &*file;
    let tree = json::parse(text).map_err(|error| syntax::problem(text, &error))?;
    let mut log = Said::default();
    match top::matrix(&tree, &file, &mut log) {
        Some(matrix) => Ok(Reading { matrix, warnings: log.into_warnings() }),
        None => Err(log.into_problems()),
    }
}

/// Reads a matrix without messages. The bytes become part of it, and are never copied.
///
/// The widget starts with this one. The messages come with its second part.
///
/// # Errors
///
/// The bytes again, where something is wrong with them, as [`read`] says.
pub fn read_silently(json: Vec<u8>) -> Result<Matrix, Vec<u8>> {
    let file = Excerpt::from(String::from_utf8(json).map_err(FromUtf8Error::into_bytes)?.into_boxed_str());
    let text = file.strip_prefix('\u{feff}').unwrap_or(&file);
    // Nothing else is a matrix, and a long file of something else is not parsed for that.
    if !text.trim_start().starts_with('{') {
        return Err(file.as_bytes().to_vec());
    }
    let read =
        |is_guess: &mut bool| top::matrix(&parse::parse(text, is_guess)?, &file, &mut Counted::default());
    let mut is_guess = true;
    let guess = read(&mut is_guess);
    let matrix = if is_guess { guess.or_else(|| read(&mut false)) } else { guess };
    matrix.ok_or_else(|| file.as_bytes().to_vec())
}
