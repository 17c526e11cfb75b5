//! The bundles: the classic script with everything inside, and the module with the wasm beside it.

use super::{Failure, Repository, files};

/// What the scripts are made of.
pub(super) struct Parts {
    /// The widget's style sheet.
    pub css: String,
    /// The wasm, base91 of LZMA.
    pub wasm: String,
    /// wasm-bindgen's script, which sets `wasm_bindgen`.
    pub glue: String,
    /// The custom element.
    pub element: String,
    /// How the classic script starts the wasm inside.
    pub inside: String,
    /// How the module starts the wasm beside it.
    pub beside: String,
}

impl Parts {
    /// The hand-written scripts, and what was made for them.
    pub(super) fn read(
        repository: &Repository,
        css: String,
        wasm: String,
        glue: String,
    ) -> Result<Parts, Failure> {
        let element = repository.root().join("src/element");
        Ok(Parts {
            css,
            wasm,
            glue,
            element: scripts(&element.join("script"))?,
            inside: [
                files::read_text(&element.join("wasm/inside.js"))?,
                files::read_text(&element.join("wasm/unpack.js"))?,
            ]
            .concat(),
            beside: files::read_text(&element.join("wasm/beside.js"))?,
        })
    }
}

/// The scripts of a folder, in name order.
fn scripts(folder: &std::path::Path) -> Result<String, Failure> {
    let mut script = String::new();
    for path in files::in_name_order(folder, "js")? {
        script.push_str(&files::read_text(&path)?);
        script.push('\n');
    }
    Ok(script)
}

/// Writes the classic script: one function, so that nothing of it is global.
///
/// # Errors
///
/// Where the text could end the script element that it may stand in.
pub(super) fn classic(parts: &Parts) -> Result<String, Failure> {
    let script = format!(
        "(function () {{\n\"use strict\";\nvar wasm = \"{}\";\n{}\n}})();\n",
        parts.wasm,
        body(parts, &parts.inside)
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

/// Writes the module, for `import` and for bundlers.
pub(super) fn module(parts: &Parts) -> String {
    format!("{}\nexport {{ SkillMatrixElement }};\n", body(parts, &parts.beside))
}

/// What both have.
///
/// The glue is in a function of its own that can be called again: after a trap its instance of the
/// wasm is dead, and a new one needs new glue.
fn body(parts: &Parts, instantiate: &str) -> String {
    format!(
        "var css = {css};\nfunction makeGlue() {{\n{glue}\nreturn wasm_bindgen;\n}}\n{instantiate}\n{element}",
        css = string(&parts.css),
        glue = without_comments(&parts.glue).trim(),
        instantiate = without_comments(instantiate).trim(),
        element = without_comments(&parts.element).trim(),
    )
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
    use super::{Parts, classic, string, without_comments};

    #[test]
    fn a_string_can_not_end_the_script() {
        assert_eq!(string("a\"b\\c\nd</script>"), r#""a\"b\\c\nd\x3C/script>""#);
    }

    #[test]
    fn a_script_that_ends_itself_is_refused() {
        for element in ["x = '</SCRIPT>'", "x = '<!-- '"] {
            let [css, wasm, glue, inside, beside] = [const { String::new() }; 5];
            let parts = Parts { css, wasm, glue, element: element.to_owned(), inside, beside };
            assert!(classic(&parts).is_err(), "{element}");
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
