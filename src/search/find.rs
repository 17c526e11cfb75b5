//! What is found, best first.

use super::index::Index;
use super::query::{Query, Word};
use super::stands::{MIDDLE, Stands, WHOLE};
use crate::matrix::{DepthIx, Expectation, LevelIx, Matrix, RoleIx, SkillIx};
use std::iter;

/// What a query finds, anywhere in the matrix. Both lists have the best first, and equals in the order of the
/// matrix.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// Skills, roles and levels that have every word in their names, their paths, and what is said about
    /// them and the groups that they are filed in; and the matrix and the depths, by what is said about them.
    pub places: Vec<FoundPlace>,
    /// The cells that have every word in their own text or in the names of their skill, role and
    /// level. At least one word is in their own text, or all are in the name of the skill. Those that are
    /// shown come before all others.
    pub expectations: Vec<(SkillIx, RoleIx, LevelIx)>,
    /// How many of the expectations are among the skills and roles that are shown.
    pub shown: usize,
}

impl Found {
    /// Whether one skill is all that was found, alone or with its expectations.
    pub fn is_a_skill(&self) -> bool {
        match self.places.as_slice() {
            [FoundPlace::Skill(skill)] => self.expectations.iter().all(|(of, _, _)| of == skill),
            _ => false,
        }
    }
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
    /// The matrix.
    Matrix,
    /// A depth of the matrix.
    Depth(DepthIx),
}

/// More than any [`Hits::score`]. What is shown has so much more.
const SCORES: u8 = 16;

impl Index {
    /// What a query finds. What is shown comes first.
    pub fn find(&self, matrix: &Matrix, query: &Query, shows: &dyn Fn(&Expectation) -> bool) -> Found {
        self.find_on(&mut Trail::default(), matrix, query, shows)
    }

    /// The same, going on from an earlier search in the same index.
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
        let (mut places, mut cells, mut shown) = (Vec::new(), Vec::new(), 0);
        self.each_place(matrix, &hits, &mut |score, place| {
            places.push((score, place));
            false
        });
        self.each_cell(matrix, &hits, &mut |score, cell| {
            let is_shown = shows(cell);
            shown += usize::from(is_shown);
            cells.push((score + u8::from(is_shown) * SCORES, cell.place()));
            false
        });
        trail.keep(query, hits);
        Found { places: ranked(&places), expectations: ranked(&cells), shown }
    }

    /// Whether anything is found.
    pub(super) fn finds(&self, matrix: &Matrix, hits: &Hits) -> bool {
        self.each_place(matrix, hits, &mut |_, _| true) || self.each_cell(matrix, hits, &mut |_, _| true)
    }

    /// Visits the places that have every word, with their scores, until one is enough. True if one
    /// was.
    fn each_place(&self, matrix: &Matrix, hits: &Hits, see: &mut dyn FnMut(u8, FoundPlace) -> bool) -> bool {
        let of = Texts::of(matrix);
        let skills = matrix.skill_ixs().map(|ix| (ix.at(), of.paths + ix.at(), FoundPlace::Skill(ix)));
        let roles = matrix.role_ixs().map(|ix| (of.roles + ix.at(), FoundPlace::Role(ix)));
        let levels = matrix.ladder().levels().map(|ix| (of.levels + ix.at(), FoundPlace::Level(ix)));
        let named = roles.chain(levels).map(|(own, place)| (own, own + of.about, place));
        let matrix_at = of.roles + of.about * 2;
        let depths = matrix.own_scale().ixs().map(|ix| (matrix_at + 1 + ix.at(), FoundPlace::Depth(ix)));
        let said = iter::once((matrix_at, FoundPlace::Matrix)).chain(depths);
        let mut all = skills.chain(named).chain(said.map(|(about, place)| (about, about, place)));
        all.any(|(own, more, place)| match hits.score(own, &[more]) {
            0 => false,
            score => see(score, place),
        })
    }

    /// The same for cells.
    fn each_cell(&self, matrix: &Matrix, hits: &Hits, see: &mut dyn FnMut(u8, &Expectation) -> bool) -> bool {
        let of = Texts::of(matrix);
        matrix.expectations().iter().zip(&self.cells).any(|(cell, text)| {
            let (skill, role, level) = cell.place();
            let (text, name) = (*text as usize, skill.at());
            // Most cells have no word of the query, and cost no more than this.
            if !hits.any_in(text) && hits.score(name, &[]) == 0 {
                return false;
            }
            let names = [name, of.paths + name, of.roles + role.at(), of.levels + level.at()];
            match hits.score(text, &names) {
                0 => false,
                score => see(score, cell),
            }
        })
    }
}

