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

/// The columns that are taken for levels beside Junior, Senior and Lead.
fn beside(header: &str, cells: [&str; 3]) -> (Vec<String>, Vec<DoubtKind>) {
    let [one, two, three] = cells;
    let (proposal, _) = one_of(&format!(
        "Skill | Junior | Senior | Lead | {header}\nSQL | reads | tunes | designs | {one}\nGit | commits | rebases | teaches | {two}\nGo | runs | writes | reviews | {three}"
    ));
    let levels = proposal.map.levels.iter().map(|step| step.names().join(" = "));
    (levels.filter(|level| !["Junior", "Senior", "Lead"].contains(&&**level)).collect(), kinds(&proposal))
}

fn one_of(rows: &str) -> (crate::import::Proposal, Vec<String>) {
    one(drawn("L", rows))
}

#[test]
fn headers_of_people_and_pay_are_no_levels() {
    for header in [
        "Gehaltsband",
        "Jahresgehalt",
        "Lohnband",
        "Vergütungsgruppe",
        "Entgeltgruppe",
        "Tagessatz",
        "Comp range",
        "Total comp",
        "OTE",
        "Day rate",
        "Hourly rate",
        "Banda salarial",
        "Retribución",
        "Grille salariale",
        "TJM",
        "Salarisschaal",
        "Uurtarief",
        "Вилка зарплаты",
        "給与レンジ",
        "月給",
        "賃金",
        "Ansprechpartner",
        "Führungskraft",
        "Stelleninhaber",
        "Team members",
        "Assigned to",
        "Responsable",
        "Ответственный",
        "Who",
    ] {
        assert_eq!(beside(header, ["one", "two", "three"]), (vec![], vec![]), "{header}");
    }
}

#[test]
fn cells_of_people_and_pay_beside_levels_are_a_doubt() {
    for (header, cells) in [
        ("Corridor", ["50-60k", "70-80k", "90-100k"]),
        ("Range", ["55.000 €", "65.000 €", "75.000 €"]),
        ("Range", ["$50,000", "60,000 – 70,000", "80.000"]),
        ("Buddy", ["Anna Schmidt", "Jonas Weber", "Mia Koch"]),
        ("Anna Schmidt", ["ok", "no", "ok"]),
    ] {
        assert_eq!(beside(header, cells), (vec![], vec![DoubtKind::Column]), "{header}");
    }
    for (header, cells) in [
        ("Staff Engineer", ["one", "two", "three"]),
        ("Senior Manager", ["one", "two", "three"]),
        ("Band 5", ["one", "two", "three"]),
        ("Guru", ["Code Review", "writes a lot", "Pair Programming"]),
    ] {
        assert_eq!(beside(header, cells).0, [header]);
    }
}

