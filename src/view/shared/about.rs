//! What things are about: the summaries that stand beside names.

use super::marked::Marks;
use super::prose::prose;
use crate::compare::{FactChange, fact_changes};
use crate::matrix::{Depth, DepthIx, Level, LevelIx, SkillIx, Text};
use crate::messages;
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, el};
use crate::view::stage::facet::Facet;
use wasm_split_helpers::wasm_split;

/// A summary. Its class is `text`, with which line breaks are kept, and maybe another one.
pub fn told(stage: Stage, class: &'static str, summary: &Text) -> El {
    let text = prose(stage, stage.text(summary), &Marks::of(stage));
    el("div").class(class).maybe("lang", stage.content_lang()).child(text)
}

/// What the shown skill, the shown group or else the matrix is about.
pub fn subject(stage: Stage) -> Content {
    let (matrix, shown) = (stage.matrix(), stage.facet(Facet::Subject));
    let about = match (shown.skill, shown.group) {
        (Some(skill), _) => matrix.skill(skill).summary(),
        (None, Some(group)) => matrix.about_group(group),
        (None, None) => matrix.summary(),
    };
    about.map(|about| told(stage, "aside text", about)).content()
}

/// Names, and what is said about each; nothing if nothing is said about any.
pub fn list(stage: Stage, entries: Vec<(String, Content)>) -> Option<El> {
    let entries = entries.into_iter().filter(|(_, about)| !about.is_empty()).map(|(name, about)| {
        let name = el("dt").maybe("lang", stage.content_lang()).child(name);
        vec![name, el("dd").child(about)]
    });
    let entries: Vec<El> = entries.flatten().collect();
    (!entries.is_empty()).then(|| el("dl").class("depths").child(entries))
}

/// What a level is about, and its facts.
pub fn level(stage: Stage, level: LevelIx) -> Content {
    let matrix = stage.matrix();
    let level = matrix.level(level);
    let facts = level.facts().map(|(name, text)| (stage.text(name), stage.text(text)));
    of_level(stage, level, facts.collect())
}

/// What the level is about that one aims for, and the facts that change on the way there.
pub fn step(stage: Stage, from: LevelIx, to: LevelIx) -> Option<El> {
    let matrix = stage.matrix();
    let level = matrix.level(to);
    let facts = changed(stage, &fact_changes(matrix.level(from), level));
    list(stage, vec![(stage.level_name(to), of_level(stage, level, facts))])
}

/// Facts or summaries that change, by name.
fn changed(stage: Stage, changes: &[FactChange]) -> Vec<(String, String)> {
    let text = |text: Option<&Text>| text.map(|text| stage.text(text));
    let change = |change: &FactChange| {
        let (from, to) = (text(change.from), text(change.to));
        (stage.text(change.name), messages::fact_change(from.as_deref(), to.as_deref()))
    };
    changes.iter().map(change).collect()
}

/// Facts or summaries that have changed, as a list.
pub fn since(stage: Stage, changes: &[FactChange]) -> Content {
    facts(stage, changed(stage, changes))
}

fn of_level(stage: Stage, level: &Level, facts: Vec<(String, String)>) -> Content {
    let about = level.summary().map(|about| told(stage, "text", about));
    vec![about.content(), self::facts(stage, facts)].content()
}

/// Names, and what each says.
fn facts(stage: Stage, facts: Vec<(String, String)>) -> Content {
    let marks = Marks::of(stage);
    let facts = facts.into_iter().map(|(name, text)| {
        el("li").child(el("b").child(marks.text(name))).child(": ").child(prose(stage, text, &marks))
    });
    let facts: Vec<El> = facts.collect();
    (!facts.is_empty())
        .then(|| el("ul").class("level-facts").maybe("lang", stage.content_lang()).child(facts))
        .content()
}

/// What some levels are about, under their names.
pub fn levels(stage: Stage, levels: impl Iterator<Item = LevelIx>) -> Option<El> {
    list(stage, levels.map(|it| (stage.level_name(it), level(stage, it))).collect())
}

/// What a depth means.
pub fn depth(stage: Stage, depth: &Depth) -> Content {
    depth.summary().map(|about| told(stage, "text", about)).content()
}

/// What a skill is about, and what the depth means that it has there.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn skill(stage: Stage, skill: SkillIx, depth: Option<DepthIx>) -> Content {
    let matrix = stage.matrix();
    let about = matrix.skill(skill).summary().map(|about| told(stage, "muted text", about));
    let depth = depth.and_then(|depth| matrix.scale(skill).depth(depth));
    let depth = depth.and_then(|it| list(stage, vec![(stage.text(it.name()), self::depth(stage, it))]));
    vec![about, depth].content()
}
