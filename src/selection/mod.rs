//! What a reader has chosen: one [`Selection`], from which everything on screen is derived.
//!
//! The same choice has a form in words, the [`Wish`]: what an address, an attribute or the storage
//! holds. A wish is held against a matrix once ([`Selection::of`]); what the matrix does not know
//! is dropped and named, so that it can be said.

pub mod address;
mod wish;

pub use wish::{Key, Wish};

use crate::compare::Place;
use crate::matrix::{Expectation, LevelIx, Matrix, RoleIx, SkillIx};

/// Which of the alternative views is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// The comparison, and the table at the chosen level.
    #[default]
    Compare,
    /// All levels side by side.
    Levels,
}

impl View {
    /// All views, in the order in which they are offered.
    pub const ALL: [View; 2] = [View::Compare, View::Levels];

    /// Its name in addresses and attributes.
    pub fn id(self) -> &'static str {
        match self {
            View::Compare => "compare",
            View::Levels => "levels",
        }
    }
}

/// What a reader has chosen. Every index in it is one of the matrix it was made for.
#[derive(Debug, Clone, PartialEq)]
pub struct Selection {
    /// The skill that is shown; none for all of them.
    pub skill: Option<SkillIx>,
    /// The roles that are shown, in the order of the matrix; may be empty.
    pub roles: Vec<RoleIx>,
    /// The level the reader is at.
    pub current: LevelIx,
    /// The level it is compared with; none for whatever comes next.
    pub target: Option<LevelIx>,
    /// The view.
    pub view: View,
    /// What is searched for; empty for nothing.
    pub query: String,
    /// The rows whose details are open.
    pub open: Vec<(SkillIx, RoleIx)>,
}

impl Selection {
    /// The selection that a wish makes in a matrix, and the words of the wish that the matrix does
    /// not know. None for a matrix without any level, which [`crate::matrix::read::read`] refuses.
    pub fn of(wish: &Wish, matrix: &Matrix) -> Option<(Selection, Vec<String>)> {
        let mut unknown = Vec::new();
        let mut selection = Selection {
            skill: matrix.skill_ixs().next(),
            roles: matrix.role_ixs().collect(),
            current: matrix.ladder().levels().next()?,
            target: None,
            view: View::default(),
            query: wish.get(Key::Query).unwrap_or_default().to_owned(),
            open: Vec::new(),
        };
        let mut look_up = |key, default: &str, find: &mut dyn FnMut(&str) -> bool| {
            if let Some(word) =
                wish.get(key).map(str::trim).filter(|word| !word.is_empty() && *word != default)
                && !find(word)
            {
                unknown.push(word.to_owned());
            }
        };
        look_up(Key::Level, "", &mut |word| set(&mut selection.current, matrix.find_level(word)));
        look_up(Key::Target, wish::NEXT, &mut |word| {
            set(&mut selection.target, matrix.find_level(word).map(Some))
        });
        look_up(Key::Skill, "", &mut |word| match matrix.find_skill(word) {
            None if word == wish::ALL => set(&mut selection.skill, Some(None)),
            found => set(&mut selection.skill, found.map(Some)),
        });
        look_up(Key::View, "", &mut |word| {
            set(&mut selection.view, View::ALL.into_iter().find(|view| view.id() == word))
        });
        if let Some(words) = wish.get(Key::Roles).filter(|words| words.trim() != wish::ALL) {
            let (found, missing) = wish::split(words, |word| matrix.find_role(word));
            // Nobody wants no roles because those that were asked for are gone.
            if missing.is_empty() || !found.is_empty() {
                selection.show_roles(matrix, |role| found.contains(&role));
            }
            unknown.extend(missing);
        }
        if let Some(words) = wish.get(Key::Open) {
            let (found, missing) = wish::split(words, |row| {
                let (skill, role) = row.split_once(wish::OF).unwrap_or((row, ""));
                let role =
                    if matrix.names_roles() { matrix.find_role(role) } else { matrix.role_ixs().next() };
                Some((matrix.find_skill(skill)?, role?))
            });
            selection.open = found;
            unknown.extend(missing);
        }
        selection.settle();
        Some((selection, unknown))
    }

