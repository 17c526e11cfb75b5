//! What has a name and an id: levels, depths, roles, skills.

use super::json::Json;
use super::known::Known;
use super::log::Log;
use super::node::Node;
use super::text;
use crate::matrix::{Named, Text, slug};

/// Reads the id, the name and the summary of an object with these fields, or of a plain string where `short`
/// allows it, and adds them to what is known.
pub(super) fn named(
    node: &Node,
    fields: &[&'static str],
    short: bool,
    known: &mut Known,
    log: &mut impl Log,
) -> Option<Named> {
    let thing = known.thing();
    let (id, name) = match node.json {
        Json::Text(_) if short => (None, text::text(node, log)),
        Json::Object(_) => {
            node.check(thing, fields, log);
            let id = node.get("id").and_then(|id| id.word(log));
            let remedy = if log.is_silent() {
                String::new()
            } else {
                ["Give the ", thing, " a name: \"name\": \"…\"."].concat()
            };
            let name = node.need("name", &remedy, log);
            (id, name.and_then(|name| text::text(&name, log)))
        }
        _ => {
            let (wanted, remedy) = if short {
                ("A name", "Write a text, or an object: {\"id\": \"…\", \"name\": \"…\"}.")
            } else {
                ("An object {…}", "Write {\"id\": \"…\", \"name\": \"…\"}.")
            };
            node.wants(log, wanted, remedy);
            (None, None)
        }
    };
    let summary = text::field(node, "summary", log);
    let made = name.as_ref().map(|name| slug(name.any()));
    let Some(key) = id.or(made.as_deref()) else {
        known.miss();
        return None;
    };
    known.add(key, name.as_ref().map_or(key, Text::any), id.is_none(), node, log);
    Some(Named { id: key.into(), name: name?, summary })
}
