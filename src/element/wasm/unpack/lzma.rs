//! LZMA, as in 7-Zip, with the contexts that suit wasm (lc 1, lp 0, pb 0: see the builder's pack.rs).
//! The result is a fifth smaller than with gzip, which browsers can unpack themselves.

// The index where the probabilities of each kind of bit begin. There are 12 states of what came last.
const IS_MATCH: usize = 0;
const IS_REP: usize = 12;
const IS_REP0: usize = 24;
const IS_REP1: usize = 36;
const IS_REP2: usize = 48;
const IS_LONG: usize = 60;
/// 4 trees of 64.
const SLOT: usize = 72;
const SPECIAL: usize = 328;
const ALIGN: usize = 443;
/// Two bits, trees of 8, 8 and 256.
const LENGTH: usize = 459;
const REP_LENGTH: usize = 733;
/// 2 times 3 trees of 256.
const LITERAL: usize = 1007;
const CHANCES: usize = LITERAL + 2 * 768;

/// Unpacks a stream without a header until `bytes` is full. The first `known` bytes are there already,
/// and the stream may refer to them. A damaged stream gives wrong bytes and no error.
pub fn unpack(stream: &[u8], bytes: &mut [u8], known: usize) {
    let mut coder = Coder { stream, at: 1, code: 0, range: u32::MAX, chances: [1024; CHANCES] };
    for _ in 0..4 {
        coder.take();
    }
    let (mut state, mut to) = (0, known);
    // The last four distances.
    let mut reps = [0_usize; 4];
    while to < bytes.len() {
        if !coder.bit(IS_MATCH + state) {
            let context = usize::from(back(bytes, to, 0) >> 7);
            // After a match, the byte that would have continued it is a hint.
            let hint = (state > 6).then(|| back(bytes, to, reps[0]));
            let symbol = coder.literal(LITERAL + 768 * context, hint);
            put(bytes, &mut to, symbol);
            state = match state {
                0..=3 => 0,
                4..=9 => state - 3,
                _ => state - 6,
            };
            continue;
        }
        let length;
        if !coder.bit(IS_REP + state) {
            length = coder.length(LENGTH);
            reps = [coder.distance(length), reps[0], reps[1], reps[2]];
            state = if state < 7 { 7 } else { 10 };
        } else if !coder.bit(IS_REP0 + state) {
            if !coder.bit(IS_LONG + state) {
                let byte = back(bytes, to, reps[0]);
                put(bytes, &mut to, byte);
                state = if state < 7 { 9 } else { 11 };
                continue;
            }
            length = coder.length(REP_LENGTH);
            state = if state < 7 { 8 } else { 11 };
        } else {
            reps = if !coder.bit(IS_REP1 + state) {
                [reps[1], reps[0], reps[2], reps[3]]
            } else if !coder.bit(IS_REP2 + state) {
                [reps[2], reps[0], reps[1], reps[3]]
            } else {
                [reps[3], reps[0], reps[1], reps[2]]
            };
            length = coder.length(REP_LENGTH);
            state = if state < 7 { 8 } else { 11 };
        }
        for _ in 0..length + 2 {
            let byte = back(bytes, to, reps[0]);
            put(bytes, &mut to, byte);
        }
    }
}

/// The byte at this distance back, where 0 is the last byte; zero before the first byte.
fn back(bytes: &[u8], to: usize, distance: usize) -> u8 {
    to.checked_sub(distance + 1).and_then(|at| bytes.get(at)).copied().unwrap_or(0)
}

fn put(bytes: &mut [u8], to: &mut usize, byte: u8) {
    if let Some(place) = bytes.get_mut(*to) {
        *place = byte;
    }
    *to += 1;
}

/// The range coder: it decodes bits by the probability that each was 0 so far.
struct Coder<'s> {
    stream: &'s [u8],
    at: usize,
    code: u32,
    range: u32,
    chances: [u16; CHANCES],
}

impl Coder<'_> {
    /// Takes the next byte; zeros after the last one.
    fn take(&mut self) {
        self.code = self.code << 8 | u32::from(self.stream.get(self.at).copied().unwrap_or(0));
        self.at += 1;
    }

    fn shift(&mut self) {
        if self.range < 0x100_0000 {
            self.range <<= 8;
            self.take();
        }
    }

    fn bit(&mut self, which: usize) -> bool {
        let Some(chance) = self.chances.get_mut(which) else { return false };
        let bound = (self.range >> 11) * u32::from(*chance);
        let is = self.code >= bound;
        if is {
            self.range -= bound;
            self.code -= bound;
            *chance -= *chance >> 5;
        } else {
            self.range = bound;
            *chance += (2048 - *chance) >> 5;
        }
        self.shift();
        is
    }

    #[inline(never)]
    fn tree(&mut self, which: usize, bits: u32) -> usize {
        let mut value = 1;
        for _ in 0..bits {
            value = value << 1 | usize::from(self.bit(which + value));
        }
        value - (1 << bits)
    }

    fn tree_from_below(&mut self, which: usize, bits: u32) -> usize {
        let (mut node, mut value) = (1, 0);
        for at in 0..bits {
            let is = usize::from(self.bit(which + node));
            node = node << 1 | is;
            value |= is << at;
        }
        value
    }

    /// A byte. The hint is used until a bit of it is wrong.
    fn literal(&mut self, which: usize, hint: Option<u8>) -> u8 {
        let mut symbol = 1;
        let mut hint = hint.map(usize::from);
        while symbol < 256 {
            let Some(hinted) = hint else {
                symbol = symbol << 1 | usize::from(self.bit(which + symbol));
                continue;
            };
            let hinted_bit = hinted >> 7 & 1;
            let is = usize::from(self.bit(which + (1 + hinted_bit) * 256 + symbol));
            symbol = symbol << 1 | is;
            hint = (is == hinted_bit).then_some(hinted << 1);
        }
        symbol as u8
    }

    #[inline(never)]
    fn length(&mut self, which: usize) -> usize {
        if !self.bit(which) {
            return self.tree(which + 2, 3);
        }
        if !self.bit(which + 1) {
            return 8 + self.tree(which + 10, 3);
        }
        16 + self.tree(which + 18, 8)
    }

    fn distance(&mut self, length: usize) -> usize {
        let slot = self.tree(SLOT + 64 * length.min(3), 6);
        if slot < 4 {
            return slot;
        }
        let bits = (slot as u32 >> 1) - 1;
        let distance = (2 | slot & 1) << bits;
        if slot < 14 {
            return distance + self.tree_from_below(SPECIAL + distance - slot, bits);
        }
        distance + (self.plain(bits - 4) << 4) + self.tree_from_below(ALIGN, 4)
    }

    /// Bits that are 1 as often as 0.
    fn plain(&mut self, bits: u32) -> usize {
        let mut value = 0;
        for _ in 0..bits {
            self.range >>= 1;
            let is = self.code >= self.range;
            if is {
                self.code -= self.range;
            }
            value = value << 1 | usize::from(is);
            self.shift();
        }
        value
    }
}
