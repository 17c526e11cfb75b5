//! Reads a matrix, or says what is wrong with it, one line per problem.

use crate::matrix::Matrix;
use crate::matrix::read::{Problems, read};
use crate::messages;
use wasm_split_helpers::wasm_split;

/// The same as [`read_aloud`], for callers outside the part.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn read_later(json: &[u8]) -> Result<Matrix, Vec<String>> {
    read_aloud(json)
}

/// The matrix, or a line for each problem that makes it unreadable.
pub fn read_aloud(json: &[u8]) -> Result<Matrix, Vec<String>> {
    read(json).map(|reading| reading.matrix).map_err(|problems| lines(&problems))
}

fn lines(problems: &Problems) -> Vec<String> {
    let mut lines = problems.lines();
    if problems.unlisted() > 0 {
        lines.push(messages::more_problems(problems.unlisted()));
    }
    lines
}
