//! All levels side by side: levels across, roles or skills down.

use super::Stage;
use super::headings::heading;
use super::item_list::{description, muted, requirement_pill};
use super::markup::{Child, Content, El, el, live};
use super::paged::{PAGE, show_more};
use super::rows::{Row, rows};
use super::watched::Watched;
use crate::matrix::LevelIx;
use crate::messages;
use crate::search::Query;
use crate::selection::Selection;

/// The overview. It scrolls inside its own box, the heading column fixed.
pub fn overview(stage: Stage) -> Content {
    let drawn = Watched::new(PAGE);
    live(move || {
        let (matrix, selection) = (stage.matrix(), stage.shown());
        let rows = rows(&matrix, &selection, None);
        let all = rows.len();
        let query = Query::new(&selection.query);
        let head =
            el("th").attr("role", "columnheader").attr("scope", "col").child(corner(stage, &selection));
        let levels = matrix.ladder().levels().map(|level| column_header(stage, level));
        let head = el("tr").attr("role", "row").child(head).child(levels.collect::<Vec<El>>());
        let body = live(move || {
            let rows = rows.iter().take(drawn.get()).map(|row| body_row(stage, &selection, *row, &query));
            rows.collect::<Vec<El>>().content()
        });
        let table = el("table")
            .class("overview")
            .attr("role", "table")
            .attr("aria-labelledby", "overview-heading")
            .child(el("thead").attr("role", "rowgroup").child(head))
            .child(el("tbody").attr("role", "rowgroup").child(body));
        let frame = el("div")
            .class("frame scroll")
            .attr("tabindex", "0")
            .attr("role", "group")
            .attr("aria-labelledby", "overview-heading")
            .child(table);
        el("section")
            .class("table-section")
            .attr("part", "table")
            .child(heading(stage, 1).attr("id", "overview-heading").child(messages::ALL_LEVELS))
            .child(frame)
            .child(show_more(move || all, drawn))
            .content()
    })
}

/// What goes down: roles, or skills, or both.
fn corner(stage: Stage, selection: &Selection) -> &'static str {
    let is_by_role = stage.matrix().names_roles() && selection.skill.is_some();
    if is_by_role { messages::ROLE } else { messages::SKILL }
}

fn column_header(stage: Stage, level: LevelIx) -> El {
    let note =
        stage.note(level).map(|note| vec![" ".content(), el("small").class("note").child(note).content()]);
    el("th")
        .attr("role", "columnheader")
        .attr("scope", "col")
        .maybe("class", stage.place_class(level))
        .child(el("span").maybe("lang", stage.content_lang()).child(stage.level_name(level)))
        .child(note)
}

fn body_row(stage: Stage, selection: &Selection, row: Row, query: &Query) -> El {
    let matrix = stage.matrix();
    let (skill_name, role_name) = (stage.skill_name(row.0), stage.role_name(row.1));
    let head = el("th").attr("role", "rowheader").attr("scope", "row").maybe("lang", stage.content_lang());
    let head = match (selection.skill, matrix.names_roles()) {
        (Some(_), true) => head.child(role_name),
        (_, false) => head.child(skill_name),
        (None, true) => head.child(skill_name).child(" ").child(el("small").child(role_name)),
    };
    let cells = matrix.ladder().levels().map(|level| cell(stage, row, level, query));
    el("tr").attr("role", "row").child(head).child(cells.collect::<Vec<El>>())
}

fn cell(stage: Stage, (skill, role): Row, level: LevelIx, query: &Query) -> El {
    let matrix = stage.matrix();
    let expectation = matrix.expectation(skill, role, level);
    let is_on_ladder = matrix.role(role).ladder().has(level);
    let what =
        if is_on_ladder { description(stage, expectation, query) } else { muted(messages::NO_SUCH_LEVEL) };
    // On a narrow screen the cells stand below one another: then each says its level. The column
    // header says it to people's aids in any case.
    let label = el("span").class("cell-level").attr("aria-hidden", "true").child(stage.level_name(level));
    el("td")
        .attr("role", "cell")
        .child(label.maybe("lang", stage.content_lang()))
        .child(expectation.and_then(|cell| requirement_pill(stage, cell)))
        .child(what)
}
