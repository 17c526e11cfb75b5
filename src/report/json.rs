//! JSON, written as one goes.

use crate::letters::digits;

/// A text of JSON that grows.
pub struct Json {
    text: String,
    /// How deep it goes where it is written on lines; none where on one.
    depth: Option<usize>,
    /// Whether nothing stands yet in the list or object that was opened last.
    is_empty: bool,
}

impl Json {
    /// On one line, without blanks.
    pub fn compact() -> Json {
        Json { text: String::new(), depth: None, is_empty: true }
    }

    /// A line for each value, as [`serde_json::to_string_pretty`] writes it.
    pub fn by_lines() -> Json {
        Json { depth: Some(0), ..Json::compact() }
    }

    /// What was written.
    pub fn into_text(self) -> String {
        self.text
    }

    /// Begins a list or an object.
    pub fn open(&mut self, bracket: char) {
        self.text.push(bracket);
        self.is_empty = true;
        if let Some(depth) = &mut self.depth {
            *depth += 1;
        }
    }

    /// Ends it.
    pub fn close(&mut self, bracket: char) {
        if let Some(depth) = &mut self.depth {
            *depth = depth.saturating_sub(1);
        }
        if !self.is_empty {
            self.break_line();
        }
        self.text.push(bracket);
        self.is_empty = false;
    }

    /// A value of a list follows.
    pub fn next(&mut self) {
        if !self.is_empty {
            self.text.push(',');
        }
        self.is_empty = false;
        self.break_line();
    }

    /// The value with this name follows.
    pub fn key(&mut self, name: &str) {
        self.next();
        self.text(name);
        self.text.push_str(if self.depth.is_some() { ": " } else { ":" });
    }

    /// A value that is a text, with its name.
    pub fn field(&mut self, name: &str, value: &str) {
        self.key(name);
        self.text(value);
    }

    /// A text.
    pub fn text(&mut self, value: &str) {
        self.text.push('"');
        for c in value.chars() {
            let escape = match c {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\u{8}' => "\\b",
                '\u{c}' => "\\f",
                ..' ' => {
                    self.text.push_str("\\u00");
                    let code = u32::from(c);
                    self.text.extend(
                        [code / 16, code % 16].into_iter().filter_map(|digit| char::from_digit(digit, 16)),
                    );
                    continue;
                }
                _ => {
                    self.text.push(c);
                    continue;
                }
            };
            self.text.push_str(escape);
        }
        self.text.push('"');
    }

    /// A text, or null.
    pub fn text_or_null(&mut self, value: Option<&str>) {
        match value {
            Some(value) => self.text(value),
            None => self.text.push_str("null"),
        }
    }

    /// A number.
    pub fn number(&mut self, value: usize) {
        self.text.push_str(&digits(value as u64));
    }

    /// True or false.
    pub fn bool(&mut self, value: bool) {
        self.text.push_str(if value { "true" } else { "false" });
    }

    fn break_line(&mut self) {
        if let Some(depth) = self.depth {
            self.text.push('\n');
            self.text.extend(std::iter::repeat_n("  ", depth));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Json;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    fn write(json: &mut Json, value: &Value) {
        match value {
            Value::Array(values) => {
                json.open('[');
                for value in values {
                    json.next();
                    write(json, value);
                }
                json.close(']');
            }
            Value::Object(fields) => {
                json.open('{');
                for (name, value) in fields {
                    json.key(name);
                    write(json, value);
                }
                json.close('}');
            }
            Value::Number(number) => json.number(number.as_u64().unwrap_or_default() as usize),
            other => json.text_or_null(other.as_str()),
        }
    }

    fn values() -> impl Strategy<Value = Value> {
        let text = prop_oneof![any::<String>(), "[\u{0}-\u{7f}]{0,20}"].prop_map(Value::from);
        let leaf = prop_oneof![text, Just(Value::Null), any::<u32>().prop_map(Value::from)];
        leaf.prop_recursive(4, 32, 5, |inner| {
            let list = prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from);
            let object = prop::collection::vec((any::<String>(), inner), 0..5)
                .prop_map(|fields| Value::Object(fields.into_iter().collect()));
            prop_oneof![list, object]
        })
    }

    proptest! {
        #[test]
        fn it_is_written_as_serde_writes_it(value in values()) {
            let (mut compact, mut by_lines) = (Json::compact(), Json::by_lines());
            write(&mut compact, &value);
            write(&mut by_lines, &value);
            prop_assert_eq!(compact.into_text(), serde_json::to_string(&value).unwrap_or_default());
            prop_assert_eq!(by_lines.into_text(), serde_json::to_string_pretty(&value).unwrap_or_default());
        }
    }

    #[test]
    fn what_is_empty_stays_on_its_line() {
        let mut json = Json::by_lines();
        write(&mut json, &json!({ "a": [], "b": {} }));
        assert_eq!(json.into_text(), "{\n  \"a\": [],\n  \"b\": {}\n}");
    }
}
