//! The cells.

use super::bases::take_over;
use super::items;
use super::known::Known;
use super::list::{ANY, List};
use super::log::Log;
use super::node::Node;
use super::roles::check_level;
use super::skills::Skills;
use super::text;
use crate::matrix::{Expectation, LevelIx, Requirement, Role, RoleIx, SkillIx};
use crate::steps::step;

/// What cells refer to.
pub(super) struct Axes<'m> {
    pub skills: &'m Skills,
    pub roles: &'m [Role],
    pub levels: &'m Known,
    /// The ids of the roles; none where the matrix names none.
    pub known_roles: Option<&'m Known>,
    /// The roles that roles build on, by their positions.
    pub bases: &'m [Option<usize>],
    /// The depths of the matrix itself.
    pub depths: &'m Known,
}

/// All cells, by skill, role and level.
pub(super) fn expectations(top: &Node, axes: &Axes, log: &mut impl Log) -> Vec<Expectation> {
    const REMEDY: &str = "List what is expected: \"expectations\": [{\"skill\": \"…\", \"level\": \"…\", \"items\": [\"…\"]}].";
    let list = List::needed(top, "expectations", ANY, REMEDY, log);
    let mut cells = Vec::new();
    // Where each is (skill, role, level), and which of the cells it is.
    let mut order: Vec<[usize; 4]> = Vec::new();
    let is_list = list.in_turn(&mut |node, more| {
        if cells.len() == cells.capacity() {
            // No room for twice as many: there is hardly anything larger.
            let more = 1 + more.max(cells.len() / 8);
            cells.reserve_exact(more);
            order.reserve_exact(more);
        }
        let cell = expectation(node, axes, log);
        if let Some((skill, role, level)) = cell.as_ref().map(Expectation::place) {
            order.push([skill.at(), role.at(), level.at(), cells.len()]);
        }
        cells.push(cell);
        // Whoever says nothing knows enough.
        log.is_silent() && log.count() > 0
    });
    if !is_list {
        list.node.problem(log, &[], &[]);
    }
    // Most files have them in this order.
    if !order.is_sorted() {
        order.sort_unstable();
    }
    twice(&list.node, &order, axes, log);
    let mut sorted = Vec::with_capacity(order.len());
    sorted.extend(order.iter().filter_map(|[.., nth]| cells.get_mut(*nth)?.take()));
    if !log.is_silent() {
        take_over(&mut sorted, axes.roles, axes.bases);
    }
    sorted
}

/// Two cells at one place are a problem.
fn twice(list: &Node, order: &[[usize; 4]], axes: &Axes, log: &mut impl Log) {
    let mut first: Option<&[usize; 4]> = None;
    for cell in order {
        match first {
            Some(first) if first.get(..3) == cell.get(..3) => {
                let [skill, role, level, first] = *first;
                let [.., nth] = cell;
                let node = list.nth(*nth, list.json);
                if log.is_full() {
                    node.problem(log, &[], &[]);
                    continue;
                }
                let other = [": ", &node.place.sibling(first), "."].concat();
                let start = "There is already an expectation for the skill ";
                let (skill, level) = (axes.skills.known.id(skill), axes.levels.id(level));
                let what: &[&str] = match axes.known_roles.map(|roles| roles.id(role)) {
                    Some(role) => &[start, skill, ", the role ", role, " and the level ", level, &other],
                    None => &[start, skill, " and the level ", level, &other],
                };
                node.problem(log, what, &["Keep one of them, or correct its skill, role or level."]);
            }
            _ => first = Some(cell),
        }
    }
}

fn expectation(node: &Node, axes: &Axes, log: &mut impl Log) -> Option<Expectation> {
    const SHAPE: &str = "Write {\"skill\": \"…\", \"level\": \"…\", \"items\": [\"…\"]}.";
    const FIELDS: &[&str] =
        &["skill", "role", "level", "required", "requirement", "concerned", "depth", "items", "from"];
    step();
    node.object(SHAPE, log)?;
    node.check("expectation", FIELDS, log);
    let skill = node
        .need("skill", "Write the id of a skill.", log)
        .and_then(|node| axes.skills.known.find(&node, log));
    let role = role(node, axes, log);
    let level = level(node, role, axes, log);
    let required = node.get("required").and_then(|node| node.flag(log));
    let requirement_word = text::field(node, "requirement", log).map(Box::new);
    let concerned = node.get("concerned").and_then(|node| node.flag(log)).unwrap_or(true);

    let own = skill.and_then(|nth| axes.skills.scales.get(nth)).map(Option::as_ref);
    let depths = own.map(|own| own.unwrap_or(axes.depths));
    let depth = items::depth(node, depths, log);
    let before = log.count();
    let is_needed = node.get("depth").is_none();
    let items = node.get("items").map(|list| Node { is_needed, ..list });
    let items = items.map(|list| items::items(&list, depths, log)).unwrap_or_default();
    let items = items.into_boxed_slice();
    let empty = items.is_empty() && log.count() == before && node.get("depth").is_none();
    if empty && concerned {
        node.problem(
            log,
            &["This expectation is empty."],
            &["Give it items or a depth; or write \"concerned\": false where the skill does not matter at this level."],
        );
    } else if !concerned && !empty {
        node.problem(
            log,
            &["This says that the skill does not matter here (“concerned” is false), but also what is expected."],
            &["Remove “concerned”, or the items and the depth."],
        );
    }
    let from = axes.known_roles.and_then(|known| known.find(&node.get("from")?, log)).map(RoleIx::new);
    let requirement = required.map(|yes| if yes { Requirement::Required } else { Requirement::Optional });
    let (skill, role, level) = (SkillIx::new(skill?), RoleIx::new(role?), LevelIx::new(level?));
    Some(Expectation { skill, role, level, requirement, requirement_word, concerned, depth, items, from })
}

/// The role of a cell: the nameless one where the matrix names none.
fn role(cell: &Node, axes: &Axes, log: &mut impl Log) -> Option<usize> {
    match axes.known_roles {
        Some(known) if known.is_unread() => None,
        Some(known) => {
            cell.need("role", "Write the id of a role.", log).and_then(|node| known.find(&node, log))
        }
        None => {
            if let Some(node) = cell.get("role") {
                node.problem(
                    log,
                    &["This matrix lists no roles."],
                    &["List them under “roles”, or leave the role out."],
                );
            }
            Some(0)
        }
    }
}

/// The level of a cell, one that its role has.
fn level(cell: &Node, role: Option<usize>, axes: &Axes, log: &mut impl Log) -> Option<usize> {
    let node = cell.need("level", "Write the id of a level.", log)?;
    let wanted = node.word(log)?;
    let role = role.and_then(|nth| axes.roles.get(nth));
    // Another role may have a level of that name or id.
    let is_own = |nth| role.is_some_and(|role| role.ladder().has(LevelIx::new(nth)));
    let own = || role.into_iter().flat_map(|role| role.ladder().levels()).map(LevelIx::at);
    let nth =
        axes.levels.find_own(wanted, is_own, own).or_else(|| axes.levels.find_word(wanted, &node, log))?;
    let role = role?;
    check_level(role, LevelIx::new(nth), &node, log);
    Some(nth)
}
