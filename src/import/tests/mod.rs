//! Tests of the whole process from tables to a matrix.

mod aspects;
mod blocks;
mod depths;
mod doubts;
#[cfg(feature = "files")]
mod folder;
mod headings;
mod legends;
mod level_rows;
mod marks;
mod matrix_titles;
mod people;
mod profiles;
pub(super) mod properties;
mod roles;
mod round;
mod shapes;
mod support;
mod texts;
mod tracks;
