//! Narrowing and arranging a comparison, and how big the step is.

use super::{gone, number, one_or_many, outcome, stay};
use crate::compare::Outcome;
use crate::letters::{join, quoted};
use crate::selection::{Arrangement, Only, Size};

/// What narrows what is shown.
pub const FILTERS: &str = "Filters";
/// The filters by outcome.
pub const SHOW_ONLY: &str = "Show only";
/// The arrangement.
pub const ARRANGE: &str = "Arrange by";
/// Turns all filters off.
pub const SHOW_EVERYTHING: &str = "Show everything";
/// If the filters leave nothing.
pub const NOTHING_LEFT: &str = "No expectations match these filters.";
/// A column.
pub const OUTCOME: &str = "Outcome";
/// A cell that only the other side has.
pub const NOT_THERE: &str = "Not listed";

/// A filter, in a word. `at` is as for [`gone`].
pub fn only(only: Only, at: Option<&str>) -> String {
    match (only, only.outcome()) {
        (_, Some(of)) => outcome(of, at),
        (Only::Required, None) => "Required".to_owned(),
        _ => "What changes".to_owned(),
    }
}

/// "New (4)".
pub fn counted(name: &str, n: usize) -> String {
    [name, " (", &number(n), ")"].concat()
}

/// The filters, and how many of them are on.
pub fn filters(n: usize) -> String {
    if n == 0 { FILTERS.to_owned() } else { counted(FILTERS, n) }
}

/// The filters that are on.
pub const FILTERS_ON: &str = "Filters that are on";
/// Takes all of them off.
pub const CLEAR_FILTERS: &str = "Clear all";

/// Takes a filter off.
pub fn remove_filter(name: &str) -> String {
    ["Remove filter ", name].concat()
}

/// What the status says when a filter is put on or taken off: how many are on, and how much they leave of all.
pub fn narrowed(n: usize, left: usize, all: usize) -> String {
    let on = match n {
        0 => return "No filter is on.".to_owned(),
        1 => "1 filter is on. ".to_owned(),
        _ => [&*number(n), " filters are on. "].concat(),
    };
    on + &showing(left, all)
}

/// What an arrangement groups by.
pub fn arrangement(arrangement: Arrangement) -> &'static str {
    match arrangement {
        Arrangement::ByRole => "Role",
        Arrangement::BySkill => "Skill",
        Arrangement::SideBySide => "Side by side",
    }
}

/// How much the filters leave: "Showing 10 of 14."
pub fn showing(n: usize, all: usize) -> String {
    ["Showing ", &*number(n), " of ", &*number(all), "."].concat()
}

/// How big the step is: "30 things to work on in 14 skills (14 new, 16 deeper). 9 stay the same." Numbers
/// of what is written, and no verdict on whoever takes the step. `at` is as for [`gone`].
pub fn step(size: &Size, at: Option<&str>) -> String {
    let Size { tally, skills_to_work_on, skills, now_required } = *size;
    let is = |outcome: Outcome| Some(tally.of(outcome)).filter(|n| *n > 0);
    let of = |outcome: Outcome, words: &str| is(outcome).map(|n| [&*number(n), words].concat());
    let to_do = tally.to_work_on();
    let mut sentence = match to_do {
        0 => "Nothing new to work on".to_owned(),
        n => [&*number(n), one_or_many(n, " thing to work on", " things to work on")].concat(),
    };
    if to_do > 0 {
        if skills > 1 {
            sentence +=
                &[" in ", &number(skills_to_work_on), one_or_many(skills_to_work_on, " skill", " skills")]
                    .concat();
        }
        let parts = [of(Outcome::New, " new"), of(Outcome::Deeper, " deeper")];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        sentence += &[" (", &*join(&parts, ", "), ")"].concat();
    }
    sentence.push('.');
    let required = one_or_many(now_required, " skill becomes required", " skills become required");
    let rest = [
        (to_do == 0 && now_required > 0).then(|| [&*number(now_required), required].concat()),
        of(Outcome::Shallower, " shallower"),
        of(Outcome::Reworded, " in other words"),
        is(Outcome::Same).map(stay),
        is(Outcome::Dropped).map(|n| gone(n, at)),
    ];
    let rest: Vec<String> = rest.into_iter().flatten().collect();
    if !rest.is_empty() {
        sentence += &[" ", &*join(&rest, ", "), "."].concat();
    }
    sentence
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
pub const NOTHING_SINCE: &str = "What is expected here is the same.";

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
