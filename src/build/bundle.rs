//! The bundle: a classic script, and the second part of the wasm inside or beside it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::style::Sheet;
use super::{Failure, Repository, files};

/// What the script is made of.
pub(super) struct Parts<'a> {
    /// The widget's style sheet.
    pub css: &'a Sheet,
    /// The first part of the wasm, base91 of gzip.
    pub wasm: &'a str,
    /// The second part.
    pub more: &'a str,
    /// wasm-bindgen's script, which sets `wasm_bindgen`.
    pub glue: &'a str,
    /// The custom element.
    pub element: &'a str,
}

/// Where the second part of the wasm is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Delivery {
    /// In the script: a page has nothing beside it.
    Inside,
    /// In a script of its own, which the first one fetches.
    Beside,
}

/// The hand-written scripts of the element, in name order.
pub(super) fn element(repository: &Repository) -> Result<String, Failure> {
    let mut script = String::new();
    for path in files::in_name_order(&repository.root().join("src/element/script"), "js")? {
        script.push_str(&files::read_text(&path)?);
        script.push('\n');
    }
    Ok(script)
}

/// Writes the script: one function, so that nothing of it is global.
///
/// The glue is in a function of its own that can be called again: after a trap its instance of the
/// wasm is dead, and a new one needs new glue.
///
/// # Errors
///
/// Where the text could end the script element that it may stand in.
pub(super) fn bundle(parts: &Parts, delivery: Delivery) -> Result<String, Failure> {
    let script = format!(
        "(function () {{\n\"use strict\";\nvar css = {css};\nvar moreCss = {more_css};\nvar lastCss = {last_css};\nvar wasm = \"{wasm}\";\n\
         var more = \"{more}\";\nvar build = \"{build}\";\n\
         function makeGlue() {{\n{glue}\nreturn wasm_bindgen;\n}}\n{element}\n}})();\n",
        css = string(&parts.css.first),
        more_css = string(if delivery == Delivery::Inside { &parts.css.more } else { "" }),
        last_css = string(&parts.css.last),
        wasm = parts.wasm,
        more = if delivery == Delivery::Inside { parts.more } else { "" },
        build = build(parts),
        glue = without_comments(parts.glue).trim(),
        element = without_comments(parts.element).trim(),
    );
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

/// Writes the script with the second part of the wasm. It runs as a classic script and as a module, and
/// says what it has as an event.
pub(super) fn more(parts: &Parts) -> String {
    format!(
        "dispatchEvent(new CustomEvent(\"skill-matrix-more\", {{ detail: {{ build: \"{build}\", css: {css}, wasm: \"{more}\" }} }}));\n",
        build = build(parts),
        css = string(&parts.css.more),
        more = parts.more,
    )
}

/// A mark of this very build: a second part of another one would not fit.
fn build(parts: &Parts) -> String {
    let mut mark = STANDARD.encode(Sha256::digest(parts.more));
    mark.truncate(8);
    mark
}

/// Leaves out lines that are only a comment, and what indents the others: the little that can be
/// done without reading JavaScript (a quarter of the glue). Where a text in backquotes spans lines,
/// the script stays whole.
fn without_comments(script: &str) -> String {
    let mut short = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        in_comment |= line.starts_with("/*");
        if in_comment {
            in_comment = !line.ends_with("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            if line.matches('`').count() % 2 == 1 {
                return script.to_owned();
            }
            short.push_str(line);
            short.push('\n');
        }
    }
    short
}

/// A JavaScript string of this value, harmless inside a script element.
fn string(value: &str) -> String {
    let mut literal = String::with_capacity(value.len() + 2);
    literal.push('"');
    for c in value.chars() {
        match c {
            '"' => literal.push_str("\\\""),
            '\\' => literal.push_str("\\\\"),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            '<' => literal.push_str("\\x3C"),
            '\u{2028}' => literal.push_str("\\u2028"),
            '\u{2029}' => literal.push_str("\\u2029"),
            other => literal.push(other),
        }
    }
    literal.push('"');
    literal
}

#[cfg(test)]
mod tests {
    use super::{Delivery, Parts, Sheet, bundle, string, without_comments};

    #[test]
    fn a_string_can_not_end_the_script() {
        assert_eq!(string("a\"b\\c\nd</script>"), r#""a\"b\\c\nd\x3C/script>""#);
    }

    #[test]
    fn a_script_that_ends_itself_is_refused() {
        for element in ["x = '</SCRIPT>'", "x = '<!-- '"] {
            let css = Sheet { first: String::new(), more: String::new(), last: String::new() };
            let parts = Parts { css: &css, wasm: "", more: "", glue: "", element };
            assert!(bundle(&parts, Delivery::Beside).is_err(), "{element}");
        }
    }

    #[test]
    fn only_whole_lines_of_comment_go() {
        let script = "// why\nlet a = 'b // c';\n  /* x\n * y\n */\n  f(`x`); // kept\n\n/** z */\ng();";
        assert_eq!(without_comments(script), "let a = 'b // c';\nf(`x`); // kept\ng();\n");
        let with_text = "let a = `\n  // kept\n`;";
        assert_eq!(without_comments(with_text), with_text);
    }
}
