//! wasm-bindgen: from the compiler's wasm to one that a browser runs, and the script beside it.

use std::path::Path;

use walrus::Module;
use wasm_bindgen_cli_support::Bindgen;

use super::{Failure, parts};

/// The wasm in two parts, and the script between it and the browser.
pub(super) struct Bound {
    pub wasm: Vec<u8>,
    pub more: Vec<u8>,
    pub glue: String,
}

/// Parts a compiled wasm, and runs wasm-bindgen on the first part.
pub(super) fn bind(wasm: &Path) -> Result<Bound, Failure> {
    let parts = parts::part(wasm)?;
    let mut bindgen = Bindgen::new();
    let bound = bindgen
        .input_path(&parts.first)
        .out_name("skill-matrix")
        .typescript(false)
        .omit_default_module_path(true)
        // The second part shares the table of functions.
        .keep_lld_exports(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .no_modules(true)
        .and_then(|bindgen| bindgen.generate_output());
    let mut output = bound.map_err(|error| {
        Failure::new(
            format!("wasm-bindgen could not read the wasm: {error:#}."),
            "In Cargo.toml, `wasm-bindgen` and `wasm-bindgen-cli-support` must name one version.",
        )
    })?;
    let mut glue = with_small_start(&without_script_source(output.js()))?;
    glue = parts::without_loader(&glue);
    shorten_names(output.wasm_mut(), &mut glue);
    for note in ["target_features", "__wasm_split_unstable"] {
        output.wasm_mut().customs.remove_raw(note);
    }
    Ok(Bound { wasm: output.wasm_mut().emit_wasm(), more: parts.second, glue })
}

/// Names such as `__wbg_append_6a2b71c6a5a1d0c4` stand in the wasm and in the glue, and their digits
/// do not compress: 3 KB of the script. Longest first, for some begin like others.
fn shorten_names(wasm: &mut Module, glue: &mut String) {
    let mut names: Vec<&mut String> = Vec::new();
    for import in wasm.imports.iter_mut().filter(|import| import.module != parts::LOADER) {
        *glue = glue.replace(&import.module, "w");
        import.module = "w".to_owned();
        names.push(&mut import.name);
    }
    // Ours, such as `mount`, are words that may stand in the glue for other reasons.
    let is_made =
        |name: &str| (name.starts_with("__") || name.starts_with("wasm_bindgen_")) && !parts::is_shared(name);
    names.extend(wasm.exports.iter_mut().map(|export| &mut export.name).filter(|name| is_made(name)));
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    for (n, name) in names.into_iter().enumerate() {
        let short = format!("i{n}");
        *glue = glue.replace(name.as_str(), &short);
        *name = short;
    }
}

/// The glue can fetch, stream and start in several ways, 2 KB of them; ours hands over the bytes,
/// and what stands between the glue and the exports of the wasm.
fn with_small_start(glue: &str) -> Result<String, Failure> {
    const START: &str = "async function start(bytes, guard, load) {
const imports = __wbg_get_imports();
imports.later = { __wasm_split_load_more: load };
const { instance, module } = await WebAssembly.instantiate(bytes, imports);
__wbg_finalize_init({ exports: guard(instance.exports) }, module);
}
return Object.assign(start, exports);
})({ __proto__: null });
";
    match glue.find("async function __wbg_load(").and_then(|at| glue.get(..at)) {
        Some(before) => Ok([before.trim_end(), "\n", START].concat()),
        None => Err(Failure::new(
            "The glue of wasm-bindgen starts in another way than this program knows.".to_owned(),
            "Look at `with_small_start` in src/build/glue.rs: its version was changed.",
        )),
    }
}

/// The glue asks for the address of its script, which throws in a frame made of a text (`srcdoc`);
/// nothing needs it, since the wasm is handed over as bytes.
fn without_script_source(glue: &str) -> String {
    let Some((before, rest)) = glue.split_once("let script_src;") else { return glue.to_owned() };
    let Some((condition, after)) = rest.split_once('}') else { return glue.to_owned() };
    if condition.trim_start().starts_with("if (typeof document !== 'undefined'") {
        return format!("{before}{after}");
    }
    glue.to_owned()
}
