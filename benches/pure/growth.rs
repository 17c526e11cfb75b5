//! What many of a kind cost: each case with n of it, twice and four times as many.

use skill_matrix::browse::career_path;
use skill_matrix::compare::{Place, Side, briefs, compare_versions, growth, wording};
use skill_matrix::matrix::{Matrix, read::read};
use skill_matrix::search::Index;

/// What is timed, made beforehand of so many.
pub type Case = Box<dyn Fn() -> usize>;

/// Makes a case of so many.
pub type Make = fn(usize) -> Case;

/// The cases by name, each with the smallest number.
pub const CASES: [(&str, usize, Make); 12] = [
    ("alike items at two levels", 200, alike_items),
    ("items with ids at two levels", 1_500, items_with_ids),
    ("levels of ten items, growth", 25, levels_grown),
    ("levels of ten items, career path", 25, levels_ahead),
    ("forks of ten items, growth", 25, |n| grown(many_forks(n))),
    ("forks of ten items, career path", 25, |n| ahead(many_forks(n))),
    ("words, all other ones", 1_500, |n| texts(n, &|at| format!("a{at}"), &|at| format!("b{at}"))),
    ("words, one again and again", 1_600, |n| {
        texts(n, &|_| "word".into(), &|at| ["word", "other"][at % 2].into())
    }),
    ("groups", 1_000, groups),
    ("ids of items, the last first", 10_000, ids_from_behind),
    ("skills of two versions, all other ones", 1_000, versions),
    ("words of a query", 5_000, query),
];

/// A matrix of one role: skills, and what is expected of each at each level.
fn matrix(is_cumulative: bool, levels: usize, skills: &[String], cells: &[String]) -> Matrix {
    of(&json(is_cumulative, levels, 1, skills, cells))
}

fn of(json: &str) -> Matrix {
    read(json.as_bytes()).expect("the matrix is right").matrix
}

/// As many levels side by side at each height as are `wide`.
fn json(is_cumulative: bool, levels: usize, wide: usize, skills: &[String], cells: &[String]) -> String {
    let level = |at| format!(r#"{{"id":"l{at}","name":"L","rank":{}}}"#, at / wide);
    let levels: Vec<String> = (0..levels).map(level).collect();
    format!(
        r#"{{"format":"skill-matrix/1","title":"T","cumulative":{is_cumulative},"levels":[{}],"skills":[{}],"expectations":[{}]}}"#,
        levels.join(","),
        skills.join(","),
        cells.join(",")
    )
}

fn skill(id: &str) -> String {
    format!(r#"{{"id":"{id}","name":"S"}}"#)
}

fn cell(skill: &str, level: usize, items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    format!(r#"{{"skill":"{skill}","level":"l{level}","items":[{}]}}"#, items.join(","))
}

fn place(matrix: &Matrix, level: usize) -> Place {
    let role = matrix.role_ixs().next().expect("there is a role");
    Place { role, level: matrix.ladder().levels().nth(level).expect("there is such a level") }
}

/// Two levels of n items.
fn two_levels(is_cumulative: bool, n: usize, item: impl Fn(usize, usize) -> String) -> Case {
    let cells = [0, 1].map(|level| cell("s", level, (0..n).map(|at| item(level, at))));
    let matrix = matrix(is_cumulative, 2, &[skill("s")], &cells);
    Box::new(move || {
        let briefs = briefs(&matrix, place(&matrix, 0), place(&matrix, 1), matrix.skill_ixs());
        briefs.iter().map(|brief| brief.tally.total()).sum()
    })
}

fn alike_items(n: usize) -> Case {
    two_levels(false, n, |level, at| {
        format!("\"Keeps the order of {at} things, {}\"", ["now", "then"][level])
    })
}

fn items_with_ids(n: usize) -> Case {
    two_levels(true, n, |level, at| format!(r#"{{"id":"i{at}","text":"Does {at} things at {level}"}}"#))
}

/// Ten items at each level.
fn ten_each(n: usize) -> Vec<String> {
    let items = |level| (0..10).map(move |at| format!("\"Does {at} things at {level}\""));
    (0..n).map(|level| cell("s", level, items(level))).collect()
}

fn many_levels(n: usize) -> Matrix {
    matrix(true, n, &[skill("s")], &ten_each(n))
}

/// So many forks with two ways each.
fn many_forks(n: usize) -> Matrix {
    of(&json(true, 2 * n, 2, &[skill("s")], &ten_each(2 * n)))
}

fn levels_grown(n: usize) -> Case {
    grown(many_levels(n))
}

fn levels_ahead(n: usize) -> Case {
    ahead(many_levels(n))
}

fn grown(matrix: Matrix) -> Case {
    let (place, skill) = (place(&matrix, 0), matrix.skill_ixs().next().expect("there is a skill"));
    Box::new(move || growth(&matrix, skill, place.role).len())
}

fn ahead(matrix: Matrix) -> Case {
    let (place, skills) = (place(&matrix, 0), matrix.skill_ixs().collect::<Vec<_>>());
    Box::new(move || career_path(&matrix, place, &skills).ahead.len())
}

fn texts(n: usize, before: &dyn Fn(usize) -> String, after: &dyn Fn(usize) -> String) -> Case {
    let text = |word: &dyn Fn(usize) -> String| (0..n).map(word).collect::<Vec<_>>().join(" ");
    let (before, after) = (text(before), text(after));
    Box::new(move || wording(&before, &after).map_or(0, |wording| wording.after.len()))
}

fn groups(n: usize) -> Case {
    let named = |at| format!(r#"{{"id":"s{at}","name":"S","path":["Group {at}"]}}"#);
    let skills: Vec<String> = (0..n).map(named).collect();
    reading(json(false, 1, 1, &skills, &[cell("s0", 0, ["\"x\"".to_owned()].into_iter())]))
}

fn ids_from_behind(n: usize) -> Case {
    let items = (0..n).rev().map(|at| format!(r#"{{"id":"i{at:06}","text":"x"}}"#));
    reading(json(false, 1, 1, &[skill("s")], &[cell("s", 0, items)]))
}

fn reading(json: String) -> Case {
    Box::new(move || read(json.as_bytes()).expect("the matrix is right").matrix.groups().all().len())
}

fn versions(n: usize) -> Case {
    let of = |letter: &str| {
        let ids: Vec<String> = (0..n).map(|at| format!("{letter}{at}")).collect();
        let skills: Vec<String> = ids.iter().map(|id| skill(id)).collect();
        let cells: Vec<String> = ids.iter().map(|id| cell(id, 0, ["\"x\"".to_owned()].into_iter())).collect();
        matrix(false, 1, &skills, &cells)
    };
    let (before, after) = (of("a"), of("b"));
    Box::new(move || {
        let side = |matrix| Side { matrix, place: place(matrix, 0) };
        compare_versions(side(&before), side(&after)).len()
    })
}

fn query(n: usize) -> Case {
    let matrix = read(super::made::json(1_000).as_bytes()).expect("the matrix is right").matrix;
    let index = Index::new(&matrix, "en");
    let typed: Vec<String> = (0..n).map(|at| ["design", "pipelnie", "care"][at % 3].to_owned()).collect();
    let typed = typed.join(" ");
    Box::new(move || index.find(&matrix, &index.query(&typed), &|_| true).expectations.len())
}
