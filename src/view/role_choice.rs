//! The choice of the role. It comes before the choice of the level.

use super::Stage;
use super::choice::{choice, grouped, option};
use super::facet::Facet;
use super::markup::{Child, Content, El, live};
use super::undo::changed;
use crate::matrix::RoleIx;
use crate::messages;
use crate::part::{Part, call};

/// The value that stands for some roles, which are chosen in the filters and not here. No id has a space.
const SOME: &str = "some roles";

/// The roles that have a name here, by family.
pub fn role_options(stage: Stage, name: &dyn Fn(RoleIx) -> Option<String>) -> Content {
    let matrix = stage.matrix();
    let mut options = Content::default();
    for roles in matrix.families() {
        let named =
            roles.iter().filter_map(|role| Some(option(Some(matrix.role(*role).id()), &name(*role)?)));
        let named: Vec<El> = named.collect();
        let family =
            roles.iter().take(named.len()).take(1).map(|role| stage.path(matrix.role(*role).family()));
        options.add(grouped(&family.collect::<String>(), named));
    }
    options
}

/// One role, or all of them; none if there is only one.
pub fn role_choice(stage: Stage) -> Option<El> {
    (stage.matrix().roles().len() > 1).then(|| {
        let some = live(move || {
            let (shown, all) = (stage.facet(Facet::Ladder).roles.len(), stage.matrix().roles().len());
            let some = option(Some(SOME), &messages::roles_shown(shown, all)).attr("disabled", "");
            (shown != 1 && shown != all).then_some(some).content()
        });
        let mut options = role_options(stage, &|role| Some(stage.role_name(role)));
        options.add(option(None, messages::ALL_ROLES));
        options.add(some);
        let chosen = move || {
            let (matrix, shown) = (stage.matrix(), stage.shown());
            match shown.roles.as_slice() {
                [only] => matrix.role(*only).id().to_owned(),
                roles if roles.len() == matrix.roles().len() => String::new(),
                _ => SOME.to_owned(),
            }
        };
        choice(options, chosen, move |chosen| {
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
