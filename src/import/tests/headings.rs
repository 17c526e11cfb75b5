//! Titles, headings and merged cells around a table.

use super::support::{drawn, kinds, one, workbook};
use crate::import::table::Range;
use crate::import::{ColumnMap, DoubtKind, propose};

#[test]
fn headings_between_rows_file_the_skills_below() {
    let (proposal, told) = one(drawn(
        "L",
        "
Skill | Junior | Senior
Engineering
Data
SQL | reads | tunes
Web
CSS | one | two
",
    ));
    assert_eq!(
        told,
        [
            "Engineering > Data > SQL: Junior = reads",
            "Engineering > Data > SQL: Senior = tunes",
            "Engineering > Web > CSS: Junior = one",
            "Engineering > Web > CSS: Senior = two",
        ]
    );
    assert_eq!((proposal.doubts.len(), proposal.set_aside.len()), (0, 0));
}

#[test]
fn headings_stand_in_the_columns_of_domains_and_groups() {
    let (proposal, told) = one(drawn(
        "L",
        "
Domain | Group | Skill | Junior | Senior
Engineering
 | Data
 | | SQL | reads | tunes
 | Web
 | | CSS | one | two
Design
 | Drawing
 | | Ink | three | four
",
    ));
    assert_eq!(
        told,
        [
            "Engineering > Data > SQL: Junior = reads",
            "Engineering > Data > SQL: Senior = tunes",
            "Engineering > Web > CSS: Junior = one",
            "Engineering > Web > CSS: Senior = two",
            "Design > Drawing > Ink: Junior = three",
            "Design > Drawing > Ink: Senior = four",
        ]
    );
    assert_eq!((proposal.doubts, proposal.set_aside), (vec![], vec![]));
}

#[test]
fn a_heading_that_may_be_a_skill_is_told() {
    let (proposal, told) = one(drawn("L", "Skill | Junior\nSQL | one\nGit\nCSS | two\nWeb\nInk | three"));
    assert_eq!(told, ["SQL: Junior = one", "Git > CSS: Junior = two", "Web > Ink: Junior = three"]);
    assert_eq!(kinds(&proposal), [DoubtKind::Homeless]);
    assert!(proposal.doubts[0].sentence.starts_with("A3: “Git” stands alone"));
    assert_eq!(
        propose(&workbook(vec![drawn("L", "Skill | Junior\nSQL | one\nGit\nCSS | two")]), &proposal.map)
            .unwrap()
            .doubts,
        []
    );
}

