//! One list of attributes, properties, events, methods, parts: all that tells of them says the same.

use std::collections::BTreeSet;

use serde_json::Value;
use skill_matrix::build::{attributes, described_attributes, events, methods};

use super::{built, read};
use crate::support;

fn manifest() -> Value {
    serde_json::from_str(&built("custom-elements.json")).unwrap()
}

fn declaration(manifest: &Value) -> &Value {
    &manifest["modules"][0]["declarations"][0]
}

fn names<'json>(list: &'json Value, field: &str) -> BTreeSet<&'json str> {
    list.as_array().unwrap().iter().filter_map(|it| it[field].as_str()).collect()
}

#[test]
fn the_table_of_the_docs_is_that_of_the_list() {
    let table = described_attributes();
    assert!(
        read("docs/embedding.md").contains(&table),
        "the table of attributes in docs/embedding.md must be\n{table}"
    );
}

#[test]
fn the_script_observes_what_is_listed() {
    let script = read("src/element/script/80-element.js");
    let for_hosts = read("src/element/wasm/for_hosts.js");
    let told = script.split_once("var TOLD =").and_then(|(_, rest)| rest.split('"').nth(1)).unwrap();
    // The script reads `src` and `columns`; the style sheet reads `theme`.
    let known: BTreeSet<&str> = told.split(' ').chain(["src", "columns", "theme"]).collect();
    let listed: BTreeSet<&str> = attributes().iter().map(|attribute| attribute.name).collect();
    assert_eq!(known, listed);
    for method in methods() {
        let parameters: Vec<&str> = method.parameters.iter().map(|parameter| parameter.name).collect();
        let (name, parameters) = (method.name, parameters.join(", "));
        let of_class = format!("\n  {name}({parameters}) {{");
        let added = format!("\n  prototype.{name} = function ({parameters}) {{");
        assert!(script.contains(&of_class) || for_hosts.contains(&added), "the scripts have no {name}");
    }
}

#[test]
fn the_manifest_and_the_types_have_all_of_it() {
    let manifest = manifest();
    let declared = declaration(&manifest);
    let types = built("skill-matrix.d.ts");
    let listed: BTreeSet<&str> = attributes().iter().map(|attribute| attribute.name).collect();
    assert_eq!(names(&declared["attributes"], "name"), listed);
    assert_eq!(names(&declared["events"], "name"), events().iter().map(|event| event.name).collect());
    for attribute in attributes() {
        let property = attribute.property();
        assert!(names(&declared["members"], "name").contains(property.as_str()), "{property}");
        // That one is every element's.
        assert!(property == "lang" || types.contains(&format!("set {property}(")), "{property}");
    }
    for method in methods() {
        assert!(names(&declared["members"], "name").contains(method.name), "{}", method.name);
        assert!(types.contains(&format!("\n  {}(", method.name)), "{}", method.name);
        // The examples of the docs, which the tests run.
        assert!(types.contains(&format!("element.{}(", method.name)), "no example of {}", method.name);
    }
    for event in events() {
        assert!(
            types.contains(&format!("\"{}\": CustomEvent<{}>", event.name, event.detail)),
            "{}",
            event.name
        );
    }
}

#[test]
fn the_manifest_is_one() {
    let path = support::root().join("tests/node_modules/custom-elements-manifest/schema.json");
    let schema = std::fs::read_to_string(path).expect("`tests/run` installs what the tests need");
    let validator = jsonschema::options().build(&serde_json::from_str(&schema).unwrap()).unwrap();
    let manifest = manifest();
    let wrong: Vec<String> =
        validator.iter_errors(&manifest).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(manifest["schemaVersion"], "2.1.0");
}

#[test]
fn custom_properties_are_those_of_the_look() {
    let manifest = manifest();
    let declared = declaration(&manifest);
    let page = read("docs/theming.md");
    let properties = names(&declared["cssProperties"], "name");
    let tokens = read("style/10-tokens.css");
    let used: BTreeSet<&str> = tokens
        .match_indices("--sm-")
        .filter_map(|(at, _)| tokens[at..].split([',', ')', ' ', '.', '*']).next())
        .filter(|name| name.len() > "--sm-".len())
        .collect();
    assert_eq!(properties, used);
    for name in properties {
        assert!(page.contains(&format!("`{name}`")), "docs/theming.md does not tell of {name}");
    }
}

#[test]
fn recipes_are_what_the_hosts_do() {
    let page = read("docs/hosts.md");
    for path in ["react/Ladder.jsx", "vue/Ladder.vue", "jquery/recipe.js"] {
        assert!(
            page.contains(&read(&format!("tests/hosts/{path}"))),
            "docs/hosts.md must have all of tests/hosts/{path}"
        );
    }
}
