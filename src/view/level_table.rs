//! A table with a column for each level: the whole text of what is expected there.

use super::Stage;
use super::item_list::{description, muted, requirement_pill};
use super::marked::Marks;
use super::markup::{Child, Content, El, el, live, watch};
use super::paged::more_rows;
use super::watched::Watched;
use crate::browse::{Row, Table, tables};
use crate::matrix::{LevelIx, Matrix};
use crate::messages;
use crate::selection::Selection;
use leptos::prelude::untrack;
use std::rc::Rc;

/// What the header of a row names.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum RowHead {
    /// The role. The skill is the same for all rows.
    Role,
    /// The skill. The role is the same for all rows.
    Skill,
    /// The role, under a row for each skill.
    Both,
}

/// What the row headers name in a table of all skills and roles that are shown.
pub fn row_head(matrix: &Matrix, selection: &Selection) -> RowHead {
    match (selection.skill, selection.roles.as_slice()) {
        (Some(_), _) if matrix.names_roles() => RowHead::Role,
        (_, [_]) => RowHead::Skill,
        _ => RowHead::Both,
    }
}

/// The role, for print, if no row names it. On the screen the choice of the role shows it.
pub fn role_on_paper(stage: Stage, head: RowHead) -> Option<El> {
    let selection = stage.shown();
    let [role] = selection.roles.as_slice() else { return None };
    let is_named = head == RowHead::Skill && stage.matrix().names_roles();
    let name = el("p").class("on-paper").maybe("lang", stage.content_lang());
    is_named.then(|| name.child(el("b").child(stage.role_name(*role))))
}

/// Tables of these rows, one for each set of roles that have their levels in common. The first is named
/// `name`; the names of the others add their roles. So many rows are drawn at first.
pub fn level_tables(stage: Stage, rows: &[Row], head: RowHead, name: &str, first: usize) -> Content {
    let draw = move |table, name: &str, drawn| level_table(stage, table, head, name, drawn);
    in_turn(stage, tables(&stage.matrix(), rows), name, first, draw)
}

/// Tables one below the other. Only the first rows are drawn, so many in all, and more on request: there may be a
/// table for each of many roles. `draw` gets a table, its name, and how many of its rows are drawn.
pub fn in_turn(
    stage: Stage,
    tables: Vec<Table>,
    name: &str,
    first: usize,
    draw: impl Fn(Rc<Table>, &str, Watched<usize>) -> El + 'static,
) -> Content {
    let is_one = tables.len() < 2;
    let all = tables.iter().map(|table| table.rows.len()).sum();
    let (drawn, draw) = (Watched::new(first), Rc::new(draw));
    let mut parts = Content::default();
    let mut start = 0;
    for table in tables {
        let roles: Vec<String> = table.roles.iter().map(|role| stage.role_name(*role)).collect();
        let roles = crate::letters::join(&roles, ", ");
        let name = if is_one { name.to_owned() } else { [name, ": ", &roles].concat() };
        let (before, rows) = (start, table.rows.len());
        start += rows;
        let of_it = move |drawn: usize| drawn.saturating_sub(before).min(rows);
        let own = Watched::new(of_it(drawn.peek()));
        let is_begun = Watched::new(own.peek() > 0);
        watch(move || {
            own.renew(of_it(drawn.get()));
            is_begun.renew(own.peek() > 0);
        });
        let (table, draw) = (Rc::new(table), draw.clone());
        parts.add(live(move || {
            let table = || untrack(|| draw(table.clone(), &name, own));
            is_begun.get().then(table).content()
        }));
    }
    parts.add(more_rows(stage, move || all, drawn));
    parts
}

