//! A field that holds a list.

use super::json::Json;
use super::log::Log;
use super::node::Node;
use super::parse::each;

/// The most levels, depths of one scale, or roles. More can't be shown, and a file with more is no
/// matrix.
pub(super) const FEW: usize = 1000;
/// No limit.
pub(super) const ANY: usize = usize::MAX;

/// The values of a field; none where it is left out.
pub(super) struct List<'t> {
    /// The field, or its owner where it is left out.
    pub node: Node<'t>,
    /// Whether there is a field that couldn't be read.
    pub failed: bool,
    values: &'t [Json<'t>],
    /// Their text, where the list is long.
    inside: Option<&'t str>,
}

impl<'t> List<'t> {
    /// Reads a field that may be left out.
    pub fn of(owner: &'t Node<'t>, name: &'t str, most: usize, log: &mut impl Log) -> Self {
        let Some(node) = owner.get(name) else {
            return List { node: *owner, failed: false, values: &[], inside: None };
        };
        List::at(&node, most, log)
    }

    /// Reads a value that should be a list.
    pub fn at(node: &Node<'t>, most: usize, log: &mut impl Log) -> Self {
        if let Json::Long(inside) = node.json {
            let inside = Some(inside.trim_start()).filter(|inside| !inside.is_empty());
            return List { node: *node, failed: false, values: &[], inside };
        }
        let values = node.list(most, log);
        List { node: *node, failed: values.is_none(), values: values.unwrap_or_default(), inside: None }
    }

    /// Reads a field that a matrix must have. An empty list is a problem.
    pub fn needed(
        owner: &'t Node<'t>,
        name: &'static str,
        most: usize,
        remedy: &str,
        log: &mut impl Log,
    ) -> Self {
        let mut list = List::of(owner, name, most, log);
        if list.values.is_empty() && list.inside.is_none() && !list.failed {
            if owner.need(name, remedy, log).is_some() {
                list.node.problem(log, &["There is nothing in this list."], &[remedy]);
            }
            list.failed = true;
        }
        list
    }

    /// How many values there are, in a list that is not long.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Does something with each value of a list that may be long, of which there is one at a time, and
    /// with how many more are probably to come, until that is enough. False where it is no list after all.
    pub fn in_turn(&self, is_enough: &mut dyn FnMut(&Node, usize) -> bool) -> bool {
        self.each().any(|node| is_enough(&node, self.len() - node.place.nth()));
        let mut nth = 0..;
        self.inside.is_none_or(|inside| {
            each(inside, &mut |json, more| {
                is_enough(&self.node.nth(nth.next().unwrap_or_default(), json), more)
            })
        })
    }

    /// Each value of a list that is not long.
    pub fn each(&self) -> impl Iterator<Item = Node<'_>> {
        self.values.iter().enumerate().map(|(n, json)| self.node.nth(n, json))
    }
}
