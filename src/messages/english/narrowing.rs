//! Narrowing and arranging a comparison, and how big the step is.

use super::{number, one_or_many, outcome};
use crate::compare::Tally;
use crate::letters::quoted;
use crate::selection::{Arrangement, Only};

/// The place of filters and arrangement.
pub const NARROW: &str = "Filter and arrange";
/// The filters.
pub const SHOW_ONLY: &str = "Show only";
/// The arrangement.
pub const ARRANGE: &str = "Arrange by";
/// Turns all filters off.
pub const SHOW_EVERYTHING: &str = "Show everything";
/// If the filters leave nothing.
pub const NOTHING_LEFT: &str = "Nothing here is left by the filters that are on.";
/// A column.
pub const OUTCOME: &str = "Outcome";
/// A cell that only the other side has.
pub const NOT_THERE: &str = "Not expected";

/// A filter, in a word.
pub fn only(only: Only) -> &'static str {
    match (only, only.outcome()) {
        (_, Some(of)) => outcome(of),
        (Only::Required, None) => "Required",
        _ => "What changes",
    }
}

/// "New (4)".
pub fn counted(name: &str, n: usize) -> String {
    [name, " (", &number(n), ")"].concat()
}

/// How many filters are on.
pub fn narrowed(n: usize) -> String {
    match n {
        0 => [NARROW, ": no filter is on"].concat(),
        1 => [NARROW, ": 1 filter is on"].concat(),
        _ => [NARROW, ": ", &number(n), " filters are on"].concat(),
    }
}

/// What an arrangement groups by.
pub fn arrangement(arrangement: Arrangement) -> &'static str {
    match arrangement {
        Arrangement::ByRole => "Role",
        Arrangement::BySkill => "Skill",
        Arrangement::SideBySide => "Side by side",
    }
}

/// How big the step is: "9 of 22 expectations change, in 3 of 16 skills." It counts what is
/// written, and passes no judgement on whoever takes the step.
pub fn step(tally: &Tally, changed_skills: usize, skills: usize) -> String {
    let (changed, all) = (tally.changed(), tally.total());
    let nouns = one_or_many(all, " expectation", " expectations");
    let verb = one_or_many(changed, " changes", " change");
    let mut sentence = [&number(changed), " of ", &number(all), nouns, verb].concat();
    if skills > 1 {
        sentence += &[", in ", &number(changed_skills), " of ", &number(skills), " skills"].concat();
    }
    sentence + "."
}

/// Comparing with another version of the matrix.
pub const VERSIONS: &str = "Compare with another version of this matrix";
/// Under it.
pub const VERSIONS_HINT: &str = "Open the file of an earlier version to see what has changed since at this level. It stays in this browser.";
/// The field for its file.
pub const VERSION_FILE: &str = "Matrix file";
/// If that is no matrix.
pub const VERSION_UNREADABLE: &str = "That file cannot be compared";
/// If the browser could not read it.
pub const FILE_NOT_READ: &str = "The browser could not read the file. Is it still there?";
/// If a version has no such role or level.
pub const NOT_IN_THAT_VERSION: &str = "That version does not have this role and level.";
/// If two versions say the same.
pub const NOTHING_SINCE: &str = "Nothing has changed here since.";

/// What has changed at a level since a day, or since a version of another title.
pub fn changes_since(since: &str, level: &str) -> String {
    ["Changes at ", level, " since ", since].concat()
}

/// After another version was opened.
pub const VERSION_COMPARED: &str = "The other version is compared below.";
/// Closes it again.
pub const CLOSE_VERSION: &str = "Close this comparison";

/// If the file may be another matrix.
pub fn other_matrix(id: &str, ours: &str) -> String {
    ["That file is of a matrix ", &quoted(id), ", this one is ", &quoted(ours), ": is it the file you meant?"]
        .concat()
}
