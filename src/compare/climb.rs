//! The way up a ladder: what changes with each cell, and not all that is expected by then.

use super::effect::{FEW, Growing};
use super::pairing::{Pairing, hash_of_id, outcome, same_id, same_text};
use super::{Between, InEffect, ItemChange, Outcome, SkillChange, Tally, change_between, change_of_items};
use crate::matrix::{LevelIx, Lookup, Matrix, RoleIx, Rung, SkillIx};
use crate::steps::step;

/// What is expected in a skill at a level of a role, and what has changed there since a start.
///
/// In a cumulative matrix the items of a level are those of the level below, some of them replaced, and
/// further ones behind them. So an item is known by its position. It is a pair with what was there at the
/// start, if both have one id or say the same, as long as no id is at two positions. That is what
/// [`pair`](super::pair) finds, too; where it may find something else, it is asked, and all items of both
/// levels are gone through. That ends after [`MOST`] items.
pub(super) struct Climb<'m> {
    matrix: &'m Matrix,
    skill: SkillIx,
    /// The level of the start, and this level.
    levels: (LevelIx, LevelIx),
    growing: Growing<'m>,
    start: InEffect<'m>,
    /// What became of each item since the start; none where the items of other positions matter.
    outcomes: Vec<Option<Outcome>>,
    /// The outcomes that there are, counted.
    counted: Tally,
    /// How many there are not.
    unknown: usize,
    /// The positions of what came since the start.
    put: Vec<usize>,
    /// Where each id is, or was.
    ids: Lookup,
    is_id_twice: bool,
    /// Whether this level is one of several ways on, so that the next level does not begin with it.
    is_branch: bool,
    /// Whether no other level is as high as this one and comes after it.
    is_last: bool,
    /// Whether this level does not begin with what was expected at the start.
    is_apart: bool,
    /// How many items were gone through or copied as a whole.
    gone_through: usize,
}

/// So many items of a skill are gone through at most, level by level. Levels above are left out then.
const MOST: usize = 200_000;

