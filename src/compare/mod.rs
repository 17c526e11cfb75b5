//! What changes between two places of a matrix.
//!
//! A [`Place`] is a role at a level. [`compare`] takes what is in effect at both ([`InEffect`]),
//! pairs the items, and gives each skill and each item exactly one [`Outcome`]; [`wording`] tells
//! which words of a reworded text changed. This module knows nothing of the view: the screen,
//! `compare()` and the command line show the same comparison.

mod asides;
mod brief;
mod climb;
mod effect;
mod facts;
mod growth;
mod likeness;
mod outcome;
mod pairing;
mod summaries;
#[cfg(test)]
#[expect(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test may fail")]
mod tests;
mod wording;

pub use asides::{asides, asides_of};
pub use brief::{Brief, briefs, briefs_above};
pub use effect::{Expected, InEffect, in_effect};
pub use facts::{FactChange, fact_changes, facts};
pub use growth::{Step, growth};
pub use outcome::{Outcome, RequirementChange, Tally};
use pairing::same_text;
pub use pairing::{ItemChange, Pairing, pair};
pub use summaries::summary_changes;
pub use wording::{Run, Wording, is_too_long, wording};

use crate::matrix::{DepthIx, LevelIx, Matrix, Requirement, RoleIx, Scale, Skill, SkillIx};

/// A role at a level: where somebody is, or wants to get.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The role.
    pub role: RoleIx,
    /// The level, one of the role's.
    pub level: LevelIx,
}

/// One side of a comparison: a place in a matrix. The two sides may be in two versions of a matrix.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Side<'m> {
    /// The matrix.
    pub matrix: &'m Matrix,
    /// The place in it.
    pub place: Place,
}

/// What tells the two sides of a comparison apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Between {
    /// Two levels of one role.
    Levels(LevelIx, LevelIx),
    /// Two roles.
    Roles,
    /// Two versions of a matrix.
    Versions,
}

impl Between {
    fn sides(from: Side, to: Side) -> Between {
        match () {
            () if !std::ptr::eq(from.matrix, to.matrix) => Between::Versions,
            () if from.place.role != to.place.role => Between::Roles,
            () => Between::Levels(from.place.level, to.place.level),
        }
    }
}

/// What changes in one skill.
#[derive(Debug, Clone, PartialEq)]
pub struct SkillChange<'m> {
    /// The skill, as the target's matrix has it, or else that of the other side.
    pub skill: &'m Skill,
    /// What tells the two sides apart.
    pub between: Between,
    /// The scales of the depths before and after. Within one matrix they are the same.
    pub scales: (&'m Scale, &'m Scale),
    /// What becomes of the skill as a whole.
    pub outcome: Outcome,
    /// Whether it turns required or optional on the way.
    pub requirement: Option<RequirementChange>,
    /// Whether it is required or optional at the target, where that is said.
    pub required: Option<Requirement>,
    /// The depth of the cell before and after, where it has one, each on its own scale.
    pub depth: (Option<DepthIx>, Option<DepthIx>),
    /// Every item of both sides, once: first those of the target in their order, then those that
    /// are no longer expected. (On the way up a ladder, see [`growth`], only those that change.)
    pub items: Vec<ItemChange<'m>>,
    /// The outcomes of all items of both sides, counted.
    pub counted: Tally,
    /// Whether the skill goes deeper and has other text at each depth. Then the items that are no longer
    /// there are what it builds on.
    pub builds_on_former: bool,
    /// Whether items in other words were looked for; false where they are too many: see [`pair`].
    pub is_by_likeness: bool,
}

impl SkillChange<'_> {
    /// The outcomes of its items, counted. The skill itself counts too where neither side has
    /// items, or where the skill changes and no item shows that.
    pub fn tally(&self) -> Tally {
        self.with_itself(self.counted)
    }

    /// The same as a person is told it: what a deeper skill builds on is no loss, so it does not count.
    pub fn told(&self) -> Tally {
        let is_counted = |outcome| outcome != Outcome::Dropped || !self.builds_on_former;
        self.with_itself(self.counted.only(is_counted))
    }

    fn with_itself(&self, mut tally: Tally) -> Tally {
        if tally.total() == 0 || self.outcome != Outcome::Same && tally.changed() == 0 {
            tally.add(self.outcome);
        }
        tally
    }

    /// Whether the skill as a whole comes or goes.
    pub fn is_whole(&self) -> bool {
        matches!(self.outcome, Outcome::New | Outcome::Dropped)
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
    let side = |place| (Side { matrix, place }, Some(skill));
    compare_cells(side(from), side(to))
}

