//! Which kinds of items are something to cover.

use crate::compare::{Outcome, Place, Tally, asides, compare_skill, in_effect};
use crate::matrix::Matrix;
use crate::matrix::read::read;

fn matrix(is_cumulative: bool) -> Matrix {
    let file = r#"{"format":"skill-matrix/1","title":"T","levels":["A","B"],"skills":[{"name":"S"},{"name":"Q"}],"cumulative":IS,
        "expectations":[
          {"skill":"s","level":"a","items":["one",{"text":"x","kind":"Example"},{"text":"old","kind":"example"},{"text":"no","kind":"avoid"}]},
          {"skill":"s","level":"b","items":["one",{"text":"book","kind":"resource"},{"text":"sign","kind":"signal"},
            {"text":"x","kind":{"en":"example","de":"Beispiel"}},{"text":"never","kind":" Avoid "}]},
          {"skill":"q","level":"b","items":[{"text":"only","kind":"tip"}]}]}"#;
    read(file.replace("IS", if is_cumulative { "true" } else { "false" }).as_bytes()).unwrap().matrix
}

fn places(matrix: &Matrix) -> (Place, Place) {
    let role = matrix.role_ixs().next().unwrap();
    let place = |level| Place { role, level: matrix.find_level(level).unwrap() };
    (place("a"), place("b"))
}

#[test]
fn asides_are_neither_counted_nor_compared() {
    let matrix = matrix(false);
    let (from, to) = places(&matrix);
    let skill = matrix.find_skill("s").unwrap();
    let items = |place| {
        in_effect(&matrix, skill, place)
            .items
            .iter()
            .map(|it| it.item.text().any().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        (items(from), items(to)),
        (
            vec!["one".to_owned(), "no".to_owned()],
            vec!["one".to_owned(), "sign".to_owned(), "never".to_owned()]
        )
    );
    let change = compare_skill(&matrix, from, to, skill).unwrap();
    let mut expected = Tally::default();
    [Outcome::Same, Outcome::New, Outcome::New, Outcome::Dropped].into_iter().for_each(|it| expected.add(it));
    assert_eq!(change.counted, expected);
    // Where there is nothing but a tip, nothing is expected.
    assert!(compare_skill(&matrix, from, to, matrix.find_skill("q").unwrap()).is_none());
}

#[test]
fn asides_are_compared_by_kind_for_whoever_asks() {
    for is_cumulative in [false, true] {
        let matrix = matrix(is_cumulative);
        let (from, to) = places(&matrix);
        let told: Vec<_> = asides(&matrix, from, to, matrix.find_skill("s").unwrap())
            .into_iter()
            .map(|(kind, changes)| {
                let changes = changes
                    .into_iter()
                    .map(|it| (it.outcome, it.to.or(it.from).unwrap().text().any().to_owned()));
                (kind.any().to_owned(), changes.collect::<Vec<_>>())
            })
            .collect();
        let (x, book) = ((Outcome::Same, "x".to_owned()), (Outcome::New, "book".to_owned()));
        let old = (if is_cumulative { Outcome::Same } else { Outcome::Dropped }, "old".to_owned());
        let expected = if is_cumulative {
            vec![("example".to_owned(), vec![x, old]), ("resource".to_owned(), vec![book])]
        } else {
            vec![("resource".to_owned(), vec![book]), ("example".to_owned(), vec![x, old])]
        };
        assert_eq!(told, expected, "cumulative: {is_cumulative}");
    }
}
