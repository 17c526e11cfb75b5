//! A script as one function that is called with its texts.

use crate::build::Failure;
use crate::build::minify::{Kind, minified};

/// What messages call the scripts after they are joined.
pub(super) const WIDGET: &str = "The widget's script";

/// The script as one function, so that nothing of it is global. The large texts are passed as arguments,
/// so that the minifier need not read them.
pub(super) fn function(parameters: &str, body: &str) -> Result<String, Failure> {
    // This stands for the call with the texts: the minifier drops a function that nobody calls.
    const CALL: &str = "(texts);";
    let script = format!("(function ({parameters}) {{\n\"use strict\";\n{body}\n}}){CALL}\n");
    let small = minified(WIDGET, &script, Kind::Classic)?;
    small.strip_suffix(CALL).map(str::to_owned).ok_or_else(|| not_one_function("function"))
}

pub(super) fn not_one_function(place: &str) -> Failure {
    Failure::new(
        "The minifier does not leave the widget's script one function that is called.",
        format!("Look at `{place}` in src/build/bundle/: the version of oxc was changed."),
    )
}

/// The script that calls such a function with its texts. The texts come first: gzip has one code for
/// about 16,000 letters in a row, which would otherwise mix the end of the function with the texts.
pub(super) fn called(function: &str, texts: &[String]) -> Result<String, Failure> {
    let script = format!("(function(run){{run({})}})({function});\n", texts.join(","));
    let lower = script.to_ascii_lowercase();
    for end in ["</script", "<!--"] {
        if lower.contains(end) {
            return Err(Failure::new(
                format!("The widget's script contains `{end}`, which would end it inside a page."),
                "Write it in two parts in src/element/script, or take it out of the Rust code it comes from.",
            ));
        }
    }
    Ok(script)
}

/// A value as a JavaScript string, harmless inside a script element.
pub(super) fn string(value: &str) -> String {
    let mut literal = String::with_capacity(value.len() + 2);
    literal.push('"');
    for c in value.chars() {
        match c {
            '"' => literal.push_str("\\\""),
            '\\' => literal.push_str("\\\\"),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            '<' => literal.push_str("\\x3C"),
            ' '..='~' => literal.push(c),
            other => other.encode_utf16(&mut [0; 2]).iter().for_each(|unit| {
                literal.push_str(&format!("\\u{unit:04X}"));
            }),
        }
    }
    literal.push('"');
    literal
}
