//! The toolchain for the wasm: a compiler, and std for `wasm32-unknown-unknown`.
//!
//! The smallest wasm needs std built for size, so its sources are preferred. The std that is shipped for
//! the target works too. `rust-toolchain.toml` names both, but if rustup's automatic install is off,
//! cargo goes on without them. Then they are installed here.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::debian::{self, Consent};
use super::{Failure, Progress, Repository};

/// The target that browsers run.
pub(super) const TARGET: &str = "wasm32-unknown-unknown";

/// A way to compile for the target.
#[derive(Debug, Clone)]
pub(super) struct Toolchain {
    pub cargo: PathBuf,
    /// If none, cargo uses the one that it finds.
    pub rustc: Option<PathBuf>,
    pub rustdoc: Option<PathBuf>,
    /// If none, the one that comes with the compiler is used.
    pub linker: Option<PathBuf>,
    pub std: Std,
}

/// Which std goes into the wasm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Std {
    /// Built from its sources for size. The wasm is about a seventh smaller.
    Rebuilt,
    /// As it comes with the target.
    Shipped,
}

impl fmt::Display for Std {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Std::Rebuilt => "std built for size",
            Std::Shipped => "std as shipped, the file gets larger",
        })
    }
}

/// Finds a toolchain, and installs what is missing.
pub(super) fn get(
    repository: &Repository,
    consent: Consent,
    progress: &Progress,
) -> Result<Toolchain, Failure> {
    let root = repository.root();
    let rustc = std::env::var_os("RUSTC").map_or_else(|| "rustc".into(), PathBuf::from);
    let own = |std| Toolchain {
        cargo: std::env::var_os("CARGO").map_or_else(|| "cargo".into(), PathBuf::from),
        rustc: None,
        rustdoc: None,
        linker: None,
        std,
    };
    if let Some(sysroot) = sysroot(&rustc, root)
        && has_linker(&sysroot)
    {
        if !has_sources(&sysroot) {
            rustup(&["component", "add", "rust-src"], root, progress);
        }
        if !has_target(&sysroot) {
            rustup(&["target", "add", TARGET], root, progress);
        }
        if has_sources(&sysroot) {
            return Ok(own(Std::Rebuilt));
        }
        if has_target(&sysroot) {
            progress.note("The sources of std (component rust-src) could not be had.");
            return Ok(own(Std::Shipped));
        }
    }
    debian::get(consent, progress)
}

/// The folder that a compiler takes its libraries from.
pub(super) fn sysroot(rustc: &Path, root: &Path) -> Option<PathBuf> {
    let output = Command::new(rustc).args(["--print", "sysroot"]).current_dir(root).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    (output.status.success() && !text.trim().is_empty()).then(|| PathBuf::from(text.trim()))
}

/// Whether the sources of std are there.
pub(super) fn has_sources(sysroot: &Path) -> bool {
    sysroot.join("lib/rustlib/src/rust/library/std/Cargo.toml").is_file()
}

fn has_target(sysroot: &Path) -> bool {
    sysroot.join("lib/rustlib").join(TARGET).join("lib").is_dir()
}

/// Whether the compiler includes the linker for the target. Debian's does not.
fn has_linker(sysroot: &Path) -> bool {
    let Ok(hosts) = std::fs::read_dir(sysroot.join("lib/rustlib")) else { return false };
    hosts.flatten().any(|host| {
        let bin = host.path().join("bin");
        bin.join("rust-lld").is_file() || bin.join("rust-lld.exe").is_file()
    })
}

/// Runs rustup and reports it. The caller looks again to see whether it helped.
fn rustup(arguments: &[&str], root: &Path, progress: &Progress) {
    let line = format!("rustup {}", arguments.join(" "));
    progress.note(&line);
    let done = Command::new("rustup").args(arguments).current_dir(root).stdin(Stdio::null()).status();
    match done {
        Ok(status) if status.success() => {}
        Ok(status) => progress.note(&format!("`{line}` failed ({status}).")),
        Err(error) => progress.note(&format!("`{line}` could not be run: {error}.")),
    }
}
