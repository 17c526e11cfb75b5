//! Examples, resources and other asides: they are no part of a comparison, but can be compared by themselves.

use super::effect::all_in_effect;
use super::{ItemChange, Place, pair};
use crate::matrix::{Item, Lookup, Matrix, SkillIx, Text, hash};
use crate::steps::step;

/// What changes of the asides of a skill from one place to another, by kind, in the order of the target.
pub fn asides(matrix: &Matrix, from: Place, to: Place, skill: SkillIx) -> Vec<(&Text, Vec<ItemChange<'_>>)> {
    let [from, to] = [from, to].map(|place| all_in_effect(matrix, skill, place, true));
    let changes = pair(&from.items, &to.items, &|depth| Some(depth)).items;
    by_kind(changes, |change| change.to.or(change.from))
}

/// The asides among items, by kind.
pub fn asides_of(items: &[Item]) -> Vec<(&Text, Vec<&Item>)> {
    by_kind(items.iter().filter(|item| item.is_aside()), |item| Some(*item))
}

fn by_kind<'m, T>(
    all: impl IntoIterator<Item = T>,
    item: fn(&T) -> Option<&'m Item>,
) -> Vec<(&'m Text, Vec<T>)> {
    let mut kinds: Vec<(&Text, Vec<T>)> = Vec::new();
    let mut known = Lookup::default();
    for one in all {
        let Some(kind) = item(&one).and_then(Item::kind) else { continue };
        step();
        let word = kind.any().trim();
        let hash = hash(word.bytes().map(|letter| letter.to_ascii_lowercase()));
        let same = known.first(hash).and_then(|at| kinds.get_mut(at));
        match same.filter(|same| {
            step();
            same.0.any().trim().eq_ignore_ascii_case(word)
        }) {
            Some((_, of)) => of.push(one),
            None => {
                known.add(hash, kinds.len());
                kinds.push((kind, vec![one]));
            }
        }
    }
    kinds
}