/// One table. It scrolls inside its own box; the column of row headers stays in place.
fn level_table(stage: Stage, table: Rc<Table>, head: RowHead, name: &str, drawn: Watched<usize>) -> El {
    let columns = table.levels.iter().map(|level| column_header(stage, *level));
    let corner = match head {
        RowHead::Role => messages::ROLE,
        RowHead::Skill | RowHead::Both => messages::SKILL,
    };
    let corner = el("th").attr("role", "columnheader").attr("scope", "col").child(corner);
    let top = el("tr").attr("role", "row").child(corner).child(columns.collect::<Vec<El>>());
    let body = live(move || {
        let marks = Marks::of(stage);
        let rows = table.rows.get(..drawn.get()).unwrap_or_default();
        let matrix = stage.matrix();
        let rows = chunks(&matrix, rows, head).into_iter().map(|rows| {
            let above = rows.first().and_then(|row| row_above(stage, *row, head, table.levels.len()));
            let rows = rows.iter().map(|row| body_row(stage, &table, *row, head, &marks));
            el("tbody").attr("role", "rowgroup").child(above).child(rows.collect::<Vec<El>>())
        });
        rows.collect::<Vec<El>>().content()
    });
    let table = el("table")
        .class("overview")
        .attr("role", "table")
        .attr("aria-label", name)
        .child(el("thead").attr("role", "rowgroup").child(top))
        .child(body);
    let frame =
        el("div").class("frame scroll").attr("tabindex", "0").attr("role", "group").attr("aria-label", name);
    frame.child(table)
}

/// Groups rows by the row that stands above them: by skill if the rows name the role, else by the group
/// that the skills are filed in.
pub fn chunks<'r>(matrix: &Matrix, rows: &'r [Row], head: RowHead) -> Vec<&'r [Row]> {
    let is_one = |one: &Row, other: &Row| match head {
        RowHead::Role => true,
        RowHead::Skill => matrix.groups().of_skill(one.0) == matrix.groups().of_skill(other.0),
        RowHead::Both => one.0 == other.0,
    };
    rows.chunk_by(is_one).collect()
}

/// The row above several rows: the name of what they have in common, across all levels.
pub fn row_above(stage: Stage, row: Row, head: RowHead, levels: usize) -> Option<El> {
    let name = match head {
        RowHead::Role => return None,
        RowHead::Skill => stage.group_path(stage.matrix().groups().of_skill(row.0)?),
        RowHead::Both => stage.skill_name(row.0),
    };
    let cell = el("th")
        .attr("role", "rowheader")
        .attr("scope", "rowgroup")
        .attr("colspan", &(levels + 1).to_string())
        .maybe("lang", stage.content_lang());
    Some(el("tr").attr("role", "row").class("group-row").child(cell.child(name)))
}

/// The header of a column. The current level and the one compared with are marked.
pub fn column_header(stage: Stage, level: LevelIx) -> El {
    let note =
        stage.note(level).map(|note| vec![" ".content(), el("small").class("note").child(note).content()]);
    el("th")
        .attr("role", "columnheader")
        .attr("scope", "col")
        .maybe("class", stage.place_class(level))
        .child(el("span").maybe("lang", stage.content_lang()).child(stage.level_name(level)))
        .child(note)
}

/// The header of a row.
pub fn row_header(stage: Stage, row: Row, head: RowHead) -> El {
    let cell = el("th").attr("role", "rowheader").attr("scope", "row").maybe("lang", stage.content_lang());
    cell.child(match head {
        RowHead::Role | RowHead::Both => stage.role_name(row.1),
        RowHead::Skill => stage.skill_name(row.0),
    })
}

fn body_row(stage: Stage, table: &Table, row: Row, head: RowHead, marks: &Marks) -> El {
    let cells = table.levels.iter().map(|level| cell(stage, row, *level, marks));
    el("tr").attr("role", "row").child(row_header(stage, row, head)).child(cells.collect::<Vec<El>>())
}

fn cell(stage: Stage, (skill, role): Row, level: LevelIx, marks: &Marks) -> El {
    let matrix = stage.matrix();
    let expectation = matrix.expectation(skill, role, level);
    let is_on_ladder = matrix.role(role).ladder().has(level);
    let what =
        if is_on_ladder { description(stage, expectation, marks) } else { muted(messages::NO_SUCH_LEVEL) };
    el("td")
        .attr("role", "cell")
        .child(cell_level(stage, level))
        .child(expectation.and_then(|cell| requirement_pill(stage, cell)))
        .child(what)
}

/// The name of the level in a cell. It is for narrow screens, where the cells stand below one another.
/// It is hidden from assistive technology, which gets the column header in any case.
pub fn cell_level(stage: Stage, level: LevelIx) -> El {
    let label = el("span").class("cell-level").attr("aria-hidden", "true").child(stage.level_name(level));
    label.maybe("lang", stage.content_lang())
}
