//! The module, which has all wasm in files beside it.

use super::function::{WIDGET, string};
use super::{Delivery, Parts, Scripts, TAKE_ALL, body, inside_parts, sheets_inside};
use crate::build::Failure;
use crate::build::minify::{Kind, minified};
use crate::build::pack::Split;

/// The module, for `import` and for bundlers.
pub(super) fn module(parts: &Parts) -> Result<String, Failure> {
    let address = |part: &Split, nth| format!("new URL(\"./{}\", import.meta.url)", part.file(nth));
    let inside = inside_parts(parts, &string(&parts.scripts.matrix), Delivery::Embed, &address);
    let Scripts { beside, fetch, first_view, .. } = &parts.scripts;
    let css = sheets_inside(&parts.css);
    let body = body(parts, &css, &[&inside, beside, fetch, first_view], &[TAKE_ALL]);
    let module = minified(WIDGET, &format!("{body}\nexport {{ SkillMatrixElement }};\n"), Kind::Module)?;
    let mut files = vec!["skill-matrix.wasm".to_owned(), FILES_WASM.to_owned()];
    for part in &parts.packed.later {
        files.extend((0..part.wasms.len()).map(|nth| part.file(nth)));
    }
    Ok(with_plain_addresses(&module, &files)? + "\n")
}

/// Writes the addresses of files in quotes. Bundlers look for such addresses in a module, and not all of
/// them look into backquotes, which the minifier prefers.
pub(super) fn with_plain_addresses(module: &str, files: &[String]) -> Result<String, Failure> {
    let mut plain = module.to_owned();
    for file in files {
        let quoted = format!("new URL(`./{file}`,import.meta.url)");
        if plain.matches(&quoted).count() != 1 {
            return Err(Failure::new(
                format!("The module does not name {file} as bundlers look for it."),
                "Look at src/element/wasm/beside.js, and at `with_plain_addresses` in src/build/bundle/module.rs.",
            ));
        }
        plain = plain.replace(&quoted, &format!("new URL(\"./{file}\",import.meta.url)"));
    }
    Ok(plain)
}

/// The file of the files part that the module has beside it.
pub(in crate::build) const FILES_WASM: &str = "skill-matrix-files.wasm";
