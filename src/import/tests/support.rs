//! Sheets for tests.

use crate::import::blocks::parted;
use crate::import::table::{Cell, Sheet, Workbook};
use crate::import::{ColumnMap, DoubtKind, Proposal, propose};
use crate::matrix::{Depth, Matrix, Text, read};

/// A sheet of rows.
pub fn sheet(name: &str, rows: &[Vec<String>]) -> Sheet {
    let mut cells = Vec::new();
    for (row, texts) in rows.iter().enumerate() {
        for (column, text) in texts.iter().enumerate().filter(|(_, text)| !text.trim().is_empty()) {
            let (row, column) = (u32::try_from(row).unwrap(), u32::try_from(column).unwrap());
            cells.push(Cell { row, column, text: text.clone(), formula: false });
        }
    }
    Sheet { name: name.to_owned(), cells, ..Sheet::default() }
}

/// A sheet from a text: a line for each row, `|` between cells, `\` for a line break in a cell.
pub fn drawn(name: &str, rows: &str) -> Sheet {
    let row = |line: &str| line.split('|').map(|cell| cell.trim().replace('\\', "\n")).collect();
    sheet(name, &rows.trim_matches('\n').lines().map(row).collect::<Vec<_>>())
}

pub fn workbook(sheets: Vec<Sheet>) -> Workbook {
    Workbook { sheets }
}

/// The proposal for sheets, and its matrix, which must have no warnings.
pub fn proposed(workbook: &Workbook) -> (Proposal, Matrix) {
    let proposal = propose(&parted(workbook.clone()), &ColumnMap::default()).unwrap();
    let reading = read::read(proposal.json.as_bytes()).unwrap();
    assert_eq!(reading.warnings, []);
    (proposal, reading.matrix)
}

/// A line for each expectation.
pub fn told(matrix: &Matrix) -> Vec<String> {
    let mut lines = Vec::new();
    for skill in matrix.skill_ixs() {
        let cells = matrix.expectations().iter().filter(|cell| cell.skill() == skill);
        for cell in cells {
            let own = matrix.skill(skill);
            let mut at: Vec<&str> = own.path().iter().map(|step| step.any()).collect();
            at.push(own.name().any());
            let mut line = at.join(" > ");
            if matrix.names_roles() {
                line.push_str(&format!(": {}", matrix.role(cell.role()).name().any()));
            }
            line.push_str(&format!(": {} =", matrix.level(cell.level()).name().any()));
            match (cell.requirement_word(), cell.requirement()) {
                (Some(word), _) => line.push_str(&format!(" ({})", word.any())),
                (None, Some(requirement)) => line.push_str(&format!(" ({requirement:?})").to_lowercase()),
                (None, None) => {}
            }
            if let Some(depth) = cell.depth().and_then(|depth| matrix.scale(skill).depth(depth)) {
                line.push_str(&format!(" [{}]", depth.name().any()));
            }
            let items: Vec<&str> = cell.own_items().iter().map(|item| item.text().any()).collect();
            line.push_str(&format!(
                " {}",
                if cell.is_concerned() { items.join("; ") } else { "no concern".to_owned() }
            ));
            lines.push(line.trim_end().to_owned());
        }
    }
    lines
}

/// The kinds of doubts.
pub fn kinds(proposal: &Proposal) -> Vec<DoubtKind> {
    proposal.doubts.iter().map(|doubt| doubt.kind).collect()
}

/// The proposal for one sheet, and what its matrix says.
pub fn one(sheet: Sheet) -> (Proposal, Vec<String>) {
    many(vec![sheet])
}

/// The same for several sheets.
pub fn many(sheets: Vec<Sheet>) -> (Proposal, Vec<String>) {
    let (proposal, matrix) = proposed(&workbook(sheets));
    (proposal, told(&matrix))
}

/// A table whose cells are depths.
pub const NUMBERS: &str = "Skill | Junior | Senior\nSQL | 1 | 2\nGit | 1 | 3\n";

/// Each depth as the cells name it, with what it means, in the order of the scale.
pub fn about(matrix: &Matrix) -> Vec<String> {
    let meaning = |it: &Depth| {
        let texts = [it.short().map(|_| it.name()), it.summary()];
        texts.into_iter().flatten().map(Text::any).collect::<Vec<_>>().join(": ")
    };
    let depths = matrix.own_scale().depths().iter();
    depths.map(|it| [in_cells(it), &meaning(it)].join(": ")).collect()
}

/// A depth as the cells name it: by its number, where a word for that is known.
pub fn in_cells(depth: &Depth) -> &str {
    depth.short().unwrap_or(depth.name()).any()
}