/// What changes from a place in one version of a matrix to a place in another, skill by skill:
/// first the skills of the target in their order, then those that it no longer has. Skills are
/// matched by id.
pub fn compare_versions<'m>(from: Side<'m>, to: Side<'m>) -> Vec<SkillChange<'m>> {
    let same = |skill: &Skill, other: &Matrix| other.skill_of_id(skill.id());
    let kept = to.matrix.skill_ixs().map(|ix| (same(to.matrix.skill(ix), from.matrix), Some(ix)));
    let gone = from.matrix.skill_ixs().filter(|ix| same(from.matrix.skill(*ix), to.matrix).is_none());
    let pairs = kept.chain(gone.map(|ix| (Some(ix), None)));
    pairs.filter_map(|(before, after)| compare_cells((from, before), (to, after))).collect()
}

/// A skill on one side; none where that side's matrix does not have it.
type Cell<'m> = (Side<'m>, Option<SkillIx>);

fn compare_cells<'m>((from, before): Cell<'m>, (to, after): Cell<'m>) -> Option<SkillChange<'m>> {
    let effect = |side: Side<'m>, skill: Option<SkillIx>| {
        skill.map(|skill| in_effect(side.matrix, skill, side.place)).unwrap_or_default()
    };
    let scale = |side: Side<'m>, skill: Option<SkillIx>| skill.map(|skill| side.matrix.scale(skill));
    let skill = match (before, after) {
        (_, Some(skill)) => to.matrix.skill(skill),
        (Some(skill), None) => from.matrix.skill(skill),
        (None, None) => return None,
    };
    let scales = match (scale(from, before), scale(to, after)) {
        (Some(before), Some(after)) => (before, after),
        (one, other) => {
            let only = one.or(other)?;
            (only, only)
        }
    };
    change_between(skill, scales, Between::sides(from, to), &effect(from, before), &effect(to, after))
}

/// What changes in a skill from what is expected before to what is expected after; none where
/// nothing is expected.
fn change_between<'m>(
    skill: &'m Skill,
    scales: (&'m Scale, &'m Scale),
    between: Between,
    before: &InEffect<'m>,
    after: &InEffect<'m>,
) -> Option<SkillChange<'m>> {
    let pairing = pair(&before.items, &after.items, &|depth| same_depth(scales, depth));
    let mut counted = Tally::default();
    pairing.items.iter().for_each(|change| counted.add(change.outcome));
    let mut change = change_of_items(skill, scales, between, (before, after), pairing, counted)?;
    let is_kept = |item: &ItemChange| item.from.zip(item.to).is_some_and(|(from, to)| same_text(from, to));
    change.builds_on_former = change.outcome == Outcome::Deeper
        && change.depth.0.is_some()
        && change.depth.0 != change.depth.1
        && between != Between::Versions
        && counted.of(Outcome::Dropped) > 0
        && !change.items.iter().any(is_kept);
    Some(change)
}

/// The same where it is known what becomes of the items; of these, `counted` has all.
fn change_of_items<'m>(
    skill: &'m Skill,
    scales: (&'m Scale, &'m Scale),
    between: Between,
    (before, after): (&InEffect<'m>, &InEffect<'m>),
    Pairing { items, is_by_likeness }: Pairing<'m>,
    counted: Tally,
) -> Option<SkillChange<'m>> {
    let outcome = match (before.is_expected(), after.is_expected()) {
        (false, false) => return None,
        (false, _) => Outcome::New,
        (_, false) => Outcome::Dropped,
        _ => {
            let depth = before.depth.and_then(|depth| same_depth(scales, depth));
            match Outcome::of_depths(depth, after.depth) {
                Some(outcome) => outcome,
                None => match outcome_of_items(&counted) {
                    // A depth that one side alone says is no deeper or shallower one, and yet a change.
                    Outcome::Same if before.depth.is_some() != after.depth.is_some() => Outcome::Reworded,
                    outcome => outcome,
                },
            }
        }
    };
    Some(SkillChange {
        skill,
        between,
        scales,
        outcome,
        requirement: RequirementChange::between(before.requirement, after.requirement),
        required: after.requirement,
        depth: (before.depth, after.depth),
        items,
        counted,
        builds_on_former: false,
        is_by_likeness,
    })
}

/// A depth of the first scale on the second one. Where they are two scales, the id decides.
fn same_depth((from, to): (&Scale, &Scale), depth: DepthIx) -> Option<DepthIx> {
    if std::ptr::eq(from, to) { Some(depth) } else { to.find(from.depth(depth)?.id()) }
}

/// The outcome of a skill whose own depth does not move: that of its items where they all move in
/// one direction, else *reworded* where anything is different.
fn outcome_of_items(counted: &Tally) -> Outcome {
    match (counted.of(Outcome::Deeper) > 0, counted.of(Outcome::Shallower) > 0) {
        (true, false) => Outcome::Deeper,
        (false, true) => Outcome::Shallower,
        _ if counted.changed() == 0 => Outcome::Same,
        _ => Outcome::Reworded,
    }
}
