#![allow(clippy::unwrap_used, reason = "tests")]

use super::function::string;
use super::module::with_plain_addresses;
use super::scripts::SAMPLE;
use super::{Bundles, Later, Parts, Scripts, bundles};
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
        early: script("thirteen();"),
        matrix: script("{\"\u{e9}\":1}"),
        is_sample: false,
        no_files: script("nine();"),
        inside: script("one(wasm, unpacker);"),
        unpacking: script("eleven(packed, unpacker);"),
        whole: script("two(inside);"),
        later: script("three(build);"),
        beside: script(
            "four(inside, new URL('./skill-matrix.wasm', import.meta.url), \
             new URL('./skill-matrix-files.wasm', import.meta.url));",
        ),
        fetch: script("eight();"),
        first_view: script("twelve();"),
    };
    let css = ["a{}".to_owned(), "b{}".to_owned()];
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
    // The page's own script unpacks that of the widget.
    let unpacking = "(function(run){run(document.getElementById(\"widget\").textContent,\"unpacker text\")})";
    let unpacking = bundles.page.script.strip_prefix(unpacking).unwrap();
    assert!(unpacking.contains("eleven(e,t)"), "{unpacking}");
    let of_page = bundles.page.widget;
    assert!(of_page.starts_with("document.currentScript.start=function(unpacker){(function("), "{of_page}");
    let texts = "(document.getElementById(\"wasm\").textContent,unpacker,\"\",\
                 document.getElementById(\"more-1\").textContent,document.getElementById(\"more\").textContent)};";
    assert!(of_page.ends_with(texts), "{of_page}");
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
