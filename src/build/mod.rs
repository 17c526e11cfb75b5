//! Gets the toolchain, builds the wasm, lays out `dist/`.
//!
//! ```text
//! cargo (wasm) → parts → wasm-bindgen (wasm + glue) → LZMA, base91 → one small script → one page
//! ```
//!
//! The steps that take long leave their results in a target folder of their own, so that a run with
//! nothing changed takes seconds.

mod base91;
mod bundle;
mod debian;
mod dist;
mod failure;
mod files;
mod files_part;
mod glue;
mod kept;
mod maker;
mod minify;
mod order;
mod pack;
mod package;
mod page;
mod parts;
mod progress;
mod repository;
mod sizes;
mod streams;
mod style;
pub mod theming;
mod toolchain;
mod wasm;

pub use debian::Consent;
pub use dist::{Dist, lay_out};
pub use failure::Failure;
pub use files::write;
pub use files_part::{FilesPart, files_part};
pub use maker::{MakerPage, maker_page};
pub use package::{
    Attribute, Event, File, Method, Parameter, attributes, described_attributes, events, integrity, methods,
    package,
};
pub use page::{Widget, standalone_page};
pub use progress::Progress;
pub use repository::Repository;
pub use sizes::Size;

use crate::page::{PageParts, WIDGET_ID, script_hash};
use crate::part::Part;

/// Builds the widget, from its sources to the text of its script.
///
/// # Errors
///
/// If a step fails. The failure says what to do about it.
pub fn widget(repository: &Repository, consent: Consent, progress: &Progress) -> Result<Widget, Failure> {
    let _turn = files::take_turn(&repository.wasm_target())?;
    progress.step("Looking for what the wasm is built with");
    let toolchain = toolchain::get(repository, consent, progress)?;
    progress.step(&format!("Building the wasm ({})", toolchain.std));
    let wasm = wasm::compile(repository, &toolchain, progress)?;
    let folders = Part::ALL.iter().map(|part| repository.root().join("src/part").join(part.name()));
    let folders: Vec<_> = folders.collect();
    let packed = pack::pack(repository, &wasm, &style::of_parts(&folders)?, progress)?;
    let (css, scripts) = (style::widget(repository)?, bundle::Scripts::read(repository)?);
    let later = folders.iter().map(|folder| bundle::Later::read(folder)).collect::<Result<_, Failure>>()?;
    let [sheet, last] = css.clone();
    let sheets = [sheet, last + &style::first_view(repository)?];
    let parts = bundle::Parts { css, packed, scripts, later };
    let bundles = bundle::bundles(&parts)?;
    let unpacker = parts.packed.unpacker.clone();
    let mut packed = vec![
        (
            WIDGET_ID.to_owned(),
            [script_hash(&bundles.page.widget), pack::text(&bundles.page.widget)?].concat(),
        ),
        ("wasm".to_owned(), base91::in_element(parts.packed.wasm.text)),
    ];
    let mut later_wasm = Vec::new();
    let mut later = Vec::new();
    for (script, split) in bundles.later.into_iter().zip(parts.packed.later) {
        let names: Vec<(String, String)> =
            (0..split.wasms.len()).map(|nth| (split.id(nth), split.file(nth))).collect();
        later.push((format!("skill-matrix-{}.js", split.name()), script));
        for ((id, file), wasm) in names.into_iter().zip(split.wasms) {
            packed.push((id, base91::in_element(wasm.text)));
            later_wasm.push((file, wasm.bytes));
        }
    }
    Ok(Widget {
        unpacker,
        sheet: sheets.concat(),
        page: PageParts {
            style: style::page(repository)?,
            sheets,
            early: bundles.page.early,
            script: bundles.page.script,
            packed,
        },
        whole: bundles.whole,
        script: bundles.first,
        later,
        module: bundles.module,
        wasm: parts.packed.wasm.bytes,
        version: parts.packed.version,
        later_wasm,
    })
}
