//! The bundles: one script for the standalone page; a script for other people's pages, with a script for
//! each part beside it; and a module with the wasm beside it.

use std::path::Path;

use super::minify::{self, Kind, minified};
use super::pack::{Packed, Split, Wasm};
use super::{Failure, Repository, files, integrity};
use crate::part::Part;

/// What the bundles are made of.
pub(super) struct Parts {
    /// The style sheet that is needed before the wasm has started.
    pub css: String,
    /// Its wasm, the parts that are split from it, and its script.
    pub packed: Packed,
    /// The hand-written scripts.
    pub scripts: Scripts,
    /// What the later parts have besides their wasm and what is in it, in the order of the parts.
    pub later: Vec<Later>,
}

/// The script of a later part.
pub(super) struct Later {
    /// Functions of the element.
    pub script: String,
    /// More of them, which the standalone page does without.
    pub embed: String,
}

impl Later {
    /// Reads the folder of a part.
    ///
    /// # Errors
    ///
    /// If a file in it can't be read, or is not what its name says.
    pub(super) fn read(folder: &Path) -> Result<Later, Failure> {
        let embed = folder.join("embed");
        Ok(Later {
            script: together(folder)?,
            embed: if embed.is_dir() { together(&embed)? } else { String::new() },
        })
    }
}

/// The hash of the sample in `data/matrix.json`. As long as that file is the sample, the element says so where
/// no matrix is given to it.
const SAMPLE: &str = "sha384-CnI4/YA8aYSwof5THV+CCFiBp+xwJppjn8h+7agq+FI7gYVnd+YrJzc6Wmec83Nv";

/// The hand-written scripts.
pub(super) struct Scripts {
    /// The custom element.
    element: String,
    /// Only in the standalone page.
    page: String,
    /// The matrix that is shown if none is given.
    matrix: String,
    /// Whether that is the shipped sample.
    is_sample: bool,
    /// Why the script with everything inside opens no sheets.
    no_files: String,
    /// How a script gets the wasm that is inside it.
    inside: String,
    /// How it gets the parts, if they are inside it too.
    whole: String,
    /// How it gets the parts, if they are in scripts beside it.
    later: String,
    /// How the module gets all wasm beside it.
    beside: String,
    /// Fetching, which all but the standalone page can do.
    fetch: String,
}

impl Scripts {
    /// Reads them.
    ///
    /// # Errors
    ///
    /// If one can't be read, or is not JavaScript.
    pub(super) fn read(repository: &Repository) -> Result<Scripts, Failure> {
        let element = repository.root().join("src/element");
        let wasm = |name: &str| read(&element.join("wasm").join(name));
        let matrix = files::read_text(&repository.root().join("data/matrix.json"))?;
        Ok(Scripts {
            element: together(&element.join("script"))?,
            page: together(&element.join("page"))?,
            is_sample: integrity(matrix.as_bytes()) == SAMPLE,
            matrix,
            no_files: wasm("no_files.js")?,
            inside: wasm("inside.js")?,
            whole: wasm("whole.js")?,
            later: wasm("later.js")?,
            beside: wasm("beside.js")?,
            fetch: wasm("fetch.js")?,
        })
    }
}

/// The scripts of a folder, in the order of their names.
fn together(folder: &Path) -> Result<String, Failure> {
    let mut scripts = String::new();
    for path in files::in_name_order(folder, "js")? {
        scripts.push_str(&read(&path)?);
        scripts.push('\n');
    }
    Ok(scripts)
}

fn read(path: &Path) -> Result<String, Failure> {
    let script = files::read_text(path)?;
    minify::check(&path.display().to_string(), &script)?;
    Ok(script)
}

/// The bundles, each as it is delivered.
#[derive(Debug)]
pub(super) struct Bundles {
    /// The script of the standalone page. The wasm is in elements beside it, because reading it as part
    /// of a script would take longer.
    pub page: String,
    /// The script with everything inside.
    pub whole: String,
    /// The script that fetches the parts from beside itself.
    pub first: String,
    /// The scripts with the parts.
    pub later: Vec<String>,
    /// The module, for `import` and for bundlers.
    pub module: String,
}

