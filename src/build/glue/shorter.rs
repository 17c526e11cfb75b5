//! Makes the glue of wasm-bindgen shorter: it says the same again and again, and makes do without what every
//! browser has in which the element starts.

use super::other_glue;
use crate::build::Failure;

/// The glue makes do without `FinalizationRegistry` and `encodeInto`. Every browser that the element starts in
/// has both: it needs `adoptedStyleSheets`, which came later. Nothing here says `using`, either, and the wasm
/// can always make its memory larger for a text.
pub(super) fn without_older_browsers(glue: &str) -> Result<String, Failure> {
    let without = || -> Option<String> {
        let (before, rest) = glue.split_once("if (!('encodeInto' in cachedTextEncoder)) {")?;
        let (_, after) = rest.split_once("let WASM_VECTOR_LEN")?;
        let mut rest = [before, "let WASM_VECTOR_LEN", after].concat();
        let (before, way) = rest.split_once("if (realloc === undefined) {")?;
        rest = [before, way.split_once('}')?.1].concat();
        let (before, line) = rest.split_once("if (Symbol.dispose) ")?;
        rest = [before, line.split_once(';')?.1].concat();
        let mut parts = rest.split("(typeof FinalizationRegistry === 'undefined')");
        let mut newer = parts.next()?.to_owned();
        for part in parts {
            let (older, after) = part.split_once(": new FinalizationRegistry(")?;
            older.trim_start().starts_with("? {").then_some(())?;
            newer.push_str("new FinalizationRegistry(");
            newer.push_str(after);
        }
        Some(newer).filter(|newer| newer.matches("FinalizationRegistry").count() == 2)
    };
    without().ok_or_else(|| other_glue("without_older_browsers"))
}

/// Many imports are wrapped in a function that passes an exception on to the wasm. One function makes these
/// wrappers, which takes 1 KB less than writing each of them.
pub(super) fn with_short_wrappers(glue: &str) -> Result<String, Failure> {
    const START: &str = "function() { return handleError(function";
    const END: &str = "}, arguments); }";
    let short = || -> Option<String> {
        let (before, after) = glue.split_once("function handleError(f, args) {")?;
        // It ends after the brace that ends its `catch`.
        let at = after.find("__wbindgen_exn_store(")?;
        let (end, _) = after.match_indices('}').filter(|(end, _)| *end > at).nth(1)?;
        let (body, after) = after.split_at_checked(end)?;
        let body = body.replace("f.apply(this, args)", "f.apply(this, arguments)");
        (body.contains("arguments") && !body.contains("args") && !body.contains("function")).then_some(())?;
        let glue = [before, "function handleError(f) { return function () {", &body, "}", after].concat();
        (glue.matches(START).count() == glue.matches(END).count()).then_some(())?;
        Some(glue.replace(START, "handleError(function").replace(END, "})"))
    };
    short().ok_or_else(|| other_glue("with_short_wrappers"))
}

/// What many imports do in the same way becomes a function: passing on a text or an object that may be
/// missing, putting the place and length of a text into the memory of the wasm, asking for a class. Of the
/// names for the global object, the newest is there.
pub(super) fn with_common_steps(glue: &str) -> Result<String, Failure> {
    const ALLOCATORS: &str = ", wasm.__wbindgen_malloc, wasm.__wbindgen_realloc)";
    const TEXT: &str = "function passStringToWasm0(arg, malloc, realloc) {";
    const OBJECT: &str = "isLikeNone(ret) ? 0 : addToExternrefTable0(ret)";
    const PUT: &str = "getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);
getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);";
    const ASK: &str = "let result;
try {
result = ";
    const ASKED: &str = ";
} catch (_) {
result = false;
}
const ret = result;
return ret;";
    const FUNCTIONS: &str =
        "function passTextIfAny(text) { return isLikeNone(text) ? 0 : passStringToWasm0(text); }
function passIfAny(object) { return isLikeNone(object) ? 0 : addToExternrefTable0(object); }
function putText(at, ptr, len) {
const memory = getDataViewMemory0();
at >>>= 0;
memory.setInt32(at + 4, len, true);
memory.setInt32(at, ptr, true);
}
function isTrue(test) { try { return test(); } catch (_) { return false; } }
function passStringToWasm0(arg) {
const malloc = wasm.__wbindgen_malloc, realloc = wasm.__wbindgen_realloc;";
    let common = || -> Option<String> {
        let is_known = [ALLOCATORS, OBJECT, PUT].iter().all(|step| glue.contains(step))
            && glue.matches(ASK).count() == glue.matches(ASKED).count()
            && glue.matches("setInt32").count() == 2 * glue.matches(PUT).count();
        let (before, after) = glue.split_once(TEXT).filter(|_| is_known)?;
        // The functions come last, because they say once more what is replaced.
        let short = |glue: &str| {
            let mut glue = glue.replace(ALLOCATORS, ")").replace(OBJECT, "passIfAny(ret)");
            glue = glue.replace(PUT, "putText(arg0, ptr1, len1);");
            glue = glue.replace(ASK, "return isTrue(() => ").replace(ASKED, ");");
            for name in ["global", "self", "window"] {
                let asked = ["typeof ", name, " === 'undefined' ? undefined : ", name].concat();
                glue = glue.replace(&asked, "undefined");
            }
            with_texts_if_any(&glue)
        };
        Some([&short(before), FUNCTIONS, &short(after)].concat())
    };
    common().ok_or_else(|| other_glue("with_common_steps"))
}

/// `isLikeNone(x) ? 0 : passStringToWasm0(x)` in short, whatever `x` is called.
fn with_texts_if_any(glue: &str) -> String {
    const ELSE: &str = ") ? 0 : passStringToWasm0(";
    let mut parts = glue.split("isLikeNone(");
    let mut short = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let name = part.split_once(ELSE).map(|(name, _)| name).filter(|name| !name.contains([')', '\n']));
        let again = name.and_then(|name| part.get(name.len() + ELSE.len()..)?.strip_prefix(name));
        let (call, after) = match (name, again) {
            (Some(name), Some(after)) if after.starts_with(')') => (["passTextIfAny(", name].concat(), after),
            _ => ("isLikeNone(".to_owned(), part),
        };
        short.push_str(&call);
        short.push_str(after);
    }
    short
}
