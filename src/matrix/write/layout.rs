//! JSON laid out for people: what is short stands on one line, the rest is indented.

/// No line is longer than this, unless a single text is.
const WIDTH: usize = 110;

/// Lays out JSON that has no spaces between its parts.
pub fn laid_out(json: &str) -> String {
    let mut layout = Layout { widths: widths(json).into_iter(), out: String::new(), depth: 0, column: 0 };
    let mut parts = parts(json).peekable();
    // How deep inside something that stands on one line.
    let mut on_one_line = 0_usize;
    while let Some(part) = parts.next() {
        match part {
            "{" | "[" => {
                let width = layout.widths.next().unwrap_or_default();
                let empty = matches!(parts.peek(), Some(&("}" | "]")));
                let short = layout.depth > 0 && layout.column + width <= WIDTH;
                layout.say(part);
                if on_one_line > 0 || short || empty {
                    on_one_line += 1;
                } else {
                    layout.depth += 1;
                    layout.new_line();
                }
            }
            "}" | "]" if on_one_line > 0 => {
                on_one_line -= 1;
                layout.say(part);
            }
            "}" | "]" => {
                layout.depth = layout.depth.saturating_sub(1);
                layout.new_line();
                layout.say(part);
            }
            "," if on_one_line == 0 => {
                layout.say(part);
                layout.new_line();
            }
            "," | ":" => {
                layout.say(part);
                layout.say(" ");
            }
            _ => layout.say(part),
        }
    }
    layout.out.push('\n');
    layout.out
}

struct Layout {
    /// Of each list and object, in the order in which they begin.
    widths: std::vec::IntoIter<usize>,
    out: String,
    depth: usize,
    column: usize,
}

impl Layout {
    fn say(&mut self, part: &str) {
        self.out.push_str(part);
        self.column += part.chars().count();
    }

    fn new_line(&mut self) {
        self.out.push('\n');
        self.out.extend(std::iter::repeat_n("  ", self.depth));
        self.column = 2 * self.depth;
    }
}

/// How wide each list and object is on one line, with the comma after it.
fn widths(json: &str) -> Vec<usize> {
    let (mut widths, mut open, mut column) = (Vec::new(), Vec::new(), 0);
    for part in parts(json) {
        if let "{" | "[" = part {
            open.push((widths.len(), column));
            widths.push(0);
        }
        column += part.chars().count() + usize::from(matches!(part, "," | ":"));
        if let "}" | "]" = part
            && let Some((nth, start)) = open.pop()
            && let Some(width) = widths.get_mut(nth)
        {
            *width = column - start + 1;
        }
    }
    widths
}

/// The parts of JSON: a bracket, comma or colon each, and between them whole texts, numbers and
/// words.
fn parts(json: &str) -> impl Iterator<Item = &str> {
    let mut rest = json;
    std::iter::from_fn(move || {
        let length = match rest.as_bytes() {
            [] => return None,
            [b'"', text @ ..] => text_length(text) + 1,
            [b'{' | b'}' | b'[' | b']' | b',' | b':', ..] => 1,
            other => other.iter().position(|byte| b"{}[],:\"".contains(byte)).unwrap_or(other.len()),
        };
        let (part, after) = rest.split_at_checked(length)?;
        rest = after;
        Some(part)
    })
}

/// How long the rest of a text is, up to and with the quotation mark at its end.
fn text_length(text: &[u8]) -> usize {
    let mut escaped = false;
    let end = text.iter().position(|byte| {
        let is_end = *byte == b'"' && !escaped;
        escaped = *byte == b'\\' && !escaped;
        is_end
    });
    end.map_or(text.len(), |end| end + 1)
}

#[cfg(test)]
mod tests {
    use super::{WIDTH, laid_out};
    use proptest::prelude::*;
    use serde_json::{Value, json};

    #[test]
    fn what_is_short_is_on_one_line() {
        let long = "x".repeat(WIDTH);
        let json = json!({"a": [1, true, {"b": "{\"[,:"}], "c": [long, "y"], "d": [], "e": {"f": -0.5}});
        let lines = [
            "{",
            "  \"a\": [1, true, {\"b\": \"{\\\"[,:\"}],",
            "  \"c\": [",
            &format!("    \"{long}\","),
            "    \"y\"",
            "  ],",
            "  \"d\": [],",
            "  \"e\": {\"f\": -0.5}",
            "}\n",
        ];
        assert_eq!(laid_out(&json.to_string()), lines.join("\n"));
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<i32>().prop_map(Value::from),
            any::<String>().prop_map(Value::from)
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::btree_map(any::<String>(), inner, 0..6)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn only_the_layout_changes(value in any_json()) {
            let text = laid_out(&value.to_string());
            prop_assert_eq!(serde_json::from_str::<Value>(&text).ok(), Some(value));
        }
    }
}
