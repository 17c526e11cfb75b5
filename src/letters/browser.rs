//! Letters as the browser knows them.

use super::{plain_words, segmenter};
use js_sys::{JsString, RegExp};

/// Scripts that have case begin here and end there, some rare ones apart, which are asked for one
/// by one.
const COMMON: std::ops::Range<u32> = 0x80..0x2000;

thread_local! {
    static LETTER: RegExp = RegExp::new("[\\p{Alphabetic}\\p{N}]", "u");
    /// The letters and digits of `COMMON`, in order: a comparison asks of every letter of its texts.
    static LETTERS: Vec<char> = letters();
    /// The lower case of each character of `COMMON`, got at once: a search asks a million times.
    static LOWER: Vec<char> = common();
}

pub fn is_alphanumeric(c: char) -> bool {
    if COMMON.contains(&u32::from(c)) {
        return LETTERS.with(|letters| letters.binary_search(&c).is_ok());
    }
    LETTER.with(|letter| letter.test(c.encode_utf8(&mut [0; 4])))
}

pub fn lower(c: char) -> char {
    match u32::from(c) {
        code if COMMON.contains(&code) => {
            let at = (code - COMMON.start) as usize;
            LOWER.with(|lower| lower.get(at).copied()).unwrap_or(c)
        }
        // Letter-like signs; Glagolitic to Georgian; Cyrillic, Latin and Cherokee extended; full
        // width; historic scripts.
        0x2100..=0x24ff | 0x2c00..=0x2dff | 0xa640..=0xabff | 0xff21..=0xff3a | 0x1_0400..=0x1_efff => {
            asked(c.encode_utf8(&mut [0; 4])).chars().next().unwrap_or(c)
        }
        _ => c,
    }
}

/// The browser's words, or plain ones where it has none.
pub fn words(text: &str) -> Vec<&str> {
    segmenter::words(text).unwrap_or_else(|| plain_words(text))
}

fn letters() -> Vec<char> {
    let all: String = COMMON.filter_map(char::from_u32).collect();
    let others = RegExp::new("[^\\p{Alphabetic}\\p{N}]", "gu");
    String::from(JsString::from(all).replace_by_pattern(&others, "")).chars().collect()
}

fn common() -> Vec<char> {
    // Apart from each other, or a sigma after a letter would be a final one.
    let all: String = COMMON.flat_map(|code| [char::from_u32(code).unwrap_or(' '), '\n']).collect();
    asked(&all).split('\n').filter_map(|lower| lower.chars().next()).collect()
}

fn asked(text: &str) -> String {
    String::from(JsString::from(text).to_lower_case())
}
