//! JSON inside a script element.

/// The same JSON, safe inside a script element: no `<` anywhere, and no braces in strings. It is as
/// short as it gets without parsing: no white space outside of strings.
///
/// `json` is valid JSON, where a `<` can only stand in a string.
pub fn script_json(json: &str) -> String {
    let mut short = String::with_capacity(json.len());
    let (mut in_string, mut escaped) = (false, false);
    for c in json.trim_start_matches('\u{feff}').chars() {
        if !in_string && matches!(c, ' ' | '\t' | '\n' | '\r') {
            continue;
        }
        match c {
            '"' if !escaped => in_string = !in_string,
            '<' => {
                short.push_str("\\u003c");
                continue;
            }
            '{' if in_string => {
                short.push_str("\\u007b");
                continue;
            }
            '}' if in_string => {
                short.push_str("\\u007d");
                continue;
            }
            _ => {}
        }
        escaped = c == '\\' && !escaped;
        short.push(c);
    }
    short
}

#[cfg(test)]
mod tests {
    use super::script_json;

    #[test]
    fn nothing_ends_the_script_element() {
        assert_eq!(script_json(r#"{"a": "</script><!-- "}"#), r#"{"a":"\u003c/script>\u003c!-- "}"#);
    }

    #[test]
    fn strings_keep_their_space_and_their_escapes() {
        let json = "\u{feff}{\n\t\"a \\\" b\\\\\" : [1, \"c  d\\\\\\\"  \"]\r\n}\n";
        assert_eq!(script_json(json), "{\"a \\\" b\\\\\":[1,\"c  d\\\\\\\"  \"]}");
    }

    #[test]
    fn it_means_the_same() {
        let json = r#"[ {"<\/x>\\": "a\"<b" , "é\u2028": [ 1.5e3 , null ] } ]"#;
        let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).ok();
        assert_eq!(value(&script_json(json)), value(json));
        assert!(value(json).is_some());
    }
}
