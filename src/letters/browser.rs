//! Letters as the browser knows them.

use super::{plain_words, segmenter};
use js_sys::{JsString, RegExp};

/// The range of nearly all scripts that have case and accents, with punctuation and letter-like
/// signs. The browser is asked one by one for characters of the few rare scripts outside of it.
const COMMON: std::ops::Range<u32> = 0x80..0x2500;

// None of these is inlined: code that calls the browser itself must be in the first part of the
// wasm.

thread_local! {
    static LETTER: RegExp = RegExp::new("[\\p{Alphabetic}\\p{N}]", "u");
    /// The letters and digits of `COMMON`, in order. They are kept because a comparison asks for
    /// every letter of its texts.
    static LETTERS: Vec<char> = letters();
    /// The lower case of each character of `COMMON`, made at once because a file has thousands of
    /// names.
    static LOWER: Vec<char> = common(lower_case);
    /// The plain form of each character of `COMMON`, because a search asks a million times.
    static PLAIN: Vec<char> = common(plain_form);
}

#[inline(never)]
pub fn is_alphanumeric(c: char) -> bool {
    if COMMON.contains(&u32::from(c)) {
        return LETTERS.with(|letters| letters.binary_search(&c).is_ok());
    }
    LETTER.with(|letter| letter.test(c.encode_utf8(&mut [0; 4])))
}

#[inline(never)]
pub fn lower(c: char) -> char {
    match u32::from(c) {
        code if COMMON.contains(&code) => LOWER.with(|lower| at(lower, code)).unwrap_or(c),
        // Glagolitic to Georgian; Cyrillic, Latin and Cherokee extended; full width; historic
        // scripts.
        0x2c00..=0x2dff | 0xa640..=0xabff | 0xff21..=0xff3a | 0x1_0400..=0x1_efff => asked(c, lower_case),
        _ => c,
    }
}

/// The first of the letters that it decomposes into, in lower case.
#[inline(never)]
pub fn plain(c: char) -> char {
    match u32::from(c) {
        code if COMMON.contains(&code) => PLAIN.with(|plain| at(plain, code)).unwrap_or(c),
        // As above, and: signs; radicals and the wide space; letters in circles; presentation
        // forms; half and full width; letters of mathematics; rare ideographs.
        0x2a00..=0x3000
        | 0x3100..=0x33ff
        | 0xa640..=0xabff
        | 0xf900..=0xffef
        | 0x1_0400..=0x1_f2ff
        | 0x2_f800..=0x2_fa1f => asked(c, plain_form),
        _ => c,
    }
}

/// The browser's words, or plain ones if it can't tell.
#[inline(never)]
pub fn words(text: &str) -> Vec<&str> {
    segmenter::words(text).unwrap_or_else(|| plain_words(text))
}

fn letters() -> Vec<char> {
    let all: String = COMMON.filter_map(char::from_u32).collect();
    let others = RegExp::new("[^\\p{Alphabetic}\\p{N}]", "gu");
    String::from(JsString::from(all).replace_by_pattern(&others, "")).chars().collect()
}

fn at(table: &[char], code: u32) -> Option<char> {
    table.get((code - COMMON.start) as usize).copied()
}

fn common(form: fn(JsString) -> JsString) -> Vec<char> {
    // Separated from each other, or a sigma after a letter would become a final one.
    let all: String = COMMON.flat_map(|code| [char::from_u32(code).unwrap_or(' '), '\n']).collect();
    let all = String::from(form(JsString::from(all)));
    all.split('\n').filter_map(|form| form.chars().next()).collect()
}

fn asked(c: char, form: fn(JsString) -> JsString) -> char {
    let letter = JsString::from(&*c.encode_utf8(&mut [0; 4]));
    String::from(form(letter)).chars().next().unwrap_or(c)
}

fn lower_case(text: JsString) -> JsString {
    text.to_lower_case()
}

fn plain_form(text: JsString) -> JsString {
    text.normalize("NFKD").to_lower_case()
}
