//! What the arrangements are made of.

use crate::compare::{SkillChange, Tally, compare_skill};
use crate::matrix::SkillIx;
use crate::messages;
use crate::selection::{Only, RoleStep};
use crate::view::Stage;
use crate::view::change_list::{change_list, outcome_tag};
use crate::view::headings::heading;
use crate::view::marked::Marks;
use crate::view::markup::{Child, Content, El, el};
use crate::view::parts;

/// A card: a name, what changes in brief, and what is in it.
pub fn card(stage: Stage, id: &str, name: String, tally: &Tally, body: Content) -> El {
    let name = heading(stage, 2).attr("id", id).maybe("lang", stage.content_lang()).child(name);
    let brief = el("span").class("brief").child(messages::changes(tally, " · "));
    el("article")
        .class("card")
        .attr("part", parts::CARD)
        .attr("aria-labelledby", id)
        .child(el("header").child(name).child(brief))
        .child(body)
}

/// A sentence in the place of what is not there.
pub fn sentence(text: impl Child) -> Content {
    el("p").class("empty").child(text).content()
}

/// Why a role has nothing to compare: it lacks a level, stays where it is, or nothing is expected.
pub fn why_empty(stage: Stage, step: &RoleStep) -> Option<Content> {
    let (matrix, selection) = (stage.matrix(), stage.shown());
    let Some((from, to)) = step.places else {
        let target = selection.target(&matrix);
        let sides =
            [(step.role, Some(selection.current)), (selection.target_role.unwrap_or(step.role), target)];
        let lacks = |(role, level): &(_, Option<_>)| {
            level.is_some_and(|level| !matrix.role(*role).ladder().has(level))
        };
        let (_, level) = sides.into_iter().find(lacks)?;
        return Some(sentence(messages::role_lacks(&stage.level_name(level?))));
    };
    if step.skills.is_empty() {
        return Some(sentence(messages::NOTHING_EXPECTED));
    }
    (from == to).then(|| sentence(messages::SAME_PLACE))
}

/// What changes for a role in one skill, as a list; under a heading, where it is one of several.
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
    let Some(title) = title else { return change_list(stage, &change, only, marks) };
    skill_section(stage, &change, title, only, marks).content()
}

/// What changes in one skill, under its name.
pub fn skill_section(stage: Stage, change: &SkillChange, title: String, only: &[Only], marks: &Marks) -> El {
    let whole = change.is_whole() && change.depth == (None, None);
    el("section")
        .class("skill")
        .child(heading(stage, 3).maybe("lang", stage.content_lang()).child(title))
        .child(whole.then(|| outcome_tag(change.outcome)))
        .child(change_list(stage, change, only, marks))
}
