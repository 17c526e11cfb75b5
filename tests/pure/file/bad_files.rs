//! The schema refuses what the reader refuses, but for what no schema can say.

use std::fs;

use serde_json::Value;

use super::schema::{complaints, path};

const NO_JSON: &str = "it is no JSON, so no schema comes to it";
const CLASH: &str = "a schema does not compare ids, nor languages in upper and lower case";
const REFERENCE: &str = "a schema does not follow references";
const ONE_AFTER_ALL: &str = "a schema sees only one of two fields of a name";

/// Each file that the reader refuses and the schema does not, and why.
const NOT_SAID: &[(&str, &str)] = &[
    ("csv", NO_JSON),
    ("empty-file", NO_JSON),
    ("html", NO_JSON),
    ("syntax-after-the-end", NO_JSON),
    ("syntax-backslash", NO_JSON),
    ("syntax-column-counts-characters", NO_JSON),
    ("syntax-comma-missing", NO_JSON),
    ("syntax-comma-trailing", NO_JSON),
    ("syntax-comment", NO_JSON),
    ("syntax-curly-quotes", NO_JSON),
    ("syntax-cut-off", NO_JSON),
    ("syntax-line-break-in-text", NO_JSON),
    ("syntax-number", NO_JSON),
    ("syntax-quote-in-text", NO_JSON),
    ("syntax-single-quotes", NO_JSON),
    ("syntax-value-curly-quotes", NO_JSON),
    ("cell-twice", CLASH),
    ("cell-twice-with-role", CLASH),
    ("depth-same-id", CLASH),
    ("item-same-id", CLASH),
    ("language-twice", CLASH),
    ("level-same-id", CLASH),
    ("level-same-name", CLASH),
    ("role-level-twice", CLASH),
    ("role-same-id", CLASH),
    ("skill-same-id", CLASH),
    ("skill-same-name", CLASH),
    ("depth-of-another-scale", REFERENCE),
    ("depth-unknown", REFERENCE),
    ("depth-without-scale", REFERENCE),
    ("item-depth-unknown", REFERENCE),
    ("level-unknown", REFERENCE),
    ("odd-characters", REFERENCE),
    ("role-extends", REFERENCE),
    ("role-next-unknown", REFERENCE),
    ("role-unknown", REFERENCE),
    ("role-without-that-level", REFERENCE),
    ("skill-name-ambiguous", REFERENCE),
    ("skill-texts-unknown-depth", REFERENCE),
    ("skill-unknown", REFERENCE),
    ("field-twice", ONE_AFTER_ALL),
];

#[test]
fn the_schema_refuses_bad_files() {
    let mut wrong = Vec::new();
    let mut passed = 0;
    for entry in fs::read_dir(path("tests/bad_files")).unwrap() {
        let file = entry.unwrap().path();
        if file.extension().is_none_or(|it| it != "json") {
            continue;
        }
        let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
        let json = serde_json::from_slice::<Value>(&fs::read(&file).unwrap());
        let refused = json.as_ref().is_ok_and(|json| !complaints(json).is_empty());
        let reason = NOT_SAID.iter().find(|(file, _)| *file == name).map(|(_, reason)| *reason);
        match (refused, reason) {
            (false, None) => wrong.push(format!("{name} is not refused")),
            (true, Some(_)) => wrong.push(format!("{name} is refused, so it should not be in the list")),
            (false, Some(reason)) if json.is_err() != (reason == NO_JSON) => {
                wrong.push(format!("{name}: the reason is another"));
            }
            (false, Some(_)) => passed += 1,
            (true, None) => {}
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!(passed, NOT_SAID.len(), "there is something in the list that is no file");
}
