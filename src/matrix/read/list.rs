//! A field that holds a list.

use super::json::Json;
use super::log::Log;
use super::node::Node;
use super::parse::parse;

/// Levels, depths of one scale, roles: more of any cannot be shown, and a file that has them is
/// not a matrix.
pub(super) const FEW: usize = 1000;
/// As many as the file holds.
pub(super) const ANY: usize = usize::MAX;

/// The values of a field; none where it is left out.
pub(super) struct List<'t> {
    /// The field, or its owner where it is left out.
    pub node: Node<'t>,
    /// Whether there is a field that couldn't be read.
    pub failed: bool,
    values: &'t [Json<'t>],
    /// Those of a long list, which has no others.
    texts: &'t [&'t str],
}

impl<'t> List<'t> {
    /// Reads a field that may be left out.
    pub fn of(owner: &'t Node<'t>, name: &'t str, most: usize, log: &mut impl Log) -> Self {
        let Some(node) = owner.get(name) else {
            return List { node: *owner, failed: false, values: &[], texts: &[] };
        };
        List::at(&node, most, log)
    }

    /// Reads a value that should be a list.
    pub fn at(node: &Node<'t>, most: usize, log: &mut impl Log) -> Self {
        if let Json::Long(texts) = node.json {
            return List { node: *node, failed: false, values: &[], texts };
        }
        let values = node.list(most, log);
        List { node: *node, failed: values.is_none(), values: values.unwrap_or_default(), texts: &[] }
    }

    /// Reads a field without which there is no matrix; nothing in it is a problem.
    pub fn needed(
        owner: &'t Node<'t>,
        name: &'static str,
        most: usize,
        remedy: &str,
        log: &mut impl Log,
    ) -> Self {
        let mut list = List::of(owner, name, most, log);
        if list.len() == 0 && !list.failed {
            if owner.need(name, remedy, log).is_some() {
                list.node.problem(log, &["There is nothing in this list."], &[remedy]);
            }
            list.failed = true;
        }
        list
    }

    /// How many values.
    pub fn len(&self) -> usize {
        self.values.len() + self.texts.len()
    }

    /// Does something with each value of a list that may be long: there is one of those at a time.
    pub fn in_turn(&self, then: &mut dyn FnMut(&Node)) {
        self.each().for_each(|node| then(&node));
        for (n, text) in self.texts.iter().enumerate() {
            if let Some(json) = parse(text) {
                then(&self.node.nth(n, &json));
            }
        }
    }

    /// Each value of a list that is not long.
    pub fn each(&self) -> impl Iterator<Item = Node<'_>> {
        self.values.iter().enumerate().map(|(n, json)| self.node.nth(n, json))
    }
}
