//! Gets the toolchain, builds the wasm, lays out `dist/`.
//!
//! ```text
//! cargo (wasm) → two parts → wasm-bindgen (wasm + glue) → LZMA, base91 → one small script → one page
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
mod glue;
mod minify;
mod pack;
mod package;
mod page;
mod parts;
mod progress;
mod repository;
mod sizes;
mod style;
pub mod theming;
mod toolchain;
mod wasm;

pub use debian::Consent;
pub use dist::{Dist, lay_out};
pub use failure::Failure;
pub use files::write;
pub use package::{
    Attribute, Event, File, Method, Parameter, attributes, described_attributes, events, integrity, methods,
    package,
};
pub use page::{Widget, standalone_page};
pub use progress::Progress;
pub use repository::Repository;
pub use sizes::Size;

/// Builds the widget: its script, from sources to one file's text.
///
/// # Errors
///
/// Where a step fails; the failure says what to do about it.
pub fn widget(repository: &Repository, consent: Consent, progress: &Progress) -> Result<Widget, Failure> {
    let _turn = files::take_turn(&repository.wasm_target())?;
    progress.step("Looking for what the wasm is built with");
    let toolchain = toolchain::get(repository, consent, progress)?;
    progress.step(&format!("Building the wasm ({})", toolchain.std));
    let wasm = wasm::compile(repository, &toolchain, progress)?;
    let packed = pack::pack(repository, &wasm, progress)?;
    let (css, scripts) = (style::widget(repository)?, bundle::Scripts::read(repository)?);
    let parts = bundle::Parts { css, packed, scripts };
    let bundles = bundle::bundles(&parts)?;
    Ok(Widget {
        page_script: bundles.page,
        page_wasm: [parts.packed.wasm.text, parts.packed.more.text],
        whole: bundles.whole,
        script: bundles.first,
        more: bundles.more,
        module: bundles.module,
        wasm: parts.packed.wasm.bytes,
        more_wasm: parts.packed.more.bytes,
        licences: package::licences(repository, &toolchain)?,
        page_style: style::page(repository)?,
    })
}
