//! The pure code in wasm: `cargo bench --bench pure_wasm`. Compiles `exports.rs` as the widget is compiled (small before
//! fast, std too), binds it for Node and runs `run.cjs`, which writes what it measured to standard output, as JSON.

#![allow(clippy::expect_used, missing_docs)]

use std::path::Path;
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pure-wasm");
    let compiled = Command::new(env!("CARGO"))
        .current_dir(root)
        .args(["build", "--quiet", "--example", "pure_wasm", "--no-default-features", "--profile", "wasm"])
        .args(["--target", "wasm32-unknown-unknown", "--target-dir"])
        .arg(&target)
        // As src/build/wasm.rs does.
        .args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"])
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_ENCODED_RUSTFLAGS", "-Zunstable-options\x1f-Cpanic=immediate-abort")
        .status()
        .expect("cargo runs");
    assert!(compiled.success(), "the wasm could not be built");
    let bound = target.join("bound");
    Bindgen::new()
        .input_path(target.join("wasm32-unknown-unknown/wasm/examples/pure_wasm.wasm"))
        .typescript(false)
        .nodejs(true)
        .and_then(|bindgen| bindgen.generate(&bound))
        .expect("wasm-bindgen binds it");
    // Asks for what parts the widget in two, and calls nothing of it.
    let parting = bound.join("node_modules/__wasm_split_placeholder__");
    std::fs::create_dir_all(&parting).expect("a folder is made");
    std::fs::write(parting.join("index.js"), "module.exports = new Proxy({}, { get: () => () => {} });\n")
        .expect("a file is written");
    let run = Command::new("node")
        .arg(root.join("benches/pure/run.cjs"))
        .arg(bound.join("pure_wasm.js"))
        .status()
        .expect("node runs");
    assert!(run.success(), "the measurement broke off");
}