impl<'m> Climb<'m> {
    /// Tells of each level of a role, the lowest first, as long as these are not too many items.
    pub fn each(matrix: &'m Matrix, skill: SkillIx, role: RoleIx, see: &mut dyn FnMut(Rung, &mut Climb<'m>)) {
        let rungs = matrix.role(role).ladder().rungs();
        let Some(lowest) = rungs.first() else { return };
        let mut climb = Climb {
            matrix,
            skill,
            levels: (lowest.level, lowest.level),
            growing: Growing::default(),
            start: InEffect::default(),
            outcomes: Vec::new(),
            counted: Tally::default(),
            unknown: 0,
            put: Vec::new(),
            ids: Lookup::default(),
            is_id_twice: false,
            is_branch: false,
            is_last: true,
            is_apart: false,
            gone_through: 0,
        };
        let cell = |level: LevelIx| matrix.expectation(skill, role, level);
        let is_cumulative = matrix.is_cumulative();
        for fork in rungs.chunk_by(|one, other| one.rank == other.rank) {
            if climb.gone_through > MOST {
                return;
            }
            if let ([rung], true) = (fork, is_cumulative) {
                climb.growing.take(matrix, cell(rung.level), FEW);
                climb.follow();
                climb.levels.1 = rung.level;
                see(*rung, &mut climb);
                continue;
            }
            let mut below = std::mem::take(&mut climb.growing);
            climb.is_branch = true;
            for (at, rung) in fork.iter().enumerate() {
                climb.is_last = at + 1 == fork.len();
                climb.growing = if is_cumulative { below.clone() } else { Growing::default() };
                climb.go_through(climb.growing.effect.items.len());
                climb.growing.take(matrix, cell(rung.level), FEW);
                climb.levels.1 = rung.level;
                see(*rung, &mut climb);
            }
            climb.is_branch = false;
            fork.iter().for_each(|rung| below.take(matrix, cell(rung.level), FEW));
            climb.growing = below;
            climb.follow();
        }
    }

    /// What is expected at this level.
    #[cfg(test)]
    pub fn effect(&self) -> &InEffect<'m> {
        &self.growing.effect
    }

    /// Whether it goes on from this level: at a fork, from its last branch.
    pub fn is_last(&self) -> bool {
        self.is_last
    }

    /// This level is the start from now on.
    pub fn start_here(&mut self) {
        self.levels.0 = self.levels.1;
        let effect = &self.growing.effect;
        if self.is_branch || self.is_apart {
            self.start = effect.clone();
            self.is_apart = self.is_branch;
            (self.ids, self.is_id_twice) = (Lookup::default(), false);
            self.outcomes = vec![Some(Outcome::Same); effect.items.len()];
            self.put.clear();
            for at in 0..effect.items.len() {
                self.find_id(at);
            }
        } else {
            for at in self.put.drain(..) {
                step();
                let Some(item) = effect.items.get(at) else { continue };
                match self.start.items.get_mut(at) {
                    Some(was) => *was = *item,
                    None => self.start.items.push(*item),
                }
                self.outcomes.iter_mut().skip(at).take(1).for_each(|it| *it = Some(Outcome::Same));
            }
            let items = std::mem::take(&mut self.start.items);
            self.start = effect.with(items);
        }
        self.unknown = 0;
        self.counted = Tally::of_one(Outcome::Same, self.outcomes.len());
    }

    /// Counts items that are gone through.
    fn go_through(&mut self, items: usize) {
        self.gone_through += items;
        (0..items).for_each(|_| step());
    }

    /// What has changed since the start; none where nothing is expected at either level. Of the items only
    /// those that change are listed, and none where they are not `listed`.
    pub fn change(&mut self, is_listed: bool) -> Option<SkillChange<'m>> {
        let (skill, scale) = (self.matrix.skill(self.skill), self.matrix.scale(self.skill));
        let is_slow = self.is_branch || self.is_apart || self.is_id_twice || self.unknown > 0;
        if is_slow {
            self.go_through(self.start.items.len() + self.growing.effect.items.len());
        }
        let between = Between::Levels(self.levels.0, self.levels.1);
        let (start, effect) = (&self.start, &self.growing.effect);
        if is_slow {
            let mut change = change_between(skill, (scale, scale), between, start, effect)?;
            change.items.retain(|item| is_listed && item.outcome != Outcome::Same);
            return Some(change);
        }
        let mut items = Vec::new();
        if is_listed {
            let mut put = self.put.clone();
            put.sort_unstable();
            put.dedup();
            items.extend(put.into_iter().filter_map(|at| self.item(at)));
        }
        let pairing = Pairing { items, is_by_likeness: true };
        change_of_items(skill, (scale, scale), between, (start, effect), pairing, self.counted)
    }

    /// What becomes of the item at a position, where it changes.
    fn item(&self, at: usize) -> Option<ItemChange<'m>> {
        let (from, to) = (self.start.items.get(at), self.growing.effect.items.get(at)?);
        let outcome = self.outcomes.get(at).copied().flatten().filter(|is| *is != Outcome::Same)?;
        let depth = (from.and_then(|from| from.depth), to.depth);
        Some(ItemChange { outcome, from: from.map(|from| from.item), to: Some(to.item), depth })
    }

    /// Goes on to what has just come.
    fn follow(&mut self) {
        self.is_apart |= std::mem::take(&mut self.growing.has_ended);
        let put = std::mem::take(&mut self.growing.put);
        if !self.is_apart {
            put.iter().for_each(|at| self.look_at(*at));
            self.put.extend(put);
        }
    }

    fn look_at(&mut self, at: usize) {
        step();
        self.find_id(at);
        let Some(to) = self.growing.effect.items.get(at) else { return };
        let outcome = match self.start.items.get(at) {
            None => Some(Outcome::New),
            Some(from) => {
                let is_pair = same_id(from.item, to.item) || same_text(from.item, to.item);
                is_pair.then(|| outcome(*from, to, &|depth| Some(depth)))
            }
        };
        match self.outcomes.get_mut(at) {
            Some(before) => match std::mem::replace(before, outcome) {
                Some(before) => self.counted.remove(before),
                None => self.unknown -= 1,
            },
            None => self.outcomes.push(outcome),
        }
        match outcome {
            Some(outcome) => self.counted.add(outcome),
            None => self.unknown += 1,
        }
    }

    /// Remembers where the id of an item is.
    fn find_id(&mut self, at: usize) {
        let item = self.growing.effect.items.get(at);
        let Some(id) = item.and_then(|expected| hash_of_id(expected.item)) else { return };
        match self.ids.first(id) {
            Some(other) => self.is_id_twice |= other != at,
            None => self.ids.add(id, at),
        }
    }
}
