//! Pairing the items of two sides: see [`pair`].

use super::likeness::Words;
use super::{Expected, Outcome};
use crate::matrix::{DepthIx, Item, Lookup, Text, add_to_hash, hash};
use crate::steps::step;

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

/// The items of two sides, in pairs.
#[derive(Debug, Clone, PartialEq)]
pub struct Pairing<'m> {
    /// Every item of both sides, once.
    pub items: Vec<ItemChange<'m>>,
    /// Whether reworded items were looked for. False where there would have been too many
    /// comparisons.
    pub is_by_likeness: bool,
}

/// Pairs the items of two sides. Every item of both sides is in exactly one change; swapping the
/// sides mirrors each.
///
/// Items with the same id are paired first, then items with the same text. Of what is left, the two
/// most alike are paired, again and again, as long as they share at least half of their words and
/// don't have two different ids. Where each side has only one item, the two are a pair whatever
/// their words.
///
/// Likeness is left out where more than [`LETTERS`] letters would be compared.
///
/// `on_one_scale` gives a depth of the first side on the scale of the second.
pub fn pair<'m>(
    before: &[Expected<'m>],
    after: &[Expected<'m>],
    on_one_scale: &dyn Fn(DepthIx) -> Option<DepthIx>,
) -> Pairing<'m> {
    pair_with(before, after, on_one_scale, FEW)
}

/// The most letters that are compared: those of some 300 sentences with those of 300 others.
const LETTERS: u64 = 20_000_000;

/// What each item adds to its number of letters.
const LETTERS_OF_NONE: u64 = 50;

/// Up to this many comparisons are made one by one, without a lookup.
const FEW: usize = 200;

pub(super) fn pair_with<'m>(
    before: &[Expected<'m>],
    after: &[Expected<'m>],
    on_one_scale: &dyn Fn(DepthIx) -> Option<DepthIx>,
    few: usize,
) -> Pairing<'m> {
    let mut left: Vec<Option<Expected>> = before.iter().copied().map(Some).collect();
    let mut partners: Vec<Option<Expected>> = vec![None; after.len()];
    pair_equal(&mut left, after, &mut partners, few, (same_id, hash_of_id));
    pair_equal(&mut left, after, &mut partners, few, (same_text, |item| Some(hash_of_text(item))));
    let is_by_likeness = pair_alike(&mut left, after, &mut partners);
    let kept = after.iter().zip(partners).map(|(to, from)| {
        step();
        ItemChange {
            outcome: from.map_or(Outcome::New, |from| outcome(from, to, on_one_scale)),
            from: from.map(|from| from.item),
            to: Some(to.item),
            depth: (from.and_then(|from| from.depth), to.depth),
        }
    });
    let gone = left.into_iter().flatten().map(|from| ItemChange {
        outcome: Outcome::Dropped,
        from: Some(from.item),
        to: None,
        depth: (from.depth, None),
    });
    Pairing { items: kept.chain(gone).collect(), is_by_likeness }
}

/// A way for two items to be equal: whether they are, and a number that equal items share; none for
/// an item that equals no other.
type Equal = (fn(&Item, &Item) -> bool, fn(&Item) -> Option<u64>);

