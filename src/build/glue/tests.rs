#![allow(clippy::unwrap_used, reason = "tests")]

use super::shorter::{with_common_steps, with_short_wrappers, without_older_browsers};
use super::{with_bare_objects, with_kept_texts, with_small_start, without_script_source};
use crate::build::Failure;

/// The smallest glue in the form that wasm-bindgen writes.
const GLUE: &str = "
            let wasm_bindgen = (function(exports) {
            let script_src;
            if (typeof document !== 'undefined' && document.currentScript !== null) {
                script_src = new URL(document.currentScript.src, location.href).toString();
            }
        return {
            __proto__: null,
            \"./skill-matrix_bg.js\": import0,
            __wbg_call_1: function() { return handleError(function (arg0, arg1) {
                return arg0.call(arg1);
            }, arguments); },
            __wbg_is_1: function(arg0) {
let result;
try {
result = arg0 instanceof Node;
} catch (_) {
result = false;
}
const ret = result;
return ret;
            },
            __wbg_id_1: function(arg0, arg1) {
const ret = arg1.id;
var ptr1 = isLikeNone(ret) ? 0 : passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
var len1 = WASM_VECTOR_LEN;
getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);
getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);
            },
            __wbg_window_1: function() {
const ret = typeof window === 'undefined' ? undefined : window;
return isLikeNone(ret) ? 0 : addToExternrefTable0(ret);
            },
            __wbg_new_1: function() {
const ret = new Object();
return ret;
            },
        };
function handleError(f, args) {
    try {
        return f.apply(this, args);
    } catch (e) {
        wasm.__wbindgen_exn_store(e);
    }
}

function isLikeNone(x) {
    return x === undefined || x === null;
}
if (Symbol.dispose) Mounted.prototype[Symbol.dispose] = Mounted.prototype.free;
const MountedFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_mounted_free(ptr, 1));
const CLOSURE_DTORS = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(state => wasm.__wbindgen_destroy_closure(state.a, state.b));
function getStringFromWasm0(ptr, len) {
    return decodeText(ptr, len);
}
if (!('encodeInto' in cachedTextEncoder)) {
    cachedTextEncoder.encodeInto = function (arg, view) {
        return {};
    };
}
let WASM_VECTOR_LEN = 0;
function passStringToWasm0(arg, malloc, realloc) {
    if (realloc === undefined) {
        return ptr;
    }
    let len = arg.length;
}
async function __wbg_load(module, imports) {
";

#[test]
fn the_address_of_the_script_is_not_asked_for() {
    let without = without_script_source(GLUE).unwrap();
    assert!(!without.contains("script_src") && !without.contains("currentScript"), "{without}");
    assert!(
        without.contains("(function(exports) {") && without.contains("./skill-matrix_bg.js"),
        "{without}"
    );
}

#[test]
fn what_older_browsers_lack_is_taken_for_there() {
    let without = without_older_browsers(GLUE).unwrap();
    assert!(without.contains("const CLOSURE_DTORS = new FinalizationRegistry(state"), "{without}");
    assert!(without.contains("const MountedFinalization = new FinalizationRegistry(ptr"), "{without}");
    assert!(without.contains("let WASM_VECTOR_LEN = 0;"), "{without}");
    assert!(
        !without.contains("'encodeInto'")
            && !without.contains("dispose")
            && !without.contains("realloc === undefined"),
        "{without}"
    );
}

#[test]
fn imports_that_may_throw_are_wrapped_by_one_function() {
    let short = with_short_wrappers(GLUE).unwrap();
    assert!(short.contains("__wbg_call_1: handleError(function (arg0, arg1) {"), "{short}");
    assert!(
        short.contains("function handleError(f) { return function () {")
            && short.contains("return f.apply(this, arguments);")
            && short.contains("    }\n}}\n\nfunction isLikeNone(x) {")
            && !short.contains("}, arguments)"),
        "{short}"
    );
}

#[test]
fn what_imports_do_alike_is_said_once() {
    let short = with_common_steps(GLUE).unwrap();
    for line in [
        "return isTrue(() => arg0 instanceof Node);",
        "var ptr1 = passTextIfAny(ret);",
        "putText(arg0, ptr1, len1);",
        "const ret = undefined;\nreturn passIfAny(ret);",
        "function passTextIfAny(text) { return isLikeNone(text) ? 0 : passStringToWasm0(text); }",
        "function isLikeNone(x) {",
    ] {
        assert!(short.contains(line), "{line} is not in {short}");
    }
    assert!(
        short.matches("setInt32").count() == 2 && short.matches("__wbindgen_malloc").count() == 1,
        "{short}"
    );
}

#[test]
fn glue_that_is_another_is_refused_with_the_place_to_look_at() {
    let refused = |place: &str, result: Result<String, Failure>| {
        let failure = result.unwrap_err().to_string();
        assert!(failure.contains(&format!("`{place}` in src/build/glue/")), "{failure}");
    };
    for (old, new) in [
        ("let script_src;", "let source;"),
        ("typeof document !== 'undefined'", "globalThis.document"),
        ("return decodeText", "document.currentScript;\n    return decodeText"),
    ] {
        refused("without_script_source", without_script_source(&GLUE.replace(old, new)));
    }
    for (old, new) in [
        ("'encodeInto' in", "'encodesInto' in"),
        ("WASM_VECTOR_LEN", "LENGTH"),
        ("realloc === undefined", "malloc === undefined"),
        ("Symbol.dispose)", "Symbol.asyncDispose)"),
        ("'undefined')\n    ? {", "'undefined')\n    ?? {"),
        (": new FinalizationRegistry(state", ": finalization(state"),
    ] {
        refused("without_older_browsers", without_older_browsers(&GLUE.replace(old, new)));
    }
    for (old, new) in [
        ("handleError(f, args)", "handleError(f)"),
        ("f.apply(this, args)", "f(...args)"),
        ("}, arguments); }", "}, args); }"),
        ("__wbindgen_exn_store(e)", "store(e)"),
        ("} catch (e) {", "} catch (e) { isLikeNone(() => {}); function not() {}"),
    ] {
        refused("with_short_wrappers", with_short_wrappers(&GLUE.replace(old, new)));
    }
    for (old, new) in [
        ("passStringToWasm0(arg, malloc", "passStringToWasm0(text, malloc"),
        ("wasm.__wbindgen_realloc)", "wasm.realloc)"),
        ("addToExternrefTable0", "addToTable"),
        ("4 * 1", "4"),
        ("result = false", "result = undefined"),
    ] {
        refused("with_common_steps", with_common_steps(&GLUE.replace(old, new)));
    }
    refused("with_bare_objects", with_bare_objects(&GLUE.replace("new Object()", "{}")));
    refused("with_small_start", with_small_start(&GLUE.replace("__wbg_load", "load")));
    let with_loader = GLUE.replace("return {", "const import1 = require(\"later\");\nreturn {");
    refused("with_small_start", with_small_start(&with_loader));
    refused("with_kept_texts", with_kept_texts(&GLUE.replace("getString", "takeString"), &(0..1)));
}