/// Where paths, roles and levels begin among the texts of an index, after the names of the skills, and how far
/// after the name of a role or level the text about it comes.
struct Texts {
    paths: usize,
    roles: usize,
    levels: usize,
    about: usize,
}

impl Texts {
    fn of(matrix: &Matrix) -> Texts {
        let paths = matrix.skills().len();
        let roles = matrix.roles().len();
        Texts { paths, roles: paths * 2, levels: paths * 2 + roles, about: roles + matrix.levels().len() }
    }
}

/// Where the words of the last search occur. Where a word does not occur, no longer word that
/// begins with it does, so each further letter looks through fewer texts.
#[derive(Debug, Default)]
pub struct Trail(Vec<(String, Stands)>);

impl Trail {
    /// The next search goes on from this one.
    pub(super) fn keep(&mut self, query: &Query, hits: Hits) {
        let words = query.words.iter().zip(hits.words);
        self.0 = words.filter_map(|(word, hits)| Some((word.typed()?.to_owned(), hits))).collect();
    }

    /// The longest kept word that this word begins with, and where it occurs.
    fn before(&self, word: &Word) -> Option<&(String, Stands)> {
        let typed = word.typed()?;
        self.0.iter().filter(|(before, _)| typed.starts_with(before)).max_by_key(|(before, _)| before.len())
    }
}

/// Where the words of a query occur, and where all of them occur as one phrase.
#[derive(Clone)]
pub(super) struct Hits {
    pub(super) words: Vec<Stands>,
    phrase: Stands,
}

impl Hits {
    pub(super) fn of(index: &Index, query: &Query, trail: &Trail) -> Hits {
        let stands_now = |word: &Word| match trail.before(word) {
            Some((before, stands)) if word.typed() == Some(before) => stands.clone(),
            before => Stands::of(index, word, before.map(|(_, stands)| stands)),
        };
        let words: Vec<Stands> = query.words.iter().map(stands_now).collect();
        let phrase = Word::exact(query.phrase.clone());
        // It begins with the first of its words.
        let phrase = (!query.phrase.is_empty()).then(|| Stands::of(index, &phrase, words.first()));
        Hits { phrase: phrase.unwrap_or_default(), words }
    }

    /// Whether a text has any word.
    fn any_in(&self, text: usize) -> bool {
        self.words.iter().any(|word| word.in_text(text) > 0)
    }

    /// How well a text and the names above it answer the query together; 0 if a word is missing.
    /// What counts, the most important first:
    ///
    /// 1. the whole query as one phrase (8)
    /// 2. how its worst word stands: whole, at the beginning of one, or in the middle (6, 4, 2)
    /// 3. all of it in the text itself (1)
    ///
    /// Guessed words have no part in this: they are searched for only if the typed word occurs
    /// nowhere.
    fn score(&self, own: usize, names: &[usize]) -> u8 {
        let (mut worst, mut all) = (WHOLE, true);
        for word in &self.words {
            let mut best = word.in_text(own);
            all &= best > 0;
            for name in names {
                best = best.max(word.in_text(*name));
            }
            if best == 0 {
                return 0;
            }
            worst = worst.min(best);
        }
        // A phrase that begins in the middle of a word does not count.
        let is_phrase = names.iter().chain([&own]).any(|text| self.phrase.in_text(*text) > MIDDLE);
        u8::from(is_phrase) * 8 + worst * 2 + u8::from(all)
    }
}

/// Best first. There are few scores, so picking them out one by one is less code than sorting.
fn ranked<T: Copy>(scored: &[(u8, T)]) -> Vec<T> {
    let there = scored.iter().fold(0_u32, |there, found| there | 1 << found.0);
    let mut ranked = Vec::new();
    for score in (1..SCORES * 2).rev().filter(|score| there >> score & 1 == 1) {
        ranked.extend(scored.iter().filter(|found| found.0 == score).map(|found| found.1));
    }
    ranked
}
