//! `fragment FILE`: the tag with a matrix in it, or with the address of one.

use skill_matrix::page::{self, Answered};
use skill_matrix::view::first_view;

use super::failed::Failed;
use super::matrix_file::MatrixFile;
use super::tables::TableOptions;
use super::{check, print};

/// Prints the tag: with the address if one is given, else with the matrix. With the address of a style sheet, the
/// tag holds the first view of the widget too.
pub fn run(
    file: Option<&MatrixFile>,
    address: Option<&str>,
    sheet: Option<&str>,
    heading_level: u8,
    tables: &TableOptions,
) -> Result<(), Failed> {
    let mut tag = address.map(|address| page::fragment_by_address(address, heading_level));
    if let Some(file) = file {
        let given = file.read(tables)?;
        check::warn(file, &given);
        let first_view = sheet.and_then(|_| first_view(given.matrix.clone(), heading_level));
        let answered = first_view.as_deref().zip(sheet);
        let answered = answered.map(|(first_view, sheet)| Answered { first_view, sheet });
        tag = tag.or_else(|| Some(page::fragment(&given.matrix, &given.json, heading_level, answered)));
    }
    print::result(&tag.unwrap_or_default());
    print::remark(
        "Paste this where the matrix shall stand, and load dist/embed/skill-matrix.js once in that page:\n  \
         <script src=\"skill-matrix.js\" defer></script>",
    );
    if let Some(sheet) = sheet {
        print::remark(&format!("Serve dist/embed/skill-matrix.css as {sheet}."));
    }
    Ok(())
}
