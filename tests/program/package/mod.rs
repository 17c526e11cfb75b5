//! The npm package in `dist/embed`: all that describes the element says the same, and is used as
//! developers use it.

mod contents;
mod drift;
mod typescript;

use crate::support;
use std::path::Path;
use std::process::Command;

/// A file of the repository.
fn read(path: &str) -> String {
    std::fs::read_to_string(support::root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A file of the package.
fn built(name: &str) -> String {
    std::fs::read_to_string(support::dist().join("embed").join(name)).unwrap()
}

/// Runs a program in a folder; gives what it says.
fn run(program: &Path, arguments: &[&str], folder: &Path) -> String {
    let output = Command::new(program).args(arguments).current_dir(folder).output();
    let output = output.unwrap_or_else(|error| {
        panic!("{} does not start (`tests/run` installs what the tests need): {error}", program.display())
    });
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complained = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{} {arguments:?} failed:\n{said}{complained}", program.display());
    said
}

/// Packs the package into a folder; gives the name of its tarball.
fn pack(folder: &Path) -> String {
    let embed = support::dist().join("embed");
    run(Path::new("npm"), &["pack", "--silent", &embed.display().to_string()], folder).trim().to_owned()
}
