//! Headers that name a level and what their column says about it: “Junior” over “Depth” and “Required”, or “Senior –
//! Depth” in one cell.

use super::column_map::Column;
use super::header::{Head, Header, spaced};
use super::level_order::{height, is_level, is_plain_level};
use super::words::{self, Heading};
use std::collections::{HashMap, HashSet};

/// What a column says about a level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Aspect {
    /// What stands above both.
    pub top: Option<String>,
    pub level: String,
    /// The depth (“level” under a level is one, too), whether it is required, a text, or anything of these.
    pub is: Column,
}

impl Aspect {
    /// The level, with what stands above it.
    pub fn key(&self) -> String {
        [self.top.as_deref().unwrap_or_default(), &self.level].join("\n")
    }

    /// Whether it says how deep.
    pub fn is_depth(&self) -> bool {
        matches!(self.is, Column::Depth | Column::Level)
    }
}

/// What the columns of a header say about which levels, by column; nothing if no level has several columns.
pub(super) fn aspects(header: &Header) -> Vec<(u32, Aspect)> {
    let found = header.columns.iter().filter_map(|head| Some((head.column, aspect(head)?)));
    let mut found: Vec<(u32, Aspect)> = found.collect();
    // “Junior | Junior required”: the first is about all else.
    let known: HashSet<String> = found.iter().map(|(_, aspect)| aspect.key()).collect();
    let plain = header.columns.iter().filter_map(|head| {
        let own = head.own.filter(|own| head.top.is_none_or(|top| top.text == own.text))?;
        let plain = Aspect { top: None, level: spaced(own.text), is: Column::Expectation };
        known.contains(&plain.key()).then_some((head.column, plain))
    });
    found.extend(plain);
    found.sort_by_key(|(column, _)| *column);
    // The columns of each level are counted at the first of them.
    let mut firsts: HashMap<String, usize> = HashMap::new();
    let mut levels: Vec<(&Aspect, bool)> = Vec::new();
    for (_, aspect) in &found {
        let first = *firsts.entry(aspect.key()).or_insert(levels.len());
        match levels.get_mut(first) {
            Some((other, is_full)) => *is_full |= other.is != aspect.is,
            None => levels.push((aspect, false)),
        }
    }
    let full = levels.iter().filter(|(_, is_full)| *is_full).count();
    let are_levels = levels.iter().all(|(aspect, _)| is_level(&aspect.level));
    // “Expected depth: junior” and “Expected depth: senior” are named by what differs.
    let is = found.first().map(|(_, aspect)| aspect.is);
    let is_same = matches!(is, Some(Column::Depth | Column::Text | Column::Description))
        && found.iter().all(|(_, aspect)| Some(aspect.is) == is)
        && levels.len() == found.len()
        && levels.iter().filter(|(aspect, _)| is_plain_level(&aspect.level)).count() * 2 > levels.len();
    let is_grid = full * 2 >= levels.len() && (full > 1 || full == 1 && are_levels);
    if is_grid || is_same && levels.len() > 1 { found } else { Vec::new() }
}

/// What a column says about which level.
pub(super) fn of_column(aspects: &[(u32, Aspect)], column: u32) -> Option<&Aspect> {
    let at = aspects.binary_search_by_key(&column, |(column, _)| *column).ok()?;
    aspects.get(at).map(|(_, aspect)| aspect)
}

/// Whether a row and the one above it are a header of levels and what is said about each.
pub(super) fn are_rows(header: &Header) -> bool {
    let is_under = |head: &&Head| head.top.is_some_and(|top| head.own.is_some_and(|own| own.row > top.row));
    let found = aspects(header);
    let under = header.columns.iter().filter(is_under);
    under.filter(|head| of_column(&found, head.column).is_some()).count() > 1
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
