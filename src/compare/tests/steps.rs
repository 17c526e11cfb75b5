//! How the steps of a comparison grow with what is compared.

use super::{ladder, ladder_file};
use crate::browse::career_path;
use crate::compare::{
    Outcome, Place, Side, asides, briefs, compare, compare_versions, growth, in_effect, is_too_long, wording,
};
use crate::matrix::{Matrix, SkillIx};
use crate::steps::{grows, steps_of};
use serde_json::{Value, json};

/// The places of a matrix of one ladder, and its only skill.
fn places(matrix: &Matrix) -> (Vec<Place>, SkillIx) {
    let role = matrix.role_ixs().next().unwrap();
    let places = matrix.ladder().levels().map(|level| Place { role, level }).collect();
    (places, matrix.skill_ixs().next().unwrap())
}

/// The steps of comparing two levels of n items.
fn two_levels(n: usize, is_cumulative: bool, item: impl Fn(usize, usize) -> Value) -> (usize, usize) {
    let level = |level| (0..n).map(|at| item(level, at)).collect();
    let matrix = ladder(is_cumulative, &[level(0), level(1)]);
    let (places, skill) = places(&matrix);
    let (changes, steps) = steps_of(|| compare(&matrix, places[0], places[1], [skill]));
    (2 * n + changes[0].items.len(), steps)
}

#[test]
fn many_items_of_two_levels() {
    for is_cumulative in [true, false] {
        let id = |at: usize| format!("i{at}");
        grows(1500, |n| {
            two_levels(
                n,
                is_cumulative,
                |level, at| json!({"id": id(at), "text": format!("{at} of {level}")}),
            )
        });
        grows(1500, |n| {
            two_levels(n, is_cumulative, |level, at| json!({"id": id(at), "text": (["x", "y"][level])}))
        });
        grows(1500, |n| {
            two_levels(n, is_cumulative, |level, at| json!({"id": id(level * n + at), "text": "x"}))
        });
        grows(1500, |n| {
            two_levels(
                n,
                is_cumulative,
                |level, at| json!({"id": id(at * (level + 1)), "text": format!("{}", n - at)}),
            )
        });
        grows(1500, |n| {
            two_levels(n, is_cumulative, |level, at| {
                json!(format!("does {}", if level == 0 { at } else { n - at }))
            })
        });
        grows(1500, |n| two_levels(n, is_cumulative, |_, _| json!("x")));
    }
}

#[test]
fn many_items_are_compared_by_id_and_by_text_alone() {
    let pair = |n: usize| {
        let items = |word: &str| -> Vec<Value> {
            let alike = (0..n).map(|at| json!(format!("Keeps the order of {at} things {word}")));
            alike.chain([json!({"id": "same", "text": word}), json!("Says the same")]).collect()
        };
        let matrix = ladder(false, &[items("now"), items("then")]);
        let (places, skill) = places(&matrix);
        let (change, steps) = steps_of(|| compare(&matrix, places[0], places[1], [skill]).remove(0));
        (change.is_by_likeness, change.tally(), steps)
    };
    let (is_by_likeness, tally, _) = pair(200);
    assert!(is_by_likeness);
    assert_eq!((tally.of(Outcome::Reworded), tally.of(Outcome::Same)), (201, 1));
    let (is_by_likeness, tally, steps) = pair(800);
    assert!(!is_by_likeness);
    let of =
        [Outcome::Reworded, Outcome::Same, Outcome::New, Outcome::Dropped].map(|outcome| tally.of(outcome));
    assert_eq!(of, [1, 1, 800, 800]);
    assert!(steps < 40_000, "{steps}");
    // As much as is compared at most.
    let most = (1..=16).map(|n| pair(n * 20)).filter(|(is_by_likeness, ..)| *is_by_likeness);
    assert!(most.map(|(.., steps)| steps).max() < Some(10_000_000));
}

