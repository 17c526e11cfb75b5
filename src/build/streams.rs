//! A wasm as streams, which LZMA packs better than the wasm itself. `src/element/wasm/unpack/streams.rs`
//! says what they are, and joins them again.

use unpack::streams::{Mover, STREAMS};
use wasmparser::BinaryReader;

use super::Failure;

/// The wasm as streams.
///
/// # Errors
///
/// If `Mover` loses its way at an instruction that it does not know.
pub(super) fn split(wasm: &[u8]) -> Result<Vec<u8>, Failure> {
    streams(wasm).ok_or_else(|| {
        Failure::new(
            "The wasm can't be packed: its code has an instruction that is not known.",
            "Add it to `Mover` in src/element/wasm/unpack/streams.rs.",
        )
    })
}

fn streams(wasm: &[u8]) -> Option<Vec<u8>> {
    let code = code_section(wasm)?;
    let mut splitter = Splitter { wasm, at: code, streams: Default::default(), known: true, lengths: 0 };
    splitter.code();
    if !splitter.known {
        return None;
    }
    let (before, after) = (wasm.get(..code)?, wasm.get(splitter.at..)?);
    let code = splitter.streams.iter().map(Vec::len).sum::<usize>() + 5 * splitter.lengths;
    let pieces = [before, after].into_iter().chain(splitter.streams.iter().map(Vec::as_slice));
    let lengths = std::iter::once(before.len() + code + after.len()).chain(pieces.clone().map(<[u8]>::len));
    let mut streams = Vec::with_capacity(wasm.len());
    for length in lengths {
        streams.extend(u32::try_from(length).ok()?.to_le_bytes());
    }
    streams.extend(pieces.flatten());
    Some(streams)
}

/// Where the length of the code section stands.
fn code_section(wasm: &[u8]) -> Option<usize> {
    let mut at = 8;
    loop {
        let id = wasm.get(at)?;
        if *id == 10 {
            return Some(at + 1);
        }
        let (length, contents) = leb(wasm, at + 1)?;
        at = contents + length;
    }
}

/// A number in LEB128, and where it ends.
fn leb(wasm: &[u8], at: usize) -> Option<(usize, usize)> {
    let mut reader = BinaryReader::new(wasm.get(at..)?, at);
    Some((reader.read_var_u32().ok()? as usize, reader.original_position()))
}

/// Puts code into streams.
struct Splitter<'w> {
    wasm: &'w [u8],
    at: usize,
    streams: [Vec<u8>; STREAMS],
    /// Whether each function ended where its length says. If so, `join` takes the same steps.
    known: bool,
    /// The number of lengths that were left out.
    lengths: usize,
}