#[test]
fn columns_headed_by_people_are_taken_only_when_somebody_says_so() {
    let people =
        drawn("L", "Skill | Anna Schmidt | Jonas Weber | Mia Koch\nPython | 3 | 2 | 1\nSQL | 1 | 3 | 2");
    let error = propose(&workbook(vec![people]), &ColumnMap::default()).unwrap_err();
    assert!(error.0.contains("look like people"), "{error}");
    // Roles have the same shape.
    let (proposal, _) = one_of("Skill | Data Engineer | Product Designer\nPython | 3 | 2\nSQL | 1 | 3");
    assert_eq!(proposal.counts.levels, 2);
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

/// What people can do was taken for a matrix whose skills are the people.
#[test]
fn rows_of_people_are_no_skills() {
    for rows in [
        "Name | Python | SQL\nAnna Schmidt | 3 | 2\nBen Meyer | 1 | 4\nCara Jones | 2 | 2",
        "Employee | Python | SQL\nAnna | 3 | 2\nBen | 1 | 4",
        "Mitarbeiter | Team | Python | SQL\nAnna | | 3 | 2\nBen | | 1 | 4",
        "Employee | Skill | Level\nAnna | SQL | 3\nBen | SQL | 2",
    ] {
        let error = propose(&workbook(vec![drawn("L", rows)]), &ColumnMap::default()).unwrap_err();
        assert!(error.0.starts_with("The rows of this table are people"), "{rows}: {error}");
        // Beside a matrix, they are set aside.
        let matrix = drawn("M", "Skill | Junior | Senior\nSQL | reads | joins");
        let (proposal, told) = many(vec![matrix, drawn("L", rows)]);
        assert_eq!(told, ["SQL: Junior = reads", "SQL: Senior = joins"]);
        assert_eq!(kinds(&proposal), [DoubtKind::Column], "{rows}");
        assert!(proposal.set_aside.iter().all(|aside| aside.sheet == 1));
        assert_eq!(proposal.map.sheets.len(), 1);
    }
    // These may be people.
    for rows in [
        "Name | Python | SQL\nAnna | 3 | 2\nBen | 1 | 4",
        " | Python | SQL\nAnna Schmidt | 3 | 2\nBen Meyer | 1 | 4",
    ] {
        let (proposal, told) = one(drawn("L", rows));
        assert_eq!((told.len(), proposal.set_aside.len()), (4, 0));
        assert!(
            proposal.doubts.iter().any(|doubt| doubt.sentence.contains("If the rows are people")),
            "{rows}"
        );
    }
    for rows in [
        "Name | Junior | Senior\nPublic Speaking | 1 | 2\nMachine Learning | 1 | 2",
        "Skill | Owner | Junior | Senior\nSQL | Anna | 1 | 2\nGit | Ben | 1 | 2",
        "Skill | Contact | Level | Depth\nSQL | Anna | Junior | 1\nSQL | Anna | Senior | 2",
        "Name | Web | App\nSQL | reads tables | joins tables\nGit | commits | merges",
    ] {
        let (proposal, _) = one(drawn("L", rows));
        assert!(!proposal.doubts.iter().any(|doubt| doubt.sentence.contains("people")), "{rows}");
    }
}

/// People and pay under a word for a level, in a row, in a header, as sheets: each is told, and none is a skill or a
/// level.
#[test]
fn people_and_pay_are_told_wherever_they_stand() {
    for (rows, levels, skills) in [
        ("Level | Manager | Talk\nL1 | Anna Schmidt | Listens\nL2 | Bob Meyer | Speaks", "L1 L2", "Talk"),
        ("Level | Range | Talk\nL1 | 30-40k | Listens\nL2 | 45000 | Speaks", "L1 L2", "Talk"),
        (
            "Skill | Lead | Junior | Senior\nGit | Anna Schmidt | a | b\nCI | Bob Meyer | c | d",
            "Junior Senior",
            "Git CI",
        ),
        ("Skill | Junior | Senior\nGit | a | b\nSalary | 40k | 60k\nCI | c | d", "Junior Senior", "Git CI"),
    ] {
        let (proposal, _) = one_of(rows);
        let matrix = read(proposal.json.as_bytes()).unwrap().matrix;
        let of_levels: Vec<&str> = matrix.levels().iter().map(|it| it.name().any()).collect();
        let of_skills: Vec<&str> = matrix.skills().iter().map(|it| it.name().any()).collect();
        assert_eq!((&*of_levels.join(" "), &*of_skills.join(" ")), (levels, skills), "{rows}");
        assert_eq!(kinds(&proposal), [DoubtKind::Column], "{rows}");
    }
    for header in ["Director approval", "Team lead name", "Senior reviewer", "Manager comment", "Self rating"]
    {
        let rows =
            format!("Skill | Junior | Mid | Senior | {header}\nGit | a | b | c | Anna\nCI | d | e | f | Bob");
        let (proposal, told) = one_of(&rows);
        assert_eq!((told.len(), proposal.set_aside.len()), (6, 3), "{header}: {told:?}");
    }
    let (proposal, _) = one_of("Skill | Junior (€40k–50k) | Senior (€60k)\nGit | a | b");
    assert_eq!(kinds(&proposal), [DoubtKind::Column; 2]);
    // People as sheets.
    let sheets =
        ["Anna Schmidt", "Bob Meyer"].map(|name| drawn(name, "Skill | Junior | Senior\nGit | a | b"));
    let (proposal, _) = many(sheets.to_vec());
    assert_eq!(kinds(&proposal), [DoubtKind::Column; 2]);
    // Rows of people with the team of each, and names turned around.
    for rows in [
        "Name | Team | Java | SQL\nAnna Schmidt | Core | 3 | 2\nBob Meyer | Apps | 1 | 4",
        "Staff member | Department | Triage\nNowak Maria | ICU | 3\nRossi Luca | ER | 2",
        "Skill | Müller, Anna | Schmidt, Jens\nJava | 3 | 2\nGo | 1 | 4",
    ] {
        assert!(propose(&workbook(vec![drawn("L", rows)]), &ColumnMap::default()).is_err(), "{rows}");
    }
}
