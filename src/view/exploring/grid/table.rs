//! Tables of the grid, one below the other: their headers, and how many of their rows are drawn.

use super::cursor;
use super::heat;
use super::scroll_box::scroll_box;
use super::texts;
use crate::browse::{Column, Row, Table, is_required_usual, tables};
use crate::matrix::Matrix;
use crate::messages;
use crate::selection::{Measure, Selection};
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, el, live, watch};
use crate::view::shared::paged::more_rows;
use crate::view::stage::watched::Watched;
use leptos::prelude::untrack;
use std::rc::Rc;

/// What the cells show.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Coat {
    /// The whole texts.
    Texts,
    /// A shade, and a word or number.
    Heat(Measure),
}

/// What the header of a row names.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum RowHead {
    /// The role. The skill is the same for all rows.
    Role,
    /// The skill. The role is the same for all rows, or the columns name it.
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
pub fn role_on_paper(stage: Stage, selection: &Selection, head: RowHead) -> Option<El> {
    let [role] = selection.roles.as_slice() else { return None };
    let is_named = head == RowHead::Skill && stage.matrix().names_roles();
    let name = el("p").class("on-paper").maybe("lang", stage.content_lang());
    is_named.then(|| name.child(el("b").child(stage.role_name(*role))))
}

/// The texts of these rows, in a table for each set of roles that have their levels in common. The first is
/// named `name`; the names of the others add their roles. So many rows are drawn at first.
pub fn level_tables(stage: Stage, rows: &[Row], head: RowHead, name: &str, first: usize) -> Content {
    in_turn(stage, tables(&stage.matrix(), rows), name, first, head, Coat::Texts)
}

/// Tables one below the other. Only the first rows are drawn, so many in all, and more on request: there may be a
/// table for each of many roles.
pub fn in_turn(
    stage: Stage,
    tables: Vec<Table>,
    name: &str,
    first: usize,
    head: RowHead,
    coat: Coat,
) -> Content {
    let is_one = tables.len() < 2;
    let all = tables.iter().map(|table| table.rows.len()).sum();
    let drawn = Watched::new(first);
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
        let table = Rc::new(table);
        parts.add(live(move || {
            let draw = || untrack(|| one(stage, table.clone(), &name, own, head, coat));
            is_begun.get().then(draw).content()
        }));
    }
    parts.add(more_rows(stage, move || all, drawn));
    parts
}

/// One table, in a box of its own that it scrolls in.
fn one(
    stage: Stage,
    table: Rc<Table>,
    name: &str,
    drawn: Watched<usize>,
    head: RowHead,
    coat: Coat,
) -> Content {
    let matrix = stage.matrix();
    let is_usual = coat == Coat::Texts && is_required_usual(&matrix, &table);
    let usual = is_usual.then(|| el("p").class("aside").child(messages::REQUIRED_IS_USUAL));
    let all = el("table").class(match coat {
        Coat::Texts => "overview",
        Coat::Heat(_) => "overview map",
    });
    let all = all.attr("role", "table").attr("aria-label", name).child(top(stage, &table, head));
    let (all, is_stop) = match coat {
        Coat::Texts => (all.child(texts::bodies(stage, table, drawn, head, is_usual)), true),
        Coat::Heat(measure) => {
            let first = cursor::first(&table, |row, column| heat::is_there(stage, row, column, measure));
            let body = heat::bodies(stage, table.clone(), drawn, head, measure, first);
            let all = all
                .on("focusin", cursor::take_stop)
                .on("keydown", cursor::by_key(stage, table, drawn, measure));
            (all.child(body), first.is_none())
        }
    };
    vec![usual.content(), scroll_box(name, is_stop, all)].content()
}

fn top(stage: Stage, table: &Table, head: RowHead) -> El {
    let corner = match head {
        RowHead::Role => messages::ROLE,
        RowHead::Skill | RowHead::Both => messages::SKILL,
    };
    let corner = el("th").attr("role", "columnheader").attr("scope", "col").child(corner);
    let columns = table.columns.iter().map(|column| column_header(stage, *column));
    let row = el("tr").attr("role", "row").child(corner).child(columns.collect::<Vec<El>>());
    el("thead").attr("role", "rowgroup").child(row)
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

/// The row above several rows: the name of what they have in common, across all columns.
pub fn row_above(stage: Stage, row: Row, head: RowHead, columns: usize) -> Option<El> {
    let name = match head {
        RowHead::Role => return None,
        RowHead::Skill => stage.group_path(stage.matrix().groups().of_skill(row.0)?),
        RowHead::Both => stage.skill_name(row.0),
    };
    let cell = el("th")
        .attr("role", "rowheader")
        .attr("scope", "rowgroup")
        .attr("colspan", &(columns + 1).to_string())
        .maybe("lang", stage.content_lang());
    let cell = cell.child(el("span").class("stays").child(name));
    Some(el("tr").attr("role", "row").class("group-row").child(cell))
}

/// The header of a column. The current level and the one compared with are marked.
fn column_header(stage: Stage, column: Column) -> El {
    let cell = el("th").attr("role", "columnheader").attr("scope", "col");
    let small = |text| vec![" ".content(), el("small").class("note").child(text).content()];
    let Some(role) = column.role else {
        let note = stage.note(column.level).map(|note| small(note.content()));
        return cell
            .maybe("class", stage.place_class(column.level))
            .child(el("span").maybe("lang", stage.content_lang()).child(stage.level_name(column.level)))
            .child(note);
    };
    let is_own = stage.shown().roles == [role];
    cell.maybe("class", is_own.then(|| "now".to_owned()))
        .maybe("lang", stage.content_lang())
        .child(el("span").child(stage.role_name(role)))
        .child(small(stage.level_name(column.level).content()))
}

/// The header of a row.
pub fn row_header(stage: Stage, row: Row, head: RowHead) -> El {
    let cell = el("th").attr("role", "rowheader").attr("scope", "row").maybe("lang", stage.content_lang());
    cell.child(match head {
        RowHead::Role | RowHead::Both => stage.role_name(row.1),
        RowHead::Skill => stage.skill_name(row.0),
    })
}

/// The name of the column in a cell. It is for narrow screens, where the cells stand below one another.
/// It is hidden from assistive technology, which gets the column header in any case.
pub fn cell_column(stage: Stage, column: Column) -> El {
    let name = match column.role {
        Some(role) => stage.place_name(Some(role), column.level),
        None => stage.level_name(column.level),
    };
    let label = el("span").class("cell-level").attr("aria-hidden", "true").child(name);
    label.maybe("lang", stage.content_lang())
}
