//! The search.

use super::number;
use crate::letters::quoted;

/// How many expectations were found. If there are none, how many names of skills, roles and levels.
pub fn found(n: usize, names: usize, query: &str) -> String {
    let query = quoted(query.trim());
    match (n, names) {
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
    "Try fewer or shorter words. Only the skills and roles that are shown are searched, at every level.";
