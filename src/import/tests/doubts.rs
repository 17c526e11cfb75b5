//! What is doubtful, what is hidden, and what a column map settles.

use super::support::{drawn, kinds, many, one, told, workbook};
use crate::import::table::Sheet;
use crate::import::{ColumnMap, DoubtKind, propose};
use crate::matrix::read::read;

#[test]
fn what_is_doubtful_is_told_where_it_is() {
    let (proposal, told) = one(drawn(
        "L",
        "
Skill | Junior | Senior
SQL | TBD | [Expert] tunes
CSS | [Expert] one | [Expert] two | loose
 | homeless |
Git | [Expert] four | [Exprt] five
Git | [Expert] six |
",
    ));
    let places: Vec<(DoubtKind, &str)> =
        proposal.doubts.iter().map(|doubt| (doubt.kind, doubt.sentence.split(':').next().unwrap())).collect();
    assert_eq!(
        places,
        [
            (DoubtKind::Placeholder, "B2"),
            (DoubtKind::Ragged, "D3"),
            (DoubtKind::Homeless, "B4"),
            (DoubtKind::UnknownDepth, "C5"),
            (DoubtKind::Duplicate, "B6"),
        ]
    );
    assert!(told.contains(&"Git: Senior = [Exprt] five".to_owned()));
}

#[test]
fn what_keeps_a_place_free_is_taken_where_somebody_says_so() {
    let table = "
Skill | Junior | Senior
SQL | TBD | tunes
";
    let of = |placeholders| {
        let map = ColumnMap { placeholders, ..ColumnMap::default() };
        let proposal = propose(&workbook(vec![drawn("L", table)]), &map).unwrap();
        let matrix = read(proposal.json.as_bytes()).unwrap().matrix;
        (proposal, told(&matrix))
    };
    assert_eq!(of(false).1, ["SQL: Senior = tunes"]);
    let (proposal, told) = of(true);
    assert_eq!(told, ["SQL: Junior = TBD", "SQL: Senior = tunes"]);
    assert!(proposal.doubts.iter().all(|doubt| doubt.kind != DoubtKind::Placeholder));
    assert!(proposal.map.placeholders);
}

#[test]
fn what_is_hidden_and_what_looks_like_people_is_taken_only_when_named() {
    let mut sheet = drawn(
        "L",
        "Skill | Employee | Salary band | Junior | Senior\nSQL | Ann | 5 | one | two\nCSS | Bob | 6 | three | four",
    );
    sheet.hidden_rows = Some(vec![2]);
    sheet.hidden_columns = Some(vec![4]);
    let hidden = Sheet { hidden: true, ..drawn("Secret", "Skill | Junior\nX | y") };
    let (proposal, told) = many(vec![sheet.clone(), hidden.clone()]);
    assert_eq!(told, ["SQL: Junior = one"]);
    assert_eq!(kinds(&proposal), [DoubtKind::HiddenRows]);
    assert_eq!(proposal.set_aside.len(), 4 + 5 + 2 + 4);
    let mut map = proposal.map;
    map.sheets[0].hidden_rows = true;
    let again = propose(&workbook(vec![sheet, hidden]), &map).unwrap();
    assert!(again.json.contains("three") && again.doubts.is_empty());
}

#[test]
fn an_order_that_is_guessed_is_told_once() {
    let (proposal, _) = one(drawn("L", "Skill | Sapling | Tree\nSQL | one | two"));
    assert_eq!(kinds(&proposal), [DoubtKind::GuessedOrder]);
    let (proposal, told) = one(drawn("L", "Skill | Senior | Mid | Junior\nSQL | one | two | three"));
    assert_eq!(told, ["SQL: Junior = three", "SQL: Mid = two", "SQL: Senior = one"]);
    assert_eq!(proposal.doubts, []);
}

