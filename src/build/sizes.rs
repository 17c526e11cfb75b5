//! How large a file is, as it is and as a server sends it.

use std::fmt;
use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

/// The size of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Bytes on the disk.
    pub raw: usize,
    /// Bytes after `gzip -9`, which is about what most servers send.
    pub gzip: usize,
}

impl Size {
    /// Measures the size of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let mut packer = GzEncoder::new(Vec::new(), Compression::best());
        // Writing to memory does not fail.
        let packed = packer.write_all(bytes).and_then(|()| packer.finish());
        Size { raw: bytes.len(), gzip: packed.map_or(bytes.len(), |packed| packed.len()) }
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} KB, gzip {} KB", kilobytes(self.raw), kilobytes(self.gzip))
    }
}

/// A number of bytes in kilobytes, with one decimal.
fn kilobytes(bytes: usize) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}
