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
}

/// Writes the page and the embed bundle, with its themes.
///
/// # Errors
///
/// Where `dist/` can't be written, or a theme can't be read.
pub fn lay_out(repository: &Repository, widget: &Widget, page: &str) -> Result<Dist, Failure> {
    let dist = Dist {
        page: repository.dist().join("skill-matrix.html"),
        page_size: Size::of(page.as_bytes()),
        script: repository.dist().join("embed/skill-matrix.js"),
        script_size: Size::of(widget.script.as_bytes()),
    };
    files::write(&dist.page, page.as_bytes())?;
    files::write(&dist.script, widget.script.as_bytes())?;
    for theme in files::in_name_order(&repository.root().join("style/themes"), "css")? {
        if let Some(name) = theme.file_name() {
            let copy = repository.dist().join("embed/themes").join(name);
            files::write(&copy, files::read_text(&theme)?.as_bytes())?;
        }
    }
    Ok(dist)
}
