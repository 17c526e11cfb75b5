//! The choice of the role. It comes before the choice of the level.

use super::Stage;
use super::choice::{choice, option};
use super::facet::Facet;
use super::markup::{Child, El, live};
use super::undo::changed;
use crate::messages;
use crate::part::{Part, call};

/// The value that stands for some roles, which are chosen in the filters and not here. No id has a space.
const SOME: &str = "some roles";

/// One role, or all of them; none if there is only one.
pub fn role_choice(stage: Stage) -> Option<El> {
    let matrix = stage.matrix();
    (matrix.roles().len() > 1).then(|| {
        let roles = matrix.role_ixs();
        let roles = roles.map(|role| option(Some(matrix.role(role).id()), &stage.role_name(role)));
        let some = live(move || {
            let (shown, all) = (stage.facet(Facet::Ladder).roles.len(), stage.matrix().roles().len());
            let some = option(Some(SOME), &messages::roles_shown(shown, all)).attr("disabled", "");
            (shown != 1 && shown != all).then_some(some).content()
        });
        let options =
            vec![roles.collect::<Vec<El>>().content(), option(None, messages::ALL_ROLES).content(), some];
        let chosen = move || {
            let (matrix, shown) = (stage.matrix(), stage.shown());
            match shown.roles.as_slice() {
                [only] => matrix.role(*only).id().to_owned(),
                roles if roles.len() == matrix.roles().len() => String::new(),
                _ => SOME.to_owned(),
            }
        };
        choice(options.content(), chosen, move |chosen| {
            let before = stage.selection().peek();
            stage.choose(|selection, matrix| {
                let role = matrix.find_role(chosen);
                selection.show_roles(matrix, |other| role.is_none_or(|role| role == other));
            });
            if stage.selection().peek().current != before.current {
                call(Part::More, changed(stage, before));
            }
        })
    })
}
