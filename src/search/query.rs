//! What is searched for.

use crate::letters::{folded, is_spaced};
use crate::matrix::Item;
use std::ops::Range;

/// What is searched for. Every word must be found, in any order, whatever its case and accents.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    pub(super) words: Vec<Word>,
    /// The words as one phrase, for ranking; empty if there is only one word, or a slip.
    pub(super) phrase: String,
}

/// A word that is searched for, or the words that it was probably meant to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// The forms, folded; none is empty. Finding one of them is enough.
    pub forms: Vec<String>,
    /// Whether the typed word occurs nowhere, and these are near it. They are looked for only where
    /// a word begins, because a guess should not be found in the middle of something else.
    pub is_near: bool,
}

impl Query {
    /// The query that somebody typed, taken literally. [`Index::query`](super::Index::query) knows
    /// better what was meant.
    pub fn new(typed: &str) -> Query {
        Query::of(words(typed).into_iter().map(Word::exact).collect())
    }

    pub(super) fn of(words: Vec<Word>) -> Query {
        let mut phrase = String::new();
        if words.len() > 1 && words.iter().all(|word| !word.is_near) {
            for form in words.iter().flat_map(|word| &word.forms) {
                if !phrase.is_empty() {
                    phrase.push(' ');
                }
                phrase.push_str(form);
            }
        }
        Query { words, phrase }
    }

    /// Whether it is one letter of a script whose words have several letters. Such a letter is
    /// everywhere.
    pub fn is_letter(&self) -> bool {
        let is_letter = |form: &String| form.chars().all(is_spaced) && form.chars().nth(1).is_none();
        matches!(self.words.as_slice(), [word] if word.forms.iter().all(is_letter))
    }

    /// Whether this query can mark nothing that another query has not marked: each of its words
    /// begins with a word of that query.
    pub fn goes_on_from(&self, before: &Query) -> bool {
        let goes_on = |word: &Word| {
            let mut words = before.words.iter().filter_map(Word::typed);
            word.typed().is_some_and(|word| words.any(|before| word.starts_with(before)))
        };
        !self.is_empty() && self.words.iter().all(goes_on)
    }

    /// Whether nothing is searched for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Where the words of the query stand in a text: byte ranges on character borders, in order,
    /// touching ones joined. An accent of its own belongs to the letter before it.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let mut marks: Vec<Range<usize>> = Vec::new();
        let mut before = ' ';
        for (at, letter) in folded(text) {
            let from_here = text.get(at..).unwrap_or_default();
            let longest = self.words.iter().filter_map(|word| word.begins(from_here, before)).max();
            before = letter;
            let Some(end) = longest.map(|length| at + length) else { continue };
            match marks.last_mut() {
                Some(last) if at <= last.end => last.end = last.end.max(end),
                _ => marks.push(at..end),
            }
        }
        marks
    }

    /// Whether any word is found in an item, its kind and tags, or its sub-items.
    pub fn is_in_item(&self, item: &Item, lang: &str) -> bool {
        [item.text()]
            .into_iter()
            .chain(item.kind())
            .chain(item.tags())
            .any(|text| !self.marks(text.get(lang)).is_empty())
            || item.items().iter().any(|sub| self.is_in_item(sub, lang))
    }
}

impl Word {
    pub fn exact(word: String) -> Word {
        Word { forms: vec![word], is_near: false }
    }

    /// The word as it was typed; none where it was guessed.
    pub fn typed(&self) -> Option<&str> {
        self.forms.first().filter(|_| !self.is_near).map(String::as_str)
    }

    /// How many bytes long the longest form is that a text begins with, given the letter before it.
    fn begins(&self, text: &str, before: char) -> Option<usize> {
        if self.is_near && is_spaced(before) {
            return None;
        }
        self.forms.iter().filter_map(|form| begins_with(text, form)).max()
    }
}

/// Only the first words, this many, are searched for: each costs a walk through the matrix.
pub(super) const WORDS: usize = 32;

/// Only so many letters of a word are searched for: a longer one takes too long to be looked for at each place. There
/// is hardly such a word.
pub(super) const LETTERS: usize = 100;

/// The typed words, folded, without the commas of a list.
pub(super) fn words(typed: &str) -> Vec<String> {
    let plain: String = folded(typed).map(|(_, letter)| letter).collect();
    let mut words = Vec::new();
    for word in plain.split_whitespace().take(WORDS) {
        let bare = word.trim_matches([',', ';']);
        words.push(if bare.is_empty() { word } else { bare }.chars().take(LETTERS).collect());
    }
    words
}

/// How many bytes of a text this (folded) word takes, if the text begins with it.
fn begins_with(text: &str, word: &str) -> Option<usize> {
    let mut letters = folded(text);
    word.chars()
        .all(|letter| letters.next().map(|(_, letter)| letter) == Some(letter))
        .then(|| letters.next().map_or(text.len(), |(at, _)| at))
}
