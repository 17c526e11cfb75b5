//! Several tables in one sheet, and tables that say what depths mean.

use super::properties::check;
use super::support::{NUMBERS, about, drawn, in_cells, many, proposed, sheet, told, workbook};
use crate::import::blocks::parted;
use crate::import::table::Sheet;
use crate::import::{Proposal, Shape};
use crate::matrix::Matrix;
use proptest::prelude::*;

fn one(rows: &str) -> (Proposal, Matrix) {
    proposed(&workbook(vec![drawn("L", rows)]))
}

/// The skill, the depth and the text of each meaning.
fn meanings(matrix: &Matrix) -> Vec<String> {
    let of = |at: usize| {
        let skill = &matrix.skills()[at];
        let scale = matrix.scale(crate::matrix::SkillIx::new(at));
        let text = |(depth, items): (crate::matrix::DepthIx, &[crate::matrix::Item])| {
            let items: Vec<&str> = items.iter().map(|item| item.text().any()).collect();
            [skill.name().any(), in_cells(scale.depth(depth).unwrap()), &items.join("; ")].join(" ")
        };
        skill.texts().iter().map(|(depth, items)| text((*depth, items))).collect::<Vec<_>>()
    };
    (0..matrix.skills().len()).flat_map(of).collect()
}

const MEANINGS: [&str; 6] =
    ["SQL 1 reads", "SQL 2 joins", "SQL 3 tunes", "Git 1 commits", "Git 2 merges", "Git 3 rebases"];
const TEXTS: &str = "SQL | reads | joins | tunes\nGit | commits | merges | rebases";

#[test]
fn numbers_are_described_under_any_name_of_their_depths() {
    for (names, says) in [
        (["Level 1", "Level 2", "Level 3"], [""; 3]),
        (["Lvl 1", "Lvl 2", "Lvl 3"], [""; 3]),
        (["Stufe 1", "Stufe 2", "Stufe 3"], [""; 3]),
        (["レベル1", "レベル2", "レベル3"], [""; 3]),
        (["1", "2", "3"], [""; 3]),
        (["1 - Basics", "2: Good", "3 (Expert)"], ["Basics", "Good", "Expert"]),
    ] {
        let header = ["Skill"].into_iter().chain(names).collect::<Vec<_>>().join(" | ");
        let table = format!("{header}\n{TEXTS}");
        let rows = |list: &str| list.lines().map(str::to_owned).collect::<Vec<_>>();
        let beside: Vec<String> =
            rows(NUMBERS).iter().zip(rows(&table)).map(|(a, b)| [a, &*b].join(" | | ")).collect();
        let places = [
            vec![drawn("Numbers", NUMBERS), drawn("Meaning", &table)],
            vec![drawn("L", &format!("{NUMBERS}\n{table}"))],
            vec![drawn("L", &beside.join("\n"))],
        ];
        for sheets in places {
            let (proposal, matrix) = proposed(&workbook(sheets));
            assert_eq!(proposal.map.sheets[1].shape, Some(Shape::Descriptions), "{header}");
            assert_eq!(meanings(&matrix), MEANINGS, "{header}");
            let said: Vec<String> =
                ["1", "2", "3"].iter().zip(says).map(|(a, b)| format!("{a}: {b}")).collect();
            assert_eq!(about(&matrix), said);
            let deepest = if names.concat().contains("Expert") { "Expert" } else { "3" };
            assert_eq!(told(&matrix)[3], format!("Git: Senior = [{deepest}]"));
            assert_eq!((proposal.doubts, proposal.set_aside), (vec![], vec![]), "{header}");
        }
    }
}

#[test]
fn a_text_for_each_skill_and_depth_in_a_long_table() {
    for (header, word) in [
        ("Skill | Level | Description", ""),
        ("Fähigkeit | Stufe | Beschreibung", "Stufe "),
        ("Skill | Depth | Text", ""),
    ] {
        let table = format!(
            "{header}\nSQL | {word}1 | reads\nSQL | {word}2 | joins\nGit | {word}1 | commits\nGit | {word}3 | rebases"
        );
        for sheets in [
            vec![drawn("Numbers", NUMBERS), drawn("Meaning", &table)],
            vec![drawn("L", &format!("{NUMBERS}\n{table}"))],
        ] {
            let (proposal, matrix) = proposed(&workbook(sheets));
            assert_eq!(
                meanings(&matrix),
                ["SQL 1 reads", "SQL 2 joins", "Git 1 commits", "Git 3 rebases"],
                "{header}"
            );
            assert_eq!(
                (matrix.levels().len(), proposal.doubts.len(), proposal.set_aside.len()),
                (2, 0, 0),
                "{header}"
            );
        }
    }
}

#[test]
fn texts_beside_the_numbers_of_their_skills() {
    for names in ["1 - Basics | 2 - Good | 3 - Expert", "Level 1 | Level 2 | Level 3"] {
        let (proposal, matrix) = one(&format!(
            "Skill | Junior | Senior | {names}\nSQL | 1 | 2 | reads | joins | tunes\nGit | 1 | 3 | commits | merges | rebases"
        ));
        assert_eq!(meanings(&matrix), MEANINGS);
        let deepest = if names.contains("Expert") { "Expert" } else { "3" };
        assert_eq!(told(&matrix)[3], format!("Git: Senior = [{deepest}]"));
        assert_eq!((matrix.levels().len(), proposal.doubts.len(), proposal.set_aside.len()), (2, 0, 0));
    }
}