#[test]
fn items_with_other_ids_are_not_too_many() {
    let item =
        |level: &str, at: usize| json!({"id": format!("{level}{at}"), "text": format!("Does {at} things")});
    let level = |level: &str| (0..3000).map(|at| item(level, at)).collect::<Vec<_>>();
    let [before, mut after] = ["a", "b"].map(level);
    after.iter_mut().for_each(|item| item["text"] = json!(format!("{}!", item["text"])));
    let matrix = ladder(false, &[before, after]);
    let (places, skill) = places(&matrix);
    let change = compare(&matrix, places[0], places[1], [skill]).remove(0);
    assert!(change.is_by_likeness, "no two of them may be a pair");
}

#[test]
fn many_levels() {
    let items =
        |at: usize| -> Vec<Value> { (0..10).map(|nth| json!(format!("does {nth} at {at}"))).collect() };
    let of = |n: usize| ladder(true, &(0..n).map(items).collect::<Vec<_>>());
    // Each level has ten items, and ten that are new.
    grows(50, |n| {
        let matrix = of(n);
        let (places, skill) = places(&matrix);
        (20 * n, steps_of(|| growth(&matrix, skill, places[0].role)).1)
    });
    grows(50, |n| {
        let matrix = of(n);
        let (places, skill) = places(&matrix);
        (20 * n, steps_of(|| career_path(&matrix, places[0], &[skill])).1)
    });
    grows(50, |n| {
        let matrix = of(n);
        let (places, skill) = places(&matrix);
        (20 * n, steps_of(|| in_effect(&matrix, skill, places[n - 1])).1)
    });
}

/// Makes a file with so many levels.
type Make = fn(usize) -> Value;

/// Ladders on which an item is not known by its position, with their names.
const APART: [(&str, Make); 5] = [
    ("forks", |n| forks(n, true)),
    ("levels that are not cumulative", |n| forks(n, false)),
    ("an id at two positions", |n| {
        grown(
            n,
            vec![
                vec![json!({"id": "i", "text": "A"})],
                vec![json!("A")],
                vec![json!({"id": "i", "text": "B"})],
            ],
        )
    }),
    ("an item that changes its id and its text", |n| {
        let of = |id: &str, text: &str| vec![json!({"id": id, "text": text})];
        grown(n, vec![of("i", "A"), vec![json!("A")], of("j", "A"), of("j", "B")])
    }),
    ("no concern", |n| {
        let ends = |at: usize| if at % 2 == 1 { vec![] } else { vec![json!(format!("does {at}"))] };
        let first = (0..10 * n).map(|at| json!(format!("begins {at}"))).collect();
        ladder_file(true, &[vec![first], (1..n).map(ends).collect()].concat())
    }),
];

/// Ten items that are new at each level after these.
fn grown(n: usize, first: Vec<Vec<Value>>) -> Value {
    let items = |at: usize| (0..10).map(|nth| json!(format!("does {nth} at {at}"))).collect();
    ladder_file(true, &first.into_iter().chain((0..n).map(items)).collect::<Vec<_>>())
}

/// Two levels at each height.
fn forks(n: usize, is_cumulative: bool) -> Value {
    let mut file = grown(n, vec![]);
    file["cumulative"] = json!(is_cumulative);
    for (at, level) in file["levels"].as_array_mut().unwrap().iter_mut().enumerate() {
        *level = json!({"id": level, "name": "L", "rank": at / 2});
    }
    file
}

/// Whether anything is left out, and the steps.
fn way_up(file: &Value) -> [(bool, usize); 2] {
    let matrix = super::matrix(file);
    let (places, skill) = places(&matrix);
    let (steps, of_growth) = steps_of(|| growth(&matrix, skill, places[0].role));
    let (path, of_path) = steps_of(|| career_path(&matrix, places[0], &[skill]));
    assert_eq!(steps.len(), places.len());
    let is_cut = steps.iter().any(|step| step.is_cut);
    let rungs = matrix.ladder().rungs();
    let first = rungs.iter().filter(|rung| rung.rank == rungs[0].rank).count();
    assert_eq!(path.is_cut, path.ahead.len() + first < places.len());
    [(is_cut, of_growth), (path.is_cut, of_path)]
}

