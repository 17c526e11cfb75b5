//! The npm package: the scripts with all that describes them.
//!
//! | module | one idea |
//! |---|---|
//! | [`interface`] | the one list of attributes, properties, events, methods and parts |
//! | [`styling`] | the custom properties, from where the look defines them |
//! | [`manifest`] | `custom-elements.json`, for editors |
//! | [`types`] | `skill-matrix.d.ts`, for TypeScript |
//! | [`matrix_types`] | the types of the file in it, from its schema |
//! | [`licences`] | `LICENSES.txt`, of all that is inside |
//! | [`integrity`] | the hash of each file |
//! | [`npm`] | `package.json` |
//! | [`readme`] | `README.md`, the chapter on embedding |

mod integrity;
mod interface;
mod licences;
mod manifest;
mod matrix_types;
mod npm;
mod readme;
mod styling;
mod types;

pub use integrity::integrity;
pub use interface::{
    Attribute, Event, Method, Parameter, attributes, described_attributes, events, methods, parts,
};
pub(super) use licences::licences;

use super::{Failure, Repository, Widget, files};

/// A file of the package: its name, and what is in it.
pub type File = (&'static str, Vec<u8>);

/// All files of the package.
///
/// # Errors
///
/// Where a file of the repository that it is made from can't be read.
pub fn package(repository: &Repository, widget: &Widget) -> Result<Vec<File>, Failure> {
    let root = repository.root();
    let text = |name: &str| files::read_text(&root.join(name)).map(String::into_bytes);
    let readme = files::read_text(&root.join("README.md"))?;
    let mut files = vec![
        ("skill-matrix.js", widget.script.clone().into_bytes()),
        ("skill-matrix.mjs", widget.module.clone().into_bytes()),
        ("skill-matrix.wasm", widget.wasm.clone()),
    ];
    files.push(("integrity.json", integrity::listed(&files).into_bytes()));
    files.push(("skill-matrix.d.ts", types::types(&readme)?.into_bytes()));
    files.push(("react.d.ts", types::REACT.replace("\r\n", "\n").into_bytes()));
    files.push((
        "custom-elements.json",
        manifest::manifest(&styling::custom_properties(repository)?).into_bytes(),
    ));
    files.push(("README.md", readme::readme(&readme).into_bytes()));
    files.push(("LICENSES.txt", widget.licences.clone().into_bytes()));
    files.push(("LICENSE-MIT", text("LICENSE-MIT")?));
    files.push(("LICENSE-APACHE", text("LICENSE-APACHE")?));
    let names: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
    files.push(("package.json", npm::package_json(&names).into_bytes()));
    Ok(files)
}

/// JSON as files have it: by lines, with one at the end.
fn by_lines(json: &serde_json::Value) -> String {
    // Values that were made here can be written.
    serde_json::to_string_pretty(json).unwrap_or_default() + "\n"
}
