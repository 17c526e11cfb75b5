//! A comparison as data and as a document.
//!
//! A [`Report`] holds what changes between two levels, a part for each pair of roles. Its data
//! ([`Report::data`]) is what `compare()` and the command line promise. Its words
//! ([`Report::markdown`], [`Report::plain`]) say what the widget shows, and so does its `table`, for a spreadsheet.
//!
//! A [`handout`] is the same comparison as two people need it on the table.

mod data;
mod handout;
mod json;
mod lines;
mod markdown;
mod outline;
mod plain;
#[cfg(feature = "files")]
mod table;

pub use data::Data;
pub use handout::{Kind, Piece, handout, markdown as handout_markdown};
#[cfg(feature = "files")]
pub use table::Table;

use crate::compare::{
    FactChange, Place, Side, SkillChange, Tally, compare, compare_versions, summary_changes,
};
use crate::matrix::{Item, LevelIx, Matrix, RoleIx, Skill, SkillIx};
use crate::messages;

/// One end of a comparison: a level of a matrix, whatever the roles.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct End<'m> {
    /// The matrix.
    pub matrix: &'m Matrix,
    /// The level in it.
    pub level: LevelIx,
}

impl<'m> End<'m> {
    fn side(self, role: RoleIx) -> Side<'m> {
        Side { matrix: self.matrix, place: Place { role, level: self.level } }
    }
}

/// What changes for one role, or on the way from one role to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Part<'m> {
    /// The role at the first end.
    pub from: RoleIx,
    /// The role at the other end.
    pub to: RoleIx,
    /// What changes, skill by skill.
    pub changes: Vec<SkillChange<'m>>,
}

impl Part<'_> {
    /// The outcomes of all its items, counted.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        self.changes.iter().for_each(|change| tally.merge(&change.tally()));
        tally
    }

    /// The same as a person is told it: see [`SkillChange::told`].
    fn told(&self) -> Tally {
        let mut tally = Tally::default();
        self.changes.iter().for_each(|change| tally.merge(&change.told()));
        tally
    }
}

/// What changes between two levels, role by role.
#[derive(Debug, Clone, PartialEq)]
pub struct Report<'m> {
    from: End<'m>,
    to: End<'m>,
    parts: Vec<Part<'m>>,
}

/// How a report is worded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wording<'w> {
    /// The language of the matrix's texts.
    pub lang: &'w str,
    /// Whether to list what stays the same too, and not only count it.
    pub all: bool,
}

impl<'m> Report<'m> {
    /// Compares pairs of roles, in the skills for which `shown` holds. Each role has the level of
    /// its end.
    pub fn new(
        from: End<'m>,
        to: End<'m>,
        roles: &[(RoleIx, RoleIx)],
        shown: &dyn Fn(&Skill) -> bool,
    ) -> Report<'m> {
        let changes = |from: Side<'m>, to: Side<'m>| {
            if std::ptr::eq(from.matrix, to.matrix) {
                let matrix = to.matrix;
                let skills = matrix.skill_ixs().filter(|skill| shown(matrix.skill(*skill)));
                return compare(matrix, from.place, to.place, skills);
            }
            let mut changes = compare_versions(from, to);
            changes.retain(|change| shown(change.skill));
            changes
        };
        let part = |&(before, after): &(RoleIx, RoleIx)| Part {
            from: before,
            to: after,
            changes: changes(from.side(before), to.side(after)),
        };
        Report { from, to, parts: roles.iter().map(part).collect() }
    }

    /// The parts, in the order of the roles that were asked for.
    pub fn parts(&self) -> &[Part<'m>] {
        &self.parts
    }

    /// The outcomes of everything, counted.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        self.parts.iter().for_each(|part| tally.merge(&part.tally()));
        tally
    }

    /// The same as a person is told it: see [`SkillChange::told`].
    fn told(&self) -> Tally {
        let mut tally = Tally::default();
        self.parts.iter().for_each(|part| tally.merge(&part.told()));
        tally
    }

    /// The summaries that changed between two versions: see [`summary_changes`].
    fn summaries(&self) -> Vec<FactChange<'m>> {
        if !self.is_of_versions() {
            return Vec::new();
        }
        let sides = self.parts.iter().map(|part| (self.from.side(part.from), self.to.side(part.to)));
        let mut told = vec![false; self.to.matrix.skills().len()];
        for change in self.parts.iter().flat_map(|part| &part.changes) {
            let skill = self.to.matrix.skill_of_id(change.skill.id());
            if let Some(told) = skill.and_then(|skill| told.get_mut(skill.at())) {
                *told = true;
            }
        }
        let is_told = |skill: SkillIx| told.get(skill.at()) == Some(&true);
        summary_changes(&sides.collect::<Vec<_>>(), &is_told)
    }

    /// Whether reworded items were looked for in every skill: see [`pair`](crate::compare::pair).
    pub fn is_by_likeness(&self) -> bool {
        self.parts.iter().flat_map(|part| &part.changes).all(|change| change.is_by_likeness)
    }

    /// Whether the two ends are in two versions of a matrix, and not in one.
    pub fn is_of_versions(&self) -> bool {
        !std::ptr::eq(self.from.matrix, self.to.matrix)
    }

    /// Whether both ends are the same place, so that there is nothing to compare.
    pub fn is_of_one_place(&self) -> bool {
        !self.is_of_versions()
            && self.from.level == self.to.level
            && self.parts.iter().all(|part| part.from == part.to)
    }

    /// The level that does not list something any more, if the ends are levels of one role: see
    /// [`gone`](crate::messages::gone).
    fn listed_at(&self) -> Option<LevelIx> {
        let is_of_role = !self.is_of_versions() && self.parts.iter().all(|part| part.from == part.to);
        is_of_role.then_some(self.to.level)
    }

    /// The only role at each end; none where there are several.
    fn roles(&self) -> Option<(RoleIx, RoleIx)> {
        match self.parts.as_slice() {
            [only] => Some((only.from, only.to)),
            _ => None,
        }
    }
}

/// The same for people, who are told if it is something to avoid.
fn told(item: &Item, lang: &str) -> String {
    let text = text_of(item, lang);
    if item.is_to_avoid() { [messages::TO_AVOID, " ", &text].concat() } else { text }
}

/// What an item says, its sub-items as bullets below it.
fn text_of(item: &Item, lang: &str) -> String {
    let mut text = item.text().get(lang).to_owned();
    for part in item.items() {
        text.push_str("\n- ");
        text.push_str(&text_of(part, lang).replace('\n', "\n  "));
    }
    text
}
