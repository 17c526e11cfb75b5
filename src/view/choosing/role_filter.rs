//! The filter by roles.

use crate::matrix::RoleIx;
use crate::messages;
use crate::view::Stage;
use crate::view::markup::{El, el};

/// If there are more roles than this, they are folded away: nobody reads 50 boxes to get to the answer.
const MANY: usize = 8;

/// A checkbox per role; none if there is only one role.
pub fn role_filter(stage: Stage) -> Option<El> {
    let matrix = stage.matrix();
    let all = matrix.roles().len();
    (all > 1).then(|| {
        let mut group = el("fieldset").class("chips").child(el("legend").child(messages::ROLES));
        for roles in matrix.families() {
            let boxes: Vec<El> = roles.iter().map(|role| checkbox(stage, *role)).collect();
            group = group.child(family_name(stage, &roles));
            group = group.child(el("div").class("chip-row").child(boxes));
        }
        if all <= MANY {
            return group;
        }
        let shown = move || messages::roles_shown(stage.shown().roles.len(), all);
        el("details").class("more-roles").child(el("summary").text(shown)).child(group)
    })
}

/// The name of the family that these roles belong to; none if they have no family.
pub fn family_name(stage: Stage, roles: &[RoleIx]) -> Option<El> {
    let name = stage.path(stage.matrix().role(*roles.first()?).family());
    (!name.is_empty()).then(|| el("p").class("aside").maybe("lang", stage.content_lang()).child(name))
}

fn checkbox(stage: Stage, role: RoleIx) -> El {
    let toggle = move |_| {
        stage.choose(|selection, matrix| {
            let shown = selection.roles.clone();
            selection.show_roles(matrix, |other| shown.contains(&other) != (other == role));
        });
    };
    let checkbox = el("input")
        .attr("type", "checkbox")
        .flag("checked", move || stage.shown().roles.contains(&role))
        .on("change", toggle);
    let name = el("span").maybe("lang", stage.content_lang()).text(move || stage.role_name(role));
    el("label").class("chip").child(checkbox).child(name)
}