#[test]
fn tables_beside_each_other_are_both_taken() {
    let (proposal, matrix) = one(
        "Backend | | | | Frontend\nSkill | Junior | Senior | | Skill | Junior | Senior\nSQL | reads | joins | | CSS | styles | themes",
    );
    assert_eq!(
        told(&matrix),
        [
            "SQL: Backend: Junior = reads",
            "SQL: Backend: Senior = joins",
            "CSS: Frontend: Junior = styles",
            "CSS: Frontend: Senior = themes"
        ]
    );
    assert_eq!((proposal.doubts, proposal.set_aside), (vec![], vec![]));
    // Nothing says that they are roles.
    let (proposal, matrix) = one(
        "Skill | Junior | Senior | | Skill | Junior | Senior\nSQL | reads | joins | | CSS | styles | themes",
    );
    assert_eq!(
        told(&matrix),
        ["SQL: Junior = reads", "SQL: Senior = joins", "CSS: Junior = styles", "CSS: Senior = themes"]
    );
    assert_eq!((proposal.doubts, proposal.set_aside), (vec![], vec![]));
}

/// A column or row left free within a table starts no other one.
#[test]
fn a_gap_within_a_table_parts_nothing() {
    for rows in [
        "Skill | | Junior | Senior\nSQL | | reads | joins",
        "Domain | | Skill | Junior\nData | | SQL | reads",
        "Skill | Junior | Senior\nSQL | reads | joins\n\nGit | commits | merges",
        "Skill | Junior | Senior\nSQL | reads | joins\n\nSkill | Junior | Senior\nGit | commits | merges",
        "Skill | Junior | Senior\nSQL | reads | joins\n\nWeb\nCSS | styles | themes",
    ] {
        assert_eq!(parted(workbook(vec![drawn("L", rows)])).sheets.len(), 1, "{rows}");
    }
}

/// A sheet of texts for other levels says nothing about the numbers of another sheet.
#[test]
fn texts_of_levels_are_no_meanings() {
    let (proposal, told) = many(vec![
        drawn("Web", "Skill | L1 | L2\nCSS | 1 | 2"),
        drawn("App", "Skill | L1 | L2\nCSS | draws | leads"),
    ]);
    assert_eq!(told.len(), 4);
    assert!(proposal.map.sheets.iter().all(|sheet| sheet.shape == Some(Shape::Wide)));
}

/// Where a skill is filed stands in the table of numbers alone.
#[test]
fn a_heading_among_texts_that_files_nothing_is_set_aside() {
    let table = "Skill | Description\nOther\nSQL | asks a database";
    let (proposal, _) = proposed(&workbook(vec![drawn("L", &format!("{NUMBERS}\n\n{table}"))]));
    let aside: Vec<_> = proposal.set_aside.iter().map(|it| (&*it.text, &*it.reason)).collect();
    assert_eq!(aside, [("Other", "It stands below the table, or between its parts.")]);
}

/// Depths in the cells of a table, and one or two tables beside and below it that may say what they mean.
fn described() -> impl Strategy<Value = Sheet> {
    let words = || {
        prop::sample::select(vec![
            "1",
            "2",
            "3",
            "Level 1",
            "Stufe 2",
            "1 - Basics",
            "L2",
            "n/a",
            "TBD",
            "x",
            "",
            "Git",
            "SQL",
            "reads tables",
            "B",
            "I",
            "B = Basic, I = Able",
            "Legend: 1 - Knows, 2 - Leads",
        ])
    };
    let main = prop::sample::select(vec![
        "Skill|Junior|Senior",
        "Skill|Junior|1 - Basics|2 - Good",
        "Skill|Level|Depth",
        "Skill|L1|L2",
    ]);
    let other = || {
        prop::sample::select(vec![
            "Skill|1|2|3",
            "Skill|Level 1|Level 2",
            "Skill|Level|Description",
            "Skill|Description",
            "Value|Meaning",
            "Legend",
            "Level|Name|Description",
            "Skill|Junior",
        ])
    };
    let table = |header: String, rows: Vec<Vec<&'static str>>| {
        let header: Vec<String> = header.split('|').map(str::to_owned).collect();
        let width = header.len().max(2);
        let rows = rows
            .into_iter()
            .map(move |row| row.into_iter().take(width).map(str::to_owned).collect::<Vec<_>>());
        std::iter::once(header).chain(rows).collect::<Vec<_>>()
    };
    let rows = move || prop::collection::vec(prop::collection::vec(words(), 4), 1..6);
    (main, rows(), other(), rows(), other(), rows(), any::<[bool; 3]>()).prop_map(
        move |(head, main, beside_head, beside, below_head, below, [is_beside, is_below, has_title])| {
            let mut all = table(head.to_owned(), main);
            if is_beside {
                for (nth, row) in table(beside_head.to_owned(), beside).into_iter().enumerate() {
                    if nth == all.len() {
                        all.push(Vec::new());
                    }
                    all[nth].resize(6, String::new());
                    all[nth].extend(row);
                }
            }
            if is_below {
                all.push(Vec::new());
                all.extend(has_title.then(|| vec!["What it means".to_owned()]));
                all.extend(table(below_head.to_owned(), below));
            }
            sheet("Sheet", &all)
        },
    )
}

proptest! {
    #[test]
    fn nothing_of_tables_in_one_sheet_is_lost(sheet in described()) {
        check(&workbook(vec![sheet]))?;
    }
}