    /// The selection in words: every choice, spelled out.
    pub fn wish(&self, matrix: &Matrix) -> Wish {
        let mut wish = Wish::default();
        let level = |level| matrix.level(level).id();
        wish.set(Key::Skill, self.skill.map_or(wish::ALL, |skill| matrix.skill(skill).id()));
        wish.set(Key::Level, level(self.current));
        wish.set(Key::Target, self.target.map_or(wish::NEXT, level));
        wish.set(Key::View, self.view.id());
        wish.set(Key::Query, &self.query);
        if self.roles.len() == matrix.roles().len() {
            wish.set(Key::Roles, wish::ALL);
        } else {
            wish.set(
                Key::Roles,
                &wish::join(self.roles.iter().map(|role| matrix.role(*role).id().to_owned())),
            );
        }
        let row = |(skill, role): &(SkillIx, RoleIx)| {
            let mut row = matrix.skill(*skill).id().to_owned();
            row.push(wish::OF);
            row + matrix.role(*role).id()
        };
        wish.set(Key::Open, &wish::join(self.open.iter().map(row)));
        wish
    }

    /// The level compared with: the one chosen, else the next one; none at the top.
    pub fn target(&self, matrix: &Matrix) -> Option<LevelIx> {
        self.target.or_else(|| matrix.ladder().next(self.current).next())
    }

    /// The level before the current one: where to look back to from the top.
    pub fn before(&self, matrix: &Matrix) -> Option<LevelIx> {
        matrix.ladder().below(self.current).next_back()
    }

    /// The two places that are compared for a role, where it has both levels.
    pub fn places(&self, matrix: &Matrix, role: RoleIx) -> Option<(Place, Place)> {
        let target = self.target(matrix)?;
        let ladder = matrix.role(role).ladder();
        let place = |level| ladder.has(level).then_some(Place { role, level });
        Some((place(self.current)?, place(target)?))
    }

    /// The skills that are shown.
    pub fn skills(&self, matrix: &Matrix) -> Vec<SkillIx> {
        self.skill.map_or_else(|| matrix.skill_ixs().collect(), |skill| vec![skill])
    }

    /// Whether an expectation is among the skills and roles that are shown, at whatever level.
    pub fn shows(&self, cell: &Expectation) -> bool {
        self.skill.is_none_or(|skill| skill == cell.skill()) && self.roles.contains(&cell.role())
    }

    /// Sets the current level. A target that is the current level gives way to the next one.
    pub fn stand_at(&mut self, level: LevelIx) {
        self.current = level;
        self.settle();
    }

    /// Sets the level compared with; none for the next one.
    pub fn aim_at(&mut self, target: Option<LevelIx>) {
        self.target = target;
        self.settle();
    }

    /// Swaps the current level and the one compared with; at the top there is nothing to swap.
    pub fn swap(&mut self, matrix: &Matrix) {
        if let Some(target) = self.target(matrix) {
            self.target = Some(self.current);
            self.current = target;
        }
    }

    /// Opens the details of a row, or closes them.
    pub fn toggle(&mut self, skill: SkillIx, role: RoleIx) {
        match self.open.iter().position(|row| *row == (skill, role)) {
            Some(at) => drop(self.open.remove(at)),
            None => self.open.push((skill, role)),
        }
    }

    /// Shows the roles for which this holds.
    pub fn show_roles(&mut self, matrix: &Matrix, shown: impl Fn(RoleIx) -> bool) {
        self.roles = matrix.role_ixs().filter(|role| shown(*role)).collect();
    }

    fn settle(&mut self) {
        if self.target == Some(self.current) {
            self.target = None;
        }
    }
}

/// Sets a field to what was found, and tells whether anything was.
fn set<T>(field: &mut T, found: Option<T>) -> bool {
    let is_found = found.is_some();
    if let Some(found) = found {
        *field = found;
    }
    is_found
}
