//! What is looked up is what is found by going through all of it.

use super::{ladder, ladder_file};
use crate::compare::climb::Climb;
use crate::compare::effect::Growing;
use crate::compare::likeness::Words;
use crate::compare::pairing::{pair_with, same_id, same_text};
use crate::compare::{Expected, Outcome, Place, briefs, briefs_above, compare_skill, growth, in_effect};
use crate::matrix::{Item, LevelIx, Matrix};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Items of few texts and ids, so that everything collides; with sub-items and languages.
fn items() -> impl Strategy<Value = Vec<Value>> {
    let text = prop_oneof![
        4 => "[ab]( [abc]){0,3}".prop_map(|text| json!(text)),
        1 => "[ab]  [ab]".prop_map(|text| json!(text)),
        1 => "[ab]( [ab])?".prop_map(|text| json!({"en": text, "de": "c"})),
    ];
    let sub = proptest::collection::vec("[ab]", 0..2);
    let item = (text, proptest::option::of(0..6_usize), proptest::option::of(0..2_usize), sub);
    proptest::collection::vec(item, 0..8).prop_map(|items| {
        let mut seen = Vec::new();
        let items = items.into_iter().map(|(text, id, depth, sub)| {
            let id = id.filter(|id| !seen.contains(id));
            seen.extend(id);
            json!({"text": text, "id": id.map(|id| format!("i{id}")), "depth": depth.map(|at| format!("d{at}")), "items": sub})
        });
        items.collect()
    })
}

fn same<'m>(expected: &[Expected<'m>]) -> Vec<(*const Item, String)> {
    expected.iter().map(|held| (std::ptr::from_ref(held.item), format!("{:?}", held.depth))).collect()
}

/// What is in effect at the top of a ladder, with lookups from so many comparisons on.
fn at_the_top(matrix: &Matrix, few: usize) -> Growing<'_> {
    let (skill, role) = (matrix.skill_ixs().next().unwrap(), matrix.role_ixs().next().unwrap());
    let mut growing = Growing::default();
    for level in matrix.ladder().levels() {
        growing.take(matrix, matrix.expectation(skill, role, level), few);
    }
    growing
}

/// Matrices of one skill, most of them cumulative, and some of them with forks.
fn ladders() -> impl Strategy<Value = Matrix> {
    let level = prop_oneof![6 => items(), 1 => Just(vec![Value::Null])];
    let levels = proptest::collection::vec(level, 1..8);
    let ranks = prop_oneof![
        2 => Just((0..8).collect::<Vec<u32>>()),
        1 => proptest::collection::vec(0_u32..5, 8),
    ];
    (levels, ranks, proptest::bool::weighted(0.8)).prop_map(|(levels, ranks, is_cumulative)| {
        let mut file = ladder_file(is_cumulative, &levels);
        for (level, rank) in file["levels"].as_array_mut().unwrap().iter_mut().zip(ranks) {
            *level = json!({"id": level, "name": "L", "rank": rank});
        }
        super::matrix(&file)
    })
}

