//! The choice of the role, where roles have different levels: who one is comes before where one
//! stands.

use super::Stage;
use super::facet::Facet;
use super::markup::{Child, El, el, live};
use crate::matrix::RoleIx;
use crate::messages;
use leptos::prelude::*;

/// One role, or all of them; nothing where all have the same levels.
pub fn role_choice(stage: Stage) -> Option<El> {
    let matrix = stage.matrix();
    matrix.has_own_ladders().then(|| {
        let choose = move |event| {
            let chosen = event_target_value(&event);
            stage.choose(|selection, matrix| {
                let role = matrix.find_role(&chosen);
                selection.show_roles(matrix, |other| role.is_none_or(|role| role == other));
            });
        };
        let option = |role: Option<RoleIx>, name: String| {
            let value = role.map(|role| matrix.role(role).id().to_owned()).unwrap_or_default();
            let is_chosen = move || match (stage.shown().roles.as_slice(), role) {
                ([only], Some(role)) => *only == role,
                (roles, role) => role.is_none() && roles.len() == stage.matrix().roles().len(),
            };
            el("option").attr("value", &value).flag("selected", is_chosen).child(name)
        };
        let roles = matrix.role_ixs().map(|role| option(Some(role), stage.role_name(role)));
        // Some of them are chosen below, and no choice of this one.
        let some = live(move || {
            let (shown, all) = (stage.facet(Facet::Ladder).roles.len(), stage.matrix().roles().len());
            let name = messages::roles_shown(shown, all);
            let some =
                el("option").attr("value", "").attr("disabled", "").flag("selected", || true).child(name);
            (shown != 1 && shown != all).then_some(some).content()
        });
        let select = el("select").attr("id", "role").on("change", choose);
        el("div").class("field").child(el("label").attr("for", "role").child(messages::YOUR_ROLE)).child(
            select
                .child(roles.collect::<Vec<El>>())
                .child(option(None, messages::ALL_ROLES.to_owned()))
                .child(some),
        )
    })
}
