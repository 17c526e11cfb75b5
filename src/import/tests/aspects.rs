//! Several columns for each level: the depth, whether it is required, and texts.

use super::support::{drawn, one};
use crate::import::table::Range;

const ROWS: &str = "SQL | 1 | yes | 3 | yes\nGit | 2 | no | 3 | no\nGo | | | Solid | x";

const TOLD: [&str; 5] = [
    "SQL: Junior = (required) [1]",
    "SQL: Senior = (required) [3]",
    "Git: Junior = (optional) [2]",
    "Git: Senior = (optional) [3]",
    "Go: Senior = (required) [Solid]",
];

#[test]
fn levels_over_depth_and_required() {
    for header in [
        "Skill | Junior | | Senior | \n | Depth | Required | Depth | Required",
        "Skill | Junior | Junior | Senior | Senior\n | Depth | Required | Depth | Required",
        " | Junior | | Senior | \nSkill | Depth | Required? | Depth | Required?",
        "Skill | Junior Depth | Junior Required | Senior Depth | Senior Required",
        "Skill | Junior - Depth | Junior - Required | Senior - Depth | Senior - Required?",
        "Skill | Depth (Junior) | Required (Junior) | Depth (Senior) | Required (Senior)",
        "Skill | Junior: level | Junior: required | Senior: level | Senior: required",
        "skill | junior_depth | junior_required | senior_depth | senior_required",
    ] {
        let (proposal, told) = one(drawn("L", &format!("{header}\n{ROWS}")));
        let told: Vec<String> = told
            .iter()
            .map(|it| it.replace(": junior", ": Junior").replace(": senior", ": Senior"))
            .collect();
        assert_eq!(told, TOLD, "{header}");
        assert_eq!((proposal.doubts, proposal.set_aside), (vec![], vec![]), "{header}");
    }
    let merged =
        |first_column| Range { first_row: 0, first_column, last_row: 0, last_column: first_column + 1 };
    let mut sheet =
        drawn("L", &format!("Skill | Junior | | Senior | \n | Depth | Required | Depth | Required\n{ROWS}"));
    sheet.merged = vec![merged(1), merged(3)];
    sheet.merged.push(Range { first_row: 0, first_column: 0, last_row: 1, last_column: 0 });
    let (proposal, told) = one(sheet);
    assert_eq!(told, TOLD);
    assert_eq!((proposal.doubts, proposal.set_aside), (vec![], vec![]));
}

#[test]
fn whether_it_is_required_beside_plain_levels() {
    for (header, rows) in [
        ("Skill | Required Junior | Required Senior | Junior | Senior", "SQL | yes | no | reads | tunes"),
        ("Skill | Junior | Junior required? | Senior | Senior required?", "SQL | reads | yes | tunes | no"),
    ] {
        let (proposal, told) = one(drawn("L", &format!("{header}\n{rows}")));
        assert_eq!(told, ["SQL: Junior = (required) reads", "SQL: Senior = (optional) tunes"], "{header}");
        assert_eq!((proposal.doubts, proposal.set_aside), (vec![], vec![]), "{header}");
    }
}

#[test]
fn depth_and_required_over_levels() {
    let rows = "SQL | 1 | 3 | yes | yes\nGit | 2 | 3 | no | no\nGo | | Solid | | x";
    for header in [
        "Skill | Depth | | Required | \n | Junior | Senior | Junior | Senior",
        " | Depth | Depth | Required | Required\nSkill | Junior | Senior | Junior | Senior",
        "Skill | Depth: Junior | Depth: Senior | Required: Junior | Required: Senior",
    ] {
        let (proposal, told) = one(drawn("L", &format!("{header}\n{rows}")));
        assert_eq!(told, TOLD, "{header}");
        assert_eq!((proposal.doubts, proposal.set_aside), (vec![], vec![]), "{header}");
    }
}

#[test]
fn texts_beside_depth_and_required() {
    for header in [
        "Skill | Junior | | | Senior | | \n | Depth | Required | Behaviours | Depth | Required | Behaviours",
        "Skill | Junior | | | Senior | | \n | Depth | Required | Description | Depth | Required | Description",
        "Skill | L1 Depth | L1 Required | L1 Description | L2 Depth | L2 Required | L2 Description",
    ] {
        let (proposal, told) = one(drawn(
            "L",
            &format!(
                "{header}\nSQL | Basic | yes | reads | Expert | yes | tunes\\- teaches\nGit | | no | commits | Solid | | \nGo | n/a | | | n/a | |"
            ),
        ));
        let told: Vec<String> =
            told.iter().map(|it| it.replace("L1", "Junior").replace("L2", "Senior")).collect();
        assert_eq!(
            told,
            [
                "SQL: Junior = (required) [Basic] reads",
                "SQL: Senior = (required) [Expert] tunes; teaches",
                "Git: Junior = (optional) commits",
                "Git: Senior = [Solid]",
                "Go: Junior = no concern",
                "Go: Senior = no concern",
            ],
            "{header}"
        );
        assert_eq!((proposal.doubts, proposal.set_aside), (vec![], vec![]), "{header}");
    }
}

