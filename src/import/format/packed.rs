//! Unpacks a zip once. The bytes are counted on the way, and the sizes that the zip states are not trusted.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::refused::{self, Refused};
use super::stored::stored;
use crate::import::LARGEST;

/// The most parts of a zip. No workbook has as many.
const PARTS: usize = 10_000;

/// The parts of a workbook that are looked at, by name.
pub(super) struct Parts {
    kind: &'static str,
    parts: BTreeMap<String, Vec<u8>>,
}

impl Parts {
    /// Unpacks the parts whose names are wanted. Pictures and macros are not touched.
    pub fn unpack(kind: &'static str, bytes: &[u8], wanted: fn(&str) -> bool) -> Result<Parts, Refused> {
        let damaged = || refused::damaged(kind);
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
        if zip.len() > PARTS {
            return Err(refused::lies(kind));
        }
        let mut parts = BTreeMap::new();
        let mut left = LARGEST;
        for at in 0..zip.len() {
            let file = match zip.by_index(at) {
                Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                    return Err(refused::encrypted());
                }
                other => other.map_err(|_| damaged())?,
            };
            // Some programs separate folders as Windows does.
            let name =
                file.name().map_err(|_| damaged())?.replace('\\', "/").trim_start_matches('/').to_owned();
            if !wanted(&name) {
                continue;
            }
            let mut part = Vec::new();
            file.take(left as u64 + 1).read_to_end(&mut part).map_err(|_| damaged())?;
            left = left.checked_sub(part.len()).ok_or_else(refused::inflates)?;
            // If two parts have one name, programs differ in which one they take.
            if parts.insert(name, part).is_some() {
                return Err(damaged());
            }
        }
        Ok(Parts { kind, parts })
    }

    /// The part with this name.
    pub fn get(&self, name: &str) -> Option<&[u8]> {
        self.parts.get(name.trim_start_matches('/')).map(Vec::as_slice)
    }

    /// The part with this name, which has to be there.
    pub fn need(&self, name: &str) -> Result<&[u8], Refused> {
        self.get(name).ok_or_else(|| refused::damaged(self.kind))
    }

    /// All parts, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.parts.iter().map(|(name, part)| (name.as_str(), part.as_slice()))
    }

    /// The same parts in a zip that is not compressed and whose sizes are true.
    pub fn zip(&self) -> Cursor<Vec<u8>> {
        Cursor::new(stored(self.iter()))
    }
}
