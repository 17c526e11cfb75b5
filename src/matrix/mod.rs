//! What a matrix is: skills × roles × levels, and what is expected where they meet.
//!
//! A [`Matrix`] is made by [`read`](read::read) alone, which checks everything once; from then on
//! it is immutable, and each reference inside it ([`SkillIx`], [`RoleIx`], [`LevelIx`]) is valid.
//! A matrix of no roles (a ladder for all) holds one nameless role, so that everything else can
//! count on there being at least one; [`Matrix::names_roles`] tells.

mod cells;
mod counts;
mod date;
mod depth;
mod excerpt;
mod expectation;
pub mod file;
mod find;
mod group;
mod ladder;
mod languages;
mod level;
mod links;
mod lookup;
mod named;
mod prose;
pub mod read;
mod role;
mod skill;
mod slug;
mod text;
pub mod write;

pub use counts::Counts;
pub use date::Date;
pub use depth::{Depth, DepthIx, Scale};
pub use excerpt::Excerpt;
#[cfg(any(feature = "files", feature = "maker", not(target_arch = "wasm32")))]
pub(crate) use expectation::AVOID;
use expectation::{EXPECTED, More, is_of_asides};
pub use expectation::{Expectation, Item, Requirement};
pub use group::{Group, GroupIx, Groups};
pub use ladder::{Ladder, Rung};
pub(crate) use languages::{is_language, primary};
pub use level::{Level, LevelIx};
pub use links::{Piece, pieces, refused};
pub(crate) use lookup::{Lookup, add_to_hash, hash};
use named::{Named, Said};
pub use prose::{Line, lines};
pub use role::{Role, RoleIx};
pub use skill::{Skill, SkillIx};
pub use slug::slug;
pub use text::Text;

use crate::letters::digits;
use cells::Cells;

/// A whole matrix, checked and indexed.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    id: Box<str>,
    title: Text,
    summary: Option<Text>,
    lang: Box<str>,
    /// See [`Matrix::languages`].
    languages: Vec<Excerpt>,
    updated: Option<Date>,
    cumulative: bool,
    scale: Scale,
    levels: Vec<Level>,
    ladder: Ladder,
    roles: Vec<Role>,
    names_roles: bool,
    skills: Vec<Skill>,
    /// The positions of the skills by their ids.
    skill_ids: Lookup,
    groups: Groups,
    /// What groups are about, by their paths.
    about_groups: Vec<Said>,
    cells: Cells,
}

/// What begins the key in a storage, or the name of a property, where a choice is remembered.
pub const STORED: &str = "skill-matrix:";

impl Matrix {
    /// The id under which a reader's choices are remembered.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The key under which a reader's choices are remembered. Two matrices of one title have the
    /// same id, if it is made from the title. So the key then also holds what can be chosen in
    /// them: levels, roles and skills.
    pub fn memory_key(&self) -> String {
        if *self.id != *slug(self.title.any()) {
            return self.id.to_string();
        }
        let mut all = hash(std::iter::empty());
        let mut add = |id: &str| all = id.bytes().chain([0]).fold(all, add_to_hash);
        self.levels.iter().for_each(|level| add(level.id()));
        self.roles.iter().for_each(|role| add(role.id()));
        self.skills.iter().for_each(|skill| add(skill.id()));
        [&*self.id, "~", &digits(all)].concat()
    }

    /// The key in the storage of a browser. It names the matrix, because in some browsers all pages from `file://`
    /// share one storage.
    pub fn storage_key(&self) -> String {
        [STORED, &self.memory_key()].concat()
    }

    /// What the matrix is called.
    pub fn title(&self) -> &Text {
        &self.title
    }

    /// What the matrix is about.
    pub fn summary(&self) -> Option<&Text> {
        self.summary.as_ref()
    }

    /// What a group is about.
    pub fn about_group(&self, group: GroupIx) -> Option<&Text> {
        let group = self.groups.group(group)?;
        let about = self.about_groups.iter().find(|(path, _)| group.is_meant_by(path));
        about.map(|(_, summary)| summary)
    }

    /// The language of texts that name none (BCP 47).
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// The day it was last changed.
    pub fn updated(&self) -> Option<Date> {
        self.updated
    }

    /// Whether a level includes the levels below it (else it restates them).
    pub fn is_cumulative(&self) -> bool {
        self.cumulative
    }

    /// Every level, in the order of the whole matrix.
    pub fn ladder(&self) -> &Ladder {
        &self.ladder
    }

    /// The roles; never empty (a matrix without roles has one nameless role).
    pub fn roles(&self) -> &[Role] {
        &self.roles
    }

    /// Whether the matrix distinguishes roles at all.
    pub fn names_roles(&self) -> bool {
        self.names_roles
    }

