//! Finding equal entries in a long list.

use crate::steps::step;

/// Positions in a list, by a hash of what stands there. Of several with the same hash, the lowest
/// comes first.
///
/// Two hashes are hardly ever equal by chance, but callers compare the entries anyway. The maps of
/// the standard library are several times the code, and every page would load it before anything is
/// shown.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Lookup {
    /// A hash, and the number of its first position; 0 where none is left.
    table: Vec<Option<(u64, u32)>>,
    hashes: usize,
    /// The positions of one hash are a skew heap: each comes before those that it leads to.
    nodes: Vec<Node>,
}

#[derive(Debug, Clone, PartialEq)]
struct Node {
    at: u32,
    /// The numbers of two others, which are their positions in the list plus one; 0 for none.
    next: [u32; 2],
}

impl Lookup {
    /// Adds a position.
    pub fn add(&mut self, hash: u64, at: usize) {
        if self.hashes * 2 >= self.table.len() {
            self.grow();
        }
        self.nodes.push(Node { at: at as u32, next: [0; 2] });
        let root = self.merged(self.root(hash), self.nodes.len() as u32);
        self.set_root(hash, root);
    }

    /// The first position of a hash.
    pub fn first(&self, hash: u64) -> Option<usize> {
        self.node(self.root(hash)).map(|node| node.at as usize)
    }

    /// The first position of a hash for which this holds. Those before it are forgotten.
    pub fn find(&mut self, hash: u64, is: impl Fn(usize) -> bool) -> Option<usize> {
        loop {
            let at = self.first(hash)?;
            if is(at) {
                return Some(at);
            }
            self.forget_first(hash);
        }
    }

    fn forget_first(&mut self, hash: u64) {
        if let Some([one, other]) = self.node(self.root(hash)).map(|node| node.next) {
            let root = self.merged(one, other);
            self.set_root(hash, root);
        }
    }

    fn node(&self, number: u32) -> Option<&Node> {
        self.nodes.get((number as usize).checked_sub(1)?)
    }

    /// Where a hash is in the table, or would be.
    fn slot(&self, hash: u64) -> usize {
        let last = self.table.len().wrapping_sub(1);
        // For texts that are much alike, so are the lower halves of their hashes.
        let mut slot = (hash ^ hash >> 32) as usize & last;
        while let Some(Some((other, _))) = self.table.get(slot) {
            step();
            if *other == hash {
                break;
            }
            slot = (slot + 1) & last;
        }
        slot
    }

    fn root(&self, hash: u64) -> u32 {
        self.table.get(self.slot(hash)).copied().flatten().map_or(0, |(_, root)| root)
    }

    fn set_root(&mut self, hash: u64, root: u32) {
        let slot = self.slot(hash);
        if let Some(entry) = self.table.get_mut(slot) {
            self.hashes += usize::from(entry.is_none());
            *entry = Some((hash, root));
        }
    }

    fn grow(&mut self) {
        let larger = vec![None; (self.table.len() * 2).max(64)];
        for (hash, root) in std::mem::replace(&mut self.table, larger).into_iter().flatten() {
            let slot = self.slot(hash);
            if let Some(entry) = self.table.get_mut(slot) {
                *entry = Some((hash, root));
            }
        }
    }

    /// One heap of two: down their right edges, which change sides so that none gets long.
    fn merged(&mut self, mut one: u32, mut other: u32) -> u32 {
        let (mut root, mut above) = (0, 0);
        loop {
            step();
            let at = |number| self.node(number).map_or(u32::MAX, |node| node.at);
            if at(other) < at(one) {
                (one, other) = (other, one);
            }
            let lower = if one == 0 { other } else { one };
            match self.node_mut(above) {
                Some(above) => above.next[0] = lower,
                None => root = lower,
            }
            let Some(node) = self.node_mut(lower).filter(|_| one > 0 && other > 0) else { return root };
            one = node.next[1];
            node.next[1] = node.next[0];
            above = lower;
        }
    }

    fn node_mut(&mut self, number: u32) -> Option<&mut Node> {
        self.nodes.get_mut((number as usize).checked_sub(1)?)
    }
}

/// A hash of some bytes (FNV-1a).
pub(crate) fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, add_to_hash)
}

/// The same, one byte after another.
pub(crate) fn add_to_hash(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}

#[cfg(test)]
mod tests {
    use super::{Lookup, hash};
    use crate::steps::{grows, steps_of};
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    #[test]
    fn equal_and_different_ones_cost_the_same() {
        for hashes in [1, usize::MAX] {
            for order in [1, 7, 0] {
                let at = |nth: usize, n: usize| if order == 0 { n - 1 - nth } else { nth * order % n };
                grows(1000, |n| {
                    let fill = || {
                        let mut lookup = Lookup::default();
                        for at in (0..n).map(|nth| at(nth, n)) {
                            lookup.add(hash((at % hashes).to_le_bytes().into_iter()), at);
                        }
                        for at in 0..n {
                            let hash = hash((at % hashes).to_le_bytes().into_iter());
                            assert_eq!(lookup.find(hash, |other| other >= at), Some(at));
                        }
                    };
                    (n, steps_of(fill).1)
                });
            }
        }
    }

    proptest! {
        #[test]
        fn it_finds_the_first_of_those_that_are_left(
            done in proptest::collection::vec((0_u64..200, 0_usize..50, 0_usize..3), 0..400),
        ) {
            let mut lookup = Lookup::default();
            let mut model = BTreeSet::new();
            for (nth, (hash, at, least)) in done.into_iter().enumerate() {
                // Hashes that collide in the table.
                let hash = hash % 20 * 64 + hash / 100;
                if least == 0 {
                    lookup.add(hash, at);
                    model.insert((hash, at, nth));
                } else {
                    let is = |other: usize| other >= at * least;
                    let found = lookup.find(hash, is);
                    model.retain(|(of, other, _)| *of != hash || is(*other));
                    let first = model.iter().find(|(of, ..)| *of == hash).map(|(_, at, _)| *at);
                    prop_assert_eq!(found, first);
                    prop_assert_eq!(lookup.first(hash), first);
                }
            }
        }
    }
}
