//! The choice of the role. It comes before the choice of the level.

use super::typed_choice::typed_choice;
use crate::matrix::RoleIx;
use crate::messages;
use crate::part::{Arrival, Part, call};
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, live, watch};
use crate::view::shared::choice::{Choice, Group};
use crate::view::shared::undo::offer;
use crate::view::stage::facet::Facet;
use crate::view::stage::watched::Watched;
use std::rc::Rc;

/// The value that stands for some roles, which are chosen in the filters and not here. No id has a space.
const SOME: &str = "some roles";

/// Among more roles than this one chooses by typing.
const MANY: usize = 15;

/// The roles that have a name here, by family.
pub fn role_groups(stage: Stage, name: &dyn Fn(RoleIx) -> Option<String>) -> Vec<Group> {
    let matrix = stage.matrix();
    let group = |roles: Vec<RoleIx>| Group {
        name: roles.first().map(|role| stage.path(matrix.role(*role).family())).unwrap_or_default(),
        options: roles
            .iter()
            .filter_map(|role| Some((matrix.role(*role).id().to_owned(), name(*role)?)))
            .collect(),
    };
    matrix.families().into_iter().map(group).filter(|group| !group.options.is_empty()).collect()
}

/// A single option.
pub fn alone(value: &str, words: &str) -> Group {
    Group { name: String::new(), options: vec![(value.to_owned(), words.to_owned())] }
}

/// One role, or all of them; none if there is only one.
pub fn role_choice(stage: Stage) -> Option<Choice> {
    let groups = move || {
        let (shown, all) = (stage.facet(Facet::Ladder).roles.len(), stage.matrix().roles().len());
        let mut groups = role_groups(stage, &|role| Some(stage.role_name(role)));
        groups.push(alone("", messages::ALL_ROLES));
        if shown != 1 && shown != all {
            groups.push(alone(SOME, &messages::roles_shown(shown, all)));
        }
        groups
    };
    let chosen = move || {
        let (matrix, shown) = (stage.matrix(), stage.shown());
        match shown.roles.as_slice() {
            [only] => matrix.role(*only).id().to_owned(),
            roles if roles.len() == matrix.roles().len() => String::new(),
            _ => SOME.to_owned(),
        }
    };
    let choose = move |chosen: &str| {
        if chosen == SOME {
            return;
        }
        let before = stage.selection().peek();
        stage.choose(|selection, matrix| {
            let role = matrix.find_role(chosen);
            selection.show_roles(matrix, |other| role.is_none_or(|role| role == other));
        });
        if stage.selection().peek().current != before.current {
            offer(stage, before, false);
        }
    };
    let is_one = stage.matrix().roles().len() < 2;
    (!is_one).then(|| Choice { groups: Rc::new(groups), chosen: Rc::new(chosen), choose: Rc::new(choose) })
}

/// A choice of a role, under an id and a name. Among many roles it is a field to type into, as soon as the
/// second part is there and nobody is at the native one.
pub fn role_control(stage: Stage, id: &'static str, name: &'static str, choice: Choice) -> Content {
    let native = move |choice: Choice| choice.native().attr("id", id).attr("aria-label", name);
    if stage.matrix().roles().len() <= MANY {
        return native(choice).content();
    }
    let (is_used, is_typed) = (Watched::new(false), Watched::new(false));
    watch(move || {
        let is_there = stage.arrival(Part::More).get() == Arrival::Here;
        is_typed.renew(is_typed.peek() || is_there && !is_used.get());
    });
    live(move || {
        if is_typed.get() {
            return call(Part::More, typed_choice(stage, id, name, choice.clone())).content();
        }
        let select: El = native(choice.clone());
        select.on("focus", move |_| is_used.set(true)).on("blur", move |_| is_used.set(false)).content()
    })
}
