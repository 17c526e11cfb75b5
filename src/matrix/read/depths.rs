//! A scale of depths.

use super::known::Known;
use super::list::{FEW, List};
use super::log::Log;
use super::named::named;
use super::node::Node;
use super::text;
use crate::matrix::{Depth, Scale};

/// The scale in the field `depths` of the matrix or of a skill; empty where it is left out.
pub(super) fn scale(owner: &Node, log: &mut impl Log) -> (Scale, Known) {
    let mut scale = Scale::default();
    let list = List::of(owner, "depths", FEW, log);
    let mut known = Known::new("depth", list.failed);
    for node in list.each() {
        let named = named(&node, &["id", "name", "summary", "short"], true, &mut known, log);
        let short = text::field(&node, "short", log);
        if let Some(named) = named {
            scale.0.push(Depth { named, short });
        }
    }
    (scale, known)
}