#[test]
fn a_header_below_a_title_and_a_legend() {
    let (proposal, told) = one(drawn(
        "L",
        "
Ladder of the data team

Legend
1 | knows it
2 | does it
Please ask before you change anything in this sheet, for it is shared by all of the teams.

Skill | Junior | Senior
SQL | 1 | 2
Charts | 2 | 2

Notes
Last changed in May
",
    ));
    assert_eq!(
        told,
        [
            "SQL: Junior = [knows it]",
            "SQL: Senior = [does it]",
            "Charts: Junior = [does it]",
            "Charts: Senior = [does it]"
        ]
    );
    assert_eq!(proposal.map.title.as_deref(), Some("Ladder of the data team"));
    assert_eq!(proposal.doubts, []);
    assert!(proposal.json.contains(r#"{"id": "1", "name": "knows it", "short": "1"}"#), "{}", proposal.json);
    assert_eq!(proposal.set_aside.len(), 3);
}

#[test]
fn merged_cells_say_the_same_and_are_told() {
    let mut sheet =
        drawn("L", "Domain | Skill | Junior | Senior\nData | SQL | one | two\n | Charts | three |");
    sheet.merged = vec![
        Range { first_row: 1, first_column: 0, last_row: 2, last_column: 0 },
        Range { first_row: 2, first_column: 2, last_row: 2, last_column: 3 },
    ];
    let (proposal, told) = one(sheet);
    assert_eq!(told[2..], ["Data > Charts: Junior = three", "Data > Charts: Senior = three"]);
    assert_eq!(kinds(&proposal), [DoubtKind::Spread, DoubtKind::Spread]);
    assert!(proposal.doubts[0].sentence.starts_with("A2: “Data” is taken"));
}

/// A group that was filled down went on in the next domain.
#[test]
fn another_domain_ends_the_group_of_the_one_before() {
    let (_, told) = one(drawn(
        "L",
        "Domain | Group | Skill | Junior | Senior\nWeb | Style | CSS | a | b\n | | Fonts | c | d\n | | Icons | c | d\nData | | SQL | e | f\n | | Joins | g | h\n | | Plans | i | j",
    ));
    let junior: Vec<&str> =
        told.iter().filter_map(|line| line.split_once(": Junior")).map(|(at, _)| at).collect();
    assert_eq!(
        junior,
        [
            "Web > Style > CSS",
            "Web > Style > Fonts",
            "Web > Style > Icons",
            "Data > SQL",
            "Data > Joins",
            "Data > Plans"
        ]
    );
}

#[test]
fn notes_and_totals_below_a_table_are_set_aside() {
    for note in
        ["* only with review", "Source: HR handbook 2025", "Contact: hr@x.example", "Quelle: Handbuch"]
    {
        let rows = format!(
            "Domain | Skill | Junior | Senior\nData | SQL | 1 | 2\n | Git | 2 | 3\n | Total | 3 | 5\n{note}"
        );
        for rows in [rows.clone(), rows.replace(note, &format!(" | {note}"))] {
            let (proposal, told) = one(drawn("L", &rows));
            assert_eq!((proposal.counts.skills, told.len()), (2, 4), "{note}");
            assert_eq!(proposal.set_aside.len(), 4, "{note}");
        }
    }
    // A skill of which nothing is expected, and one with the name of a sum.
    let (proposal, _) = one(drawn(
        "L",
        "Domain | Skill | Junior | Senior\nData | SQL | 1 | 2\nData | Total | reads | tunes\n | Git",
    ));
    assert_eq!(proposal.counts.skills, 3);
}

/// Words for depths are words for levels, too.
#[test]
fn a_row_of_depths_is_no_header() {
    let (proposal, told) =
        one(drawn("L", " | L1 | L2\nSQL | Advanced | Expert\nGit | Basic | Advanced\nCSS | Expert | Expert"));
    assert_eq!((proposal.map.sheets[0].header, told.len(), &*told[0]), (Some(0), 6, "SQL: L1 = [Advanced]"));
    let (proposal, told) = one(drawn(
        "L",
        "Level | Titel | Jahre | Reden\n1 | Junior | 0-2 | hört zu\n2 | Professional | 2-5 | spricht\n3 | Senior | 5+ | führt",
    ));
    assert_eq!(proposal.map.sheets[0].header, Some(0));
    assert!(told.contains(&"Reden: 1 – Junior = hört zu".to_owned()), "{told:?}");
    let (proposal, told) = one(drawn(
        "L",
        "
Skill | Junior | Senior | |
SQL | B | I | | B = Basic
Git | I | A | | I = Intermediate
Tests | B | B | | A = Advanced
",
    ));
    assert_eq!((proposal.map.sheets[0].header, told.len()), (Some(0), 6));
}

/// These were skills.
#[test]
fn numbers_tell_headings() {
    let (proposal, told) = one(drawn(
        "L",
        "No. | Skill | L1 | L2\n1 | Craft\n1.1 | Data\n1.1.1 | SQL | a | b\n1.2 | Web\n1.2.1 | CSS | c | d\n2. | People\n2.1 | Talk | e | f\n2.2 | Ink",
    ));
    let paths: Vec<&str> = told.iter().step_by(2).map(|line| line.split_once(": L1").unwrap().0).collect();
    assert_eq!(paths, ["Craft > Data > SQL", "Craft > Web > CSS", "People > Talk"]);
    assert_eq!((proposal.counts.skills, proposal.doubts.len(), proposal.set_aside.len()), (4, 0, 4));
}

/// With its own column map, the first row was a skill, and the second one a doubt.
#[test]
fn sums_and_pay_are_set_aside_with_a_column_map_too() {
    for row in ["Total | | 1 | 2", " | Total | 1 | 2", " | Salary | 40k | 60k", "Average | | |"] {
        let rows = format!("Domain | Skill | Junior | Senior\nData | SQL | 1 | 2\n{row}");
        let book = workbook(vec![drawn("L", &rows)]);
        let first = propose(&book, &ColumnMap::default()).unwrap();
        let again = propose(&book, &first.map).unwrap();
        assert_eq!(first.counts.skills, 1, "{row}");
        assert_eq!((again.json, again.doubts), (first.json, vec![]), "{row}");
    }
}
