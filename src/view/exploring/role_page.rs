//! The roles as a list. If one is chosen, its page: its whole ladder.

use super::grid::{RowHead, level_tables};
use crate::browse::role_rows;
use crate::matrix::{Matrix, RoleIx};
use crate::messages;
use crate::selection::Selection;
use crate::view::Stage;
use crate::view::choosing::role_filter::family_name;
use crate::view::choosing::ways;
use crate::view::markup::{Child, Content, El, el, live};
use crate::view::shared::about::{self, told};
use crate::view::shared::headings::heading;
use crate::view::shared::paged::PAGE;
use crate::view::shared::parts;
use crate::view::shared::view_link::view_link;
use wasm_split_helpers::wasm_split;

/// The id of the page's heading, which takes the focus from the button that led there.
const HEADING: &str = "role-heading";

/// The list or the page.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn role_page(stage: Stage) -> Content {
    live(move || {
        let selection = stage.shown();
        let body = match selection.roles.as_slice() {
            [only] => page(stage, *only),
            _ => list(stage),
        };
        el("section").class("table-section").attr("part", parts::TABLE).child(body).content()
    })
}

fn title(stage: Stage, name: String) -> El {
    heading(stage, 1).attr("id", HEADING).attr("tabindex", "-1").child(name)
}

/// What leads to a role, or to all of them.
fn link_to(stage: Stage, name: String, role: Option<RoleIx>) -> El {
    let show = move |selection: &mut Selection, matrix: &Matrix| {
        selection.show_roles(matrix, |other| role.is_none_or(|role| role == other));
    };
    view_link(stage, show, |_| HEADING.to_owned())
        .class("link-button")
        .maybe("lang", role.and_then(|_| stage.content_lang()))
        .child(name)
}

fn list(stage: Stage) -> Content {
    let matrix = stage.matrix();
    let item = |ix: &RoleIx| {
        let (ix, role) = (*ix, matrix.role(*ix));
        let count = messages::levels(role.ladder().len());
        let summary = role.summary().map(|summary| told(stage, "muted text", summary));
        let name = link_to(stage, stage.role_name(ix), Some(ix));
        el("li").child(name).child(" ").child(el("small").child(count)).child(summary)
    };
    let mut content = title(stage, messages::ROLES.to_owned()).content();
    for roles in matrix.families() {
        let list = el("ul").class("tree").child(roles.iter().map(item).collect::<Vec<El>>());
        let name = stage.path(roles.first().map(|role| matrix.role(*role).family()).unwrap_or_default());
        if !name.is_empty() {
            content.add(heading(stage, 2).maybe("lang", stage.content_lang()).child(name));
        }
        content.add(list);
    }
    content
}

fn page(stage: Stage, ix: RoleIx) -> Content {
    let (matrix, selection) = (stage.matrix(), stage.shown());
    let name = stage.role_name(ix);
    let rows = role_rows(&matrix, &selection, ix);
    let tables = if rows.is_empty() {
        el("p").class("empty").child(messages::NOTHING_AT_ALL).content()
    } else {
        level_tables(stage, &rows, RowHead::Skill, &name, PAGE)
    };
    let summary = matrix.role(ix).summary().map(|summary| told(stage, "lead text", summary));
    vec![
        title(stage, name).maybe("lang", stage.content_lang()).content(),
        family_name(stage, &[ix]).content(),
        el("p").child(link_to(stage, messages::ALL_ROLES.to_owned(), None)).content(),
        summary.content(),
        about::levels(stage, matrix.role(ix).ladder().levels()).content(),
        ways::list(stage, ix).content(),
        tables,
    ]
    .content()
}
