// Starting the wasm whose first part is inside this script, as base91 of LZMA (`wasm`).

// Two letters are 13 bits, or 14 where they are few: see the builder's base91.rs.
function fromBase91(text) {
  var bytes = new Uint8Array(Math.ceil(text.length * 0.875));
  var length = 0;
  var held = 0;
  var bits = 0;
  for (var i = 0; i < text.length; i += 2) {
    var isLast = i + 1 === text.length;
    var value = digit(text.charCodeAt(i)) + (isLast ? 0 : digit(text.charCodeAt(i + 1)) * 91);
    held |= value << bits;
    bits += isLast ? 8 : (value & 8191) > 88 ? 13 : 14;
    for (; bits > 7; bits -= 8) {
      bytes[length++] = held & 255;
      held >>= 8;
    }
  }
  return bytes.subarray(0, length);
}

// All of printable ASCII but `"`, `<` and `\`.
function digit(code) {
  return code - 33 - (code > 34) - (code > 60) - (code > 92);
}

function instantiate(imports) {
  return WebAssembly.instantiate(unpacked(fromBase91(wasm)), imports);
}
