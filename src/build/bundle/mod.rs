//! The bundles: one script for the standalone page; a script for other people's pages, with a script for
//! each part beside it; and a module with the wasm beside it.

use super::Failure;
use super::minify::{Kind, minified};
use super::pack::{Packed, Split, Wasm};
use super::style::Pair;
use crate::page::WIDGET_ID;
use crate::part::Part;
use function::{WIDGET, called, function, not_one_function, string};
pub(super) use module::FILES_WASM;
use module::module;
pub(super) use scripts::{Later, Scripts};

mod function;
mod module;
mod scripts;
#[cfg(test)]
mod tests;

/// What the bundles are made of.
pub(super) struct Parts {
    /// The style sheets of the widget without its parts.
    pub css: Pair,
    /// Its wasm, the parts that are split from it, and its script.
    pub packed: Packed,
    /// The hand-written scripts.
    pub scripts: Scripts,
    /// What the later parts have besides their wasm and what is in it, in the order of the parts.
    pub later: Vec<Later>,
}

/// The bundles, each as it is delivered.
#[derive(Debug)]
pub(super) struct Bundles {
    /// The scripts of the standalone page.
    pub page: PageScripts,
    /// The script with everything inside.
    pub whole: String,
    /// The script that fetches the parts from beside itself.
    pub first: String,
    /// The scripts with the parts.
    pub later: Vec<String>,
    /// The module, for `import` and for bundlers.
    pub module: String,
}

/// The scripts of the standalone page. The texts are in elements beside them, because reading them as part of a script
/// would take longer.
#[derive(Debug)]
pub(super) struct PageScripts {
    /// The one that runs before the page is shown.
    pub early: String,
    /// The one that runs when the page is there. It unpacks the widget's, and has it run.
    pub script: String,
    /// The widget's, to be packed.
    pub widget: String,
}

/// Makes the bundles.
///
/// # Errors
///
/// If a script is not JavaScript, or if its text could end the script element that it stands in.
pub(super) fn bundles(parts: &Parts) -> Result<Bundles, Failure> {
    let Packed { wasm, later: wasms, unpacker, version, .. } = &parts.packed;
    let Scripts { inside, whole, later, page: of_page, fetch, first_view, no_files, .. } = &parts.scripts;
    let css = sheets_inside(&parts.css);
    // The large texts are passed to the function under these names.
    let name = |part: &Split, nth: usize| format!("{}{nth}", part.name());
    let texts = |say: &dyn Fn(&Split, usize, &Wasm) -> String| -> Vec<String> {
        wasms.iter().flat_map(|part| (0..).zip(&part.wasms).map(|(nth, wasm)| say(part, nth, wasm))).collect()
    };
    let quoted = |text: &str| format!("\"{text}\"");
    let element = |id: &str| format!("document.getElementById(\"{id}\").textContent");
    let names = texts(&|part, nth, _| name(part, nth));
    let parameters = format!("wasm, unpacker, matrix, {}", names.join(", "));
    let inside_of_whole = inside_parts(parts, "matrix", Delivery::Embed, &name);
    let inside_of_page = inside_parts(parts, "matrix", Delivery::Page, &name);
    let of_whole = function(
        &parameters,
        &body(parts, &css, &[&inside_of_whole, inside, whole, fetch, first_view, no_files], &[TAKE_ALL]),
    )?;
    let of_page = function(
        &parameters,
        &body(parts, SHEETS_OF_PAGE, &[&inside_of_page, inside, whole, first_view], &[TAKE_ALL, of_page]),
    )?;
    let unpacking = function("packed, unpacker", &parts.scripts.unpacking)?;
    let whole = [quoted(&wasm.text), quoted(unpacker), string(&parts.scripts.matrix)];
    let whole = [Vec::from(whole), texts(&|_, _, wasm| quoted(&wasm.text))].concat();
    // The page always has a matrix of its own.
    let page = [element("wasm"), "unpacker".to_owned(), quoted("")];
    let page = [Vec::from(page), texts(&|part, nth, _| element(&part.id(nth)))].concat();
    let page = PageScripts {
        early: minified("The early script of the page", &parts.scripts.early, Kind::Classic)?,
        script: called(&unpacking, &[element(WIDGET_ID), quoted(unpacker)])?,
        widget: format!("document.currentScript.start=function(unpacker){{{of_page}({})}};", page.join(",")),
    };
    let build = format!("var build = {};", string(version));
    let first =
        function("wasm, unpacker", &body(parts, &css, &[&build, inside, later, fetch, first_view], &[]))?;
    Ok(Bundles {
        page,
        whole: called(&of_whole, &whole)?,
        first: called(&first, &[quoted(&wasm.text), quoted(unpacker)])?,
        later: parts
            .later
            .iter()
            .zip(wasms)
            .map(|(part, wasms)| beside(parts, part, wasms))
            .collect::<Result<_, _>>()?,
        module: module(parts)?,
    })
}

