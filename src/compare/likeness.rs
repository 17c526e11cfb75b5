//! How alike two items are: the share of their words that both have.

use crate::letters::{is_alphanumeric, is_unspaced, lower, plain_words};
use crate::matrix::{Item, Text};
use crate::steps::step;

/// A word as a number. (The reader sorts values of this type too, so sorting adds no code.)
type Word = [usize; 4];

/// The words of an item in each of its languages, sub-items included. They are collected once and
/// compared often.
pub struct Words<'m>(Vec<(&'m str, Vec<Word>)>);

impl<'m> Words<'m> {
    /// The words of an item.
    pub fn of(item: &'m Item) -> Words<'m> {
        let in_language = |tag: &'m str| {
            let mut words = Vec::new();
            collect(item, tag, &mut words);
            words.sort_unstable();
            (tag, words)
        };
        Words(match item.text() {
            Text::One(_) => vec![in_language("")],
            Text::Many(all) => all.iter().map(|(tag, _)| in_language(tag)).collect(),
        })
    }

    /// How alike the two are: in the languages that both are written in, else as first written.
    pub fn likeness(&self, other: &Words) -> Likeness {
        let mut likeness = Likeness { shared: 0, all: 0 };
        for (tag, words) in &self.0 {
            if let Some((_, others)) = other.0.iter().find(|(other, _)| other.eq_ignore_ascii_case(tag)) {
                likeness.add(words, others);
            }
        }
        if likeness.all == 0
            && let (Some((_, words)), Some((_, others))) = (self.0.first(), other.0.first())
        {
            likeness.add(words, others);
        }
        likeness
    }
}

/// The share of words that both sides have: 2 × shared / all words of both sides, from 0 to 1.
#[derive(Debug, Clone, Copy)]
pub struct Likeness {
    pub(super) shared: usize,
    pub(super) all: usize,
}

impl Likeness {
    /// Whether at least half of the words are shared. Readers of real matrices take that for the
    /// same thing in other words. Below it, many items share only a verb and small words.
    pub fn is_enough(self) -> bool {
        self.shared > 0 && 4 * self.shared >= self.all
    }

    /// A sort key: the more alike, the smaller. It is a whole number, which is exact: the shared
    /// part in units of 2⁻⁶².
    pub fn order(self) -> [usize; 2] {
        const WHOLE: u64 = 1 << 31;
        let all = (self.all as u64).max(1);
        let high = self.shared as u64 * WHOLE;
        let low = high % all * WHOLE;
        [high / all, low / all].map(|part| (WHOLE - part) as usize)
    }

    /// Counts two sorted sides.
    fn add(&mut self, words: &[Word], others: &[Word]) {
        self.all += words.len() + others.len();
        let mut others = others.iter().peekable();
        for word in words {
            step();
            while others.next_if(|other| *other < word).is_some() {
                step();
            }
            if others.next_if(|other| *other == word).is_some() {
                self.shared += 1;
            }
        }
    }
}

/// Adds the words of an item in a language.
fn collect(item: &Item, tag: &str, words: &mut Vec<Word>) {
    let mut before = None;
    for part in plain_words(item.text().get(tag)) {
        let first = part.chars().next();
        let unspaced = first.filter(|c| is_unspaced(*c));
        if unspaced.is_some() {
            // Together with the letter before it, because any two texts share single letters.
            words.push(number(before.into_iter().chain(part.chars())));
        } else if first.is_some_and(is_alphanumeric) {
            words.push(number(part.chars()));
        }
        before = unspaced;
    }
    for item in item.items() {
        collect(item, tag, words);
    }
}

/// A word in lower case as a number (FNV-1a): quick to compare, and hardly ever equal to that of
/// another word.
fn number(word: impl Iterator<Item = char>) -> Word {
    let hash = word.fold(0xcbf2_9ce4_8422_2325_u64, |hash, c| {
        (hash ^ u64::from(u32::from(lower(c)))).wrapping_mul(0x0100_0000_01b3)
    });
    [(hash >> 32) as usize, hash as u32 as usize, 0, 0]
}
