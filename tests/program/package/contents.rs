//! What is in the package.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;
use skill_matrix::build::{Consent, Progress, Repository, files_part, integrity, package, widget};

use super::{built, pack, run};
use crate::support;

#[test]
fn npm_packs_what_package_json_names() {
    let folder = support::folder("pack");
    let tarball = pack(&folder);
    assert_eq!(tarball, concat!("skill-matrix-", env!("CARGO_PKG_VERSION"), ".tgz"));
    let listed = run(Path::new("tar"), &["-tzf", &tarball], &folder);
    let packed: BTreeSet<&str> = listed.lines().filter_map(|name| name.strip_prefix("package/")).collect();
    let json: Value = serde_json::from_str(&built("package.json")).unwrap();
    let mut named: BTreeSet<&str> =
        json["files"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    named.insert("package.json");
    // A name may be that of a folder.
    let in_folders = |name: &&&str| !named.iter().any(|folder| name.starts_with(&format!("{folder}/")));
    assert_eq!(packed.iter().filter(in_folders).copied().collect::<BTreeSet<_>>(), named);
    let mut targets = Vec::new();
    texts(&json["exports"], &mut targets);
    targets.extend(
        ["main", "module", "types", "unpkg", "jsdelivr", "customElements"]
            .map(|it| json[it].as_str().unwrap()),
    );
    for target in targets.iter().filter(|target| !target.contains('*')) {
        let name = target.strip_prefix("./").unwrap();
        assert!(packed.contains(name), "package.json points to {name}, which is not there: {packed:?}");
    }
}

fn texts<'json>(json: &'json Value, found: &mut Vec<&'json str>) {
    match json {
        Value::String(text) => found.push(text),
        Value::Object(fields) => fields.values().for_each(|field| texts(field, found)),
        _ => {}
    }
}

#[test]
fn hashes_are_those_of_the_files_and_the_command_shows_the_scripts() {
    let hashes: Value = serde_json::from_str(&built("integrity.json")).unwrap();
    let embed = support::dist().join("embed");
    for name in [
        "skill-matrix.js",
        "skill-matrix.mjs",
        "skill-matrix.wasm",
        "skill-matrix-files.js",
        "skill-matrix-files.wasm",
    ] {
        assert_eq!(hashes[name], integrity(&std::fs::read(embed.join(name)).unwrap()), "{name}");
    }
    let said = support::run(&[], support::root()).out;
    let script = hashes["skill-matrix.js"].as_str().unwrap();
    assert!(
        said.contains(&format!("<script src=\"skill-matrix.js\" integrity=\"{script}\" defer>")),
        "{said}"
    );
}

#[test]
fn every_crate_inside_has_its_licence_and_a_text() {
    let licences = built("LICENSES.txt");
    let (list, texts) = licences.split_once(&"=".repeat(80)).unwrap();
    let names = list.lines().filter_map(|line| line.split_once(": ")).map(|(name, _)| name);
    let listed: Vec<&str> = names.filter(|name| name.split(' ').count() == 2).collect();
    assert!(listed.len() > 50, "{listed:?}");
    for inside in ["leptos ", "wasm-bindgen ", "serde_json ", "similar ", "calamine ", "encoding_rs "] {
        assert!(listed.iter().any(|name| name.starts_with(inside)), "{inside} is not in {listed:?}");
    }
    // Macros and what builds it are not inside.
    for outside in ["serde_derive ", "walrus ", "clap ", "skill-matrix "] {
        assert!(!listed.iter().any(|name| name.starts_with(outside)), "{outside} is in {listed:?}");
    }
    let headed: BTreeSet<&str> =
        texts.split(&"=".repeat(80)).flat_map(|text| text.trim().split(", ")).collect();
    let bare: Vec<&&str> = listed.iter().filter(|name| !headed.contains(**name)).collect();
    assert!(bare.is_empty(), "without a text: {bare:?}");
}

#[test]
fn scripts_and_styles_are_ascii_whatever_encoding_a_page_has() {
    let embed = support::dist().join("embed");
    let files = |folder: &Path| -> Vec<PathBuf> {
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
    };
    let is_read_by_a_page = |path: &PathBuf| {
        path.extension().is_some_and(|kind| ["js", "mjs", "css"].contains(&kind.to_str().unwrap()))
    };
    let all = [files(&embed), files(&embed.join("themes"))].concat();
    let all: Vec<PathBuf> = all.into_iter().filter(is_read_by_a_page).collect();
    assert_eq!(all.len(), 6 + 3, "{all:?}");
    for path in all {
        let bytes = std::fs::read(&path).unwrap();
        let at = bytes.iter().position(|byte| !byte.is_ascii());
        assert_eq!(at, None, "{} has another sign at this byte", path.display());
    }
}

#[test]
fn nothing_in_it_depends_on_where_it_was_built() {
    let home = std::env::var("HOME").unwrap();
    let root = support::root().display().to_string();
    for entry in std::fs::read_dir(support::dist().join("embed")).unwrap() {
        let path = entry.unwrap().path();
        if !path.is_file() {
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        for place in [format!("{home}/"), root.clone(), ".cargo/registry".to_owned()] {
            assert!(!text.contains(&place), "{} contains {place}", path.display());
        }
    }
}

#[test]
fn made_twice_it_is_the_same() {
    support::dist();
    let repository = Repository::find().unwrap();
    let make = || {
        let progress = Progress::quiet();
        let widget = widget(&repository, Consent::Ask, &progress).unwrap();
        let files_part = files_part(&repository, &widget, Consent::Ask, &progress).unwrap();
        package(&repository, &widget, &files_part).unwrap()
    };
    let made = make();
    assert!(made == make(), "two of the same sources differ");
    for (name, bytes) in made {
        let laid_out = std::fs::read(support::dist().join("embed").join(&name)).unwrap();
        assert!(laid_out == bytes, "{name} in dist/embed is another");
    }
}
