//! A good file with each of its values replaced by each kind of value: reader and schema agree.

use serde_json::{Value, json};
use skill_matrix::matrix::read::read;

use super::schema::complaints;

/// Parts of the messages about what no schema can say: clashes and references.
const BEYOND_A_SCHEMA: &[&str] = &[
    "is already that of",
    "There is already an expectation for",
    "There is no ",
    "are listed: list them",
    "There are several ",
    "This level is in the list twice.",
    "This depth has its text twice.",
    "This language is written twice.",
    " has no level ",
];

/// The paths to all values.
fn pointers(json: &Value, here: &str, all: &mut Vec<String>) {
    all.push(here.to_owned());
    match json {
        Value::Object(fields) => {
            for (name, value) in fields {
                pointers(value, &format!("{here}/{}", name.replace('~', "~0").replace('/', "~1")), all);
            }
        }
        Value::Array(list) => {
            for (n, value) in list.iter().enumerate() {
                pointers(value, &format!("{here}/{n}"), all);
            }
        }
        _ => {}
    }
}

#[test]
fn reader_and_schema_agree_on_every_value() {
    let good: Value = serde_json::from_str(include_str!("../../../src/matrix/read/good.json")).unwrap();
    let values = [
        json!(null),
        json!(true),
        json!(false),
        json!(0),
        json!(-1),
        json!(2.5),
        json!(1_000_001),
        json!(""),
        json!(" \n\u{85}\u{a0}\u{3000}"),
        json!("\u{feff}"),
        json!("junior"),
        json!("2026-02-30"),
        json!([]),
        json!({}),
        json!(["junior"]),
        json!(["a", "b", "c", "d"]),
        json!({"en": "a", "de": "b"}),
        json!({"en": 1}),
        json!({"a b": "c"}),
        json!({"text": "a"}),
        json!({"name": "a"}),
        json!({"level": "junior"}),
        json!([{"text": "a"}]),
        json!([[]]),
    ];
    let mut all = Vec::new();
    pointers(&good, "", &mut all);
    let mut wrong = Vec::new();
    for pointer in all {
        // The reader leaves this one to editors.
        if pointer == "/$schema" {
            continue;
        }
        for value in &values {
            let mut json = good.clone();
            *json.pointer_mut(&pointer).unwrap() = value.clone();
            compare(&json, &format!("{pointer} as {value}"), &mut wrong);
        }
        if let Some((above, field)) = pointer.rsplit_once('/') {
            let mut json = good.clone();
            if let Value::Object(fields) = json.pointer_mut(above).unwrap() {
                fields.remove(field);
                compare(&json, &format!("without {pointer}"), &mut wrong);
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn compare(json: &Value, what: &str, wrong: &mut Vec<String>) {
    let complaints = complaints(json);
    match read(json.to_string().as_bytes()) {
        Ok(_) if !complaints.is_empty() => {
            wrong.push(format!("only the schema refuses {what}: {complaints:?}"))
        }
        Err(problems) if complaints.is_empty() => {
            let sayable = |problem: &str| !BEYOND_A_SCHEMA.iter().any(|part| problem.contains(part));
            if problems.listed().iter().any(|problem| sayable(&problem.to_string())) {
                wrong.push(format!("only the reader refuses {what}: {problems}"));
            }
        }
        _ => {}
    }
}
