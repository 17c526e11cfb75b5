//! Legends: what depths mean for all skills, in a table or in single cells.

use super::support::{NUMBERS, about, drawn, proposed, told, workbook};
use crate::import::{DoubtKind, Proposal};
use crate::matrix::Matrix;

fn one(rows: &str) -> (Proposal, Matrix) {
    proposed(&workbook(vec![drawn("L", rows)]))
}

const LETTERS: &str = "Skill | Junior | Senior | Lead\nSQL | B | I | A\nGit | I | A | A\nTests | B | B | I";
const MEANT: [&str; 3] = ["B: Basic", "I: Intermediate", "A: Advanced"];

/// The same legend in each place and with each sign that people use.
#[test]
fn letters_are_told_by_their_legend() {
    for legend in [
        "B = Basic, I = Intermediate, A = Advanced",
        "Legend: B = Basic; I = Intermediate; A = Advanced.",
        "B=Basic / I=Intermediate / A=Advanced",
        "B: Basic\\I: Intermediate\\A: Advanced",
        "B - Basic, I - Intermediate, A - Advanced",
        "A = Advanced, I = Intermediate, B = Basic",
        "Legend: | B = Basic | I = Intermediate | A = Advanced",
        "B = Basic\nI = Intermediate\nA = Advanced",
        "Legend\nB | Basic\nI | Intermediate\nA | Advanced",
        "B | Basic\nI | Intermediate\nA | Advanced",
        "Code | Meaning\nB | Basic\nI | Intermediate\nA | Advanced",
        "Kürzel | Bedeutung\nB | Basic\nI | Intermediate\nA | Advanced",
    ] {
        for rows in [
            format!("Skills\n{legend}\n\n{LETTERS}"),
            format!("{legend}\n\n{LETTERS}"),
            format!("{LETTERS}\n\n{legend}"),
        ] {
            let (proposal, matrix) = one(&rows);
            assert_eq!(
                (about(&matrix).as_slice(), matrix.skills().len()),
                (&MEANT.map(str::to_owned)[..], 3),
                "{rows}"
            );
            assert_eq!(proposal.doubts, [], "{rows}");
            let aside: Vec<&str> = proposal.set_aside.iter().map(|it| &*it.text).collect();
            assert!(aside.is_empty() || aside == ["Legend"] || aside == ["Legend:"], "{rows}: {aside:?}");
        }
    }
    let (proposal, matrix) = one(
        "Skill | Junior | Senior | | Legend\nSQL | B | I | | B = Basic\nGit | I | A | | I = Intermediate\nTests | B | B | | A = Advanced",
    );
    assert_eq!(about(&matrix), MEANT);
    assert_eq!((matrix.levels().len(), proposal.doubts.len()), (2, 0));
    let apart = proposed(&workbook(vec![
        drawn("L", LETTERS),
        drawn(
            "Scale",
            "Rating | Description\nB | Basic: with help\nI | Intermediate: alone\nA | Advanced: leads",
        ),
    ]));
    assert_eq!(about(&apart.1), ["B: Basic: with help", "I: Intermediate: alone", "A: Advanced: leads"]);
}

#[test]
fn numbers_are_told_by_cells_that_name_them() {
    for legend in [
        "1 = Basics, 2 = Good, 3 = Expert",
        "Rating scale: 1 - Basics, 2 - Good, 3 - Expert",
        "1 = Basics\n2 = Good\n3 = Expert",
    ] {
        for rows in [format!("Skills\n{legend}\n\n{NUMBERS}"), format!("{NUMBERS}{legend}")] {
            let (proposal, matrix) = one(&rows);
            assert_eq!(about(&matrix), ["1: Basics", "2: Good", "3: Expert"], "{rows}");
            assert_eq!((proposal.doubts, proposal.set_aside), (vec![], vec![]), "{rows}");
        }
    }
    // One that no cell has is on the scale too.
    let (_, matrix) = one(&format!("0 = None, 1 = Basics, 2 = Good, 3 = Expert, 4 = Guru\n{NUMBERS}"));
    assert_eq!(about(&matrix), ["0: None", "1: Basics", "2: Good", "3: Expert", "4: Guru"]);
}

