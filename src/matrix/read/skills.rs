//! The skills, each with its scale and its texts.

use super::items::items;
use super::known::Known;
use super::list::{ANY, List};
use super::log::Log;
use super::named::named;
use super::node::Node;
use super::said::STEPS;
use super::{depths, text};
use crate::matrix::{DepthIx, Item, Skill};

/// The skills, and the scales that are their own.
pub(super) struct Skills {
    pub skills: Vec<Skill>,
    pub known: Known,
    /// By the position of the skill in the file; none where it uses the scale of the matrix.
    pub scales: Vec<Option<Known>>,
}

/// The skills of a matrix whose own depths are known.
pub(super) fn skills(top: &Node, matrix: &Known, log: &mut impl Log) -> Skills {
    const REMEDY: &str = "List the skills: \"skills\": [{\"name\": \"…\"}].";
    let (mut skills, mut scales) = (Vec::new(), Vec::new());
    let list = List::needed(top, "skills", ANY, REMEDY, log);
    let mut known = Known::new("skill", list.failed);
    for node in list.each() {
        const FIELDS: &[&str] = &["id", "name", "summary", "path", "updated", "depths", "texts"];
        let named = named(&node, FIELDS, false, &mut known, log);
        let path = text::list(&node, "path", STEPS, log);
        let updated = text::date(&node, "updated", log);
        let (scale, own) = depths::scale(&node, log);
        let own = (!own.is_empty()).then_some(own);
        let texts = texts(&node, own.as_ref().unwrap_or(matrix), log);
        scales.push(own);
        if let Some(named) = named {
            skills.push(Skill { named, path, updated, scale, texts });
        }
    }
    Skills { skills, known, scales }
}

/// What a skill means at its depths.
fn texts(skill: &Node, depths: &Known, log: &mut impl Log) -> Vec<(DepthIx, Vec<Item>)> {
    let mut texts: Vec<(DepthIx, Vec<Item>)> = Vec::new();
    let Some(node) = skill.get("texts") else { return texts };
    let Some(fields) = node.object("Write {\"the id of a depth\": [\"…\"]}.", log) else { return texts };
    for (name, json) in fields {
        let here = node.field(name, json);
        let items = items(&here, Some(depths), log);
        let Some(depth) = depths.find_word(name, &here, log).map(DepthIx::new) else { continue };
        if texts.iter().any(|(other, _)| *other == depth) {
            here.problem(log, &["This depth has its text twice."], &["Keep one of the two."]);
        } else {
            texts.push((depth, items));
        }
    }
    texts
}
