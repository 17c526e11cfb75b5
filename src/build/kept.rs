//! What a step that takes long has made. It is kept in files until something that it is made of changes.

use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::{Failure, files};

/// A folder with the files of one step.
pub(super) struct Kept {
    folder: PathBuf,
}

impl Kept {
    pub(super) fn in_folder(folder: &Path) -> Self {
        Kept { folder: folder.to_owned() }
    }

    /// Whether the files were made with this key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.text("key").is_some_and(|before| before == key)
    }

    /// The bytes of one of the files; none if it is not there.
    pub(super) fn bytes(&self, name: &str) -> Option<Vec<u8>> {
        std::fs::read(self.folder.join(name)).ok()
    }

    /// The text of one of the files; none if it is not there.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        std::fs::read_to_string(self.folder.join(name)).ok()
    }

    /// Writes the files, and the key last. If writing stops half way, no key fits.
    pub(super) fn put(&self, key: &str, made: &[(String, &[u8])]) -> Result<(), Failure> {
        let write = |name: &str, bytes: &[u8]| files::write(&self.folder.join(name), bytes);
        write("key", b"")?;
        for (name, bytes) in made {
            write(name, bytes)?;
        }
        write("key", key.as_bytes())
    }
}

/// The key of what is made from these pieces: a hash of them.
pub(super) fn key(pieces: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    for piece in pieces {
        hash.update((piece.len() as u64).to_le_bytes());
        hash.update(piece);
    }
    STANDARD.encode(hash.finalize())
}
