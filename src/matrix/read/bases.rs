//! Roles that build on others: what they do not say themselves they take over.

use super::known::Known;
use super::list::List;
use super::log::Log;
use super::node::Node;
use crate::matrix::{Expectation, Role, RoleIx};

/// The role that each role builds on, by their positions; none where it names none, and where it would be a circle.
pub(super) fn bases(list: &List, known: &Known, log: &mut impl Log) -> Vec<Option<usize>> {
    let base = |role: Node, log: &mut _| known.find(&role.get("extends")?, log);
    let mut bases: Vec<Option<usize>> = list.each().map(|role| base(role, log)).collect();
    for (nth, role) in list.each().enumerate() {
        let circle = chain(&bases, nth);
        if circle.first() == circle.last() && circle.len() > 1 {
            let names: Vec<&str> = circle.iter().map(|nth| known.id(*nth)).collect();
            let what = ["This is a circle: ", &names.join(" → "), "."].concat();
            if let Some(node) = role.get("extends") {
                node.problem(log, &[&what], &["Let one of them build on none."]);
            }
            bases.iter_mut().skip(nth).take(1).for_each(|base| *base = None);
        }
    }
    bases
}

/// A role, the one it builds on, and so on, up to the first one that is there already.
fn chain(bases: &[Option<usize>], role: usize) -> Vec<usize> {
    let mut chain = vec![role];
    let mut at = role;
    while let Some(base) = bases.get(at).copied().flatten() {
        let is_circle = chain.contains(&base);
        chain.push(base);
        if is_circle {
            break;
        }
        at = base;
    }
    chain
}

/// Gives roles the levels and the family that they take over, with the ways on from these levels.
pub(super) fn take_over_ladders(list: &List, bases: &[Option<usize>], roles: &mut [Role]) {
    let says = |field: &str| list.each().map(|role| role.get(field).is_some()).collect::<Vec<_>>();
    let (levels, families) = (says("levels"), says("family"));
    for nth in 0..roles.len() {
        let chain = chain(bases, nth);
        let whose =
            |said: &[bool]| chain.iter().find(|at| said.get(**at) == Some(&true)).or(chain.last()).copied();
        let ladder =
            whose(&levels).and_then(|at| roles.get(at)).map(|it| (it.ladder.clone(), it.ways.clone()));
        let family = whose(&families).and_then(|at| roles.get(at)).map(|it| it.family.clone());
        if let (Some(role), Some((ladder, ways)), Some(family)) = (roles.get_mut(nth), ladder, family) {
            (role.ladder, role.ways, role.family) = (ladder, ways, family);
        }
    }
}

/// Adds the cells that roles take over to cells that are sorted, and keeps them sorted.
pub(super) fn take_over(cells: &mut Vec<Expectation>, roles: &[Role], bases: &[Option<usize>]) {
    if bases.iter().all(Option::is_none) {
        return;
    }
    let mut more = Vec::new();
    for of_skill in cells.chunk_by(|one, other| one.skill == other.skill) {
        let Some(skill) = of_skill.first().map(|cell| cell.skill) else { continue };
        for (nth, role) in roles.iter().enumerate() {
            let chain = chain(bases, nth);
            if chain.len() == 1 {
                continue;
            }
            for level in role.ladder().levels() {
                let said = chain.iter().enumerate().find_map(|(steps, at)| {
                    let place = (skill, RoleIx::new(*at), level);
                    let found = of_skill.binary_search_by_key(&place, Expectation::place).ok()?;
                    Some((steps, of_skill.get(found)?))
                });
                if let Some((1.., cell)) = said {
                    let from = cell.from.or(Some(cell.role));
                    more.push(Expectation { role: RoleIx::new(nth), from, ..cell.clone() });
                }
            }
        }
    }
    cells.append(&mut more);
    cells.sort_by_key(Expectation::place);
}
