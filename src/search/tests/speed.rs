//! How long a search takes: `cargo test --release --no-default-features --lib speed -- --ignored
//! --nocapture`.

use crate::matrix::Matrix;
use crate::search::query::{LETTERS, WORDS, Word};
use crate::search::{Index, Query};
use crate::steps::steps_of;
use serde_json::{Value, json};
use std::time::Instant;

/// Words as often as in a language: the n-th a n-th as often, 30,000 in all.
struct Words(u64);

impl Words {
    fn number(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as f64 / (1_u64 << 31) as f64
    }

    fn word(&mut self) -> String {
        let mut nth = 30_000_f64.powf(self.number()) as usize * 7919 + 11;
        let mut word = String::new();
        while nth > 0 {
            word.push_str(["ta", "ne", "kri", "so", "mu", "vel", "dí", "ra", "go", "pis"][nth % 10]);
            nth /= 10;
        }
        word
    }

    fn text(&mut self, bytes: usize) -> String {
        let mut text = String::new();
        while text.len() < bytes {
            text.push_str(&self.word());
            text.push(' ');
        }
        text
    }
}

fn large(skills: usize) -> Matrix {
    let mut words = Words(1);
    let levels: Vec<String> = (0..10).map(|at| format!("Level {at}")).collect();
    let names: Vec<Value> =
        (0..skills).map(|at| json!({ "id": format!("s{at}"), "name": words.text(12) })).collect();
    let cells: Vec<Value> = (0..skills * 10)
        .map(|at| {
            let items = [words.text(90), words.text(90), words.text(90)];
            json!({ "skill": format!("s{}", at / 10), "level": levels[at % 10], "items": items })
        })
        .collect();
    super::of(&json!({
        "format": "skill-matrix/1", "title": "T", "levels": levels, "skills": names, "expectations": cells
    }))
}

#[test]
#[ignore = "takes long, and tells only how long"]
fn index_and_keystroke() {
    for skills in [2_000, 20_000] {
        let matrix = large(skills);
        let before = Instant::now();
        let index = Index::new(&matrix, "en");
        let (took, bytes, words) = (before.elapsed(), index.folded.len(), index.vocabulary.words().count());
        println!("{} expectations, {bytes} bytes, {words} words: index {took:?}", skills * 10);
        let word = Words(99).word();
        let mut swapped: Vec<char> = word.chars().collect();
        swapped.swap(2, 3);
        let swapped = String::from_iter(swapped);
        let rare = index.vocabulary.words().last().unwrap_or_default();
        for typed in ["t", "tane", &word, rare, "tane krita level", "so mu vel di", &swapped, "xyzzyxyzzy"] {
            let before = Instant::now();
            let query = index.query(typed);
            let asked = before.elapsed();
            let found = index.find(&matrix, &query, &|_| true);
            let (took, found) = (before.elapsed(), found.expectations.len());
            println!("  {typed:26} {found:6} found: query {asked:?}, all {took:?}");
        }
    }
}

#[test]
fn so_many_words_are_searched_for() {
    let matrix = super::matrix(&[("N", &["Trains models", "Ships models"])]);
    let index = Index::new(&matrix, "en");
    for typed in
        ["models ".repeat(300_000), "modlse ".repeat(300_000), "a-".repeat(300_000), "x, ".repeat(300_000)]
    {
        let (query, steps) = steps_of(|| index.query(&typed));
        assert!((1..=WORDS).contains(&query.words.len()) && steps <= WORDS, "{steps}");
        assert!(Query::new(&typed).words.len() <= WORDS);
        let long = |word: &Word| word.forms.iter().any(|form| form.chars().count() > LETTERS);
        assert!(!Query::new(&"a".repeat(20_000)).words.iter().any(long));
    }
    // The first of them count.
    let found = |typed: &str| index.find(&matrix, &index.query(typed), &|_| true).expectations.len();
    assert_eq!(found(&("models ".repeat(40) + "ships")), 2);
    assert_eq!(found(&("models ".repeat(20) + "ships")), 1);
}
