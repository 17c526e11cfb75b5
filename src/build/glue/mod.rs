//! Runs wasm-bindgen: it makes a wasm that a browser runs from the compiler's, and the script beside it.

use std::ops::Range;
use std::path::Path;

use walrus::ir::Value;
use walrus::{ConstExpr, DataKind, Module};
use wasm_bindgen_cli_support::{Bindgen, Output};

use super::Failure;
use super::parts;
use super::style::Pair;
use crate::part::Part;
use shorter::{with_common_steps, with_short_wrappers, without_older_browsers};

mod shorter;

/// The wasm, its parts, and the script between it and the browser.
pub(super) struct Bound {
    pub wasm: Vec<u8>,
    pub later: Vec<(Part, Vec<Vec<u8>>)>,
    pub glue: String,
}

/// Splits a compiled wasm, and runs wasm-bindgen on the first part of it.
///
/// `version` becomes the module name of the imports, so that a script and a wasm of two versions do not
/// start together.
pub(super) fn bind(wasm: &Path, sheets: &[Pair], version: &str) -> Result<Bound, Failure> {
    let parts = parts::split(wasm, sheets)?;
    let mut output = bound(&parts.first, "skill-matrix", true)?;
    let mut glue = with_small_start(&without_script_source(output.js())?)?;
    glue = without_older_browsers(&glue)?;
    glue = with_short_wrappers(&glue)?;
    glue = with_common_steps(&glue)?;
    glue = with_bare_objects(&glue)?;
    glue = with_kept_texts(&glue, &fixed_data(output.wasm_mut()))?;
    shorten_names(output.wasm_mut(), &mut glue, version);
    for note in ["target_features", "__wasm_split_unstable"] {
        output.wasm_mut().customs.remove_raw(note);
    }
    Ok(Bound { wasm: output.wasm_mut().emit_wasm(), later: parts.later, glue })
}

/// Runs wasm-bindgen on a wasm without parts.
pub(super) fn bind_alone(wasm: &Path) -> Result<(Vec<u8>, String), Failure> {
    let mut output = bound(wasm, "maker", false)?;
    let glue = with_small_start(&without_script_source(output.js())?)?;
    output.wasm_mut().customs.remove_raw("target_features");
    Ok((output.wasm_mut().emit_wasm(), glue))
}

/// What wasm-bindgen makes of a wasm. Parts of it share the table of functions: then its exports are kept.
fn bound(wasm: &Path, name: &str, has_parts: bool) -> Result<Output, Failure> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(wasm)
        .out_name(name)
        .typescript(false)
        .omit_default_module_path(true)
        .keep_lld_exports(has_parts)
        .remove_name_section(true)
        .remove_producers_section(true);
    bindgen.no_modules(true).and_then(|bindgen| bindgen.generate_output()).map_err(|error| {
        Failure::new(
            format!("wasm-bindgen could not read the wasm: {error:#}."),
            "In Cargo.toml, `wasm-bindgen` and `wasm-bindgen-cli-support` must name one version.",
        )
    })
}

/// Shortens names such as `__wbg_append_6a2b71c6a5a1d0c4`, which stand in the wasm and in the glue.
/// Their digits do not compress and take 3 KB of the script. The longest are replaced first, because
/// some names begin like others.
fn shorten_names(wasm: &mut Module, glue: &mut String, version: &str) {
    let mut names: Vec<&mut String> = Vec::new();
    for import in wasm.imports.iter_mut() {
        *glue = glue.replace(&import.module, version);
        import.module = version.to_owned();
        names.push(&mut import.name);
    }
    // The exports of this project, such as `mount`, are words that may stand in the glue for other reasons.
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

/// Replaces the start of the glue, which can fetch, stream and start in several ways and takes 2 KB. The
/// new one is given a function that does that, and another one that stands between the glue and the
/// exports of the wasm.
fn with_small_start(glue: &str) -> Result<String, Failure> {
    const START: &str = "async function start(instantiate, guard) {
const imports = __wbg_get_imports();
const { instance, module } = await instantiate(imports);
__wbg_finalize_init({ exports: guard(instance.exports) }, module);
}
return Object.assign(start, exports);
})({ __proto__: null });
";
    // Nothing may be imported from a module: that would be the loader of parts, and the element's script
    // loads them.
    let is_alone = !glue.contains("require(");
    match glue.find("async function __wbg_load(").and_then(|at| glue.get(..at)).filter(|_| is_alone) {
        Some(before) => Ok([before.trim_end(), "\n", START].concat()),
        None => Err(other_glue("with_small_start")),
    }
}

fn other_glue(place: &str) -> Failure {
    Failure::new(
        "The glue of wasm-bindgen is not as this program knows it.".to_owned(),
        format!("Look at `{place}` in src/build/glue/: the version of wasm-bindgen was changed."),
    )
}

/// The place of the wasm's own data in its memory: the texts in the sources, which never change.
fn fixed_data(wasm: &Module) -> Range<u32> {
    let places = wasm.data.iter().filter_map(|data| match &data.kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } => {
            let start = start.cast_unsigned();
            Some((start, start.saturating_add(u32::try_from(data.value.len()).unwrap_or(0))))
        }
        _ => None,
    });
    let (starts, ends): (Vec<u32>, Vec<u32>) = places.unzip();
    starts.into_iter().min().unwrap_or(0)..ends.into_iter().max().unwrap_or(0)
}

/// Keeps decoded texts. Names of elements, attributes and classes are passed to the browser by the thousand.
/// Those in the wasm's own data are decoded only once, which saves a tenth of the time to draw a view. Only
/// plain ASCII is kept: there the length in bytes tells apart two texts that begin at the same place.
fn with_kept_texts(glue: &str, fixed: &Range<u32>) -> Result<String, Failure> {
    const DECODE: &str = "function getStringFromWasm0(ptr, len) {";
    let Some((before, after)) = glue.split_once(DECODE) else { return Err(other_glue("with_kept_texts")) };
    let Range { start, end } = fixed;
    Ok(format!(
        "{before}const kept = [];
function getStringFromWasm0(ptr, len) {{
const at = (ptr >>> 0) - {start};
if (!(at >= 0 && at < {size})) return decodeFromWasm(ptr, len);
if (kept[at] !== undefined && kept[at].length === len) return kept[at];
const text = decodeFromWasm(ptr, len);
if (text.length === len) kept[at] = text;
return text;
}}
function decodeFromWasm(ptr, len) {{{after}",
        size = end.saturating_sub(*start),
    ))
}

/// Removes the code of the glue that asks for the address of its script. It throws in a frame made of a
/// text (`srcdoc`), and nothing needs it, because the wasm is started by a function of this project.
fn without_script_source(glue: &str) -> Result<String, Failure> {
    let without = || -> Option<String> {
        let (before, rest) = glue.split_once("let script_src;")?;
        let (condition, after) = rest.split_once('}')?;
        condition.trim_start().starts_with("if (typeof document !== 'undefined'").then_some(())?;
        Some([before, after].concat()).filter(|rest| !rest.contains("currentScript"))
    };
    without().ok_or_else(|| other_glue("without_script_source"))
}

/// Gives the objects that the wasm makes no prototype. They are options for the browser, and the page may have
/// given every object a `signal` or a `once`.
fn with_bare_objects(glue: &str) -> Result<String, Failure> {
    const MADE: &str = "const ret = new Object();";
    let bare = || glue.contains(MADE).then(|| glue.replace(MADE, "const ret = { __proto__: null };"));
    bare().ok_or_else(|| other_glue("with_bare_objects"))
}

#[cfg(test)]
mod tests;
