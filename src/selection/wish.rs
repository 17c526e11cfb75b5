//! A choice in words.

use crate::letters;

/// What can be chosen. The same names in addresses and attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// `skill`: id or name, or `all`.
    Skill,
    /// `level`: id or name of the current level.
    Level,
    /// `target`: id or name of the level compared with, or `next`.
    Target,
    /// `roles`: ids or names, comma-separated, or `all`.
    Roles,
    /// `group`: the id of a group, its steps with slashes; or `all`.
    Group,
    /// `target-role`: id or name of the role compared with, or `same`.
    TargetRole,
    /// `view`: see [`View`](super::View).
    View,
    /// `arrange`: see [`Arrangement`](super::Arrangement).
    Arrangement,
    /// `only`: see [`Only`](super::Only), comma-separated.
    Only,
    /// `across`: see [`Across`](super::Across).
    Across,
    /// `measure`: see [`Measure`](super::Measure).
    Measure,
    /// `query`: what is searched for.
    Query,
    /// `open`: the rows whose details are open, `skill~role`, comma-separated.
    Open,
    /// `cell`: the cell of the heat map that is open, `skill~role~level`.
    Cell,
    /// `lang`: the language of the matrix's texts.
    Lang,
}

/// All skills, all roles.
pub(super) const ALL: &str = "all";
/// Whatever level comes next.
pub(super) const NEXT: &str = "next";
/// Between skill and role of a row.
pub(super) const OF: &str = "~";

/// The same as a letter: what looks for a text weighs 2 KB.
pub(super) const OF_LETTER: char = '~';
/// The same role.
pub(super) const SAME: &str = "same";

impl Key {
    /// Every key, in the order in which an address lists them.
    pub const ALL: [Key; 15] = [
        Key::Skill,
        Key::Group,
        Key::Level,
        Key::Target,
        Key::TargetRole,
        Key::Roles,
        Key::View,
        Key::Arrangement,
        Key::Only,
        Key::Across,
        Key::Measure,
        Key::Query,
        Key::Open,
        Key::Cell,
        Key::Lang,
    ];

    /// Its name in addresses and attributes.
    pub fn name(self) -> &'static str {
        match self {
            Key::Skill => "skill",
            Key::Level => "level",
            Key::Target => "target",
            Key::Roles => "roles",
            Key::Group => "group",
            Key::TargetRole => "target-role",
            Key::View => "view",
            Key::Arrangement => "arrange",
            Key::Only => "only",
            Key::Across => "across",
            Key::Measure => "measure",
            Key::Query => "query",
            Key::Open => "open",
            Key::Cell => "cell",
            Key::Lang => "lang",
        }
    }

    /// The key of a name.
    pub fn of(name: &str) -> Option<Key> {
        Key::ALL.into_iter().find(|key| key.name() == name)
    }
}

/// What somebody asked for, not yet checked against a matrix. What it leaves open is left to other
/// wishes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wish([Option<String>; Key::ALL.len()]);

impl Wish {
    /// What is asked for, if anything is.
    pub fn get(&self, key: Key) -> Option<&str> {
        self.0.get(key as usize)?.as_deref()
    }

    /// Asks for something.
    pub fn set(&mut self, key: Key, word: &str) {
        self.put(key, Some(word.to_owned()));
    }

    /// Asks for something, or for nothing any more.
    pub fn put(&mut self, key: Key, word: Option<String>) {
        if let Some(slot) = self.0.get_mut(key as usize) {
            *slot = word;
        }
    }

    /// This wish, filled up from another one where it says nothing. If it asks for a group alone,
    /// it does not take the skill of the other one.
    #[must_use]
    pub fn or(mut self, other: &Wish) -> Wish {
        let is_group = self.get(Key::Skill).is_none() && self.get(Key::Group).is_some_and(|word| word != ALL);
        for (mine, other) in self.0.iter_mut().zip(&other.0) {
            if mine.is_none() {
                mine.clone_from(other);
            }
        }
        if is_group {
            self.put(Key::Skill, None);
        }
        self
    }

    /// The parts of this wish that differ from another one, and always its level. Short, but for
    /// somebody who starts from the other wish it is the whole view.
    #[must_use]
    pub fn beyond(mut self, other: &Wish) -> Wish {
        for key in Key::ALL {
            if key != Key::Level && self.get(key) == other.get(key) {
                self.put(key, None);
            }
        }
        self
    }

    /// The wish without search, open rows and cells, which are no places to go back to.
    #[must_use]
    pub fn places(&self) -> Wish {
        let mut places = self.clone();
        places.put(Key::Query, None);
        places.put(Key::Open, None);
        places.put(Key::Cell, None);
        places
    }

    /// What is remembered for the next visit: where the reader was, without filters, which could
    /// hide what the reader comes for.
    #[must_use]
    pub fn kept(&self) -> Wish {
        let mut kept = self.places();
        kept.put(Key::Only, None);
        kept
    }

    /// Whether nothing at all is asked for.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }
}

/// A list in one text. Commas and backslashes inside an entry get a backslash before them.
pub(super) fn join(entries: impl Iterator<Item = String>) -> String {
    let escaped = entries.map(|entry| entry.replace('\\', "\\\\").replace(',', "\\,"));
    letters::join(&escaped.collect::<Vec<_>>(), ",")
}

/// The entries of such a list; none empty.
pub(super) fn split(list: &str) -> Vec<String> {
    let mut entries = vec![String::new()];
    let mut chars = list.chars();
    while let Some(c) = chars.next() {
        match (c, entries.last_mut()) {
            (',', _) => entries.push(String::new()),
            ('\\', Some(entry)) => entry.extend(chars.next()),
            (_, Some(entry)) => entry.push(c),
            (_, None) => {}
        }
    }
    let trimmed = entries.iter().map(|entry| entry.trim().to_owned());
    trimmed.filter(|entry| !entry.is_empty()).collect()
}
