//! The records that XLSB and XLS are made of.

/// A record: its type and what is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Record<'r> {
    pub kind: u32,
    pub data: &'r [u8],
}

impl Record<'_> {
    /// A number of two bytes.
    pub fn u16(&self, at: usize) -> Option<u32> {
        let bytes = self.data.get(at..at.checked_add(2)?)?;
        Some(u32::from(u16::from_le_bytes(bytes.try_into().ok()?)))
    }

    /// A number of four bytes.
    pub fn u32(&self, at: usize) -> Option<u32> {
        let bytes = self.data.get(at..at.checked_add(4)?)?;
        Some(u32::from_le_bytes(bytes.try_into().ok()?))
    }

    /// A text in UTF-16 that begins with its length, and the position of its end.
    pub fn text(&self, at: usize) -> Option<(String, usize)> {
        let length = self.u32(at)?;
        if length == u32::MAX {
            return Some((String::new(), at + 4));
        }
        let end = at.checked_add(4)?.checked_add(usize::try_from(length).ok()?.checked_mul(2)?)?;
        let units: Vec<u16> = self
            .data
            .get(at + 4..end)?
            .chunks_exact(2)
            .filter_map(|pair| Some(u16::from_le_bytes(pair.try_into().ok()?)))
            .collect();
        Some((String::from_utf16_lossy(&units), end))
    }
}

/// The records of a part of an XLSB, up to one that is cut off.
pub(super) fn of_xlsb(mut part: &[u8]) -> impl Iterator<Item = Record<'_>> {
    std::iter::from_fn(move || {
        let kind = varying(&mut part, 2)?;
        let length = varying(&mut part, 4)? as usize;
        let (data, rest) = part.split_at_checked(length)?;
        part = rest;
        // The continuation bit of the type is not masked out, because the constants for the types include it.
        Some(Record { kind, data })
    })
}

/// A number of up to `most` bytes, with seven bits in each.
fn varying(part: &mut &[u8], most: u32) -> Option<u32> {
    let mut number = 0;
    for at in 0..most {
        let (&byte, rest) = part.split_first()?;
        *part = rest;
        number |= u32::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            break;
        }
    }
    Some(number)
}

/// The records of a stream of an XLS, up to one that is cut off.
pub(super) fn of_xls(mut stream: &[u8]) -> impl Iterator<Item = Record<'_>> {
    std::iter::from_fn(move || {
        let (&[kind_low, kind_high, low, high], rest) = stream.split_first_chunk::<4>()?;
        let (data, rest) = rest.split_at_checked(usize::from(u16::from_le_bytes([low, high])))?;
        stream = rest;
        Some(Record { kind: u32::from(u16::from_le_bytes([kind_low, kind_high])), data })
    })
}
