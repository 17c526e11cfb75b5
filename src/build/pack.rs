//! Packing: the two parts of the wasm, also as base91 of LZMA, the glue beside them, kept until the wasm
//! changes.

use std::io::Write;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lzma_rust2::{LzmaOptions, LzmaWriter};
use sha2::{Digest, Sha256};

use super::{Failure, Progress, Repository, base91, files, glue};

/// What goes into the scripts, or beside them.
pub(super) struct Packed {
    /// The first part of the wasm.
    pub wasm: Wasm,
    /// The second part.
    pub more: Wasm,
    /// The script of wasm-bindgen.
    pub glue: String,
    /// A short name for this build among others.
    pub version: String,
}

/// A part of the wasm.
pub(super) struct Wasm {
    /// As it is.
    pub bytes: Vec<u8>,
    /// Base91 of LZMA.
    pub text: String,
}

impl Wasm {
    fn packed(bytes: Vec<u8>) -> Result<Wasm, Failure> {
        Ok(Wasm { text: base91::encode(&lzma(&bytes)?), bytes })
    }
}

/// Packs a compiled wasm, or takes what was packed of it before.
pub(super) fn pack(repository: &Repository, wasm: &Path, progress: &Progress) -> Result<Packed, Failure> {
    let kept = Kept::in_folder(&repository.wasm_target().join("packed"));
    let compiled = std::fs::read(wasm).map_err(|error| Failure::unreadable(wasm, &error))?;
    let (key, version) = (key(&compiled), version(&compiled));
    if let Some(packed) = kept.get(&key, &version) {
        return Ok(packed);
    }
    progress.step("Packing it (wasm-bindgen, LZMA)");
    let bound = glue::bind(wasm, &version)?;
    let (wasm, more) = (Wasm::packed(bound.wasm)?, Wasm::packed(bound.more)?);
    let packed = Packed { wasm, more, glue: bound.glue, version };
    kept.put(&key, &packed)?;
    Ok(packed)
}

/// What a packing depends on: the wasm, and how it is packed.
fn key(compiled: &[u8]) -> String {
    let mut hash = Sha256::new();
    for part in [
        compiled,
        include_bytes!("pack.rs"),
        include_bytes!("base91.rs"),
        include_bytes!("glue.rs"),
        include_bytes!("parts.rs"),
    ] {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    STANDARD.encode(hash.finalize())
}

/// A short name for this wasm among others.
fn version(compiled: &[u8]) -> String {
    Sha256::digest(compiled).iter().take(3).fold("w".to_owned(), |name, byte| format!("{name}{byte:02x}"))
}

/// LZMA as `src/element/wasm/unpack.js` reads it: four bytes of length (little-endian), then the stream
/// without a header, its contexts those that suit wasm. A seventh smaller than the smallest gzip.
fn lzma(bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut options = LzmaOptions::with_preset(9);
    (options.lc, options.lp, options.pb) = (3, 0, 0);
    (options.nice_len, options.depth_limit) = (273, 1000);
    let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_le_bytes();
    let pack = || {
        let mut packer = LzmaWriter::new_no_header(length.to_vec(), &options, false)?;
        packer.write_all(bytes)?;
        packer.finish()
    };
    pack().map_err(|error| Failure::new(format!("The wasm can't be packed: {error}."), "Run this again."))
}

/// The last packing, in files.
struct Kept {
    folder: PathBuf,
}

impl Kept {
    fn in_folder(folder: &Path) -> Self {
        Kept { folder: folder.to_owned() }
    }

    fn get(&self, key: &str, version: &str) -> Option<Packed> {
        let read = |name: &str| std::fs::read_to_string(self.folder.join(name)).ok();
        (read("key")? == key).then_some(())?;
        let wasm = |name: &str| {
            let bytes = std::fs::read(self.folder.join(name)).ok()?;
            Some(Wasm { bytes, text: read(&format!("{name}.lzma.base91"))? })
        };
        Some(Packed {
            wasm: wasm("first.wasm")?,
            more: wasm("second.wasm")?,
            glue: read("glue.js")?,
            version: version.to_owned(),
        })
    }

    /// The key last: where writing stops half way, the old key no longer fits.
    fn put(&self, key: &str, packed: &Packed) -> Result<(), Failure> {
        let write = |name: &str, bytes: &[u8]| files::write(&self.folder.join(name), bytes);
        write("key", b"")?;
        for (name, wasm) in [("first.wasm", &packed.wasm), ("second.wasm", &packed.more)] {
            write(name, &wasm.bytes)?;
            write(&format!("{name}.lzma.base91"), wasm.text.as_bytes())?;
        }
        write("glue.js", packed.glue.as_bytes())?;
        write("key", key.as_bytes())
    }
}
