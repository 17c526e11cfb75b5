// The second part of the wasm, inside this script too (`more`): unpacked when it is wanted first.

var isUnpacked = false;

function hasMore() {
  return isUnpacked;
}

function instantiateMore(imports) {
  isUnpacked = true;
  return WebAssembly.instantiate(unpacked(more), imports);
}
