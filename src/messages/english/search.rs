//! The search.

use super::number;

/// How many expectations were found.
pub fn found(n: usize, query: &str) -> String {
    let query = query.trim();
    match n {
        0 => ["Nothing matches “", query, "”."].concat(),
        1 => ["1 expectation matches “", query, "”."].concat(),
        _ => [&number(n), " expectations match “", query, "”."].concat(),
    }
}

/// After clearing the search.
pub const SEARCH_CLEARED: &str = "Search cleared.";
/// Where nothing is found.
pub const SEARCH_OTHERWISE: &str =
    "Try fewer or shorter words. Only the skills and roles that are shown are searched, at every level.";