    /// The skills, in the order of the file.
    pub fn skills(&self) -> &[Skill] {
        &self.skills
    }

    /// Where the skills are filed.
    pub fn groups(&self) -> &Groups {
        &self.groups
    }

    /// Whether roles have different levels. If so, a reader chooses the role before the level.
    pub fn has_own_ladders(&self) -> bool {
        let mut ladders = self.roles.iter().map(|role| role.ladder().levels());
        ladders.next().is_some_and(|first| ladders.any(|other| !other.eq(first.clone())))
    }

    /// The levels, as the file lists them: use [`Matrix::ladder`] for their order.
    pub fn levels(&self) -> &[Level] {
        &self.levels
    }

    /// The level at an index that came from this matrix.
    #[expect(clippy::indexing_slicing, reason = "an index is made by reading alone, for its own matrix")]
    pub fn level(&self, ix: LevelIx) -> &Level {
        &self.levels[ix.at()]
    }

    /// The role at an index that came from this matrix.
    #[expect(clippy::indexing_slicing, reason = "an index is made by reading alone, for its own matrix")]
    pub fn role(&self, ix: RoleIx) -> &Role {
        &self.roles[ix.at()]
    }

    /// The skill at an index that came from this matrix.
    #[expect(clippy::indexing_slicing, reason = "an index is made by reading alone, for its own matrix")]
    pub fn skill(&self, ix: SkillIx) -> &Skill {
        &self.skills[ix.at()]
    }

    /// All roles' indices, in order.
    pub fn role_ixs(&self) -> impl ExactSizeIterator<Item = RoleIx> + use<> {
        (0..self.roles.len()).map(RoleIx::new)
    }

    /// The same by family, each where its first role is. Roles that name no family are together too.
    pub fn families(&self) -> Vec<Vec<RoleIx>> {
        let mut families: Vec<Vec<RoleIx>> = Vec::new();
        for role in self.role_ixs() {
            let family = &self.role(role).family;
            let is_it = |of: &&mut Vec<RoleIx>| of.iter().take(1).any(|it| self.role(*it).family == *family);
            match families.iter_mut().find(is_it) {
                Some(roles) => roles.push(role),
                None => families.push(vec![role]),
            }
        }
        families
    }

    /// All skills' indices, in order.
    pub fn skill_ixs(&self) -> impl ExactSizeIterator<Item = SkillIx> + use<> {
        (0..self.skills.len()).map(SkillIx::new)
    }

    /// The cell at skill × role × level as written, if there is one.
    pub fn expectation(&self, skill: SkillIx, role: RoleIx, level: LevelIx) -> Option<&Expectation> {
        self.cells.find(skill, role, level)
    }

    /// All cells, by skill, role and level.
    pub fn expectations(&self) -> &[Expectation] {
        self.cells.all()
    }

    /// Whether roles have taken over cells of roles that they build on.
    pub fn has_taken_over(&self) -> bool {
        self.expectations().iter().any(|cell| cell.taken_from().is_some())
    }

    /// The cells of one skill.
    pub fn expectations_of(&self, skill: SkillIx) -> &[Expectation] {
        self.cells.of(skill)
    }

    /// The cells of one skill for one role, by level.
    pub fn expectations_of_role(&self, skill: SkillIx, role: RoleIx) -> &[Expectation] {
        self.cells.of_role(skill, role)
    }

    /// The scale of all skills that have none of their own.
    pub fn own_scale(&self) -> &Scale {
        &self.scale
    }

    /// The scale that depths of this skill are on: its own, or else the matrix's.
    pub fn scale(&self, skill: SkillIx) -> &Scale {
        let own = self.skill(skill).own_scale();
        if own.is_empty() { &self.scale } else { own }
    }

    /// The items of a cell: its own, or else the text its skill has at its depth.
    pub fn items<'m>(&'m self, cell: &'m Expectation) -> &'m [Item] {
        if !cell.own_items().is_empty() {
            return cell.own_items();
        }
        cell.depth().map(|depth| self.skill(cell.skill()).text_at(depth)).unwrap_or_default()
    }
}

/// An index into one list of one matrix, made only while that matrix is read.
macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        // The position plus one, so that an `Option` of it is no larger.
        pub struct $name(std::num::NonZeroU32);

        impl $name {
            /// The index of the n-th; a file of 4 billion entries is refused long before this.
            pub(crate) fn new(n: usize) -> Self {
                Self(std::num::NonZeroU32::MIN.saturating_add(n as u32))
            }

            /// The position in its list.
            pub fn at(self) -> usize {
                self.0.get() as usize - 1
            }
        }
    };
}
use index;
