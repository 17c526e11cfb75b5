//! `LICENSES.txt`: the licence of each crate that the wasm is made of.
//!
//! cargo says which crates these are (`cargo tree`, without macros, which run only while it is compiled),
//! and where their files are (`cargo metadata`). Most crates include their licence. Other tools for this,
//! such as cargo-about, would have to be installed before a build, and look for texts on the internet.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use super::super::toolchain::{TARGET, Toolchain};
use super::super::{Failure, Repository, files};

const HEADING: &str = "\
skill-matrix is licensed under MIT or Apache-2.0, as you like: LICENSE-MIT, LICENSE-APACHE.

Its wasm is made of the Rust standard library, licensed under MIT or Apache-2.0, copyright the
contributors of the Rust project (https://github.com/rust-lang/rust), and of the crates below, each
with its licence. Their texts follow, each once.
";

/// The text for crates that come without one.
const MIT: &str = include_str!("mit.txt");

/// A crate, named as `name version`.
struct Crate {
    name: String,
    licence: String,
    /// Its authors, or its repository.
    authors: String,
    folder: PathBuf,
}

impl Crate {
    /// The texts of its licence, with white space in one form.
    fn texts(&self) -> Result<Vec<String>, Failure> {
        let mut texts = Vec::new();
        for path in texts_of(&self.folder)? {
            let text = files::read_text(&path)?;
            let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
            texts.push(lines.join("\n").trim_matches('\n').to_owned());
        }
        if !texts.is_empty() {
            return Ok(texts);
        }
        // Some crates are published without the text of the licence that they name.
        if self.licence.split([' ', '/', '(', ')']).any(|word| word == "MIT") {
            return Ok(vec![MIT.trim_end().replace("{authors}", &self.authors)]);
        }
        Err(Failure::new(
            format!("The crate {} comes without its licence ({}).", self.name, self.licence),
            "Add the text of that licence to src/build/package/licences.rs, as MIT is there.",
        ))
    }
}

/// Lists the crates of some packages, with the texts of their licences.
///
/// # Errors
///
/// If cargo does not answer, or if a crate comes without a licence.
pub(in super::super) fn licences(
    repository: &Repository,
    toolchain: &Toolchain,
    packages: &[&str],
) -> Result<String, Failure> {
    let crates = crates(repository, toolchain, packages)?;
    // Each text is written once, under all crates that have it.
    let mut texts: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let mut list = String::from(HEADING);
    list.push('\n');
    for each in &crates {
        let Crate { name, licence, .. } = each;
        if licence.is_empty() {
            return Err(Failure::new(
                format!("The crate {name} does not say under which licence it is."),
                "Do without it, or ask those who made it.",
            ));
        }
        list.push_str(&format!("{name}: {licence}\n"));
        for text in each.texts()? {
            texts.entry(text).or_default().push(name);
        }
    }
    let mut texts: Vec<(String, Vec<&str>)> = texts.into_iter().collect();
    texts.sort_by(|a, b| a.1.cmp(&b.1).then_with(|| a.0.cmp(&b.0)));
    for (text, mut names) in texts {
        names.dedup();
        let rule = "=".repeat(80);
        list.push_str(&format!("\n{rule}\n{}\n{rule}\n\n{text}\n", names.join(", ")));
    }
    Ok(list)
}

/// The crates that cargo compiles into the wasms of these packages, by name.
fn crates(repository: &Repository, toolchain: &Toolchain, packages: &[&str]) -> Result<Vec<Crate>, Failure> {
    let packages: String = packages.iter().map(|package| format!("--package {package} ")).collect();
    let tree = format!(
        "tree {packages}--edges normal,no-proc-macro --no-default-features --prefix none --format {{p}}|{{l}} --target"
    );
    let mut inside: BTreeMap<String, String> = BTreeMap::new();
    for line in cargo(repository, toolchain, &tree)?.lines() {
        let Some((package, licence)) = line.split_once('|') else { continue };
        let mut words = package.split(' ');
        let (name, version) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        // Those of this repository belong to the project itself.
        if !name.starts_with(env!("CARGO_PKG_NAME")) {
            let licence = licence.trim_end_matches(" (*)").to_owned();
            inside.insert(format!("{name} {}", version.trim_start_matches('v')), licence);
        }
    }
    let metadata = "metadata --format-version 1 --no-default-features --filter-platform";
    let metadata: Value = serde_json::from_str(&cargo(repository, toolchain, metadata)?)
        .map_err(|error| Failure::new(format!("cargo metadata is not JSON: {error}."), "Update cargo."))?;
    let text = |package: &Value, field: &str| {
        package.get(field).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let packages = metadata.get("packages").and_then(Value::as_array).into_iter().flatten();
    let found = packages.filter_map(|package| {
        let name = format!("{} {}", text(package, "name"), text(package, "version"));
        let licence = inside.remove(&name)?;
        let manifest = PathBuf::from(text(package, "manifest_path"));
        let authors = package.get("authors").and_then(Value::as_array).into_iter().flatten();
        let authors: Vec<&str> = authors.filter_map(Value::as_str).collect();
        let authors = match authors.as_slice() {
            [] => format!("those who made {} ({})", text(package, "name"), text(package, "repository")),
            some => some.join(", "),
        };
        Some(Crate { name, licence, authors, folder: manifest.parent()?.to_owned() })
    });
    // Crates in this repository belong to the project itself.
    let mut found: Vec<Crate> = found.filter(|each| !each.folder.starts_with(repository.root())).collect();
    found.sort_by(|a, b| a.name.cmp(&b.name));
    if let Some(name) = inside.keys().next() {
        return Err(Failure::new(
            format!("cargo names the crate {name}, but not where it is, so its licence can't be read."),
            "Look at src/build/package/licences.rs: cargo was changed.",
        ));
    }
    Ok(found)
}

/// The answer of cargo about the wasm's target.
fn cargo(repository: &Repository, toolchain: &Toolchain, arguments: &str) -> Result<String, Failure> {
    let failed = |why: String| {
        Failure::new(
            format!("cargo can't say what the wasm is made of: {why}."),
            "Its own message is above; a crate that could not be downloaded needs the network once.",
        )
    };
    let output = Command::new(&toolchain.cargo)
        .current_dir(repository.root())
        .args(arguments.split(' '))
        .arg(TARGET)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| failed(error.to_string()))?;
    if !output.status.success() {
        return Err(failed(output.status.to_string()));
    }
    String::from_utf8(output.stdout).map_err(|error| failed(error.to_string()))
}

/// The files of a crate that are its licence.
fn texts_of(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::unreadable(folder, &error))?;
    let is_licence = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_ascii_uppercase();
        let begins = ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "UNLICENSE", "NOTICE"];
        path.is_file() && begins.iter().any(|begin| name.starts_with(begin)) && !name.ends_with(".RS")
    };
    let mut texts: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(is_licence).collect();
    texts.sort();
    Ok(texts)
}
