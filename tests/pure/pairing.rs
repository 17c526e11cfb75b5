//! Which item is taken for which, where no id says so.

use proptest::prelude::*;
use serde_json::{Value, json};
use skill_matrix::compare::{Place, compare};
use skill_matrix::matrix::{Item, Matrix, read::read};

fn matrix(file: &Value) -> Matrix {
    read(file.to_string().as_bytes()).unwrap_or_else(|problems| panic!("{problems}\n{file:#}")).matrix
}

/// What becomes of the items of one level at the next: text before, text after.
fn pairing(before: &[Value], after: &[Value]) -> Vec<(Option<String>, Option<String>)> {
    let cell = |level: &str, items: &[Value]| json!({"skill": "s", "level": level, "items": items});
    let matrix = matrix(&json!({
        "format": "skill-matrix/1", "title": "Two", "levels": ["a", "b"], "skills": [{"id": "s", "name": "S"}],
        "expectations": [cell("a", before), cell("b", after)],
    }));
    let role = matrix.role_ixs().next().unwrap();
    let levels: Vec<_> = matrix.role(role).ladder().levels().collect();
    let [from, to] = [levels[0], levels[1]].map(|level| Place { role, level });
    let text = |item: Option<&Item>| item.map(|item| item.text().any().to_owned());
    let change = compare(&matrix, from, to, matrix.skill_ixs()).remove(0);
    change.items.iter().map(|item| (text(item.from), text(item.to))).collect()
}

/// As lists of texts, in which `-` is nothing.
fn told(before: &[Value], after: &[Value]) -> Vec<String> {
    let side = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
    pairing(before, after).into_iter().map(|(from, to)| format!("{} → {}", side(from), side(to))).collect()
}

proptest! {
    #[test]
    fn one_word_of_many_makes_no_other_item(
        texts in proptest::collection::vec(proptest::collection::vec("[a-y]{4}", 4..8), 2..5),
        at in any::<prop::sample::Index>(),
    ) {
        // No word is in two texts.
        let text = |(n, words): (usize, &Vec<String>)| words.iter().map(|word| format!("{n}{word}")).collect::<Vec<_>>().join(" ");
        let before: Vec<Value> = texts.iter().enumerate().map(|words| json!(text(words))).collect();
        let mut after = before.clone();
        let changed = at.index(after.len());
        let text = before[changed].as_str().unwrap();
        after[changed] = json!(format!("zzzzz{}", &text[5..]));
        after.reverse();
        for (from, to) in pairing(&before, &after) {
            prop_assert_eq!(&from.unwrap()[5..], &to.unwrap()[5..]);
        }
    }

    #[test]
    fn wholly_different_items_are_no_pair_unless_they_are_the_only_ones(
        before in proptest::collection::vec("[a-m]{2,4}( [a-m]{2,4}){0,5}", 1..6),
        after in proptest::collection::vec("[n-z]{2,4}( [n-z]{2,4}){0,5}", 1..6),
    ) {
        let items = |texts: &[String]| texts.iter().map(|text| json!(text)).collect::<Vec<_>>();
        let pairs = pairing(&items(&before), &items(&after));
        let paired = pairs.iter().filter(|(from, to)| from.is_some() && to.is_some()).count();
        prop_assert_eq!(paired, usize::from(before.len() == 1 && after.len() == 1));
    }
}

#[test]
fn likeness_is_of_words() {
    let other = json!("x y");
    let many = |en: &str, de: &str| json!({"text": {"en": en, "de": de}});
    for (before, after, alike) in [
        (json!("Writes code."), json!("writes CODE, well"), true),
        (json!("Writes code, with help"), json!("Reads books, with music"), false),
        // Half of the words, and a word less than that.
        (json!("a b c d"), json!("a b e f"), true),
        (json!("a b c d"), json!("a b e f g"), false),
        // Scripts without spaces: not by their letters alone.
        (json!("採用計画を立てる。"), json!("採用計画を実行する。"), true),
        (json!("言語を学ぶ"), json!("学を言ぶ語"), false),
        (json!("계획을 세운다"), json!("계획을 실행한다"), true),
        // Language by language; else as first written (by name, in this test).
        (many("a b", "c d"), many("a b", "c d e"), true),
        (many("a b", "c d"), many("c d", "a b"), false),
        (many("a b", "c d"), json!("c d e"), true),
        // Sub-items are of the text.
        (json!({"text": "a", "items": ["b c"]}), json!({"text": "d", "items": ["b", "c"]}), true),
        // Different ids are different things; an id may be new.
        (json!({"id": "1", "text": "a b c"}), json!({"id": "2", "text": "a b d"}), false),
        (json!({"id": "1", "text": "a b c"}), json!("a b d"), true),
    ] {
        let pairs = pairing(&[before.clone(), other.clone()], std::slice::from_ref(&after));
        let paired = pairs.iter().any(|(from, to)| from.is_some() && to.is_some());
        assert_eq!(paired, alike, "{before} → {after}");
    }
    let id = |id: &str, text: &str| [json!({"id": id, "text": text})];
    assert_eq!(told(&[json!("a")], &id("2", "b")), ["a → b"]);
    assert_eq!(told(&id("1", "a"), &id("2", "b")), ["- → b", "a → -"]);
}

#[test]
fn the_most_alike_are_paired_first_and_equals_in_order() {
    let items = |texts: &[&str]| texts.iter().map(|text| json!(text)).collect::<Vec<_>>();
    let far_and_near = told(&items(&["a b c d", "a b c e"]), &items(&["a b c e f", "a x c y"]));
    assert_eq!(far_and_near, ["a b c e → a b c e f", "a b c d → a x c y"]);
    let equals = told(&items(&["a b", "a c"]), &items(&["a d", "a e", "a f"]));
    assert_eq!(equals, ["a b → a d", "a c → a e", "- → a f"]);
}
