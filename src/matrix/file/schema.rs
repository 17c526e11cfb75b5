//! The schema of the format, for editors and for programs that write matrices.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::{Day, Format, ItemsEntry, Languages, MatrixFile, Rank, Tag, Texts, Word};
use crate::letters::join;
use crate::matrix::write::laid_out;

/// Something that is no space, as the reader has it: the spaces of ECMAScript (`\s`) are without
/// U+0085, and one of them is the byte order mark.
const NOT_EMPTY: &str = r"[^\s\u0085]|\ufeff";

/// As the reader has it: letters first, then letters, digits and hyphens.
const TAG: &str = "^[A-Za-z][A-Za-z0-9]{0,7}(-[A-Za-z0-9]{1,8})*$";

/// The schema (JSON Schema 2020-12) as `data/matrix.schema.json` has it.
pub fn schema() -> String {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(one_line));
    let mut schema = settings.into_generator().into_root_schema_for::<MatrixFile>();
    // The name is of no place: it is never fetched.
    schema.insert("$id".into(), "urn:skill-matrix:1".into());
    laid_out(&json_text(schema.as_value()))
}

/// As JSON, with what a person wants to know first before the rest.
fn json_text(schema: &Value) -> String {
    const FIRST: &[&str] =
        &["$schema", "$id", "title", "description", "type", "required", "properties", "if", "then"];
    const LAST: &str = "$defs";
    match schema {
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().collect();
            let place = |name: &String| FIRST.iter().position(|first| first == name).unwrap_or(FIRST.len());
            fields.sort_by_key(|(name, _)| (*name == LAST, place(name), *name));
            let fields: Vec<_> = fields
                .into_iter()
                .map(|(name, value)| {
                    [&Value::from(name.as_str()).to_string(), ":", &json_text(value)].concat()
                })
                .collect();
            ["{", &join(&fields, ","), "}"].concat()
        }
        Value::Array(list) => {
            let list: Vec<_> = list.iter().map(json_text).collect();
            ["[", &join(&list, ","), "]"].concat()
        }
        other => other.to_string(),
    }
}

/// Editors show the line breaks of a description.
fn one_line(schema: &mut Schema) {
    if let Some(Value::String(description)) = schema.get_mut("description") {
        *description = description.replace('\n', " ");
    }
}

/// Expectations name a role where the matrix lists roles, and only there.
pub(super) fn roles_agree(schema: &mut Schema) {
    let expectations = |each: Value| json!({"properties": {"expectations": {"items": each}}});
    schema.insert(
        "if".into(),
        json!({"required": ["roles"], "properties": {"roles": {"type": "array", "minItems": 1}}}),
    );
    schema.insert(
        "then".into(),
        expectations(json!({"required": ["role"], "properties": {"role": {"type": "string"}}})),
    );
    schema.insert("else".into(), expectations(json!({"properties": {"role": {"type": "null"}}})));
}

/// An item without a list around it is none: its text would be taken for a language.
pub(super) fn no_item_alone(schema: &mut Schema) {
    schema.insert("not".into(), json!({"type": "object", "required": ["text"]}));
}

/// An expectation has items, or a depth, or says that the skill is no concern.
pub(super) fn says_something(schema: &mut Schema) {
    let concerned = json!({"enum": [true, null]});
    schema.insert(
        "anyOf".into(),
        json!([
            {
                "title": "With items",
                "required": ["items"],
                "properties": {"concerned": concerned, "items": {"type": ["string", "array", "object"], "minItems": 1}}
            },
            {
                "title": "With a depth",
                "required": ["depth"],
                "properties": {"concerned": concerned, "depth": {"type": "string"}}
            },
            {
                "title": "No concern",
                "required": ["concerned"],
                "properties": {
                    "concerned": {"const": false},
                    "depth": {"type": "null"},
                    "items": {"type": ["array", "null"], "maxItems": 0}
                }
            }
        ]),
    );
}

/// A schema that is written by hand, because its rule is in no type.
macro_rules! by_hand {
    ($type:ty, $name:literal, $schema:expr) => {
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                let schema: fn(&mut SchemaGenerator) -> Schema = $schema;
                schema(generator)
            }
        }
    };
}

by_hand!(Word<'_>, "Word", |_| json_schema!({
    "description": "A text that is not empty. Where it refers to something, it is an id, or else a name as it is written.",
    "type": "string",
    "pattern": NOT_EMPTY,
}));

by_hand!(Tag<'_>, "Language", |_| json_schema!({
    "description": "The tag of a language, such as `en` or `de-CH` (BCP 47).",
    "type": "string",
    "pattern": TAG,
    "maxLength": 35,
}));

by_hand!(Languages<'_>, "Languages", |generator| json_schema!({
    "description": "The tag of each language and the text in it: `{\"en\": \"…\", \"de\": \"…\"}`.",
    "type": "object",
    "propertyNames": generator.subschema_for::<Tag>(),
    "additionalProperties": generator.subschema_for::<Word>(),
    "minProperties": 1,
    "maxProperties": 100,
}));

by_hand!(Texts<'_>, "Texts", |generator| json_schema!({
    "description": "The id of each depth and the items it stands for: `{\"expert\": [\"…\"]}`.",
    "type": "object",
    "additionalProperties": generator.subschema_for::<ItemsEntry>(),
}));

by_hand!(Day, "Day", |_| json_schema!({
    "description": "A day of the calendar: year-month-day, such as `2026-02-22`.",
    "type": "string",
    "format": "date",
    "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
}));

by_hand!(Rank, "Rank", |_| json_schema!({
    "description": "How high a level is: a whole number. Two levels of one rank are a fork: both are next.",
    "type": "integer",
    "minimum": 0,
    "maximum": Rank::HIGHEST,
}));

by_hand!(Format, "Format", |_| json_schema!({
    "description": "The format of the file and its version.",
    "const": "skill-matrix/1",
}));