/// Makes the bundles.
///
/// # Errors
///
/// If a script is not JavaScript, or if its text could end the script element that it stands in.
pub(super) fn bundles(parts: &Parts) -> Result<Bundles, Failure> {
    let Packed { wasm, later: wasms, unpacker, version, .. } = &parts.packed;
    let Scripts { inside, whole, later, page: of_page, fetch, no_files, .. } = &parts.scripts;
    // The large texts are passed to the function under these names.
    let name = |part: &Split, nth: usize| format!("{}{nth}", part.name());
    let texts = |say: &dyn Fn(&Split, usize, &Wasm) -> String| -> Vec<String> {
        wasms.iter().flat_map(|part| (0..).zip(&part.wasms).map(|(nth, wasm)| say(part, nth, wasm))).collect()
    };
    let quoted = |text: &str| format!("\"{text}\"");
    let element = |id: &str| format!("document.getElementById(\"{id}\").textContent");
    let names = texts(&|part, nth, _| name(part, nth));
    let parameters = format!("wasm, unpacker, matrix, {}", names.join(", "));
    let inside_of_whole = inside_parts(parts, "matrix", Delivery::Embed, &name);
    let inside_of_page = inside_parts(parts, "matrix", Delivery::Page, &name);
    let of_whole = function(
        &parameters,
        &body(parts, &[&inside_of_whole, inside, whole, fetch, no_files], &[TAKE_ALL]),
    )?;
    let of_page =
        function(&parameters, &body(parts, &[&inside_of_page, inside, whole], &[TAKE_ALL, of_page]))?;
    let whole = [quoted(&wasm.text), quoted(unpacker), string(&parts.scripts.matrix)];
    let whole = [Vec::from(whole), texts(&|_, _, wasm| quoted(&wasm.text))].concat();
    // The page always has a matrix of its own.
    let page = [element("wasm"), quoted(unpacker), quoted("")];
    let page = [Vec::from(page), texts(&|part, nth, _| element(&part.id(nth)))].concat();
    let build = format!("var build = {};", string(version));
    let first = function("wasm, unpacker", &body(parts, &[&build, inside, later, fetch], &[]))?;
    Ok(Bundles {
        page: called(&of_page, &page)?,
        whole: called(&of_whole, &whole)?,
        first: called(&first, &[quoted(&wasm.text), quoted(unpacker)])?,
        later: parts
            .later
            .iter()
            .zip(wasms)
            .map(|(part, wasms)| beside(parts, part, wasms))
            .collect::<Result<_, _>>()?,
        module: module(parts)?,
    })
}

/// What a script is for: the standalone page, which fetches nothing, or other people's pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Delivery {
    Page,
    Embed,
}

/// A script with its parts inside takes them over at once.
const TAKE_ALL: &str = "for (var name in inside) takePart(inside[name]);";

/// The parts of a script that has them inside. `wasm` gives the code that stands for each of their wasms.
fn inside_parts(
    parts: &Parts,
    matrix: &str,
    delivery: Delivery,
    wasm: &dyn Fn(&Split, usize) -> String,
) -> String {
    let each = parts.later.iter().zip(&parts.packed.later).map(|(part, split)| {
        let wasms: Vec<String> = (0..split.wasms.len()).map(|nth| wasm(split, nth)).collect();
        let script = later_script(part, delivery);
        format!(
            "{}: {{ script: {script}, {}wasm: [{}] }}",
            split.name(),
            matrix_member(parts, split.part, matrix),
            wasms.join(", ")
        )
    });
    format!("var inside = {{ __proto__: null, {} }};", each.collect::<Vec<_>>().join(", "))
}

/// What a part says of the matrix, which one of them has. `matrix` is the code that stands for it.
fn matrix_member(parts: &Parts, part: Part, matrix: &str) -> String {
    if part != Part::More {
        return String::new();
    }
    let sample = if parts.scripts.is_sample { "isSample:true," } else { "" };
    format!("matrix:{matrix},{sample}")
}

/// The script of a part. It runs as a classic script and as a module, and passes its contents on in an event.
fn beside(parts: &Parts, part: &Later, Split { part: declared, wasms }: &Split) -> Result<String, Failure> {
    let script =
        minified(WIDGET, &format!("f({{script:{}}});", later_script(part, Delivery::Embed)), Kind::Classic)?;
    let script = script.strip_prefix("f({script:").and_then(|script| script.strip_suffix("});"));
    let script = script.ok_or_else(|| not_one_function("beside"))?;
    let matrix = matrix_member(parts, *declared, &string(&parts.scripts.matrix));
    let wasms: Vec<String> = wasms.iter().map(|wasm| format!("\"{}\"", wasm.text)).collect();
    Ok(format!(
        "dispatchEvent(new CustomEvent(\"skill-matrix-{name}\",{{detail:{{build:{build},script:{script},{matrix}wasm:[{wasms}]}}}}));\n",
        name = declared.name(),
        build = string(&parts.packed.version),
        wasms = wasms.join(","),
    ))
}

