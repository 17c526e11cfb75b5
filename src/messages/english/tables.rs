//! The tables.

use crate::matrix::Requirement;

/// The table at the chosen level.
pub fn expectations_at(level: &str) -> String {
    ["Everything expected at ", level].concat()
}

/// Under it, where the matrix is cumulative.
pub const INCLUDES_BELOW: &str = "This lists what the level adds. What is expected at the levels below still applies: open a row to see it.";

/// The overview.
pub const ALL_LEVELS: &str = "All levels";
/// A column.
pub const ROLE: &str = "Role";
/// A column.
pub const REQUIRED: &str = "Required";
/// A column.
pub const DESCRIPTION: &str = "Description";
/// A cell that does not exist, if levels include those below.
pub const NOTHING_ADDED: &str = "Adds nothing of its own";
/// A cell that does not exist, if each level stands for itself.
pub const NOT_EXPECTED: &str = "Not expected";
/// A cell that the matrix marks as not concerned.
pub const NOT_CONCERNED: &str = "Not concerned";
/// A level that a role does not have.
pub const NO_SUCH_LEVEL: &str = "Not a level of this role";
/// A step of the growth that changes nothing.
pub const NOTHING_NEW: &str = "Nothing changes at this level";
/// How an expectation grows up the ladder.
pub const GROWTH: &str = "From the first level to the last";

/// The requirement of a cell, in a word.
pub fn requirement(requirement: Requirement) -> &'static str {
    match requirement {
        Requirement::Required => "Required",
        Requirement::Optional => "Optional",
    }
}
