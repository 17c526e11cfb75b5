//! The content of a cell: a depth, whether it is required, and its items.

use super::depth_words::Vocabulary;
use super::items::{self, Draft, items, name_kind};
use super::words;

/// The content of a cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub required: Option<bool>,
    /// The cell's own word for that, if it has another one than “required” and the like.
    pub requirement: Option<String>,
    pub not_concerned: bool,
    /// The cell only keeps its place free.
    pub placeholder: bool,
    pub depth: Option<String>,
    pub items: Vec<Draft>,
    /// The cell only names a depth, and that depth is not taken.
    pub is_lost: bool,
    /// The word that stands where other cells have a depth, if it is not a depth.
    pub unknown_depth: Option<String>,
}

/// Reads a cell. If `is_one`, its text is one item, and its lines are one text.
pub(super) fn read(text: &str, depths: &Vocabulary, is_one: bool) -> Said {
    let mut said = Said::default();
    let text = text.trim();
    if depths.find(text).is_none() && !items::is_item(text) {
        let word = words::meaning(text);
        if word.placeholder {
            return Said { placeholder: true, ..said };
        }
        if word.not_concerned || word.negation {
            return Said { not_concerned: true, ..said };
        }
        if let Some(required) = word.required {
            said.require(required, text);
            return said;
        }
    }
    let mut rest = text;
    if !is_one && let Some((before, word)) = tail(text) {
        said.require(words::required(word) == Some(true), word);
        rest = before;
    }
    while let Some((tag, after)) = tag(rest) {
        if said.required.is_none()
            && let Some(required) =
                words::required(tag.text).filter(|_| !tag.is_bare || tag.text.chars().count() > 1)
        {
            // A mark in brackets is less than the mark.
            said.require(required && !(tag.is_round && words::is_mark(tag.text)), tag.text);
        } else if said.depth.is_none()
            && let Some(depth) = depths.find_tag(tag.text, tag.is_bare, tag.is_square)
        {
            said.depth = Some(depth.to_owned());
        } else {
            if tag.is_square && depths.are_tags {
                said.unknown_depth = Some(tag.text.to_owned());
            }
            break;
        }
        rest = after;
    }
    if said.depth.is_none()
        && let Some(depth) = depths.find_whole(rest)
    {
        said.depth = Some(depth.to_owned());
        return said;
    }
    if rest.is_empty() {
        return said;
    }
    if said.depth.is_none() && words::is_not_concerned(rest) && !items::is_item(rest) {
        said.not_concerned = true;
        return said;
    }
    // “1-2” and “★★” say something that only a scale explains; “60%” doesn't.
    let is_sign = !rest.contains(char::is_alphabetic) && !rest.starts_with('#') && !rest.ends_with('%');
    if said.depth.is_none() && (depths.are_whole || is_sign) && is_short(rest) {
        said.unknown_depth = Some(rest.to_owned());
    }
    said.items = items(rest, is_one);
    said.items.iter_mut().for_each(|item| item_depth(item, depths));
    if said.items.is_empty() {
        // The cell has only bullets.
        said.not_concerned = said.depth.is_none();
    }
    said
}

impl Said {
    fn require(&mut self, required: bool, word: &str) {
        self.required = Some(required);
        self.requirement = (!words::is_bare_mark(word)).then(|| word.trim().to_owned());
    }
}

/// “[Expert] Teaches others” in a list is an item of that depth.
fn item_depth(item: &mut Draft, depths: &Vocabulary) {
    item.items.iter_mut().for_each(|item| item_depth(item, depths));
    if let Some((tag, rest)) = tag(&item.text)
        && !tag.is_bare
        && !rest.is_empty()
        && let Some(depth) = depths.find_tag(tag.text, false, tag.is_square)
    {
        (item.depth, item.text) = (Some(depth.to_owned()), rest.to_owned());
        name_kind(item);
    }
}

