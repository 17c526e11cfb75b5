//! The npm package: the scripts with all that describes them.
//!
//! | module | one idea |
//! |---|---|
//! | [`interface`] | the one list of attributes, properties, events, and methods |
//! | [`manifest`] | `custom-elements.json`, for editors |
//! | [`types`] | `skill-matrix.d.ts`, for TypeScript |
//! | [`matrix_types`] | the types of the file in it, from its schema |
//! | [`licences`] | `LICENSES.txt`, of all that is inside |
//! | [`integrity`] | the hash of each file |
//! | [`npm`] | `package.json` |
//! | [`readme`] | `README.md`, from the pages of the documentation |

mod integrity;
mod interface;
mod licences;
mod manifest;
mod matrix_types;
mod npm;
mod readme;
mod types;

pub use integrity::integrity;
pub use interface::{Attribute, Event, Method, Parameter, attributes, described_attributes, events, methods};
pub(super) use licences::licences;

use super::{Failure, FilesPart, Repository, Widget, files, theming};

/// A file of the package: its path in the package, and its content.
pub type File = (String, Vec<u8>);

/// All files of the package.
///
/// # Errors
///
/// If a file of the repository that it is made from can't be read.
pub fn package(
    repository: &Repository,
    widget: &Widget,
    files_part: &FilesPart,
) -> Result<Vec<File>, Failure> {
    let root = repository.root();
    let text = |name: &str| files::read_text(&root.join(name)).map(String::into_bytes);
    let pages =
        readme::PAGES.iter().map(|page| files::read_text(&root.join(page))).collect::<Result<Vec<_>, _>>()?;
    let properties = theming::properties(&files::read_text(&root.join("style/10-tokens.css"))?);
    let parts = theming::parts(&files::read_text(&root.join("src/view/shared/parts.rs"))?);
    let mut files = vec![
        file("skill-matrix.js", widget.script.clone()),
        file("skill-matrix-whole.js", widget.whole.clone()),
        file("skill-matrix.mjs", widget.module.clone()),
        file("skill-matrix.wasm", widget.wasm.clone()),
        file("skill-matrix.css", widget.sheet.clone()),
    ];
    files.extend(widget.later.iter().map(|(name, script)| file(name, script.clone())));
    files.extend(widget.later_wasm.iter().map(|(name, wasm)| file(name, wasm.clone())));
    files.push(file(FilesPart::SCRIPT, files_part.script.clone()));
    files.push(file(FilesPart::WASM, files_part.wasm.clone()));
    for theme in files::in_name_order(&root.join("style/themes"), "css")? {
        let name = theme.file_name().unwrap_or_default().to_string_lossy();
        files.push(file(&format!("themes/{name}"), files::read_text(&theme)?));
    }
    files.push(file("integrity.json", integrity::listed(&files)));
    files.push(file("skill-matrix.d.ts", types::types(&pages.concat())?));
    files.push(file("react.d.ts", types::REACT.replace("\r\n", "\n")));
    files.push(file("custom-elements.json", manifest::manifest(&properties, &parts)));
    files.push(file("README.md", readme::readme(&pages)));
    files.push(file("LICENSES.txt", files_part.licences.clone()));
    files.push(file("LICENSE-MIT", text("LICENSE-MIT")?));
    files.push(file("LICENSE-APACHE", text("LICENSE-APACHE")?));
    let later: Vec<&str> = widget.later.iter().map(|(name, _)| name.as_str()).collect();
    let wasms = widget.later_wasm.iter().map(|(name, _)| name.as_str());
    let of_files = [FilesPart::SCRIPT, FilesPart::WASM];
    let later: Vec<&str> = later.into_iter().chain(wasms).chain(of_files).collect();
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    files.push(file("package.json", npm::package_json(&names, &later)));
    Ok(files)
}

fn file(name: &str, content: impl Into<Vec<u8>>) -> File {
    (name.to_owned(), content.into())
}

/// JSON as it stands in files: pretty-printed, with a newline at the end.
fn by_lines(json: &serde_json::Value) -> String {
    // Values that were made here can always be written.
    serde_json::to_string_pretty(json).unwrap_or_default() + "\n"
}
