//! The schema itself, and that it takes every matrix there is.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::Value;

pub static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    let schema = serde_json::from_str(&fs::read_to_string(path("data/matrix.schema.json")).unwrap()).unwrap();
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
});

pub fn path(in_the_repository: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(in_the_repository)
}

/// What the schema has against a file.
pub fn complaints(json: &Value) -> Vec<String> {
    SCHEMA.iter_errors(json).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
#[cfg(feature = "cli")]
fn the_schema_is_the_one_made_from_the_types() {
    let committed = fs::read_to_string(path("data/matrix.schema.json")).unwrap();
    assert!(
        committed == skill_matrix::matrix::file::schema(),
        "The types of the file have changed. Renew the schema: cargo run -- schema > data/matrix.schema.json"
    );
}

#[test]
fn the_schema_is_one() {
    let schema = serde_json::from_str(&fs::read_to_string(path("data/matrix.schema.json")).unwrap()).unwrap();
    jsonschema::meta::validate(&schema).unwrap();
}

#[test]
fn our_matrices_are_what_the_schema_says() {
    let examples = fs::read_dir(path("data/examples")).unwrap().map(|entry| entry.unwrap().path());
    let more = [path("data/matrix.json"), path("src/matrix/read/good.json")];
    let mut seen = 0;
    for file in examples.chain(more).filter(|file| file.extension().is_some_and(|it| it == "json")) {
        let json = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        assert_eq!(complaints(&json), Vec::<String>::new(), "{}", file.display());
        seen += 1;
    }
    assert!(seen >= 3);
}
