//! The code of a wasm as streams: operations, locals, offsets, calls and constants, each on its own. Bytes of
//! one kind stand together then, and LZMA makes them a twelfth smaller than the wasm as it is.
//!
//! A wasm in streams is a table of eleven numbers (four bytes each, little-endian): the length of the wasm, and
//! the length of each piece. The pieces follow: what stands before the contents of the code
//! section, what stands after them, and the streams.

// The order of the streams is the one that LZMA packs best, of some that were tried.

/// Integers of 64 bits.
pub const LONGS: usize = 0;
/// Integers of 32 bits.
pub const CONSTANTS: usize = 1;
/// Offsets into the memory.
pub const OFFSETS: usize = 2;
/// Indices of locals that are read.
pub const READ: usize = 3;
/// Indices of locals that are written.
pub const WRITTEN: usize = 4;
/// Indices of functions.
pub const CALLS: usize = 5;
/// Opcodes, and all that has no stream of its own.
pub const OPERATIONS: usize = 6;
/// The types of blocks.
pub const BLOCKS: usize = 7;
/// The number of streams.
pub const STREAMS: usize = 8;

/// The length of the table in front.
pub const TABLE: usize = 4 * (3 + STREAMS);

// What is inlined here would make the wasm larger by a fifth.

/// Moves code byte by byte, into streams or out of them.
pub trait Mover {
    /// Moves the next byte, which belongs to this stream, and returns it. At the end of the stream it is
    /// the opcode `end`, so that every walk comes to an end.
    fn byte(&mut self, stream: usize) -> u8;

    /// Moves something that has its length in front. Streams leave out the length.
    fn sized(&mut self, inner: fn(&mut Self));

    /// The most operations that may follow.
    fn left(&self) -> u32;

    /// Moves a number in LEB128. What lies beyond 32 bits is moved and not returned.
    #[inline(never)]
    fn number(&mut self, stream: usize) -> u32 {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte(stream);
            number |= u32::from(byte & 0x7f).checked_shl(shift).unwrap_or(0);
            if byte < 0x80 {
                return number;
            }
            shift += 7;
        }
    }

    /// Moves as many numbers.
    #[inline(never)]
    fn numbers(&mut self, count: u32) {
        for _ in 0..count {
            self.number(OPERATIONS);
        }
    }

    /// Moves as many bytes.
    #[inline(never)]
    fn bytes(&mut self, count: u32) {
        for _ in 0..count {
            self.byte(OPERATIONS);
        }
    }

    /// Moves the number of what follows.
    fn count(&mut self) -> u32 {
        self.number(OPERATIONS).min(self.left())
    }

    /// Moves the contents of a code section (WebAssembly 2.0, 5.5.13).
    fn code(&mut self) {
        self.sized(|code| {
            for _ in 0..code.count() {
                code.sized(Self::function);
            }
        });
    }

    /// Moves the locals and the instructions of a function.
    fn function(&mut self) {
        for _ in 0..self.count() {
            self.numbers(2);
        }
        let mut depth = 1;
        while depth > 0 {
            match self.byte(OPERATIONS) {
                // block, loop, if
                0x02..=0x04 => {
                    depth += 1;
                    self.number(BLOCKS);
                }
                // end
                0x0b => depth -= 1,
                // br, br_if, globals, tables, the size of the memory, references
                0x0c | 0x0d | 0x23..=0x26 | 0x3f | 0x40 | 0xd0 | 0xd2 => self.numbers(1),
                // br_table
                0x0e => {
                    let count = self.count();
                    self.numbers(count + 1);
                }
                0x10 => {
                    self.number(CALLS);
                }
                // call_indirect
                0x11 => self.numbers(2),
                0x20 => {
                    self.number(READ);
                }
                0x21 | 0x22 => {
                    self.number(WRITTEN);
                }
                0x28..=0x3e => self.memory(),
                0x41 => {
                    self.number(CONSTANTS);
                }
                0x42 => {
                    self.number(LONGS);
                }
                // floating-point constants
                0x43 => self.bytes(4),
                0x44 => self.bytes(8),
                // bulk memory and tables
                0xfc => match self.number(OPERATIONS) {
                    8 | 10 | 12 | 14 => self.numbers(2),
                    9 | 11 | 13 | 15..=17 => self.numbers(1),
                    _ => {}
                },
                // vectors
                0xfd => match self.number(OPERATIONS) {
                    0..=11 | 92 | 93 => self.memory(),
                    12 | 13 => self.bytes(16),
                    21..=34 => self.bytes(1),
                    84..=91 => {
                        self.memory();
                        self.bytes(1);
                    }
                    _ => {}
                },
                _ => {}
            }
        }
    }

    /// Moves the place in the memory that an instruction reads or writes.
    fn memory(&mut self) {
        self.numbers(1);
        self.number(OFFSETS);
    }
}

/// The length of the wasm that these streams hold; zero if they are too short.
pub fn joined_length(streams: &[u8]) -> usize {
    entry(streams, 0)
}

/// Writes the wasm that these streams hold. `wasm` has its length. Damaged streams give wrong bytes and no
/// error. Each length in the code is five bytes long.
pub fn join(streams: &[u8], wasm: &mut [u8]) {
    let mut at = TABLE;
    let mut piece = |nth| {
        let start = at;
        at += entry(streams, nth);
        streams.get(start..at).unwrap_or_default()
    };
    let (before, after) = (piece(1), piece(2));
    let mut joiner = Joiner { streams: [3, 4, 5, 6, 7, 8, 9, 10].map(piece), wasm, at: 0 };
    joiner.put(before);
    joiner.code();
    joiner.put(after);
}

#[inline(never)]
fn entry(streams: &[u8], nth: usize) -> usize {
    let number = streams.get(4 * nth..).and_then(|rest| rest.first_chunk());
    number.map_or(0, |bytes| u32::from_le_bytes(*bytes) as usize)
}

/// Takes code from streams.
struct Joiner<'s> {
    streams: [&'s [u8]; STREAMS],
    wasm: &'s mut [u8],
    at: usize,
}

impl Joiner<'_> {
    #[inline(never)]
    fn put(&mut self, bytes: &[u8]) {
        for byte in bytes {
            if let Some(place) = self.wasm.get_mut(self.at) {
                *place = *byte;
            }
            self.at += 1;
        }
    }
}

impl Mover for Joiner<'_> {
    fn byte(&mut self, stream: usize) -> u8 {
        let mut moved = 0x0b;
        if let Some(bytes) = self.streams.get_mut(stream)
            && let Some((byte, rest)) = bytes.split_first()
        {
            moved = *byte;
            *bytes = rest;
        }
        self.put(&[moved]);
        moved
    }

    fn sized(&mut self, inner: fn(&mut Self)) {
        let start = self.at;
        self.at += 5;
        inner(self);
        let end = self.at;
        let length = end - start - 5;
        self.at = start;
        for nth in 0..5 {
            // All but the last byte say that one more follows.
            let more = if nth < 4 { 0x80 } else { 0 };
            self.put(&[(length >> (7 * nth)) as u8 & 0x7f | more]);
        }
        self.at = end;
    }

    fn left(&self) -> u32 {
        self.streams[OPERATIONS].len() as u32
    }
}
