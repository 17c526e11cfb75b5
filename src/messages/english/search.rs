//! The search.

use super::number;
use crate::letters::quoted;

/// How many expectations were found. If there are none, how many names of skills, roles and levels. If one skill is
/// all that was found, with its expectations, that is said instead.
pub fn found(n: usize, names: usize, is_a_skill: bool, query: &str) -> String {
    let query = quoted(query.trim());
    match (n, names) {
        _ if is_a_skill => ["1 skill matches ", &query, "."].concat(),
        (0, 0) => ["Nothing matches ", &query, "."].concat(),
        (0, 1) => ["1 name matches ", &query, "."].concat(),
        (0, _) => [&number(names), " names match ", &query, "."].concat(),
        (1, _) => ["1 expectation matches ", &query, "."].concat(),
        _ => [&number(n), " expectations match ", &query, "."].concat(),
    }
}

/// Names that are not listed.
pub fn more_names(n: usize) -> String {
    ["and ", &number(n), " more"].concat()
}

/// After clearing the search.
pub const SEARCH_CLEARED: &str = "Search cleared.";
/// If nothing is found.
pub const SEARCH_OTHERWISE: &str =
    "Try fewer or shorter words. Every skill, role and level of this matrix is searched.";

/// The box that narrows the results to what is shown: how many are, of all.
pub fn only_shown(shown: usize, all: usize) -> String {
    ["Only among the skills and roles shown (", &number(shown), " of ", &number(all), ")"].concat()
}

/// If none of the results is shown.
pub const NONE_SHOWN: &str = "None of these is among the skills and roles shown.";
