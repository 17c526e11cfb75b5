//! The ids of a list, and finding what a reference means.

use super::log::{Log, say};
use super::node::Node;
use crate::matrix::{Excerpt, Lookup, hash, slug};

/// What has been read of one list: skills, roles, levels, or depths.
pub(super) struct Known {
    /// One of them, in a person's word.
    thing: &'static str,
    all: Vec<Entry>,
    /// The positions in `all`, by id and by name.
    by_id: Lookup,
    by_name: Lookup,
    /// Part of the list could not be read, so nobody knows what is missing in it.
    incomplete: bool,
}

struct Entry {
    id: Excerpt,
    name: Excerpt,
    /// Whether others have this name, too.
    is_shared: bool,
    /// The position in the file.
    nth: usize,
}

impl Known {
    /// None yet; `failed` where the list itself couldn't be read.
    pub fn new(thing: &'static str, failed: bool) -> Self {
        let (by_id, by_name) = (Lookup::default(), Lookup::default());
        Known { thing, all: Vec::new(), by_id, by_name, incomplete: failed }
    }

    /// One of them, in a person's word.
    pub fn thing(&self) -> &'static str {
        self.thing
    }

    /// Whether the list is empty or left out.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty() && !self.incomplete
    }

    /// Whether no entry of the list could be read.
    pub fn is_unread(&self) -> bool {
        self.all.is_empty() && self.incomplete
    }

    /// Notes that something in the list could not be read. References to missing entries are then
    /// no problems of their own: their cause is one already.
    pub fn miss(&mut self) {
        self.incomplete = true;
    }

    /// Adds the one at a place in its list; an id that is taken is a problem.
    pub fn add(&mut self, id: &str, name: &str, made: bool, node: &Node, log: &mut impl Log) {
        let at = &node.place;
        if let Some(first) = self.of_id(id) {
            if log.is_silent() {
                log.problem(at, &[], &[]);
                return;
            }
            let first = at.sibling(first.nth);
            let (whose, is) =
                if made { ("The id made from this name, ", ", is") } else { ("The id ", " is") };
            let remedy = ["Remove one, or give it an id of its own: \"id\": \"…\"."].concat();
            log.problem(at, &[whose, id, &[is, " already that of ", &first, "."].concat()], &[&remedy]);
            return;
        }
        let (id, name) = (node.file.of(id), node.file.of(name.trim()));
        self.by_id.add(hash(id.bytes()), self.all.len());
        let same = self.by_name.first(hash(name.bytes())).and_then(|at| self.all.get_mut(at));
        match same.filter(|same| same.name == name) {
            Some(same) => same.is_shared = true,
            None => self.by_name.add(hash(name.bytes()), self.all.len()),
        }
        self.all.push(Entry { id, name, is_shared: false, nth: at.nth() });
    }

    /// The positions by id, where all could be read.
    pub fn into_ids(self) -> Lookup {
        self.by_id
    }

    /// The id at a position in the file.
    pub fn id(&self, nth: usize) -> &str {
        let at = self.all.binary_search_by_key(&nth, |entry| entry.nth);
        at.ok().and_then(|at| self.all.get(at)).map_or("", |entry| &entry.id)
    }

    fn of_id(&self, id: &str) -> Option<&Entry> {
        let at = self.by_id.first(hash(id.bytes()))?;
        self.all.get(at).filter(|entry| *entry.id == *id)
    }

    fn of_name(&self, name: &str) -> Option<&Entry> {
        let at = self.by_name.first(hash(name.bytes()))?;
        self.all.get(at).filter(|entry| *entry.name == *name)
    }

    /// The position of what a word means among those that are one's own: by id, or else by a name that one of them has
    /// alone. `own` are their positions.
    pub fn find_own<I: Iterator<Item = usize>>(
        &self,
        wanted: &str,
        is_own: impl Fn(usize) -> bool,
        own: impl Fn() -> I,
    ) -> Option<usize> {
        if let Some(entry) = self.of_id(wanted).filter(|entry| is_own(entry.nth)) {
            return Some(entry.nth);
        }
        // The name may be that of several.
        self.of_name(wanted.trim())?;
        let has_name = |nth: &usize| {
            let at = self.all.binary_search_by_key(nth, |entry| entry.nth);
            at.ok().and_then(|at| self.all.get(at)).is_some_and(|entry| *entry.name == *wanted.trim())
        };
        let mut named = own().filter(has_name);
        named.next().filter(|_| named.next().is_none())
    }

    /// The position of what a node refers to: by id, or else by name as it is written.
    pub fn find(&self, node: &Node, log: &mut impl Log) -> Option<usize> {
        let wanted = node.word(log)?;
        self.find_word(wanted, node, log)
    }

    /// The same for a word that stands at the node, such as the name of a field.
    pub fn find_word(&self, wanted: &str, node: &Node, log: &mut impl Log) -> Option<usize> {
        let of_name = || self.of_name(wanted.trim());
        match self.of_id(wanted).map(|entry| (entry, false)).or_else(|| Some((of_name()?, true))) {
            Some((entry, true)) if entry.is_shared => {
                let what = said(log, &["There are several ", self.thing, "s called "]);
                node.problem(log, &[&what, wanted, "."], &["Write the id of the one that is meant."]);
                None
            }
            Some((entry, _)) => Some(entry.nth),
            None => {
                if !self.incomplete {
                    let remedy = if log.is_full() { String::new() } else { self.remedy(wanted) };
                    let what = said(log, &["There is no ", self.thing, " "]);
                    node.problem(log, &[&what, wanted, "."], &[&remedy]);
                }
                None
            }
        }
    }

    /// The id or name that is probably meant, or else all that exist.
    fn remedy(&self, wanted: &str) -> String {
        if self.is_empty() {
            return [
                "No ",
                self.thing,
                "s are listed: list them under “",
                self.thing,
                "s”, or leave this out.",
            ]
            .concat();
        }
        // Only this many are compared: nobody should wait for a remedy.
        let some = || self.all.iter().take(1000);
        let near = some().map(|entry| &entry.id).chain(some().map(|entry| &entry.name));
        let near = near.into_iter().find(|known| alike(wanted, known));
        if let Some(near) = near {
            return say(&["Did you mean ", near, "?"]);
        }
        const SHOWN: usize = 8;
        let mut words = vec![if self.all.len() == 1 { "There is only " } else { "There are " }];
        for entry in self.all.iter().take(SHOWN) {
            if words.len() > 1 {
                words.push(", ");
            }
            words.push(&entry.id);
        }
        let more = self.all.len().saturating_sub(SHOWN);
        let more = if more > 0 { [" and ", &more.to_string(), " more."].concat() } else { ".".into() };
        words.push(&more);
        say(&words)
    }
}

