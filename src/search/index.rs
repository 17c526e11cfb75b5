//! A matrix made ready to be searched.

use super::alphabet::Alphabet;
use super::building::Building;
use super::near::near;
use super::query::{Query, WORDS, Word, words};
use super::vocabulary::Vocabulary;
use crate::letters::is_spaced;
use crate::matrix::Matrix;
use crate::steps::step;

/// Every text of a matrix in one language, folded. It is made once, and holds a text that cells
/// share once.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Index {
    /// All texts. Each part of a text has a line of its own, so that nothing is found across two
    /// parts. First come the names of the skills, then their paths and what they are about, the names of
    /// roles and levels, what these are about, what the matrix is about, what the depths mean, and the texts of
    /// cells.
    pub(super) folded: String,
    /// The byte at which each text begins.
    pub(super) starts: Vec<u32>,
    /// The text of each cell, in the order of the matrix.
    pub(super) cells: Vec<u32>,
    pub(super) vocabulary: Vocabulary,
    pub(super) alphabet: Alphabet,
}

impl Index {
    /// The index of a matrix, in the language in which it is shown.
    pub fn new(matrix: &Matrix, lang: &str) -> Index {
        Building::new(matrix, lang.to_owned()).finish(matrix)
    }

    /// The query that somebody typed. A word that occurs nowhere is replaced by the words that were
    /// probably meant: first by its parts, if it is put together with a hyphen or the like, then by
    /// the words that are one slip away.
    pub fn query(&self, typed: &str) -> Query {
        let mut found = Vec::new();
        for word in words(typed) {
            let is_sign = |c: char| c.is_ascii_punctuation();
            if word.contains(is_sign) && !self.folded.contains(&word) && !word.chars().all(is_sign) {
                let parts = word.split(is_sign).filter(|part| !part.is_empty());
                let room = WORDS.saturating_sub(found.len());
                found.extend(parts.take(room).map(|part| self.word(part.to_owned())));
            } else if found.len() < WORDS {
                found.push(self.word(word));
            }
        }
        Query::of(found)
    }

    /// The byte at which a text begins. For the number after the last text, the end of all.
    pub(super) fn start(&self, text: usize) -> usize {
        self.starts.get(text).map_or(self.folded.len(), |start| *start as usize)
    }

    fn word(&self, word: String) -> Word {
        step();
        // Words of other scripts are in no vocabulary.
        if word.chars().all(is_spaced) && !self.vocabulary.has(&word) {
            let forms = near(&word, &self.vocabulary);
            if !forms.is_empty() {
                return Word { forms, is_near: true };
            }
        }
        Word::exact(word)
    }
}
