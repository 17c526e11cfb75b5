//! Where a word occurs in the texts of an index, and how well.

use super::index::Index;
use super::query::Word;
use crate::letters::is_spaced;
use memchr::memmem::Finder;
use std::iter::once;
use std::ops::Range;

/// How a word occurs in a text: in the middle of another word, at its beginning, or as a whole
/// word.
pub(super) const MIDDLE: u8 = 1;
const BEGINNING: u8 = 2;
pub(super) const WHOLE: u8 = 3;

/// How a word occurs in each text of an index.
#[derive(Debug, Clone, Default)]
pub(super) struct Stands {
    /// The best occurrence in each text; 0 if there is none.
    best: Vec<u8>,
    /// The byte of each occurrence, in order; none if there are too many to keep.
    places: Option<Vec<u32>>,
}

impl Stands {
    /// Where a word occurs. If the occurrences of its beginning are known, only these are looked
    /// at.
    pub fn of(index: &Index, word: &Word, before: Option<&Stands>) -> Stands {
        if let Some(best) = word.typed().and_then(|word| index.alphabet.stands(word)) {
            return Stands { best, places: None };
        }
        let mut best = vec![0; index.starts.len()];
        // The occurrences of several forms would be in no order.
        let mut places = word.typed().map(|_| Vec::new());
        for form in &word.forms {
            // Signs, and letters of scripts without spaces, neither end a word nor are inside one.
            let begins = form.chars().next().is_some_and(is_spaced);
            let ends = form.chars().next_back().is_some_and(is_spaced);
            let mut text = 0;
            each_place(index, form, before, |at| {
                places = places.take().filter(|places| places.len() < best.len());
                if let Some(places) = &mut places {
                    places.push(at as u32);
                }
                while index.start(text + 1) <= at {
                    text += 1;
                }
                let Some(best) = best.get_mut(text).filter(|best| **best < WHOLE) else { return };
                let stands = if begins && is_spaced_before(&index.folded, at) {
                    // A guess counts only where a word begins.
                    if word.is_near { 0 } else { MIDDLE }
                } else if ends && is_spaced_at(&index.folded, at + form.len()) {
                    BEGINNING
                } else {
                    WHOLE
                };
                *best = stands.max(*best);
            });
        }
        Stands { best, places }
    }

    /// How well it occurs in a text; 0 for not at all.
    pub fn in_text(&self, text: usize) -> u8 {
        self.best.get(text).copied().unwrap_or(0)
    }

    /// The runs of texts in which it occurs.
    fn runs(&self) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        for (text, _) in self.best.iter().enumerate().filter(|(_, best)| **best > 0) {
            match runs.last_mut() {
                Some(run) if run.end == text => run.end += 1,
                _ => runs.push(text..text + 1),
            }
        }
        runs
    }
}

/// Every byte of an index at which a form occurs, in order. Overlapping occurrences count too,
/// because a longer form may go on from either.
fn each_place(index: &Index, form: &str, before: Option<&Stands>, mut see: impl FnMut(usize)) {
    let all = index.folded.as_bytes();
    if let Some(places) = before.and_then(|before| before.places.as_ref()) {
        let is_here = |at: &usize| all.get(*at..).is_some_and(|text| text.starts_with(form.as_bytes()));
        places.iter().map(|at| *at as usize).filter(is_here).for_each(see);
        return;
    }
    let texts = before.map_or_else(|| once(0..index.starts.len()).collect(), Stands::runs);
    let finder = Finder::new(form);
    let step = form.chars().next().map_or(1, char::len_utf8);
    for texts in texts {
        let (mut from, end) = (index.start(texts.start), index.start(texts.end));
        while let Some(at) = all.get(from..end).and_then(|rest| finder.find(rest)) {
            see(from + at);
            from += at + step;
        }
    }
}

/// Whether a letter of a word stands before this byte. Nearly all letters are ASCII, which needs no
/// decoding.
fn is_spaced_before(text: &str, at: usize) -> bool {
    match at.checked_sub(1).and_then(|before| text.as_bytes().get(before)) {
        Some(byte) if byte.is_ascii() => byte.is_ascii_alphanumeric(),
        Some(_) => text.get(..at).and_then(|before| before.chars().next_back()).is_some_and(is_spaced),
        None => false,
    }
}

/// Whether a letter of a word begins at this byte.
fn is_spaced_at(text: &str, at: usize) -> bool {
    match text.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => byte.is_ascii_alphanumeric(),
        Some(_) => text.get(at..).and_then(|after| after.chars().next()).is_some_and(is_spaced),
        None => false,
    }
}
