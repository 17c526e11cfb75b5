// Starts the wasm. Its first part is packed inside this script (`wasm`).

function instantiate(imports) {
  return WebAssembly.instantiate(firstWasm().wasm, imports);
}

// The first wasm and its streams, which all parts are packed against. They are kept until a part has come.
var unpackedFirst = null;

function firstWasm() {
  if (!unpackedFirst) unpackedFirst = unpacked(wasm, []);
  return unpackedFirst;
}

// The bytes of the wasm of a part.
function unpackedPart(text) {
  var part = unpacked(text, firstWasm().streams);
  unpackedFirst = null;
  return part.wasm;
}

// Undoes the packing, with a small wasm (`unpacker`, see its lib.rs). `known` are the streams that the
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
  var length = exports.unpack(at, text.length, known.length);
  var size = length && exports.join(at + before, length);
  // Perhaps there is no memory left: the next start tries again.
  if (!size) throw new Error("out of memory");
  var buffer = exports.memory.buffer;
  return {
    streams: new Uint8Array(buffer, at + before, length),
    wasm: new Uint8Array(buffer, at + before + length, size),
  };
}
