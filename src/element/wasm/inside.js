// Starts the wasm. Its first part is packed inside this script (`wasm`).

function instantiate(imports) {
  return WebAssembly.instantiate(firstBytes(), imports);
}

// The unpacked wasm that all parts are packed against. It is kept until a part has come.
var unpackedFirst = null;

function firstBytes() {
  if (!unpackedFirst) unpackedFirst = unpacked(wasm, []);
  return unpackedFirst;
}

function unpackedPart(text) {
  var bytes = unpacked(text, firstBytes());
  unpackedFirst = null;
  return bytes;
}

// Undoes the packing, with a small wasm (`unpacker`, see its lib.rs). `known` are the bytes that the
// text refers to.
function unpacked(text, known) {
  var binary = atob(unpacker);
  var code = new Uint8Array(binary.length);
  for (var i = 0; i < code.length; i++) code[i] = binary.charCodeAt(i);
  var exports = new WebAssembly.Instance(new WebAssembly.Module(code)).exports;
  var before = text.length + known.length;
  var at = exports.memory.grow(Math.ceil(before / 65536)) * 65536;
  new TextEncoder().encodeInto(text, new Uint8Array(exports.memory.buffer, at));
  new Uint8Array(exports.memory.buffer, at + text.length).set(known);
  var size = exports.unpack(at, text.length, known.length);
  // Perhaps there is no memory left: the next start tries again.
  if (!size) throw new Error("out of memory");
  return new Uint8Array(exports.memory.buffer, at + before, size);
}