/// A level of another role has its place between the two levels.
#[test]
fn levels_of_one_rank_stay_a_fork_beside_other_roles() {
    let (proposal, _) = one(drawn(
        "L",
        "
Skill | Role | Level | Level order | Text
SQL | Dev | Junior | 1 | one
SQL | Dev | Staff | 2 | two
SQL | Dev | Manager | 2 | three
SQL | Ops | First line | 1 | four
SQL | Ops | Second line | 2 | five
",
    ));
    let steps: Vec<String> = proposal.map.levels.iter().map(|step| step.names().join(" = ")).collect();
    assert_eq!(steps, ["Junior", "First line", "Staff = Manager", "Second line"]);
}

#[test]
fn next_months_sheet_needs_no_clicks() {
    let (proposal, _) = one(drawn("May", "Skill | Sapling | Tree\nSQL | one | two"));
    let map = ColumnMap::read(&proposal.map.write()).unwrap();
    assert_eq!(map, proposal.map);
    // A column was moved, a row inserted, a column added.
    let june = drawn("June", "Ladder\nTree | Skill | Rock | Sapling\nmore | SQL | rock | less");
    let proposal = propose(&workbook(vec![june]), &map).unwrap();
    assert_eq!(proposal.doubts, []);
    assert_eq!(proposal.counts.levels, 2);
    assert_eq!(proposal.set_aside.len(), 3);
}

/// Two tables below one heading of a document give two such sheets. Both got what the map said about the
/// first.
#[test]
fn sheets_of_one_name_come_again_with_their_map() {
    let book = workbook(vec![
        // It has the headers, but is not a table.
        drawn("Web", "Skill | Junior | Senior\nGit"),
        drawn("Web", "Skill | Junior | Senior\nSQL | one | two"),
        drawn("Web", "Group | Skill | Junior | Senior\nStyle | CSS | three | four"),
    ]);
    let proposal = propose(&book, &ColumnMap::default()).unwrap();
    let again = propose(&book, &proposal.map).unwrap();
    assert_eq!((again.json, again.doubts), (proposal.json, vec![]));
}

#[test]
fn without_a_table_a_sentence_says_so() {
    for sheet in
        [drawn("L", ""), drawn("L", "Hello"), drawn("L", "A | B\nC"), drawn("L", "Skill | Junior\nSQL")]
    {
        let error = propose(&workbook(vec![sheet]), &ColumnMap::default()).unwrap_err();
        assert!(error.0.contains(" in this file") && error.0.ends_with("rows below it."), "{error}");
    }
}

fn one_of(rows: &str) -> (crate::import::Proposal, Vec<String>) {
    one(drawn("L", rows))
}

/// They were texts, and `#N/A` said that the skill does not matter.
#[test]
fn errors_of_formulas_are_a_doubt() {
    let (proposal, told) = one_of(
        "Skill | Junior | Senior | Lead\nSQL | #N/A | tunes |\nGit | #REF! | #DIV/0! | a\nC# | #NAME? | #1! |\nGo | Err:508 | #BEZUG! | b",
    );
    assert_eq!(told, ["SQL: Senior = tunes", "Git: Lead = a", "C#: Senior = #1!", "Go: Lead = b"]);
    assert_eq!(kinds(&proposal), [DoubtKind::Formula; 6]);
    let first = &proposal.doubts[0];
    assert!(first.sentence.starts_with("B2: “#N/A” is the error of a formula"), "{}", first.sentence);
}

#[test]
fn a_table_on_a_hidden_sheet_alone_is_named() {
    let mut hidden = drawn("Old", "Skill | Junior | Senior\nGit | a | b");
    hidden.hidden = true;
    let why = propose(&workbook(vec![drawn("Notes", "Ask HR"), hidden]), &ColumnMap::default()).unwrap_err();
    assert!(why.0.contains("in the sheet “Old” alone, which is hidden"), "{why}");
}

/// Each was a doubt.
#[test]
fn percentages_are_texts() {
    let (proposal, told) = one(drawn("L", "Skill | Junior | Senior\nSales | 60% | 20%\nTalks | 10 % | 30 %"));
    assert_eq!((&*told[0], proposal.doubts.len()), ("Sales: Junior = 60%", 0));
}
