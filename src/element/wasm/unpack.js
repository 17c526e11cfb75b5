// LZMA, the same as in 7-Zip, with the contexts that suit wasm (lc 3, lp 0, pb 0: see the builder's
// pack.rs): a seventh smaller than gzip, which browsers know by themselves, for some milliseconds.
// The first four bytes are the length of what comes out.
function unpacked(packed) {
  // Where the chances of each kind of bit begin, for 12 states of what came last.
  var IS_MATCH = 0;
  var IS_REP = 12;
  var IS_REP0 = 24;
  var IS_REP1 = 36;
  var IS_REP2 = 48;
  var IS_LONG = 60;
  var SLOT = 72; // 4 trees of 64
  var SPECIAL = 328;
  var ALIGN = 443;
  var LENGTH = 459; // two bits, trees of 8, 8 and 256
  var REP_LENGTH = 733;
  var LITERAL = 1007; // 8 times 3 trees of 256

  var chances = new Uint16Array(LITERAL + 8 * 768).fill(1024);
  var size = packed[0] | (packed[1] << 8) | (packed[2] << 16) | (packed[3] << 24);
  var bytes = new Uint8Array(size);
  var at = 9;
  var code = ((packed[5] << 24) | (packed[6] << 16) | (packed[7] << 8) | packed[8]) >>> 0;
  var range = 0xffffffff;

  function shift() {
    if (range >= 0x1000000) return;
    range = (range << 8) >>> 0;
    code = ((code << 8) | packed[at++]) >>> 0;
  }
  function bit(which) {
    var chance = chances[which];
    var bound = (range >>> 11) * chance;
    var is = code >= bound;
    if (is) {
      range -= bound;
      code -= bound;
      chances[which] = chance - (chance >>> 5);
    } else {
      range = bound;
      chances[which] = chance + ((2048 - chance) >>> 5);
    }
    shift();
    return is ? 1 : 0;
  }
  function tree(which, bits) {
    var value = 1;
    for (var i = 0; i < bits; i++) value = (value << 1) | bit(which + value);
    return value - (1 << bits);
  }
  function treeFromBelow(which, bits) {
    var node = 1;
    var value = 0;
    for (var i = 0; i < bits; i++) {
      var is = bit(which + node);
      node = (node << 1) | is;
      value |= is << i;
    }
    return value;
  }
  function plain(bits) {
    var value = 0;
    for (var i = 0; i < bits; i++) {
      range >>>= 1;
      var is = code >= range;
      if (is) code -= range;
      value = (value << 1) | (is ? 1 : 0);
      shift();
    }
    return value;
  }
  function lengthOf(which) {
    if (!bit(which)) return tree(which + 2, 3);
    if (!bit(which + 1)) return 8 + tree(which + 10, 3);
    return 16 + tree(which + 18, 8);
  }

  var state = 0;
  var reps = [0, 0, 0, 0]; // the last four distances
  for (var to = 0; to < size; ) {
    if (!bit(IS_MATCH + state)) {
      var literal = LITERAL + 768 * ((to ? bytes[to - 1] : 0) >> 5);
      var symbol = 1;
      if (state > 6) {
        // After a match the byte that would have gone on with it is a hint, until it is wrong.
        var hint = bytes[to - reps[0] - 1];
        for (var same = true; same && symbol < 256; ) {
          var hinted = (hint >> 7) & 1;
          hint <<= 1;
          var is = bit(literal + ((1 + hinted) << 8) + symbol);
          symbol = (symbol << 1) | is;
          same = is === hinted;
        }
      }
      while (symbol < 256) symbol = (symbol << 1) | bit(literal + symbol);
      bytes[to++] = symbol;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    var length;
    if (!bit(IS_REP + state)) {
      length = lengthOf(LENGTH);
      var slot = tree(SLOT + 64 * Math.min(length, 3), 6);
      var distance = slot;
      if (slot > 3) {
        var bits = (slot >> 1) - 1;
        distance = (2 | (slot & 1)) << bits;
        if (slot < 14) distance += treeFromBelow(SPECIAL + distance - slot, bits);
        else distance += (plain(bits - 4) << 4) + treeFromBelow(ALIGN, 4);
      }
      reps = [distance, reps[0], reps[1], reps[2]];
      state = state < 7 ? 7 : 10;
    } else {
      var nth = 0;
      if (bit(IS_REP0 + state)) nth = bit(IS_REP1 + state) ? 2 + bit(IS_REP2 + state) : 1;
      else if (!bit(IS_LONG + state)) {
        bytes[to] = bytes[to - reps[0] - 1];
        to++;
        state = state < 7 ? 9 : 11;
        continue;
      }
      reps.unshift(reps.splice(nth, 1)[0]);
      length = lengthOf(REP_LENGTH);
      state = state < 7 ? 8 : 11;
    }
    for (var end = to + length + 2; to < end; to++) bytes[to] = bytes[to - reps[0] - 1];
  }
  return bytes;
}
