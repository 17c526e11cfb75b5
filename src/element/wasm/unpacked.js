// Undoes the packing, with a small wasm (`unpacker`, see its lib.rs).

// Perhaps there is no memory left: the next start tries again.
var NO_MEMORY = "out of memory";

// The bytes of a text, in the memory of the small wasm. `known` are the bytes that the text refers to.
function unpackedBytes(text, known) {
  var binary = atob(unpacker);
  var code = new Uint8Array(binary.length);
  for (var i = 0; i < code.length; i++) code[i] = binary.charCodeAt(i);
  var exports = new WebAssembly.Instance(new WebAssembly.Module(code)).exports;
  var before = text.length + known.length;
  var at = exports.memory.grow(Math.ceil(before / 65536)) * 65536;
  new TextEncoder().encodeInto(text, new Uint8Array(exports.memory.buffer, at));
  new Uint8Array(exports.memory.buffer, at + text.length).set(known);
  var length = exports.unpack(at, text.length, known.length);
  if (!length) throw new Error(NO_MEMORY);
  return { exports: exports, at: at + before, length: length };
}

// `length` of these bytes from `start` on, or of what stands after them.
function bytesAt(bytes, start, length) {
  return new Uint8Array(bytes.exports.memory.buffer, bytes.at + start, length);
}
