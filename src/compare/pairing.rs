//! Which item of one side is which of the other.
//!
//! Items with the same id are a pair, then those of the same text, then the two most alike of what
//! is left, again and again, as long as they share at least half of their words and do not have two
//! different ids. Where each side has one item in all, these two are a pair whatever their words.

use super::likeness::{Likeness, Words};
use super::{Expected, Outcome};
use crate::matrix::{DepthIx, Item, Text};
use std::cmp::Ordering;

/// An item and what becomes of it. At least one side is there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ItemChange<'m> {
    /// What becomes of it.
    pub outcome: Outcome,
    /// The item as it was.
    pub from: Option<&'m Item>,
    /// The item as it will be.
    pub to: Option<&'m Item>,
    /// How deep it was and will be, each on its own scale.
    pub depth: (Option<DepthIx>, Option<DepthIx>),
}

/// Pairs the items of two sides. Every item of both sides is in exactly one change; swapping the
/// sides mirrors each.
///
/// Items with the same id are a pair, then those of the same text, then the two most alike of what
/// is left, again and again, as long as they share at least half of their words and do not have two
/// different ids. Where each side has one item in all, these two are a pair whatever their words.
///
/// `on_one_scale` gives a depth of the first side on the scale of the second.
pub fn pair<'m>(
    before: &[Expected<'m>],
    after: &[Expected<'m>],
    on_one_scale: &dyn Fn(DepthIx) -> Option<DepthIx>,
) -> Vec<ItemChange<'m>> {
    let mut left: Vec<Option<Expected>> = before.iter().copied().map(Some).collect();
    let mut partners: Vec<Option<Expected>> = vec![None; after.len()];
    for is_pair in [same_id as fn(&Item, &Item) -> bool, same_text] {
        for (to, partner) in after.iter().zip(&mut partners).filter(|(_, partner)| partner.is_none()) {
            *partner = left
                .iter_mut()
                .find(|from| from.is_some_and(|from| is_pair(from.item, to.item)))
                .and_then(Option::take);
        }
    }
    pair_alike(&mut left, after, &mut partners);
    let kept = after.iter().zip(partners).map(|(to, from)| ItemChange {
        outcome: from.map_or(Outcome::New, |from| outcome(from, to, on_one_scale)),
        from: from.map(|from| from.item),
        to: Some(to.item),
        depth: (from.and_then(|from| from.depth), to.depth),
    });
    let gone = left.into_iter().flatten().map(|from| ItemChange {
        outcome: Outcome::Dropped,
        from: Some(from.item),
        to: None,
        depth: (from.depth, None),
    });
    kept.chain(gone).collect()
}

/// Two items that may be a pair, by their positions.
#[derive(Clone, Copy)]
struct Candidate {
    from: usize,
    to: usize,
    likeness: Likeness,
}

impl Candidate {
    /// The most alike is first; of equals the one nearer to the beginning, then the one that moves
    /// less. Two that are equal even so are each other's mirror image and do not compete.
    fn compare(&self, other: &Candidate) -> Ordering {
        let position = |at: &Candidate| (at.from + at.to, at.from.abs_diff(at.to));
        other.likeness.compare(self.likeness).then_with(|| position(self).cmp(&position(other)))
    }
}

/// Gives partners to those that are left, the most alike first.
fn pair_alike<'m>(
    left: &mut [Option<Expected<'m>>],
    after: &[Expected<'m>],
    partners: &mut [Option<Expected<'m>>],
) {
    let may_be = |from: &Item, to: &Item| from.id().is_none() || to.id().is_none();
    if let ([from], [to], [partner @ None]) = (&mut *left, after, &mut *partners) {
        if from.is_some_and(|from| may_be(from.item, to.item)) {
            *partner = from.take();
        }
        return;
    }
    if left.iter().all(Option::is_none) {
        return;
    }
    let missing = after.iter().zip(partners.iter()).enumerate().filter(|(_, (_, partner))| partner.is_none());
    let missing: Vec<_> = missing.map(|(to, (other, _))| (to, other.item, Words::of(other.item))).collect();
    if missing.is_empty() {
        return;
    }
    let mut candidates = Vec::new();
    for (from, item) in left.iter().enumerate() {
        let Some(item) = item else { continue };
        let words = Words::of(item.item);
        for (to, other, others) in &missing {
            let likeness = words.likeness(others);
            if may_be(item.item, other) && likeness.is_enough() {
                candidates.push(Candidate { from, to: *to, likeness });
            }
        }
    }
    while let Some(best) = candidates.iter().copied().min_by(Candidate::compare) {
        if let (Some(from), Some(partner)) = (left.get_mut(best.from), partners.get_mut(best.to)) {
            *partner = from.take();
        }
        candidates.retain(|other| other.from != best.from && other.to != best.to);
    }
}

fn outcome(from: Expected, to: &Expected, on_one_scale: &dyn Fn(DepthIx) -> Option<DepthIx>) -> Outcome {
    let in_words = || if same_text(from.item, to.item) { Outcome::Same } else { Outcome::Reworded };
    Outcome::of_depths(from.depth.and_then(on_one_scale), to.depth).unwrap_or_else(in_words)
}

fn same_id(a: &Item, b: &Item) -> bool {
    a.id().is_some() && a.id() == b.id()
}

/// Whether two items say the same in every language, white space apart, sub-items included.
pub(super) fn same_text(a: &Item, b: &Item) -> bool {
    let same = |a: &str, b: &str| a == b || a.split_whitespace().eq(b.split_whitespace());
    let text = match (a.text(), b.text()) {
        (Text::One(a), Text::One(b)) => same(a, b),
        (Text::Many(a), Text::Many(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.0 == b.0 && same(&a.1, &b.1))
        }
        _ => false,
    };
    text && a.items().len() == b.items().len()
        && a.items().iter().zip(b.items()).all(|(a, b)| same_text(a, b))
}
