//! Packing: the wasm, also as base91 of LZMA, the glue beside it, kept until the wasm changes.

use std::io::Write;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lzma_rust2::{LzmaOptions, LzmaWriter};
use sha2::{Digest, Sha256};

use super::{Failure, Progress, Repository, base91, files, glue};

/// What goes into the scripts, or beside them.
pub(super) struct Packed {
    /// The wasm, base91 of LZMA.
    pub packed: String,
    /// The wasm as it is.
    pub wasm: Vec<u8>,
    /// The script of wasm-bindgen.
    pub glue: String,
}

/// Packs a compiled wasm, or takes what was packed of it before.
pub(super) fn pack(repository: &Repository, wasm: &Path, progress: &Progress) -> Result<Packed, Failure> {
    let kept = Kept::in_folder(&repository.wasm_target().join("packed"));
    let compiled = std::fs::read(wasm).map_err(|error| Failure::unreadable(wasm, &error))?;
    let key = key(&compiled);
    if let Some(packed) = kept.get(&key) {
        return Ok(packed);
    }
    progress.step("Packing it (wasm-bindgen, LZMA)");
    let bound = glue::bind(wasm, &version(&compiled))?;
    let packed = base91::encode(&lzma(&bound.wasm)?);
    let packed = Packed { packed, wasm: bound.wasm, glue: bound.glue };
    kept.put(&key, &packed)?;
    Ok(packed)
}

/// What a packing depends on: the wasm, and how it is packed.
fn key(compiled: &[u8]) -> String {
    let mut hash = Sha256::new();
    for part in [compiled, include_bytes!("pack.rs"), include_bytes!("base91.rs"), include_bytes!("glue.rs")]
    {
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
    key: PathBuf,
    packed: PathBuf,
    wasm: PathBuf,
    glue: PathBuf,
}

impl Kept {
    fn in_folder(folder: &Path) -> Self {
        Kept {
            key: folder.join("key"),
            packed: folder.join("skill-matrix.wasm.lzma.base91"),
            wasm: folder.join("skill-matrix.wasm"),
            glue: folder.join("glue.js"),
        }
    }

    fn get(&self, key: &str) -> Option<Packed> {
        let read = |path| std::fs::read_to_string(path).ok();
        (read(&self.key)? == key).then_some(())?;
        let wasm = std::fs::read(&self.wasm).ok()?;
        Some(Packed { packed: read(&self.packed)?, wasm, glue: read(&self.glue)? })
    }

    /// The key last: where writing stops half way, the old key no longer fits.
    fn put(&self, key: &str, packed: &Packed) -> Result<(), Failure> {
        files::write(&self.key, b"")?;
        files::write(&self.packed, packed.packed.as_bytes())?;
        files::write(&self.wasm, &packed.wasm)?;
        files::write(&self.glue, packed.glue.as_bytes())?;
        files::write(&self.key, key.as_bytes())
    }
}
