//! `dist/`: what is delivered, and where in it.

use std::path::PathBuf;

use super::{Failure, Repository, Size, Widget, files};

/// The deliveries as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dist {
    /// The standalone page.
    pub page: PathBuf,
    /// Its size.
    pub page_size: Size,
    /// The script for other people's pages.
    pub script: PathBuf,
    /// Its size.
    pub script_size: Size,
    /// The size of what it fetches later, beside it.
    pub more_size: Size,
}

/// Writes the page and the embed bundle.
///
/// # Errors
///
/// Where `dist/` can't be written.
pub fn lay_out(repository: &Repository, widget: &Widget, page: &str) -> Result<Dist, Failure> {
    let dist = Dist {
        page: repository.dist().join("skill-matrix.html"),
        page_size: Size::of(page.as_bytes()),
        script: repository.dist().join("embed/skill-matrix.js"),
        script_size: Size::of(widget.script.as_bytes()),
        more_size: Size::of(widget.more.as_bytes()),
    };
    files::write(&dist.page, page.as_bytes())?;
    files::write(&dist.script, widget.script.as_bytes())?;
    files::write(&repository.dist().join("embed/skill-matrix-more.js"), widget.more.as_bytes())?;
    Ok(dist)
}
