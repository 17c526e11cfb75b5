//! English.

use crate::matrix::{Counts, Date, Requirement};

/// What is counted, the number apart, so that it can be set in bold: `(2, "roles")`.
///
/// Roles only where the matrix names them, skills where there are several, and what is required or
/// optional only where the matrix says so of any expectation.
pub fn facts(counts: &Counts) -> Vec<(usize, &'static str)> {
    let mut facts = Vec::new();
    if counts.skills > 1 {
        facts.push((counts.skills, "skills"));
    }
    if counts.roles > 0 {
        facts.push((counts.roles, one_or_many(counts.roles, "role", "roles")));
    }
    facts.push((counts.levels, one_or_many(counts.levels, "level", "levels")));
    if counts.required + counts.optional > 0 {
        facts.push((counts.required, "required"));
        facts.push((counts.optional, "optional"));
    } else {
        facts.push((counts.expectations, one_or_many(counts.expectations, "expectation", "expectations")));
    }
    facts
}

/// "Updated 22 February 2026".
pub fn updated(date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = MONTHS.get(usize::from(date.month) - 1).copied().unwrap_or_default();
    format!("Updated {} {month} {}", date.day, date.year)
}

/// The noun that goes with a number.
pub fn one_or_many(n: usize, one: &'static str, many: &'static str) -> &'static str {
    if n == 1 { one } else { many }
}

/// The language of these words.
pub const LANG: &str = "en";

/// What is said of a cell that is no concern of its role at its level.
pub const NOT_CONCERNED: &str = "Not concerned";

/// "Required" or "Optional".
pub fn requirement(requirement: Requirement) -> &'static str {
    match requirement {
        Requirement::Required => "Required",
        Requirement::Optional => "Optional",
    }
}

/// What a page is about, for search engines and previews of links.
pub fn description(title: &str) -> String {
    format!("{title}: what is expected at each level, and what to cover to reach the next.")
}
