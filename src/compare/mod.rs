//! What changes between two places of a matrix.
//!
//! A [`Place`] is a role at a level. [`compare`] takes what is in effect at both ([`InEffect`]),
//! pairs the items, and gives each skill and each item exactly one [`Outcome`]; [`wording`] tells
//! which words of a reworded text are other ones. It knows nothing of the view; the same comparison
//! is on screen, from `compare()` and from the command line.

mod effect;
mod growth;
mod likeness;
mod outcome;
mod pairing;
mod wording;

pub use effect::{InEffect, in_effect};
pub use growth::{Step, growth};
pub use outcome::{Outcome, RequirementChange, Tally};
pub use pairing::{ItemChange, pair};
pub use wording::{Run, Wording, wording};

use crate::matrix::{DepthIx, LevelIx, Matrix, RoleIx, SkillIx};

/// A role at a level: where somebody is, or wants to get.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The role.
    pub role: RoleIx,
    /// The level, one of the role's.
    pub level: LevelIx,
}

/// What changes in one skill.
#[derive(Debug, Clone, PartialEq)]
pub struct SkillChange<'m> {
    /// The skill.
    pub skill: SkillIx,
    /// What becomes of the skill as a whole.
    pub outcome: Outcome,
    /// Whether it turns required or optional on the way.
    pub requirement: Option<RequirementChange>,
    /// The depth of the cell before and after, where it has one.
    pub depth: (Option<DepthIx>, Option<DepthIx>),
    /// Every item of both sides, once: first those of the target in their order, then those that
    /// are no longer expected.
    pub items: Vec<ItemChange<'m>>,
}

impl SkillChange<'_> {
    /// The outcomes of its items, counted; of the skill itself where neither side has any item.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        if self.items.is_empty() {
            tally.add(self.outcome);
        }
        for change in &self.items {
            tally.add(change.outcome);
        }
        tally
    }

    /// Whether nothing at all changes.
    pub fn is_unchanged(&self) -> bool {
        self.outcome == Outcome::Same && self.requirement.is_none()
    }
}

/// What changes in the given skills from one place to another. A skill that neither place expects
/// has no entry.
pub fn compare(
    matrix: &Matrix,
    from: Place,
    to: Place,
    skills: impl IntoIterator<Item = SkillIx>,
) -> Vec<SkillChange<'_>> {
    skills.into_iter().filter_map(|skill| compare_skill(matrix, from, to, skill)).collect()
}

/// What changes in one skill; none where neither place expects anything of it.
pub fn compare_skill(matrix: &Matrix, from: Place, to: Place, skill: SkillIx) -> Option<SkillChange<'_>> {
    let before = in_effect(matrix, skill, from);
    let after = in_effect(matrix, skill, to);
    if !before.is_expected() && !after.is_expected() {
        return None;
    }
    let items = pair(&before.items, &after.items);
    let outcome = match (before.is_expected(), after.is_expected()) {
        (false, _) => Outcome::New,
        (_, false) => Outcome::Dropped,
        _ => Outcome::of_depths(before.depth, after.depth).unwrap_or_else(|| outcome_of_items(&items)),
    };
    Some(SkillChange {
        skill,
        outcome,
        requirement: RequirementChange::between(before.requirement, after.requirement),
        depth: (before.depth, after.depth),
        items,
    })
}

/// The outcome of a skill whose own depth does not move: that of its items where they all move in
/// one direction, else *reworded* where anything is different.
fn outcome_of_items(items: &[ItemChange]) -> Outcome {
    let any = |outcome| items.iter().any(|change| change.outcome == outcome);
    match (any(Outcome::Deeper), any(Outcome::Shallower)) {
        (true, false) => Outcome::Deeper,
        (false, true) => Outcome::Shallower,
        _ if items.iter().all(|change| change.outcome == Outcome::Same) => Outcome::Same,
        _ => Outcome::Reworded,
    }
}
