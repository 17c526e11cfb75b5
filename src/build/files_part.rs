//! Builds the files part (`src/part/files`), which opens and writes people's files. It is inside the maker, and
//! beside the scripts for other people's pages.

use std::path::Path;

use super::bundle::{FILES_WASM, files_script};
use super::kept::{self, Kept};
use super::pack::Wasm;
use super::page::Widget;
use super::{Consent, Failure, Progress, Repository, files, pack, package, toolchain, wasm};

/// The files part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilesPart {
    /// Its wasm.
    pub wasm: Vec<u8>,
    /// The same, packed against the widget's first wasm, with which it shares much code.
    pub text: String,
    /// The script that brings it to the element.
    pub script: String,
    /// The licences of the crates that it and the widget are made of.
    pub licences: String,
}

impl FilesPart {
    /// The name of the file of its script.
    pub const SCRIPT: &'static str = "skill-matrix-files.js";

    /// The name of the file of its wasm.
    pub const WASM: &'static str = FILES_WASM;
}

/// Builds it. What was packed before is taken again if nothing has changed.
///
/// # Errors
///
/// If a step fails. The failure says what to do about it.
pub fn files_part(
    repository: &Repository,
    widget: &Widget,
    consent: Consent,
    progress: &Progress,
) -> Result<FilesPart, Failure> {
    let _turn = files::take_turn(&repository.wasm_target())?;
    let toolchain = toolchain::get(repository, consent, progress)?;
    progress.step("Building the files part");
    let compiled = wasm::compile_files_part(repository, &toolchain, progress)?;
    let Wasm { bytes: wasm, text } = packed(repository, &widget.wasm, &compiled, progress)?;
    Ok(FilesPart {
        script: files_script(&widget.version, &text),
        licences: package::licences(repository, &toolchain, &[env!("CARGO_PKG_NAME"), "skill-matrix-files"])?,
        wasm,
        text,
    })
}

fn packed(
    repository: &Repository,
    known: &[u8],
    compiled: &Path,
    progress: &Progress,
) -> Result<Wasm, Failure> {
    let read = std::fs::read(compiled).map_err(|error| Failure::unreadable(compiled, &error))?;
    let key = kept::key(&[
        known,
        &read,
        include_bytes!("files_part.rs"),
        include_bytes!("pack.rs"),
        include_bytes!("order.rs"),
        include_bytes!("streams.rs"),
        include_bytes!("../element/wasm/unpack/streams.rs"),
        include_bytes!("base91.rs"),
    ]);
    let kept = Kept::in_folder(&repository.wasm_target().join("packed-files"));
    if kept.has(&key)
        && let Some(packed) = Wasm::kept(&kept, FILES_WASM)
    {
        return Ok(packed);
    }
    progress.step("Packing it (LZMA)");
    let compiled = pack::alone(compiled, &["memory", "room", "answer"], &["browser"])?;
    let packed = Wasm::packed(compiled, Some(known))?;
    kept.put(&key, &packed.files(FILES_WASM))?;
    Ok(packed)
}
