//! Splits the wasm into what the first view needs, and the parts that come later.

use std::path::{Path, PathBuf};

use walrus::{Module, ModuleConfig, RawCustomSection};
use wasm_split_cli_support::{Options, transform};

use super::Failure;
use super::style::Pair;
use crate::part::Part;

/// A wasm, split.
pub(super) struct Parts {
    /// The file with the wasm that is loaded first, for wasm-bindgen.
    pub first: PathBuf,
    /// Each part with its wasms, in the order in which they are started.
    pub later: Vec<(Part, Vec<Vec<u8>>)>,
}

/// Names of the custom sections of a wasm that hold its sheet, and the one that outranks all others. In there
/// they are packed with the wasm. `35-parts.js` reads them.
const SHEETS: [&str; 2] = ["css", "last-css"];

/// Splits a compiled wasm at the functions that are marked with `wasm_split`. `sheets` are those of each part.
pub(super) fn split(wasm: &Path, sheets: &[Pair]) -> Result<Parts, Failure> {
    let folder = wasm.with_extension("parts");
    let first = folder.join("first.wasm");
    let compiled = std::fs::read(wasm).map_err(|error| Failure::unreadable(wasm, &error))?;
    let mut options = Options::new(&compiled);
    options.output_dir = &folder;
    options.main_out_path = &first;
    let mut made = transform(options).map_err(|error| failed(&format!("{error:#}")))?;
    let mut taken: Vec<String> = Vec::new();
    let mut later = Vec::new();
    for (part, sheets) in Part::ALL.iter().copied().zip(sheets) {
        // What several parts share is in wasms of its own. They come with the first of these parts.
        let mut files = made.prefetch_map.remove(part.name()).unwrap_or_default();
        files.retain(|file| !taken.contains(file));
        if files.is_empty() {
            return Err(failed(&format!("no function says that it comes with {}", part.name())));
        }
        let wasms = files.iter().map(|file| bare(&folder.join(file).with_extension("wasm")));
        let mut wasms: Vec<Module> = wasms.collect::<Result<_, Failure>>()?;
        // The last one holds the part itself.
        if let Some(itself) = wasms.last_mut() {
            put_sheets(itself, sheets);
        }
        later.push((part, wasms.iter_mut().map(Module::emit_wasm).collect()));
        taken.append(&mut files);
    }
    if let Some(name) = made.prefetch_map.keys().next() {
        return Err(failed(&format!("a function says that it comes with {name}, which is not declared")));
    }
    Ok(Parts { first, later })
}

/// Puts its sheets into a wasm.
fn put_sheets(wasm: &mut Module, sheets: &Pair) {
    for (name, sheet) in SHEETS.into_iter().zip(sheets) {
        let (name, data) = (name.to_owned(), sheet.clone().into_bytes());
        wasm.customs.add(RawCustomSection { name, data });
    }
}

/// A wasm without what browsers do not need. It is written anew, so that its numbers take no more bytes
/// than necessary.
pub(super) fn bare(wasm: &Path) -> Result<Module, Failure> {
    let wasm = std::fs::read(wasm).map_err(|error| Failure::unreadable(wasm, &error))?;
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module = config.parse(&wasm).map_err(|error| failed(&format!("{error:#}")))?;
    module.customs.remove_raw("target_features");
    Ok(module)
}

fn failed(why: &str) -> Failure {
    Failure::new(
        format!("The wasm could not be split: {why}."),
        "Look at src/part/mod.rs, and at the versions of `wasm_split_helpers` and \
         `wasm_split_cli_support` in Cargo.toml.",
    )
}

/// Whether parts refer to something in the first wasm by this name.
pub(super) fn is_shared(name: &str) -> bool {
    name.starts_with("__wasm_split") || name == "__indirect_function_table"
}
