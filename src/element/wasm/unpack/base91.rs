//! Decodes bytes from a text of 91 or 95 letters: see the builder's base91.rs.

/// Decodes a text in place: the bytes are fewer than the letters.
pub fn decode(text: &mut [u8]) -> &mut [u8] {
    let (mut length, mut held, mut bits) = (0, 0_u32, 0);
    let has_all = text.first() == Some(&b'"');
    let (letters, mut at) = if has_all { (95, 1) } else { (91, 0) };
    let digit = |letter| digit(letter, has_all);
    while let Some(low) = text.get(at).copied().map(digit) {
        // Two letters hold 13 bits, or 14 if the value of the 13 is small. A single letter ends the text.
        let (value, new) = match text.get(at + 1).copied().map(digit) {
            Some(high) => {
                let value = low + high * letters;
                (value, if value & 8191 > letters * letters - 8193 { 13 } else { 14 })
            }
            None => (low, 8),
        };
        at += 2;
        held |= value << bits;
        bits += new;
        while bits > 7 {
            if let Some(byte) = text.get_mut(length) {
                *byte = held as u8;
            }
            length += 1;
            held >>= 8;
            bits -= 8;
        }
    }
    text.get_mut(..length).unwrap_or_default()
}

/// The value of a letter. The letters are printable ASCII, all of it or without the blank, `"`, `<` and `\`.
fn digit(letter: u8, has_all: bool) -> u32 {
    let after = |left_out: u8| u32::from(!has_all && letter > left_out);
    u32::from(letter).wrapping_sub(32 + after(b' ') + after(b'"') + after(b'<') + after(b'\\')) & 0x7f
}