/// Numbers and letters are also in front of other things.
#[test]
fn what_only_looks_like_a_legend_says_nothing_of_depths() {
    for rows in [
        format!("1 - Fill in the sheet\n2 - Send it to HR\n3 - Wait\n\n{NUMBERS}"),
        format!("1: Fill in the sheet\n2: Send it to HR\n\n{NUMBERS}"),
        "Skill | Junior | Senior\n1 - Code\nSQL | 1 | 2\n2 - People\nTalk | 1 | 3".to_owned(),
        "Skill | Junior | Senior\n1: Code\nSQL | 1 | 2\n2: People\nTalk | 1 | 3".to_owned(),
        format!("{NUMBERS}\n\nContact = HR, Phone = 112"),
        format!("Owner = B, State = I\n{LETTERS}"),
    ] {
        let (_, matrix) = one(&rows);
        assert!(about(&matrix).iter().all(|depth| depth.ends_with(": ")), "{rows}: {:?}", about(&matrix));
    }
}

/// What the marks mean has no place in a matrix. The rest of the legend counts.
#[test]
fn a_legend_may_explain_marks_too() {
    let (proposal, matrix) =
        one(&format!("B = Basic, I = Intermediate, A = Advanced, n/a = not needed\n\n{LETTERS}"));
    assert_eq!(about(&matrix), MEANT);
    assert_eq!(proposal.set_aside.len(), 1);
    assert_eq!(told(&matrix)[0], "SQL: Junior = [Basic]");
}

#[test]
fn a_legend_says_what_depths_mean() {
    let rows = "1 | Knows it\n2 | Works alone\n3 | Teaches\n4 | Leads";
    for (head, gap) in [
        ("Value | Meaning", "\n"),
        ("Wert | Bedeutung", "\n"),
        ("Valeur | Signification", "\n"),
        ("Legend", "\n"),
        ("Legende", ""),
        ("Level | Description", "\n"),
    ] {
        let below = format!("{NUMBERS}{gap}{head}\n{rows}");
        let above = format!("Title\n\n{head}\n{rows}\n\n{NUMBERS}");
        let apart = vec![drawn("L", NUMBERS), drawn("Scale", &format!("{head}\n{rows}"))];
        for sheets in [vec![drawn("L", &below)], vec![drawn("L", &above)], apart] {
            let (proposal, matrix) = proposed(&workbook(sheets));
            assert_eq!(about(&matrix), ["1: Knows it", "2: Works alone", "3: Teaches", "4: Leads"], "{head}");
            assert_eq!(
                (matrix.skills().len(), proposal.doubts.len(), proposal.set_aside.len()),
                (2, 0, 0),
                "{head}"
            );
            let has_title = proposal.json.contains("Title");
            assert_eq!(proposal.map.title.as_deref(), Some(if has_title { "Title" } else { "L" }), "{head}");
        }
    }
    let (proposal, matrix) = one(
        "Skill | Junior | Senior | | Value | Name | Meaning\nSQL | 1 | 2 | | 1 | Basics | Knows it\nGit | 1 | 2 | | 2 | Good | Works alone",
    );
    assert_eq!(about(&matrix), ["1: Basics: Knows it", "2: Good: Works alone"]);
    assert_eq!((proposal.doubts, proposal.set_aside), (vec![], vec![]));
}

#[test]
fn what_contradicts_a_legend_is_told() {
    let (proposal, matrix) =
        one(&format!("{NUMBERS}\nValue | Meaning\n1 | Knows it\n1 | Else\n2 | TBD\n9 | Far"));
    assert_eq!(about(&matrix), ["1: Knows it", "2: ", "3: ", "9: Far"]);
    assert_eq!(
        proposal.doubts.iter().map(|it| (it.kind, it.row)).collect::<Vec<_>>(),
        [(DoubtKind::Duplicate, 6)]
    );
    assert_eq!(proposal.set_aside.iter().map(|it| &*it.text).collect::<Vec<_>>(), ["2", "TBD"]);
}

#[test]
fn a_legend_in_japanese_or_without_spaces() {
    for legend in [
        "評価基準：1＝指導が必要、2＝一人でできる",
        "凡例：1=指導が必要、2=一人でできる",
        "Scale:1=指導が必要;2=一人でできる",
    ] {
        let book =
            workbook(vec![drawn("L", &format!("スキル | 初級者 | L2\nSQL | 1 | 2\nGit | 1 | 1\n{legend}"))]);
        let (_, matrix) = proposed(&book);
        assert_eq!(about(&matrix), ["1: 指導が必要", "2: 一人でできる"], "{legend}");
    }
}
