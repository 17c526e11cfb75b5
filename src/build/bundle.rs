//! The bundles: one script for the page, a script and a second one beside it for other people's pages,
//! and a module with the wasm beside it.

use std::path::Path;

use super::minify::{self, Kind, minified};
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
    /// What of it comes with the second part.
    more: String,
    /// What the page alone has.
    frame: String,
    /// The matrix that is shown where none is given.
    matrix: String,
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
    ///
    /// # Errors
    ///
    /// Where one can't be read, or is not JavaScript.
    pub(super) fn read(repository: &Repository) -> Result<Scripts, Failure> {
        let element = repository.root().join("src/element");
        let read = |path: &Path| -> Result<String, Failure> {
            let script = files::read_text(path)?;
            minify::check(&path.display().to_string(), &script)?;
            Ok(script)
        };
        let wasm = |name: &str| read(&element.join("wasm").join(name));
        let together = |folder: &Path| -> Result<String, Failure> {
            let mut scripts = String::new();
            for path in files::in_name_order(folder, "js")? {
                scripts.push_str(&read(&path)?);
                scripts.push('\n');
            }
            Ok(scripts)
        };
        Ok(Scripts {
            element: together(&element.join("script"))?,
            more: together(&repository.root().join("src/part/more"))?,
            frame: wasm("frame.js")?,
            matrix: files::read_text(&repository.root().join("data/matrix.json"))?,
            inside: wasm("inside.js")?,
            whole: wasm("whole.js")?,
            later: wasm("later.js")?,
            beside: wasm("beside.js")?,
        })
    }
}

/// The bundles, each as it is delivered.
#[derive(Debug)]
pub(super) struct Bundles {
    /// The script of the standalone page, where the wasm is in elements beside it: read as part of a
    /// script, it would take longer.
    pub page: String,
    /// The script with everything inside.
    pub whole: String,
    /// The script that fetches the second part from beside itself.
    pub first: String,
    /// The script with the second part of the wasm.
    pub more: String,
    /// The module, for `import` and for bundlers.
    pub module: String,
}

/// Puts them together.
///
/// # Errors
///
/// Where a script is not JavaScript, or its text could end the script element that it stands in.
pub(super) fn bundles(parts: &Parts) -> Result<Bundles, Failure> {
    let Packed { wasm, more, unpacker, .. } = &parts.packed;
    let Scripts { inside, whole, later, frame, matrix, .. } = &parts.scripts;
    let more_script = format!("takeLater({}, matrix);", later_script(parts));
    let [wasm_text, more_text, unpacker] =
        [&wasm.text, &more.text, unpacker].map(|text| format!("\"{text}\""));
    let matrix = string(matrix);
    let [wasm_beside, more_beside] =
        ["wasm", "more"].map(|id| format!("document.getElementById(\"{id}\").textContent"));
    let all = function(
        "wasm, more, unpacker, matrix",
        &body(parts, &[inside, whole], &[&more_script, frame], &parts.css.more),
    )?;
    let version = format!("var build = {};", string(&parts.packed.version));
    let first =
        function("wasm, unpacker", &body(parts, &[&version, inside, later], &[], &<[String; 2]>::default()))?;
    Ok(Bundles {
        // It always has a matrix of its own.
        page: called(&all, &[&wasm_beside, &more_beside, &unpacker, "\"\""])?,
        whole: called(&all, &[&wasm_text, &more_text, &unpacker, &matrix])?,
        first: called(&first, &[&wasm_text, &unpacker])?,
        more: second(parts)?,
        module: module(parts)?,
    })
}

/// It runs as a classic script and as a module, and says what it has as an event.
fn second(parts: &Parts) -> Result<String, Failure> {
    let script = minified(WIDGET, &format!("f({{script:{}}});", later_script(parts)), Kind::Classic)?;
    let script = script.strip_prefix("f({script:").and_then(|script| script.strip_suffix("});"));
    let script = script.ok_or_else(|| not_one_function("second"))?;
    Ok(format!(
        "dispatchEvent(new CustomEvent(\"skill-matrix-more\",{{detail:{{build:{build},css:{css},script:{script},matrix:{matrix},wasm:\"{more}\"}}}}));\n",
        build = string(&parts.packed.version),
        css = strings(&parts.css.more),
        matrix = string(&parts.scripts.matrix),
        more = parts.packed.more.text,
    ))
}

