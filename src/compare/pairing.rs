//! Which item of one side is which of the other.

use super::Outcome;
use crate::matrix::{DepthIx, Item, Text};

/// An item and what becomes of it. At least one side is there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ItemChange<'m> {
    /// What becomes of it.
    pub outcome: Outcome,
    /// The item as it was.
    pub from: Option<&'m Item>,
    /// The item as it will be.
    pub to: Option<&'m Item>,
}

/// Pairs the items of two sides: first those with the same id, then, in order, those of the same
/// text. Every item of both sides is in exactly one change; swapping the sides mirrors each.
pub fn pair<'m>(
    before: &[&'m Item],
    after: &[&'m Item],
    on_one_scale: &dyn Fn(DepthIx) -> Option<DepthIx>,
) -> Vec<ItemChange<'m>> {
    let mut left: Vec<Option<&Item>> = before.iter().copied().map(Some).collect();
    let mut partners: Vec<Option<&Item>> = vec![None; after.len()];
    for is_pair in [same_id as fn(&Item, &Item) -> bool, same_text] {
        for (to, partner) in after.iter().zip(&mut partners).filter(|(_, partner)| partner.is_none()) {
            *partner = left
                .iter_mut()
                .find(|from| from.is_some_and(|from| is_pair(from, to)))
                .and_then(Option::take);
        }
    }
    let kept = after.iter().zip(partners).map(|(to, from)| ItemChange {
        outcome: from.map_or(Outcome::New, |from| outcome(from, to, on_one_scale)),
        from,
        to: Some(to),
    });
    let gone = left.into_iter().flatten().map(|from| ItemChange {
        outcome: Outcome::Dropped,
        from: Some(from),
        to: None,
    });
    kept.chain(gone).collect()
}

fn outcome(from: &Item, to: &Item, on_one_scale: &dyn Fn(DepthIx) -> Option<DepthIx>) -> Outcome {
    let in_words = || if same_text(from, to) { Outcome::Same } else { Outcome::Reworded };
    Outcome::of_depths(from.depth().and_then(on_one_scale), to.depth()).unwrap_or_else(in_words)
}

fn same_id(a: &Item, b: &Item) -> bool {
    a.id().is_some() && a.id() == b.id()
}

/// Whether two items say the same in every language, white space apart, sub-items included.
pub(super) fn same_text(a: &Item, b: &Item) -> bool {
    let same = |a: &str, b: &str| a.split_whitespace().eq(b.split_whitespace());
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
