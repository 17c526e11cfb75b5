//! `--open`: the page, in the browser.

use std::path::Path;

use skill_matrix::build::Failure;

use super::failed::Failed;

/// Opens the page, if that is wanted.
pub fn page(wanted: bool, path: &Path) -> Result<(), Failed> {
    if wanted {
        open::that_detached(path).map_err(|error| {
            Failure::new(
                format!("No browser could be opened: {error}."),
                format!("The page is written; open it yourself: {}", path.display()),
            )
        })?;
    }
    Ok(())
}