/// The pairs of two sides by position, as told in the words of [`pair`](crate::compare::pair).
fn pairs_by_going_through(before: &[Expected], after: &[Expected]) -> Vec<Option<usize>> {
    let mut left = vec![true; before.len()];
    let mut partners = vec![None; after.len()];
    for is_pair in [same_id as fn(&Item, &Item) -> bool, same_text] {
        for (to, partner) in after.iter().zip(&mut partners).filter(|(_, partner)| partner.is_none()) {
            *partner = (0..before.len()).find(|from| left[*from] && is_pair(before[*from].item, to.item));
            partner.iter().for_each(|from| left[*from] = false);
        }
    }
    if before.len() == 1 && after.len() == 1 {
        let may_be = before[0].item.id().is_none() || after[0].item.id().is_none();
        return if partners[0].is_none() && may_be { vec![Some(0)] } else { partners };
    }
    loop {
        let mut best: Option<(usize, usize)> = None;
        for (from, to) in (0..before.len()).flat_map(|from| (0..after.len()).map(move |to| (from, to))) {
            let items = [before[from].item, after[to].item];
            if !left[from] || partners[to].is_some() || items.iter().all(|item| item.id().is_some()) {
                continue;
            }
            let likeness = |(from, to): (usize, usize)| {
                Words::of(before[from].item).likeness(&Words::of(after[to].item))
            };
            let place = |(from, to): (usize, usize)| (from + to, from.abs_diff(to));
            let here = (from, to);
            let is_better = |best| {
                let (there, at) = (likeness(best), likeness(here));
                let more = (there.shared * at.all).cmp(&(at.shared * there.all));
                more.then(place(here).cmp(&place(best))).is_lt()
            };
            if likeness(here).is_enough() && best.is_none_or(is_better) {
                best = Some(here);
            }
        }
        let Some((from, to)) = best else { return partners };
        left[from] = false;
        partners[to] = Some(from);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn what_is_in_effect_is_the_same_looked_up_and_gone_through(
        levels in proptest::collection::vec(items(), 1..5),
        few in 0_usize..12,
    ) {
        let matrix = ladder(true, &levels);
        let (plain, fast) = (at_the_top(&matrix, usize::MAX), at_the_top(&matrix, few));
        prop_assert_eq!(same(&plain.effect.items), same(&fast.effect.items));
    }

    #[test]
    fn pairs_are_the_same_looked_up_and_gone_through(before in items(), after in items()) {
        let matrix = ladder(false, &[before, after]);
        let (skill, role) = (matrix.skill_ixs().next().unwrap(), matrix.role_ixs().next().unwrap());
        let sides: Vec<_> = matrix.ladder().levels().map(|level| in_effect(&matrix, skill, Place { role, level })).collect();
        let [before, after] = [&sides[0].items, &sides[1].items];
        let told = pairs_by_going_through(before, after);
        for few in [0, usize::MAX] {
            let pairing = pair_with(before, after, &|depth| Some(depth), few);
            prop_assert!(pairing.is_by_likeness);
            let of = |item: Option<&Item>| item.and_then(|item| before.iter().position(|held| std::ptr::eq(held.item, item)));
            let found: Vec<_> = pairing.items.iter().take(after.len()).map(|change| of(change.from)).collect();
            prop_assert_eq!(found, told.clone());
        }
    }

    #[test]
    fn one_way_up_finds_what_each_level_finds(matrix in ladders()) {
        let (skill, role) = (matrix.skill_ixs().next().unwrap(), matrix.role_ixs().next().unwrap());
        let mut seen = Vec::new();
        Climb::each(&matrix, skill, role, &mut |rung, climb| seen.push((rung.level, climb.effect().clone())));
        prop_assert_eq!(seen.len(), matrix.ladder().levels().count());
        for (level, effect) in seen {
            prop_assert_eq!(effect, in_effect(&matrix, skill, Place { role, level }));
        }
    }

    #[test]
    fn growth_is_each_level_against_the_one_before(matrix in ladders()) {
        let (skill, role) = (matrix.skill_ixs().next().unwrap(), matrix.role_ixs().next().unwrap());
        let rungs = matrix.ladder().rungs();
        for step in growth(&matrix, skill, role) {
            let rank = matrix.ladder().rank(step.level).unwrap();
            let before = rungs.iter().rfind(|rung| rung.rank < rank);
            let place = |level| Place { role, level };
            let plain = before.and_then(|before| compare_skill(&matrix, place(before.level), place(step.level), skill));
            let tallies = [&step.change, &plain].map(|change| change.as_ref().map(|change| change.tally()));
            prop_assert_eq!(tallies[0], tallies[1]);
            let plain = plain.map(|mut change| {
                change.items.retain(|item| item.outcome != Outcome::Same);
                change
            });
            prop_assert_eq!(step.change, plain);
        }
    }

    #[test]
    fn each_step_above_is_told_as_by_itself(matrix in ladders(), from in 0_usize..8) {
        let (skill, role) = (matrix.skill_ixs().next().unwrap(), matrix.role_ixs().next().unwrap());
        let levels: Vec<LevelIx> = matrix.ladder().rungs().iter().map(|rung| rung.level).collect();
        let from = levels[from % levels.len()];
        let rank = |level| matrix.ladder().rank(level);
        let above: Vec<LevelIx> = levels.into_iter().filter(|level| rank(*level) > rank(from)).collect();
        let before = |to: LevelIx| above.iter().rev().find(|level| rank(**level) < rank(to)).copied().unwrap_or(from);
        let place = |level| Place { role, level };
        let step = |to: &LevelIx| briefs(&matrix, place(before(*to)), place(*to), [skill]).pop();
        let plain: Vec<_> = above.iter().map(step).collect();
        prop_assert_eq!(briefs_above(&matrix, place(from), skill), plain);
    }
}