/// The functions of the element that come with a part, as one function: see `takePart`.
fn later_script(part: &Later, delivery: Delivery) -> String {
    let embed = if delivery == Delivery::Embed { part.embed.as_str() } else { "" };
    format!("function (later, tools) {{\n\"use strict\";\n{}\n{embed}\n}}", part.script)
}

fn module(parts: &Parts) -> Result<String, Failure> {
    let address = |part: &Split, nth| format!("new URL(\"./{}\", import.meta.url)", part.file(nth));
    let inside = inside_parts(parts, &string(&parts.scripts.matrix), Delivery::Embed, &address);
    let body = body(parts, &[&inside, &parts.scripts.beside, &parts.scripts.fetch], &[TAKE_ALL]);
    let module = minified(WIDGET, &format!("{body}\nexport {{ SkillMatrixElement }};\n"), Kind::Module)?;
    let mut files = vec!["skill-matrix.wasm".to_owned(), FILES_WASM.to_owned()];
    for part in &parts.packed.later {
        files.extend((0..part.wasms.len()).map(|nth| part.file(nth)));
    }
    Ok(with_plain_addresses(&module, &files)? + "\n")
}

/// Writes the addresses of files in quotes. Bundlers look for such addresses in a module, and not all of
/// them look into backquotes, which the minifier prefers.
fn with_plain_addresses(module: &str, files: &[String]) -> Result<String, Failure> {
    let mut plain = module.to_owned();
    for file in files {
        let quoted = format!("new URL(`./{file}`,import.meta.url)");
        if plain.matches(&quoted).count() != 1 {
            return Err(Failure::new(
                format!("The module does not name {file} as bundlers look for it."),
                "Look at src/element/wasm/beside.js, and at `with_plain_addresses` in src/build/bundle.rs.",
            ));
        }
        plain = plain.replace(&quoted, &format!("new URL(\"./{file}\",import.meta.url)"));
    }
    Ok(plain)
}

/// The file of the files part that the module has beside it.
pub(super) const FILES_WASM: &str = "skill-matrix-files.wasm";

/// The script of the files part, beside the one that fetches it. `text` is its packed wasm.
pub(super) fn files_script(version: &str, text: &str) -> String {
    format!(
        "dispatchEvent(new CustomEvent(\"skill-matrix-files\",{{detail:{{build:{},wasm:[\"{text}\"]}}}}));\n",
        string(version),
    )
}

/// What messages call the scripts after they are joined.
const WIDGET: &str = "The widget's script";

