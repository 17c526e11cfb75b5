//! Bytes as text of 91 letters, 8 % shorter than base64. This is basE91, by Joachim Henke, with an alphabet
//! of its own: it leaves out `"`, `\` and `<`, so that the text can stand in a string of a script in a page.
//!
//! Two letters hold 13 bits, or 14 if the value of the 13 is small. `src/element/wasm/unpack` undoes it.

const LETTERS: u32 = 91;

/// The bytes as text, with about 10 letters for 8 bytes.
pub(super) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 5 / 4);
    let (mut held, mut bits) = (0_u32, 0_u32);
    for byte in bytes {
        held |= u32::from(*byte) << bits;
        bits += 8;
        if bits > 13 {
            // Two letters have 91² = 8281 values. The 89 values beyond 13 bits carry one bit more.
            let taken = if held & 0x1fff > LETTERS * LETTERS - 0x2000 - 1 { 13 } else { 14 };
            let value = held & ((1 << taken) - 1);
            held >>= taken;
            bits -= taken;
            text.extend([letter(value % LETTERS), letter(value / LETTERS)]);
        }
    }
    if bits > 0 {
        text.push(letter(held % LETTERS));
        if bits > 7 || held >= LETTERS {
            text.push(letter(held / LETTERS));
        }
    }
    text
}

/// The letter for a value: printable ASCII in order, without the signs that mean something to a script
/// or a page.
fn letter(value: u32) -> char {
    let mut letters = ('!'..='~').filter(|letter| !"\"\\<".contains(*letter));
    letters.nth(value as usize).unwrap_or('~')
}

#[cfg(test)]
mod tests {
    use super::encode;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_encoded_can_be_decoded(bytes in any::<Vec<u8>>()) {
            let text = encode(&bytes);
            prop_assert!(text.bytes().all(|b| b.is_ascii_graphic() && !b"\"\\<".contains(&b)));
            let mut text = text.into_bytes();
            prop_assert_eq!(&*unpack::base91::decode(&mut text), bytes);
        }
    }
}
