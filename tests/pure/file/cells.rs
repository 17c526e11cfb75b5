//! The cells of a file, and the items in them.

use super::matrices::{Maker, TAGS, list, string};

impl Maker<'_> {
    pub fn cell(&mut self, skill: String, role: Option<String>, level: String, depths: &[String]) -> String {
        let required = [None, Some("true"), Some("false")][self.dice.below(3)].map(str::to_owned);
        let requirement = self.maybe_text();
        let (concerned, depth, items) = if self.dice.one_in(6) {
            (Some("false".to_owned()), None, self.dice.one_in(3).then(|| "[]".to_owned()))
        } else {
            let depth = self.depth(depths);
            let items = (depth.is_none() || self.dice.one_in(2)).then(|| self.items(depths));
            let items = if depth.is_none() && items.as_deref() == Some("[]") {
                Some("\"one\"".into())
            } else {
                items
            };
            (self.dice.one_in(8).then(|| "true".to_owned()), depth, items)
        };
        self.object(vec![
            ("skill", Some(skill)),
            ("role", role),
            ("level", Some(level)),
            ("required", required),
            ("requirement", requirement),
            ("concerned", concerned),
            ("depth", depth),
            ("items", items),
        ])
    }

    fn depth(&mut self, depths: &[String]) -> Option<String> {
        (!depths.is_empty() && self.dice.one_in(2)).then(|| string(self.dice.pick(depths).as_str()))
    }

    pub fn items(&mut self, depths: &[String]) -> String {
        if self.dice.one_in(4) {
            // In one object, “text” would be the field of an item.
            return self.text(&TAGS[..6]).0;
        }
        let mut ids = Vec::new();
        list((0..self.dice.below(4)).map(|_| self.item(depths, &mut ids, 2)).collect())
    }

    /// An item with `deep` more levels of sub-items; no id of the cell is there twice.
    fn item(&mut self, depths: &[String], ids: &mut Vec<String>, deep: usize) -> String {
        if !self.dice.one_in(2) {
            return string(&self.word());
        }
        let id = self.dice.one_in(3).then(|| {
            let id = format!("{} {}", self.word(), ids.len());
            ids.push(id.clone());
            string(&id)
        });
        let (text, kind, depth, tags) =
            (self.text(TAGS).0, self.maybe_text(), self.depth(depths), self.texts(3));
        let items = (deep > 0 && self.dice.one_in(3))
            .then(|| list((0..self.dice.below(3)).map(|_| self.item(depths, ids, deep - 1)).collect()));
        self.object(vec![
            ("id", id),
            ("text", Some(text)),
            ("kind", kind),
            ("depth", depth),
            ("tags", tags),
            ("items", items),
        ])
    }
}
