//! Texts, languages and dates.

use super::json::Json;
use super::list::List;
use super::log::Log;
use super::node::Node;
use crate::matrix::{Date, Excerpt, Text, is_language, refused};

/// More languages than any matrix is written in.
const LANGUAGES: usize = 100;

const SHAPE: &str =
    "Write a text in quotation marks, or one for each language: {\"en\": \"…\", \"de\": \"…\"}.";

/// A text: a string, or an object of language and string.
pub(super) fn text(node: &Node, log: &mut impl Log) -> Option<Text> {
    if let Json::Text(_) = node.json {
        let text = node.word(log)?;
        warn_of_links(node, text, log);
        return Some(Text::One(node.file.of(text)));
    }
    let Json::Object(fields) = node.json else {
        node.wants(log, "A text", SHAPE);
        return None;
    };
    if fields.is_empty() || fields.len() > LANGUAGES {
        let what = if fields.is_empty() {
            "This text is in no language at all."
        } else {
            "There are too many languages here."
        };
        node.problem(log, &[what], &[SHAPE]);
        return None;
    }
    let mut texts: Vec<(Excerpt, Excerpt)> = Vec::with_capacity(fields.len());
    let before = log.count();
    for (tag, json) in fields {
        let is_needed = node.is_needed && fields.len() == 1;
        let here = Node { is_needed, ..node.field(tag, json) };
        if !is_language(tag) {
            here.problem(
                log,
                &["", tag, " is not a language."],
                &["Write its short tag, such as “en” or “de-CH”."],
            );
        } else if texts.iter().any(|(other, _)| other.eq_ignore_ascii_case(tag)) {
            here.problem(log, &["This language is written twice."], &["Keep one of the two."]);
        } else if let Some(text) = here.word(log) {
            warn_of_links(&here, text, log);
            texts.push((here.file.of(tag), here.file.of(text)));
        }
    }
    (log.count() == before).then(|| Text::Many(texts.into()))
}

/// A warning about what looks like a link in a text and is none.
fn warn_of_links(node: &Node, text: &str, log: &mut impl Log) {
    if log.is_silent() {
        return;
    }
    for address in refused(text) {
        let remedy = "The address of a link begins with https://, http:// or mailto:.";
        log.warn(&node.place, &["", address, " is no address of a link, so it stays text."], &[remedy]);
    }
}

/// A text in a field that may be left out.
pub(super) fn field(node: &Node, name: &str, log: &mut impl Log) -> Option<Text> {
    node.get(name).and_then(|node| text(&node, log))
}

/// A text in a field that must be there.
#[inline(never)]
pub(super) fn needed(node: &Node, name: &'static str, remedy: &str, log: &mut impl Log) -> Option<Text> {
    node.need(name, remedy, log).and_then(|node| text(&node, log))
}

/// A list of texts in a field that may be left out.
pub(super) fn list(node: &Node, name: &str, most: usize, log: &mut impl Log) -> Vec<Text> {
    List::of(node, name, most, log).each().filter_map(|node| text(&node, log)).collect()
}

/// The same, or one text in place of a list.
pub(super) fn one_or_list(node: &Node, name: &str, most: usize, log: &mut impl Log) -> Vec<Text> {
    match node.get(name).map(|it| matches!(it.json, Json::Text(_) | Json::Object(_))) {
        Some(true) => field(node, name, log).into_iter().collect(),
        _ => list(node, name, most, log),
    }
}

/// A language's tag in a field that may be left out.
pub(super) fn language<'t>(node: &'t Node, name: &'t str, log: &mut impl Log) -> Option<&'t str> {
    let node = node.get(name)?;
    let tag = node.word(log)?;
    if !is_language(tag) {
        node.problem(
            log,
            &["", tag, " is not a language."],
            &["Write its short tag, such as “en” or “de-CH”."],
        );
        return None;
    }
    Some(tag)
}

/// A day in a field that may be left out.
pub(super) fn date(node: &Node, name: &str, log: &mut impl Log) -> Option<Date> {
    let node = node.get(name)?;
    let text = node.word(log)?;
    let date = Date::parse(text);
    if date.is_none() {
        let remedy = "Write a day of the calendar as year-month-day, such as 2026-02-22.";
        node.problem(log, &["", text, " is not a date."], &[remedy]);
    }
    date
}
