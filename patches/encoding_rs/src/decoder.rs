//! A decoder, as far as quick-xml uses one.

use crate::encoding::Encoding;

/// How far a decoder came.
#[derive(Debug, PartialEq, Eq)]
pub enum DecoderResult {
    /// To the end.
    InputEmpty,
    /// There was no room for more.
    OutputFull,
    /// To what can't be read.
    Malformed(u8, u8),
}

/// A decoder.
pub struct Decoder {
    encoding: &'static Encoding,
}

impl Decoder {
    pub(crate) fn new(encoding: &'static Encoding) -> Decoder {
        Decoder { encoding }
    }

    /// Its encoding.
    pub fn encoding(&self) -> &'static Encoding {
        self.encoding
    }

    /// How many bytes the text of so many bytes has at most.
    pub fn max_utf8_buffer_length_without_replacement(&self, length: usize) -> Option<usize> {
        length.checked_mul(3)
    }

    /// Decodes bytes that are the last ones.
    pub fn decode_to_string_without_replacement(
        &mut self,
        bytes: &[u8],
        text: &mut String,
        _last: bool,
    ) -> (DecoderResult, usize) {
        match self.encoding.decode_without_bom_handling_and_without_replacement(bytes) {
            Some(decoded) => {
                text.push_str(&decoded);
                (DecoderResult::InputEmpty, bytes.len())
            }
            None => (DecoderResult::Malformed(1, 0), 0),
        }
    }

    /// Would decode bytes piece by piece, which nothing in the files part asks for: that it can't be read is an
    /// error of the reader.
    pub fn decode_to_utf8_without_replacement(
        &mut self,
        _bytes: &[u8],
        _text: &mut [u8],
        _last: bool,
    ) -> (DecoderResult, usize, usize) {
        (DecoderResult::Malformed(1, 0), 0, 0)
    }
}
