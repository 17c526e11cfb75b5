//! `page FILE -o OUT`: a page with one's own matrix in it.

use std::path::Path;

use skill_matrix::build::{Repository, Size, standalone_page, widget, write};

use super::arguments::Arguments;
use super::failed::Failed;
use super::matrix_file::MatrixFile;
use super::tables::TableOptions;
use super::{check, open, print};

/// Writes the page.
pub fn run(
    file: &MatrixFile,
    output: &Path,
    tables: &TableOptions,
    arguments: &Arguments,
) -> Result<(), Failed> {
    let given = file.read(tables)?;
    check::warn(file, &given);
    let repository = Repository::find()?;
    let widget = widget(&repository, arguments.consent(), &arguments.progress())?;
    let page = standalone_page(&widget, &given.matrix, &given.json, given.columns.as_ref());
    write(output, page.as_bytes())?;
    print::result(&format!("{}\n{}\n", output.display(), Size::of(page.as_bytes())));
    open::page(arguments.open(), output)
}