/// The script as one function, so that nothing of it is global. The large texts are passed as arguments,
/// so that the minifier need not read them.
fn function(parameters: &str, body: &str) -> Result<String, Failure> {
    // This stands for the call with the texts: the minifier drops a function that nobody calls.
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

/// The script that calls such a function with its texts. The texts come first: gzip has one code for
/// about 16,000 letters in a row, which would otherwise mix the end of the function with the texts.
fn called(function: &str, texts: &[String]) -> Result<String, Failure> {
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

/// The body that all scripts have. `ways` is how this one gets its wasm, `ends` what it does at its end.
///
/// The glue is in a function of its own that can be called again: after a trap, its instance of the wasm
/// is dead, and a new one needs new glue.
fn body(parts: &Parts, ways: &[&str], ends: &[&str]) -> String {
    format!(
        "var css = {css};\n\
         function makeGlue() {{\n{glue}\nreturn wasm_bindgen;\n}}\n{ways}\n{element}\n{ends}",
        css = string(&parts.css),
        glue = parts.packed.glue,
        ways = ways.join("\n"),
        element = parts.scripts.element,
        ends = ends.join("\n"),
    )
}

/// A value as a JavaScript string, harmless inside a script element.
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
    use super::{Bundles, Later, Parts, SAMPLE, Scripts, bundles, string, with_plain_addresses};
    use crate::build::pack::{Packed, Split, Wasm};
    use crate::build::{Failure, integrity};
    use crate::part::Part;

    /// The bundles of an element whose script is this one.
    fn bundled(element: &str) -> Result<Bundles, Failure> {
        let wasm = |text: &str| Wasm { bytes: Vec::new(), text: text.to_owned() };
        let packed = Packed {
            wasm: wasm("first text"),
            // As if the part shared something with another one.
            later: vec![Split { part: Part::More, wasms: vec![wasm("shared text"), wasm("second text")] }],
            unpacker: "unpacker text".to_owned(),
            glue: "let wasm_bindgen = glue();".to_owned(),
            version: "wabc".to_owned(),
        };
        let script = |text: &str| text.to_owned();
        let scripts = Scripts {
            element: format!("class SkillMatrixElement {{}}\ng(makeGlue, css);\n{element}"),
            page: script("seven();"),
            matrix: script("{\"\u{e9}\":1}"),
            is_sample: false,
            no_files: script("nine();"),
            inside: script("one(wasm, unpacker);"),
            whole: script("two(inside);"),
            later: script("three(build);"),
            beside: script(
                "four(inside, new URL('./skill-matrix.wasm', import.meta.url), \
                 new URL('./skill-matrix-files.wasm', import.meta.url));",
            ),
            fetch: script("eight();"),
        };
        let css = "a{}".to_owned();
        let later = vec![Later { script: script("later.five = tools.six;"), embed: script("later.ten();") }];
        bundles(&Parts { css, packed, scripts, later })
    }

    #[test]
    fn the_texts_are_handed_to_one_function_as_they_are() {
        let bundles = bundled("").unwrap();
        let matrix = r#""{\"\u00E9\":1}""#;
        let texts = format!(
            "(function(run){{run(\"first text\",\"unpacker text\",{matrix},\"shared text\",\"second text\")}})"
        );
        let function = bundles.whole.strip_prefix(&texts).unwrap();
        assert!(function.starts_with("((function(e,t,n,r,i){\"use strict\";"), "{function}");
        assert!(function.contains("wasm:[r,i]") && function.contains("matrix:n"), "{function}");
        let beside = "(function(run){run(document.getElementById(\"wasm\").textContent,\"unpacker text\",\"\",\
                      document.getElementById(\"more-1\").textContent,\
                      document.getElementById(\"more\").textContent)})";
        let of_page = bundles.page.strip_prefix(beside).unwrap();
        assert!(of_page.contains("seven()") && function.contains("eight()"), "{function}");
        // The page does without what opens sheets.
        assert!(!of_page.contains("ten()") && !of_page.contains("nine()"), "{of_page}");
        assert!(function.contains("ten()") && function.contains("nine()"), "{function}");
        assert!(bundles.first.contains("eight()") && bundles.module.contains("eight()"), "{}", bundles.first);
        let first = "(function(run){run(\"first text\",\"unpacker text\")})((function(e,t){";
        assert!(bundles.first.starts_with(first), "{}", bundles.first);
        assert!(bundles.first.contains("three(`wabc`)"), "{}", bundles.first);
        let later = format!(
            "dispatchEvent(new CustomEvent(\"skill-matrix-more\",{{detail:{{build:\"wabc\",\
             script:function(e,t){{\"use strict\";e.five=t.six,e.ten()}},matrix:{matrix},\
             wasm:[\"shared text\",\"second text\"]}}}}));\n"
        );
        assert_eq!(bundles.later, [later]);
    }

    #[test]
    fn the_module_names_its_wasm_as_bundlers_look_for_it() {
        let module = bundled("").unwrap().module;
        for file in [
            "./skill-matrix.wasm",
            "./skill-matrix-files.wasm",
            "./skill-matrix-more-1.wasm",
            "./skill-matrix-more.wasm",
        ] {
            assert!(module.contains(&format!("new URL(\"{file}\",import.meta.url)")), "{module}");
        }
        assert!(
            module.contains("as SkillMatrixElement};") || module.contains("{SkillMatrixElement};"),
            "{module}"
        );
        assert!(with_plain_addresses("new URL(name,import.meta.url)", &["a.wasm".to_owned()]).is_err());
    }

    #[test]
    fn the_sample_is_known() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/data/matrix.json");
        assert_eq!(integrity(&std::fs::read(file).unwrap()), SAMPLE, "it has changed: write its hash anew");
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
