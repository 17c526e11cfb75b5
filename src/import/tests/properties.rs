//! What must hold for all sheets: nothing is lost, nothing panics, and the map of a proposal gives the
//! same matrix again.

use super::support::{sheet, workbook};
use crate::import::blocks::parted;
use crate::import::cell_name;
use crate::import::depth_number::depth_number;
use crate::import::ledger::Fate;
use crate::import::proposal;
use crate::import::table::{Cell, Range, Sheet, Workbook};
use crate::import::words;
use crate::import::{Column, ColumnMap, Proposal, propose};
use crate::matrix::read;
use proptest::prelude::*;
use serde_json::Value;
use std::collections::HashSet;

/// The words of a text; none if it has no words.
fn parts(text: &str) -> Vec<String> {
    let words = words::key(text);
    if words.is_empty() { Vec::new() } else { words.split(' ').map(str::to_owned).collect() }
}

/// The words of all texts in JSON, and of the names of its fields.
fn words_of(json: &Value, words: &mut HashSet<String>) {
    match json {
        Value::String(text) => words.extend(parts(text)),
        Value::Array(list) => list.iter().for_each(|json| words_of(json, words)),
        Value::Object(fields) => fields.iter().for_each(|(name, json)| {
            words.extend(parts(name));
            words_of(json, words);
        }),
        _ => {}
    }
}

/// Whether the matrix has this word in another form: a mark, a depth, a number.
fn is_said(text: &str) -> bool {
    words::required(text).is_some()
        || words::is_not_concerned(text)
        || words::is_negation(text)
        || words::is_label_of_depths(text)
        || text.trim().parse::<f64>().is_ok()
        || depth_number(text).is_some()
        || text.chars().all(|c| !c.is_alphanumeric())
}

/// Checks that the words of each cell that counts as taken are in the matrix.
fn taken_are_there(book: &Workbook, found: &Proposal, fates: &[Vec<Fate>]) -> Result<(), TestCaseError> {
    let mut there = HashSet::new();
    words_of(&serde_json::from_str(&found.json).unwrap(), &mut there);
    words_of(&serde_json::from_str(&found.map.write()).unwrap(), &mut there);
    for (sheet, fates) in book.sheets.iter().zip(fates) {
        for (cell, _) in sheet
            .cells
            .iter()
            .zip(fates)
            .filter(|(cell, fate)| **fate == Fate::Taken && !cell.text.trim().is_empty())
        {
            if is_said(&cell.text) {
                continue;
            }
            for word in parts(&cell.text).iter().filter(|word| !is_said(word)) {
                prop_assert!(
                    there.contains(word),
                    "{}: {:?} of {:?}\n{}",
                    cell_name(cell.row, cell.column),
                    word,
                    cell.text,
                    found.json
                );
            }
        }
    }
    Ok(())
}

/// Checks everything that a proposal promises.
pub fn check(book: &Workbook) -> Result<(), TestCaseError> {
    let parts = parted(book.clone());
    let cells = |book: &Workbook| {
        let all = book.sheets.iter().flat_map(|sheet| sheet.cells.iter().map(|cell| (&sheet.name, cell)));
        all.map(|(name, cell)| (name.clone(), cell.row, cell.column, cell.text.clone()))
            .collect::<HashSet<_>>()
    };
    prop_assert_eq!(cells(&parts), cells(book));
    if parts.sheets.len() > book.sheets.len() {
        check_parts(&parts)?;
    }
    check_parts(book)
}

