//! Narrowing to roles.

use super::Stage;
use super::markup::{El, el};
use crate::matrix::RoleIx;
use crate::messages;

/// A checkbox per role; nothing where there is only one.
pub fn role_filter(stage: Stage) -> Option<El> {
    let matrix = stage.matrix();
    (matrix.roles().len() > 1).then(|| {
        let boxes: Vec<El> = matrix.role_ixs().map(|role| checkbox(stage, role)).collect();
        el("fieldset")
            .class("chips")
            .child(el("legend").child(messages::ROLES))
            .child(el("div").class("chip-row").child(boxes))
    })
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
