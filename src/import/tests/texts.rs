//! Texts of skills and depths, and marks in their place.

use super::support::{drawn, many, one, proposed, told, workbook};
use crate::import::Shape;

#[test]
fn numbers_and_a_sheet_that_says_what_they_mean() {
    let (proposal, matrix) = proposed(&workbook(vec![
        drawn(
            "Numbers",
            "Skill | Web Junior | Web Senior | App Junior | App Senior\nCSS | 1 | 2 | n/a | 1\nSQL | 1 | 1 | 1 | 2",
        ),
        drawn(
            "Meaning",
            "Skill | 1 | 2 | 3\nCSS | styles a page | makes a theme | leads\nSQL | reads | joins | tunes",
        ),
    ]));
    assert_eq!(proposal.map.sheets[1].shape, Some(Shape::Descriptions));
    assert_eq!((proposal.counts.skills, proposal.counts.roles, proposal.counts.levels), (2, 2, 2));
    assert_eq!(matrix.skill(crate::matrix::SkillIx::new(0)).texts().len(), 3);
    assert_eq!((proposal.doubts.len(), proposal.set_aside.len()), (0, 0));
    assert_eq!(told(&matrix)[2], "CSS: App: Junior = no concern");
}

#[test]
fn a_description_is_the_summary_of_its_skill() {
    let about = |matrix: &crate::matrix::Matrix, at: usize| {
        matrix.skills()[at].summary().map(|about| about.any().to_owned())
    };
    let (proposal, matrix) = proposed(&workbook(vec![drawn(
        "L",
        "Skill | Description | Junior | Senior\nCSS | How pages look. | styles | makes a theme\nSQL | TBD | reads | joins",
    )]));
    assert_eq!(about(&matrix, 0).as_deref(), Some("How pages look."));
    assert_eq!(about(&matrix, 1), None);
    assert_eq!(proposal.set_aside.iter().map(|cell| &*cell.text).collect::<Vec<_>>(), ["TBD"]);
    assert_eq!(proposal.doubts, []);
    // In a sheet of its own, which says what the numbers mean.
    let (proposal, matrix) = proposed(&workbook(vec![
        drawn("Numbers", "Skill | Web Junior | Web Senior\nCSS | 1 | 2\nSQL | 1 | 1"),
        drawn(
            "Meaning",
            "Skill | Description | 1 | 2\nCSS | How pages look. | styles | leads\nSQL | Data. | reads | joins",
        ),
    ]));
    assert_eq!(about(&matrix, 1).as_deref(), Some("Data."));
    assert_eq!((proposal.doubts.len(), proposal.set_aside.len()), (0, 0));
    // Rows for several roles.
    let (proposal, matrix) = proposed(&workbook(vec![drawn(
        "L",
        "Role | Skill | Description | Junior | Senior\nWeb | CSS | Looks. | a | b\nApp | CSS | Looks. | c | d\nOps | CSS | Else. | e | f",
    )]));
    assert_eq!(about(&matrix, 0).as_deref(), Some("Looks."));
    let doubts: Vec<_> = proposal.doubts.iter().map(|doubt| (doubt.kind, doubt.row, doubt.column)).collect();
    assert_eq!(doubts, [(crate::import::DoubtKind::Duplicate, 3, 2)]);
    // Where a mark says only that the skill is expected, the description says what is.
    let (proposal, matrix) = proposed(&workbook(vec![drawn(
        "L",
        "Skill | Description | Junior | Senior\nCSS | Styles pages. | x | x",
    )]));
    assert_eq!(
        (about(&matrix, 0), told(&matrix)),
        (
            None,
            vec![
                "CSS: Junior = (required) Styles pages.".to_owned(),
                "CSS: Senior = (required) Styles pages.".to_owned()
            ]
        )
    );
    assert_eq!(proposal.set_aside, []);
}

