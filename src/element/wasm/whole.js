// The second part of the wasm, inside this script too (`more`).

function hasMore() {
  return true;
}

function instantiateMore(imports) {
  return WebAssembly.instantiate(unpacked(fromBase91(more)), imports);
}
