//! Columns that look like people or pay though no word in their header says so.

use super::column_map::Column;
use super::columns::{Class, Info};
use super::grid::Grid;
use super::header::{Head, Header};
use super::level_order::height;
use super::words::{self, Heading};
use std::collections::HashSet;

/// How words begin that stand in the titles of roles, and in no name of a person; a short one is all of the word.
const TITLES: &[&str] = &[
    "engineer",
    "develop",
    "entwickl",
    "design",
    "analy",
    "archite",
    "consult",
    "berat",
    "scien",
    "admin",
    "special",
    "spezial",
    "owner",
    "product",
    "produ",
    "data",
    "daten",
    "software",
    "full",
    "qa",
    "ops",
    "dev",
    "sales",
    "market",
    "support",
    "master",
    "coach",
    "research",
    "program",
    "tech",
    "team",
    "project",
    "projekt",
    "platform",
    "web",
    "mobile",
    "cloud",
    "security",
    "system",
    "business",
    "agile",
    "scrum",
    "finan",
    "account",
    "service",
    "operat",
    "officer",
    "agent",
    "assist",
    "partner",
    "level",
    "code",
    "review",
    "user",
    "knowledge",
    "skill",
    "ingen",
    "quality",
    "people",
    "customer",
    "success",
    "human",
    "content",
    "tester",
    "testing",
    "writer",
    "writing",
    "frontend",
    "backend",
    "techn",
    "devops",
];

/// Whether a text has the shape of the name of a person: two or three words with capital letters, and none that
/// stands in titles, levels or depths.
pub(super) fn is_name(text: &str) -> bool {
    // “Müller, Anna”
    let turned = text.split_once(", ").filter(|(_, first)| !first.contains(','));
    let turned = turned.map(|(last, first)| [first, last].join(" "));
    let text = turned.as_deref().unwrap_or(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_part = |word: &&str| {
        let mut letters = word.chars();
        let first = letters.next().is_some_and(char::is_uppercase);
        let key = words::key(word);
        first
            && letters.clone().next().is_some()
            && letters.all(|c| c.is_lowercase() || matches!(c, '-' | '\'' | '’' | '.'))
            && words::depth(word).is_none()
            && !is_stem_of_title(&key)
    };
    (2..=3).contains(&words.len())
        && text.len() <= 60
        && words.iter().all(is_part)
        && height(text).is_none()
        && words::depth(text).is_none()
}

/// Whether a text may be the first name of somebody: a word that says nothing else.
pub(super) fn may_be_first_name(text: &str) -> bool {
    const LONG: usize = 15;
    text.chars().all(char::is_alphabetic)
        && text.chars().next().is_some_and(|first| !first.is_lowercase())
        && text.chars().count() <= LONG
        && !is_title_word(text)
        && words::meaning(text) == words::Meaning::default()
        && words::heading(text).is_none()
}

/// Whether a word, as [`words::key`] gives it, is one of [`TITLES`].
fn is_stem_of_title(key: &str) -> bool {
    TITLES.iter().any(|title| if title.len() > 4 { key.starts_with(title) } else { key == *title })
}

/// Whether a word stands in the titles of jobs.
pub(super) fn is_title_word(word: &str) -> bool {
    is_stem_of_title(&words::key(word)) || height(word).is_some()
}

/// Whether a text looks like pay: “50-60k”, “55.000 €”, “$ 120,000 – 140,000”.
pub(super) fn is_pay(text: &str) -> bool {
    if text.len() > 40 || !text.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let units = text.to_lowercase();
    let mut units = units.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let is_unit = |word: &str| {
        matches!(
            word,
            "k" | "m"
                | "eur"
                | "euro"
                | "usd"
                | "gbp"
                | "chf"
                | "tsd"
                | "t"
                | "p"
                | "a"
                | "pa"
                | "руб"
                | "円"
        )
    };
    let (mut all, mut has_unit) = (true, text.contains(['€', '$', '£', '¥', '₽']));
    for word in units.by_ref() {
        all &= is_unit(word);
        has_unit |= !matches!(word, "m" | "t" | "p" | "a" | "pa");
    }
    // A number in thousands, though not a year alone.
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_plain = all && digits > 4;
    all && (has_unit || is_plain)
}

/// Whether a column beside known levels, with no word for levels in its header, holds people or pay.
pub(super) fn is_personal(info: &Info, levels: &[&Info]) -> bool {
    if info.count > 0 && info.pay * 5 >= info.count * 4 {
        return true;
    }
    let of_name = is_name(info.head.last()) && (info.class != Class::Texts || info.letters <= info.count * 4);
    let mut others = levels.iter().filter(|level| level.head.column != info.head.column);
    levels.len() > 1 && (of_name || are_names(info) && !others.any(|level| are_names(level)))
}

/// Whether most cells of a column are the names of people.
fn are_names(info: &Info) -> bool {
    info.count > 1 && info.names * 5 >= info.count * 4
}

/// Whether a column of a table whose rows are levels holds people or pay.
pub(super) fn is_of_people(info: &Info) -> bool {
    info.pay * 5 >= info.count * 4 || are_names(info)
}

/// Whether the columns of values are headed by the names of people: all or most have that shape, and no word comes
/// twice.
pub(super) fn is_crowd<'i, 'w: 'h, 'h: 'i>(infos: impl Iterator<Item = &'i Info<'h, 'w>>) -> bool {
    let open: Vec<&Info> = infos.filter(|info| info.heading.is_none()).collect();
    let names: Vec<&str> =
        open.iter().filter(|info| info.class != Class::Texts).map(|info| info.head.last()).collect();
    let names: Vec<&str> = names.into_iter().filter(|name| is_name(name)).collect();
    let mut seen = HashSet::new();
    names.len() > 1
        && names.len() * 2 > open.len()
        && !open.iter().any(|info| info.is_level)
        && names.iter().flat_map(|name| name.split_whitespace()).all(|word| seen.insert(word))
}

