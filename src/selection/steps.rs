//! The steps that a selection asks for, one for each role that is shown.

use super::{Only, Selection};
use crate::compare::{Brief, Place, RequirementChange, Tally, briefs};
use crate::matrix::{Matrix, RoleIx};

/// The step of one role.
#[derive(Debug, Clone, PartialEq)]
pub struct RoleStep {
    /// The role that takes it.
    pub role: RoleIx,
    /// From where to where; none if the role lacks one of the levels.
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
    /// In how many of them something is new or deeper.
    pub skills_to_work_on: usize,
    /// How many become required, in each role that is shown.
    pub now_required: usize,
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

impl RoleStep {
    /// The outcomes of all items that these filters admit.
    pub fn admitted(&self, only: &[Only]) -> Tally {
        let mut tally = Tally::default();
        self.skills.iter().for_each(|brief| tally.merge(&Only::admitted(only, brief)));
        tally
    }
}

/// How big several steps are together, of what these filters admit.
pub fn size(steps: &[RoleStep], only: &[Only]) -> Size {
    let mut size = Size::default();
    // A skill of two roles counts once. What is known of each skill so far, by its position.
    let mut seen: Vec<(bool, bool)> = Vec::new();
    for step in steps {
        for brief in step.skills.iter().filter(|brief| Only::admit_skill(only, brief)) {
            let tally = Only::admitted(only, brief);
            size.tally.merge(&tally);
            size.now_required += usize::from(brief.requirement == Some(RequirementChange::NowRequired));
            if seen.len() <= brief.skill.at() {
                seen.resize(brief.skill.at() + 1, (false, false));
            }
            if let Some((is_there, is_to_do)) = seen.get_mut(brief.skill.at()) {
                *is_there = true;
                *is_to_do |= tally.to_work_on() > 0;
            }
        }
    }
    size.skills = seen.iter().filter(|skill| skill.0).count();
    size.skills_to_work_on = seen.iter().filter(|skill| skill.1).count();
    size
}
