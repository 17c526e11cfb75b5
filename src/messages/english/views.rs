//! The heat map and the career path.

use super::{number, one_or_many};
use crate::selection::Measure;

/// The heat map.
pub const HEAT_MAP: &str = "Heat map";
/// The heat map of some columns: "Heat map: roles at L2".
pub fn heat_map_of(columns: &str) -> String {
    [HEAT_MAP, ": ", columns].concat()
}
/// The grid with a column for each role.
pub fn roles_at(level: &str) -> String {
    ["Roles at ", level].concat()
}
/// The choice of what the columns of the grid are.
pub const COLUMNS: &str = "Columns";
/// A column for each level.
pub const LEVELS: &str = "Levels";
/// The choice of what the cells of the grid show.
pub const MEASURE: &str = "Show";
/// The cells show what is written in them.
pub const TEXTS: &str = "Texts";
/// What the colours mean, for all skills or for some.
pub fn legend(skills: Option<&str>) -> String {
    match skills {
        Some(skills) => ["Legend: ", skills].concat(),
        None => "Legend".to_owned(),
    }
}
/// How many skills are not named: "2 more skills".
pub fn more_skills(n: usize) -> String {
    [&number(n), one_or_many(n, " more skill", " more skills")].concat()
}
/// Leads to what each depth means.
pub const WHAT_DEPTHS_MEAN: &str = "What the depths mean";
/// Why only some cells say whether they are required.
pub const REQUIRED_IS_USUAL: &str = "What is not marked as optional is required.";
/// The career path.
pub const CAREER_PATH: &str = "Career path";
/// What lies ahead in the same role.
pub const AHEAD: &str = "Ahead";
/// Other roles.
pub const SIDEWAYS: &str = "Neighbouring roles";
/// Nothing lies ahead.
pub const NOTHING_AHEAD: &str = "This is the top of the ladder.";
/// Why the browser's own search does not find all rows.
pub const DRAWN_IN_PART: &str =
    "The browser’s own search finds only the rows that are shown; “Search” above finds all of them.";
/// Why it does not find what is in closed rows.
pub const CLOSED_ROWS: &str =
    "The browser’s own search does not find what is in closed rows; “Search” above does.";

/// What the heat map shows.
pub fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Depth => "Depth",
        Measure::Requirement => "Requirement",
        Measure::Items => "Number of items",
    }
}

/// "3 items".
pub fn items(n: usize) -> String {
    [&number(n), one_or_many(n, " item", " items")].concat()
}

/// "From Data Scientist, Middle".
pub fn path_from(place: &str) -> String {
    ["From ", place].concat()
}

/// How much of what is expected at a place there is to work on: "9 of 22 to work on".
pub fn of_all_to_work_on(n: usize, all: usize) -> String {
    [&number(n), " of ", &number(all), " to work on"].concat()
}

/// The same of a step that begins elsewhere: "From L2: 9 of 22 to work on".
pub fn from_level_to_work_on(level: &str, n: usize, all: usize) -> String {
    ["From ", level, ": ", &of_all_to_work_on(n, all)].concat()
}

/// How big a step is, in few words: "9 to work on".
pub fn to_work_on(n: usize) -> String {
    [&number(n), " to work on"].concat()
}

/// A role that has no level as low as the reader's: "starts at L3".
pub fn starts_at(level: &str) -> String {
    ["starts at ", level].concat()
}

/// "1 item", "2 to 3 items", "8 items and more".
pub fn items_from_to(from: usize, to: Option<usize>) -> String {
    match to {
        Some(to) if to == from => items(from),
        Some(to) => [&number(from), " to ", &items(to)].concat(),
        None => [&items(from), " and more"].concat(),
    }
}

/// A cell that says nothing about what the map shows.
pub const UNSAID: &str = "Not said";

/// The way from a cell to the comparison.
pub const COMPARE_FROM: &str = "Compare from this level";
