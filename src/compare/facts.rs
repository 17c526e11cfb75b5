//! What changes in the facts of a level.

use crate::matrix::{Level, Text};

/// A fact that changes from one level to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FactChange<'m> {
    /// What it is about.
    pub name: &'m Text,
    /// What it says at the first level; none where nothing is said there.
    pub from: Option<&'m Text>,
    /// What it says at the other one.
    pub to: Option<&'m Text>,
}

/// The facts that change: those of the other level in their order, then those that it does not have. Facts of one
/// name are compared, the first with the first.
pub fn fact_changes<'m>(from: &'m Level, to: &'m Level) -> Vec<FactChange<'m>> {
    let of =
        |level: &'m Level, name: &Text| level.facts().find(|(other, _)| *other == name).map(|(_, text)| text);
    let change = |(name, text)| FactChange { name, from: of(from, name), to: Some(text) };
    let coming = to.facts().map(change);
    let gone = from.facts().filter(|(name, _)| of(to, name).is_none());
    let gone = gone.map(|(name, text)| FactChange { name, from: Some(text), to: None });
    coming.chain(gone).filter(|change| change.from != change.to).collect()
}
