//! The heat of a cell: a step of a legend, whose every step has a name.

use crate::compare::{InEffect, Place, in_effect};
use crate::matrix::{DepthIx, Expectation, Matrix, Requirement, SkillIx};
use crate::selection::Measure;

/// What a cell is on the heat map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heat {
    /// There is no cell.
    Nothing,
    /// The matrix says that it is of no concern.
    NotConcerned,
    /// A cell that says nothing of what is shown.
    Unsaid,
    /// A step, counted from 0, of so many.
    Step(usize, usize),
}

/// The steps for numbers of items: up to so many.
pub(super) const UP_TO: [usize; 4] = [1, 3, 7, usize::MAX];

/// The heat of a skill at a place by a measure: of what is in effect there, levels below included
/// where the matrix is cumulative. Of depth it is that of the cell, or else of its deepest item; for a
/// requirement, optional comes before required.
pub fn heat(matrix: &Matrix, skill: SkillIx, place: Place, measure: Measure) -> Heat {
    let effect = in_effect(matrix, skill, place);
    if !effect.is_expected() {
        let is_said = matrix.expectation(skill, place.role, place.level).is_some();
        return if is_said { Heat::NotConcerned } else { Heat::Nothing };
    }
    let step = match measure {
        Measure::Depth => deepest(&effect).map(|depth| (depth.at(), matrix.scale(skill).depths().len())),
        Measure::Requirement => effect.requirement.map(|said| match said {
            Requirement::Optional => (0, 2),
            Requirement::Required => (1, 2),
        }),
        Measure::Items => match effect.items.len() {
            0 => None,
            n => UP_TO.iter().position(|up_to| n <= *up_to).map(|step| (step, UP_TO.len())),
        },
    };
    step.map_or(Heat::Unsaid, |(step, of)| Heat::Step(step, of))
}

/// The depth of what is in effect, or else of its deepest item.
pub fn deepest(effect: &InEffect) -> Option<DepthIx> {
    effect.depth.or_else(|| effect.items.iter().filter_map(|expected| expected.depth).max())
}

/// Whether a cell says how deep it is, or an item of it does.
pub fn says_depth(matrix: &Matrix, cell: &Expectation) -> bool {
    cell.depth().is_some() || matrix.items(cell).iter().any(|item| item.depth().is_some())
}