/// Whether the rows of a table are people and the cells say what they can do (true), or may be (false).
pub(super) fn are_rows_people(grid: &Grid, header: &Header, infos: &[Info]) -> Option<bool> {
    let has = |is| infos.iter().any(|info| info.heading == Some(Heading::Is(is)) && info.count > 0);
    // Those about people are not among the infos.
    let is_person = |head: &&Head| {
        let below = || grid.cells().filter(|at| at.row > header.row && at.column == head.column);
        below().count() > 1 && below().all(|at| !at.text.contains(|c: char| c.is_ascii_digit()))
    };
    let people = header.columns.iter().filter(|head| words::heading(head.last()) == Some(Heading::People));
    let person = people.take(4).find(is_person).map(|head| head.column);
    let has_text = has(Column::Text) || has(Column::Description) || has(Column::Role);
    if has(Column::Skill) {
        let has_one = has(Column::Level) != has(Column::Depth);
        let is_plain = has_one && !has_text && infos.iter().all(|info| info.heading.is_some());
        return (person.is_some() && is_plain).then_some(true);
    }
    let mut open = infos.iter().filter(|info| info.count > 0);
    let said = |info: &Info| info.class != Class::Texts && !info.is_level && info.heading.is_none();
    // The team of somebody is no skill.
    let is_unit = |info: &&Info| words::is_unit(info.head.last());
    if let Some(person) = person {
        let open = open.filter(|info| info.heading.is_none() && !is_unit(info));
        let mut open = open.peekable();
        return (open.peek().is_some() && open.all(|info| said(info) && info.head.column > person))
            .then_some(true);
    }
    let first = open.next().filter(|info| info.count > 1)?;
    let is_name = first.heading == Some(Heading::Name);
    let are_names = are_names(first);
    let mut open = open.filter(|info| !is_unit(info)).peekable();
    let is_plain = open.peek().is_some() && open.all(said) && first.class == Class::Texts;
    (is_plain && (is_name || first.head.text().is_empty() && are_names)).then_some(is_name && are_names)
}