/// Whether a text in a cell may be read as more than that: as a depth or a mark, or with one before it.
#[cfg(feature = "files")]
pub(crate) fn says_more(text: &str, depths: &Vocabulary) -> bool {
    let is_word = |word: &str| {
        let is = words::meaning(word);
        depths.is_known(word) || is.required.is_some() || is.not_concerned || is.placeholder || is.negation
    };
    is_word(text.trim())
        || tail(text).is_some()
        || tag(text).is_some_and(|(tag, _)| tag.is_square || is_word(tag.text))
}

/// Whether a text begins with a depth in brackets, which is the depth of an item wherever it stands.
#[cfg(feature = "files")]
pub(crate) fn begins_with_depth(text: &str, depths: &Vocabulary) -> bool {
    tag(text).is_some_and(|(tag, rest)| !tag.is_bare && !rest.is_empty() && depths.is_known(tag.text))
}

/// No name of a depth has more letters.
const SHORT: usize = 40;

/// Whether a text is as short as the name of a depth.
pub(crate) fn is_short(text: &str) -> bool {
    text.chars().nth(SHORT).is_none() && !text.contains('\n')
}

/// A word before a text that says something about it.
pub(super) struct Tag<'t> {
    pub text: &'t str,
    /// It has no brackets, but a colon, a dash or a line break after it.
    pub is_bare: bool,
    /// It is in square brackets.
    pub is_square: bool,
    /// It is in round brackets.
    pub is_round: bool,
}

/// What says after a text of one line whether it is required, “(optional)”, and the text before it.
pub(super) fn tail(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let inside = text.strip_suffix([')', '）'])?;
    let (before, word) = inside.rsplit_once(['(', '（'])?;
    let before = before.trim_end();
    let is_word = !words::is_mark(word.trim()) && is_short(word) && words::required(word).is_some();
    (is_word && !before.is_empty() && !text.contains('\n') && !items::is_item(text))
        .then_some((before, word.trim()))
}

/// The tag that a text begins with, and what follows it.
pub(super) fn tag(text: &str) -> Option<(Tag<'_>, &str)> {
    let text = text.trim_start();
    let first = text.chars().next()?;
    let closing = match first {
        '(' => ')',
        '[' => ']',
        '（' => '）',
        '【' => '】',
        '［' => '］',
        _ => return bare_tag(text, first),
    };
    let inside = text.get(first.len_utf8()..)?;
    let (tag, rest) = inside.split_once(closing)?;
    let is_square = first != '(' && first != '（';
    if rest.starts_with("(http") || rest.starts_with("(mailto:") {
        // It is the text of a link.
        return None;
    }
    let rest = rest.strip_prefix([':', '：']).unwrap_or(rest).trim_start_matches([' ', '\t']);
    let rest = rest.strip_prefix('\n').unwrap_or(rest);
    (!tag.trim().is_empty() && is_short(tag))
        .then_some((Tag { text: tag.trim(), is_bare: false, is_square, is_round: !is_square }, rest))
}

fn bare_tag(text: &str, first: char) -> Option<(Tag<'_>, &str)> {
    if matches!(first, '✓' | '✔' | '☑' | '✅') {
        let end = text.find(char::is_whitespace)?;
        let (mark, rest) = text.split_at_checked(end)?;
        return Some((
            Tag { text: mark, is_bare: false, is_square: false, is_round: false },
            rest.trim_start(),
        ));
    }
    // The first line of a list is an item.
    let first_line = text.lines().next().unwrap_or_default();
    if items::is_listed(first_line) {
        return None;
    }
    let ends = [":", "：", "\n", " - ", " – ", " — "];
    // What ends later is no tag.
    let (tag, rest) = text.char_indices().take(SHORT + 1).find_map(|(at, _)| {
        let (tag, rest) = text.split_at_checked(at)?;
        Some((tag, ends.iter().find_map(|sign| rest.strip_prefix(*sign))?))
    })?;
    (is_short(tag) && !rest.trim().is_empty()).then_some((
        Tag { text: tag.trim(), is_bare: true, is_square: false, is_round: false },
        rest.trim_start_matches(' '),
    ))
}
