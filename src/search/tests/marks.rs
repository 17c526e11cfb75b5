//! Where a query stands in a text.

use crate::search::{Index, Query};
use proptest::prelude::*;

fn marked(text: &str, typed: &str) -> Vec<String> {
    Query::new(typed).marks(text).into_iter().map(|range| text[range].to_owned()).collect()
}

#[test]
fn every_word_is_marked_whatever_its_case_and_accents() {
    assert_eq!(marked("Trains on GPU; gpu time", "gpu TRAINS"), ["Trains", "GPU", "gpu"]);
    assert_eq!(marked("ÉTÉ été ete", "eté"), ["ÉTÉ", "été", "ete"]);
    assert_eq!(marked("深層学習の基礎", "学習"), ["学習"]);
    assert_eq!(marked("ΟΔΟΣ οδός", "οδος"), ["ΟΔΟΣ", "οδός"]);
    assert_eq!(marked("ＡＰＩ api", "api"), ["ＡＰＩ", "api"]);
    assert_eq!(marked("ﾃﾞｰﾀ分析 データ", "データ"), ["ﾃﾞｰﾀ", "データ"]);
    assert_eq!(marked("aaa", "aa a"), ["aaa"]);
    assert!(marked("anything", "  ").is_empty());
}

#[test]
fn an_accent_of_its_own_belongs_to_its_letter() {
    assert_eq!(marked("cafe\u{301}s", "cafe"), ["cafe\u{301}"]);
    assert_eq!(marked("مُحَمَّد", "محمد"), ["مُحَمَّد"]);
    assert_eq!(marked("\u{301}a", "a"), ["a"]);
}

#[test]
fn what_was_meant_is_marked_where_words_begin() {
    let matrix = super::matrix(&[("Tools", &["Runs Kubernetes"])]);
    let marks = Index::new(&matrix, "en").query("kubrenetes").marks("Kubernetes, xkubernetes");
    assert!(marks.iter().eq([&(0..10)]), "{marks:?}");
}

proptest! {
    #[test]
    fn marks_are_slices_of_any_text(text in ".{0,40}", typed in ".{0,6}") {
        let marks = Query::new(&typed).marks(&text);
        prop_assert!(marks.iter().all(|range| text.get(range.clone()).is_some_and(|s| !s.is_empty())));
        prop_assert!(marks.iter().zip(marks.iter().skip(1)).all(|(one, next)| one.end < next.start));
    }

    #[test]
    fn a_piece_of_a_text_is_marked_in_it(text in "[a-zéßÑΣς学ガ\u{301}]{1,20}", from in 0_usize..20, many in 1_usize..6) {
        let piece: String = text.chars().skip(from).take(many).collect();
        let query = Query::new(&piece);
        prop_assert!(query.is_empty() || !query.marks(&text).is_empty());
    }
}
