//! What the shades of the heat map mean: a list for each scale in it.

use crate::browse::{Heat, Legend, LegendStep, legends};
use crate::letters::join;
use crate::matrix::SkillIx;
use crate::messages;
use crate::selection::Measure;
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, el};
use crate::view::shared::about;

use super::heat::{shade, with_code};

/// So many skills are named beside a scale of their own.
const NAMED: usize = 3;

/// The legends of these skills.
pub fn legend(stage: Stage, skills: &[SkillIx], measure: Measure) -> Content {
    let matrix = stage.matrix();
    let legends = legends(&matrix, skills, measure);
    let lists = legends.iter().map(|legend| {
        let of = (!legend.skills.is_empty()).then(|| skill_names(stage, legend));
        list(stage, legend, of)
    });
    let lists = lists.collect::<Vec<Content>>().content();
    let mut told = Vec::new();
    for step in legends.iter().flat_map(|legend| &legend.steps) {
        if let LegendStep::Depth(depth) = step {
            told.push((stage.text(depth.name()), about::depth(stage, depth)));
        }
    }
    let told = about::list(stage, told).map(|list| {
        el("details").class("meanings").child(el("summary").child(messages::WHAT_DEPTHS_MEAN)).child(list)
    });
    vec![lists, told.content()].content()
}

fn list(stage: Stage, legend: &Legend, of: Option<String>) -> Content {
    let steps = legend.steps.iter().enumerate().map(|(at, step)| {
        let name = match step {
            LegendStep::Depth(depth) => with_code(stage, depth),
            LegendStep::Requirement(requirement) => messages::requirement(*requirement).to_owned(),
            LegendStep::Items(from, to) => messages::items_from_to(*from, *to),
        };
        let sample = el("span").attr("class", &shade(Heat::Step(at, legend.steps.len())));
        el("li").child(sample).child(name)
    });
    let steps: Vec<El> = steps.collect();
    let name = messages::legend(of.as_deref());
    let list = el("ul").class("legend").attr("aria-label", &name).child(steps);
    let of = of.map(|of| el("p").class("legend-of muted").attr("aria-hidden", "true").child(of));
    vec![of, Some(list)].content()
}

/// The names of the first skills, and how many more there are.
fn skill_names(stage: Stage, legend: &Legend) -> String {
    let mut names: Vec<String> =
        legend.skills.iter().take(NAMED).map(|skill| stage.skill_name(*skill)).collect();
    let more = legend.skills.len().saturating_sub(NAMED);
    if more > 0 {
        names.push(messages::more_skills(more));
    }
    join(&names, ", ")
}
