//! Sheets of each shape.

use super::support::{drawn, many, one, workbook};
use crate::import::{Column, ColumnMap, Shape, propose};

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

/// The first level was taken for the names of skills.
#[test]
fn a_word_for_levels_over_the_skills_is_about_the_other_headers() {
    for corner in ["Level", "Grade", "Stufe", "Niveau", "Уровень", "レベル"] {
        let (proposal, told) =
            one(drawn("L", &format!("{corner} | Analyst | L2 | L3\nSQL | a | b | c\nGit | d | e | f")));
        assert_eq!((told.len(), &*told[0]), (6, "SQL: Analyst = a"), "{corner}");
        assert_eq!((proposal.doubts.len(), proposal.set_aside.len()), (0, 0), "{corner}");
    }
}

/// The second column was a level.
#[test]
fn a_first_column_with_gaps_beside_values_groups_the_skills() {
    let (proposal, told) = one(drawn(
        "L",
        "工程 | 作業 | 新人 | 班長\n組立 | ねじ締め | 1 | 3\n | 配線 | 1 | 2\n検査 | 外観 | 0 | 2",
    ));
    assert_eq!((told.len(), &*told[0], proposal.counts.levels), (6, "組立 > ねじ締め: 新人 = [1]", 2));
}

/// The first level was taken for the names of skills.
#[test]
fn a_first_column_of_names_has_any_header() {
    let (proposal, told) = one(drawn(
        "L",
        "Training | Apprentice | Operator | Comments\nForklift | | x | yearly\nFirst aid | x | x |\nCount | 1 | 2 |",
    ));
    assert_eq!(
        told,
        [
            "Forklift: Operator = (required) Forklift",
            "First aid: Apprentice = (required) First aid",
            "First aid: Operator = (required) First aid"
        ]
    );
    assert_eq!(proposal.set_aside.len(), 5);
}

#[test]
fn a_code_and_a_name_of_a_level_are_one_level() {
    let (_, told) = one(drawn(
        "L",
        "Competency Area | Competency | Level Code | Level Name | Behavioural Indicator\nLead | Vision | L1 | Novice | sees\nLead | Vision | L2 | Leader | shapes",
    ));
    assert_eq!(told, ["Lead > Vision: L1 – Novice = sees", "Lead > Vision: L2 – Leader = shapes"]);
    // This is a title of each text.
    let (proposal, told) = one(drawn(
        "L",
        "Skill | Level | Title | Text\nGit | L1 | One | a\nGit | L2 | Two | b\nCI | L1 | Three | c",
    ));
    assert_eq!((&*told[0], proposal.doubts.len()), ("Git: L1 = a", 1));
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

/// Only the first column that says whether it is required was taken, for all levels.
#[test]
fn each_level_says_whether_it_is_required() {
    for (header, [yes, no]) in [
        ("Skill | Junior | Required? | Senior | Required?", ["yes", "no"]),
        ("Fähigkeit | Junior | Pflicht | Senior | Pflicht", ["ja", "nein"]),
    ] {
        let (proposal, told) = one(drawn(
            "L",
            &format!(
                "{header}\nSQL | reads | {yes} | joins | {no}\nGit | commits | | merges | {yes}\nGo | | {yes} | writes | x"
            ),
        ));
        assert_eq!(
            told,
            [
                "SQL: Junior = (required) reads",
                "SQL: Senior = (optional) joins",
                "Git: Junior = commits",
                "Git: Senior = (required) merges",
                "Go: Senior = (required) writes",
            ]
        );
        // Nothing is expected there.
        assert_eq!(proposal.set_aside.iter().map(|it| (it.row, it.column)).collect::<Vec<_>>(), [(3, 2)]);
        assert_eq!(proposal.doubts, []);
    }
    let (proposal, told) =
        one(drawn("L", "Skill | Required | Importance | Junior | Senior\nSQL | yes | low | a | b"));
    assert_eq!(told, ["SQL: Junior = (required) a", "SQL: Senior = (required) b"]);
    assert_eq!(proposal.set_aside.len(), 2);
}

/// The level in the middle was called “Mid”, whatever the language of the sheet.
#[test]
fn a_title_without_a_level_keeps_its_name() {
    let (proposal, told) = one(drawn(
        "L",
        "Skill | Junior Bäcker | Senior Bäcker | Bäcker | Junior Koch | Koch | Senior Koch\nTeig | a | b | c | d | e | f",
    ));
    assert_eq!(
        told,
        [
            "Teig: Bäcker: Junior = a",
            "Teig: Bäcker: Bäcker = c",
            "Teig: Bäcker: Senior = b",
            "Teig: Koch: Junior = d",
            "Teig: Koch: Koch = e",
            "Teig: Koch: Senior = f",
        ]
    );
    let levels: Vec<String> = proposal.map.levels.iter().map(crate::import::Step::name).collect();
    assert_eq!((levels.join(", ").as_str(), proposal.doubts.len()), ("Junior, Bäcker / Koch, Senior", 0));
    // If the sheet has a word for it, that is the level.
    let (_, told) = one(drawn(
        "L",
        "Skill | Junior Dev | Mid Dev | Senior Dev | Junior QA | QA | Senior QA\nTests | a | b | c | d | e | f",
    ));
    assert_eq!(told[4], "Tests: QA: Mid = e");
}
