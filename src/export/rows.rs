//! A matrix as rows, one for each item: what a table of one row for each can say.

use super::cell;
use super::labels::{self, Labels};
use crate::matrix::{Expectation, Item, Matrix, Requirement};

/// A row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// The domain, the group and the step below it.
    pub path: [String; 3],
    /// The skill.
    pub skill: String,
    /// The role; empty where the matrix names none.
    pub role: String,
    /// The level.
    pub level: String,
    /// The place of the level among those of its role, from 1; levels of one rank share it.
    pub order: String,
    /// `yes`, `no` or nothing.
    pub required: String,
    /// How deep; `n/a` where the skill is no concern.
    pub depth: String,
    /// What kind of item it is.
    pub kind: String,
    /// What it says.
    pub text: String,
    /// Its tags.
    pub tags: String,
    /// Its id.
    pub id: String,
}

/// What stands for a skill that is no concern.
pub(super) const NOT_CONCERNED: &str = "n/a";

/// The rows of each cell of a matrix.
pub(super) fn rows(matrix: &Matrix, labels: &Labels) -> Vec<Vec<Row>> {
    matrix.expectations().iter().map(|cell| of_cell(matrix, labels, cell)).collect()
}

fn of_cell(matrix: &Matrix, labels: &Labels, cell: &Expectation) -> Vec<Row> {
    let (skill, role, level) = cell.place();
    let label = |of: &[String], at: usize| of.get(at).cloned().unwrap_or_default();
    let scale = matrix.scale(skill);
    let depths = labels::of_scale(scale);
    let depth = |ix: Option<crate::matrix::DepthIx>| ix.map(|ix| label(&depths, ix.at())).unwrap_or_default();
    let mut path = matrix.skill(skill).path().iter().map(|step| labels::shown(step.any()));
    let lang = matrix.lang();
    let base = Row {
        path: std::array::from_fn(|_| path.next().unwrap_or_default()),
        skill: label(&labels.skills, skill.at()),
        role: if matrix.names_roles() { label(&labels.roles, role.at()) } else { String::new() },
        level: label(&labels.levels, level.at()),
        order: order(matrix, cell),
        required: match cell.requirement() {
            Some(Requirement::Required) => "yes".to_owned(),
            Some(Requirement::Optional) => "no".to_owned(),
            None => String::new(),
        },
        depth: if cell.is_concerned() { depth(cell.depth()) } else { NOT_CONCERNED.to_owned() },
        ..Row::default()
    };
    let items = matrix.items(cell);
    if items.is_empty() {
        return vec![base];
    }
    let row = |item: &Item| Row {
        depth: item.depth().map_or_else(|| base.depth.clone(), |own| depth(Some(own))),
        kind: item.kind().map(|kind| labels::shown(kind.get(lang))).unwrap_or_default(),
        text: cell::of_item(item, lang),
        tags: item.tags().iter().map(|tag| labels::shown(tag.get(lang))).collect::<Vec<_>>().join(", "),
        id: item.id().map(labels::shown).unwrap_or_default(),
        ..base.clone()
    };
    items.iter().map(row).collect()
}

/// How many ranks of the role are below the level of a cell, and one.
fn order(matrix: &Matrix, cell: &Expectation) -> String {
    let ladder = matrix.role(cell.role()).ladder();
    let rank = ladder.rank(cell.level());
    let mut below: Vec<u32> =
        ladder.rungs().iter().map(|rung| rung.rank).filter(|other| Some(*other) < rank).collect();
    below.dedup();
    (below.len() + 1).to_string()
}

/// A column of such a table: its header, and what of a row stands there.
#[derive(Clone, Copy)]
pub(super) struct Column {
    /// Its header.
    pub header: &'static str,
    /// What stands there.
    pub of: fn(&Row) -> &str,
    /// Whether it is there where nothing stands in it.
    pub always: bool,
}

const fn column(header: &'static str, of: fn(&Row) -> &str, always: bool) -> Column {
    Column { header, of, always }
}

/// The columns, in their order.
pub(super) const COLUMNS: [Column; 13] = [
    column("Domain", |row| &row.path[0], false),
    column("Group", |row| &row.path[1], false),
    column("Subgroup", |row| &row.path[2], false),
    column("Skill", |row| &row.skill, true),
    column("Role", |row| &row.role, false),
    column("Level", |row| &row.level, true),
    column("Level order", |row| &row.order, true),
    column("Required", |row| &row.required, true),
    column("Depth", |row| &row.depth, true),
    column("Kind", |row| &row.kind, false),
    column("Text", |row| &row.text, true),
    column("Tags", |row| &row.tags, false),
    column("Item id", |row| &row.id, false),
];

/// The columns that these rows need.
pub(super) fn columns(rows: &[Vec<Row>]) -> Vec<Column> {
    let is_needed =
        |column: &Column| column.always || rows.iter().flatten().any(|row| !(column.of)(row).is_empty());
    COLUMNS.into_iter().filter(is_needed).collect()
}
