// The second part of the wasm, inside this script too (`more`): unpacked when it is wanted first.

var isUnpacked = false;

// What comes later elsewhere is here from the beginning.
function scriptLater() {
  return Promise.resolve();
}

function hasMore() {
  return isUnpacked;
}

// In a promise: where there is no room to unpack, that is told, and can be tried again.
function instantiateMore(imports) {
  return Promise.resolve()
    .then(function () {
      return WebAssembly.instantiate(unpacked(more), imports);
    })
    .then(function (made) {
      isUnpacked = true;
      return made;
    });
}
