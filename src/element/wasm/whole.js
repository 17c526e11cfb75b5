// Parts that are inside this script too (`inside`): unpacked when they are wanted first.

function fetchPart(name) {
  return Promise.resolve(inside[name]);
}

// In a promise: where there is no room to unpack, that is told, and can be tried again.
function instantiatePart(text, imports) {
  return Promise.resolve().then(function () {
    return WebAssembly.instantiate(unpackedPart(text), imports);
  });
}
