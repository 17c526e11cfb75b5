//! Finding text in a matrix.

use crate::letters::{lower, lower_case};
use crate::matrix::{Expectation, Item, Matrix};
use crate::selection::Selection;
use std::ops::Range;

/// What is searched for: every word of it must be found, in any order, whatever its case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// In lower case; none empty.
    words: Vec<String>,
}

impl Query {
    /// The query that somebody typed.
    pub fn new(typed: &str) -> Query {
        Query { words: typed.split_whitespace().map(lower_case).collect() }
    }

    /// Whether nothing is searched for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Where the words of the query stand in a text: byte ranges on character borders, in order,
    /// touching ones joined.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let mut marks: Vec<Range<usize>> = Vec::new();
        for (at, _) in text.char_indices() {
            let from_here = text.get(at..).unwrap_or_default();
            let longest = self.words.iter().filter_map(|word| begins_with(from_here, word)).max();
            let Some(end) = longest.map(|length| at + length) else { continue };
            match marks.last_mut() {
                Some(last) if at <= last.end => last.end = last.end.max(end),
                _ => marks.push(at..end),
            }
        }
        marks
    }

    /// Whether any word is found in an item or its sub-items.
    pub fn is_in_item(&self, item: &Item, lang: &str) -> bool {
        !self.marks(item.text().get(lang)).is_empty()
            || item.items().iter().any(|sub| self.is_in_item(sub, lang))
    }

    /// Whether each word is found in one of the texts.
    fn is_in(&self, texts: &[&str]) -> bool {
        let has = |text: &str, word| {
            text.char_indices()
                .any(|(at, _)| text.get(at..).is_some_and(|rest| begins_with(rest, word).is_some()))
        };
        self.words.iter().all(|word| texts.iter().any(|text| has(text, word)))
    }
}

/// How many bytes of a text are this word (in lower case), if it begins with it, whatever its case.
fn begins_with(text: &str, word: &str) -> Option<usize> {
    let mut letters = text.chars();
    word.chars()
        .all(|letter| letters.next().map(lower) == Some(letter))
        .then(|| text.len() - letters.as_str().len())
}

/// The cells in which a query is found: in what they say, or in the name of their skill. Only
/// among the skills and roles that are shown, at every level.
pub fn find<'m>(
    matrix: &'m Matrix,
    query: &'m Query,
    selection: &'m Selection,
    lang: &'m str,
) -> impl Iterator<Item = &'m Expectation> {
    matrix.expectations().iter().filter(move |cell| {
        let mut texts = vec![matrix.skill(cell.skill()).name().get(lang)];
        gather(matrix.items(cell), lang, &mut texts);
        !query.is_empty() && selection.shows(matrix, cell) && query.is_in(&texts)
    })
}

fn gather<'m>(items: &'m [Item], lang: &str, texts: &mut Vec<&'m str>) {
    for item in items {
        texts.push(item.text().get(lang));
        gather(item.items(), lang, texts);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marked(text: &str, typed: &str) -> Vec<String> {
        Query::new(typed).marks(text).into_iter().map(|range| text[range].to_owned()).collect()
    }

    #[test]
    fn every_word_is_marked_whatever_its_case() {
        assert_eq!(marked("Trains on GPU; gpu time", "gpu TRAINS"), ["Trains", "GPU", "gpu"]);
        assert_eq!(marked("ÉTÉ été", "été"), ["ÉTÉ", "été"]);
        assert_eq!(marked("深層学習の基礎", "学習"), ["学習"]);
        assert_eq!(marked("ΟΔΟΣ οδος", "οδος"), ["οδος"]);
        assert_eq!(marked("aaa", "aa a"), ["aaa"]);
        assert!(marked("anything", "  ").is_empty());
    }

    proptest! {
        #[test]
        fn marks_are_slices_of_any_text(text in ".{0,40}", typed in ".{0,6}") {
            let marks = Query::new(&typed).marks(&text);
            prop_assert!(marks.iter().all(|range| text.get(range.clone()).is_some_and(|s| !s.is_empty())));
            prop_assert!(marks.iter().zip(marks.iter().skip(1)).all(|(one, next)| one.end < next.start));
        }
    }
}
