//! `page FILE -o OUT`: a page with one's own matrix in it.

use std::path::{Path, PathBuf};

use skill_matrix::build::{Failure, Repository, Size, standalone_page, widget, write};
use skill_matrix::page::PageParts;

use super::arguments::Arguments;
use super::failed::Failed;
use super::matrix_file::MatrixFile;
use super::tables::TableOptions;
use super::{check, open, print};

/// Writes the page.
pub fn run(
    file: &MatrixFile,
    output: &Path,
    like: Option<&Path>,
    tables: &TableOptions,
    arguments: &Arguments,
) -> Result<(), Failed> {
    let given = file.read(tables)?;
    check::warn(file, &given);
    let parts = parts(like, arguments)?;
    let page = standalone_page(&parts, &given.matrix, &given.json, given.columns.as_ref());
    write(output, page.as_bytes())?;
    print::result(&format!("{}\n{}\n", output.display(), Size::of(page.as_bytes())));
    open::page(arguments.open(), output)
}

/// What the page is made of: taken from a page, or built where the sources are.
fn parts(like: Option<&Path>, arguments: &Arguments) -> Result<PageParts, Failure> {
    let progress = arguments.progress();
    let from = match (like, Repository::find()) {
        (Some(like), _) => like.to_owned(),
        (None, Ok(repository)) => {
            progress.step(&format!("The parts of the page are built in {}", repository.root().display()));
            return Ok(widget(&repository, arguments.consent(), &progress)?.page);
        }
        (None, Err(no_sources)) => beside().ok_or(no_sources)?,
    };
    progress.step(&format!("The parts of the page are taken from {}", from.display()));
    let html = std::fs::read(&from).map_err(|error| Failure::unreadable(&from, &error))?;
    PageParts::of(&String::from_utf8_lossy(&html)).ok_or_else(|| {
        Failure::new(
            format!("{} is no page that can be taken apart, or it was changed.", from.display()),
            "Name one as it was written: skill-matrix.html, skill-matrix-maker.html, or a page that was saved.",
        )
    })
}

/// The page beside this program.
fn beside() -> Option<PathBuf> {
    let page = std::env::current_exe().ok()?.with_file_name("skill-matrix.html");
    page.is_file().then_some(page)
}
