//! A row of the answer: a skill, how much there is to do in it, and, when it is open, its items.

use super::card::pill;
use super::depth_steps::depth_steps;
use crate::compare::{SkillChange, compare_skill};
use crate::matrix::SkillIx;
use crate::messages;
use crate::selection::{Only, RoleStep};
use crate::view::Stage;
use crate::view::change_list::{change_list, outcome_tag};
use crate::view::headings::heading;
use crate::view::item_list::depth_name;
use crate::view::marked::Marks;
use crate::view::markup::{Child, Content, El, el};

/// The row of a skill. What is folded away is there for the browser's own search, and on paper.
pub fn row(stage: Stage, step: &RoleStep, skill: SkillIx, only: &[Only], marks: &Marks) -> Content {
    let matrix = stage.matrix();
    let Some((from, to)) = step.places else { return Content::default() };
    let Some(change) = compare_skill(&matrix, from, to, skill) else { return Content::default() };
    let role = step.role;
    let id = ["row-", &role.at().to_string(), "-", &skill.at().to_string()].concat();
    let is_open = move || stage.open_skills().get().is_open(skill, role);
    let button = el("button")
        .attr("type", "button")
        .class("row-button")
        .state("aria-expanded", is_open)
        .attr("aria-controls", &id)
        .on("click", move |_| stage.toggle_skill(skill, role))
        .child(stage.skill_name(skill));
    let name = heading(stage, 3).maybe("lang", stage.content_lang()).child(button);
    let find = move |_| stage.toggle_skill(skill, role);
    let body = el("div")
        .class("row-body")
        .attr("id", &id)
        .live("hidden", move || (!is_open()).then(|| "until-found".to_owned()))
        .on("beforematch", find)
        .child(change_list(stage, &change, only, marks));
    let line = el("div").class("line").child(name).child(glance(stage, &change));
    el("section").class("skill index-row").child(line).child(body).content()
}

/// What can be said of it in a line.
fn glance(stage: Stage, change: &SkillChange) -> El {
    let required = change.required.map(pill);
    let depth = depth_name(stage, change.scales.1, change.depth.1);
    let depth = depth.map(|depth| {
        let name = el("span").maybe("lang", stage.content_lang()).child(depth);
        el("span").class("depth-at").child(depth_steps(change)).child(name)
    });
    let whole = change.is_whole() && change.depth == (None, None);
    let brief = el("span").class("brief").child(messages::changes(&change.tally(), " · "));
    el("div")
        .class("glance")
        .child(el("span").class("required-at").child(required))
        .child(depth.unwrap_or_else(|| el("span")))
        .child(if whole { outcome_tag(change.outcome) } else { brief })
}
