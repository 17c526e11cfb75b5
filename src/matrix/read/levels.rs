//! The levels and their order.

use super::json::Json;
use super::known::Known;
use super::list::{FEW, List};
use super::log::Log;
use super::named::named;
use super::node::Node;
use super::said::said;
use crate::matrix::{Ladder, Level, LevelIx, Rung};

/// The levels, and the ladder of the whole matrix: sorted by rank. Levels of one rank keep the
/// order of the file.
pub(super) fn levels(top: &Node, log: &mut impl Log) -> (Vec<Level>, Ladder, Known) {
    const REMEDY: &str = "List the levels, the lowest first: \"levels\": [\"Junior\", \"Senior\"].";
    let (mut levels, mut rungs, mut last) = (Vec::new(), Vec::<Rung>::new(), 0);
    let list = List::needed(top, "levels", FEW, REMEDY, log);
    let mut known = Known::new("level", list.failed);
    for node in list.each() {
        let named = named(&node, &["id", "name", "summary", "facts", "rank"], true, &mut known, log);
        let rank = rank(&node, log).unwrap_or(last + 1);
        last = rank;
        let facts = said(&node, false, log);
        let level = LevelIx::new(node.place.nth());
        rungs.insert(rungs.partition_point(|rung| rung.rank <= rank), Rung { level, rank });
        if let Some(named) = named {
            levels.push(Level { named, rank, facts });
        }
    }
    (levels, Ladder::new(rungs), known)
}

/// The field `rank`, which may be left out: a whole number from 0.
pub(super) fn rank(owner: &Node, log: &mut impl Log) -> Option<u32> {
    const HIGHEST: f64 = 1_000_000.0;
    const REMEDY: &str = "Write one such as 3, without quotation marks, or leave it out.";
    let node = owner.get("rank")?;
    match node.json {
        Json::Number(rank) if (0.0..=HIGHEST).contains(rank) && *rank as u32 as f64 == *rank => {
            Some(*rank as u32)
        }
        Json::Number(_) => {
            node.problem(log, &["This is not a whole number from 0 to 1,000,000."], &[REMEDY]);
            None
        }
        _ => {
            node.wants(log, "A number", REMEDY);
            None
        }
    }
}
