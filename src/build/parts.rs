//! Parting the wasm in two: what the first view needs, and the rest.

use std::path::{Path, PathBuf};

use walrus::{Module, ModuleConfig};
use wasm_split_cli_support::{Options, transform};

use super::Failure;

/// The two parts of a wasm.
pub(super) struct Parts {
    /// The file with the first part, for wasm-bindgen.
    pub first: PathBuf,
    /// The second part, ready.
    pub second: Vec<u8>,
}

/// Parts a compiled wasm at the functions that say so (`wasm_split`).
pub(super) fn part(wasm: &Path) -> Result<Parts, Failure> {
    let folder = wasm.with_extension("parts");
    let first = folder.join("first.wasm");
    let compiled = std::fs::read(wasm).map_err(|error| Failure::unreadable(wasm, &error))?;
    let mut options = Options::new(&compiled);
    options.output_dir = &folder;
    options.main_out_path = &first;
    let parted = transform(options).map_err(|error| failed(&format!("{error:#}")))?;
    let [second] = parted.split_modules.as_slice() else {
        return Err(failed("there are not two parts"));
    };
    Ok(Parts { first, second: bare(second)?.emit_wasm() })
}

/// A wasm without what no browser needs; written anew, its numbers take no more bytes than they need.
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
        format!("The wasm could not be parted in two: {why}."),
        "Look at src/part/mod.rs, and at the versions of `wasm_split_helpers` and \
         `wasm_split_cli_support` in Cargo.toml.",
    )
}

/// Whether the second part knows something in the first by this name.
pub(super) fn is_shared(name: &str) -> bool {
    name.starts_with("__wasm_split") || name == "__indirect_function_table"
}
