//! Builds the page that makes pages: `dist/skill-matrix-maker.html`.

use std::path::Path;

use super::files_part::FilesPart;
use super::kept::{self, Kept};
use super::minify::{self, Kind, minified};
use super::page::Widget;
use super::{
    Consent, Failure, Progress, Repository, base91, files, glue, pack, package, style, toolchain, wasm,
};
use crate::page::{MakerParts, write_maker};

/// The page that makes pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MakerPage {
    /// Its text.
    pub html: String,
    /// The licences of the crates that it is made of.
    pub licences: String,
}

/// What only the maker has.
struct Maker {
    /// Its wasm, packed.
    wasm: String,
    /// The script between its wasm and the browser.
    glue: String,
}

/// Builds the maker, and returns its page. It has the widget inside, which it shows and makes pages of.
///
/// # Errors
///
/// If a step fails. The failure says what to do about it.
pub fn maker_page(
    repository: &Repository,
    widget: &Widget,
    files_part: &FilesPart,
    consent: Consent,
    progress: &Progress,
) -> Result<MakerPage, Failure> {
    let _turn = files::take_turn(&repository.wasm_target())?;
    let toolchain = toolchain::get(repository, consent, progress)?;
    progress.step("Building the maker");
    let maker = wasm::compile_maker(repository, &toolchain, progress)?;
    let maker = packed(repository, &widget.wasm, &maker, progress)?;
    Ok(MakerPage {
        html: page(repository, widget, files_part, &maker)?,
        licences: package::licences(
            repository,
            &toolchain,
            &[env!("CARGO_PKG_NAME"), "skill-matrix-maker", "skill-matrix-files"],
        )?,
    })
}

/// Packs it against the widget's first wasm (`known`), with which it shares much code, or returns what was packed
/// of it before.
fn packed(
    repository: &Repository,
    known: &[u8],
    maker: &Path,
    progress: &Progress,
) -> Result<Maker, Failure> {
    let read = |path: &Path| std::fs::read(path).map_err(|error| Failure::unreadable(path, &error));
    let key = kept::key(&[
        known,
        &read(maker)?,
        include_bytes!("maker.rs"),
        include_bytes!("pack.rs"),
        include_bytes!("order.rs"),
        include_bytes!("streams.rs"),
        include_bytes!("../element/wasm/unpack/streams.rs"),
        include_bytes!("base91.rs"),
        include_bytes!("glue/mod.rs"),
        include_bytes!("glue/shorter.rs"),
    ]);
    let kept = Kept::in_folder(&repository.wasm_target().join("packed-maker"));
    if kept.has(&key)
        && let (Some(wasm), Some(glue)) = (kept.text("maker"), kept.text("glue.js"))
    {
        return Ok(Maker { wasm, glue });
    }
    progress.step("Packing it (wasm-bindgen, LZMA)");
    let (bytes, glue) = glue::bind_alone(maker)?;
    let made = Maker { wasm: pack::Wasm::packed(bytes, Some(known))?.text, glue };
    let files = [("maker", &made.wasm), ("glue.js", &made.glue)];
    kept.put(&key, &files.map(|(name, text)| (name.to_owned(), text.as_bytes())))?;
    Ok(made)
}

fn page(
    repository: &Repository,
    widget: &Widget,
    files_part: &FilesPart,
    maker: &Maker,
) -> Result<String, Failure> {
    let parts = MakerParts {
        style: &style::maker(repository)?,
        script: &script(repository, widget, maker)?,
        wasm: &base91::in_element(maker.wasm.clone()),
        files_wasm: &base91::in_element(files_part.text.clone()),
        reader: &widget.page,
    };
    Ok(write_maker(&parts, None))
}

/// The script of the maker.
fn script(repository: &Repository, widget: &Widget, maker: &Maker) -> Result<String, Failure> {
    let root = repository.root();
    let read = |path: &str| {
        let script = files::read_text(&root.join(path))?;
        minify::check(path, &script)?;
        Ok(script)
    };
    let (unpacked, inside) = (read("src/element/wasm/unpacked.js")?, read("src/element/wasm/inside.js")?);
    let start = read("src/maker/script.js")?;
    let decoding = read("src/part/more/embed/decoding.js")?;
    let whole = format!(
        "(function (wasm, unpacker) {{\n\"use strict\";\nfunction makeGlue() {{\n{glue}\nreturn wasm_bindgen;\n}}\n\
         {unpacked}\n{inside}\n{decoding}\n{start}\n}})(document.getElementById(\"wasm\").textContent, \"{unpacker}\");\n",
        glue = maker.glue,
        unpacker = widget.unpacker,
    );
    minified("The maker's script", &whole, Kind::Classic)
}