#[test]
fn levels_over_depth_and_required_in_each_language() {
    for (header, [yes, no]) in [
        ("Fähigkeit | Junior | | Senior | \n | Tiefe | Pflicht | Tiefe | Pflicht", ["ja", "nein"]),
        ("Kompetenz | Junior Stufe | Junior Pflicht | Senior Stufe | Senior Pflicht", ["ja", "nein"]),
        ("Compétence | Junior | | Senior | \n | Niveau | Requis | Niveau | Requis", ["oui", "non"]),
        ("Competencia | Nivel Junior | Obligatorio Junior | Nivel Senior | Obligatorio Senior", ["sí", "no"]),
        ("Vaardigheid | Junior | | Senior | \n | Diepte | Verplicht | Diepte | Verplicht", ["ja", "nee"]),
        ("Навык | Junior | | Senior | \n | Глубина | Обязательно | Глубина | Обязательно", ["да", "нет"]),
        ("スキル | Junior | | Senior | \n | 習熟度 | 必須 | 習熟度 | 必須", ["はい", "いいえ"]),
        (
            "スキル | Junior（習熟度） | Junior（必須） | Senior（習熟度） | Senior（必須）",
            ["はい", "いいえ"],
        ),
    ] {
        let (proposal, told) =
            one(drawn("L", &format!("{header}\nSQL | 1 | {yes} | 3 | {yes}\nGit | 2 | {no} | 3 | {no}")));
        assert_eq!(told, TOLD[..4], "{header}");
        assert_eq!((proposal.doubts, proposal.set_aside), (vec![], vec![]), "{header}");
    }
}

#[test]
fn roles_over_levels_with_several_columns() {
    let (proposal, told) = one(drawn(
        "L",
        " | Web | | | | App | | | \nSkill | Junior Depth | Junior Required | Senior Depth | Senior Required | Junior Depth | Junior Required | Senior Depth | Senior Required\nSQL | 1 | yes | 2 | no | 3 | yes | 4 | no",
    ));
    assert_eq!(
        told,
        [
            "SQL: Web: Junior = (required) [1]",
            "SQL: Web: Senior = (optional) [2]",
            "SQL: App: Junior = (required) [3]",
            "SQL: App: Senior = (optional) [4]",
        ]
    );
    assert_eq!((proposal.doubts, proposal.set_aside), (vec![], vec![]));
    let (_, told) = one(drawn(
        "L",
        "Skill | Junior Baker | | Senior Baker | | Junior Cook | | Senior Cook | \n | Depth | Required | Depth | Required | Depth | Required | Depth | Required\nDough | 1 | yes | 2 | no | 3 | yes | 4 | no",
    ));
    assert_eq!(told[3], "Dough: Cook: Senior = (optional) [4]");
}

/// What somebody reached is no level.
#[test]
fn another_column_of_a_level_is_a_doubt() {
    let (proposal, told) = one(drawn(
        "L",
        "Skill | Junior | | | Senior | | \n | Depth | Required | Reached | Depth | Required | Reached\nSQL | 1 | yes | 2 | 3 | yes | 2",
    ));
    assert_eq!(told, TOLD[..2]);
    assert_eq!((proposal.doubts.len(), proposal.set_aside.len()), (2, 4));
}

#[test]
fn a_description_of_a_skill_is_not_of_a_level() {
    let (_, told) = one(drawn(
        "L",
        "Skill | Skill description | Skill level | Junior | Senior\nSQL | about tables | core | reads | tunes",
    ));
    assert_eq!(told, ["SQL: Junior = reads", "SQL: Senior = tunes"]);
}

#[test]
fn levels_are_named_without_what_all_headers_say() {
    for header in [
        "Skill | Expected level: Junior | Expected level: Senior",
        "Vaardigheid | Gewenst niveau Junior | Gewenst niveau Senior",
        "Skill | Junior expectations | Senior expectations",
    ] {
        let (_, told) = one(drawn("L", &format!("{header}\nSQL | 1 | 2")));
        assert_eq!(told, ["SQL: Junior = [1]", "SQL: Senior = [2]"], "{header}");
    }
    let (_, told) = one(drawn("L", "Skill | Entry Level | Senior Level\nSQL | 1 | 2"));
    assert_eq!(told[0], "SQL: Entry Level = [1]");
    // A word that may be about people.
    let (_, told) = one(drawn(
        "L",
        "Compétence | Assistant | | Responsable | \n | Niveau | Obligatoire | Niveau | Obligatoire\nSQL | 1 | oui | 2 | non",
    ));
    assert_eq!(told, ["SQL: Assistant = (required) [1]", "SQL: Responsable = (optional) [2]"]);
}

/// “Minimum” and “Target” were roles.
#[test]
fn the_target_of_a_level_is_its_depth() {
    for header in [
        "Skill | Junior | | Senior | \n | Minimum | Target | Minimum | Target",
        "Kompetenz | Mindestniveau Junior | Zielniveau Junior | Mindestniveau Senior | Zielniveau Senior",
    ] {
        let (proposal, told) = one(drawn("L", &format!("{header}\nSQL | 1 | 2 | 3 | 4")));
        assert_eq!(told, ["SQL: Junior = [2]", "SQL: Senior = [4]"], "{header}");
        assert_eq!((proposal.doubts.len(), proposal.set_aside.len()), (2, 4), "{header}");
    }
}

/// They were set aside without a doubt.
#[test]
fn another_column_that_may_be_expected_is_a_doubt() {
    for (rows, count) in [
        ("Skill | Junior | Score | Senior | Score\nSQL | reads | 1 | tunes | 3", 2),
        ("Skill | Level | Description | Text\nSQL | Junior | x one | reads\nSQL | Senior | x two | tunes", 1),
    ] {
        let (proposal, told) = one(drawn("L", rows));
        assert_eq!((told.len(), proposal.doubts.len()), (2, count), "{rows}");
    }
}
