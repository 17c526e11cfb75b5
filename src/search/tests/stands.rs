//! Where a word stands is what looking at every letter of every text finds, however it was come by.

use super::matrix;
use crate::letters::is_spaced;
use crate::search::Index;
use crate::search::query::Word;
use crate::search::stands::Stands;
use proptest::prelude::*;

/// How a word stands in a text at its best, looked for letter by letter.
fn plainly(text: &str, word: &str) -> u8 {
    let is_word = |letter: Option<char>| letter.is_some_and(is_spaced);
    let at = text.char_indices().map(|(at, _)| at).filter(|at| text[*at..].starts_with(word));
    let how = |at: usize| {
        let (before, after) = (text[..at].chars().next_back(), text[at + word.len()..].chars().next());
        if is_word(before) && is_word(word.chars().next()) {
            1
        } else if is_word(after) && is_word(word.chars().next_back()) {
            2
        } else {
            3
        }
    };
    at.map(how).max().unwrap_or(0)
}

proptest! {
    #[test]
    fn it_stands_where_it_is(
        texts in prop::collection::vec("[ax]{1,8}([é+ ][ax]{0,3}){0,2}x|[學 x]{1,5}x", 1..5),
        word in "[ax]{1,4}|[a+]{1,3}|a [ax]|學{1,3}|[ax7]",
    ) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let index = Index::new(&matrix(&[("N", &texts), ("Baa", &["a b aab"])]), "en");
        let mut before = None;
        // By its first letter, by two, and so on: each from the one before.
        for end in word.char_indices().map(|(at, _)| at).skip(1).chain([word.len()]) {
            let begun = Word::exact(word[..end].to_owned());
            let (alone, on) = (Stands::of(&index, &begun, None), Stands::of(&index, &begun, before.as_ref()));
            for text in 0..index.starts.len() {
                let said = &index.folded[index.start(text)..index.start(text + 1)];
                let how = plainly(said, &word[..end]);
                prop_assert_eq!((alone.in_text(text), on.in_text(text)), (how, how), "{:?} in {:?}", &word[..end], said);
            }
            before = Some(on);
        }
    }
}