/// What comes later of the element's own functions, as one function: see `takeLater`.
fn later_script(parts: &Parts) -> String {
    format!("function (later, tools) {{\n\"use strict\";\n{}\n}}", parts.scripts.more)
}

fn module(parts: &Parts) -> Result<String, Failure> {
    let Scripts { beside, matrix, .. } = &parts.scripts;
    let more_script = format!("takeLater({}, {});", later_script(parts), string(matrix));
    let body = body(parts, &[beside], &[&more_script], &parts.css.more);
    let module = minified(WIDGET, &format!("{body}\nexport {{ SkillMatrixElement }};\n"), Kind::Module)?;
    Ok(with_plain_addresses(&module)? + "\n")
}

/// Bundlers look for the address of a file where a module names it, and not all of them look into
/// backquotes, which the minifier prefers.
fn with_plain_addresses(module: &str) -> Result<String, Failure> {
    let mut plain = module.to_owned();
    for file in ["./skill-matrix.wasm", "./skill-matrix-more.wasm"] {
        let quoted = format!("new URL(`{file}`,import.meta.url)");
        if plain.matches(&quoted).count() != 1 {
            return Err(Failure::new(
                format!("The module does not name {file} as bundlers look for it."),
                "Look at src/element/wasm/beside.js, and at `with_plain_addresses` in src/build/bundle.rs.",
            ));
        }
        plain = plain.replace(&quoted, &format!("new URL(\"{file}\",import.meta.url)"));
    }
    Ok(plain)
}

/// What people know the scripts by, once they are one.
const WIDGET: &str = "The widget's script";

/// One function, so that nothing of it is global. It gets the large texts when it is called: the
/// minifier need not read them.
fn function(parameters: &str, body: &str) -> Result<String, Failure> {
    // What stands for the texts; a function that nobody calls is none to the minifier.
    const CALL: &str = "(texts);";
    let script = format!("(function ({parameters}) {{\n\"use strict\";\n{body}\n}}){CALL}\n");
    let small = minified(WIDGET, &script, Kind::Classic)?;
    small.strip_suffix(CALL).map(str::to_owned).ok_or_else(|| not_one_function("function"))
}

fn not_one_function(place: &str) -> Failure {
    Failure::new(
        "The minifier does not leave the widget's script one function that is called.",
        format!("Look at `{place}` in src/build/bundle.rs: the version of oxc was changed."),
    )
}

