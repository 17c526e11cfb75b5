//! The items of a cell, or of a skill at a depth.

use super::json::Json;
use super::known::{Known, alike};
use super::list::{ANY, List};
use super::log::Log;
use super::node::Node;
use super::text;
use crate::matrix::{DepthIx, EXPECTED, Excerpt, Item, Lookup, More, Text, hash, is_of_asides};
use crate::steps::step;

/// Items: a list, or one text instead. `depths` is none where it isn't known which scale counts.
pub(super) fn items(node: &Node, depths: Option<&Known>, log: &mut impl Log) -> Vec<Item> {
    let one = match node.json {
        Json::Text(_) => true,
        // Of languages; else it is an item that should be in a list.
        Json::Object(_) => node.get("text").is_none(),
        _ => false,
    };
    if one {
        return text::text(node, log).map(plain).into_iter().collect();
    }
    Reader { depths, ids: Vec::new(), lookup: Lookup::default(), indexed: 0, paths: Vec::new() }
        .list(&List::at(node, ANY, log), log)
}

fn plain(text: Text) -> Item {
    Item { id: None, text, depth: None, more: None }
}

/// The items of one cell, whose ids all differ.
struct Reader<'k> {
    depths: Option<&'k Known>,
    /// Those read so far.
    ids: Vec<Excerpt>,
    /// Where the ids are in the list, once they are many.
    lookup: Lookup,
    indexed: usize,
    /// Where they are, for whoever is told.
    paths: Vec<String>,
}

impl Reader<'_> {
    fn list(&mut self, list: &List, log: &mut impl Log) -> Vec<Item> {
        let mut items = Vec::with_capacity(list.len());
        items.extend(list.each().filter_map(|node| self.item(&node, log)));
        items
    }

    fn item(&mut self, node: &Node, log: &mut impl Log) -> Option<Item> {
        if let Json::Text(_) = node.json {
            return text::text(node, log).map(plain);
        }
        if !matches!(node.json, Json::Object(_)) {
            node.wants(log, "An item", "Write a text, or an object: {\"text\": \"…\"}.");
            return None;
        }
        node.check("item", &["id", "text", "kind", "depth", "tags", "items"], log);
        let id = node.get("id").and_then(|id| self.id(&id, log));
        let remedy = "Write what the item says: \"text\": \"…\", or \"text\": {\"en\": \"…\"}.";
        let text = text::needed(node, "text", remedy, log);
        let kind = text::field(node, "kind", log);
        let depth = depth(node, self.depths, log);
        let tags = text::list(node, "tags", ANY, log);
        let items = self.list(&List::of(node, "items", ANY, log), log);
        let has_more = kind.is_some() || !tags.is_empty() || !items.is_empty();
        warn_of_kind(node, kind.as_ref(), log);
        let more = has_more.then(|| Box::new(More { kind, tags, items }));
        Some(Item { id, text: text?, depth, more })
    }

    fn id(&mut self, node: &Node, log: &mut impl Log) -> Option<Excerpt> {
        let id = node.word(log)?;
        if let Some(first) = self.position(id) {
            let first = self.paths.get(first);
            let what = first.map_or_else(String::new, |first| [" is already that of ", first, "."].concat());
            node.problem(
                log,
                &["The id ", id, &what],
                &["Give each item of a cell an id of its own, or none."],
            );
            return None;
        }
        let id = node.file.of(id);
        self.ids.push(id.clone());
        if !log.is_silent() {
            self.paths.push(node.place.above());
        }
        Some(id)
    }

    fn position(&mut self, id: &str) -> Option<usize> {
        const FEW: usize = 32;
        if self.ids.len() < FEW {
            return self.ids.iter().inspect(|_| step()).position(|other| **other == *id);
        }
        for (at, id) in self.ids.iter().enumerate().skip(self.indexed) {
            self.lookup.add(hash(id.bytes()), at);
        }
        self.indexed = self.ids.len();
        self.lookup.first(hash(id.bytes())).filter(|at| self.ids.get(*at).is_some_and(|other| **other == *id))
    }
}

/// A warning where a slip would make an item count for nothing.
fn warn_of_kind(node: &Node, kind: Option<&Text>, log: &mut impl Log) {
    if log.is_silent() {
        return;
    }
    let near = |kind: &Text| EXPECTED.into_iter().find(|word| is_of_asides(kind) && alike(kind.any(), word));
    if let (Some(near), Some(at)) = (kind.and_then(near), node.get("kind")) {
        let what = "Items of this kind are listed below what is expected, and not counted.";
        log.warn(&at.place, &[what], &["Did you mean ", near, "?"]);
    }
}

/// The field `depth`, which may be left out.
pub(super) fn depth(owner: &Node, depths: Option<&Known>, log: &mut impl Log) -> Option<DepthIx> {
    let node = owner.get("depth")?;
    depths?.find(&node, log).map(DepthIx::new)
}
