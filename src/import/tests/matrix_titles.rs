//! The title of the matrix.

use super::support::{drawn, many, one};

fn title(sheets: &[(&str, &str)]) -> String {
    let sheet = |(name, above): &(&str, &str)| {
        let above = above.replace('/', "\n");
        drawn(name, &format!("{above}\n\nSkill | Junior | Senior\nSQL | reads | tunes"))
    };
    let (proposal, _) = many(sheets.iter().map(sheet).collect());
    proposal.map.title.unwrap()
}

#[test]
fn titles_of_roles_have_the_title_of_the_matrix_in_common() {
    for (one, other, expected) in [
        ("Backend Engineer – Career Ladder", "Data Analyst – Career Ladder", "Career Ladder"),
        ("Career Ladder: Backend Engineer", "Career Ladder: Data Analyst", "Career Ladder"),
        ("Backend Engineer Career Ladder 2026", "Data Engineer Career Ladder 2026", "Career Ladder 2026"),
        ("Karriereleiter für Entwickler", "Karriereleiter für Analysten", "Karriereleiter"),
        ("ACME Ladders/Backend Engineer", "ACME Ladders/Data Analyst", "ACME Ladders"),
        ("Backend Engineer", "Data Analyst", "Skill matrix"),
        ("Backend Engineer", "Data Engineer", "Skill matrix"),
        // One sheet alone has a title.
        ("Backend Engineer", "", "Skill matrix"),
        ("", "Data Analyst: what we expect", "Skill matrix"),
        ("ACME Ladders", "", "ACME Ladders"),
        ("ACME Ladders/Backend Engineer", "", "ACME Ladders"),
    ] {
        assert_eq!(title(&[("Backend", one), ("Data", other)]), expected, "{one}, {other}");
    }
    assert_eq!(title(&[("Backend", "Backend Engineer")]), "Backend Engineer");
    // What is said about the sheet is no title.
    assert_eq!(title(&[("Ladder", "Department: Sales/Author: Jane Doe")]), "Ladder");
    assert_eq!(title(&[("Ladder", "Department: Sales/Our ladder")]), "Our ladder");
}

/// The first sheet says what depths mean, and its title was that of the matrix.
#[test]
fn the_title_of_an_explanation_is_not_that_of_the_matrix() {
    let scale = drawn("Scale", "What the numbers mean\n\nLevel | Meaning\n1 | knows it\n2 | does it");
    let (proposal, _) =
        many(vec![scale, drawn("L", "Our ladder\n\nSkill | Junior | Senior\nSQL | 1 | 2\nGit | 2 | 2")]);
    assert_eq!(proposal.map.title.as_deref(), Some("Our ladder"));
    let (proposal, _) = one(drawn("L", "Our ladder\n\nSkill | Junior | Senior\nSQL | 1 | 2"));
    assert_eq!(proposal.map.title.as_deref(), Some("Our ladder"));
}

/// The roles were called “Sheet1” and “Sheet2”.
#[test]
fn sheets_without_names_have_the_roles_that_stand_above_their_tables() {
    for (one, other, title) in [
        ("Backend Engineer", "Data Analyst", "Skill matrix"),
        ("Backend Engineer – Career Ladder", "Data Analyst – Career Ladder", "Career Ladder"),
    ] {
        let sheet = |name, above| drawn(name, &format!("{above}\n\nSkill | Junior | Senior\nSQL | a | b"));
        let (proposal, _) = many(vec![sheet("Sheet1", one), sheet("Sheet2", other)]);
        assert_eq!(proposal.map.roles, ["Backend Engineer", "Data Analyst"]);
        assert_eq!(proposal.map.title.as_deref(), Some(title));
    }
    let sheet = |name| drawn(name, "Skill | Junior | Senior\nSQL | a | b");
    let (proposal, _) = many(vec![sheet("Sheet1"), sheet("Sheet2")]);
    assert_eq!(proposal.map.roles, ["Sheet1", "Sheet2"]);
}
