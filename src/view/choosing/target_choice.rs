//! The choice of the level that the reader aims for, and of its role.

use super::level_options::level_options;
use super::role_choice::{alone, role_groups};
use super::ways::{OF_ROLE, way_options};
use crate::messages;
use crate::part::{Part, call};
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, live};
use crate::view::shared::choice::{Choice, choice, option};
use crate::view::shared::later::drawn_later;
use crate::view::stage::facet::Facet;
use leptos::prelude::untrack;
use std::rc::Rc;

/// The next level, unless another is chosen.
pub fn target_choice(stage: Stage) -> El {
    // The options change only with the current level and the roles, because an open list must not be rebuilt.
    let options = live(move || {
        stage.facet(Facet::Here);
        untrack(|| levels(stage))
    });
    let chosen = move || {
        let (matrix, shown) = (stage.matrix(), stage.shown());
        let unusual = shown.target.filter(|_| shown.target != shown.usual_target(&matrix));
        unusual.map(|level| matrix.level(level).id().to_owned()).unwrap_or_default()
    };
    let ways = drawn_later(stage, Part::More, |stage| call(Part::More, way_options(stage)));
    choice(vec![options, ways].content(), chosen, move |chosen| {
        stage.choose(|selection, matrix| {
            // A way on names its role too.
            let way = chosen.split_once(OF_ROLE);
            match way.and_then(|(level, role)| Some((matrix.find_role(role)?, matrix.find_level(level)?))) {
                Some(way) => selection.take_way(matrix, way),
                None => selection.aim_at(matrix, matrix.find_level(chosen)),
            }
        });
    })
}

/// The usual level first, then all others. The current level is among them if it is that of another role.
fn levels(stage: Stage) -> Content {
    let (matrix, shown) = (stage.matrix(), stage.shown());
    let usual = shown.usual_target(&matrix);
    let is_end = || shown.roles.iter().all(|role| matrix.role(*role).ways(shown.current).next().is_none());
    let none = || if is_end() { messages::NO_NEXT_LEVEL } else { messages::NEXT_IN_OTHER_ROLES };
    let first = usual.map_or_else(|| none().to_owned(), |level| stage.level_name(level));
    let mut options = option(None, &first).content();
    options.add(level_options(stage, shown.targets_by_role(&matrix), |level| {
        Some(*level) != usual && (shown.target_role.is_some() || *level != shown.current)
    }));
    options
}

/// The choice of another role; none if there is only one role.
pub fn target_role_choice(stage: Stage) -> Option<Choice> {
    // The reader's own role is the first option, so it is not listed again.
    let groups = move || {
        let shown = stage.facet(Facet::Ladder);
        let own = match shown.roles.as_slice() {
            [only] => messages::in_role(&stage.role_name(*only)),
            _ => messages::SAME_ROLE.to_owned(),
        };
        let mut groups = vec![alone("", &own)];
        groups.extend(role_groups(stage, &|role| {
            (shown.roles.as_slice() != [role]).then(|| messages::in_role(&stage.role_name(role)))
        }));
        groups
    };
    let chosen = move || match stage.shown().target_role {
        Some(role) => stage.matrix().role(role).id().to_owned(),
        None => String::new(),
    };
    let choose = move |chosen: &str| {
        stage.choose(|selection, matrix| selection.aim_at_role(matrix, matrix.find_role(chosen)));
    };
    let is_one = stage.matrix().roles().len() < 2;
    (!is_one).then(|| Choice { groups: Rc::new(groups), chosen: Rc::new(chosen), choose: Rc::new(choose) })
}