#[test]
fn where_each_level_is_gone_through_it_ends_at_a_stated_size() {
    for (name, file) in APART {
        for n in [20, 100] {
            assert_eq!(way_up(&file(n)).map(|(is_cut, _)| is_cut), [false; 2], "{n} levels of {name}");
        }
        // As many levels as a matrix may have.
        for (is_cut, steps) in way_up(&file(990)) {
            assert!(steps < 2_500_000, "{steps} steps for {name}");
            assert!(!is_cut || steps > 200_000, "{name} ends after {steps} steps");
        }
    }
    let is_cut = |is_cumulative| way_up(&forks(990, is_cumulative)).map(|(is_cut, _)| is_cut);
    assert_eq!((is_cut(true), is_cut(false)), ([true; 2], [false; 2]));
}

#[test]
fn versions_without_a_common_skill() {
    let of = |n: usize, letter: &str| {
        let mut file = ladder_file(false, &[vec![json!("x")]]);
        file["skills"] = (0..n).map(|at| json!({"id": format!("{letter}{at}"), "name": "S"})).collect();
        file["expectations"] = (0..n)
            .map(|at| json!({"skill": format!("{letter}{at}"), "level": "l0", "items": ["x"]}))
            .collect();
        super::matrix(&file)
    };
    grows(500, |n| {
        let (before, after) = (of(n, "a"), of(n, "b"));
        let side = |matrix| Side { matrix, place: places(matrix).0[0] };
        let (changes, steps) = steps_of(|| compare_versions(side(&before), side(&after)));
        assert_eq!(changes.len(), 2 * n);
        (2 * n, steps)
    });
}

#[test]
fn long_texts() {
    let words = |n: usize, word: &dyn Fn(usize) -> String| (0..n).map(word).collect::<Vec<_>>().join(" ");
    // Few words in a long text are marked.
    for n in [2_000, 8_000] {
        let before = words(n, &|at| format!("w{}", at % 50));
        let after = before.replacen("w7 ", "v7 ", 1).replacen("w40", "v40", 2);
        assert!(!is_too_long(&before, &after));
        let (marked, steps) = steps_of(|| wording(&before, &after));
        assert!(marked.is_some());
        assert!(steps < 20 * n, "{steps}");
    }
    type Word = dyn Fn(usize) -> String;
    let kinds: [(&Word, &Word); 3] = [
        (&|at| format!("a{at}"), &|at| format!("b{at}")),
        (&|_| "word".to_owned(), &|at| format!("b{at}")),
        (&|at| ["word", "other"][at % 2].to_owned(), &|at| ["word", "thing", "word"][at % 3].to_owned()),
    ];
    for (one, other) in kinds {
        for n in [900, 3_000, 24_000] {
            let (before, after) = (words(n, one), words(n + 5, other));
            assert_eq!(is_too_long(&before, &after), n > 900);
            let (marked, steps) = steps_of(|| wording(&before, &after));
            assert!(n < 1000 || marked.is_none());
            assert!(steps < 6_000_000 && (n < 1000 || steps < 4 * n), "{steps} for {n}");
        }
    }
}

#[test]
fn many_skills_of_few_items_are_gone_through_as_they_are() {
    let matrix = ladder(false, &[vec![json!("a b"), json!("c d")], vec![json!("a b"), json!("c e")]]);
    let (places, skill) = places(&matrix);
    let (_, steps) = steps_of(|| briefs(&matrix, places[0], places[1], [skill]));
    assert!(steps < 20, "{steps}");
}

#[test]
fn items_of_many_kinds() {
    let item =
        |level: usize, at: usize| json!({"text": format!("{at} of {level}"), "kind": format!("word {at}")});
    grows(1500, |n| {
        let items = |level| (0..n).map(|at| item(level, at)).collect();
        let matrix = ladder(false, &[items(0), items(1)]);
        let (places, skill) = places(&matrix);
        let (told, steps) = steps_of(|| asides(&matrix, places[0], places[1], skill));
        assert_eq!(told.len(), n);
        (2 * n, steps)
    });
}
