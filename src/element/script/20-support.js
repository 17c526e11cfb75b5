// What the browser can do, and what the policy of the page lets it.

// MooTools puts a Window and a Document of its own over the browser's. The glue asks for this name too.
var Window = Object.getPrototypeOf(window).constructor;

function supported() {
  return (
    typeof CSSStyleSheet === "function" &&
    "replaceSync" in CSSStyleSheet.prototype &&
    "adoptedStyleSheets" in document &&
    knowsVectors()
  );
}

// The wasm compares sixteen letters at a time. Here the smallest module that would; a browser that is told
// not to have any WebAssembly is not too old for it.
function knowsVectors() {
  var smallest = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 8, 1, 6, 0, 65, 0, 253, 15, 11];
  return typeof WebAssembly !== "object" || WebAssembly.validate(new Uint8Array(smallest));
}

// Messages of a policy differ between browsers, and so does what they forbid (compiling or starting
// it); whether the smallest module comes to life does not.
function wasmAllowed() {
  try {
    return !!new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch (_) {
    return false;
  }
}
