//! The bundles: one script for the page, a script and a second one beside it for other people's pages,
//! and a module with the wasm beside it.

use super::pack::Packed;
use super::style::Sheet;
use super::{Failure, Repository, files};

/// What the scripts are made of.
pub(super) struct Parts {
    /// The widget's style sheet.
    pub css: Sheet,
    /// The wasm in its two parts, and its script.
    pub packed: Packed,
    /// The hand-written scripts.
    pub scripts: Scripts,
}

/// The hand-written scripts.
pub(super) struct Scripts {
    /// The custom element.
    element: String,
    /// How a script comes to the wasm that is inside of it.
    inside: String,
    /// To the second part, where that is inside too.
    whole: String,
    /// To the second part, where that is in a script beside it.
    later: String,
    /// How the module comes to both parts beside it.
    beside: String,
}

impl Scripts {
    /// Reads them.
    pub(super) fn read(repository: &Repository) -> Result<Scripts, Failure> {
        let element = repository.root().join("src/element");
        let wasm = |name: &str| files::read_text(&element.join("wasm").join(name));
        let mut scripts = String::new();
        for path in files::in_name_order(&element.join("script"), "js")? {
            scripts.push_str(&files::read_text(&path)?);
            scripts.push('\n');
        }
        Ok(Scripts {
            element: scripts,
            inside: wasm("inside.js")?,
            whole: wasm("whole.js")?,
            later: wasm("later.js")?,
            beside: wasm("beside.js")?,
        })
    }
}

/// Writes the script with everything inside.
///
/// # Errors
///
/// Where the text could end the script element that it stands in.
pub(super) fn whole(parts: &Parts) -> Result<String, Failure> {
    let Scripts { inside, whole, .. } = &parts.scripts;
    let Packed { wasm, more, unpacker, .. } = &parts.packed;
    let texts = format!(
        "var unpacker = \"{unpacker}\";\nvar wasm = \"{}\";\nvar more = \"{}\";\n",
        wasm.text, more.text
    );
    classic(parts, &texts, &[inside, whole], &parts.css.more)
}

/// Writes the script of the standalone page, where the wasm is in elements beside it: read as part of a
/// script, it would take longer.
///
/// # Errors
///
/// Where the text could end the script element that it stands in.
pub(super) fn in_page(parts: &Parts) -> Result<String, Failure> {
    let Scripts { inside, whole, .. } = &parts.scripts;
    let texts = format!(
        "var unpacker = \"{}\";\nvar wasm = document.getElementById(\"wasm\").textContent;\n\
         var more = document.getElementById(\"more\").textContent;\n",
        parts.packed.unpacker
    );
    classic(parts, &texts, &[inside, whole], &parts.css.more)
}

/// Writes the script that fetches the second part from beside itself.
///
/// # Errors
///
/// Where the text could end the script element that it may stand in.
pub(super) fn first(parts: &Parts) -> Result<String, Failure> {
    let Scripts { inside, later, .. } = &parts.scripts;
    let Packed { wasm, unpacker, version, .. } = &parts.packed;
    let texts = format!(
        "var unpacker = \"{unpacker}\";\nvar wasm = \"{}\";\nvar build = \"{version}\";\n",
        wasm.text
    );
    classic(parts, &texts, &[inside, later], "")
}

/// Writes the script with the second part of the wasm. It runs as a classic script and as a module, and
/// says what it has as an event.
pub(super) fn more(parts: &Parts) -> String {
    format!(
        "dispatchEvent(new CustomEvent(\"skill-matrix-more\", {{ detail: {{ build: \"{build}\", css: {css}, wasm: \"{more}\" }} }}));\n",
        build = parts.packed.version,
        css = string(&parts.css.more),
        more = parts.packed.more.text,
    )
}

/// Writes the module, for `import` and for bundlers.
pub(super) fn module(parts: &Parts) -> String {
    let body = body(parts, &[&parts.scripts.beside], &parts.css.more);
    format!("{body}\nexport {{ SkillMatrixElement }};\n")
}

/// One function, so that nothing of it is global.
fn classic(parts: &Parts, texts: &str, ways: &[&str], more_css: &str) -> Result<String, Failure> {
    let body = body(parts, ways, more_css);
    let script = format!("(function () {{\n\"use strict\";\n{texts}{body}\n}})();\n");
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

/// What all have; `ways` are how this one comes to its wasm.
///
/// The glue is in a function of its own that can be called again: after a trap its instance of the
/// wasm is dead, and a new one needs new glue.
fn body(parts: &Parts, ways: &[&str], more_css: &str) -> String {
    let short = |script: &&str| without_comments(script).trim().to_owned();
    format!(
        "var css = {css};\nvar moreCss = {more_css};\nvar lastCss = {last_css};\n\
         function makeGlue() {{\n{glue}\nreturn wasm_bindgen;\n}}\n{ways}\n{element}",
        css = string(&parts.css.first),
        more_css = string(more_css),
        last_css = string(&parts.css.last),
        glue = without_comments(&parts.packed.glue).trim(),
        ways = ways.iter().map(short).collect::<Vec<_>>().join("\n"),
        element = without_comments(&parts.scripts.element).trim(),
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
    use super::{Parts, Scripts, first, string, without_comments};
    use crate::build::pack::{Packed, Wasm};
    use crate::build::style::Sheet;

    #[test]
    fn a_string_can_not_end_the_script() {
        assert_eq!(string("a\"b\\c\nd</script>"), r#""a\"b\\c\nd\x3C/script>""#);
    }

    #[test]
    fn a_script_that_ends_itself_is_refused() {
        for element in ["x = '</SCRIPT>'", "x = '<!-- '"] {
            let nothing = || Wasm { bytes: Vec::new(), text: String::new() };
            let [unpacker, glue, version] = [const { String::new() }; 3];
            let packed = Packed { wasm: nothing(), more: nothing(), unpacker, glue, version };
            let [inside, whole, later, beside] = [const { String::new() }; 4];
            let scripts = Scripts { element: element.to_owned(), inside, whole, later, beside };
            let css = Sheet { first: String::new(), more: String::new(), last: String::new() };
            let parts = Parts { css, packed, scripts };
            assert!(super::whole(&parts).is_err() && first(&parts).is_err(), "{element}");
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
