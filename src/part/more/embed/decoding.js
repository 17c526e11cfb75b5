// Decodes texts for the files part (patches/encoding_rs), which knows UTF-8 and UTF-16 alone: the browser has the
// tables of all encodings.

// What the part imports. `exports` returns its exports.
function decoding(exports) {
  // `question` is 0 for the name of the encoding, 1 for the text, 2 for the text if all of it can be read.
  function decode(label, labelLength, at, length, question, answered) {
    function bytes(at, length) {
      return new Uint8Array(exports().memory.buffer, at, length);
    }
    var answer;
    try {
      var decoder = new TextDecoder(new TextDecoder().decode(bytes(label, labelLength)), {
        __proto__: null,
        fatal: question === 2,
        ignoreBOM: true,
      });
      answer = new TextEncoder().encode(question ? decoder.decode(bytes(at, length)) : decoder.encoding);
    } catch (_) {
      return 0;
    }
    var to = exports().room(answer.length);
    bytes(to, answer.length).set(answer);
    new DataView(exports().memory.buffer).setUint32(answered, answer.length, true);
    return to;
  }
  return { browser: { decode: decode } };
}
