//! How to compile without rustup: with Debian's compiler for the web and its newest linker.

use std::io::{BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::toolchain::{Std, Toolchain, has_sources};
use super::{Failure, Progress};

const PACKAGES: &str = "rustc-web cargo-web rust-web-src";
const WITH_RUSTUP: &str = "  rustup target add wasm32-unknown-unknown\n  rustup component add rust-src";

/// Whether packages may be installed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// Ask, if somebody is there to answer.
    Ask,
    /// Yes to all.
    Given,
}

/// Finds Debian's toolchain. For root, it offers to install what is missing.
pub(super) fn get(consent: Consent, progress: &Progress) -> Result<Toolchain, Failure> {
    if let Some(toolchain) = find() {
        progress.note("Using Debian's compiler for the web.");
        return Ok(toolchain);
    }
    let missing = "std for wasm32-unknown-unknown is missing, and rustup did not get it.";
    if !Path::new("/usr/bin/apt-get").is_file() {
        return Err(Failure::new(
            missing,
            format!("Where rustup works (https://rustup.rs), run:\n{WITH_RUSTUP}\nand then this again."),
        ));
    }
    let install = format!("apt-get install {PACKAGES} {}", newest_lld());
    if !is_root() || !agreed(consent, &install) {
        return Err(Failure::new(
            missing,
            format!(
                "Where rustup works, run:\n{WITH_RUSTUP}\nor else, as root:\n  apt-get update\n  {install}\n\
                 and then this again. (As root, `--yes` lets this program install them.)"
            ),
        ));
    }
    for line in ["apt-get update", &install] {
        progress.note(line);
        let words = line.split(' ').skip(1);
        let done = Command::new("/usr/bin/apt-get")
            .arg("-y")
            .args(words)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdin(Stdio::null())
            .status();
        if !done.is_ok_and(|status| status.success()) {
            return Err(Failure::new(
                format!("`{line}` failed."),
                "Its own message is above. Mend that, then run this again.",
            ));
        }
    }
    find().ok_or_else(|| {
        Failure::new(
            format!("{PACKAGES} are installed, but they lack the sources of std or a linker for wasm."),
            format!("Where rustup works, run:\n{WITH_RUSTUP}\nand then this again."),
        )
    })
}

/// The installed toolchain. It is called by full paths, because a cargo of rustup's may come first in `PATH`.
fn find() -> Option<Toolchain> {
    let (cargo, rustc) = (PathBuf::from("/usr/bin/cargo"), PathBuf::from("/usr/bin/rustc"));
    let linker = newest_wasm_ld(Path::new("/usr/bin"))?;
    (cargo.is_file() && rustc.is_file() && has_sources(Path::new("/usr"))).then(|| Toolchain {
        cargo,
        rustc: Some(rustc),
        rustdoc: Some("/usr/bin/rustdoc".into()),
        linker: Some(linker),
        std: Std::Rebuilt,
    })
}

/// The newest linker in a folder: `wasm-ld-22` before `wasm-ld-19` before `wasm-ld`.
fn newest_wasm_ld(folder: &Path) -> Option<PathBuf> {
    let version = |name: &str| -> Option<u32> {
        match name.strip_prefix("wasm-ld")? {
            "" => Some(0),
            rest => rest.strip_prefix('-')?.parse().ok(),
        }
    };
    std::fs::read_dir(folder)
        .ok()?
        .flatten()
        .filter_map(|entry| Some((version(entry.file_name().to_str()?)?, entry.path())))
        .max()
        .map(|(_, path)| path)
}

/// The newest package of LLVM's linker that apt knows of.
fn newest_lld() -> String {
    let listed = Command::new("/usr/bin/apt-cache")
        .args(["pkgnames", "lld-"])
        .output()
        .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
        .unwrap_or_default();
    let newest = listed.lines().filter_map(|name| name.strip_prefix("lld-")?.parse::<u32>().ok()).max();
    newest.map_or_else(|| "lld".to_owned(), |version| format!("lld-{version}"))
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn agreed(consent: Consent, install: &str) -> bool {
    if consent == Consent::Given {
        return true;
    }
    if !std::io::stdin().is_terminal() || !std::io::stderr().is_terminal() {
        return false;
    }
    let mut error = std::io::stderr();
    let _ = write!(error, "  std for the wasm is missing. Run `{install}`? [y/N] ");
    let _ = error.flush();
    let mut answer = String::new();
    let read = std::io::stdin().lock().read_line(&mut answer);
    read.is_ok() && matches!(answer.trim(), "y" | "Y" | "yes")
}