/// What a script is for: the standalone page, which fetches nothing, or other people's pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Delivery {
    Page,
    Embed,
}

/// A script with its parts inside takes them over at once.
const TAKE_ALL: &str = "for (var name in inside) takePart(inside[name]);";

/// The parts of a script that has them inside. `wasm` gives the code that stands for each of their wasms.
fn inside_parts(
    parts: &Parts,
    matrix: &str,
    delivery: Delivery,
    wasm: &dyn Fn(&Split, usize) -> String,
) -> String {
    let each = parts.later.iter().zip(&parts.packed.later).map(|(part, split)| {
        let wasms: Vec<String> = (0..split.wasms.len()).map(|nth| wasm(split, nth)).collect();
        let script = later_script(part, delivery);
        format!(
            "{}: {{ script: {script}, {}wasm: [{}] }}",
            split.name(),
            matrix_member(parts, split.part, matrix),
            wasms.join(", ")
        )
    });
    format!("var inside = {{ __proto__: null, {} }};", each.collect::<Vec<_>>().join(", "))
}

/// What a part says of the matrix, which one of them has. `matrix` is the code that stands for it.
fn matrix_member(parts: &Parts, part: Part, matrix: &str) -> String {
    if part != Part::More {
        return String::new();
    }
    let sample = if parts.scripts.is_sample { "isSample:true," } else { "" };
    format!("matrix:{matrix},{sample}")
}

/// The script of a part. It runs as a classic script and as a module, and passes its contents on in an event.
fn beside(parts: &Parts, part: &Later, Split { part: declared, wasms }: &Split) -> Result<String, Failure> {
    let script =
        minified(WIDGET, &format!("f({{script:{}}});", later_script(part, Delivery::Embed)), Kind::Classic)?;
    let script = script.strip_prefix("f({script:").and_then(|script| script.strip_suffix("});"));
    let script = script.ok_or_else(|| not_one_function("beside"))?;
    let matrix = matrix_member(parts, *declared, &string(&parts.scripts.matrix));
    let wasms: Vec<String> = wasms.iter().map(|wasm| format!("\"{}\"", wasm.text)).collect();
    Ok(format!(
        "dispatchEvent(new CustomEvent(\"skill-matrix-{name}\",{{detail:{{build:{build},script:{script},{matrix}wasm:[{wasms}]}}}}));\n",
        name = declared.name(),
        build = string(&parts.packed.version),
        wasms = wasms.join(","),
    ))
}

/// The functions of the element that come with a part, as one function: see `takePart`.
fn later_script(part: &Later, delivery: Delivery) -> String {
    let embed = if delivery == Delivery::Embed { part.embed.as_str() } else { "" };
    format!("function (later, tools) {{\n\"use strict\";\n{}\n{embed}\n}}", part.script)
}

/// The code that gives the style sheets in the standalone page, which has them as elements.
const SHEETS_OF_PAGE: &str = "sheetsOfPage()";

/// The code that gives the style sheets in a script that has them inside.
fn sheets_inside(sheets: &Pair) -> String {
    format!("[{}]", sheets.each_ref().map(|sheet| string(sheet)).join(", "))
}

/// The body that all scripts have. `css` is the code for its style sheets, `ways` is how this one gets its wasm,
/// `ends` what it does at its end.
///
/// The glue is in a function of its own that can be called again: after a trap, its instance of the wasm
/// is dead, and a new one needs new glue.
fn body(parts: &Parts, css: &str, ways: &[&str], ends: &[&str]) -> String {
    format!(
        "var css = {css};\n\
         function makeGlue() {{\n{glue}\nreturn wasm_bindgen;\n}}\n{ways}\n{element}\n{ends}",
        glue = parts.packed.glue,
        ways = ways.join("\n"),
        element = parts.scripts.element,
        ends = ends.join("\n"),
    )
}

/// The script of the files part, beside the one that fetches it. `text` is its packed wasm.
pub(super) fn files_script(version: &str, text: &str) -> String {
    format!(
        "dispatchEvent(new CustomEvent(\"skill-matrix-files\",{{detail:{{build:{},wasm:[\"{text}\"]}}}}));\n",
        string(version),
    )
}
