//! What groups are about.

use super::list::{FEW, List};
use super::log::Log;
use super::node::Node;
use super::text;
use crate::matrix::{Groups, Text};

/// How many steps a path has at most.
pub(super) const STEPS: usize = 3;

/// The paths and the summaries of groups. A path that no skill is filed under is only odd: the skills may have
/// moved, or come later.
pub(super) fn about_groups(top: &Node, groups: &Groups, log: &mut impl Log) -> Vec<(Vec<Text>, Text)> {
    let mut all = Vec::new();
    for node in List::of(top, "groups", FEW, log).each() {
        if node.object("Write {\"path\": [\"…\"], \"summary\": \"…\"}.", log).is_none() {
            continue;
        }
        node.check("group", &["path", "summary"], log);
        let path = text::list(&node, "path", STEPS, log);
        if !log.is_silent() && !groups.all().iter().any(|group| group.is_meant_by(&path)) {
            let remedy = "Write its steps as the `path` of a skill has them.";
            log.warn(&node.place, &["No skill is filed under this path."], &[remedy]);
        }
        if let Some(summary) = text::field(&node, "summary", log) {
            all.push((path, summary));
        }
    }
    all
}
