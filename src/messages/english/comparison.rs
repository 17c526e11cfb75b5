//! The comparison.

use super::{number, one_or_many};
use crate::compare::{Outcome, RequirementChange, Tally};
use crate::letters::{join, lower_case};

/// The heading of a comparison.
pub fn from_to(from: &str, to: &str) -> String {
    ["From ", from, " to ", to].concat()
}

/// The heading of a handout: "Backend Engineer: from L2 to L3". `role` is empty if the matrix names none.
pub fn step_of(role: &str, from: &str, to: &str) -> String {
    if role.is_empty() { from_to(from, to) } else { [role, ": from ", from, " to ", to].concat() }
}

/// A step in one skill among several: "Git, from L2 to L3".
pub fn in_skill(skill: &str, step: &str) -> String {
    [skill, ": ", step].concat()
}

/// Before the skills of a handout in which something changes, but nothing is to be worked on.
pub const ALSO: &str = "Also changes";
/// The heading in a handout of skills of which nothing of the kind is said.
pub const NOT_SAID_WHETHER: &str = "Not said whether required";

/// Before what one must not do.
pub const TO_AVOID: &str = "To avoid:";

/// The heading of items of a kind that are no expectations, such as examples. `kind` is the matrix's word.
pub fn asides(kind: &str) -> String {
    match &*lower_case(kind.trim()) {
        "example" | "examples" => "Examples".to_owned(),
        "resource" | "resources" => "Resources".to_owned(),
        "tip" | "tips" => "Tips".to_owned(),
        _ => kind.trim().to_owned(),
    }
}

/// The heading at the top of the ladder.
pub fn at_the_top(level: &str) -> String {
    [level, " is the top level"].concat()
}

/// Under it.
pub const TOP_LEVEL: &str = "There is no next level to reach. You can look back at what changed on the way here, or compare with any other level.";

/// The way to look back from the top.
pub fn look_back(from: &str) -> String {
    ["See what changed since ", from].concat()
}

/// "1 stays the same".
pub fn stay(n: usize) -> String {
    [&*number(n), one_or_many(n, " stays the same", " stay the same")].concat()
}

/// "2 not listed at Senior". `at` is the level if both sides are levels of one role: a level that does
/// not list something has not said that it may stop.
pub fn gone(n: usize, at: Option<&str>) -> String {
    match at {
        Some(level) => [&*number(n), " not listed at ", level].concat(),
        None => [&*number(n), " no longer expected"].concat(),
    }
}

/// "4 new, 1 deeper, 3 stay the same." `at` is as for [`gone`].
pub fn summary(tally: &Tally, at: Option<&str>) -> String {
    let mut sentence = String::new();
    for (outcome, n) in tally.present() {
        if !sentence.is_empty() {
            sentence.push_str(", ");
        }
        sentence += &match outcome {
            Outcome::Same => stay(n),
            Outcome::Dropped => gone(n, at),
            _ => [&*number(n), " ", outcome.id()].concat(),
        };
    }
    if sentence.is_empty() { NOTHING_EXPECTED.to_owned() } else { sentence + "." }
}

/// "4 new, 1 deeper": what changes, in brief; empty if nothing does. `is_of_role` is true if both sides
/// are levels of one role.
pub fn changes(tally: &Tally, between: &str, is_of_role: bool) -> String {
    let changed = tally.present().filter(|(outcome, _)| *outcome != Outcome::Same);
    let changed = changed.map(|(outcome, n)| {
        let word = match (outcome, is_of_role) {
            (Outcome::Dropped, true) => "not listed",
            (Outcome::Dropped, false) => "no longer",
            _ => outcome.id(),
        };
        [&number(n), " ", word].concat()
    });
    join(&changed.collect::<Vec<_>>(), between)
}

/// What the status says when the comparison changes.
pub fn compared(step: &str, tally: &Tally, at: Option<&str>) -> String {
    [step, ": ", &summary(tally, at)].concat()
}

