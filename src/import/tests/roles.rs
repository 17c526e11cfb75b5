//! Tables with a row for each role.

use super::support::{drawn, kinds, one};
use crate::import::{DoubtKind, Shape};

#[test]
fn a_row_for_each_role_and_a_column_for_each_skill() {
    for (header, names) in [
        ("Role | Python | SQL", ["Data Analyst", "Data Engineer"]),
        ("Position | Python | SQL", ["Entwickler", "Tester"]),
        ("Job title | Python | SQL", ["Nurse", "Doctor"]),
    ] {
        let [one_name, other] = names;
        for [a, b, c, d] in
            [["2", "3", "4", "4"], ["Experte", "Fortgeschritten", "Grundlagen", "Fortgeschritten"]]
        {
            let (proposal, told) =
                one(drawn("L", &format!("{header}\n{one_name} | {a} | {b}\n{other} | {c} | {d}")));
            assert_eq!(proposal.map.sheets[0].shape, Some(Shape::LevelsAsRows));
            assert_eq!(
                told,
                [
                    format!("Python: {one_name}: All levels = [{a}]"),
                    format!("Python: {other}: All levels = [{c}]"),
                    format!("SQL: {one_name}: All levels = [{b}]"),
                    format!("SQL: {other}: All levels = [{d}]"),
                ]
            );
            assert_eq!(kinds(&proposal), [DoubtKind::Homeless], "{:?}", proposal.doubts);
            assert_eq!(proposal.set_aside, []);
        }
    }
}

#[test]
fn the_titles_of_rows_say_roles_and_levels() {
    let (proposal, told) = one(drawn(
        "L",
        "
Role | Python
Junior Analyst | reads
Senior Analyst | writes
Junior Engineer | runs
Senior Engineer | builds
",
    ));
    assert_eq!(
        told,
        [
            "Python: Analyst: Junior = reads",
            "Python: Analyst: Senior = writes",
            "Python: Engineer: Junior = runs",
            "Python: Engineer: Senior = builds",
        ]
    );
    assert_eq!((proposal.doubts, proposal.set_aside), (vec![], vec![]));
    let (_, told) = one(drawn("L", "Role | Python | SQL\nJunior Dev | a | b\nSenior Dev | c | d"));
    assert_eq!(told[0], "Python: Junior Dev = a");
}

#[test]
fn a_column_about_the_role_is_no_skill() {
    let (proposal, told) = one(drawn(
        "L",
        "Role | Department | Listening | Coding\nNurse | ICU | listens | n/a\nDoctor | ER | explains | n/a",
    ));
    assert_eq!(told[0], "Listening: Nurse: All levels = listens");
    assert!(!proposal.json.contains("ICU"));
    assert_eq!(kinds(&proposal), [DoubtKind::Column, DoubtKind::Homeless]);
}