/// The script in which such a function gets its texts. They come first: gzip has one code for some 16,000
/// letters in a row, and would else mix the end of the function with them.
fn called(function: &str, texts: &[&str]) -> Result<String, Failure> {
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

/// What all have; `ways` are how this one comes to its wasm, `ends` what it does at its end.
///
/// The glue is in a function of its own that can be called again: after a trap its instance of the
/// wasm is dead, and a new one needs new glue.
fn body(parts: &Parts, ways: &[&str], ends: &[&str], more_css: &[String; 2]) -> String {
    format!(
        "var css = {css};\nvar moreCss = {more_css};\nvar lastCss = {last_css};\n\
         function makeGlue() {{\n{glue}\nreturn wasm_bindgen;\n}}\n{ways}\n{element}\n{ends}",
        css = string(&parts.css.first),
        more_css = strings(more_css),
        last_css = string(&parts.css.last),
        glue = parts.packed.glue,
        ways = ways.join("\n"),
        element = parts.scripts.element,
        ends = ends.join("\n"),
    )
}

/// A JavaScript list of them.
fn strings(values: &[String]) -> String {
    let values: Vec<String> = values.iter().map(|value| string(value)).collect();
    format!("[{}]", values.join(","))
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
            ' '..='~' => literal.push(c),
            other => other.encode_utf16(&mut [0; 2]).iter().for_each(|unit| {
                literal.push_str(&format!("\\u{unit:04X}"));
            }),
        }
    }
    literal.push('"');
    literal
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::{Bundles, Parts, Scripts, bundles, string, with_plain_addresses};
    use crate::build::Failure;
    use crate::build::pack::{Packed, Wasm};
    use crate::build::style::Sheet;

    /// Of an element that is this script.
    fn bundled(element: &str) -> Result<Bundles, Failure> {
        let wasm = |text: &str| Wasm { bytes: Vec::new(), text: text.to_owned() };
        let packed = Packed {
            wasm: wasm("first text"),
            more: wasm("second text"),
            unpacker: "unpacker text".to_owned(),
            glue: "let wasm_bindgen = glue();".to_owned(),
            version: "wabc".to_owned(),
        };
        let script = |text: &str| text.to_owned();
        let scripts = Scripts {
            element: format!("class SkillMatrixElement {{}}\ng(makeGlue, css, moreCss, lastCss);\n{element}"),
            more: script("later.five = tools.six;"),
            frame: script("seven();"),
            matrix: script("{\"\u{e9}\":1}"),
            inside: script("one(wasm, unpacker);"),
            whole: script("two(more);"),
            later: script("three(build);"),
            beside: script(
                "four(new URL('./skill-matrix.wasm', import.meta.url), \
                 new URL('./skill-matrix-more.wasm', import.meta.url));",
            ),
        };
        let css = Sheet {
            first: "a{}".to_owned(),
            more: ["b{}".to_owned(), "d{}".to_owned()],
            last: "c{}".to_owned(),
        };
        bundles(&Parts { css, packed, scripts })
    }

    #[test]
    fn the_texts_are_handed_to_one_function_as_they_are() {
        let bundles = bundled("").unwrap();
        let texts =
            "(function(run){run(\"first text\",\"second text\",\"unpacker text\",\"{\\\"\\u00E9\\\":1}\")})";
        let function = bundles.whole.strip_prefix(texts).unwrap();
        assert!(function.starts_with("((function(e,t,n,r){\"use strict\";"), "{function}");
        let beside = "(function(run){run(document.getElementById(\"wasm\").textContent,\
                      document.getElementById(\"more\").textContent,\"unpacker text\",\"\")})";
        assert_eq!(bundles.page.strip_prefix(beside), Some(function));
        let first = "(function(run){run(\"first text\",\"unpacker text\")})((function(e,t){";
        assert!(bundles.first.starts_with(first), "{}", bundles.first);
        assert!(bundles.first.contains("three(`wabc`)"), "{}", bundles.first);
        assert_eq!(
            bundles.more,
            "dispatchEvent(new CustomEvent(\"skill-matrix-more\",{detail:{build:\"wabc\",css:[\"b{}\",\"d{}\"],\
             script:function(e,t){\"use strict\";e.five=t.six},matrix:\"{\\\"\\u00E9\\\":1}\",wasm:\"second text\"}}));\n"
        );
    }

    #[test]
    fn the_module_names_its_wasm_as_bundlers_look_for_it() {
        let module = bundled("").unwrap().module;
        for file in ["./skill-matrix.wasm", "./skill-matrix-more.wasm"] {
            assert!(module.contains(&format!("new URL(\"{file}\",import.meta.url)")), "{module}");
        }
        assert!(
            module.contains("as SkillMatrixElement};") || module.contains("{SkillMatrixElement};"),
            "{module}"
        );
        assert!(with_plain_addresses("new URL(name,import.meta.url)").is_err());
    }

    #[test]
    fn a_string_can_not_end_the_script() {
        assert_eq!(string("a\"b\\c\nd</script>"), r#""a\"b\\c\nd\x3C/script>""#);
        let whole = bundled("x = '</SCRIPT>';").unwrap().whole;
        assert!(whole.contains("SCRIPT>") && !whole.contains("</SCRIPT"), "{whole}");
    }

    #[test]
    fn a_script_that_ends_itself_is_refused() {
        let failure = bundled("x = '<!-- ';").unwrap_err().to_string();
        assert!(failure.starts_with("The widget's script contains `<!--`"), "{failure}");
    }

    #[test]
    fn a_script_that_is_none_is_refused() {
        let failure = bundled("x = ;").unwrap_err().to_string();
        assert!(failure.starts_with("The widget's script is not JavaScript in line "), "{failure}");
    }
}
