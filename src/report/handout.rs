//! A comparison for a 1:1: what there is to work on, with a box to tick for each. The screen prints it, and it is
//! written as Markdown.

use super::lines::one_line;
use super::markdown::{Flow, escaped};
use super::told;
use crate::compare::{Outcome, RequirementChange, SkillChange, compare_skill};
use crate::letters::join;
use crate::matrix::{Matrix, Requirement};
use crate::messages;
use crate::selection::{Only, RoleStep, size};

/// What a piece of a handout is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The role, and from where to where.
    Title,
    /// A line: how big the step is, which skills stay the same.
    Line,
    /// Over the skills that are required, or optional.
    Section,
    /// A skill in which there is something to work on.
    Skill,
    /// A thing to work on.
    Task,
}

/// A piece of a handout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub kind: Kind,
    /// What it says.
    pub text: String,
    /// Of a skill, its depth and the one before it, and whether it becomes required; else empty.
    pub depth: String,
}

fn piece(kind: Kind, text: String) -> Piece {
    Piece { kind, text, depth: String::new() }
}

/// The handout of these steps under these filters, with a sheet for each role that has both levels; empty if there
/// is none. `about` says where it comes from.
pub fn handout(matrix: &Matrix, steps: &[RoleStep], only: &[Only], lang: &str, about: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for step in steps {
        let about = if pieces.is_empty() { about } else { "" };
        sheet(matrix, step, only, lang, about, &mut pieces);
    }
    pieces
}

/// The sheet of one role.
fn sheet(matrix: &Matrix, step: &RoleStep, only: &[Only], lang: &str, about: &str, pieces: &mut Vec<Piece>) {
    let Some((from, to)) = step.places else { return };
    let role = |role| matrix.role(role).name().get(lang);
    let level = |level| matrix.level(level).name().get(lang);
    let listed = (from.role == to.role).then(|| level(to.level));
    let title = match listed {
        Some(to) => messages::step_of(role(from.role), level(from.level), to),
        None => messages::from_to(
            &messages::role_at(role(from.role), level(from.level)),
            &messages::role_at(role(to.role), level(to.level)),
        ),
    };
    pieces.push(piece(Kind::Title, title));
    if !about.is_empty() {
        let title = matrix.title().get(lang).to_owned();
        pieces.push(piece(Kind::Line, join(&[title, about.to_owned()], " · ")));
    }
    let (mut unchanged, mut others) = (Vec::new(), Vec::new());
    // The line on the size of the step comes here, once it is known how much of it the filters leave.
    let at = pieces.len();
    let (mut left, mut is_said) = (0, false);
    for wanted in [Some(Requirement::Required), Some(Requirement::Optional), None] {
        let mut is_first = true;
        for brief in &step.skills {
            if brief.required != wanted || !Only::admit_skill(only, brief) {
                continue;
            }
            let Some(change) = compare_skill(matrix, from, to, brief.skill) else { continue };
            let name = change.skill.name().get(lang).to_owned();
            let mut to_do = Vec::new();
            left += tasks(&change, only, lang, &mut to_do);
            if change.is_unchanged() {
                unchanged.push(name);
            } else if to_do.is_empty() {
                others.push(name);
            } else {
                let section =
                    wanted.map(messages::requirement).or(is_said.then_some(messages::NOT_SAID_WHETHER));
                if let (Some(section), true) = (section, is_first) {
                    pieces.push(piece(Kind::Section, section.to_owned()));
                    is_said = true;
                }
                is_first = false;
                pieces.push(Piece { kind: Kind::Skill, text: name, depth: depths(&change, lang) });
                pieces.append(&mut to_do);
            }
        }
    }
    let size = size(std::slice::from_ref(step), &[]);
    let mut words = messages::step(&size, listed);
    if !only.is_empty() {
        words = [&*words, " ", &messages::showing(left, size.tally.to_work_on())].concat();
    }
    pieces.insert(at, piece(Kind::Line, words));
    rest(pieces, messages::unchanged_skills(unchanged.len()), &unchanged);
    rest(pieces, messages::ALSO.to_owned(), &others);
}

/// Skills in which there is nothing to work on, in a line.
fn rest(pieces: &mut Vec<Piece>, what: String, names: &[String]) {
    if !names.is_empty() {
        pieces.push(piece(Kind::Line, [&*what, ": ", &join(names, ", ")].concat()));
    }
}

/// What there is to work on in a skill: what is new or deeper, or that it becomes required. Returns how many things
/// that are, as they are counted.
fn tasks(change: &SkillChange, only: &[Only], lang: &str, pieces: &mut Vec<Piece>) -> usize {
    let mut has_items = false;
    for item in &change.items {
        if let (Outcome::New | Outcome::Deeper, Some(to)) = (item.outcome, item.to) {
            has_items = true;
            if Only::admit(only, item.outcome) {
                pieces.push(piece(Kind::Task, told(to, lang)));
            }
        }
    }
    // No item may say what changes.
    let has_any = has_items || change.told().to_work_on() > 0;
    if has_any && !has_items && Only::admit(only, change.outcome) {
        pieces.push(piece(Kind::Task, messages::outcome(change.outcome, None)));
    }
    let counted = pieces.len();
    // A skill may become required and be the same otherwise.
    let may_turn = only.is_empty() || only.contains(&Only::Required) || only.contains(&Only::Changes);
    if let (Some(turn @ RequirementChange::NowRequired), true) = (change.requirement, may_turn && !has_any) {
        pieces.push(piece(Kind::Task, messages::requirement_change(turn).to_owned()));
    }
    counted
}

/// How deep the skill is to go, and from where, and whether it becomes required or optional; empty if nothing of it
/// is said.
fn depths(change: &SkillChange, lang: &str) -> String {
    let from = change.depth.0.and_then(|depth| change.scales.0.depth(depth));
    let to = change.depth.1.and_then(|depth| change.scales.1.depth(depth));
    let mut said = Vec::new();
    match (from.map(|depth| depth.name().get(lang)), to.map(|depth| depth.name().get(lang))) {
        (Some(from), Some(to)) if from != to => said.push(messages::depths(from, to)),
        (_, to) => said.extend(to.map(str::to_owned)),
    }
    said.extend(change.requirement.map(|it| messages::requirement_change(it).to_owned()));
    join(&said, " · ")
}

/// A handout in Markdown. What the matrix says is always text there, never markup.
pub fn markdown(pieces: &[Piece]) -> String {
    let mut text = String::new();
    let mut is_list = false;
    for Piece { kind, text: said, depth } in pieces {
        let is_task = *kind == Kind::Task;
        if !(text.is_empty() || is_list && is_task) {
            text.push('\n');
        }
        is_list = is_task;
        text.push_str(match kind {
            Kind::Title => "# ",
            Kind::Section => "## ",
            Kind::Skill => "### ",
            Kind::Line => "",
            Kind::Task => "- [ ]",
        });
        if is_task {
            Flow::on_a_line(&mut text).told(said);
        } else {
            text.push_str(&escaped(&one_line(said)));
        }
        if !depth.is_empty() {
            text.push_str(&[" · ", &escaped(&one_line(depth))].concat());
        }
        text.push('\n');
    }
    text
}
