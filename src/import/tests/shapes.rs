//! Sheets of each shape.

use super::support::{drawn, proposed, told, workbook};
use crate::import::table::{Range, Sheet};
use crate::import::{Column, ColumnMap, DoubtKind, Proposal, Shape, propose};
use crate::matrix::read::read;

/// The kinds of doubts.
fn kinds(proposal: &Proposal) -> Vec<DoubtKind> {
    proposal.doubts.iter().map(|doubt| doubt.kind).collect()
}

fn one(sheet: Sheet) -> (Proposal, Vec<String>) {
    many(vec![sheet])
}

fn many(sheets: Vec<Sheet>) -> (Proposal, Vec<String>) {
    let (proposal, matrix) = proposed(&workbook(sheets));
    (proposal, told(&matrix))
}

#[test]
fn a_column_for_each_level() {
    let (proposal, told) = one(drawn(
        "Ladder",
        "
Domain | Skill | Junior | Senior
Data | SQL | - reads tables\\- joins two | [Expert] tunes queries
Data | Charts | (optional) draws bars | n/a
",
    ));
    assert_eq!(
        told,
        [
            "Data > SQL: Junior = reads tables; joins two",
            "Data > SQL: Senior = [Expert] tunes queries",
            "Data > Charts: Junior = (optional) draws bars",
            "Data > Charts: Senior = no concern",
        ]
    );
    assert_eq!((proposal.doubts.len(), proposal.set_aside.len()), (0, 0));
}

#[test]
fn a_row_for_each_item_in_any_language() {
    for header in [
        "domain | group | skill | role | level | level_order | required | depth | text",
        "Bereich | Gruppe | Fähigkeit | Rolle | Stufe | Reihenfolge | Pflicht | Tiefe | Erwartung",
        "Domaine | Groupe | Compétence | Rôle | Niveau | Ordre | Obligatoire | Maîtrise | Attendu",
        "Dominio | Grupo | Habilidad | Rol | Nivel | Orden | Obligatorio | Profundidad | Comportamiento",
        "Domein | Groep | Vaardigheid | Functie | Niveau | Volgorde | Verplicht | Diepte | Gedrag",
        "Область | Группа | Навык | Роль | Уровень | Порядок | Обязательно | Глубина | Ожидание",
        "領域 | グループ | スキル | 役割 | レベル | 順序 | 必須 | 習熟度 | 内容",
    ] {
        let rows = "
Data | Store | SQL | Dev | Upper | 2 | yes | Expert | tunes
Data | Store | SQL | Dev | Lower | 1 | no | Basic | reads
Data | Store | SQL | Dev | Lower | 1 | no | Basic | joins
";
        let (proposal, told) = one(drawn("Long", &format!("{header}{rows}")));
        assert_eq!(
            told,
            [
                "Data > Store > SQL: Dev: Lower = (optional) [Basic] reads; joins",
                "Data > Store > SQL: Dev: Upper = (required) [Expert] tunes",
            ],
            "{header}"
        );
        assert_eq!((proposal.doubts.len(), proposal.set_aside.len()), (0, 0), "{header}");
    }
}

#[test]
fn roles_and_levels_in_one_header() {
    let expected = [
        "SQL: Web: Junior = one",
        "SQL: Web: Senior = two",
        "SQL: App: Junior = three",
        "SQL: App: Senior = four",
    ];
    for header in [
        "Skill | Junior Web | Senior Web | Junior App | Senior App",
        "Skill | Web – Junior | Web – Senior | App – Junior | App – Senior",
        "Skill | Web | | App | \n | Junior | Senior | Junior | Senior",
        " | Web | | App | \nSkill | Junior | Senior | Junior | Senior",
        " | Web | Web | App | App\nSkill | Junior | Senior | Junior | Senior",
    ] {
        let (proposal, told) = one(drawn("Ladder", &format!("{header}\nSQL | one | two | three | four")));
        assert_eq!(told, expected, "{header}");
        assert_eq!((proposal.doubts.len(), proposal.set_aside.len()), (0, 0), "{header}");
    }
}

#[test]
fn a_column_of_roles() {
    let (proposal, told) =
        one(drawn("L", "Skill | Role | Junior | Senior\nSQL | Web | one | two\nSQL | App | | three"));
    assert_eq!(told, ["SQL: Web: Junior = one", "SQL: Web: Senior = two", "SQL: App: Senior = three"]);
    assert_eq!(proposal.doubts, []);
}

