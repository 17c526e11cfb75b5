//! Letters as `std` knows them, and words as Unicode divides them.

use unicode_segmentation::UnicodeSegmentation;

pub fn is_alphanumeric(c: char) -> bool {
    c.is_alphanumeric()
}

pub fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

pub fn words(text: &str) -> Vec<&str> {
    text.split_word_bounds().collect()
}
