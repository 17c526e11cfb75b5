//! A matrix as CSV: in UTF-8 with a byte order mark, which is what makes Excel read it as such.

use std::collections::BTreeMap;

use csv::{Terminator, Writer, WriterBuilder};

use super::cell;
use super::labels::{self, Labels};
use super::rows::{NOT_CONCERNED, columns, rows};
use crate::compare::asides_of;
use crate::import::Vocabulary;
use crate::import::format::is_formula_like;
use crate::matrix::{Expectation, Item, LevelIx, Matrix, Requirement, RoleIx, SkillIx};
use crate::messages;

const MARK: &str = "\u{feff}";

/// A row for each item.
pub(super) fn long(matrix: &Matrix) -> Result<Vec<u8>, String> {
    let mut rows = rows(matrix, &Labels::of(matrix));
    let depths = labels::depth_words(matrix);
    for row in rows.iter_mut().flatten() {
        row.text = cell::escaped(&row.text, &depths);
    }
    let columns = columns(&rows);
    let mut csv = writer();
    record(&mut csv, columns.iter().map(|column| column.header))?;
    for row in rows.iter().flatten() {
        record(&mut csv, columns.iter().map(|column| (column.of)(row)))?;
    }
    finish(csv)
}

/// A row for each skill and role, a column for each level.
pub(super) fn wide(matrix: &Matrix) -> Result<Vec<u8>, String> {
    let table = Wide::of(matrix);
    let mut csv = writer();
    record(&mut csv, table.head.iter().map(String::as_str))?;
    for row in table.rows.values() {
        record(&mut csv, row.iter().map(String::as_str))?;
    }
    finish(csv)
}

/// Rows of any table.
pub(super) fn table(rows: &[Vec<String>]) -> Result<Vec<u8>, String> {
    let mut csv = writer();
    for row in rows {
        record(&mut csv, row.iter().map(String::as_str))?;
    }
    finish(csv)
}

fn writer() -> Writer<Vec<u8>> {
    WriterBuilder::new().terminator(Terminator::CRLF).from_writer(MARK.into())
}

/// A row, with a mark before what a spreadsheet would take for a formula.
fn record<'r>(csv: &mut Writer<Vec<u8>>, cells: impl Iterator<Item = &'r str>) -> Result<(), String> {
    let marked = cells.map(|cell| if is_formula_like(cell) { format!("'{cell}") } else { cell.to_owned() });
    csv.write_record(marked).map_err(|error| error.to_string())
}

fn finish(csv: Writer<Vec<u8>>) -> Result<Vec<u8>, String> {
    csv.into_inner().map_err(|error| error.to_string())
}

/// A table of a row for each skill and role.
pub(super) struct Wide {
    /// The headers.
    pub head: Vec<String>,
    /// How many columns there are before the levels.
    pub before: usize,
    /// The rows, by role and skill; all as long as the head.
    pub rows: BTreeMap<(RoleIx, SkillIx), Vec<String>>,
}

impl Wide {
    /// That of a matrix.
    pub fn of(matrix: &Matrix) -> Wide {
        let labels = Labels::of(matrix);
        let steps = matrix.skills().iter().map(|skill| skill.path().len()).max().unwrap_or_default();
        let mut head: Vec<String> =
            ["Domain", "Group", "Subgroup"].iter().take(steps).map(|step| (*step).to_owned()).collect();
        head.push("Skill".to_owned());
        if matrix.names_roles() {
            head.push("Role".to_owned());
        }
        let before = head.len();
        let levels: Vec<LevelIx> = matrix.ladder().levels().collect();
        let label = |of: &[String], at: usize| of.get(at).cloned().unwrap_or_default();
        head.extend(levels.iter().map(|level| label(&labels.levels, level.at())));
        let depths = labels::depth_words(matrix);
        let mut rows = BTreeMap::new();
        for cell in matrix.expectations() {
            let (skill, role, level) = cell.place();
            let row: &mut Vec<String> = rows.entry((role, skill)).or_insert_with(|| {
                let mut path = matrix.skill(skill).path().iter().map(|step| labels::shown(step.any()));
                let mut row: Vec<String> = (0..steps).map(|_| path.next().unwrap_or_default()).collect();
                row.push(label(&labels.skills, skill.at()));
                if matrix.names_roles() {
                    row.push(label(&labels.roles, role.at()));
                }
                row.resize(head.len(), String::new());
                row
            });
            let at = levels.iter().position(|other| *other == level).map_or(head.len(), |at| before + at);
            if let Some(text) = row.get_mut(at) {
                *text = whole(matrix, cell, &depths);
            }
        }
        Wide { head, before, rows }
    }
}

/// All that a cell says: `(optional) [Depth]`, then its items.
fn whole(matrix: &Matrix, cell: &Expectation, words_for_depths: &Vocabulary) -> String {
    if !cell.is_concerned() {
        return NOT_CONCERNED.to_owned();
    }
    let depths = labels::of_scale(matrix.scale(cell.skill()));
    let depth = |ix: Option<crate::matrix::DepthIx>| {
        let name = ix.and_then(|ix| depths.get(ix.at()));
        name.map(|name| format!("[{name}]"))
    };
    let required = cell.requirement().map(|requirement| match requirement {
        Requirement::Required => "(required)".to_owned(),
        Requirement::Optional => "(optional)".to_owned(),
    });
    let first: Vec<String> = required.into_iter().chain(depth(cell.depth())).collect();
    let mut text = first.join(" ");
    let all = matrix.items(cell);
    // What is expected comes first, then the rest by kind. Each says its kind, because the table is read back.
    let expected = all.iter().filter(|item| !item.is_aside());
    let items: Vec<&Item> = expected.chain(asides_of(all).into_iter().flat_map(|(_, items)| items)).collect();
    let is_plain = items.len() == 1 && text.is_empty();
    for item in items {
        let mut words = cell::of_item(item, matrix.lang());
        let own = item.depth().filter(|own| Some(*own) != cell.depth());
        let before = depth(own).into_iter().chain(kind(item, matrix.lang()));
        let before: Vec<String> = before.collect();
        if !before.is_empty() {
            words = format!("{} {words}", before.join(" "));
        }
        if is_plain && !words.contains('\n') {
            return cell::escaped(&words, words_for_depths);
        }
        if !text.is_empty() {
            text.push('\n');
        }
        cell::bullet(&words, 0, &mut text);
    }
    text
}

/// The word before an item that is of a kind.
fn kind(item: &Item, lang: &str) -> Option<String> {
    if item.is_to_avoid() {
        return Some(messages::TO_AVOID.to_owned());
    }
    item.kind().map(|kind| [&labels::shown(kind.get(lang)), ":"].concat())
}
