//! What is in effect at a place.

use super::Place;
use super::pairing::{hash_of_id, hash_of_text, same_id, same_text};
use crate::matrix::{DepthIx, Expectation, Item, Lookup, Matrix, Requirement, SkillIx};
use crate::steps::step;

/// An item that is expected, and how deep: at its own depth, or else at that of its cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Expected<'m> {
    /// The item.
    pub item: &'m Item,
    /// How deep, on the scale of its skill.
    pub depth: Option<DepthIx>,
}

/// All that is expected in one skill at one place, levels below included where the matrix is
/// cumulative.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct InEffect<'m> {
    /// The items, lowest level first.
    pub items: Vec<Expected<'m>>,
    /// The depth of the cell, or of the nearest one below that has one.
    pub depth: Option<DepthIx>,
    /// The requirement of the cell, or of the nearest one below that says it.
    pub requirement: Option<Requirement>,
    concerned: bool,
}

impl<'m> InEffect<'m> {
    /// The same with other items.
    pub(super) fn with(&self, items: Vec<Expected<'m>>) -> InEffect<'m> {
        InEffect { items, ..*self }
    }

    /// Whether the skill is expected here at all.
    pub fn is_expected(&self) -> bool {
        self.concerned
    }
}

/// What is expected in a skill at a place. In a cumulative matrix that is the cell and the cells of
/// the levels below. A later item replaces the one with its id, an item that is repeated counts
/// once, and a level that says "not concerned" ends what came before it.
pub fn in_effect(matrix: &Matrix, skill: SkillIx, place: Place) -> InEffect<'_> {
    all_in_effect(matrix, skill, place, false)
}

/// The same for what is expected, or for the asides.
pub(super) fn all_in_effect(
    matrix: &Matrix,
    skill: SkillIx,
    place: Place,
    is_of_asides: bool,
) -> InEffect<'_> {
    let mut growing = Growing { is_of_asides, ..Growing::default() };
    if matrix.is_cumulative() {
        for below in matrix.role(place.role).ladder().below(place.level) {
            growing.take(matrix, matrix.expectation(skill, place.role, below), FEW);
        }
    }
    growing.take(matrix, matrix.expectation(skill, place.role, place.level), FEW);
    growing.effect
}

/// So many items of lower levels are looked through without looking anything up.
pub(super) const FEW: usize = 200;

/// What is in effect, as one cell after another is added.
#[derive(Clone, Default)]
pub(super) struct Growing<'m> {
    pub(super) effect: InEffect<'m>,
    /// The positions of its items by id and by text, once there are many.
    lookup: Option<Lookup>,
    /// The positions of the items that came, one after another.
    pub(super) put: Vec<usize>,
    /// Whether a level ended what came before it.
    pub(super) has_ended: bool,
    /// Whether it is of examples and other asides, and not of what is expected.
    pub(super) is_of_asides: bool,
}

impl<'m> Growing<'m> {
    /// Adds a cell, where there is one.
    pub(super) fn take(&mut self, matrix: &'m Matrix, cell: Option<&'m Expectation>, few: usize) {
        let Some(cell) = cell else { return };
        if !cell.is_concerned() {
            *self = Growing { has_ended: true, is_of_asides: self.is_of_asides, ..Growing::default() };
            return;
        }
        let Growing { effect, lookup, put, is_of_asides, .. } = self;
        let all = matrix.items(cell);
        let items = || all.iter().filter(|item| item.is_aside() == *is_of_asides);
        // With nothing but examples, nothing is expected.
        effect.concerned |=
            cell.depth().is_some() || cell.requirement().is_some() || items().next().is_some();
        effect.depth = cell.depth().or(effect.depth);
        effect.requirement = cell.requirement().or(effect.requirement);
        // Only items of lower levels are replaced. Within a cell, equal texts stay two items.
        let inherited = effect.items.len();
        if lookup.is_none() && inherited * all.len() > few {
            let mut all = Lookup::default();
            effect.items.iter().enumerate().for_each(|(at, expected)| add(&mut all, expected.item, at));
            *lookup = Some(all);
        }
        for item in items() {
            let expected = Expected { item, depth: item.depth().or(cell.depth()) };
            let at = match lookup {
                Some(lookup) => find(lookup, &effect.items, item),
                None => effect.items.iter().take(inherited).position(|old| replaces(item, old.item)),
            };
            match at.and_then(|at| Some((at, effect.items.get_mut(at)?))) {
                Some((at, old)) => {
                    *old = expected;
                    put.push(at);
                    if let Some(lookup) = lookup {
                        add(lookup, item, at);
                    }
                }
                None => {
                    put.push(effect.items.len());
                    effect.items.push(expected);
                }
            }
        }
        if let Some(lookup) = lookup {
            for (at, expected) in effect.items.iter().enumerate().skip(inherited) {
                add(lookup, expected.item, at);
            }
        }
    }
}

/// Whether an item replaces one of a lower level: it has the same id, or it says the same and the
/// two don't have two different ids.
fn replaces(item: &Item, old: &Item) -> bool {
    step();
    match (old.id(), item.id()) {
        (Some(old), Some(new)) => old == new,
        _ => same_text(old, item),
    }
}

/// Keeps the hashes of texts apart: those of items with an id, and those of items without.
const OF_NAMED: u64 = 1 << 16;

/// Adds an item to the lookup.
fn add(lookup: &mut Lookup, item: &Item, at: usize) {
    let text = hash_of_text(item);
    match hash_of_id(item) {
        Some(id) => {
            lookup.add(id, at);
            lookup.add(text ^ OF_NAMED, at);
        }
        None => lookup.add(text, at),
    }
}

/// The first item that this one replaces.
fn find(lookup: &mut Lookup, items: &[Expected], item: &Item) -> Option<usize> {
    let mut first = |hash, is: &dyn Fn(&Item) -> bool| {
        lookup.find(hash, |at| {
            step();
            items.get(at).is_some_and(|old| is(old.item))
        })
    };
    let text = hash_of_text(item);
    let unnamed = first(text, &|old| old.id().is_none() && same_text(old, item));
    let other = match hash_of_id(item) {
        Some(id) => first(id, &|old| same_id(old, item)),
        None => first(text ^ OF_NAMED, &|old| old.id().is_some() && same_text(old, item)),
    };
    unnamed.into_iter().chain(other).min()
}
