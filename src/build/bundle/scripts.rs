//! The hand-written scripts that the bundles are made of.

use crate::build::{Failure, Repository, files, integrity, minify};
use std::path::Path;

/// The hash of the sample in `data/matrix.json`. As long as that file is the sample, the element says so where
/// no matrix is given to it.
pub(super) const SAMPLE: &str = "sha384-CnI4/YA8aYSwof5THV+CCFiBp+xwJppjn8h+7agq+FI7gYVnd+YrJzc6Wmec83Nv";

/// The hand-written scripts.
pub(in crate::build) struct Scripts {
    /// The custom element.
    pub(super) element: String,
    /// Only in the standalone page.
    pub(super) page: String,
    /// What runs in the standalone page before it is shown.
    pub(super) early: String,
    /// The matrix that is shown if none is given.
    pub(super) matrix: String,
    /// Whether that is the shipped sample.
    pub(super) is_sample: bool,
    /// Why the script with everything inside opens no sheets.
    pub(super) no_files: String,
    /// How a script gets the wasm that is inside it.
    pub(super) inside: String,
    /// How the standalone page gets its script, which is packed.
    pub(super) unpacking: String,
    /// How it gets the parts, if they are inside it too.
    pub(super) whole: String,
    /// How it gets the parts, if they are in scripts beside it.
    pub(super) later: String,
    /// How the module gets all wasm beside it.
    pub(super) beside: String,
    /// What all but the standalone page can do: fetching, and showing what arrives late.
    pub(super) fetch: String,
    /// How a first view in HTML is taken over.
    pub(super) first_view: String,
}

impl Scripts {
    /// Reads them.
    ///
    /// # Errors
    ///
    /// If one can't be read, or is not JavaScript.
    pub(in crate::build) fn read(repository: &Repository) -> Result<Scripts, Failure> {
        let element = repository.root().join("src/element");
        let wasm = |name: &str| read(&element.join("wasm").join(name));
        let script = |name: &str| read(&element.join("script").join(name));
        let unpacked = wasm("unpacked.js")?;
        let matrix = files::read_text(&repository.root().join("data/matrix.json"))?;
        Ok(Scripts {
            element: together(&element.join("script"))?,
            page: together(&element.join("page"))?,
            early: together(&element.join("page/early"))?,
            is_sample: integrity(matrix.as_bytes()) == SAMPLE,
            matrix,
            no_files: wasm("no_files.js")?,
            unpacking: [
                script("05-cannot-start.js")?,
                script("20-support.js")?,
                script("25-shown.js")?,
                unpacked.clone(),
                wasm("packed.js")?,
            ]
            .join("\n"),
            inside: [unpacked, wasm("inside.js")?].join("\n"),
            whole: wasm("whole.js")?,
            later: wasm("later.js")?,
            beside: wasm("beside.js")?,
            fetch: [wasm("fetch.js")?, wasm("for_hosts.js")?].join("\n"),
            first_view: wasm("first_view.js")?,
        })
    }
}

/// The script of a later part.
pub(in crate::build) struct Later {
    /// Functions of the element.
    pub(super) script: String,
    /// More of them, which the standalone page does without.
    pub(super) embed: String,
}

impl Later {
    /// Reads the folder of a part.
    ///
    /// # Errors
    ///
    /// If a file in it can't be read, or is not what its name says.
    pub(in crate::build) fn read(folder: &Path) -> Result<Later, Failure> {
        let embed = folder.join("embed");
        Ok(Later {
            script: together(folder)?,
            embed: if embed.is_dir() { together(&embed)? } else { String::new() },
        })
    }
}

/// The scripts of a folder, in the order of their names.
fn together(folder: &Path) -> Result<String, Failure> {
    let mut scripts = String::new();
    for path in files::in_name_order(folder, "js")? {
        scripts.push_str(&read(&path)?);
        scripts.push('\n');
    }
    Ok(scripts)
}

fn read(path: &Path) -> Result<String, Failure> {
    let script = files::read_text(path)?;
    minify::check(&path.display().to_string(), &script)?;
    Ok(script)
}
