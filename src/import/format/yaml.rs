//! Turns YAML of the same shape as the JSON into that JSON.
//!
//! A word without quotation marks becomes what its field needs: `no` is the text “no”, except in a field
//! that is true or false. So `country: no` stays a text, and so does the name of a level `1`.

use std::collections::HashMap;

use granit_parser::{Event, Parser, ScalarStyle};
use serde_json::{Number, Value};

use super::refused::{self, Refused};
use crate::import::LARGEST;

/// The deepest nesting that is accepted. A matrix needs far less.
const DEEPEST: usize = 64;

/// Fields that are true or false.
const FLAGS: &[&str] = &["cumulative", "required", "concerned"];

/// The JSON for a file.
pub(super) fn json(text: &str) -> Result<String, Refused> {
    let mut building = Building { open: Vec::new(), anchors: HashMap::new(), bytes: 0, done: None };
    for next in Parser::new_from_str(text) {
        let (event, _) = next.map_err(|error| {
            let place = error.marker();
            refused::bad_yaml(&error.info(), place.line(), place.col() + 1)
        })?;
        building.take(event)?;
        if building.done.is_some() {
            break;
        }
    }
    let value = building.done.ok_or_else(refused::empty)?;
    Ok(building_json(&value))
}

/// Writes the JSON. Repeated fields stay, because the reader of the JSON reports them.
fn building_json(value: &Node) -> String {
    let mut json = String::new();
    write(value, &mut json);
    json
}

/// A value whose fields may repeat.
#[derive(Debug, Clone)]
enum Node {
    Value(Value),
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

fn write(node: &Node, json: &mut String) {
    match node {
        Node::Value(value) => json.push_str(&value.to_string()),
        Node::List(list) => {
            json.push('[');
            for (at, node) in list.iter().enumerate() {
                if at > 0 {
                    json.push(',');
                }
                write(node, json);
            }
            json.push(']');
        }
        Node::Map(fields) => {
            json.push('{');
            for (at, (name, node)) in fields.iter().enumerate() {
                if at > 0 {
                    json.push(',');
                }
                json.push_str(&Value::from(name.as_str()).to_string());
                json.push(':');
                write(node, json);
            }
            json.push('}');
        }
    }
}

/// A list or a map that is open, its anchor, and how many bytes it has.
struct Open {
    node: Node,
    /// The name of the field that comes next.
    field: Option<String>,
    anchor: usize,
    bytes: usize,
}

struct Building {
    open: Vec<Open>,
    /// What each anchor stands for, and how many bytes that is.
    anchors: HashMap<usize, (Node, usize)>,
    /// The bytes of everything that was added. Aliases count as often as they are used.
    bytes: usize,
    done: Option<Node>,
}

impl Building {
    fn take(&mut self, event: Event) -> Result<(), Refused> {
        match event {
            Event::Scalar(text, style, anchor, _) => {
                let is_name = self.awaits_name();
                let node = if is_name { Node::Value(Value::from(&*text)) } else { self.scalar(&text, style) };
                self.anchored(anchor, node, text.len() + 8)
            }
            Event::SequenceStart(_, anchor, _) => self.begin(Node::List(Vec::new()), anchor),
            Event::MappingStart(_, anchor, _) => self.begin(Node::Map(Vec::new()), anchor),
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(open) => {
                    if let Some(outer) = self.open.last_mut() {
                        outer.bytes = outer.bytes.saturating_add(open.bytes);
                    }
                    if open.anchor > 0 {
                        // A copy counts as much as the original.
                        self.count(open.bytes)?;
                        self.anchors.insert(open.anchor, (open.node.clone(), open.bytes));
                    }
                    self.put(open.node);
                    Ok(())
                }
                None => Ok(()),
            },
            Event::Alias(anchor) => {
                let bytes = self.anchors.get(&anchor).map(|(_, bytes)| *bytes);
                // It is counted before it is copied.
                self.count(bytes.unwrap_or_default())?;
                let node = self.anchors.get(&anchor).map(|(node, _)| node.clone());
                if let (Some(open), Some(bytes)) = (self.open.last_mut(), bytes) {
                    open.bytes = open.bytes.saturating_add(bytes);
                }
                if self.open.len() + depth(node.as_ref()) > DEEPEST {
                    return Err(refused::deep_yaml());
                }
                self.put(node.unwrap_or(Node::Value(Value::Null)));
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn begin(&mut self, node: Node, anchor: usize) -> Result<(), Refused> {
        if self.open.len() >= DEEPEST {
            return Err(refused::deep_yaml());
        }
        self.count(8)?;
        self.open.push(Open { node, field: None, anchor, bytes: 8 });
        Ok(())
    }

    fn anchored(&mut self, anchor: usize, node: Node, bytes: usize) -> Result<(), Refused> {
        self.count(bytes)?;
        if let Some(open) = self.open.last_mut() {
            open.bytes = open.bytes.saturating_add(bytes);
        }
        if anchor > 0 {
            self.count(bytes)?;
            self.anchors.insert(anchor, (node.clone(), bytes));
        }
        self.put(node);
        Ok(())
    }

    fn count(&mut self, bytes: usize) -> Result<(), Refused> {
        self.bytes = self.bytes.saturating_add(bytes);
        if self.bytes > LARGEST { Err(refused::multiplies()) } else { Ok(()) }
    }

    /// Whether the next text is the name of a field.
    fn awaits_name(&self) -> bool {
        self.open.last().is_some_and(|open| matches!(open.node, Node::Map(_)) && open.field.is_none())
    }

    fn put(&mut self, node: Node) {
        let Some(open) = self.open.last_mut() else {
            self.done = Some(node);
            return;
        };
        match (&mut open.node, open.field.take()) {
            (Node::List(list), _) => list.push(node),
            (Node::Map(fields), Some(name)) => fields.push((name, node)),
            (Node::Map(_), None) => {
                open.field = Some(match node {
                    Node::Value(Value::String(name)) => name,
                    other => building_json(&other),
                });
            }
            (Node::Value(_), _) => {}
        }
    }

    /// A text without quotation marks becomes what its field needs.
    fn scalar(&self, text: &str, style: ScalarStyle) -> Node {
        let field = self.open.last().and_then(|open| open.field.as_deref()).unwrap_or_default();
        let value = match text {
            _ if style != ScalarStyle::Plain => Value::from(text),
            "" | "~" | "null" | "Null" | "NULL" => Value::Null,
            "true" | "True" | "yes" | "Yes" if FLAGS.contains(&field) => Value::Bool(true),
            "false" | "False" | "no" | "No" if FLAGS.contains(&field) => Value::Bool(false),
            number if field == "rank" => number
                .parse::<u64>()
                .map_or_else(|_| Value::from(number), |rank| Value::Number(Number::from(rank))),
            other => Value::from(other),
        };
        Node::Value(value)
    }
}

/// How deep lists and maps are nested.
fn depth(node: Option<&Node>) -> usize {
    match node {
        Some(Node::List(list)) => 1 + list.iter().map(|node| depth(Some(node))).max().unwrap_or_default(),
        Some(Node::Map(fields)) => {
            1 + fields.iter().map(|(_, node)| depth(Some(node))).max().unwrap_or_default()
        }
        _ => 0,
    }
}
