//! Roles that build on others: what they do not say themselves they take over.

use super::known::Known;
use super::list::List;
use super::log::Log;
use super::node::Node;
use crate::matrix::{Expectation, LevelIx, Lookup, Role, RoleIx, hash};
use crate::steps::step;

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
    let mut is_in = vec![false; bases.len()];
    let mut at = role;
    while let Some(base) = bases.get(at).copied().flatten() {
        is_in.iter_mut().skip(at).take(1).for_each(|is_in| *is_in = true);
        chain.push(base);
        if is_in.get(base) == Some(&true) {
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

fn place_hash(role: usize, level: LevelIx) -> u64 {
    hash(role.to_le_bytes().into_iter().chain(level.at().to_le_bytes()))
}

/// Adds the cells that roles take over to cells that are sorted, and keeps them sorted.
pub(super) fn take_over(cells: &mut Vec<Expectation>, roles: &[Role], bases: &[Option<usize>]) {
    if bases.iter().all(Option::is_none) {
        return;
    }
    let mut more = Vec::new();
    for of_skill in cells.chunk_by(|one, other| one.skill == other.skill) {
        let Some(skill) = of_skill.first().map(|cell| cell.skill) else { continue };
        // What was found for a role and a level, so that a long chain is walked once.
        let mut found: Vec<(usize, LevelIx, Option<&Expectation>)> = Vec::new();
        let mut places = Lookup::default();
        for (nth, role) in
            roles.iter().enumerate().filter(|(nth, _)| bases.get(*nth).copied().flatten().is_some())
        {
            for level in role.ladder().levels() {
                let (mut walked, mut at) = (Vec::new(), nth);
                let said = loop {
                    let known = places.first(place_hash(at, level)).and_then(|at| found.get(at));
                    if let Some((.., known)) = known.filter(|known| (known.0, known.1) == (at, level)) {
                        break *known;
                    }
                    step();
                    walked.push(at);
                    let place = (skill, RoleIx::new(at), level);
                    let own = of_skill.binary_search_by_key(&place, Expectation::place);
                    if let Some(own) = own.ok().and_then(|at| of_skill.get(at)) {
                        break Some(own);
                    }
                    match bases.get(at).copied().flatten() {
                        Some(base) => at = base,
                        None => break None,
                    }
                };
                for at in walked {
                    places.add(place_hash(at, level), found.len());
                    found.push((at, level, said));
                }
                if let Some(cell) = said.filter(|cell| cell.role != RoleIx::new(nth)) {
                    let from = cell.from.or(Some(cell.role));
                    more.push(Expectation { role: RoleIx::new(nth), from, ..cell.clone() });
                }
            }
        }
    }
    cells.append(&mut more);
    cells.sort_by_key(Expectation::place);
}
