//! The order of levels: of a whole matrix, or of one role.

use super::LevelIx;

/// A level's place on a ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rung {
    /// The level that stands here.
    pub level: LevelIx,
    /// How high. Levels of one rank are side by side: a fork.
    pub rank: u32,
}

/// Levels from the first to the last. Ranks never fall from one rung to the next.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ladder {
    rungs: Vec<Rung>,
    /// Levels whose next ones are named, and these: see [`Ladder::next`].
    named: Vec<(LevelIx, LevelIx)>,
    /// Levels, and those of lower rank that do not lead to them: other branches.
    apart: Vec<(LevelIx, LevelIx)>,
}

impl Ladder {
    /// A ladder of levels in this order; where a rank is lower than the one before, it is raised
    /// to the next free one, because the order that is written down wins.
    pub(super) fn new(rungs: impl IntoIterator<Item = Rung>) -> Self {
        let mut ladder: Vec<Rung> = Vec::new();
        for mut rung in rungs {
            if let Some(last) = ladder.last()
                && rung.rank < last.rank
            {
                rung.rank = last.rank + 1;
            }
            ladder.push(rung);
        }
        Ladder { rungs: ladder, ..Ladder::default() }
    }

    /// The levels, lowest first.
    pub fn levels(&self) -> impl DoubleEndedIterator<Item = LevelIx> + ExactSizeIterator + Clone + '_ {
        self.rungs.iter().map(|rung| rung.level)
    }

    /// The rungs, lowest first.
    pub fn rungs(&self) -> &[Rung] {
        &self.rungs
    }

    /// How many levels.
    pub fn len(&self) -> usize {
        self.rungs.len()
    }

    /// Whether there is no level at all.
    pub fn is_empty(&self) -> bool {
        self.rungs.is_empty()
    }

    /// The rank of a level, if it is on this ladder.
    pub fn rank(&self, level: LevelIx) -> Option<u32> {
        self.rungs.iter().find(|rung| rung.level == level).map(|rung| rung.rank)
    }

    /// Whether the level is on this ladder.
    pub fn has(&self, level: LevelIx) -> bool {
        self.rank(level).is_some()
    }

    /// The levels one step up: none at the top, several before a fork. Where the matrix names the ones that
    /// come next, as on one branch of a fork, it is these alone.
    #[inline(never)]
    pub fn next(&self, level: LevelIx) -> Vec<LevelIx> {
        let mut next: Vec<LevelIx> = self.named_next(level).collect();
        if next.is_empty()
            && let Some(here) = self.rank(level)
            && let Some(above) = self.rungs.iter().find(|rung| rung.rank > here)
        {
            next.extend(self.rungs.iter().filter(|rung| rung.rank == above.rank).map(|rung| rung.level));
        }
        next
    }

    /// The next levels that the matrix names.
    pub(super) fn named_next(&self, level: LevelIx) -> impl Iterator<Item = LevelIx> + Clone + '_ {
        self.named.iter().filter(move |(from, _)| *from == level).map(|(_, next)| *next)
    }

    /// Whether the matrix names what comes next after any level.
    pub fn names_next(&self) -> bool {
        !self.named.is_empty()
    }

    /// Says what comes next after a level. What is said is kept in the order of the levels, as a file is written.
    pub(super) fn name_next(&mut self, level: LevelIx, next: LevelIx) {
        if !self.named.contains(&(level, next)) {
            let nth = |level| self.rungs.iter().position(|rung| rung.level == level);
            let before = self.named.iter().rposition(|(other, _)| nth(*other) <= nth(level));
            self.named.insert(before.map_or(0, |at| at + 1), (level, next));
        }
    }

    /// The level at this rank, else the nearest one below it, else the lowest. This is where
    /// somebody from another ladder would stand on this one.
    pub fn nearest(&self, rank: u32) -> Option<LevelIx> {
        let at_or_below = self.rungs.iter().rfind(|rung| rung.rank <= rank).map(|rung| rung.rank);
        let rung = self.rungs.iter().find(|rung| Some(rung.rank) == at_or_below).or(self.rungs.first());
        rung.map(|rung| rung.level)
    }

    /// Finds out which levels do not lead to which, once it is said what comes next.
    pub(super) fn find_branches(&mut self) {
        let mut apart = Vec::new();
        for rung in self.rungs.iter().filter(|_| !self.named.is_empty()) {
            let mut leading = vec![rung.level];
            for lower in self.rungs.iter().rev().filter(|lower| lower.rank < rung.rank) {
                if self.next(lower.level).iter().any(|next| leading.contains(next)) {
                    leading.push(lower.level);
                } else {
                    apart.push((rung.level, lower.level));
                }
            }
        }
        self.apart = apart;
    }

    /// The levels strictly below, lowest first. Both branches of a fork are below what follows it, unless the
    /// matrix names what follows each.
    pub fn below(&self, level: LevelIx) -> impl DoubleEndedIterator<Item = LevelIx> + '_ {
        let here = self.rank(level).unwrap_or(0);
        let is_below = move |rung: &&Rung| rung.rank < here && !self.apart.contains(&(level, rung.level));
        self.rungs.iter().filter(is_below).map(|rung| rung.level)
    }
}

