//! What must hold of any file: it is refused, or what is proposed of it is a matrix and loses no cell.

use skill_matrix::import::format::{Content, Source, open};
use skill_matrix::import::table::{Cell, Sheet, Workbook};
use skill_matrix::import::{ColumnMap, propose};
use skill_matrix::matrix::read::read;

/// Opens a file of this name.
pub fn file(name: &str, bytes: &[u8]) {
    // What other crates panic about is caught where they are called. The hook of the fuzzer would end it there.
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let opened = open(&Source::new(name, bytes));
    std::panic::set_hook(hook);
    match opened.map(|opened| opened.content) {
        Ok(Content::Tables(workbook)) => proposed(&workbook),
        // It may be no matrix: that is said, and must not end the program.
        Ok(Content::Matrix(json)) => drop(read(&json)),
        Err(refused) => assert!(!refused.what.is_empty() && !refused.remedy.is_empty()),
    }
}

/// Reads a table of these cells: a line for each row, a bar between cells, a form feed between sheets.
pub fn table(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let sheets = text.split('\u{c}').take(8).zip(0_u32..).map(|(sheet, nth)| {
        let rows = sheet.split('\n').zip(0_u32..);
        let cells = rows.flat_map(|(line, row)| {
            line.split('|').zip(0_u32..).filter(|(text, _)| !text.trim().is_empty()).map(move |(text, column)| {
                Cell { row, column, text: text.replace('\\', "\n"), formula: false }
            })
        });
        Sheet { name: format!("Sheet {nth}"), cells: cells.collect(), ..Sheet::default() }
    });
    proposed(&Workbook { sheets: sheets.collect() });
}

fn proposed(workbook: &Workbook) {
    let Ok(proposal) = propose(workbook, &ColumnMap::default()) else { return };
    if let Err(problems) = read(proposal.json.as_bytes()) {
        panic!("what is proposed is no matrix: {problems}");
    }
    // What was understood is understood again by its own map.
    if let Err(no_table) = propose(workbook, &proposal.map) {
        panic!("its own map finds no table: {no_table}");
    }
}