/// The same, if the comparison is not on screen.
pub fn standing_at(level: &str) -> String {
    ["Current level: ", level, "."].concat()
}

/// The outcome of an item or a skill, in a word. `at` is as for [`gone`].
pub fn outcome(outcome: Outcome, at: Option<&str>) -> String {
    let word = match outcome {
        Outcome::New => "New",
        Outcome::Deeper => "Deeper",
        Outcome::Shallower => "Shallower",
        Outcome::Reworded => "Reworded",
        Outcome::Same => "Same",
        Outcome::Dropped => match at {
            Some(level) => return ["Not listed at ", level].concat(),
            None => "No longer expected",
        },
    };
    word.to_owned()
}

/// The former text of a skill that goes deeper and has other text at each depth.
pub const BUILDS_ON: &str = "What it builds on";

/// Before the former words of an item: the level if both sides are levels of one role.
pub fn before(level: Option<&str>) -> String {
    level.map_or_else(|| "Before: ".to_owned(), |level| ["At ", level, ": "].concat())
}

/// How a depth changes.
pub fn depths(from: &str, to: &str) -> String {
    [from, " → ", to].concat()
}

/// How the depth of a skill changes: from what to what, if one of the sides has a depth. For a
/// skill that comes or goes as a whole, its one depth. None if it does not change.
pub fn depth_change(from: Option<&str>, to: Option<&str>, is_whole: bool) -> Option<String> {
    if from == to {
        return None;
    }
    if is_whole {
        return to.or(from).map(str::to_owned);
    }
    Some(depths(from.unwrap_or(NOT_SAID), to.unwrap_or(NOT_SAID)))
}

/// In place of a depth that one side does not have.
const NOT_SAID: &str = "not said";

/// How a fact of a level changes; what is there at one side alone is that.
pub fn fact_change(from: Option<&str>, to: Option<&str>) -> String {
    match (from, to) {
        (None, Some(to)) => to.to_owned(),
        (from, to) => depths(from.unwrap_or(NOT_SAID), to.unwrap_or(NOT_SAID)),
    }
}

/// How a requirement changes.
pub fn requirement_change(change: RequirementChange) -> &'static str {
    match change {
        RequirementChange::NowRequired => "Becomes required",
        RequirementChange::NowOptional => "Becomes optional",
    }
}

/// Opens every skill of the answer.
pub const OPEN_ALL: &str = "Open all";
/// Closes them.
pub const CLOSE_ALL: &str = "Close all";

/// The skills in which nothing changes.
pub fn unchanged_skills(n: usize) -> String {
    [one_or_many(n, "Unchanged skill (", "Unchanged skills ("), &number(n), ")"].concat()
}

/// If a comparison finds no difference.
pub const NOTHING_CHANGES: &str = "Nothing changes: what is expected at both levels is the same.";
/// If there are too many items to look for reworded ones.
pub const NOT_BY_LIKENESS: &str = "There are too many items here to find those that were reworded: they are paired by id and by equal text alone.";
/// If so much is expected at the levels of a ladder that those from here on are not compared.
pub const TOO_MUCH_TO_COMPARE: &str = "From here on there is too much to compare.";
/// If two texts are too long for their words to be compared.
pub const NOT_MARKED: &str = "These texts are too long for their changed words to be marked.";
/// If neither side says anything.
pub const NOTHING_EXPECTED: &str = "Nothing is expected here at either level.";
/// If every role is filtered out.
pub const NO_ROLE: &str = "No role is chosen.";
/// The button that shows them again.
pub const SHOW_ALL_ROLES: &str = "Show all roles";

/// How many roles have no such level.
pub fn roles_lack(roles: usize, level: &str) -> String {
    let have = one_or_many(roles, " role has no level “", " roles have no level “");
    [&*number(roles), have, level, "”."].concat()
}

/// If a role has no such level.
pub fn role_lacks(level: &str) -> String {
    ["This role has no level “", level, "”."].concat()
}
