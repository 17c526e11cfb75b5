//! The pieces that all arrangements of the comparison are made of.

use crate::compare::{SkillChange, compare_skill};
use crate::matrix::{LevelIx, SkillIx};
use crate::messages;
use crate::part::{Part, call};
use crate::selection::{Only, RoleStep};
use crate::view::Stage;
use crate::view::comparing::asides::below;
use crate::view::comparing::change_list::{change_list, outcome_tag};
use crate::view::markup::{Child, Content, El, el};
use crate::view::shared::headings::heading;
use crate::view::shared::item_list::folded;
use crate::view::shared::later::drawn_later;
use crate::view::shared::marked::Marks;
use crate::view::shared::parts;
use wasm_split_helpers::wasm_split;

/// A card: a name, a brief summary of the changes, and `body`.
pub fn card(stage: Stage, id: &str, name: String, changes: String, body: Content) -> El {
    let name = heading(stage, 2).attr("id", id).maybe("lang", stage.content_lang()).child(name);
    let brief = el("span").class("brief").child(changes);
    el("article")
        .class("card")
        .attr("part", parts::CARD)
        .attr("aria-labelledby", id)
        .child(el("header").child(name).child(brief))
        .child(body)
}

/// The levels of a role, where they are others of the same rank than those that are chosen.
pub fn own_levels(stage: Stage, step: &RoleStep) -> Option<(String, String)> {
    let (from, to) = step.places?;
    let (matrix, shown) = (stage.matrix(), stage.shown());
    let is_chosen = from.level == shown.current && Some(to.level) == shown.target(&matrix);
    (!is_chosen).then(|| (stage.level_name(from.level), stage.level_name(to.level)))
}

/// The name of a role, and its own levels.
pub fn role_with_own_levels(stage: Stage, step: &RoleStep) -> String {
    let role = stage.role_name(step.role);
    match own_levels(stage, step) {
        Some((from, to)) => messages::step_of(&role, &from, &to),
        None => role,
    }
}

/// A sentence instead of missing content.
pub fn sentence(text: impl Child) -> Content {
    el("p").class("empty").child(text).content()
}

/// Why a role has nothing to compare: it lacks a level, it stays where it is, or nothing is expected.
pub fn why_empty(stage: Stage, step: &RoleStep) -> Option<Content> {
    let Some((from, to)) = step.places else {
        let level = stage.shown().lacking(&stage.matrix(), step.role)?;
        return Some(sentence(messages::role_lacks(&stage.level_name(level))));
    };
    if step.skills.is_empty() {
        return Some(sentence(messages::NOTHING_EXPECTED));
    }
    (from == to).then(|| sentence(messages::SAME_PLACE))
}

/// If more roles than this lack a level, one line names them all.
const FEW: usize = 3;

/// The steps that are shown one by one, and a line for each level that many roles lack. Roles that lack
/// a level are not shown one by one if there are more than `FEW`.
pub fn without_lacking(stage: Stage, steps: &[RoleStep]) -> (Vec<&RoleStep>, Content) {
    let is_there = |step: &&RoleStep| step.places.is_some();
    let there: Vec<&RoleStep> = steps.iter().filter(is_there).collect();
    if steps.len() - there.len() > FEW {
        (there, drawn_later(stage, Part::More, |stage| call(Part::More, lacking(stage))))
    } else {
        (steps.iter().collect(), Content::default())
    }
}

/// The roles that lack a level: one line for each such level.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn lacking(stage: Stage) -> Content {
    let (matrix, shown, steps) = (stage.matrix(), stage.shown(), stage.steps());
    let mut lacking: Vec<(LevelIx, Vec<El>)> = Vec::new();
    for step in steps.iter() {
        let Some(level) = shown.lacking(&matrix, step.role) else { continue };
        let name = el("li").child(stage.role_name(step.role));
        match lacking.iter_mut().find(|(other, _)| *other == level) {
            Some((_, names)) => names.push(name),
            None => lacking.push((level, vec![name])),
        }
    }
    let mut lines = Content::default();
    for (level, names) in lacking {
        let summary = messages::roles_lack(names.len(), &stage.level_name(level));
        lines.add(folded(stage, summary, None, names));
    }
    lines
}

/// What changes for a role in one skill, as a list. It has a heading if it is one of several.
pub fn skill_changes(
    stage: Stage,
    step: &RoleStep,
    skill: SkillIx,
    title: Option<String>,
    only: &[Only],
    marks: &Marks,
) -> Content {
    let matrix = stage.matrix();
    let Some((from, to)) = step.places else { return Content::default() };
    let Some(change) = compare_skill(&matrix, from, to, skill) else { return Content::default() };
    let changes = match title {
        Some(title) => skill_section(stage, &change, title, only, marks).content(),
        None => change_list(stage, &change, false, only, marks),
    };
    vec![changes, below(stage, (from, to), skill)].content()
}

/// What changes in one skill, under its name.
pub fn skill_section(stage: Stage, change: &SkillChange, title: String, only: &[Only], marks: &Marks) -> El {
    let whole = change.is_whole() && change.depth == (None, None);
    el("section")
        .class("skill")
        .child(heading(stage, 3).maybe("lang", stage.content_lang()).child(title))
        .child(whole.then(|| outcome_tag(stage, change.outcome, change)))
        .child(change_list(stage, change, false, only, marks))
}
