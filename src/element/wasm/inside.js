// Starting the wasm whose first part is inside this script (`wasm`), packed.

function instantiate(imports) {
  return WebAssembly.instantiate(unpacked(wasm), imports);
}

// Undoes the packing: by a small wasm (`unpacker`, see its lib.rs).
function unpacked(text) {
  var binary = atob(unpacker);
  var code = new Uint8Array(binary.length);
  for (var i = 0; i < code.length; i++) code[i] = binary.charCodeAt(i);
  var exports = new WebAssembly.Instance(new WebAssembly.Module(code)).exports;
  var at = exports.memory.grow(Math.ceil(text.length / 65536)) * 65536;
  new TextEncoder().encodeInto(text, new Uint8Array(exports.memory.buffer, at));
  var size = exports.unpack(at, text.length);
  return new Uint8Array(exports.memory.buffer, at + text.length, size);
}
