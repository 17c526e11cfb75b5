//! Packs the wasm and its parts: as they are, and as base91 of LZMA with the wasm that unpacks them. The
//! result, with the glue, is kept until the wasm changes.

use std::io::Write;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lzma_rust2::{LzmaOptions, LzmaWriter};
use sha2::{Digest, Sha256};

use super::kept::{self, Kept};
use super::style::Pair;
use super::wasm::Compiled;
use super::{Failure, Progress, Repository, base91, glue, order, parts, streams};
use crate::part::Part;

/// What goes into the scripts, or beside them.
pub(super) struct Packed {
    /// The wasm that is loaded first.
    pub wasm: Wasm,
    /// The parts that are split from it.
    pub later: Vec<Split>,
    /// The wasm that unpacks the texts of all, as base64.
    pub unpacker: String,
    /// The script of wasm-bindgen.
    pub glue: String,
    /// A short name for this build.
    pub version: String,
}

/// A part that is split from the wasm.
pub(super) struct Split {
    /// The part.
    pub part: Part,
    /// Its wasms, in the order in which they are started. What later parts share with it is in a wasm of
    /// its own.
    pub wasms: Vec<Wasm>,
}

impl Split {
    /// The name of the part.
    pub fn name(&self) -> &'static str {
        self.part.name()
    }

    /// The id of one of its wasms in a page.
    pub fn id(&self, nth: usize) -> String {
        // The last one holds the part itself.
        if nth + 1 == self.wasms.len() {
            self.name().to_owned()
        } else {
            format!("{}-{}", self.name(), nth + 1)
        }
    }

    /// The file of one of its wasms.
    pub fn file(&self, nth: usize) -> String {
        format!("skill-matrix-{}.wasm", self.id(nth))
    }
}

/// A wasm.
pub(super) struct Wasm {
    /// The bytes of the wasm.
    pub bytes: Vec<u8>,
    /// The same as base91 of LZMA of its streams.
    pub text: String,
}

impl Wasm {
    /// Packs a wasm. `known` is one whose streams are already there when it is unpacked.
    pub(super) fn packed(bytes: Vec<u8>, known: Option<&[u8]>) -> Result<Wasm, Failure> {
        let bytes = order::ordered(&bytes)?;
        let known = known.map(streams::split).transpose()?.unwrap_or_default();
        Ok(Wasm { text: base91::encode(&lzma(&streams::split(&bytes)?, &known)?), bytes })
    }

    /// One that was packed before; none if it is not there.
    pub(super) fn kept(kept: &Kept, name: &str) -> Option<Wasm> {
        Some(Wasm { bytes: kept.bytes(name)?, text: kept.text(&text_of(name))? })
    }

    /// The files that it is kept in.
    pub(super) fn files(&self, name: &str) -> [(String, &[u8]); 2] {
        [(name.to_owned(), &self.bytes), (text_of(name), self.text.as_bytes())]
    }
}

/// The file with the text of a wasm.
fn text_of(name: &str) -> String {
    format!("{name}.lzma.base91")
}

/// Packs a compiled wasm with its sheets, or returns what was packed of them before.
pub(super) fn pack(
    repository: &Repository,
    Compiled { widget, unpacker }: &Compiled,
    sheets: &[Pair],
    progress: &Progress,
) -> Result<Packed, Failure> {
    let kept = Kept::in_folder(&repository.wasm_target().join("packed"));
    let unpacker = STANDARD.encode(alone(unpacker, &["memory", "unpack", "join"], &[])?);
    let compiled = std::fs::read(widget).map_err(|error| Failure::unreadable(widget, &error))?;
    let key = kept::key(&[
        &compiled,
        sheets.concat().join("\0").as_bytes(),
        include_bytes!("pack.rs"),
        include_bytes!("order.rs"),
        include_bytes!("streams.rs"),
        include_bytes!("../element/wasm/unpack/streams.rs"),
        include_bytes!("base91.rs"),
        include_bytes!("glue/mod.rs"),
        include_bytes!("glue/shorter.rs"),
        include_bytes!("parts.rs"),
        include_bytes!("../part/mod.rs"),
    ]);
    let version = version(&key);
    if kept.has(&key)
        && let Some(packed) = packed_before(&kept, &version, &unpacker)
    {
        return Ok(packed);
    }
    progress.step("Packing it (wasm-bindgen, LZMA)");
    let bound = glue::bind(widget, sheets, &version)?;
    let wasm = Wasm::packed(bound.wasm, None)?;
    let later = bound.later.into_iter().map(|(part, wasms)| {
        let wasms = wasms.into_iter().map(|bytes| Wasm::packed(bytes, Some(&wasm.bytes)));
        Ok(Split { part, wasms: wasms.collect::<Result<_, Failure>>()? })
    });
    let later = later.collect::<Result<_, Failure>>()?;
    let packed = Packed { wasm, later, unpacker, glue: bound.glue, version };
    keep(&kept, &key, &packed)?;
    Ok(packed)
}

/// A wasm that is not bound to a script, with these exports alone, and with imports of these modules alone.
pub(super) fn alone(wasm: &Path, exports: &[&str], modules: &[&str]) -> Result<Vec<u8>, Failure> {
    let mut module = parts::bare(wasm)?;
    let unused = module.exports.iter().filter(|export| !exports.contains(&export.name.as_str()));
    let unused = unused.map(|export| export.id());
    for export in unused.collect::<Vec<_>>() {
        module.exports.delete(export);
    }
    walrus::passes::gc::run(&mut module);
    // What crates say of themselves to wasm-bindgen is not for browsers.
    let notes: Vec<_> = module.customs.iter().map(|(id, _)| id).collect();
    for note in notes {
        module.customs.delete(note);
    }
    // Crates that can use a browser import its functions, though nothing here calls them.
    let unused = module.imports.iter().filter(|import| !modules.contains(&import.module.as_str()));
    let imported: Vec<_> = unused.map(|import| import.kind.clone()).collect();
    for import in imported {
        let walrus::ImportKind::Function(function) = import else { continue };
        let refused = module.replace_imported_func(function, |(body, _)| {
            body.func_body().unreachable();
        });
        refused.map_err(|error| {
            Failure::new(format!("{}: {error}.", wasm.display()), "Look at `alone` in src/build/pack.rs.")
        })?;
    }
    walrus::passes::gc::run(&mut module);
    Ok(module.emit_wasm())
}

