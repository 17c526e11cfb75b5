//! Roles, groups, and the pages of skills and roles.

use super::{number, one_or_many};

/// The choice of the role.
pub const YOUR_ROLE: &str = "I work as";
/// What is typed is in the name of no role.
pub const NO_ROLE_FITS: &str = "No role has these letters";
/// Every role at once.
pub const ALL_ROLES: &str = "All roles";
/// The choice of the other role.
pub const TARGET_ROLE: &str = "Role to aim for";
/// The same role on both sides, at the end of the question.
pub const SAME_ROLE: &str = "in the same role";
/// Another role there: "as Data Engineer".
pub fn in_role(name: &str) -> String {
    ["as ", name].concat()
}

/// The choice of the group.
pub const DOMAIN: &str = "Domain";
/// Every group.
pub const ALL_DOMAINS: &str = "All domains";
/// Skills that are filed nowhere.
pub const NO_DOMAIN: &str = "Without a domain";
/// The tree of skills.
pub const SKILLS: &str = "Skills";
/// What the depths of a skill mean.
pub const DEPTHS: &str = "Depths";
/// In an open group: compares all of it.
pub const COMPARE_GROUP: &str = "Compare all of it";
/// In a tree: the way into a group.
pub fn only_group(name: &str) -> String {
    ["Show only ", name].concat()
}

/// A role whose ladder has a single rung.
pub const ONE_LEVEL: &str = "This role has one level only, so there is no step to take in it. Compare it with another role, or read what it expects.";

/// "Data Scientist, Senior".
pub fn role_at(role: &str, level: &str) -> String {
    [role, ", ", level].concat()
}

/// "Data Scientist → LLM Engineer".
pub fn role_to_role(from: &str, to: &str) -> String {
    [from, " → ", to].concat()
}

/// Another way on at a fork.
pub fn also_next(level: &str) -> String {
    ["Compare with ", level, " instead"].concat()
}

/// Before the levels of other roles that come next after a level.
pub fn ways_on(level: &str) -> String {
    ["Ways on from ", level].concat()
}

/// At the top of a role from which there are ways on.
pub const GOES_ON: &str = "There is no higher level in this role. From here it goes on in other roles:";

/// At an expectation that a role has taken over from the role that it builds on.
pub fn taken_from(role: &str) -> String {
    ["As for ", role].concat()
}

/// The heading at the only level.
pub fn only_level(level: &str) -> String {
    [level, " is the only level"].concat()
}

/// At a fork.
pub const FORK: &str = "The ladder forks here.";

/// "12 skills".
pub fn skills(n: usize) -> String {
    [&number(n), one_or_many(n, " skill", " skills")].concat()
}

/// "12 roles".
pub fn roles_shown(shown: usize, all: usize) -> String {
    ["Roles (", &number(shown), " of ", &number(all), ")"].concat()
}

/// "12 expectations".
pub fn expectations(n: usize) -> String {
    [&number(n), one_or_many(n, " expectation", " expectations")].concat()
}

/// "4 levels".
pub fn levels(n: usize) -> String {
    [&number(n), one_or_many(n, " level", " levels")].concat()
}

/// If nothing is expected of a role, or in a skill.
pub const NOTHING_AT_ALL: &str = "The matrix expects nothing here.";

/// If both sides are the same place.
pub const SAME_PLACE: &str = "Both sides are the same place, so nothing changes.";
