//! What each format adds to the part that opens files: its crates, and what we have around them. The numbers are of
//! code before it is packed; what is built into a caller counts there. To see them:
//! `cargo test --test program formats -- --nocapture`.

use std::collections::HashMap;
use std::path::Path;

use crate::support;
use serde_json::Value;
use wasmparser::{KnownCustom, Name, Parser, Payload};

/// A format, its crates, and our modules in `src/import/format`.
const FORMATS: [(&str, &[&str], &[&str]); 6] = [
    (
        "workbooks",
        &["calamine", "cfb", "zip", "quick_xml", "flate2", "zlib_rs", "fast_float2", "atoi_simd"],
        &["xlsx", "xlsb", "xls", "ods", "packed", "container", "links", "xml"],
    ),
    ("html", &["html5gum"], &["html"]),
    ("markdown", &["pulldown_cmark", "unicase"], &["markdown"]),
    ("yaml", &["granit_parser"], &["yaml"]),
    ("json", &["serde", "serde_core", "serde_json"], &[]),
    ("csv", &["csv", "csv_core"], &["separated", "records"]),
];

#[test]
fn each_format_is_within_its_budget() {
    support::dist();
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let wasm = target.join("wasm-build/wasm32-unknown-unknown/wasm/skill_matrix_files.wasm");
    let functions = functions(&std::fs::read(wasm).expect("the part is built, and its functions have names"));
    let budget = std::fs::read_to_string(support::root().join("tests/budget.json")).unwrap();
    let budget: Value = serde_json::from_str(&budget).unwrap();
    let mut shares: HashMap<&str, u64> = HashMap::new();
    assert!(functions.len() > 1_000, "{} functions have names", functions.len());
    for (name, size) in functions {
        let format = FORMATS.iter().find(|(_, crates, modules)| {
            let is_of_crate = krate(&name).is_some_and(|it| crates.contains(&it));
            is_of_crate
                || modules
                    .iter()
                    .any(|module| name.contains(&format!("6import6format{}{module}", module.len())))
        });
        *shares.entry(format.map_or("all else", |(format, ..)| format)).or_default() += size;
    }
    let mut over = Vec::new();
    for (format, size) in &shares {
        println!("{format}: {size} bytes of code");
        let most = budget["formats"][*format].as_u64().unwrap_or(u64::MAX);
        if *size > most {
            over.push(format!("{format}: {size} bytes of code, the budget is {most}"));
        }
    }
    for (format, ..) in FORMATS {
        assert!(shares.contains_key(format), "nothing is of {format}");
    }
    assert!(
        over.is_empty(),
        "{}\nMake it smaller, or raise tests/budget.json and say there why.",
        over.join("\n")
    );
}

/// The functions of a wasm, by their names, and their sizes.
fn functions(wasm: &[u8]) -> Vec<(String, u64)> {
    let (mut imported, mut sizes, mut names) = (0, Vec::new(), HashMap::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.expect("a good wasm") {
            Payload::ImportSection(section) => {
                let imports = section.into_imports().filter_map(Result::ok);
                imported = imports.filter(|it| matches!(it.ty, wasmparser::TypeRef::Func(_))).count();
            }
            Payload::CodeSectionEntry(body) => sizes.push(body.range().len() as u64),
            Payload::CustomSection(section) => {
                let KnownCustom::Name(section) = section.as_known() else { continue };
                for part in section.into_iter().filter_map(Result::ok) {
                    let Name::Function(functions) = part else { continue };
                    names.extend(
                        functions
                            .into_iter()
                            .filter_map(Result::ok)
                            .map(|it| (it.index as usize, it.name.to_owned())),
                    );
                }
            }
            _ => {}
        }
    }
    sizes
        .into_iter()
        .enumerate()
        .filter_map(|(at, size)| Some((names.remove(&(at + imported))?, size)))
        .collect()
}

/// The first crate that a mangled name is of: `…NtCsVWp9mckt0N_12skill_matrix…`.
fn krate(name: &str) -> Option<&str> {
    let (_, rest) = name.split_once("Cs")?;
    let (_, rest) = rest.split_once('_')?;
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (length, rest) = rest.split_at(digits);
    rest.get(..length.parse().ok()?)
}