/// Gives each item without a partner the first equal one that is left.
fn pair_equal<'m>(
    left: &mut [Option<Expected<'m>>],
    after: &[Expected<'m>],
    partners: &mut [Option<Expected<'m>>],
    few: usize,
    (is_pair, hash): Equal,
) {
    let mut lookup = (left.len().saturating_mul(after.len()) > few).then(Lookup::default);
    if let Some(lookup) = &mut lookup {
        for (at, from) in left.iter().enumerate() {
            if let Some(hash) = from.and_then(|from| hash(from.item)) {
                lookup.add(hash, at);
            }
        }
    }
    let mut remaining = left.iter().flatten().count();
    for (to, partner) in after.iter().zip(partners).filter(|(_, partner)| partner.is_none()) {
        if remaining == 0 {
            break;
        }
        let is_it = |from: &Option<Expected>| {
            step();
            from.is_some_and(|from| is_pair(from.item, to.item))
        };
        let at = match &mut lookup {
            None => left.iter().position(is_it),
            Some(lookup) => {
                hash(to.item).and_then(|hash| lookup.find(hash, |at| left.get(at).is_some_and(is_it)))
            }
        };
        *partner = at.and_then(|at| left.get_mut(at)?.take());
        remaining -= usize::from(partner.is_some());
    }
}

/// Pairs the items that are left, the most alike first, unless there are too many.
fn pair_alike<'m>(
    left: &mut [Option<Expected<'m>>],
    after: &[Expected<'m>],
    partners: &mut [Option<Expected<'m>>],
) -> bool {
    let is_named = |item: &Item| item.id().is_some();
    if let ([from], [to], [partner @ None]) = (&mut *left, after, &mut *partners) {
        if from.is_some_and(|from| !is_named(from.item) || !is_named(to.item)) {
            *partner = from.take();
        }
        return true;
    }
    let from: Vec<(usize, &Item)> =
        left.iter().enumerate().filter_map(|(at, from)| Some((at, from.as_ref()?.item))).collect();
    if from.is_empty() {
        return true;
    }
    let missing = after.iter().zip(&*partners).enumerate().filter(|(_, (_, partner))| partner.is_none());
    let missing = missing.map(|(at, (to, _))| (at, to.item));
    // Two that have an id each are no pair.
    let (named, mut to): (Vec<_>, Vec<_>) = missing.partition(|(_, item)| is_named(item));
    let (named_from, unnamed) =
        (from.iter().filter(|(_, item)| is_named(item)).copied().collect::<Vec<_>>(), to.len());
    to.extend(&named);
    if letters(&from, &to) - letters(&named_from, &named) > LETTERS {
        return false;
    }
    let to: Vec<_> = to.into_iter().map(|(at, item)| (at, Words::of(item))).collect();
    // Sorted by likeness, then by which is nearer to the beginning, then by which moves less. Two
    // pairs that are still equal mirror each other and don't compete.
    let mut pairs: Vec<[usize; 4]> = Vec::new();
    for (from, item) in from {
        let words = Words::of(item);
        let may_be = if is_named(item) { unnamed } else { to.len() };
        for (to, others) in to.iter().take(may_be) {
            let likeness = words.likeness(others);
            if likeness.is_enough() {
                let [high, low] = likeness.order();
                pairs.push([high, low, from + to, from.abs_diff(*to) * 2 + usize::from(from > *to)]);
            }
        }
    }
    pairs.sort_unstable();
    for [_, _, sum, apart] in pairs {
        let (less, more) = ((sum - apart / 2) / 2, (sum + apart / 2) / 2);
        let (from, to) = if apart % 2 == 0 { (less, more) } else { (more, less) };
        if let (Some(from @ Some(_)), Some(partner @ None)) = (left.get_mut(from), partners.get_mut(to)) {
            *partner = from.take();
        }
    }
    true
}

/// How many letters are compared when each item of one side is compared with each of the other.
fn letters(from: &[(usize, &Item)], to: &[(usize, &Item)]) -> u64 {
    let all =
        |items: &[(usize, &Item)]| items.iter().map(|(_, item)| LETTERS_OF_NONE + size(item)).sum::<u64>();
    from.len() as u64 * all(to) + to.len() as u64 * all(from)
}

/// The letters of an item, in all its languages and with its sub-items.
fn size(item: &Item) -> u64 {
    let own = match item.text() {
        Text::One(text) => text.len(),
        Text::Many(all) => all.iter().map(|(_, text)| text.len()).sum(),
    };
    own as u64 + item.items().iter().map(size).sum::<u64>()
}

pub(super) fn outcome(
    from: Expected,
    to: &Expected,
    on_one_scale: &dyn Fn(DepthIx) -> Option<DepthIx>,
) -> Outcome {
    let in_words = || if same_text(from.item, to.item) { Outcome::Same } else { Outcome::Reworded };
    Outcome::of_depths(from.depth.and_then(on_one_scale), to.depth).unwrap_or_else(in_words)
}

pub(super) fn same_id(a: &Item, b: &Item) -> bool {
    a.id().is_some() && a.id() == b.id()
}

pub(super) fn hash_of_id(item: &Item) -> Option<u64> {
    item.id().map(|id| hash(id.bytes()))
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

/// A number that is the same for items of the same text.
pub(super) fn hash_of_text(item: &Item) -> u64 {
    add_item(hash([].into_iter()), item)
}

fn add_item(hash: u64, item: &Item) -> u64 {
    let add = |hash, text: &str| {
        text.split_whitespace().fold(hash, |hash, word| {
            step();
            add_to_hash(word.bytes().fold(hash, add_to_hash), b' ')
        })
    };
    let hash = match item.text() {
        Text::One(text) => add(hash, text),
        Text::Many(all) => all.iter().fold(hash, |hash, (tag, text)| add(add(hash, tag), text)),
    };
    item.items().iter().fold(add_to_hash(hash, b'\n'), add_item)
}
