//! `fragment FILE`: the tag with a matrix in it.

use skill_matrix::page;

use super::failed::Failed;
use super::matrix_file::MatrixFile;
use super::tables::TableOptions;
use super::{check, print};

/// Prints the tag.
pub fn run(file: &MatrixFile, heading_level: u8, tables: &TableOptions) -> Result<(), Failed> {
    let given = file.read(tables)?;
    check::warn(file, &given);
    print::result(&page::fragment(&given.matrix, &given.json, heading_level));
    print::remark(
        "Paste this where the matrix shall stand, and load dist/embed/skill-matrix.js once in that page:\n  \
         <script src=\"skill-matrix.js\" defer></script>",
    );
    Ok(())
}