#[test]
fn a_column_of_roles_counts_more_than_roles_in_the_header() {
    let (proposal, told) = one(drawn(
        "L",
        " | | Web | | App | \nSkill | Role | Junior | Senior | Junior | Senior\nSQL | Dev | one | two | three | four",
    ));
    assert_eq!(
        told,
        [
            "SQL: Dev: Web / Junior = one",
            "SQL: Dev: App / Junior = three",
            "SQL: Dev: Web / Senior = two",
            "SQL: Dev: App / Senior = four",
        ]
    );
    assert_eq!(proposal.set_aside, []);
    // A text over levels with different names has no place in the matrix.
    let (proposal, told) = one(drawn(
        "L",
        " | | Engineers | | Managers\nSkill | Role | Junior | Senior | Head\nSQL | Dev | one | two | three",
    ));
    assert_eq!(told, ["SQL: Dev: Junior = one", "SQL: Dev: Senior = two", "SQL: Dev: Head = three"]);
    let aside: Vec<&str> = proposal.set_aside.iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!(aside, ["Engineers", "Managers"]);
}

#[test]
fn a_map_that_names_the_role_of_a_column_sets_the_roles_of_rows_aside() {
    let book = workbook(vec![drawn("L", "Skill | Role | Junior | Senior\nSQL | Dev | one | two")]);
    let mut map = propose(&book, &ColumnMap::default()).unwrap().map;
    for column in map.sheets[0].columns.iter_mut().filter(|column| column.level.is_some()) {
        column.role = Some("Ops".to_owned());
    }
    let proposal = propose(&book, &map).unwrap();
    assert_eq!(proposal.map.roles, ["Ops"]);
    assert_eq!(proposal.set_aside.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>(), ["Dev"]);
}

#[test]
fn a_column_of_skills_has_no_place_where_levels_are_rows() {
    let book =
        workbook(vec![drawn("L", "Level | Domain | SQL\nJunior | Data | reads\nSenior | Data | tunes")]);
    let mut map = propose(&book, &ColumnMap::default()).unwrap().map;
    map.sheets[0].columns[1].is = Column::Path;
    let proposal = propose(&book, &map).unwrap();
    assert!(!proposal.json.contains("Data"));
    assert_eq!(
        proposal.set_aside.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>(),
        ["Data", "Data"]
    );
}

#[test]
fn a_row_for_each_level() {
    let (proposal, told) =
        one(drawn("L", "Level | SQL | Charts\nJunior | reads | draws\nSenior | tunes | designs"));
    assert_eq!(proposal.map.sheets[0].shape, Some(Shape::LevelsAsRows));
    assert_eq!(
        told,
        ["SQL: Junior = reads", "SQL: Senior = tunes", "Charts: Junior = draws", "Charts: Senior = designs"]
    );
    assert_eq!((proposal.doubts.len(), proposal.set_aside.len()), (0, 0));
}

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
        ["SQL: Junior = [1]", "SQL: Senior = [2]", "Charts: Junior = [2]", "Charts: Senior = [2]"]
    );
    assert_eq!(proposal.map.title.as_deref(), Some("Ladder of the data team"));
    assert_eq!(proposal.doubts, []);
    assert_eq!(proposal.set_aside.len(), 8);
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

#[test]
fn a_sheet_for_each_role() {
    let (proposal, told) = many(vec![
        drawn("Web", "Skill | Junior | Senior\nCSS | one | two"),
        drawn("App", "Skill | Junior | Senior | Lead\nCSS | three | four | five"),
        drawn("Read me", "This is how to use it."),
    ]);
    assert_eq!(
        told,
        [
            "CSS: Web: Junior = one",
            "CSS: Web: Senior = two",
            "CSS: App: Junior = three",
            "CSS: App: Senior = four",
            "CSS: App: Lead = five",
        ]
    );
    assert_eq!((proposal.doubts.len(), proposal.set_aside.len()), (0, 1));
}

#[test]
fn a_sheet_for_each_level() {
    let (proposal, told) = many(vec![
        drawn("Senior", "Skill | Web | App\nCSS | one | two"),
        drawn("Junior", "Skill | Web | App\nCSS | three | four"),
    ]);
    assert_eq!(
        told,
        [
            "CSS: Web: Junior = three",
            "CSS: Web: Senior = one",
            "CSS: App: Junior = four",
            "CSS: App: Senior = two",
        ]
    );
    assert_eq!(proposal.doubts, []);
    let (_, told) = many(vec![
        drawn("L1", "Skill | Expectation\nCSS | one"),
        drawn("L2", "Skill | Expectation\nCSS | two"),
    ]);
    assert_eq!(told, ["CSS: L1 = one", "CSS: L2 = two"]);
}

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
fn the_language_is_that_of_texts_that_say_what_depths_mean() {
    let text = "die Frage und das Ziel sind klar, der Weg ist mit der Gruppe besprochen";
    let (proposal, _) = many(vec![
        drawn("Zahlen", "Skill | Junior | Senior\nCSS | 1 | 2\nSQL | 1 | 2"),
        drawn("Sinn", &format!("Skill | 1 | 2\nCSS | {text} | {text} A\nSQL | {text} | {text} B")),
    ]);
    assert_eq!(proposal.map.lang.as_deref(), Some("de"));
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