/// Joins words, unless nobody reads them.
fn said(log: &impl Log, words: &[&str]) -> String {
    if log.is_full() { String::new() } else { words.concat() }
}

/// Whether two words differ only by a slip: one or two letters added, missing or replaced, or two
/// swapped. “junior” is no slip for “senior”, nor “level-3” for “level-4”.
pub fn alike(written: &str, known: &str) -> bool {
    if written.len() > 100 || known.len() > 100 {
        return false;
    }
    let (a, b) = (slug(written), slug(known));
    let start = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let (mut a, mut b): (Vec<char>, Vec<char>) =
        (a.chars().skip(start).collect(), b.chars().skip(start).collect());
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    // What is left differs from its first letter to its last.
    a.truncate(a.len() - end);
    b.truncate(b.len() - end);
    if a.iter().chain(&b).any(char::is_ascii_digit) {
        return false;
    }
    if a.len() == 2 && b.len() == 2 {
        return a.iter().eq(b.iter().rev());
    }
    let apart = a.len().max(b.len());
    apart <= 2 && start + end > apart
}

#[cfg(test)]
mod tests {
    use super::alike;

    #[test]
    fn slips_are_seen() {
        for (written, known) in [
            ("seniro", "senior"),
            ("Senior", "senior"),
            ("senor", "senior"),
            ("seniior", "senior"),
            ("lead/staff", "lead-staff"),
            ("lvel", "level"),
            ("nmae", "name"),
            ("expect", "expert"),
        ] {
            assert!(alike(written, known), "{written} {known}");
        }
        for (written, known) in [
            ("a", "b"),
            ("ab", "xy"),
            ("l3", "l4x"),
            ("junior", "senior"),
            ("level-3", "level-4"),
            ("", "ab"),
            ("note", "name"),
        ] {
            assert!(!alike(written, known), "{written} {known}");
        }
    }
}