fn check_parts(book: &Workbook) -> Result<(), TestCaseError> {
    let (found, fates) = proposal::with_fates(book, &ColumnMap::default());
    let Ok(found) = found else { return Ok(()) };
    let reading = read::read(found.json.as_bytes());
    prop_assert!(reading.is_ok(), "{}\n{}", reading.unwrap_err(), found.json);
    // Any text may hold what looks like an address and is none.
    let mut warnings = reading.unwrap().warnings;
    warnings.retain(|warning| !warning.what.contains("no address of a link"));
    prop_assert_eq!(warnings, &[]);
    // Each cell is in exactly one place.
    let all =
        book.sheets.iter().flat_map(|sheet| &sheet.cells).filter(|cell| !cell.text.trim().is_empty()).count();
    let counts = found.counts;
    prop_assert_eq!(counts.cells_in_matrix + counts.cells_in_doubt + counts.cells_set_aside, all);
    prop_assert_eq!(counts.cells_set_aside, found.set_aside.len());
    taken_are_there(book, &found, &fates)?;
    // Each cell that is only in doubt has a doubt in its row, and each doubt names its place.
    let doubted: HashSet<(usize, u32)> = found.doubts.iter().map(|doubt| (doubt.sheet, doubt.row)).collect();
    for (nth, (sheet, fates)) in book.sheets.iter().zip(&fates).enumerate() {
        for (cell, _) in sheet.cells.iter().zip(fates).filter(|(_, fate)| **fate == Fate::Doubted) {
            prop_assert!(
                doubted.contains(&(nth, cell.row)),
                "{} {:?}",
                cell_name(cell.row, cell.column),
                cell.text
            );
        }
    }
    for doubt in &found.doubts {
        prop_assert!(doubt.sentence.contains(&cell_name(doubt.row, doubt.column)), "{}", doubt.sentence);
    }
    // With the map of the proposal the same matrix comes out, without a guess.
    let again = propose(book, &found.map);
    prop_assert!(again.is_ok(), "{:?}", again);
    let again = again.unwrap();
    prop_assert_eq!(&again.json, &found.json);
    prop_assert_eq!(&again.map, &found.map);
    let read = ColumnMap::read(&found.map.write());
    prop_assert_eq!(read, Ok(found.map));
    Ok(())
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::sample::select(vec![
            "Skill", "Domain", "Role", "Level", "Required", "Depth", "Text", "Junior", "Senior", "L1", "L2", "Notes", "Salary", "x",
            "✓", "n/a", "TBD", "1", "2", "[Expert] does", "Expert", "(optional) may", "- one\n- two", "yes", "no", "Backend", "SQL",
            "Description", "Engineer", "Item id", "Kind", "Tags", "level order", "Expert: all", "Legend", "- ", "[1] a", "C", "C++", "c",
            "Example: it", "- a\n  - b\n- a", "...", "  ", "必須", "シニア", "Уровень", "should", "a@b.example",
        ]).prop_map(str::to_owned),
        1 => "[a-c ]{0,6}",
        1 => any::<String>(),
    ]
}

fn grid() -> impl Strategy<Value = Sheet> {
    let rows = prop::collection::vec(
        prop::collection::vec(prop_oneof![2 => word(), 1 => Just(String::new())], 0..7),
        0..8,
    );
    let range = (0_u32..8, 0_u32..7, 0_u32..3, 0_u32..3);
    (
        rows,
        prop::collection::vec(range, 0..3),
        prop::option::of(prop::collection::vec(0_u32..8, 0..2)),
        prop::option::of(prop::collection::vec(0_u32..7, 0..2)),
        prop::sample::select(vec!["A", "Junior", "L1", "", "Ann"]),
        prop::bool::weighted(0.1),
        prop::option::weighted(0.2, 0_usize..20),
        prop::option::weighted(0.2, (0_u32..8, 0_u32..7)),
    )
        .prop_map(|(rows, merged, hidden_rows, hidden_columns, name, hidden, formula, hidden_cell)| {
            let mut sheet = sheet(name, &rows);
            sheet.merged = merged
                .into_iter()
                .map(|(row, column, high, wide)| Range {
                    first_row: row,
                    first_column: column,
                    last_row: row + high,
                    last_column: column + wide,
                })
                .collect();
            sheet.hidden_cells.extend(hidden_cell);
            (sheet.hidden_rows, sheet.hidden_columns, sheet.hidden) = (hidden_rows, hidden_columns, hidden);
            if let Some(cell) = formula.and_then(|at| sheet.cells.get_mut(at)) {
                cell.formula = true;
            }
            sheet
        })
}

