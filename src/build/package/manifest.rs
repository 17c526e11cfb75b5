//! The custom elements manifest. It describes the element to editors and documentation tools.

use serde_json::{Map, Value, json};

use super::by_lines;
use super::interface::{Attribute, Method, attributes, events, methods, slots};
use crate::build::theming::Hook;

const MODULE: &str = "skill-matrix.mjs";
const CLASS: &str = "SkillMatrixElement";

/// Writes the manifest.
pub(super) fn manifest(properties: &[Hook], parts: &[Hook]) -> String {
    let declaration = json!({
        "kind": "class",
        "customElement": true,
        "name": CLASS,
        "tagName": "skill-matrix",
        "description": env!("CARGO_PKG_DESCRIPTION"),
        "superclass": { "name": "HTMLElement" },
        "attributes": attributes().iter().map(attribute).collect::<Vec<_>>(),
        "members": members(),
        "events": events().iter().map(|event| json!({
            "name": event.name,
            "type": { "text": format!("CustomEvent<{}>", event.detail) },
            "description": event.about,
        })).collect::<Vec<_>>(),
        "slots": [{ "name": "", "description": slots() }],
        "cssProperties": properties.iter().map(|property| json!({
            "name": property.name,
            "description": property.meaning,
            "default": property.default,
        })).collect::<Vec<_>>(),
        "cssParts": parts.iter().map(|part| json!({
            "name": part.name,
            "description": part.meaning,
        })).collect::<Vec<_>>(),
    });
    let reference = json!({ "name": CLASS, "module": MODULE });
    by_lines(&json!({
        "schemaVersion": "2.1.0",
        "modules": [{
            "kind": "javascript-module",
            "path": MODULE,
            "declarations": [declaration],
            "exports": [
                { "kind": "js", "name": CLASS, "declaration": reference },
                { "kind": "custom-element-definition", "name": "skill-matrix", "declaration": reference },
            ],
        }],
    }))
}

fn attribute(attribute: &Attribute) -> Value {
    let mut described = Map::new();
    described.insert("name".to_owned(), json!(attribute.name));
    described.insert("fieldName".to_owned(), json!(attribute.property()));
    described.insert("type".to_owned(), json!({ "text": attribute.ts }));
    described.insert("description".to_owned(), json!(attribute.values));
    if !attribute.default.is_empty() {
        described.insert("default".to_owned(), json!(attribute.default));
    }
    Value::Object(described)
}

fn members() -> Vec<Value> {
    let field = |attribute: &Attribute| {
        json!({
            "kind": "field",
            "name": attribute.property(),
            "attribute": attribute.name,
            "reflects": true,
            "type": { "text": format!("{} | null", attribute.ts) },
            "description": attribute.values,
        })
    };
    let method = |method: &Method| {
        json!({
            "kind": "method",
            "name": method.name,
            "description": method.about,
            "parameters": method.parameters.iter().map(|parameter| json!({
                "name": parameter.name,
                "type": { "text": parameter.ts },
            })).collect::<Vec<_>>(),
            "return": { "type": { "text": method.gives } },
        })
    };
    let matrix = json!({
        "kind": "field",
        "name": "matrix",
        "type": { "text": "Matrix | string | null" },
        "description": "The matrix, as an object or a text; it goes before a child and `src`.",
    });
    std::iter::once(matrix)
        .chain(attributes().iter().map(field))
        .chain(methods().iter().map(method))
        .collect()
}
