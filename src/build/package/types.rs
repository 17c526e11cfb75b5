//! `skill-matrix.d.ts`: the element, its events, its matrix and its comparisons for TypeScript.

use serde_json::Value;

use super::super::Failure;
use super::interface::{Attribute, attributes, events, methods};
use super::matrix_types::matrix_types;
use crate::matrix::file::schema;

/// The types that are written by hand, and that the list refers to.
const NAMED: &str = include_str!("element.d.ts");

/// The element in the JSX of React 19.
pub(super) const REACT: &str = include_str!("react.d.ts");

/// Writes the types, with the examples of the documentation.
pub(super) fn types(pages: &str) -> Result<String, Failure> {
    let schema: Value = serde_json::from_str(&schema()).map_err(|error| {
        Failure::new(format!("The schema of the matrix is not JSON: {error}."), "Look at src/matrix/file.")
    })?;
    Ok([
        NAMED.replace("\r\n", "\n").as_str(),
        &properties(),
        &event_map(),
        &class(pages),
        "\ndeclare global {\n  interface HTMLElementTagNameMap {\n    \"skill-matrix\": SkillMatrixElement;\n  }\n}\n\n",
        &matrix_types(&schema),
    ]
    .concat())
}

/// The attributes that the element has besides those of every element. `lang` is one that every element has.
fn own() -> impl Iterator<Item = &'static Attribute> {
    attributes().iter().filter(|attribute| attribute.name != "lang")
}

fn about(attribute: &Attribute) -> String {
    match attribute.default {
        "" => format!("{}.", capital(attribute.values)),
        default => format!("{}. Default: {default}.", capital(attribute.values)),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The type of what a framework can set, by names of attributes and by names of properties.
fn properties() -> String {
    let mut text = "\n/** What can be set in markup, by the names of attributes or of properties. */\n\
                    export interface SkillMatrixProperties {\n  \
                    /** The matrix, as an object or a text; it goes before a child and `src`. */\n  \
                    matrix?: Matrix | string | null | undefined;\n"
        .to_owned();
    for attribute in own() {
        let property = attribute.property();
        let both = [(attribute.name, format!("\"{}\"", attribute.name)), (&property, property.clone())];
        let written = if property == attribute.name { 1..2 } else { 0..2 };
        for (_, name) in both.get(written).unwrap_or_default() {
            text.push_str(&format!(
                "  /** {} */\n  {name}?: {} | null | undefined;\n",
                about(attribute),
                attribute.ts
            ));
        }
    }
    text + "}\n"
}

fn event_map() -> String {
    let mut text = "\n/** Its events; they bubble. */\nexport interface SkillMatrixEventMap {\n".to_owned();
    for event in events() {
        text.push_str(&format!(
            "  /** {} */\n  \"{}\": CustomEvent<{}>;\n",
            event.about, event.name, event.detail
        ));
    }
    text + "}\n"
}

/// The example of a method in the documentation, which the tests run there.
fn example(pages: &str, method: &str) -> String {
    let call = format!("element.{method}(");
    let mut blocks = pages.split("\n```js run\n").skip(1).filter_map(|rest| rest.split("\n```").next());
    let Some(block) = blocks.find(|block| block.contains(&call)) else { return String::new() };
    let lines: String = block.lines().map(|line| format!("   * {line}\n")).collect();
    format!("   * @example\n{}", lines.replace("*/", "* /"))
}

fn class(pages: &str) -> String {
    let mut text = "\n/** The element. Importing the module defines it. */\n\
                    export class SkillMatrixElement extends HTMLElement {\n  \
                    /** The matrix that was set, as an object or a text; it goes before a child and `src`. */\n  \
                    get matrix(): Matrix | string | null;\n  \
                    set matrix(matrix: Matrix | string | null | undefined);\n"
        .to_owned();
    for attribute in own() {
        let (name, ts) = (attribute.property(), attribute.ts);
        text.push_str(&format!(
            "  /** {} */\n  get {name}(): {ts} | null;\n  set {name}(value: {ts} | null | undefined);\n",
            about(attribute)
        ));
    }
    for method in methods() {
        let parameters: Vec<String> = method
            .parameters
            .iter()
            .map(|parameter| format!("{}: {}", parameter.name, parameter.ts))
            .collect();
        text.push_str(&format!(
            "  /**\n   * {}\n{}   */\n  {}({}): {};\n",
            method.about,
            example(pages, method.name),
            method.name,
            parameters.join(", "),
            method.gives
        ));
    }
    for (method, last) in
        [("addEventListener", "AddEventListenerOptions"), ("removeEventListener", "EventListenerOptions")]
    {
        text.push_str(&format!(
            "  {method}<K extends keyof SkillMatrixEventMap>(type: K, listener: (this: SkillMatrixElement, event: SkillMatrixEventMap[K]) => unknown, options?: boolean | {last}): void;\n  \
             {method}<K extends keyof HTMLElementEventMap>(type: K, listener: (this: SkillMatrixElement, event: HTMLElementEventMap[K]) => unknown, options?: boolean | {last}): void;\n  \
             {method}(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | {last}): void;\n"
        ));
    }
    text + "}\n"
}
