//! Finds the order of levels.

use super::column_map::Step;
use super::draft::Draft;
use super::level_order::{self, base};
use super::tracks;
use crate::letters::lower_case;
use std::collections::{BTreeSet, HashMap, HashSet};

/// The levels in their order, with those of one rank together, and whether some of that is a guess.
pub(super) fn levels(draft: &Draft, given: &[Step]) -> (Vec<Vec<usize>>, bool) {
    let by_name: HashMap<String, usize> =
        draft.levels.all.iter().enumerate().map(|(at, name)| (name.to_lowercase(), at)).collect();
    if given.is_empty()
        && let Some(steps) = tracks::levels(draft)
    {
        return steps;
    }
    let mut used = HashSet::new();
    let mut steps: Vec<Vec<usize>> = Vec::new();
    for step in given {
        let found = step.names().iter().filter_map(|name| by_name.get(&name.to_lowercase()).copied());
        let found: Vec<usize> = found.filter(|at| used.insert(*at)).collect();
        if !found.is_empty() {
            steps.push(found);
        }
    }
    let mut is_guess = false;
    let mut chains: Vec<Vec<usize>> = Vec::new();
    let mut ties: HashSet<(usize, usize)> = HashSet::new();
    let mut middles = Vec::new();
    for (role, levels) in &draft.ladders {
        let mut left: Vec<usize> = levels.iter().copied().filter(|level| !used.contains(level)).collect();
        let rank = |level: &usize| draft.ranks.get(&(*role, *level)).copied();
        if left.iter().all(|level| rank(level).is_some()) {
            left.sort_by(|a, b| rank(a).partial_cmp(&rank(b)).unwrap_or(std::cmp::Ordering::Equal));
            let tied = left.windows(2).filter_map(|pair| match pair {
                [a, b] if rank(a) == rank(b) => Some((*a, *b)),
                _ => None,
            });
            ties.extend(tied);
        } else {
            // A level that is named as its role is the middle.
            let title = role.map(|role| lower_case(draft.roles.get(role)));
            let is_middle = |level: &usize| {
                let name = draft.levels.get(*level);
                title.as_deref() == Some(&*lower_case(name)) && level_order::is_without_seniority(name)
            };
            middles.extend(left.iter().copied().filter(is_middle));
            let name = |level: &usize| if is_middle(level) { "mid" } else { draft.levels.get(*level) };
            let names: Vec<&str> = left.iter().map(name).collect();
            let (order, guess) = level_order::ordered(&names);
            is_guess |= guess;
            left = order.iter().filter_map(|at| left.get(*at).copied()).collect();
            for pair in left.windows(2) {
                let [a, b] = pair else { continue };
                let (first, second) = (draft.levels.get(*a), draft.levels.get(*b));
                if first != second
                    && base(first) == base(second)
                    && base(first) != first
                    && base(second) != second
                {
                    ties.insert((*a, *b));
                    is_guess = true;
                }
            }
        }
        chains.push(left);
    }
    let pairs = middles.windows(2).filter_map(|pair| match pair {
        [a, b] => Some((*a, *b)),
        _ => None,
    });
    ties.extend(pairs);
    steps.extend(merged(&chains, &ties));
    (steps, is_guess)
}

/// Merges chains into one, in steps of equally high levels. What comes before in one chain comes before
/// in the result, as far as the chains agree.
fn merged(chains: &[Vec<usize>], ties: &HashSet<(usize, usize)>) -> Vec<Vec<usize>> {
    let mut after: HashMap<usize, Vec<usize>> = HashMap::new();
    let mut waits: HashMap<usize, usize> = HashMap::new();
    let mut place: HashMap<usize, usize> = HashMap::new();
    let mut all = Vec::new();
    for chain in chains {
        for (at, level) in chain.iter().enumerate() {
            match place.get_mut(level) {
                Some(place) => *place = (*place).max(at),
                None => {
                    place.insert(*level, at);
                    all.push(*level);
                }
            }
        }
        for pair in chain.windows(2) {
            let [a, b] = pair else { continue };
            after.entry(*a).or_default().push(*b);
            *waits.entry(*b).or_default() += 1;
        }
    }
    let key = |level: usize| (place.get(&level).copied().unwrap_or_default(), level);
    let mut open: BTreeSet<_> =
        all.iter().filter(|level| !waits.contains_key(level)).map(|level| key(*level)).collect();
    let mut steps: Vec<Vec<usize>> = Vec::new();
    let mut put = |level: usize| match steps.last_mut() {
        Some(step) if step.last().is_some_and(|last| ties.contains(&(*last, level))) => step.push(level),
        _ => steps.push(vec![level]),
    };
    // Levels of one rank stay together, even if a level of another role has a place between them.
    let mut last: Option<usize> = None;
    while let Some(first) = open.first().copied() {
        let is_mate = |last: usize, next: usize| ties.contains(&(last, next)) && open.contains(&key(next));
        let mate = last.and_then(|last| after.get(&last)?.iter().find(|next| is_mate(last, **next)));
        let next = mate.map_or(first, |mate| key(*mate));
        open.remove(&next);
        let (_, level) = next;
        put(level);
        last = Some(level);
        for next in after.get(&level).into_iter().flatten() {
            let Some(count) = waits.get_mut(next) else { continue };
            *count -= 1;
            if *count == 0 {
                open.insert(key(*next));
            }
        }
    }
    // If roles disagree, the levels stay in the order in which they came.
    let mut rest: Vec<usize> =
        all.iter().copied().filter(|level| waits.get(level).is_some_and(|count| *count > 0)).collect();
    rest.sort_by_key(|level| key(*level));
    rest.into_iter().for_each(put);
    steps
}
