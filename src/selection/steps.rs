//! The steps that a selection asks about, one for each role that is shown.

use super::Selection;
use crate::compare::{Brief, Place, Tally, briefs};
use crate::matrix::{Matrix, RoleIx, SkillIx};

/// The step of one role.
#[derive(Debug, Clone, PartialEq)]
pub struct RoleStep {
    /// The role that takes it.
    pub role: RoleIx,
    /// From where to where; none where there is no such level.
    pub places: Option<(Place, Place)>,
    /// What changes in each skill that is expected at either place.
    pub skills: Vec<Brief>,
    /// The outcomes of all items.
    pub tally: Tally,
}

/// How big a step is, all roles together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Size {
    /// The outcomes of all items.
    pub tally: Tally,
    /// How many skills there are.
    pub skills: usize,
    /// In how many of them anything changes.
    pub changed_skills: usize,
}

impl Selection {
    /// What every role that is shown has to cover.
    pub fn steps(&self, matrix: &Matrix) -> Vec<RoleStep> {
        let shown = self.skills(matrix);
        let step = |role: &RoleIx| {
            let places = self.places(matrix, *role);
            let skills: Vec<Brief> =
                places.map(|(from, to)| briefs(matrix, from, to, shown.iter().copied())).unwrap_or_default();
            let mut tally = Tally::default();
            skills.iter().for_each(|brief| tally.merge(&brief.tally));
            RoleStep { role: *role, places, skills, tally }
        };
        self.roles.iter().map(step).collect()
    }
}

/// How big several steps are together.
pub fn size(steps: &[RoleStep]) -> Size {
    let mut tally = Tally::default();
    let (mut skills, mut changed) = (Vec::new(), Vec::new());
    for step in steps {
        tally.merge(&step.tally);
        skills.extend(step.skills.iter().map(|brief| brief.skill));
        changed.extend(step.skills.iter().filter(|brief| !brief.is_unchanged()).map(|brief| brief.skill));
    }
    // A skill of two roles is one.
    let count = |mut skills: Vec<SkillIx>| {
        skills.sort_unstable();
        skills.dedup();
        skills.len()
    };
    Size { tally, skills: count(skills), changed_skills: count(changed) }
}
