// The second part of the wasm, inside this script too (`more`): unpacked when it is wanted first.

var isUnpacked = false;

function hasMore() {
  return isUnpacked;
}

// In a promise: where there is no room to unpack, that is told, and can be tried again.
function instantiateMore(imports) {
  return Promise.resolve().then(function () {
    var bytes = unpacked(more);
    isUnpacked = true;
    return WebAssembly.instantiate(bytes, imports);
  });
}
