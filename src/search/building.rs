//! Making an index, a slice at a time.

use super::alphabet::Alphabet;
use super::index::Index;
use crate::letters::{folded, is_spaced};
use crate::matrix::{Depth, DepthIx, Expectation, Group, Item, Matrix, SkillIx, Text};
use std::iter;

/// An index that is not whole yet.
#[derive(Debug)]
pub struct Building {
    index: Index,
    /// The language of its texts.
    lang: String,
    /// The texts that the cells of the last skill share, by depth.
    shared: Vec<(SkillIx, Option<DepthIx>, u32)>,
}

impl Building {
    /// Begins the index of a matrix, in the language in which it is shown. All names are in it.
    pub fn new(matrix: &Matrix, lang: String) -> Building {
        let cells = matrix.expectations();
        let items = cells.iter().flat_map(Expectation::own_items);
        // If it grew by doubling, it would need three times its size on the way.
        let letters = items.map(|item| item.text().get(&lang).len() + 4).sum();
        let index = Index {
            folded: String::with_capacity(letters),
            cells: Vec::with_capacity(cells.len()),
            alphabet: Alphabet::of(cells.len()),
            ..Index::default()
        };
        let mut building = Building { index, lang, shared: Vec::new() };
        for skill in matrix.skills() {
            building.begin();
            building.add(skill.name());
        }
        for (ix, skill) in matrix.skill_ixs().zip(matrix.skills()) {
            building.begin();
            let depths = skill.own_scale().depths().iter().filter_map(Depth::summary);
            skill.path().iter().chain(skill.summary()).chain(depths).for_each(|text| building.add(text));
            let groups = matrix.groups();
            let mut group = groups.of_skill(ix);
            while let Some(here) = group {
                matrix.about_group(here).into_iter().for_each(|about| building.add(about));
                group = groups.group(here).and_then(Group::parent);
            }
        }
        for role in matrix.roles() {
            building.begin();
            building.add(role.name());
        }
        for level in matrix.levels() {
            building.begin();
            building.add(level.name());
        }
        for role in matrix.roles() {
            building.begin();
            role.family().iter().chain(role.summary()).for_each(|about| building.add(about));
        }
        for level in matrix.levels() {
            building.begin();
            let facts = level.facts().flat_map(|(name, text)| [name, text]);
            level.summary().into_iter().chain(facts).for_each(|about| building.add(about));
        }
        let depths = matrix.own_scale().depths().iter().map(Depth::summary);
        for about in iter::once(matrix.summary()).chain(depths) {
            building.begin();
            about.into_iter().for_each(|about| building.add(about));
        }
        building
    }

    /// The language of its texts.
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// Adds up to this many cells of the same matrix. True if there are more.
    pub fn go_on(&mut self, matrix: &Matrix, cells: usize) -> bool {
        let done = self.index.cells.len();
        let left = matrix.expectations().get(done..).unwrap_or_default();
        left.iter().take(cells).for_each(|cell| self.add_cell(matrix, cell));
        left.len() > cells
    }

    /// Adds all that is left.
    pub fn finish(mut self, matrix: &Matrix) -> Index {
        self.go_on(matrix, usize::MAX);
        self.index.vocabulary.close();
        self.index
    }

    /// What a cell says, with its depth. Cells of a skill that only name their depth share the text
    /// that the skill has for it.
    fn add_cell(&mut self, matrix: &Matrix, cell: &Expectation) {
        let (skill, depth) = (cell.skill(), cell.depth());
        let is_shared = cell.own_items().is_empty();
        self.shared.retain(|known| known.0 == skill);
        if let Some(known) = self.shared.iter().find(|known| is_shared && known.1 == depth) {
            self.index.cells.push(known.2);
            return;
        }
        let text = self.begin();
        self.add_depth(matrix, skill, depth);
        self.add_items(matrix, skill, matrix.items(cell));
        self.index.cells.push(text);
        if is_shared {
            self.shared.push((skill, depth, text));
        }
    }

    fn add_items(&mut self, matrix: &Matrix, skill: SkillIx, items: &[Item]) {
        for item in items {
            for text in [item.text()].into_iter().chain(item.kind()).chain(item.tags()) {
                self.add(text);
            }
            self.add_depth(matrix, skill, item.depth());
            self.add_items(matrix, skill, item.items());
        }
    }

    fn add_depth(&mut self, matrix: &Matrix, skill: SkillIx, depth: Option<DepthIx>) {
        if let Some(depth) = depth.and_then(|depth| matrix.scale(skill).depth(depth)) {
            self.add(depth.name());
        }
    }

    /// Begins the next text, and gives its number.
    fn begin(&mut self) -> u32 {
        self.index.starts.push(self.index.folded.len() as u32);
        self.index.alphabet.begin();
        self.index.starts.len() as u32 - 1
    }

    /// Adds a part to the text that was begun last.
    fn add(&mut self, part: &Text) {
        let Index { folded: all, vocabulary, alphabet, .. } = &mut self.index;
        if all.capacity() < all.len() + part.get(&self.lang).len() + 1 {
            // Room for what labels and parts of items need, and not for twice as much.
            all.reserve_exact(all.len() / 8 + part.get(&self.lang).len() + 1);
        }
        let mut add = |word: &str| {
            vocabulary.add(word);
            alphabet.add(word);
        };
        let mut word = None;
        for (_, letter) in folded(part.get(&self.lang)) {
            let at = all.len();
            if is_spaced(letter) {
                word.get_or_insert(at);
            } else if let Some(start) = word.take() {
                add(all.get(start..).unwrap_or_default());
            }
            if !letter.is_whitespace() {
                all.push(letter);
            } else if !all.ends_with([' ', '\n']) {
                all.push(' ');
            }
        }
        if let Some(start) = word {
            add(all.get(start..).unwrap_or_default());
        }
        all.push('\n');
    }
}
