//! How many of everything a matrix has.

use super::{Expectation, Matrix, Requirement, SkillIx};

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
