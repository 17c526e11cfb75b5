//! What can become of a skill or an item between two places.

use crate::matrix::{DepthIx, Requirement};

/// What becomes of a skill or an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Expected at the target only.
    New,
    /// Expected at both, at a greater depth.
    Deeper,
    /// Expected at both, at a lesser depth.
    Shallower,
    /// Expected at both at the same (or no) depth, in other words. Also a skill with a depth on one
    /// side only.
    Reworded,
    /// Expected at both, unchanged.
    Same,
    /// No longer expected.
    Dropped,
}

impl Outcome {
    /// All outcomes, in the order in which they are told.
    pub const ALL: [Outcome; 6] = [
        Outcome::New,
        Outcome::Deeper,
        Outcome::Shallower,
        Outcome::Reworded,
        Outcome::Same,
        Outcome::Dropped,
    ];

    /// Its name in data: `new deeper shallower reworded same dropped`.
    pub fn id(self) -> &'static str {
        match self {
            Outcome::New => "new",
            Outcome::Deeper => "deeper",
            Outcome::Shallower => "shallower",
            Outcome::Reworded => "reworded",
            Outcome::Same => "same",
            Outcome::Dropped => "dropped",
        }
    }

    /// The outcome when the two places are swapped.
    pub fn mirrored(self) -> Outcome {
        match self {
            Outcome::New => Outcome::Dropped,
            Outcome::Dropped => Outcome::New,
            Outcome::Deeper => Outcome::Shallower,
            Outcome::Shallower => Outcome::Deeper,
            Outcome::Reworded | Outcome::Same => self,
        }
    }

    /// Deeper or shallower, where both sides have a depth and it differs. Both must be on one
    /// scale, as the depths of one skill always are.
    pub(super) fn of_depths(before: Option<DepthIx>, after: Option<DepthIx>) -> Option<Outcome> {
        let (before, after) = (before?, after?);
        match before.cmp(&after) {
            std::cmp::Ordering::Less => Some(Outcome::Deeper),
            std::cmp::Ordering::Greater => Some(Outcome::Shallower),
            std::cmp::Ordering::Equal => None,
        }
    }
}

/// How a requirement changes; said beside the outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequirementChange {
    /// Required at the target, and not before.
    NowRequired,
    /// Optional at the target, and required before.
    NowOptional,
}

impl RequirementChange {
    /// Its name in data.
    pub fn id(self) -> &'static str {
        match self {
            RequirementChange::NowRequired => "now-required",
            RequirementChange::NowOptional => "now-optional",
        }
    }

    /// There is a change only where both sides say something: nothing is made up.
    pub(super) fn between(before: Option<Requirement>, after: Option<Requirement>) -> Option<Self> {
        match (before?, after?) {
            (Requirement::Optional, Requirement::Required) => Some(RequirementChange::NowRequired),
            (Requirement::Required, Requirement::Optional) => Some(RequirementChange::NowOptional),
            _ => None,
        }
    }
}

/// How many of each outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally([usize; Outcome::ALL.len()]);

impl Tally {
    /// Counts one more.
    pub fn add(&mut self, outcome: Outcome) {
        if let Some(n) = self.0.get_mut(outcome as usize) {
            *n += 1;
        }
    }

    /// Counts one less.
    pub(super) fn remove(&mut self, outcome: Outcome) {
        if let Some(n) = self.0.get_mut(outcome as usize) {
            *n -= 1;
        }
    }

    /// So many of one outcome, and of no other.
    pub(super) fn of_one(outcome: Outcome, n: usize) -> Tally {
        let mut tally = Tally::default();
        tally.0.iter_mut().skip(outcome as usize).take(1).for_each(|of_it| *of_it = n);
        tally
    }

    /// Counts all that another tally has counted.
    pub fn merge(&mut self, other: &Tally) {
        for (n, more) in self.0.iter_mut().zip(other.0) {
            *n += more;
        }
    }

    /// The same, of the outcomes that a test admits alone.
    pub fn only(&self, admit: impl Fn(Outcome) -> bool) -> Tally {
        let mut tally = *self;
        for (outcome, n) in Outcome::ALL.into_iter().zip(&mut tally.0) {
            if !admit(outcome) {
                *n = 0;
            }
        }
        tally
    }

    /// How many there are to work on: what is new, and what goes deeper.
    pub fn to_work_on(&self) -> usize {
        self.of(Outcome::New) + self.of(Outcome::Deeper)
    }

    /// How many there are of one outcome.
    pub fn of(&self, outcome: Outcome) -> usize {
        self.0.get(outcome as usize).copied().unwrap_or_default()
    }

    /// The outcomes that there are, with their numbers, in the order in which they are told.
    pub fn present(&self) -> impl Iterator<Item = (Outcome, usize)> + '_ {
        Outcome::ALL.into_iter().map(|outcome| (outcome, self.of(outcome))).filter(|(_, n)| *n > 0)
    }

    /// Everything that was counted.
    pub fn total(&self) -> usize {
        self.0.iter().sum()
    }

    /// All but what stays the same.
    pub fn changed(&self) -> usize {
        self.total() - self.of(Outcome::Same)
    }
}
