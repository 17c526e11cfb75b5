// What the browser can do, and what the policy of the page allows.

// The sentence that says why nothing can be started here; null if it can.
function whyNotStarted() {
  if (!supported()) return cannotStart.tooOld;
  return wasmAllowed() ? null : cannotStart.noWasm;
}

// MooTools replaces the browser's Window and Document with its own. The glue asks for these names too.
var Window = Object.getPrototypeOf(window).constructor;
var Document = Object.getPrototypeOf(document).constructor;

function supported() {
  return (
    typeof CSSStyleSheet === "function" &&
    "replaceSync" in CSSStyleSheet.prototype &&
    "adoptedStyleSheets" in document &&
    knowsVectors()
  );
}

// The wasm compares sixteen letters at a time. This is the smallest module that would do so. A browser
// in which WebAssembly is turned off is not too old for it.
function knowsVectors() {
  var smallest = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 8, 1, 6, 0, 65, 0, 253, 15, 11];
  return typeof WebAssembly !== "object" || WebAssembly.validate(new Uint8Array(smallest));
}

// Browsers differ in the messages of a policy, and in what they forbid (compiling the wasm or starting
// it). They do not differ in whether the smallest module can be started.
function wasmAllowed() {
  try {
    return !!new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch (_) {
    return false;
  }
}