/// A sheet with a header of one or two rows, and rows under it.
fn shaped() -> impl Strategy<Value = Sheet> {
    let headers = prop::sample::select(vec![
        vec![vec!["Skill", "Junior", "Senior", "Lead"]],
        vec![vec!["Domain", "Skill", "Role", "Junior", "Senior"]],
        vec![vec!["Skill", "Junior Web", "Senior Web", "Junior App", "Senior App"]],
        vec![vec!["Domain", "Group", "Skill", "Role", "Level", "Required", "Depth", "Text"]],
        vec![vec!["Skill", "Level", "Level order", "Item id", "Kind", "Tags", "Text"]],
        vec![vec!["Level", "SQL", "Charts", "Git"]],
        vec![vec!["Level", "Role", "SQL", "Charts"]],
        vec![vec!["Skill", "1", "2", "3"]],
        vec![vec!["", "Apple", "Pear"]],
        vec![vec!["Skill", "Role", "Junior Web", "Senior Web", "Junior App", "Senior App"]],
        vec![
            vec!["", "", "Web", "Web", "App", "App"],
            vec!["Skill", "Role", "Junior", "Senior", "Junior", "Senior"],
        ],
        vec![vec!["", "", "Web", "App", "Site"], vec!["Skill", "Role", "Junior", "Senior", "Lead"]],
        vec![vec!["", "Web", "Web", "App", "App"], vec!["Skill", "Junior", "Senior", "Junior", "Senior"]],
    ]);
    let titled = prop::collection::vec(word(), 0..3);
    (titled, headers, prop::collection::vec(prop::collection::vec(word(), 9), 1..12)).prop_map(
        |(titles, header, body)| {
            let width = header.iter().map(Vec::len).max().unwrap_or_default();
            let mut rows: Vec<Vec<String>> = titles.into_iter().map(|title| vec![title]).collect();
            rows.extend(header.into_iter().map(|row| row.into_iter().map(str::to_owned).collect()));
            rows.extend(body.into_iter().map(|row| row.into_iter().take(width).collect()));
            sheet("Sheet", &rows)
        },
    )
}

proptest! {
    // `PROPTEST_CASES` sets how many cases are tried.

    #[test]
    fn nothing_of_any_grid_is_lost(sheet in grid()) {
        check(&workbook(vec![sheet]))?;
    }

    #[test]
    fn nothing_of_several_sheets_is_lost(mut sheets in prop::collection::vec(prop_oneof![grid(), shaped()], 1..4)) {
        for (nth, sheet) in sheets.iter_mut().enumerate() {
            sheet.name = if sheet.name.len() == 2 { format!("L{}", nth + 3) } else { format!("{} {nth}", sheet.name) };
        }
        check(&workbook(sheets))?;
    }

    #[test]
    fn nothing_of_a_shape_is_lost(sheet in shaped()) {
        check(&workbook(vec![sheet]))?;
    }

    #[test]
    fn any_cells_anywhere_are_read(cells in prop::collection::vec((any::<u32>(), any::<u32>(), word()), 0..12), merged in prop::collection::vec(any::<(u32, u32, u32, u32)>(), 0..3)) {
        let mut seen = HashSet::new();
        let cells = cells.into_iter().filter(|(row, column, _)| seen.insert((*row, *column)));
        let cells = cells.map(|(row, column, text)| Cell { row, column, text, formula: false }).collect();
        let merged = merged.into_iter().map(|(a, b, c, d)| Range { first_row: a, first_column: b, last_row: c, last_column: d }).collect();
        check(&workbook(vec![Sheet { name: "Far".to_owned(), cells, merged, ..Sheet::default() }]))?;
    }

    /// Whatever somebody changes in a map by hand, the result is a matrix or a sentence.
    #[test]
    fn any_change_of_a_map_is_understood(sheet in prop_oneof![grid(), shaped()], changes in prop::collection::vec((0_usize..6, 0_usize..8, word()), 1..4)) {
        let book = workbook(vec![sheet]);
        let Ok(found) = propose(&book, &ColumnMap::default()) else { return Ok(()) };
        let mut map = found.map;
        let all = [Column::Skill, Column::Path, Column::Role, Column::Level, Column::Text, Column::Expectation, Column::Depth, Column::LevelOrder];
        for (what, nth, text) in changes {
            let columns = &mut map.sheets[0].columns;
            let at = nth % columns.len().max(1);
            match (what, columns.get_mut(at)) {
                (0, Some(column)) => column.is = all[nth],
                (1, Some(column)) => column.level = Some(text),
                (2, Some(column)) => column.role = Some(text),
                (3, Some(_)) => drop(columns.remove(at)),
                (4, _) => map.depths.push(vec![text]),
                _ => map.levels.reverse(),
            }
        }
        let (found, fates) = proposal::with_fates(&book, &map);
        if let Ok(found) = found {
            taken_are_there(&book, &found, &fates)?;
            let reading = read::read(found.json.as_bytes());
            prop_assert!(reading.is_ok(), "{}\n{}", reading.unwrap_err(), found.json);
            let again = propose(&book, &found.map);
            prop_assert_eq!(again.map(|again| again.json), Ok(found.json));
        }
    }
}
