//! Letters and words: what is a letter, its lower case and its form in a search; what is a word;
//! joining texts; quoting what came from outside.
//!
//! Natively, `std` and a crate know this. In wasm the browser is asked, so that no tables are sent
//! along: they would be 15 KB of the wasm, and 5 KB of the script's gzip.

#[cfg(all(target_arch = "wasm32", not(feature = "files")))]
mod browser;
mod digits;
mod fold;
#[cfg(all(target_arch = "wasm32", not(feature = "files")))]
use browser as known;
#[cfg(any(not(target_arch = "wasm32"), feature = "files"))]
mod native;
#[cfg(any(not(target_arch = "wasm32"), feature = "files"))]
use native as known;
mod quote;
#[cfg(all(target_arch = "wasm32", not(feature = "files")))]
mod segmenter;
mod words;

pub use digits::digits;
pub use quote::{quoted, quoted_name, short, visible};
pub use words::{is_unspaced, plain_words, words};

pub use fold::{fold, folded, is_spaced};

/// Whether it is a letter or a digit, of any script.
pub fn is_alphanumeric(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { known::is_alphanumeric(c) }
}

/// The letter in lower case, whatever stands around it. If that would be several letters, the first
/// one.
pub fn lower(c: char) -> char {
    if c.is_ascii() { c.to_ascii_lowercase() } else { known::lower(c) }
}

/// A text in lower case, letter by letter.
pub fn lower_case(text: &str) -> String {
    text.chars().map(lower).collect()
}

/// Several texts as one, with something between them. (`join` of `std` is made for speed, and is
/// five times the code.)
pub fn join(texts: &[String], between: &str) -> String {
    let mut joined = String::new();
    for (at, text) in texts.iter().enumerate() {
        if at > 0 {
            joined.push_str(between);
        }
        joined.push_str(text);
    }
    joined
}
