//! TypeScript types for the file of a matrix, made from its schema.

use serde_json::{Map, Value};

/// Writes a type for the matrix and one for each definition of the schema.
pub(super) fn matrix_types(schema: &Value) -> String {
    let mut types = declaration("Matrix", schema);
    for (name, definition) in schema.get("$defs").and_then(Value::as_object).into_iter().flatten() {
        types.push('\n');
        types.push_str(&declaration(name, definition));
    }
    types
}

fn declaration(name: &str, schema: &Value) -> String {
    let about = comment(schema, "");
    // In a JSON file that is imported, TypeScript takes this constant for any string.
    if let Some(value) = schema.get("const") {
        return format!("{about}export type {name} = {value} | (string & {{}});\n");
    }
    match schema.get("properties").and_then(Value::as_object) {
        Some(fields) => format!("{about}export interface {name} {}\n", object(fields, schema, "")),
        None => format!("{about}export type {name} = {};\n", ts(schema, "")),
    }
}

/// The type of a value that this schema allows.
fn ts(schema: &Value, indent: &str) -> String {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        return name.rsplit('/').next().unwrap_or(name).to_owned();
    }
    if let Some(any) = schema.get("anyOf").and_then(Value::as_array) {
        return union(any.iter().map(|one| ts(one, indent)));
    }
    if let Some(values) = schema.get("enum").and_then(Value::as_array) {
        return union(values.iter().map(Value::to_string));
    }
    match schema.get("type") {
        Some(Value::String(one)) => of_type(one, schema, indent),
        Some(Value::Array(several)) => {
            union(several.iter().filter_map(Value::as_str).map(|one| of_type(one, schema, indent)))
        }
        _ => "unknown".to_owned(),
    }
}

fn of_type(name: &str, schema: &Value, indent: &str) -> String {
    match name {
        "integer" => "number".to_owned(),
        "array" => format!(
            "readonly {}[]",
            in_list(&schema.get("items").map_or("unknown".to_owned(), |it| ts(it, indent)))
        ),
        "object" => match schema.get("properties").and_then(Value::as_object) {
            Some(fields) => object(fields, schema, indent),
            None => {
                let value =
                    schema.get("additionalProperties").map_or("unknown".to_owned(), |it| ts(it, indent));
                format!("{{ readonly [key: string]: {value} }}")
            }
        },
        // These are the same in both languages: string, boolean, null, number.
        same => same.to_owned(),
    }
}

fn object(fields: &Map<String, Value>, schema: &Value, indent: &str) -> String {
    let required = schema.get("required").and_then(Value::as_array);
    let mut text = "{\n".to_owned();
    let inner = format!("{indent}  ");
    for (name, field) in fields {
        let is_required = required.is_some_and(|names| names.iter().any(|it| it == name));
        let mark = if is_required { "" } else { "?" };
        text.push_str(&comment(field, &inner));
        text.push_str(&format!("{inner}readonly {name}{mark}: {};\n", ts(field, &inner)));
    }
    text + indent + "}"
}

fn union(types: impl Iterator<Item = String>) -> String {
    types.collect::<Vec<_>>().join(" | ")
}

fn in_list(name: &str) -> String {
    if name.contains(" | ") { format!("({name})") } else { name.to_owned() }
}

fn comment(schema: &Value, indent: &str) -> String {
    match schema.get("description").and_then(Value::as_str) {
        Some(about) => format!("{indent}/** {} */\n", about.replace("*/", "* /")),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::matrix_types;
    use serde_json::json;

    #[test]
    fn types_are_made_of_a_schema() {
        let schema = json!({
            "description": "All.",
            "type": "object",
            "required": ["a"],
            "properties": {
                "a": { "$ref": "#/$defs/A", "description": "An a." },
                "b": { "type": ["array", "null"], "items": { "anyOf": [{ "type": "string" }, { "type": "null" }] } },
            },
            "$defs": { "A": { "anyOf": [
                { "type": "integer" },
                { "type": "object", "additionalProperties": { "type": "boolean" } },
            ] } },
        });
        assert_eq!(
            matrix_types(&schema),
            "/** All. */\nexport interface Matrix {\n  /** An a. */\n  readonly a: A;\n  \
             readonly b?: readonly (string | null)[] | null;\n}\n\n\
             export type A = number | { readonly [key: string]: boolean };\n"
        );
    }
}
