//! The career path: what lies ahead of somebody, and beside.

use crate::compare::{Outcome, Place, Tally, briefs, briefs_above};
use crate::matrix::{LevelIx, Matrix, RoleIx, SkillIx};

/// A place on the way, and how much there is to work on to get to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stop {
    /// The place.
    pub place: Place,
    /// The level that the step to it begins at.
    pub from: LevelIx,
    /// What changes in that step, item by item.
    pub tally: Tally,
    /// Which of the ways it is on, from 0: at a fork there are several side by side.
    pub lane: usize,
    /// How many ways there are at its height.
    pub lanes: usize,
}

impl Stop {
    /// How many items are expected there.
    pub fn expected(&self) -> usize {
        self.tally.total() - self.tally.of(Outcome::Dropped)
    }

    /// How many of them are expected of somebody already, in whatever words and however deep.
    fn in_common(&self) -> usize {
        self.expected() - self.tally.of(Outcome::New)
    }
}

/// Where one can go from a place.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CareerPath {
    /// The levels above in the same role, the next one first.
    pub ahead: Vec<Stop>,
    /// Whether levels are left out at the end, because too many items would have been gone through.
    pub is_cut: bool,
    /// Where it goes on in other roles: from the place, and from each level ahead.
    pub ways: Vec<Stop>,
    /// The other roles, as far as they have anything in common: at the level that is as high there, or at
    /// their lowest one if they start higher. What is among the ways is not repeated. Those with the largest share
    /// in common come first, of equals the one with the least to work on.
    pub sideways: Vec<Stop>,
}

/// The career path from a place, in these skills.
pub fn career_path(matrix: &Matrix, from: Place, skills: &[SkillIx]) -> CareerPath {
    let ladder = matrix.role(from.role).ladder();
    let Some(rank) = ladder.rank(from.level) else { return CareerPath::default() };
    let ahead = steps_up(matrix, from, skills);
    let step = |from: Place, place| stop(matrix, from, place, skills);
    let way = |level: LevelIx, (role, to)| step(Place { role: from.role, level }, Place { role, level: to });
    let levels = std::iter::once(from.level).chain(ahead.iter().map(|stop| stop.place.level));
    let ways = levels.flat_map(|level| matrix.role(from.role).ways(level).map(move |to| way(level, to)));
    let ways: Vec<Stop> = ways.collect();
    let others = matrix.role_ixs().filter(|role| *role != from.role);
    let mut sideways: Vec<Stop> = others
        .filter_map(|role| Some(step(from, Place { role, level: as_high(matrix, role, from.level, rank)? })))
        .collect();
    sideways.retain(|stop| stop.in_common() > 0 && ways.iter().all(|way| way.place != stop.place));
    sideways.sort_by(|one, other| {
        let (one_of, other_of) = (one.in_common() * other.expected(), other.in_common() * one.expected());
        other_of.cmp(&one_of).then(one.tally.to_work_on().cmp(&other.tally.to_work_on()))
    });
    let is_cut =
        !ladder.names_next() && ahead.len() < ladder.rungs().iter().filter(|rung| rung.rank > rank).count();
    CareerPath { ahead, is_cut, ways, sideways }
}

/// The step from one place to another.
fn stop(matrix: &Matrix, from: Place, place: Place, skills: &[SkillIx]) -> Stop {
    let mut tally = Tally::default();
    let briefs = briefs(matrix, from, place, skills.iter().copied());
    briefs.iter().for_each(|brief| tally.merge(&brief.tally));
    Stop { place, from: from.level, tally, lane: 0, lanes: 1 }
}

/// The levels that can be reached from a place in the same role, where the matrix names what comes next: each with the
/// step to it from the level that it comes after.
fn steps_named(matrix: &Matrix, from: Place, skills: &[SkillIx]) -> Vec<Stop> {
    let ladder = matrix.role(from.role).ladder();
    let mut reached = vec![(from.level, from.level)];
    let mut at = 0;
    while let Some((level, _)) = reached.get(at).copied() {
        for next in ladder.next(level) {
            if !reached.iter().any(|(known, _)| *known == next) {
                reached.push((next, level));
            }
        }
        at += 1;
    }
    let rungs = ladder.rungs().iter().filter_map(|rung| {
        let (level, before) = reached.iter().skip(1).find(|(level, _)| *level == rung.level)?;
        let place = |level| Place { role: from.role, level };
        Some((rung.rank, stop(matrix, place(*before), place(*level), skills)))
    });
    let mut stops: Vec<(u32, Stop)> = rungs.collect();
    for fork in stops.chunk_by_mut(|one, other| one.0 == other.0) {
        let lanes = fork.len();
        fork.iter_mut().enumerate().for_each(|(lane, (_, stop))| (stop.lane, stop.lanes) = (lane, lanes));
    }
    stops.into_iter().map(|(_, stop)| stop).collect()
}

/// The levels above a place in the same role, each with the step to it from the level below. Levels are left out
/// at the end where too many items would be gone through.
pub fn steps_up(matrix: &Matrix, from: Place, skills: &[SkillIx]) -> Vec<Stop> {
    let ladder = matrix.role(from.role).ladder();
    if ladder.names_next() {
        return steps_named(matrix, from, skills);
    }
    let rank = ladder.rank(from.level);
    let above: Vec<_> =
        ladder.rungs().iter().filter(|rung| rank.is_some_and(|rank| rung.rank > rank)).collect();
    let mut ahead: Vec<Stop> = Vec::new();
    for fork in above.chunk_by(|one, other| one.rank == other.rank) {
        let before = ahead.last().map_or(from.level, |stop| stop.place.level);
        ahead.extend(fork.iter().enumerate().map(|(lane, rung)| Stop {
            place: Place { role: from.role, level: rung.level },
            from: before,
            tally: Tally::default(),
            lane,
            lanes: fork.len(),
        }));
    }
    for skill in skills {
        let briefs = briefs_above(matrix, from, *skill);
        ahead.truncate(briefs.len());
        for (stop, brief) in ahead.iter_mut().zip(briefs) {
            stop.tally.merge(&brief.map(|brief| brief.tally).unwrap_or_default());
        }
    }
    ahead
}

/// The same level of another role, else the highest one there that is no higher, else its lowest one.
fn as_high(matrix: &Matrix, role: RoleIx, level: LevelIx, rank: u32) -> Option<LevelIx> {
    let ladder = matrix.role(role).ladder();
    if ladder.has(level) { Some(level) } else { ladder.nearest(rank) }
}
