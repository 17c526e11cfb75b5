//! Letters as `std` and a crate know them, and words as Unicode divides them.

use unicode_normalization::char::decompose_compatible;
use unicode_segmentation::UnicodeSegmentation;

pub fn is_alphanumeric(c: char) -> bool {
    c.is_alphanumeric()
}

pub fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// The first of the letters that it decomposes into, in lower case.
pub fn plain(c: char) -> char {
    let mut first = None;
    decompose_compatible(c, |part| {
        first.get_or_insert(part);
    });
    lower(first.unwrap_or(c))
}

pub fn words(text: &str) -> Vec<&str> {
    text.split_word_bounds().collect()
}
