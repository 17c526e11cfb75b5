//! Reading and writing whole files.

use std::fs::File;
use std::path::{Path, PathBuf};

use super::Failure;

/// Reads a text file.
pub(super) fn read_text(path: &Path) -> Result<String, Failure> {
    let text = std::fs::read_to_string(path).map_err(|error| Failure::unreadable(path, &error))?;
    // A checkout with other line endings must give the same bytes.
    Ok(text.replace("\r\n", "\n"))
}

/// Writes a file completely or not at all, and makes its folder. A file that already has this content is
/// left alone.
///
/// # Errors
///
/// If the disk or its permissions do not allow it.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if std::fs::read(path).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    let failed = |error| Failure::unwritable(path, &error);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    let mut beside = path.as_os_str().to_owned();
    beside.push(format!(".{}.part", std::process::id()));
    let beside = PathBuf::from(beside);
    let written = std::fs::write(&beside, bytes).and_then(|()| std::fs::rename(&beside, path));
    written.map_err(|error| {
        let _ = std::fs::remove_file(&beside);
        failed(error)
    })
}

/// Waits until no other builder works in this folder. The lock is released when the returned file is dropped.
pub(super) fn take_turn(folder: &Path) -> Result<File, Failure> {
    let lock = folder.join("builder.lock");
    let take = || {
        std::fs::create_dir_all(folder)?;
        let file = File::create(&lock)?;
        file.lock()?;
        Ok(file)
    };
    take().map_err(|error| Failure::unwritable(&lock, &error))
}

/// The files of one kind in a folder, in name order.
pub(super) fn in_name_order(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, Failure> {
    let list = || -> std::io::Result<Vec<PathBuf>> {
        let mut paths = Vec::new();
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_file() && path.extension().is_some_and(|it| it == extension) {
                paths.push(path);
            }
        }
        paths.sort();
        Ok(paths)
    };
    list().map_err(|error| Failure::unreadable(folder, &error))
}
