//! Packing: the two parts of the wasm as base91 of gzip, the glue beside them, kept until the wasm
//! changes.

use std::io::{Cursor, Write};
use std::num::NonZeroU64;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::{Failure, Progress, Repository, base91, files, glue};

/// What goes into the script.
pub(super) struct Packed {
    /// The first part, base91 of gzip.
    pub wasm: String,
    /// The second part, base91 of gzip.
    pub more: String,
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
    progress.step("Packing it (wasm-bindgen, gzip)");
    let bound = glue::bind(wasm)?;
    let packed = Packed {
        wasm: base91::encode(&smallest_gzip(&bound.wasm)?),
        more: base91::encode(&smallest_gzip(&bound.more)?),
        glue: bound.glue,
    };
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

/// gzip by the longest search there is: zopfli, about 6 % smaller than the best of zlib.
fn smallest_gzip(bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut packed = Cursor::new(Vec::new());
    let options = zopfli::Options {
        iteration_count: NonZeroU64::new(60).unwrap_or(NonZeroU64::MIN),
        iterations_without_improvement: NonZeroU64::new(10).unwrap_or(NonZeroU64::MIN),
        ..zopfli::Options::default()
    };
    zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut packed)
        .and_then(|()| packed.flush())
        .map_err(|error| Failure::new(format!("The wasm can't be packed: {error}."), "Run this again."))?;
    Ok(packed.into_inner())
}

/// The last packing, in files.
struct Kept {
    key: PathBuf,
    wasm: PathBuf,
    more: PathBuf,
    glue: PathBuf,
}

impl Kept {
    fn in_folder(folder: &Path) -> Self {
        Kept {
            key: folder.join("key"),
            wasm: folder.join("skill-matrix.wasm.gz.base91"),
            more: folder.join("skill-matrix-more.wasm.gz.base91"),
            glue: folder.join("glue.js"),
        }
    }

    fn get(&self, key: &str) -> Option<Packed> {
        let read = |path| std::fs::read_to_string(path).ok();
        (read(&self.key)? == key).then_some(())?;
        Some(Packed { wasm: read(&self.wasm)?, more: read(&self.more)?, glue: read(&self.glue)? })
    }

    /// The key last: where writing stops half way, the old key no longer fits.
    fn put(&self, key: &str, packed: &Packed) -> Result<(), Failure> {
        files::write(&self.key, b"")?;
        files::write(&self.wasm, packed.wasm.as_bytes())?;
        files::write(&self.more, packed.more.as_bytes())?;
        files::write(&self.glue, packed.glue.as_bytes())?;
        files::write(&self.key, key.as_bytes())
    }
}
