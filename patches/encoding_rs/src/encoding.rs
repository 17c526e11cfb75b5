//! An encoding, and what is decoded at once.

use crate::browser::{Question, ask};
use crate::decoder::Decoder;
use crate::encodings::{ALL, UTF_8, UTF_16BE, UTF_16LE};
use std::borrow::Cow;

/// An encoding. There is one of each.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Encoding {
    name: &'static str,
}

impl Encoding {
    pub(crate) const fn new(name: &'static str) -> Encoding {
        Encoding { name }
    }

    /// The encoding with this label.
    pub fn for_label(label: &[u8]) -> Option<&'static Encoding> {
        let name = ask(Question::Name, label, &[])?;
        ALL.iter().copied().find(|encoding| encoding.name.eq_ignore_ascii_case(&name))
    }

    /// The encoding that a byte order mark says, and the length of the mark.
    pub fn for_bom(bytes: &[u8]) -> Option<(&'static Encoding, usize)> {
        match bytes {
            [0xef, 0xbb, 0xbf, ..] => Some((UTF_8, 3)),
            [0xff, 0xfe, ..] => Some((UTF_16LE, 2)),
            [0xfe, 0xff, ..] => Some((UTF_16BE, 2)),
            _ => None,
        }
    }

    /// Its name.
    pub fn name(&'static self) -> &'static str {
        self.name
    }

    /// The text, the encoding that was used, and whether something can't be read. A byte order mark counts more than
    /// this encoding.
    pub fn decode<'a>(&'static self, bytes: &'a [u8]) -> (Cow<'a, str>, &'static Encoding, bool) {
        let (used, mark) = Encoding::for_bom(bytes).unwrap_or((self, 0));
        let bytes = bytes.get(mark..).unwrap_or_default();
        match used.decode_without_bom_handling_and_without_replacement(bytes) {
            Some(text) => (text, used, false),
            None => (used.replaced(bytes), used, true),
        }
    }

    /// The text, if all of it can be read.
    pub fn decode_without_bom_handling_and_without_replacement<'a>(
        &'static self,
        bytes: &'a [u8],
    ) -> Option<Cow<'a, str>> {
        if self == UTF_8 {
            std::str::from_utf8(bytes).ok().map(Cow::Borrowed)
        } else if let Some(units) = self.units(bytes) {
            let is_whole = bytes.len().is_multiple_of(2);
            let text = char::decode_utf16(units).collect::<Result<String, _>>().ok();
            text.filter(|_| is_whole).map(Cow::Owned)
        } else {
            ask(Question::FaultlessText, self.name.as_bytes(), bytes).map(Cow::Owned)
        }
    }

    fn replaced<'a>(&'static self, bytes: &'a [u8]) -> Cow<'a, str> {
        const NO_CHARACTER: char = '\u{fffd}';
        if self == UTF_8 {
            String::from_utf8_lossy(bytes)
        } else if let Some(units) = self.units(bytes) {
            let text = char::decode_utf16(units).map(|unit| unit.unwrap_or(NO_CHARACTER));
            let half = (!bytes.len().is_multiple_of(2)).then_some(NO_CHARACTER);
            Cow::Owned(text.chain(half).collect())
        } else {
            let text = ask(Question::Text, self.name.as_bytes(), bytes);
            Cow::Owned(text.unwrap_or_else(|| NO_CHARACTER.to_string()))
        }
    }

    /// The units of UTF-16; none in another encoding.
    fn units<'a>(&'static self, bytes: &'a [u8]) -> Option<impl Iterator<Item = u16> + use<'a>> {
        let is_big = self == UTF_16BE;
        let (units, _) = bytes.as_chunks::<2>();
        let unit =
            move |unit: &[u8; 2]| if is_big { u16::from_be_bytes(*unit) } else { u16::from_le_bytes(*unit) };
        (is_big || self == UTF_16LE).then(|| units.iter().map(unit))
    }

    /// A decoder.
    pub fn new_decoder_without_bom_handling(&'static self) -> Decoder {
        Decoder::new(self)
    }
}
