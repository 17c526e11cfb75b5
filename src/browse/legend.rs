//! What the shades of the heat map mean.

use super::heat::UP_TO;
use crate::matrix::{Depth, Matrix, Requirement, Scale, SkillIx};
use crate::selection::Measure;

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

/// The shades of a scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Legend<'m> {
    /// The skills that have this scale for themselves, in the order given; empty for what all others have.
    pub skills: Vec<SkillIx>,
    /// Its steps, the lowest first.
    pub steps: Vec<LegendStep<'m>>,
}

/// The legends of a measure for these skills: one for each scale of depths that they have, else a single one.
pub fn legends<'m>(matrix: &'m Matrix, skills: &[SkillIx], measure: Measure) -> Vec<Legend<'m>> {
    let steps = match measure {
        Measure::Depth => return depths(matrix, skills),
        Measure::Requirement => {
            [Requirement::Optional, Requirement::Required].map(LegendStep::Requirement).into()
        }
        Measure::Items => {
            let from = [1].into_iter().chain(UP_TO.iter().filter(|n| **n < usize::MAX).map(|n| n + 1));
            from.zip(UP_TO)
                .map(|(from, to)| LegendStep::Items(from, (to < usize::MAX).then_some(to)))
                .collect()
        }
    };
    vec![Legend { skills: Vec::new(), steps }]
}

fn depths<'m>(matrix: &'m Matrix, skills: &[SkillIx]) -> Vec<Legend<'m>> {
    let mut scales: Vec<(&Scale, Vec<SkillIx>)> = Vec::new();
    for skill in skills {
        let scale = matrix.scale(*skill);
        match scales.iter_mut().find(|(other, _)| *other == scale) {
            Some((_, skills)) => skills.push(*skill),
            None if scale.depths().is_empty() => {}
            None => scales.push((scale, vec![*skill])),
        }
    }
    let is_one = scales.len() < 2;
    let legend = |(scale, skills): (&'m Scale, Vec<SkillIx>)| Legend {
        skills: if is_one || scale == matrix.own_scale() { Vec::new() } else { skills },
        steps: scale.depths().iter().map(LegendStep::Depth).collect(),
    };
    scales.into_iter().map(legend).collect()
}
