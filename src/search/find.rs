//! What is found, best first.

use super::index::Index;
use super::query::{Query, Word};
use crate::letters::is_spaced;
use crate::matrix::{Expectation, LevelIx, Matrix, RoleIx, SkillIx};
use memchr::memmem::Finder;
use std::iter::once;
use std::ops::Range;

/// What a query finds; both lists best first, equals in the order of the matrix.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// Skills by name and path, roles and levels by name: each has every word in it.
    pub places: Vec<FoundPlace>,
    /// The cells that have every word in what they say or in the names of their skill, role and
    /// level; at least one of them in what they say, or all in the name of the skill.
    pub expectations: Vec<(SkillIx, RoleIx, LevelIx)>,
}

/// Something with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoundPlace {
    /// A skill.
    Skill(SkillIx),
    /// A role.
    Role(RoleIx),
    /// A level.
    Level(LevelIx),
}

/// How a word stands in a text: in the middle of another, at its beginning, or whole.
const MIDDLE: u8 = 1;
const BEGINNING: u8 = 2;
const WHOLE: u8 = 3;

/// More than any [`Hits::score`].
const SCORES: u8 = 16;

impl Index {
    /// What a query finds: places everywhere, expectations among those that are shown.
    pub fn find(&self, matrix: &Matrix, query: &Query, shows: &dyn Fn(&Expectation) -> bool) -> Found {
        self.find_on(&mut Trail::default(), matrix, query, shows)
    }

    /// The same, going on from the search before in the same index.
    pub fn find_on(
        &self,
        trail: &mut Trail,
        matrix: &Matrix,
        query: &Query,
        shows: &dyn Fn(&Expectation) -> bool,
    ) -> Found {
        if query.is_empty() {
            return Found::default();
        }
        let hits = Hits::of(self, query, trail);
        // The order of the index.
        let paths = matrix.skills().len();
        let roles = paths * 2;
        let levels = roles + matrix.roles().len();
        let mut places = Vec::new();
        for skill in matrix.skill_ixs() {
            places.push((hits.score(skill.at(), &[paths + skill.at()]).0, FoundPlace::Skill(skill)));
        }
        for role in matrix.role_ixs() {
            places.push((hits.score(roles + role.at(), &[]).0, FoundPlace::Role(role)));
        }
        for level in matrix.ladder().levels() {
            places.push((hits.score(levels + level.at(), &[]).0, FoundPlace::Level(level)));
        }
        let mut cells = Vec::new();
        for (cell, text) in matrix.expectations().iter().zip(&self.cells) {
            let (skill, role, level) = cell.place();
            let name = skill.at();
            let names = [name, paths + name, roles + role.at(), levels + level.at()];
            let (score, says_any) = hits.score(*text as usize, &names);
            if score > 0 && (says_any || hits.score(name, &[]).0 > 0) && shows(cell) {
                cells.push((score, cell.place()));
            }
        }
        let words = query.words.iter().zip(hits.words);
        trail.0 = words.filter_map(|(word, hits)| Some((word.typed()?.to_owned(), hits))).collect();
        Found { places: ranked(&places), expectations: ranked(&cells) }
    }
}

/// Where the words stand that were last searched for. Where a word is not, no longer one is either that
/// begins like it: with each letter that is typed fewer texts are looked through.
#[derive(Debug, Default)]
pub struct Trail(Vec<(String, Vec<u8>)>);

impl Trail {
    /// The longest of its words that a word begins with, and where that stands.
    fn before(&self, word: &Word) -> Option<&(String, Vec<u8>)> {
        let typed = word.typed()?;
        self.0.iter().filter(|(before, _)| typed.starts_with(before)).max_by_key(|(before, _)| before.len())
    }
}

/// Where the words of a query stand: for each of the texts of an index, how well.
struct Hits {
    words: Vec<Vec<u8>>,
    phrase: Vec<u8>,
}

impl Hits {
    fn of(index: &Index, query: &Query, trail: &Trail) -> Hits {
        let stands_now = |word: &Word| match trail.before(word) {
            Some((before, hits)) if word.typed() == Some(before) => hits.clone(),
            before => stands(index, word, before.map(|(_, hits)| hits.as_slice())),
        };
        let words: Vec<Vec<u8>> = query.words.iter().map(stands_now).collect();
        let phrase = Word::exact(query.phrase.clone());
        // Where it is, each of its words is.
        let phrase =
            (!query.phrase.is_empty()).then(|| stands(index, &phrase, words.first().map(Vec::as_slice)));
        Hits { phrase: phrase.unwrap_or_default(), words }
    }

