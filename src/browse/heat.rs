//! The heat of a cell: a step of a legend, whose every step has a name.

use crate::matrix::{Depth, DepthIx, Expectation, Matrix, Requirement, SkillIx};
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
const UP_TO: [usize; 4] = [1, 3, 7, usize::MAX];

/// The heat of a cell by a measure. Of depth it is that of the cell, or else of its deepest item; for
/// a requirement, optional comes before required.
pub fn heat(matrix: &Matrix, cell: Option<&Expectation>, measure: Measure) -> Heat {
    let Some(cell) = cell else { return Heat::Nothing };
    if !cell.is_concerned() {
        return Heat::NotConcerned;
    }
    let step = match measure {
        Measure::Depth => {
            let depths = matrix.scale(cell.skill()).depths().len();
            depth(matrix, cell).map(|depth| (depth.at(), depths))
        }
        Measure::Requirement => cell.requirement().map(|said| match said {
            Requirement::Optional => (0, 2),
            Requirement::Required => (1, 2),
        }),
        Measure::Items => match matrix.items(cell).len() {
            0 => None,
            n => UP_TO.iter().position(|up_to| n <= *up_to).map(|step| (step, UP_TO.len())),
        },
    };
    step.map_or(Heat::Unsaid, |(step, of)| Heat::Step(step, of))
}

/// The depth of a cell, or else of its deepest item.
pub fn depth(matrix: &Matrix, cell: &Expectation) -> Option<DepthIx> {
    cell.depth().or_else(|| matrix.items(cell).iter().filter_map(|item| item.depth()).max())
}

/// A step of a legend.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LegendStep<'m> {
    /// A depth.
    Depth(&'m Depth),
    /// Optional or required.
    Requirement(Requirement),
    /// From so many items to so many; none for any number.
    Items(usize, Option<usize>),
}

/// The steps of a measure, the lowest first. Depths are those of the matrix, or of the skill where it
/// has its own; the scales of several skills that differ are told in the cells alone.
pub fn steps(matrix: &Matrix, skill: Option<SkillIx>, measure: Measure) -> Vec<LegendStep<'_>> {
    match measure {
        Measure::Depth => {
            let scale = skill.map_or_else(|| matrix.own_scale(), |skill| matrix.scale(skill));
            scale.depths().iter().map(LegendStep::Depth).collect()
        }
        Measure::Requirement => {
            vec![
                LegendStep::Requirement(Requirement::Optional),
                LegendStep::Requirement(Requirement::Required),
            ]
        }
        Measure::Items => {
            let from = [1].into_iter().chain(UP_TO.iter().filter(|n| **n < usize::MAX).map(|n| n + 1));
            from.zip(UP_TO)
                .map(|(from, to)| LegendStep::Items(from, (to < usize::MAX).then_some(to)))
                .collect()
        }
    }
}
