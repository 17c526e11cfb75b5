//! Compiling the wasm with cargo.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use super::toolchain::{Std, TARGET, Toolchain};
use super::{Failure, Progress, Repository};

/// What callers set for their own, native builds, and must not affect the wasm: flags, wrappers
/// (coverage, clippy), a target.
const NOT_FOR_THE_WASM: [&str; 7] = [
    "RUSTFLAGS",
    "RUSTC_WRAPPER",
    "RUSTC_WORKSPACE_WRAPPER",
    "CARGO_BUILD_RUSTC_WRAPPER",
    "CARGO_BUILD_RUSTC_WORKSPACE_WRAPPER",
    "CARGO_BUILD_TARGET",
    "CARGO_UNSTABLE_BUILD_STD",
];

/// What was compiled.
pub(super) struct Compiled {
    /// The widget.
    pub widget: PathBuf,
    /// The wasm that unpacks it.
    pub unpacker: PathBuf,
}

/// Compiles the library, and the code that unpacks it, to wasm. The output of cargo passes through.
pub(super) fn compile(
    repository: &Repository,
    toolchain: &Toolchain,
    progress: &Progress,
) -> Result<Compiled, Failure> {
    // Relocations say what refers to what. Splitting the wasm needs them.
    let relocs = ["-Clink-arg=--emit-relocs"];
    Ok(Compiled {
        widget: cargo(repository, toolchain, progress, "skill-matrix", &[], &relocs)?,
        unpacker: cargo(repository, toolchain, progress, "unpack", &[], &[])?,
    })
}

/// Compiles the maker.
pub(super) fn compile_maker(
    repository: &Repository,
    toolchain: &Toolchain,
    progress: &Progress,
) -> Result<PathBuf, Failure> {
    cargo(repository, toolchain, progress, "skill-matrix-maker", &[], &[])
}

/// Compiles the files part. In it, [`BY_THE_BROWSER`] stands in for a crate. Natively the crate itself is used, so it
/// can't be patched in `Cargo.toml`.
pub(super) fn compile_files_part(
    repository: &Repository,
    toolchain: &Toolchain,
    progress: &Progress,
) -> Result<PathBuf, Failure> {
    let stands_in = format!("paths=[{:?}]", repository.root().join(BY_THE_BROWSER));
    cargo(repository, toolchain, progress, "skill-matrix-files", &["--config", &stands_in], &[])
}

/// The folder of what stands in for encoding_rs.
const BY_THE_BROWSER: &str = "patches/encoding_rs";

fn cargo(
    repository: &Repository,
    toolchain: &Toolchain,
    progress: &Progress,
    package: &str,
    options: &[&str],
    arguments: &[&str],
) -> Result<PathBuf, Failure> {
    let target = repository.wasm_target();
    let mut cargo = Command::new(&toolchain.cargo);
    cargo
        .current_dir(repository.root())
        .args(["rustc", "--package", package, "--lib", "--crate-type", "cdylib", "--no-default-features"])
        .args(["--target", TARGET, "--profile", "wasm", "--target-dir"])
        .arg(&target)
        .args(options)
        .stdin(Stdio::null());
    if progress.is_quiet() {
        cargo.arg("--quiet");
    }
    for name in NOT_FOR_THE_WASM {
        cargo.env_remove(name);
    }
    // The search compares sixteen letters at a time. The other features that are required of a browser are
    // no newer: Safari has both since 16.4 (20-support.js tells users of browsers that have neither).
    let mut flags = "-Ctarget-feature=+simd128".to_owned();
    if toolchain.std == Std::Rebuilt {
        // Stable compilers have these options behind a switch. A panic then adds no text and no
        // formatting code.
        cargo
            .env("RUSTC_BOOTSTRAP", "1")
            .args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
        flags += "\x1f-Zunstable-options\x1f-Cpanic=immediate-abort";
    }
    // This variable outranks all other places that flags can come from.
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags);
    for (name, path) in [
        ("RUSTC", &toolchain.rustc),
        ("RUSTDOC", &toolchain.rustdoc),
        ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", &toolchain.linker),
    ] {
        if let Some(path) = path {
            cargo.env(name, path);
        }
    }
    cargo.arg("--").args(arguments);
    let status = cargo.status().map_err(|error| {
        Failure::new(
            format!("{} can't be run: {error}.", toolchain.cargo.display()),
            "Install Rust (https://rustup.rs), or run this through `cargo run`.",
        )
    })?;
    if !status.success() {
        return Err(Failure::new(
            format!("The wasm could not be built: cargo stopped with {status}."),
            "Its own message is above: an error in the sources is shown with its place; a crate that \
             could not be downloaded needs the network once.",
        ));
    }
    Ok(target.join(TARGET).join("wasm").join(package.replace('-', "_")).with_extension("wasm"))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::BY_THE_BROWSER;
    use std::path::Path;

    /// Cargo would take the crate itself, and say nothing.
    #[test]
    fn what_stands_in_has_the_version_of_the_crate() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let read = |path: &str| std::fs::read_to_string(root.join(path)).unwrap();
        let manifest = read(&format!("{BY_THE_BROWSER}/Cargo.toml"));
        let version = manifest.lines().find(|line| line.starts_with("version = ")).unwrap();
        assert!(read("Cargo.lock").contains(&format!("name = \"encoding_rs\"\n{version}\n")), "{version}");
    }
}
