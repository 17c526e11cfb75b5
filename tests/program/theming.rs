//! What a host can style: the table of docs/theming.md is the one made from the sources, and themes set
//! nothing that is not in it. `UPDATE=1 cargo test --test program theming` writes the table.

use crate::support;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use skill_matrix::build::theming::{Hook, parts, properties, table};

fn read(path: &str) -> String {
    std::fs::read_to_string(support::root().join(path)).unwrap().replace("\r\n", "\n")
}

fn hooks() -> (Vec<Hook>, Vec<Hook>) {
    (properties(&read("style/10-tokens.css")), parts(&read("src/view/shared/parts.rs")))
}

/// The files with this ending in a folder and below it.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|it| it == ending) {
            found.push(path);
        }
    }
    found
}

#[test]
fn the_table_of_the_docs_is_current() {
    const START: &str = "<!-- made by tests/program/theming.rs -->\n";
    const END: &str = "<!-- end -->";
    let (properties, parts) = hooks();
    let page = read("docs/theming.md");
    let (before, after) = page.split_once(START).unwrap();
    let (table_there, after) = after.split_once(END).unwrap();
    let table = table(&properties, &parts);
    if std::env::var_os("UPDATE").is_some() {
        let updated = format!("{before}{START}{table}{END}{after}");
        std::fs::write(support::root().join("docs/theming.md"), updated).unwrap();
    } else {
        assert!(
            table_there == table,
            "the table is out of date: UPDATE=1 cargo test --test program theming\n{table}"
        );
    }
}

#[test]
fn each_property_and_part_has_a_meaning_and_is_found() {
    let (properties, parts) = hooks();
    let names: BTreeSet<&str> = properties.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names.len(), properties.len(), "one is there twice");
    for hook in properties.iter().chain(&parts) {
        assert!(hook.meaning.len() > 3, "{} has no comment over it", hook.name);
    }
    // None is defined elsewhere, where the table would not see it.
    let used = |text: &str| -> BTreeSet<String> {
        let names = text.split("var(--sm-").skip(1);
        names.map(|it| format!("--sm-{}", it.split([',', ')']).next().unwrap())).collect()
    };
    for file in files(&support::root().join("style"), "css") {
        for name in used(&std::fs::read_to_string(&file).unwrap()) {
            assert!(names.contains(name.as_str()), "{name} in {}", file.display());
        }
    }
    // Each part is named by its constant, and is somewhere.
    let view: String = files(&support::root().join("src/view"), "rs")
        .iter()
        .map(|file| std::fs::read_to_string(file).unwrap())
        .collect();
    assert!(!view.contains("\"part\", \""), "a part is a constant of src/view/shared/parts.rs");
    for part in parts {
        let constant = format!("parts::{}", part.name.to_uppercase());
        assert!(view.contains(&constant), "nothing is the part {}", part.name);
    }
}

#[test]
fn themes_set_what_there_is() {
    let (properties, parts) = hooks();
    let themes = files(&support::dist().join("embed/themes"), "css");
    assert_eq!(themes.len(), 3, "{themes:?}");
    for theme in themes {
        let css = std::fs::read_to_string(&theme).unwrap();
        for line in css.lines().map(str::trim).filter(|line| line.starts_with("--")) {
            let name = line.split(':').next().unwrap();
            assert!(properties.iter().any(|it| it.name == name), "{name} in {}", theme.display());
        }
        for part in css.split("::part(").skip(1).map(|it| it.split(')').next().unwrap()) {
            assert!(parts.iter().any(|it| it.name == part), "{part} in {}", theme.display());
        }
        assert!(css.contains("skill-matrix {") && !css.contains("url(") && !css.contains("@import"));
    }
}
