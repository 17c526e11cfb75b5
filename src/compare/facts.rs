//! The facts of two levels, and what changes of them.

use crate::matrix::{Level, Text};

/// A fact of one level, of another one, or of both; or a summary in two versions of a matrix.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FactChange<'m> {
    /// What it is about.
    pub name: &'m Text,
    /// What it says at the first level; none where nothing is said there.
    pub from: Option<&'m Text>,
    /// What it says at the other one.
    pub to: Option<&'m Text>,
}

/// The facts of two levels: those of the other level in their order, then those that it does not have. Facts of one
/// name are compared, the first with the first.
pub fn facts<'m>(from: &'m Level, to: &'m Level) -> Vec<FactChange<'m>> {
    let of =
        |level: &'m Level, name: &Text| level.facts().find(|(other, _)| *other == name).map(|(_, text)| text);
    let change = |(name, text)| FactChange { name, from: of(from, name), to: Some(text) };
    let coming = to.facts().map(change);
    let gone = from.facts().filter(|(name, _)| of(to, name).is_none());
    let gone = gone.map(|(name, text)| FactChange { name, from: Some(text), to: None });
    coming.chain(gone).collect()
}

/// Those of them that change.
pub fn fact_changes<'m>(from: &'m Level, to: &'m Level) -> Vec<FactChange<'m>> {
    let mut facts = facts(from, to);
    facts.retain(|fact| fact.from != fact.to);
    facts
}