    /// How well a text and those that name it answer the query together, and whether the text
    /// itself has any word; 0 for not every word. What counts, the first the most:
    ///
    /// 1. the whole query as one phrase (8)
    /// 2. how its worst word stands: whole, at the beginning of one, or in the middle (6, 4, 2)
    /// 3. all of it in the text itself (1)
    ///
    /// A word that was guessed needs no place in this: it is searched for only where what was typed
    /// is nowhere.
    fn score(&self, own: usize, names: &[usize]) -> (u8, bool) {
        let in_text = |hits: &Vec<u8>, text: usize| hits.get(text).copied().unwrap_or(0);
        let (mut worst, mut any, mut all) = (WHOLE, false, true);
        for word in &self.words {
            let mut best = in_text(word, own);
            any |= best > 0;
            all &= best > 0;
            for name in names {
                best = best.max(in_text(word, *name));
            }
            if best == 0 {
                return (0, false);
            }
            worst = worst.min(best);
        }
        // One that begins in the middle of a word is none.
        let is_phrase = names.iter().chain([&own]).any(|text| in_text(&self.phrase, *text) > MIDDLE);
        (u8::from(is_phrase) * 8 + worst * 2 + u8::from(all), any)
    }
}

/// How a word stands in each text of an index, at its best; 0 where it is not. With `among`, it can only
/// be where that is not 0.
fn stands(index: &Index, word: &Word, among: Option<&[u8]>) -> Vec<u8> {
    let mut best = vec![0; index.starts.len()];
    let texts = match among {
        Some(hits) => runs(hits),
        None => once(0..best.len()).collect(),
    };
    for form in &word.forms {
        // Signs, and scripts without spaces, end no word and are inside of none.
        let begins = form.chars().next().is_some_and(is_spaced);
        let ends = form.chars().next_back().is_some_and(is_spaced);
        let finder = Finder::new(form);
        let start = |text: usize| index.starts.get(text).map_or(index.folded.len(), |start| *start as usize);
        for Range { start: mut text, end } in texts.clone() {
            let (mut from, end) = (start(text), start(end));
            while let Some(at) = index.folded.as_bytes().get(from..end).and_then(|rest| finder.find(rest)) {
                let at = from + at;
                while start(text + 1) <= at {
                    text += 1;
                }
                from = at + form.len();
                let stands = if begins && is_spaced_before(&index.folded, at) {
                    if word.is_near {
                        continue;
                    }
                    MIDDLE
                } else if ends && is_spaced_at(&index.folded, from) {
                    BEGINNING
                } else {
                    // Better it can't stand: on with the next text.
                    from = start(text + 1);
                    WHOLE
                };
                if let Some(best) = best.get_mut(text) {
                    *best = stands.max(*best);
                }
            }
        }
    }
    best
}

/// The runs of texts in which something stands.
fn runs(hits: &[u8]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (text, _) in hits.iter().enumerate().filter(|(_, hit)| **hit > 0) {
        match runs.last_mut() {
            Some(run) if run.end == text => run.end += 1,
            _ => runs.push(text..text + 1),
        }
    }
    runs
}

/// Whether a letter of a word stands before this byte. Nearly all are ASCII, which need no decoding.
fn is_spaced_before(text: &str, at: usize) -> bool {
    match at.checked_sub(1).and_then(|before| text.as_bytes().get(before)) {
        Some(byte) if byte.is_ascii() => byte.is_ascii_alphanumeric(),
        Some(_) => text.get(..at).and_then(|before| before.chars().next_back()).is_some_and(is_spaced),
        None => false,
    }
}

/// Whether one begins at this byte.
fn is_spaced_at(text: &str, at: usize) -> bool {
    match text.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => byte.is_ascii_alphanumeric(),
        Some(_) => text.get(at..).and_then(|after| after.chars().next()).is_some_and(is_spaced),
        None => false,
    }
}

/// Best first. Scores are few: picking them out one after the other is less code than sorting.
fn ranked<T: Copy>(scored: &[(u8, T)]) -> Vec<T> {
    let there = scored.iter().fold(0_u32, |there, found| there | 1 << found.0);
    let mut ranked = Vec::new();
    for score in (1..SCORES).rev().filter(|score| there >> score & 1 == 1) {
        ranked.extend(scored.iter().filter(|found| found.0 == score).map(|found| found.1));
    }
    ranked
}
