//! English: what a written comparison says, and the command that writes it.

use super::{depths, number, one_or_many};
use crate::letters::{join, quoted, short};

/// The version that a comparison starts from, if its day is not known.
pub const BEFORE: &str = "before";
/// The version that it ends at.
pub const NOW: &str = "now";
/// If both ends are the same place.
pub const ONE_PLACE: &str = "Both ends are the same place: there is nothing to compare.";
/// If two versions of a matrix expect the same.
pub const VERSIONS_AGREE: &str = "Nothing changes: both versions expect the same.";
/// The heading over what could not be compared.
pub const LEFT_OUT: &str = "Left out";

/// A level, and what distinguishes it from the other one.
pub fn place(level: &str, more: &str) -> String {
    if more.is_empty() { level.to_owned() } else { [level, " (", more, ")"].concat() }
}

/// How big the step is.
pub fn step(changed: usize, all: usize) -> String {
    [&number(changed), " of ", &number(all), one_or_many(changed, " changes.", " change.")].concat()
}

/// The role of a part, or its two roles; empty if the matrix names none.
pub fn roles(from: &str, to: &str) -> String {
    if from.is_empty() || from == to {
        to.to_owned()
    } else if to.is_empty() {
        from.to_owned()
    } else {
        depths(from, to)
    }
}

/// The outcome of a skill whose depth moves.
pub fn with_depths(outcome: &str, depths: &str) -> String {
    [outcome, ": ", depths].concat()
}

/// Roles that do not have both levels.
pub fn roles_left_out(roles: &str) -> String {
    ["Not in both, or without one of the two levels: ", roles, "."].concat()
}

// What the command cannot do.

/// The names of a few things, and how many more there are.
fn some_of(names: &[String]) -> String {
    first_of(names, 20)
}

/// The first names, and how many more there are.
fn first_of(names: &[String], shown: usize) -> String {
    let shown: Vec<String> = names.iter().take(shown).map(|name| short(name)).collect();
    let more = names.len() - shown.len();
    let more = if more > 0 { [" and ", &number(more), " more"].concat() } else { String::new() };
    [&join(&shown, ", "), &*more].concat()
}

/// A name that a file does not have: `thing` is "level", "role" or "skill".
pub fn unknown(thing: &str, wanted: &str, file: &str) -> String {
    ["There is no ", thing, " ", &quoted(wanted), " in ", file, "."].concat()
}

/// The name that may be meant, and all that exist.
pub fn known(meant: Option<&str>, names: &[String]) -> String {
    [&*did_you_mean(meant), one_or_many(names.len(), "There is only ", "There are "), &some_of(names), "."]
        .concat()
}

/// The name that may be meant, and the most similar ones of many.
pub fn nearest(meant: Option<&str>, names: &[String], all: usize, thing: &str) -> String {
    let all = [&number(all), " ", thing, "s"].concat();
    [&*did_you_mean(meant), "The nearest of ", &all, " are ", &some_of(names), "."].concat()
}

fn did_you_mean(name: Option<&str>) -> String {
    name.map(|name| ["Did you mean ", &quoted(name), "? "].concat()).unwrap_or_default()
}

/// If a role is asked for, but the matrix names none.
pub fn no_roles(file: &str) -> String {
    [file, " names no roles: its levels are for all."].concat()
}

/// What to do then.
pub const WITHOUT_ROLE: &str = "Leave out --role.";

/// A level that a role does not have.
pub fn role_lacks_level(role: &str, level: &str) -> String {
    [&short(role), " has no level ", &quoted(level), "."].concat()
}

/// The levels that it has.
pub fn levels_of_role(levels: &[String]) -> String {
    [one_or_many(levels.len(), "Its only level is ", "Its levels are "), &some_of(levels), "."].concat()
}

/// A name that several levels have.
pub fn several_levels(name: &str, levels: &[String]) -> String {
    ["Several levels are called ", &quoted(name), ": ", &first_of(levels, 3), "."].concat()
}

/// What to do then.
pub const NAME_BY_ID: &str = "Name the level by its id, or the role whose level it is: --role ROLE.";

/// If no role has both levels.
pub fn no_role_has(from: &str, to: &str) -> String {
    ["No role has both ", &quoted(from), " and ", &quoted(to), "."].concat()
}

/// The levels of a role among several.
pub fn levels_of(role: &str, levels: &[String]) -> String {
    [&short(role), ": ", &some_of(levels)].concat()
}

/// The top of a ladder, where the next level was wanted.
pub fn no_next(level: &str, role: &str) -> String {
    let of = if role.is_empty() { String::new() } else { [" of ", &short(role)].concat() };
    [&short(level), " is the top level", &of, ": there is no next one."].concat()
}

/// What to do there.
pub const NAME_ANOTHER: &str = "Name the level to compare with: --to LEVEL.";

/// A fork, where the next level was wanted.
pub fn several_next(level: &str, next: &[String]) -> String {
    ["After ", &short(level), " there are several levels: ", &some_of(next), "."].concat()
}

/// What to do there.
pub const NAME_ONE: &str = "Name one of them: --to LEVEL.";

/// What to do where it goes on in other roles.
pub fn name_way(ways: &[String]) -> String {
    ["It goes on in other roles: ", &some_of(ways), ". Name one of them: --to-role ROLE --to LEVEL."].concat()
}

/// If a level does not list what is required below it. `role` is empty if the matrix names none.
pub fn required_is_lost(n: usize, role: &str, from: &str, to: &str, skills: &[String]) -> String {
    let of = if role.is_empty() { String::new() } else { [&short(role), ": "].concat() };
    let things = one_or_many(n, " thing that is required at ", " things that are required at ");
    let listed = one_or_many(n, " is not listed at ", " are not listed at ");
    let again = one_or_many(n, "If it still holds there, list it", "If they still hold there, list them");
    [
        &*of,
        &number(n),
        things,
        &quoted(from),
        listed,
        &quoted(to),
        ", in ",
        &some_of(skills),
        ". ",
        again,
        " again, or give the matrix \"cumulative\": true, so that each level includes those below.",
    ]
    .concat()
}

/// If both matrices would come from standard input.
pub const ONE_INPUT: &str = "Only one of the two matrices can come from standard input.";
/// What to do there.
pub const NAME_FILE: &str = "Name the file of the other one.";
