//! The header.

use super::one_or_many;
use crate::letters::digits;
use crate::matrix::{Counts, Date};

/// What is counted, the number apart, so that it can be set in bold: `(2, "roles")`.
///
/// Roles are counted if the matrix names them, skills if there are several.
pub fn facts(counts: &Counts) -> Vec<(usize, &'static str)> {
    let mut facts = Vec::new();
    if counts.skills > 1 {
        facts.push((counts.skills, "skills"));
    }
    if counts.roles > 0 {
        facts.push((counts.roles, one_or_many(counts.roles, "role", "roles")));
    }
    if counts.levels > 0 {
        facts.push((counts.levels, one_or_many(counts.levels, "level", "levels")));
    }
    facts
}

/// How much is expected in all: required and optional ones apart if the matrix says so of each expectation.
pub fn counted_expectations(counts: &Counts) -> Vec<(usize, &'static str)> {
    if counts.required + counts.optional == counts.expectations && counts.expectations > 0 {
        vec![(counts.required, "required"), (counts.optional, "optional")]
    } else {
        vec![(counts.expectations, one_or_many(counts.expectations, "expectation", "expectations"))]
    }
}

/// "Updated 22 February 2026".
pub fn updated(day: Date) -> String {
    ["Updated ", &date(day)].concat()
}

/// "22 February 2026".
pub fn date(date: Date) -> String {
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
    let month = usize::from(date.month).checked_sub(1).and_then(|at| MONTHS.get(at)).copied();
    [&digits(date.day.into()), " ", month.unwrap_or_default(), " ", &digits(date.year.into())].concat()
}

/// What the first view is, and what else there is, where no script runs. It stands between the two.
pub fn without_script(role: Option<&str>) -> String {
    let of_role = role.map(|role| [" of ", role].concat()).unwrap_or_default();
    [
        "This is the first step",
        &of_role,
        ". Other steps can be chosen where scripts run. Here is the whole matrix:",
    ]
    .concat()
}

/// Below steps of some roles, where no script runs.
pub const OTHER_ROLES_BY_SCRIPT: &str =
    "Other roles can be chosen where scripts run. Here is the whole matrix:";

/// What unfolds the whole matrix below the steps, where no script runs.
pub const WHOLE_MATRIX: &str = "The whole matrix";

/// What a page is about, for search engines and previews of links.
pub fn description(title: &str) -> String {
    [title, ": what is expected at each level, and what to cover to reach the next."].concat()
}
