//! What is said about something: the facts of a level, and what groups are about.

use super::list::{FEW, List};
use super::log::Log;
use super::node::Node;
use super::text;
use crate::matrix::{Groups, Said};

/// How many steps a path has at most.
pub(super) const STEPS: usize = 3;

/// The entries of a list, which each have what they are about and a text. One function reads both kinds of lists,
/// so that its code is in the wasm once.
#[inline(never)]
pub(super) fn said(owner: &Node, is_groups: bool, log: &mut impl Log) -> Vec<Said> {
    let (list, thing, fields, remedy) = if is_groups {
        ("groups", "group", &["path", "summary"], "Write {\"path\": [\"…\"], \"summary\": \"…\"}.")
    } else {
        ("facts", "fact", &["name", "text"], "Write {\"name\": \"…\", \"text\": \"…\"}.")
    };
    let [about, text] = *fields;
    let mut all = Vec::new();
    for node in List::of(owner, list, FEW, log).each() {
        if node.object(remedy, log).is_none() {
            continue;
        }
        node.check(thing, fields, log);
        let about = if is_groups {
            text::list(&node, about, STEPS, log)
        } else {
            text::needed(&node, about, remedy, log).into_iter().collect()
        };
        let text = text::needed(&node, text, remedy, log);
        all.extend(text.map(|text| (about, text)));
    }
    all
}

/// Warns of a path that no skill is filed under. It is only odd: the skills may have moved, or come later.
pub(super) fn check_groups(top: &Node, about: &[Said], groups: &Groups, log: &mut impl Log) {
    if log.is_silent() || about.is_empty() {
        return;
    }
    for (node, (path, _)) in List::of(top, "groups", FEW, log).each().zip(about) {
        if !groups.all().iter().any(|group| group.is_meant_by(path)) {
            let remedy = "Write its steps as the `path` of a skill has them.";
            log.warn(&node.place, &["No skill is filed under this path."], &[remedy]);
        }
    }
}