impl Mover for Splitter<'_> {
    fn byte(&mut self, stream: usize) -> u8 {
        let Some(byte) = self.wasm.get(self.at).copied() else {
            self.known = false;
            return 0x0b;
        };
        self.at += 1;
        if let Some(stream) = self.streams.get_mut(stream) {
            stream.push(byte);
        }
        byte
    }

    fn sized(&mut self, inner: fn(&mut Self)) {
        let Some((length, start)) = leb(self.wasm, self.at) else {
            self.known = false;
            return;
        };
        self.lengths += 1;
        self.at = start;
        inner(self);
        self.known &= self.at == start + length;
    }

    fn left(&self) -> u32 {
        u32::try_from(self.wasm.len() - self.at.min(self.wasm.len())).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::split;
    use proptest::prelude::*;
    use unpack::streams::{TABLE, join, joined_length};

    /// Two functions with an instruction of each kind.
    const BODIES: [&[u8]; 2] = [
        &[
            2, 2, 0x7f, 1, 0x7b, // locals: two i32, a vector
            0x02, 0x40, 0x03, 0x7f, 0x41, 0xff, 0x7e, 0x0b, 0x1a, // block, loop, i32.const
            0x20, 0x00, 0x04, 0x40, 0x0c, 0x01, 0x05, 0x20, 0x01, 0x0d, 0x01,
            0x0b, // if, br, else, br_if
            0x20, 0x00, 0x0e, 0x01, 0x00, 0x00, 0x0b, // br_table
            0x10, 0x01, // call
            0x20, 0x00, 0x11, 0x00, 0x00, // call_indirect
            0x23, 0x00, 0x24, 0x00, // globals
            0x20, 0x00, 0x2d, 0x00, 0x90, 0x4e, 0x1a, // i32.load8_u with an offset of two bytes
            0x42, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7f, 0x1a, // i64.const
            0x43, 0, 0, 0x0b, 0x0b, 0x1a, 0x44, 0x0b, 0, 0, 0, 0, 0, 0, 0x0b, 0x1a, // f32, f64
            0x3f, 0x00, 0x40, 0x00, 0x1a, // memory.size, memory.grow
            0xd0, 0x70, 0x1a, 0xd2, 0x01, 0x1a, // references
            0x41, 0, 0x41, 0, 0x41, 0, 0xfc, 10, 0x00, 0x00, // memory.copy
            0x41, 0, 0x41, 0, 0x41, 0, 0xfc, 11, 0x00, // memory.fill
            0x20, 0x00, 0xfd, 0x00, 0x04, 0x10, 0x21, 0x02, // v128.load
            0xfd, 12, 0x0b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 0x0b, 0x1a, // v128.const
            0x20, 0x02, 0xfd, 21, 0x0b, 0x1a, // i8x16.extract_lane_s
            0x20, 0x00, 0x20, 0x02, 0xfd, 84, 0x00, 0x0b, 0x03, 0x1a, // v128.load8_lane
            0x0b,
        ],
        &[0, 0x0b],
    ];

    /// A wasm with these functions.
    fn wasm(bodies: &[&[u8]]) -> Vec<u8> {
        let mut code = vec![bodies.len() as u8];
        for body in bodies {
            code.extend(length(body.len()));
            code.extend(*body);
        }
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        let mut section = |id: u8, contents: &[u8]| {
            wasm.push(id);
            wasm.extend(length(contents.len()));
            wasm.extend(contents);
        };
        section(1, &[1, 0x60, 0, 0]);
        section(3, &[&[bodies.len() as u8][..], &vec![0; bodies.len()]].concat());
        section(4, &[1, 0x70, 0, 1]);
        section(5, &[1, 0, 1]);
        section(6, &[1, 0x7f, 1, 0x41, 0, 0x0b]);
        section(9, &[1, 3, 0, 1, 1]);
        section(10, &code);
        section(11, &[1, 0, 0x41, 0, 0x0b, 2, 7, 8]);
        wasm
    }

    fn length(length: usize) -> Vec<u8> {
        vec![length as u8 & 0x7f | 0x80, (length >> 7) as u8]
    }

    fn joined(streams: &[u8]) -> Vec<u8> {
        let mut wasm = vec![0; joined_length(streams)];
        join(streams, &mut wasm);
        wasm
    }

    #[test]
    fn what_was_split_is_joined_to_the_same_code() {
        let wasm = wasm(&BODIES);
        assert!(walrus::Module::from_buffer(&wasm).is_ok());
        let streams = split(&wasm).unwrap_or_default();
        let joined = joined(&streams);
        assert!(walrus::Module::from_buffer(&joined).is_ok());
        assert_eq!(split(&joined).unwrap_or_default(), streams);
        for body in BODIES {
            assert!(joined.windows(body.len()).any(|code| code == body));
        }
        // The lengths of the section and of two functions are five bytes long instead of two.
        assert_eq!(joined.len(), wasm.len() + 3 * 3);
    }

    #[test]
    fn an_instruction_that_is_not_known_is_refused() {
        // An atomic load, with an offset that looks like the end of the function.
        let wasm = wasm(&[&[0, 0x41, 0, 0xfe, 0x10, 2, 0x0b, 0x1a, 0x0b]]);
        assert!(split(&wasm).is_err_and(|failure| failure.to_string().contains("Mover")));
    }

    proptest! {
        #[test]
        fn damaged_streams_come_to_an_end(table in prop::collection::vec(0_u32..300, TABLE / 4), code: Vec<u8>) {
            let mut streams = Vec::new();
            for length in table {
                streams.extend(length.to_le_bytes());
            }
            prop_assert_eq!(streams.len(), TABLE);
            streams.extend(code);
            joined(&streams);
        }
    }
}
