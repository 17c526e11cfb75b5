//! What must hold for any matrix.

use super::{items, matrix};
use crate::letters::folded;
use crate::search::{Building, Index, Query, Trail};
use proptest::prelude::*;

/// Items of words that are typed with slips, in several scripts.
const WORD: &str = "[a-eé]{5,8}|[а-е]{5,8}|[α-ε]{5,8}";

fn plain(text: &str) -> String {
    folded(text).map(|(_, letter)| letter).collect()
}

/// One letter more, less or other, or two neighbours swapped.
fn slip(word: &str, kind: usize, at: usize, letter: char) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = at % (letters.len() - 1);
    match kind {
        0 => letters.insert(at, letter),
        1 => drop(letters.remove(at)),
        2 => letters[at] = letter,
        _ => letters.swap(at, at + 1),
    }
    letters.into_iter().collect()
}

proptest! {
    #[test]
    fn an_index_made_in_slices_is_the_same(texts in prop::collection::vec("[a-cé学 ]{1,9}x", 1..5), slice in 1_usize..4) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let matrix = matrix(&[("N", &texts), ("M", &texts)]);
        let mut building = Building::new(&matrix, "en".to_owned());
        while building.go_on(&matrix, slice) {}
        prop_assert_eq!(building.finish(&matrix), Index::new(&matrix, "en"));
    }

    #[test]
    fn every_piece_of_an_item_finds_it(
        texts in prop::collection::vec("[a-cA-Cé学 ,.-]{1,12}", 1..4),
        which in 0_usize..4, from in 0_usize..12, many in 1_usize..8,
    ) {
        prop_assume!(texts.iter().all(|text| !text.trim().is_empty()));
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let matrix = matrix(&[("N", &texts)]);
        let text = texts[which % texts.len()];
        let piece: String = text.chars().skip(from).take(many).collect();
        let index = Index::new(&matrix, "en");
        let query = index.query(&piece);
        if query.is_empty() {
            return Ok(());
        }
        let found = index.find(&matrix, &query, &|_| true).expectations;
        // Those that have every word of it, and each once.
        let has = |cell: &crate::matrix::Expectation| {
            let said = plain(cell.own_items()[0].text().get("en"));
            piece.split_whitespace().all(|word| said.contains(&plain(word)))
        };
        for cell in matrix.expectations().iter().filter(|cell| has(cell)) {
            prop_assert!(found.contains(&cell.place()), "{piece:?}");
        }
        let mut once = found.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(once.len(), found.len());
    }

    #[test]
    fn whoever_goes_on_typing_finds_the_same(
        texts in prop::collection::vec("[a-cß學é ]{1,12}", 1..6),
        typed in prop::collection::vec("[a-csß學é ]{0,6}", 1..5),
    ) {
        prop_assume!(texts.iter().all(|text| !text.trim().is_empty()));
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let matrix = matrix(&[("N", &texts[..texts.len() / 2]), ("Ma", &texts[texts.len() / 2..])]);
        let index = Index::new(&matrix, "en");
        let (mut trail, mut before) = (Trail::default(), Query::default());
        // One letter after another, and then something else.
        for typed in &typed {
            let ends = typed.char_indices().map(|(at, _)| at).chain([typed.len()]);
            for end in ends {
                let query = index.query(&typed[..end]);
                let found = index.find_on(&mut trail, &matrix, &query, &|_| true);
                prop_assert_eq!(found, index.find(&matrix, &query, &|_| true), "{}", &typed[..end]);
                if query.goes_on_from(&before) {
                    for text in &texts {
                        prop_assert!(query.marks(text).is_empty() || !before.marks(text).is_empty());
                    }
                }
                before = query;
            }
        }
    }

    #[test]
    fn one_slip_is_forgiven(
        words in prop::collection::vec(WORD, 1..12),
        which in 0_usize..12, kind in 0_usize..4, at in 0_usize..8, letter in "[a-zа-я]",
    ) {
        let said: Vec<String> = words.chunks(3).map(|words| words.join(" ")).collect();
        let all: Vec<&str> = said.iter().map(String::as_str).collect();
        let matrix = matrix(&[("N", &all)]);
        let word = &words[which % words.len()];
        let typed = slip(word, kind, at, letter.chars().next().unwrap());
        // Where it happens to be there as it is typed, that is what is meant.
        if plain(&said.join("\n")).contains(&plain(&typed)) {
            return Ok(());
        }
        let found = items(&matrix, &typed);
        for item in all.iter().filter(|item| item.split(' ').any(|one| plain(one) == plain(word))) {
            prop_assert!(found.iter().any(|found| found == item), "{typed} for {word}: {found:?}");
        }
        let query = Index::new(&matrix, "en").query(&typed);
        prop_assert!(!query.marks(word).is_empty());
    }

    #[test]
    fn anything_may_be_typed(texts in prop::collection::vec("\\PC{1,20}", 1..4), typed in ".{0,12}") {
        prop_assume!(texts.iter().all(|text| !text.trim().is_empty()));
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let matrix = matrix(&[("N", &texts)]);
        prop_assert!(items(&matrix, &typed).len() <= texts.len());
    }
}
