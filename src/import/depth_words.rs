//! Finds out which words of a file are depths.

use super::cell_text::{is_short, tag, tail};
use super::header::spaced;
use super::items::{bullet, is_item};
use super::level_order::is_numbered_depth;
use super::words;
use std::collections::{BTreeMap, HashMap};

/// The words that are depths in a file.
#[derive(Debug, Clone, Default)]
pub(crate) struct Vocabulary {
    /// The words as they were first written, by their lower case.
    words: HashMap<String, String>,
    /// How many letters the longest of them has.
    longest: usize,
    /// Whether a number before a colon or a dash is a depth.
    leading_numbers: bool,
    /// Whether most cells begin with a depth in square brackets.
    pub are_tags: bool,
    /// Whether most cells are only a depth.
    pub are_whole: bool,
}

impl Vocabulary {
    /// The words that the texts of cells use as depths. `given` are those that a map names; if there are
    /// any, no others are depths.
    pub fn of<'t>(texts: impl Iterator<Item = &'t str> + Clone, given: &[Vec<String>]) -> Self {
        let mut vocabulary = Vocabulary::default();
        given.iter().flatten().for_each(|word| vocabulary.add(word));
        let (mut square, mut round, mut bare, mut whole) = (
            BTreeMap::<&str, usize>::new(),
            BTreeMap::<&str, usize>::new(),
            BTreeMap::<&str, usize>::new(),
            BTreeMap::<&str, usize>::new(),
        );
        let (mut all, mut numbers) = (0_usize, 0_usize);
        for text in texts {
            let mut text = text.trim();
            let word = if is_item(text) { words::Meaning::default() } else { words::meaning(text) };
            if word.not_concerned || word.placeholder || word.required.is_some_and(|_| !is_number(text)) {
                continue;
            }
            all += 1;
            // Depths of single items in lists. Like those in round brackets, they are depths if they are known.
            for line in text.lines().filter_map(|line| bullet(line.trim_start())) {
                if line.trim_start().starts_with('[')
                    && let Some((tag, _)) = tag(line)
                {
                    round.entry(tag.text).or_default();
                }
            }
            if let Some((before, _)) = tail(text) {
                text = before;
            }
            while let Some((tag, rest)) = tag(text) {
                if words::required(tag.text).is_some() && !is_number(tag.text) {
                    text = rest;
                    continue;
                }
                let list = if tag.is_bare {
                    &mut bare
                } else if tag.is_square {
                    &mut square
                } else {
                    &mut round
                };
                *list.entry(tag.text).or_default() += 1;
                numbers += usize::from(tag.is_bare && is_number(tag.text));
                break;
            }
            if is_short(text) && !text.is_empty() && !is_item(text) && tag(text).is_none() {
                *whole.entry(text).or_default() += 1;
            }
        }
        let sum = |list: &BTreeMap<&str, usize>| list.values().sum::<usize>();
        vocabulary.leading_numbers = numbers * 2 > all;
        vocabulary.are_tags = sum(&square) * 2 >= all && all > 0;
        let known = |word: &str| words::depth(word).is_some() || is_number(word) || is_numbered_depth(word);
        let plain: usize = whole.iter().filter(|(word, _)| known(word)).map(|(_, count)| *count).sum();
        let shorts = sum(&whole);
        let is_scale = shorts >= 6 && shorts * 5 >= all * 3 && whole.len() * 3 <= shorts;
        vocabulary.are_whole = is_scale || plain * 5 >= all * 3 && all > 0;
        if !given.is_empty() {
            return vocabulary;
        }
        // A code is not a plain word: “Pr0” looks like a code and may be a name like those beside it.
        let is_plain = |word: &str| words::depth(word).is_some() || is_number(word);
        let known_tags: usize =
            square.iter().filter(|(word, _)| is_plain(word)).map(|(_, count)| *count).sum();
        // If the others are plain words for depths, a word that isn't one is a slip.
        let all_tagged = sum(&square) == all && known_tags * 2 < all;
        for (word, count) in &square {
            if known(word) || *count > 1 && sum(&square) * 5 >= all || all_tagged && all > 1 {
                vocabulary.add(word);
            }
        }
        for word in round.keys().filter(|word| known(word)) {
            vocabulary.add(word);
        }
        for word in bare.keys() {
            if words::depth(word).is_some() || vocabulary.leading_numbers && is_number(word) {
                vocabulary.add(word);
            }
        }
        for (word, count) in &whole {
            let is_number = is_number(word);
            let is_word = known(word) && (plain * 5 >= all || vocabulary.find(word).is_some());
            if is_number || is_word || vocabulary.are_whole && *count > 1 && is_scale {
                vocabulary.add(word);
            }
        }
        vocabulary
    }

    /// Adds a word.
    pub fn add(&mut self, word: &str) {
        let word = spaced(word);
        if !word.is_empty() {
            let key = word.to_lowercase();
            self.longest = self.longest.max(letters(&key).count());
            self.words.entry(key).or_insert(word);
        }
    }

    /// All words, in alphabetical order.
    pub fn all(&self) -> Vec<&String> {
        let mut all: Vec<&String> = self.words.values().collect();
        all.sort();
        all
    }

    /// The depth that a word names, as it was first written.
    pub fn find(&self, word: &str) -> Option<&str> {
        // Most cells are long texts. (No letter has a lower case of none.)
        if letters(word).nth(self.longest).is_some() {
            return None;
        }
        self.words.get(&spaced(word).to_lowercase()).map(String::as_str)
    }

    /// Whether a word is one of them, or a depth wherever it stands in brackets.
    #[cfg(feature = "files")]
    pub fn is_known(&self, word: &str) -> bool {
        self.find(word).is_some()
            || words::depth(word).is_some()
            || is_number(word)
            || is_numbered_depth(word)
    }

    /// The depth that a word before a text names.
    pub fn find_tag(&self, word: &str, is_bare: bool, is_square: bool) -> Option<&str> {
        let found = self.find(word)?;
        let is_known = words::depth(word).is_some() || is_number(word) || is_numbered_depth(word);
        let is_meant = match (is_bare, is_square) {
            (true, _) => words::depth(word).is_some() || self.leading_numbers && is_number(word),
            (false, true) => true,
            (false, false) => is_known,
        };
        is_meant.then_some(found)
    }

    /// The depth, if a whole text is the name of one.
    pub fn find_whole(&self, text: &str) -> Option<&str> {
        if is_short(text) { self.find(text) } else { None }
    }
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !c.is_whitespace())
}

/// Whether a text is a number as depths may be.
pub(super) fn is_number(text: &str) -> bool {
    let text = text.trim();
    text.len() <= 4 && text.starts_with(|c: char| c.is_ascii_digit()) && text.parse::<f32>().is_ok()
}
