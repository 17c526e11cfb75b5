//! What is one step behind the question: aiming for another role, and several roles at once.

use super::Stage;
use super::choice::{choice, field, option};
use super::facet::Facet;
use super::markup::{Child, Content, El, live};
use super::role_filter::role_filter;
use crate::messages;
use wasm_split_helpers::wasm_split;

/// The choices.
#[wasm_split(more, wasm_split_path = crate::part)]
pub fn other_roles(stage: Stage) -> Content {
    vec![target_role(stage), role_filter(stage)].content()
}

/// The choice of the other role; nothing where there is only one.
fn target_role(stage: Stage) -> Option<El> {
    (stage.matrix().roles().len() > 1).then(|| {
        // One's own role is the same role: it is no second choice.
        let options = live(move || {
            let (matrix, shown) = (stage.matrix(), stage.facet(Facet::Ladder));
            let mut options = option(None, messages::SAME_ROLE).content();
            for role in matrix.role_ixs().filter(|role| shown.roles.as_slice() != [*role]) {
                options.add(option(Some(matrix.role(role).id()), &stage.role_name(role)));
            }
            options
        });
        let chosen = move || match stage.shown().target_role {
            Some(role) => stage.matrix().role(role).id().to_owned(),
            None => String::new(),
        };
        let role = choice(options, chosen, move |chosen| {
            stage.choose(|selection, matrix| selection.aim_at_role(matrix, matrix.find_role(chosen)));
        });
        field("target-role", messages::TARGET_ROLE, role)
    })
}
