//! A matrix made ready to be searched.

use super::near::near;
use super::query::{Query, Word, words};
use super::vocabulary::Vocabulary;
use crate::letters::{folded, is_spaced};
use crate::matrix::{DepthIx, Item, Matrix, SkillIx};

/// Every text of a matrix in one language, folded. Made once; a text that cells share is in it
/// once.
#[derive(Debug, Clone)]
pub struct Index {
    /// All texts, their parts on lines of their own: nothing is found across two of them. First
    /// the names of the skills, then their paths, then roles, levels, and what cells say.
    pub(super) folded: String,
    /// The byte at which each text begins.
    pub(super) starts: Vec<u32>,
    /// The text of each cell, in the order of the matrix.
    pub(super) cells: Vec<u32>,
    pub(super) vocabulary: Vocabulary,
}

impl Index {
    /// The index of a matrix, in the language in which it is shown.
    pub fn new(matrix: &Matrix, lang: &str) -> Index {
        let mut index = Index {
            folded: String::new(),
            starts: Vec::new(),
            cells: Vec::new(),
            vocabulary: Vocabulary::default(),
        };
        for skill in matrix.skills() {
            index.begin();
            index.add(skill.name().get(lang));
        }
        for skill in matrix.skills() {
            index.begin();
            skill.path().iter().for_each(|step| index.add(step.get(lang)));
        }
        for role in matrix.roles() {
            index.begin();
            index.add(role.name().get(lang));
        }
        for level in matrix.levels() {
            index.begin();
            index.add(level.name().get(lang));
        }
        index.add_cells(matrix, lang);
        index.vocabulary.close();
        index
    }

    /// The query that somebody typed. A word that occurs nowhere gives way to those that were
    /// probably meant: first to its parts, where it is put together with a hyphen or the like, then
    /// to the words that are one slip away.
    pub fn query(&self, typed: &str) -> Query {
        let mut found = Vec::new();
        for word in words(typed) {
            let is_sign = |c: char| c.is_ascii_punctuation();
            if word.contains(is_sign) && !self.folded.contains(&word) && !word.chars().all(is_sign) {
                let parts = word.split(is_sign).filter(|part| !part.is_empty());
                found.extend(parts.map(|part| self.word(part.to_owned())));
            } else {
                found.push(self.word(word));
            }
        }
        Query::of(found)
    }

    fn word(&self, word: String) -> Word {
        // Words of other scripts are in no vocabulary.
        if word.chars().all(is_spaced) && !self.vocabulary.has(&word) {
            let forms = near(&word, &self.vocabulary);
            if !forms.is_empty() {
                return Word { forms, is_near: true };
            }
        }
        Word::exact(word)
    }

    /// What each cell says, with its depth. Cells of a skill that only name their depth share the
    /// text that the skill has for it.
    fn add_cells(&mut self, matrix: &Matrix, lang: &str) {
        let mut shared: Vec<(SkillIx, Option<DepthIx>, u32)> = Vec::new();
        for cell in matrix.expectations() {
            let (skill, depth) = (cell.skill(), cell.depth());
            let is_shared = cell.own_items().is_empty();
            shared.retain(|known| known.0 == skill);
            if let Some(known) = shared.iter().find(|known| is_shared && known.1 == depth) {
                self.cells.push(known.2);
                continue;
            }
            let text = self.begin();
            self.add_depth(matrix, skill, depth, lang);
            self.add_items(matrix, skill, matrix.items(cell), lang);
            self.cells.push(text);
            if is_shared {
                shared.push((skill, depth, text));
            }
        }
    }

    fn add_items(&mut self, matrix: &Matrix, skill: SkillIx, items: &[Item], lang: &str) {
        for item in items {
            for text in [item.text()].into_iter().chain(item.kind()).chain(item.tags()) {
                self.add(text.get(lang));
            }
            self.add_depth(matrix, skill, item.depth(), lang);
            self.add_items(matrix, skill, item.items(), lang);
        }
    }

    fn add_depth(&mut self, matrix: &Matrix, skill: SkillIx, depth: Option<DepthIx>, lang: &str) {
        if let Some(depth) = depth.and_then(|depth| matrix.scale(skill).depth(depth)) {
            self.add(depth.name().get(lang));
        }
    }

    /// Begins the next text, and gives its number.
    fn begin(&mut self) -> u32 {
        self.starts.push(self.folded.len() as u32);
        self.starts.len() as u32 - 1
    }

    /// Adds a part to the text that was begun last.
    fn add(&mut self, part: &str) {
        let mut word = None;
        for (_, letter) in folded(part) {
            let at = self.folded.len();
            if is_spaced(letter) {
                word.get_or_insert(at);
            } else if let Some(start) = word.take() {
                self.vocabulary.add(self.folded.get(start..).unwrap_or_default());
            }
            if !letter.is_whitespace() {
                self.folded.push(letter);
            } else if !self.folded.ends_with([' ', '\n']) {
                self.folded.push(' ');
            }
        }
        if let Some(start) = word {
            self.vocabulary.add(self.folded.get(start..).unwrap_or_default());
        }
        self.folded.push('\n');
    }
}
