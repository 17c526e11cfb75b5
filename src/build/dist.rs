//! `dist/`: what is delivered, and where in it.

use std::path::PathBuf;

use super::{Failure, FilesPart, MakerPage, Repository, Size, Widget, files, integrity, package};

/// The deliveries as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dist {
    /// The standalone page.
    pub page: PathBuf,
    /// Its size.
    pub page_size: Size,
    /// The page that makes pages.
    pub maker: PathBuf,
    /// Its size.
    pub maker_size: Size,
    /// The script for other people's pages.
    pub script: PathBuf,
    /// Its size.
    pub script_size: Size,
    /// The sizes of what it fetches later, beside it.
    pub later_sizes: Vec<Size>,
    /// The size of what it fetches only to open a spreadsheet.
    pub files_size: Size,
    /// Its hash, for the `integrity` of a script element.
    pub script_integrity: String,
}

/// Writes the page, the maker, and the npm package with the script for other people's pages and its themes.
///
/// # Errors
///
/// If `dist/` can't be written, or if a theme can't be read.
pub fn lay_out(
    repository: &Repository,
    widget: &Widget,
    files_part: &FilesPart,
    page: &str,
    maker: &MakerPage,
) -> Result<Dist, Failure> {
    let embed = repository.dist().join("embed");
    let dist = Dist {
        page: repository.dist().join("skill-matrix.html"),
        page_size: Size::of(page.as_bytes()),
        maker: repository.dist().join("skill-matrix-maker.html"),
        maker_size: Size::of(maker.html.as_bytes()),
        script: embed.join("skill-matrix.js"),
        script_size: Size::of(widget.script.as_bytes()),
        later_sizes: widget.later.iter().map(|(_, script)| Size::of(script.as_bytes())).collect(),
        files_size: Size::of(files_part.script.as_bytes()),
        script_integrity: integrity(widget.script.as_bytes()),
    };
    files::write(&dist.page, page.as_bytes())?;
    files::write(&dist.maker, maker.html.as_bytes())?;
    files::write(&repository.dist().join("skill-matrix-maker.LICENSES.txt"), maker.licences.as_bytes())?;
    for (name, bytes) in package(repository, widget, files_part)? {
        files::write(&embed.join(name), &bytes)?;
    }
    Ok(dist)
}
