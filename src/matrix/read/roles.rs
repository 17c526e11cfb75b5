//! The roles and their ladders.

use super::bases::{bases, take_over_ladders};
use super::json::Json;
use super::known::Known;
use super::levels;
use super::list::{FEW, List};
use super::log::{Counted, Log};
use super::named::named;
use super::node::Node;
use super::said::STEPS;
use super::text;
use crate::matrix::{Ladder, Level, LevelIx, Named, Role, RoleIx, Rung, Text};

/// The levels that roles may have.
pub(super) struct Levels<'l> {
    pub known: &'l Known,
    pub levels: &'l [Level],
    pub ladder: &'l Ladder,
}

/// The roles that the matrix names, and which others they build on; none where it is a ladder for all.
pub(super) fn roles(
    top: &Node,
    levels: &Levels,
    log: &mut impl Log,
) -> (Vec<Role>, Known, Vec<Option<usize>>) {
    let mut roles = Vec::new();
    let list = List::of(top, "roles", FEW, log);
    let mut known = Known::new("role", list.failed);
    for node in list.each() {
        let named =
            named(&node, &["id", "name", "summary", "family", "extends", "levels"], true, &mut known, log);
        let family = text::one_or_list(&node, "family", STEPS, log);
        let ladder =
            if node.get("levels").is_some() { ladder(&node, levels, log) } else { levels.ladder.clone() };
        // The widget starts without roles that build on others, too.
        if log.is_silent() && node.get("extends").is_some() {
            node.problem(log, &[], &[]);
        }
        if let Some(named) = named {
            roles.push(Role { named, family, ladder, ways: Vec::new() });
        }
    }
    let mut bases = Vec::new();
    if !log.is_silent() {
        bases = self::bases(&list, &known, log);
        // A way on may lead to a level that is taken over, and be taken over itself.
        take_over_ladders(&list, &bases, &mut roles);
        ways(&list, levels, &known, &mut roles, log);
        take_over_ladders(&list, &bases, &mut roles);
        roles.iter_mut().enumerate().for_each(|(nth, role)| stay(role, RoleIx::new(nth)));
    }
    (roles, known, bases)
}

/// The role of a matrix that names none.
pub(super) fn nameless(ladder: &Ladder) -> Role {
    let named = Named { id: "".into(), name: Text::from(""), summary: None };
    Role { named, family: Vec::new(), ladder: ladder.clone(), ways: Vec::new() }
}

/// A role's own ladder, in the order of its list.
fn ladder(role: &Node, levels: &Levels, log: &mut impl Log) -> Ladder {
    const REMEDY: &str = "List its levels, or leave the field out: then it has all of them.";
    let mut rungs: Vec<Rung> = Vec::new();
    for node in List::needed(role, "levels", FEW, REMEDY, log).each() {
        let (level, own) = if let Json::Object(_) = node.json {
            node.check("level of a role", &["level", "rank", "next"], log);
            // The widget starts without ways to other roles: such a matrix is read with its second part.
            if log.is_silent() && node.get("next").is_some() {
                node.problem(log, &[], &[]);
            }
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

/// What comes next after the levels of roles, once all roles are known.
fn ways(list: &List, levels: &Levels, known: &Known, roles: &mut [Role], log: &mut impl Log) {
    for (nth, role) in list.each().enumerate() {
        let Some(Json::List(own)) = role.get("levels").map(|levels| levels.json) else { continue };
        let rungs = role.field("levels", role.json);
        for (at, json) in own.iter().enumerate() {
            let rung = rungs.nth(at, json);
            // What is wrong with the level is said already.
            let from = rung.get("level").and_then(|it| levels.known.find(&it, &mut Counted::default()));
            for way in List::of(&rung, "next", FEW, log).each() {
                if let (Some((to, level)), Some(from)) = (way_on(&way, nth, levels, known, roles, log), from)
                {
                    take(roles, (nth, LevelIx::new(from)), (to, level), &way, log);
                }
            }
        }
    }
}

/// The role and the level of a way on; the role is this one where none is named.
fn way_on(
    way: &Node,
    own: usize,
    levels: &Levels,
    known: &Known,
    roles: &[Role],
    log: &mut impl Log,
) -> Option<(usize, LevelIx)> {
    const SHAPE: &str = "Write {\"role\": \"…\", \"level\": \"…\"}.";
    way.object(SHAPE, log)?;
    way.check("way on", &["role", "level"], log);
    let role = match way.get("role") {
        Some(node) => known.find(&node, log),
        None => Some(own),
    };
    let node = way.need("level", SHAPE, log)?;
    let level = LevelIx::new(levels.known.find(&node, log)?);
    let role = role?;
    check_level(roles.get(role)?, level, &node, log);
    Some((role, level))
}

fn take(
    roles: &mut [Role],
    (own, from): (usize, LevelIx),
    (to, level): (usize, LevelIx),
    way: &Node,
    log: &mut impl Log,
) {
    if (own, from) == (to, level) {
        way.problem(log, &["This is the level itself."], &["Name one that comes after it."]);
    }
    let Some(role) = roles.get_mut(own) else { return };
    let new = (from, RoleIx::new(to), level);
    if own == to {
        role.ladder.name_next(from, level);
    } else if !role.ways.contains(&new) {
        role.ways.push(new);
    }
}

/// A level that is not one of the role is a problem.
pub(super) fn check_level(role: &Role, level: LevelIx, node: &Node, log: &mut impl Log) {
    if !role.ladder().has(level) {
        let written = node.word(log).unwrap_or_default();
        let remedy = "Add the level to the role's “levels”, or correct this one.";
        node.problem(log, &["The role ", role.id(), " has no level ", written, "."], &[remedy]);
    }
}

/// A way that was taken over may lead into the role itself. Then it says what comes next there.
fn stay(role: &mut Role, own: RoleIx) {
    let Role { ladder, ways, .. } = role;
    ways.retain(|(from, to, level)| {
        if *to == own && from != level {
            ladder.name_next(*from, *level);
        }
        *to != own
    });
    ladder.find_branches();
}
