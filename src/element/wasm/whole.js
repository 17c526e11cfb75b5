// Parts that are inside this script too (`inside`). They are unpacked when they are first needed.

function fetchPart(name) {
  return Promise.resolve(inside[name]);
}

// This runs in a promise: if there is no memory to unpack, that is reported and can be tried again.
function instantiatePart(text, imports) {
  return Promise.resolve().then(function () {
    return WebAssembly.instantiate(unpackedPart(text), imports);
  });
}