#[test]
fn a_description_beside_texts_is_the_summary_of_its_skill_if_it_is_the_same_in_its_rows() {
    let sheet = |last: &str| {
        let rows = format!(
            "Skill | Description | Level | Text\nCSS | Looks. | Junior | styles\nCSS | Looks. | Senior | themes\nSQL | Data. | Junior | reads\nSQL | {last} | Senior | joins"
        );
        proposed(&workbook(vec![drawn("L", &rows)]))
    };
    let about = |matrix: &crate::matrix::Matrix| {
        matrix
            .skills()
            .iter()
            .map(|skill| skill.summary().map(|about| about.any().to_owned()))
            .collect::<Vec<_>>()
    };
    let (proposal, matrix) = sheet("Data.");
    assert_eq!(about(&matrix), [Some("Looks.".to_owned()), Some("Data.".to_owned())]);
    assert_eq!((proposal.set_aside.as_slice(), proposal.counts.items), (&[][..], 4));
    // Here it says something about single rows.
    let (proposal, matrix) = sheet("Tables.");
    assert_eq!(about(&matrix), [None, None]);
    assert_eq!(proposal.set_aside.len(), 5);
}

#[test]
fn marks_say_that_the_skill_is_expected() {
    let (proposal, told) =
        one(drawn("L", "Skill | Junior | Senior\nSQL | | x\nCSS | ✓ | optional\nGit | no | should"));
    assert_eq!(
        told,
        [
            "SQL: Senior = (required) SQL",
            "CSS: Junior = (required) CSS",
            "CSS: Senior = (optional) CSS",
            "Git: Junior = no concern",
            "Git: Senior = (should) Git",
        ]
    );
    assert_eq!(proposal.doubts, []);
}

#[test]
fn the_language_is_that_of_texts_that_say_what_depths_mean() {
    let text = "die Frage und das Ziel sind klar, der Weg ist mit der Gruppe besprochen";
    let (proposal, _) = many(vec![
        drawn("Zahlen", "Skill | Junior | Senior\nCSS | 1 | 2\nSQL | 1 | 2"),
        drawn("Sinn", &format!("Skill | 1 | 2\nCSS | {text} | {text} A\nSQL | {text} | {text} B")),
    ]);
    assert_eq!(proposal.map.lang.as_deref(), Some("de"));
}

#[test]
fn marks_that_are_less_are_optional() {
    let (proposal, told) = one(drawn(
        "L",
        "Skill | Junior | Senior\nSQL | (x) | x\nGit | (✓) | ✓\nGo | [x] | (x) reads\nCSS | ☐ | ☑",
    ));
    assert_eq!(
        told,
        [
            "SQL: Junior = (optional) SQL",
            "SQL: Senior = (required) SQL",
            "Git: Junior = (optional) Git",
            "Git: Senior = (required) Git",
            "Go: Junior = (required) Go",
            "Go: Senior = (optional) reads",
            "CSS: Junior = no concern",
            "CSS: Senior = (required) CSS",
        ]
    );
    assert_eq!(proposal.doubts, []);
}

/// Full and empty circles said the same.
#[test]
fn circles_of_two_kinds_are_told_apart() {
    for (full, empty) in [("●", "○"), ("◎", "○"), ("●", "◯")] {
        let rows = format!("Skill | Junior | Senior\nSQL | {empty} | {full}\nGit | | {empty}");
        let (proposal, told) = one(drawn("L", &rows));
        assert_eq!(
            told,
            ["SQL: Junior = (optional) SQL", "SQL: Senior = (required) SQL", "Git: Senior = (optional) Git"]
        );
        let doubts: Vec<_> = proposal.doubts.iter().map(|doubt| (doubt.row, doubt.column)).collect();
        assert_eq!(doubts, [(1, 1)]);
    }
    let (proposal, told) = one(drawn("L", "Skill | Junior | Senior\nSQL | | ○"));
    assert_eq!((proposal.doubts.len(), told), (0, vec!["SQL: Senior = (required) SQL".to_owned()]));
}
