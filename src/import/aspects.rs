//! Headers that name a level and what their column says about it: “Junior” over “Depth” and “Required”, or “Senior –
//! Depth” in one cell.

use super::column_map::Column;
use super::header::{Head, Header, spaced};
use super::level_order::{height, is_level, is_plain_level};
use super::words::{self, Heading};
use std::collections::{BTreeMap, BTreeSet};

/// What a column says about a level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Aspect {
    /// What stands above both.
    pub top: Option<String>,
    pub level: String,
    /// The depth (“level” under a level is one, too), whether it is required, or a text.
    pub is: Column,
}

impl Aspect {
    /// Whether it says how deep.
    pub fn is_depth(&self) -> bool {
        matches!(self.is, Column::Depth | Column::Level)
    }
}

/// What the columns of a header say about which levels; nothing if no level has several columns.
pub(super) fn aspects(header: &Header) -> BTreeMap<u32, Aspect> {
    let found = header.columns.iter().filter_map(|head| Some((head.column, aspect(head)?)));
    let found: BTreeMap<u32, Aspect> = found.collect();
    let mut of: BTreeMap<_, BTreeSet<Column>> = BTreeMap::new();
    for aspect in found.values() {
        of.entry((&aspect.top, &aspect.level)).or_default().insert(aspect.is);
    }
    let full = of.values().filter(|kinds| kinds.len() > 1).count();
    let are_levels = of.keys().all(|(_, level)| is_level(level));
    let plain = of.keys().filter(|(_, level)| is_plain_level(level)).count();
    // “Expected depth: junior” and “Expected depth: senior” are named by what differs.
    let is_same = |is| of.values().all(|kinds| kinds.len() == 1 && kinds.contains(&is));
    let is_same = [Column::Depth, Column::Text, Column::Description].into_iter().any(is_same);
    let is_grid = full * 2 >= of.len() && (full > 1 || full == 1 && are_levels)
        || is_same && of.len() == found.len() && of.len() > 1 && plain * 2 > of.len();
    if is_grid { found } else { BTreeMap::new() }
}

/// Whether a row and the one above it are a header of levels and what is said about each.
pub(super) fn are_rows(header: &Header) -> bool {
    let is_under = |head: &&Head| head.top.is_some_and(|top| head.own.is_some_and(|own| own.row > top.row));
    let found = aspects(header);
    let under = header.columns.iter().filter(is_under);
    under.filter(|head| found.contains_key(&head.column)).count() > 1
}

fn aspect(head: &Head) -> Option<Aspect> {
    let own = head.own?;
    let top = head.top.filter(|top| top.text != own.text);
    let (top, level, is) = match top {
        None => split(own.text).map(|(level, is)| (None, level, is))?,
        Some(top) => match (kind(own.text), kind(top.text)) {
            (Some(is), None) => (None, top.text, is),
            (None, Some(is)) => (None, own.text, is),
            _ => split(own.text).map(|(level, is)| (Some(spaced(top.text)), level, is))?,
        },
    };
    // “Skill description” is about no level.
    (words::heading(level).is_none() || height(level).is_some()).then(|| Aspect {
        top,
        level: spaced(level),
        is,
    })
}

/// What a word says that a column is about.
pub(super) fn kind(text: &str) -> Option<Column> {
    use Column::{Depth, Description, Level, Required, Text};
    match words::heading(text)? {
        Heading::Is(is @ (Level | Depth | Required | Text | Description)) => Some(is),
        _ => None,
    }
}

/// A text that is a level and what is said about it: “Junior Depth”, “Depth (Junior)”, “Senior: required?”.
fn split(text: &str) -> Option<(&str, Column)> {
    let signs = || text.char_indices().filter(|(_, c)| is_sign(*c) || is_bracket(*c));
    let parts = || signs().filter_map(|(at, _)| text.split_at_checked(at)).map(|(a, b)| (plain(a), plain(b)));
    let of = |level: &str| level.contains(char::is_alphanumeric);
    // The longest word for what is said about the level counts: “Expected level” of “Expected level: junior”.
    let found = parts().find_map(|(level, word)| Some((level, kind(word)?)).filter(|_| of(level)));
    found.or_else(|| parts().rev().find_map(|(word, level)| Some((level, kind(word)?)).filter(|_| of(level))))
}

fn is_sign(c: char) -> bool {
    c.is_whitespace() || "-–—:：/|・_?".contains(c)
}

fn is_bracket(c: char) -> bool {
    "()[]（）".contains(c)
}

/// A text without signs around it, and without the brackets that it stands in.
fn plain(text: &str) -> &str {
    let text = text.trim_matches(is_sign);
    text.strip_prefix(is_bracket).and_then(|text| text.strip_suffix(is_bracket)).unwrap_or(text)
}
