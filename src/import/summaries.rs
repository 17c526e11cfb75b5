//! What skills are about, as their rows describe them.

use super::doubt::DoubtKind;
use super::draft::{Draft, Skill};
use super::ledger::{Fate, Ledger, Reason};
use super::words;

/// The summary of each skill, in their order. Where a description stands for a mark ("x"), it is an item already.
pub(super) fn summaries<'w>(draft: &Draft<'w>, ledger: &mut Ledger) -> Vec<Option<&'w str>> {
    draft.skills.iter().map(|skill| summary(skill, ledger)).collect()
}

fn summary<'w>(skill: &Skill<'w>, ledger: &mut Ledger) -> Option<&'w str> {
    if skill.about.iter().any(|at| ledger.is_taken(at)) {
        // The same skill in other rows: only one text of them is there.
        skill.about.iter().for_each(|at| ledger.put(at, Fate::Aside(Reason::SaysNothing)));
        return None;
    }
    let mut first = None;
    for at in &skill.about {
        let text = at.text.trim();
        if words::is_placeholder(text) || words::is_not_concerned(text) {
            ledger.put(at, Fate::Aside(Reason::SaysNothing));
        } else if *first.get_or_insert(text) == text {
            ledger.take(at);
        } else {
            ledger.put(at, Fate::Doubted);
            let what = "Another row says something else about this skill; the first is taken.";
            ledger.doubt(at, DoubtKind::Duplicate, what, "Write the same in each.");
        }
    }
    first
}