#[cfg(test)]
mod tests {
    use super::{Ladder, Rung};
    use crate::matrix::LevelIx;
    use proptest::prelude::*;

    /// A ladder of levels 0, 1, 2 … with these ranks.
    fn ladder(ranks: &[u32]) -> Ladder {
        let rung = |(n, rank): (usize, &u32)| Rung { level: LevelIx::new(n), rank: *rank };
        Ladder::new(ranks.iter().enumerate().map(rung))
    }

    fn next(ladder: &Ladder, level: usize) -> Vec<usize> {
        ladder.next(LevelIx::new(level)).into_iter().map(LevelIx::at).collect()
    }

    fn below(ladder: &Ladder, level: usize) -> Vec<usize> {
        ladder.below(LevelIx::new(level)).map(LevelIx::at).collect()
    }

    #[test]
    fn the_step_before_a_fork_has_two_next_ones() {
        let ladder = ladder(&[1, 2, 3, 3, 4]);
        assert_eq!(next(&ladder, 0), [1]);
        assert_eq!(next(&ladder, 1), [2, 3]);
        assert_eq!((next(&ladder, 2), next(&ladder, 3)), (vec![4], vec![4]));
        assert!(next(&ladder, 4).is_empty());
        assert_eq!(below(&ladder, 3), [0, 1]);
        assert_eq!(below(&ladder, 4), [0, 1, 2, 3]);
    }

    #[test]
    fn a_level_of_another_ladder_has_nothing_next_or_below() {
        let ladder = ladder(&[0, 5]);
        assert!(!ladder.has(LevelIx::new(2)));
        assert_eq!((next(&ladder, 2), below(&ladder, 2)), (vec![], vec![]));
    }

    #[test]
    fn a_ladder_of_one_has_no_next() {
        assert!(next(&ladder(&[3]), 0).is_empty());
        assert!(ladder(&[]).is_empty());
    }

    #[test]
    fn a_branch_may_name_what_comes_next() {
        let mut ladder = ladder(&[1, 2, 2, 3, 3]);
        ladder.name_next(LevelIx::new(1), LevelIx::new(4));
        ladder.name_next(LevelIx::new(2), LevelIx::new(3));
        ladder.find_branches();
        assert_eq!((next(&ladder, 0), next(&ladder, 1), next(&ladder, 2)), (vec![1, 2], vec![4], vec![3]));
        assert_eq!(
            (below(&ladder, 1), below(&ladder, 3), below(&ladder, 4)),
            (vec![0], vec![0, 2], vec![0, 1])
        );
    }

    proptest! {
        #[test]
        fn the_written_order_wins_over_ranks(ranks in prop::collection::vec(0_u32..9, 1..12)) {
            let ladder = ladder(&ranks);
            prop_assert!(ladder.rungs().is_sorted_by_key(|rung| rung.rank));
            prop_assert!(ladder.levels().map(LevelIx::at).eq(0..ranks.len()));
        }

        #[test]
        fn next_and_below_are_each_others_mirror(ranks in prop::collection::vec(0_u32..9, 1..12)) {
            let ladder = ladder(&ranks);
            for level in ladder.levels() {
                for up in ladder.next(level) {
                    prop_assert!(ladder.below(up).any(|under| under == level));
                    prop_assert!(ladder.next(level).into_iter().all(|other| ladder.rank(other) == ladder.rank(up)));
                }
                prop_assert!(ladder.below(level).all(|under| ladder.rank(under) < ladder.rank(level)));
            }
        }
    }
}
