//! Makes scripts small and pure ASCII, with oxc.

use oxc_allocator::Allocator;
use oxc_ast::ast::Program;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_compat::EngineTargets;
use oxc_mangler::{MangleOptions, MangleOptionsKeepNames};
use oxc_minifier::{
    CompressOptions, CompressOptionsKeepNames, ManglePropertiesOptions, ManglePropertyCache, Minifier,
    MinifierOptions, PropertyMangler,
};
use oxc_parser::{Parser, ParserReturn};
use oxc_span::SourceType;

use super::Failure;

/// How a browser loads a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// By a script element.
    Classic,
    /// As a module.
    Module,
}

/// The language version of the result. A browser that is too old for the widget must still be able to
/// read the script that says so.
const LANGUAGE: &str = "es2018";

/// The pattern of members that only the element's own scripts know. Those with two underscores are
/// wasm-bindgen's.
const PRIVATE: &str = "^_[A-Za-z]";

/// The same script with short names, without comments, and in ASCII, because a page in another encoding
/// than UTF-8 reads its scripts in that encoding. `name` is what messages call the script.
///
/// # Errors
///
/// If it is not JavaScript.
pub(super) fn minified(name: &str, script: &str, kind: Kind) -> Result<String, Failure> {
    let allocator = Allocator::default();
    let mut program = parsed(&allocator, name, script, kind)?.program;
    let unknown = |why: String| {
        Failure::new(
            format!("The minifier refuses its options: {why}."),
            "Look at src/build/minify.rs: the version of oxc was changed.",
        )
    };
    // The names of classes are kept for people who look at the element in a debugger.
    let options = MinifierOptions {
        mangle: Some(MangleOptions {
            keep_names: MangleOptionsKeepNames { function: false, class: true },
            ..MangleOptions::default()
        }),
        mangle_properties: Some(private_members(&program).map_err(unknown)?),
        compress: Some(CompressOptions {
            target: EngineTargets::from_target(LANGUAGE).map_err(unknown)?,
            keep_names: CompressOptionsKeepNames::class_only(),
            ..CompressOptions::smallest()
        }),
    };
    let made = Minifier::new(options).minify(&allocator, &mut program);
    let printer = Codegen::new()
        .with_options(CodegenOptions::minify())
        .with_scoping(made.scoping)
        .with_private_member_mappings(made.class_private_mappings);
    Ok(ascii(printer.build(&program).code.trim_end()))
}

/// Checks that a file is JavaScript by itself.
///
/// # Errors
///
/// If it is not. The failure says what is wrong, and in which line.
pub(super) fn check(name: &str, script: &str) -> Result<(), Failure> {
    parsed(&Allocator::default(), name, script, Kind::Module).map(|_| ())
}

fn parsed<'a>(
    allocator: &'a Allocator,
    name: &str,
    script: &'a str,
    kind: Kind,
) -> Result<ParserReturn<'a>, Failure> {
    let source = match kind {
        Kind::Classic => SourceType::script(),
        Kind::Module => SourceType::mjs(),
    };
    let parsed = Parser::new(allocator, script, source).parse();
    let Some(first) = parsed.diagnostics.iter().next() else { return Ok(parsed) };
    let at = first.labels.first().and_then(|label| script.get(..usize::try_from(label.offset()).ok()?));
    let line = at.map_or_else(String::new, |before| format!(" in line {}", before.matches('\n').count() + 1));
    Err(Failure::new(
        format!("{name} is not JavaScript{line}: {}", first.message),
        "Mend it there, then run this again.",
    ))
}

/// Gives each private member a short name. It keeps an underscore, because pages and their frameworks
/// put members of their own on elements, some of one letter.
fn private_members(program: &Program<'_>) -> Result<ManglePropertiesOptions, String> {
    let mut options = ManglePropertiesOptions::from_pattern(PRIVATE)?;
    let mut mangler = PropertyMangler::new(options.clone());
    mangler.collect(program);
    let mut names = ManglePropertyCache::default();
    for (name, short) in mangler.assign() {
        let short = format!("_{short}").into();
        names.insert(name.clone(), Some(short)).map_err(|error| error.to_string())?;
    }
    options.cache = names;
    Ok(options)
}

/// The same script with an escape for each sign that is not ASCII. The printer leaves such signs only in
/// strings.
fn ascii(script: &str) -> String {
    let mut plain = String::with_capacity(script.len());
    for c in script.chars() {
        if c.is_ascii() {
            plain.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                plain.push_str(&format!("\\u{unit:04X}"));
            }
        }
    }
    plain
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::{Kind, check, minified};

    fn small(script: &str) -> String {
        minified("a script", script, Kind::Classic).unwrap()
    }

    #[test]
    fn comments_blanks_and_long_names_go() {
        let script = "// why\n(function () {\n  /** what */\n  var long = f();\n  g(long, long);\n})();\n";
        assert_eq!(small(script), "(function(){var e=f();g(e,e)})();");
    }

    #[test]
    fn every_sign_that_is_not_ascii_is_escaped() {
        let small = small("f('\u{203a} \u{1f600}', `\u{2028}${x}\u{e9}`, \"\\u2026\")");
        assert_eq!(small, r"f(`\u203A \uD83D\uDE00`,`\u2028${x}\u00E9`,`\u2026`);");
    }

    #[test]
    fn private_members_get_short_names_and_keep_their_underscore() {
        let script = "class A{constructor(){this._mounted=null;this._end=1}_say(){return this._end+this._end}}\
                      f(new A()._say(),x.__wbg_ptr,x.member)";
        let small = small(script);
        for gone in ["_say", "_end", "._mounted"] {
            assert!(!small.contains(gone), "{gone} in {small}");
        }
        for kept in ["class A{", "._e=1", "x.__wbg_ptr,x.member", "f(new A()._"] {
            assert!(small.contains(kept), "no {kept} in {small}");
        }
    }

    #[test]
    fn it_asks_for_no_newer_language_than_was_written() {
        let small = small(
            "var a=f();g(a===null||a===undefined?b:a);g(a===null||a===undefined?undefined:a.b);\
             if(!c.d)c.d=1;try{g()}catch(e){h()}",
        );
        for newer in ["??", "?.", "||=", "catch{"] {
            assert!(!small.contains(newer), "{newer} in {small}");
        }
    }

    #[test]
    fn what_is_no_javascript_is_refused_by_its_name_and_line() {
        let failure = check("src/element/script/10-words.js", "var a;\nvar b = ;\n").unwrap_err().to_string();
        assert!(
            failure.starts_with("src/element/script/10-words.js is not JavaScript in line 2: "),
            "{failure}"
        );
        assert!(minified("The glue", "function {", Kind::Module).is_err());
        assert!(check("beside.js", "var a = new URL('b', import.meta.url);").is_ok());
    }
}
