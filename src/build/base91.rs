//! Bytes as text of 91 letters, 8 % shorter than base64. This is basE91, by Joachim Henke, with an alphabet
//! of its own: it leaves out `"`, `\` and `<`, so that the text can stand in a string of a script in a page.
//!
//! Two letters hold 13 bits, or 14 if the value of the 13 is small. `src/element/wasm/unpack` undoes it.
//!
//! In an element of a page all 95 signs of ASCII can stand, which makes the text half a percent shorter. Such a
//! text begins with `"`, which the other alphabet does not have.

const LETTERS: u32 = 91;
const ALL_LETTERS: u32 = 95;

/// The bytes as text, with about 10 letters for 8 bytes.
pub(super) fn encode(bytes: &[u8]) -> String {
    encode_in(LETTERS, bytes)
}

/// The same text for a script element of a page that is not run. It stays as it is if the page could take a part of
/// it for markup.
pub(super) fn in_element(text: String) -> String {
    let mut letters = text.clone().into_bytes();
    let all = ["\"", &encode_in(ALL_LETTERS, unpack::base91::decode(&mut letters))].concat();
    let is_markup = all.contains("<!--") || all.to_ascii_lowercase().contains("script");
    if is_markup { text } else { all }
}

fn encode_in(letters: u32, bytes: &[u8]) -> String {
    let letter = |value| letter(value, letters);
    let mut text = String::with_capacity(bytes.len() * 5 / 4);
    let (mut held, mut bits) = (0_u32, 0_u32);
    for byte in bytes {
        held |= u32::from(*byte) << bits;
        bits += 8;
        if bits > 13 {
            // Two of 91 letters have 91² = 8281 values. The 89 values beyond 13 bits carry one bit more.
            let taken = if held & 0x1fff > letters * letters - 0x2000 - 1 { 13 } else { 14 };
            let value = held & ((1 << taken) - 1);
            held >>= taken;
            bits -= taken;
            text.extend([letter(value % letters), letter(value / letters)]);
        }
    }
    if bits > 0 {
        text.push(letter(held % letters));
        if bits > 7 || held >= letters {
            text.push(letter(held / letters));
        }
    }
    text
}

/// The letter for a value: printable ASCII in order, all of it or without the signs that mean something to a script
/// or a page.
fn letter(value: u32, letters: u32) -> char {
    let mut all = (' '..='~').filter(|letter| letters == ALL_LETTERS || !" \"\\<".contains(*letter));
    all.nth(value as usize).unwrap_or('~')
}

#[cfg(test)]
mod tests {
    use super::{encode, in_element};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_encoded_can_be_decoded(bytes in any::<Vec<u8>>()) {
            let text = encode(&bytes);
            prop_assert!(text.bytes().all(|b| b.is_ascii_graphic() && !b"\"\\<".contains(&b)));
            let in_page = in_element(text.clone());
            prop_assert!(in_page.len() <= text.len() + 1 && in_page.bytes().all(|b| matches!(b, b' '..=b'~')));
            for text in [text, in_page] {
                let mut text = text.into_bytes();
                prop_assert_eq!(&*unpack::base91::decode(&mut text), &bytes);
            }
        }
    }
}
