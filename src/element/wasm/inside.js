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

// The streams and the wasm of a text. `known` are the streams that the text refers to.
function unpacked(text, known) {
  var streams = unpackedBytes(text, known);
  var size = streams.exports.join(streams.at, streams.length);
  if (!size) throw new Error(NO_MEMORY);
  return { streams: bytesAt(streams, 0, streams.length), wasm: bytesAt(streams, streams.length, size) };
}
