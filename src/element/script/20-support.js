// What the browser can do, and what the policy of the page lets it.

// MooTools puts a Window and a Document of its own over the browser's. The glue asks for this name too.
var Window = Object.getPrototypeOf(window).constructor;

function supported() {
  return (
    typeof CSSStyleSheet === "function" &&
    "replaceSync" in CSSStyleSheet.prototype &&
    "adoptedStyleSheets" in document
  );
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
