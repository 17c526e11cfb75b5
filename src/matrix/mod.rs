//! What a matrix is: skills × roles × levels, and what is expected where they meet.
//!
//! A [`Matrix`] is made by [`read`](read::read) alone, which checks everything once; from then on
//! it is immutable, and each reference inside it ([`SkillIx`], [`RoleIx`], [`LevelIx`]) is valid.
//! A matrix of no roles (a ladder for all) holds one nameless role, so that everything else can
//! count on there being at least one; [`Matrix::names_roles`] tells.

mod cells;
mod date;
mod depth;
mod excerpt;
mod expectation;
pub mod file;
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

use crate::letters::{digits, lower_case};
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

/// How many of everything a matrix has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Named roles; 0 for a ladder that is for all.
    pub roles: usize,
    /// Levels of all roles together.
    pub levels: usize,
    /// Skills.
    pub skills: usize,
    /// Expectations said to be required.
    pub required: usize,
    /// Expectations said to be optional.
    pub optional: usize,
    /// All expectations, also those that say neither.
    pub expectations: usize,
}

impl Counts {
    fn add(&mut self, cell: &Expectation) {
        self.expectations += 1;
        match cell.requirement() {
            Some(Requirement::Required) => self.required += 1,
            Some(Requirement::Optional) => self.optional += 1,
            None => {}
        }
    }
}

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

    /// The level of this id, or else of this name (in the matrix's own language).
    pub fn find_level(&self, id_or_name: &str) -> Option<LevelIx> {
        self.find_level_of(&[], id_or_name)
    }

    /// The level that somebody in one of these roles means. Levels of several roles may share a
    /// name, and one role's name for a level may be the id of another role's level.
    pub fn find_level_of(&self, roles: &[RoleIx], id_or_name: &str) -> Option<LevelIx> {
        let wanted = id_or_name.trim();
        let name = lower_case(wanted);
        let levels = || (0..self.levels.len()).map(LevelIx::new);
        let is_own = |level: LevelIx| roles.iter().any(|role| self.role(*role).ladder().has(level));
        let is_named = |level: LevelIx| lower_case(self.level(level).name().any()) == name;
        let of_id = levels().find(|level| self.level(*level).id() == wanted);
        // With several roles, a level that none of them has may be chosen by its id.
        let meant = of_id.filter(|level| roles.len() != 1 || is_own(*level));
        let own = || levels().find(|level| is_named(*level) && is_own(*level));
        meant.or_else(own).or(of_id).or_else(|| levels().find(|level| is_named(*level)))
    }

    /// The role of this id, or else of this name.
    pub fn find_role(&self, id_or_name: &str) -> Option<RoleIx> {
        if !self.names_roles {
            return None;
        }
        let of_id = self.roles.iter().position(|role| role.id() == id_or_name.trim());
        of_id.or_else(|| named(self.roles.iter().map(Role::name), id_or_name)).map(RoleIx::new)
    }

    /// The skill of this id, or else the first of this name (names may repeat).
    pub fn find_skill(&self, id_or_name: &str) -> Option<SkillIx> {
        let of_id = self.skill_of_id(id_or_name.trim());
        let skills = || self.skills.iter().map(Skill::name);
        of_id.or_else(|| named(skills(), id_or_name).map(SkillIx::new))
    }

    /// The skill of this id.
    pub fn skill_of_id(&self, id: &str) -> Option<SkillIx> {
        let at = self.skill_ids.first(hash(id.bytes()))?;
        self.skills.get(at).filter(|skill| skill.id() == id).map(|_| SkillIx::new(at))
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

    /// How many of everything there are, in the whole matrix or in some of its skills. For some
    /// skills, only the roles that they are expected of count, with the levels of these roles.
    pub fn counts(&self, skills: Option<&[SkillIx]>) -> Counts {
        let is_whole = skills.is_none_or(|skills| skills.len() == self.skills.len());
        let (mut roles, mut levels) = (vec![is_whole; self.roles.len()], vec![is_whole; self.levels.len()]);
        let mut counts =
            Counts { skills: skills.map_or(self.skills.len(), <[SkillIx]>::len), ..Counts::default() };
        for at in 0..counts.skills {
            let skill = skills.map_or(Some(SkillIx::new(at)), |skills| skills.get(at).copied());
            for cell in skill.map(|skill| self.cells.of(skill)).unwrap_or_default() {
                // What does not concern a role is not expected of it.
                if cell.is_concerned() {
                    counts.add(cell);
                    tick(&mut roles, cell.role().at());
                }
            }
        }
        for (role, is_told) in self.roles.iter().zip(&roles) {
            if *is_told {
                role.ladder().levels().for_each(|level| tick(&mut levels, level.at()));
            }
        }
        counts.roles = if self.names_roles { ticked(&roles) } else { 0 };
        counts.levels = ticked(&levels);
        counts
    }
}

#[inline(never)]
fn tick(list: &mut [bool], at: usize) {
    if let Some(is) = list.get_mut(at) {
        *is = true;
    }
}

#[inline(never)]
fn ticked(list: &[bool]) -> usize {
    list.iter().filter(|is| **is).count()
}

/// The first of some names that equals this one, without regard to case and outer space.
fn named<'m>(mut names: impl Iterator<Item = &'m Text>, wanted: &str) -> Option<usize> {
    let wanted = lower_case(wanted.trim());
    names.position(|name| lower_case(name.any()) == wanted)
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