/// A short name for this wasm, and for how it is packed.
fn version(key: &str) -> String {
    Sha256::digest(key).iter().take(3).fold("w".to_owned(), |name, byte| format!("{name}{byte:02x}"))
}

/// LZMA as `src/element/wasm/unpack` reads it: four bytes of length (little-endian), then the stream
/// without a header, with the contexts that suit the streams of a wasm, of which there are most.
/// The stream refers to what is already in `known`.
fn lzma(bytes: &[u8], known: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut options = LzmaOptions::with_preset(9);
    options.preset_dict = Some(known.into());
    (options.lc, options.lp, options.pb) = (1, 0, 0);
    (options.nice_len, options.depth_limit) = (273, 1000);
    let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_le_bytes();
    let pack = || {
        let mut packer = LzmaWriter::new_no_header(length.to_vec(), &options, false)?;
        packer.write_all(bytes)?;
        packer.finish()
    };
    pack().map_err(|error| Failure::new(format!("The widget can't be packed: {error}."), "Run this again."))
}

/// A script as text for an element of a page.
pub(super) fn text(script: &str) -> Result<String, Failure> {
    Ok(base91::in_element(base91::encode(&lzma(script.as_bytes(), &[])?)))
}

/// What was packed before.
fn packed_before(kept: &Kept, version: &str, unpacker: &str) -> Option<Packed> {
    let mut later = Vec::new();
    for line in kept.text("later")?.lines() {
        let (name, count) = line.split_once(' ')?;
        let wasms = (0..count.parse().ok()?).map(|nth| Wasm::kept(kept, &file_of(name, nth)));
        later.push(Split { part: Part::of(name)?, wasms: wasms.collect::<Option<_>>()? });
    }
    Some(Packed {
        wasm: Wasm::kept(kept, FIRST)?,
        later,
        unpacker: unpacker.to_owned(),
        glue: kept.text("glue.js")?,
        version: version.to_owned(),
    })
}

fn keep(kept: &Kept, key: &str, packed: &Packed) -> Result<(), Failure> {
    let mut names = String::new();
    let mut made = Vec::from(packed.wasm.files(FIRST));
    for split in &packed.later {
        names.push_str(&format!("{} {}\n", split.name(), split.wasms.len()));
        for (nth, wasm) in split.wasms.iter().enumerate() {
            made.extend(wasm.files(&file_of(split.name(), nth)));
        }
    }
    made.push(("later".to_owned(), names.as_bytes()));
    made.push(("glue.js".to_owned(), packed.glue.as_bytes()));
    kept.put(key, &made)
}

const FIRST: &str = "first.wasm";

fn file_of(part: &str, nth: usize) -> String {
    format!("{part}.{nth}.wasm")
}

#[cfg(test)]
mod tests {
    use super::lzma;
    use proptest::prelude::*;

    fn unpacked(packed: &[u8], known: &[u8]) -> Vec<u8> {
        let (size, stream) = packed.split_first_chunk::<4>().unwrap_or((&[0; 4], &[]));
        let mut bytes = known.to_vec();
        bytes.resize(known.len() + u32::from_le_bytes(*size) as usize, 0);
        unpack::lzma::unpack(stream, &mut bytes, known.len());
        bytes.split_off(known.len())
    }

    /// Bytes with many repetitions, as a wasm has.
    fn wasm_like() -> impl Strategy<Value = Vec<u8>> {
        let piece = prop::collection::vec(any::<u8>(), 1..9);
        prop::collection::vec((piece, 1_usize..60), 0..40)
            .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, times)| piece.repeat(times)).collect())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn what_is_packed_can_be_unpacked(bytes in wasm_like(), known in wasm_like()) {
            let packed = lzma(&bytes, &known).map_err(|failure| TestCaseError::fail(failure.to_string()))?;
            prop_assert_eq!(unpacked(&packed, &known), bytes);
        }

        #[test]
        fn what_is_known_takes_no_room(known in prop::collection::vec(any::<u8>(), 500..2_000)) {
            let packed = lzma(&known, &known).map_err(|failure| TestCaseError::fail(failure.to_string()))?;
            prop_assert!(packed.len() < 100, "{}", packed.len());
            prop_assert_eq!(unpacked(&packed, &known), known);
        }

        #[test]
        fn so_can_a_long_one(byte in any::<u8>(), steps in prop::collection::vec(1_usize..70_000, 1..6)) {
            let mut bytes = Vec::new();
            for (at, step) in steps.into_iter().enumerate() {
                bytes.extend([byte, at as u8, byte ^ at as u8]);
                bytes.extend((0..step).map(|it| (it * it / 7) as u8));
            }
            let packed = lzma(&bytes, &[]).map_err(|failure| TestCaseError::fail(failure.to_string()))?;
            prop_assert!(unpacked(&packed, &[]) == bytes);
        }

        #[test]
        fn of_a_damaged_one_something_else_comes_out(stream in any::<Vec<u8>>(), size in 0_usize..5_000) {
            unpack::lzma::unpack(&stream, &mut vec![0; size], 0);
        }
    }
}
