//! The roles and their ladders.

use super::json::Json;
use super::known::Known;
use super::levels;
use super::list::{FEW, List};
use super::log::Log;
use super::named::named;
use super::node::Node;
use super::said::STEPS;
use super::text;
use crate::matrix::{Ladder, Level, LevelIx, Named, Role, Rung, Text};

/// The levels that roles may have.
pub(super) struct Levels<'l> {
    pub known: &'l Known,
    pub levels: &'l [Level],
    pub ladder: &'l Ladder,
}

/// The roles that the matrix names; none where it is a ladder for all.
pub(super) fn roles(top: &Node, levels: &Levels, log: &mut impl Log) -> (Vec<Role>, Known) {
    let mut roles = Vec::new();
    let list = List::of(top, "roles", FEW, log);
    let mut known = Known::new("role", list.failed);
    for node in list.each() {
        let named = named(&node, &["id", "name", "summary", "family", "levels"], true, &mut known, log);
        let family = text::one_or_list(&node, "family", STEPS, log);
        let ladder =
            if node.get("levels").is_some() { ladder(&node, levels, log) } else { levels.ladder.clone() };
        if let Some(named) = named {
            roles.push(Role { named, family, ladder });
        }
    }
    (roles, known)
}

/// The role of a matrix that names none.
pub(super) fn nameless(ladder: &Ladder) -> Role {
    let named = Named { id: "".into(), name: Text::from(""), summary: None };
    Role { named, family: Vec::new(), ladder: ladder.clone() }
}

/// A role's own ladder, in the order of its list.
fn ladder(role: &Node, levels: &Levels, log: &mut impl Log) -> Ladder {
    const REMEDY: &str = "List its levels, or leave the field out: then it has all of them.";
    let mut rungs: Vec<Rung> = Vec::new();
    for node in List::needed(role, "levels", FEW, REMEDY, log).each() {
        let (level, own) = if let Json::Object(_) = node.json {
            node.check("level of a role", &["level", "rank"], log);
            let level = node.need("level", "Write the id of a level.", log);
            (level.and_then(|level| levels.known.find(&level, log)), levels::rank(&node, log))
        } else {
            (levels.known.find(&node, log), None)
        };
        let Some(nth) = level else { continue };
        let rank = own.or(levels.levels.get(nth).map(Level::rank)).unwrap_or_default();
        let level = LevelIx::new(nth);
        if rungs.iter().any(|rung| rung.level == level) {
            node.problem(log, &["This level is in the list twice."], &["Keep one of the two."]);
        } else {
            rungs.push(Rung { level, rank });
        }
    }
    // A list of nothing is complained about already: no cell is to be blamed for it, too.
    if rungs.is_empty() { levels.ladder.clone() } else { Ladder::new(rungs) }
}
