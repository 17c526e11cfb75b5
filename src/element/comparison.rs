//! A comparison that the host asks for.

use crate::matrix::{Matrix, RoleIx};
use crate::messages;
use crate::report::{End, Report};
use crate::selection::View;
use crate::view::Stage;

/// The two sides, by ids or names. If a level is left out, it is the one that is shown; if a role is
/// left out, the roles that are shown.
pub struct Asked {
    /// The role at the first side.
    pub from_role: Option<String>,
    /// The level at the first side.
    pub from_level: Option<String>,
    /// The role at the other side.
    pub to_role: Option<String>,
    /// The level at the other side.
    pub to_level: Option<String>,
}

/// Shows the comparison, and returns it as JSON.
///
/// # Errors
///
/// A sentence about the role or level that the matrix, or the role, does not have.
pub fn show(stage: Stage, asked: &Asked) -> Result<String, String> {
    let matrix = stage.matrix();
    let (from_role, to_role) = (role(&matrix, &asked.from_role)?, role(&matrix, &asked.to_role)?);
    let mut selection = (*stage.selection().peek()).clone();
    let level = |name, roles: [Option<RoleIx>; 2]| {
        let of = roles.into_iter().flatten().next();
        let roles = of.as_ref().map_or(&*selection.roles, std::slice::from_ref);
        named(name, |name| matrix.find_level_of(roles, name))
    };
    let from = level(&asked.from_level, [from_role, None])?;
    let to = level(&asked.to_level, [to_role, from_role])?;
    if let Some(only) = from_role {
        selection.show_roles(&matrix, |role| role == only);
    }
    if let Some(from) = from {
        selection.stand_at(&matrix, from);
    }
    let is_one_role = to_role.is_none_or(|to| selection.roles.as_slice() == [to]);
    if is_one_role && to == Some(selection.current) {
        return Err(messages::SAME_PLACE.to_owned());
    }
    selection.aim_at_role(&matrix, to_role.filter(|to| Some(*to) != from_role));
    selection.aim_at(&matrix, to);
    if let ([only], None) = (selection.ways(&matrix).as_slice(), selection.target(&matrix)) {
        selection.take_way(&matrix, *only);
    }
    selection.view = View::Compare;
    let Some(target) = selection.target(&matrix) else {
        return Err(messages::at_the_top(matrix.level(selection.current).name().any()));
    };
    // A level that the role does not have has been replaced by another one.
    if let Some(gone) = [(from, selection.current), (to, target)]
        .into_iter()
        .find_map(|(asked, is)| asked.filter(|asked| *asked != is))
    {
        return Err(messages::role_lacks(matrix.level(gone).name().any()));
    }
    let places = selection.roles.iter().filter_map(|role| selection.places(&matrix, *role));
    let pairs: Vec<(RoleIx, RoleIx)> = places.map(|(from, to)| (from.role, to.role)).collect();
    let end = |level| End { matrix: &matrix, level };
    let report = Report::new(end(selection.current), end(target), &pairs, &|skill| {
        matrix.skill_of_id(skill.id()).is_some_and(|skill| selection.shows_skill(&matrix, skill))
    });
    let lang = leptos::prelude::untrack(|| stage.lang());
    let json = report.data(&lang).json();
    stage.put(selection);
    Ok(json)
}

fn role(matrix: &Matrix, name: &Option<String>) -> Result<Option<RoleIx>, String> {
    named(name, |name| matrix.find_role(name))
}

fn named<T>(name: &Option<String>, find: impl Fn(&str) -> Option<T>) -> Result<Option<T>, String> {
    let Some(name) = name else { return Ok(None) };
    find(name).map(Some).ok_or_else(|| messages::not_there(name))
}
