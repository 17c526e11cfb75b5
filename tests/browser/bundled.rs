//! Applications that have the package from npm: packed, installed and bundled once, when the first
//! scenario asks for them.

use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use crate::engine::program_path;
use crate::host;

/// The address, at each host, of a page of `tests` as Vite has bundled it.
pub fn page(path: &str) -> String {
    static DONE: OnceLock<()> = OnceLock::new();
    DONE.get_or_init(bundle);
    format!("/built/vite/{path}")
}

fn bundle() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let project = root.join("tests/package/vite");
    let packed = host::built("npm");
    _ = std::fs::remove_dir_all(&packed);
    std::fs::create_dir_all(&packed).unwrap();
    let npm = program_path("npm");
    let embed = root.join("dist/embed");
    run(Command::new(&npm).args(["pack", "--silent"]).arg(&embed).current_dir(&packed));
    let tarball = packed.join(format!("skill-matrix-{}.tgz", env!("CARGO_PKG_VERSION")));
    // It needs nothing, so nothing is asked for.
    _ = std::fs::remove_dir_all(project.join("node_modules"));
    let install = ["install", "--offline", "--ignore-scripts", "--no-save", "--no-package-lock", "--silent"];
    run(Command::new(&npm).args(install).arg(&tarball).current_dir(&project));
    let vite = root.join("tests/node_modules/.bin/vite");
    let out = host::built("vite");
    let build = ["build", "--config", "package/vite/vite.config.js", "--outDir"];
    run(Command::new(vite).args(build).arg(&out).current_dir(root.join("tests")));
}

fn run(command: &mut Command) {
    let output = command.output().unwrap_or_else(|error| {
        panic!("{command:?} does not start (`tests/run` installs what the tests need): {error}")
    });
    let said = [output.stdout, output.stderr].concat();
    assert!(output.status.success(), "{command:?} failed:\n{}", String::from_utf8_lossy(&said));
}
