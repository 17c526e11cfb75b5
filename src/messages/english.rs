//! English.

use crate::compare::{Outcome, RequirementChange, Tally};
use crate::letters::join;
use crate::matrix::{Counts, Date, Requirement};
use crate::selection::View;

/// The language of all that is said here (BCP 47).
pub const LANG: &str = "en";

// The header.

/// One sentence on how to use it.
pub const LEAD: &str =
    "Choose the level you are at to see what to cover to reach the next one, and what stays expected.";

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
    [&date.day.to_string(), " ", month.unwrap_or_default(), " ", &date.year.to_string()].concat()
}

/// The noun that goes with a number.
pub fn one_or_many(n: usize, one: &'static str, many: &'static str) -> &'static str {
    if n == 1 { one } else { many }
}

/// What a page is about, for search engines and previews of links.
pub fn description(title: &str) -> String {
    [title, ": what is expected at each level, and what to cover to reach the next."].concat()
}

// The controls, by the names that people's aids read out.

/// The level picker.
pub const CURRENT_LEVEL: &str = "Current level";
/// Under the current level.
pub const YOU_ARE_HERE: &str = "you are here";
/// Under the level that comes next.
pub const NEXT: &str = "next";
/// Under a level that was chosen to compare with.
pub const COMPARED: &str = "compared";
/// The choice of the other level.
pub const COMPARE_WITH: &str = "Compare with";
/// The choice of the other level, where there is no next one.
pub const NO_NEXT_LEVEL: &str = "No next level";
/// Swaps the current level and the one compared with.
pub const SWAP: &str = "Swap levels";
/// Goes back to how the widget was at the beginning.
pub const START_OVER: &str = "Start over";
/// The choice of the skill.
pub const SKILL: &str = "Skill";
/// Every skill at once.
pub const ALL_SKILLS: &str = "All skills";
/// The role filter.
pub const ROLES: &str = "Roles";
/// The search box.
pub const SEARCH: &str = "Search";
/// In the empty search box.
pub const SEARCH_HINT: &str = "Search expectations";
/// What is found.
pub const SEARCH_RESULTS: &str = "Search results";
/// Copies the address of this very view.
pub const COPY_LINK: &str = "Copy link";
/// After copying.
pub const LINK_COPIED: &str = "Link copied.";
/// Where the browser does not let a page copy.
pub const COPY_THIS_LINK: &str = "This page may not copy by itself. The link is selected: copy it by hand.";
/// The field that holds the link then.
pub const LINK: &str = "Link to this view";
/// Prints.
pub const PRINT: &str = "Print";
/// The alternative views.
pub const VIEWS: &str = "Views";
/// More of a long list.
pub const SHOW_MORE: &str = "Show more";

/// The name of a view.
pub fn view(view: View) -> &'static str {
    match view {
        View::Compare => "Compare",
        View::Levels => ALL_LEVELS,
        View::Skill => "Skills",
        View::Role => "Roles",
        View::Map => "Heat map",
        View::Path => "Career path",
    }
}

/// "Senior (next)".
pub fn next_level(name: &str) -> String {
    [name, " (next)"].concat()
}

/// "100 of 3,900 shown".
pub fn shown_of(shown: usize, all: usize) -> String {
    [&number(shown), " of ", &number(all), " shown"].concat()
}

// The comparison.

/// The heading of a comparison.
pub fn from_to(from: &str, to: &str) -> String {
    ["From ", from, " to ", to].concat()
}

/// The heading at the top of the ladder.
pub fn at_the_top(level: &str) -> String {
    [level, " is the top level"].concat()
}

/// Under it.
pub const TOP_LEVEL: &str = "There is no next level to reach. You can look back at what changed on the way here, or compare with any other level.";

/// The way to look back from the top.
pub fn look_back(from: &str) -> String {
    ["Look back from ", from].concat()
}

/// "4 new, 1 deeper, 3 the same."
pub fn summary(tally: &Tally) -> String {
    let mut sentence = String::new();
    for (outcome, n) in tally.present() {
        if !sentence.is_empty() {
            sentence.push_str(", ");
        }
        sentence.push_str(&number(n));
        sentence.push(' ');
        sentence.push_str(match outcome {
            Outcome::Same => "the same",
            Outcome::Dropped => "no longer expected",
            _ => outcome.id(),
        });
    }
    if sentence.is_empty() { NOTHING_EXPECTED.to_owned() } else { sentence + "." }
}

/// "4 new, 1 deeper": what changes, in brief; empty where nothing does.
pub fn changes(tally: &Tally, between: &str) -> String {
    let changed = tally.present().filter(|(outcome, _)| *outcome != Outcome::Same);
    let changed = changed.map(|(outcome, n)| {
        let word = if outcome == Outcome::Dropped { "no longer" } else { outcome.id() };
        [&number(n), " ", word].concat()
    });
    join(&changed.collect::<Vec<_>>(), between)
}

/// What the status says when the comparison changes.
pub fn compared(from: &str, to: &str, tally: &Tally) -> String {
    [&from_to(from, to), ": ", &summary(tally)].concat()
}

/// The outcome of an item or a skill, in a word.
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::New => "New",
        Outcome::Deeper => "Deeper",
        Outcome::Shallower => "Shallower",
        Outcome::Reworded => "Reworded",
        Outcome::Same => "Same",
        Outcome::Dropped => "No longer expected",
    }
}

/// Before the former words of an item.
pub const BEFORE: &str = "Before: ";

/// How a depth changes.
pub fn depths(from: &str, to: &str) -> String {
    [from, " → ", to].concat()
}

/// How a requirement changes.
pub fn requirement_change(change: RequirementChange) -> &'static str {
    match change {
        RequirementChange::NowRequired => "Now required",
        RequirementChange::NowOptional => "Now optional",
    }
}

/// What stays.
pub fn still_expected(n: usize) -> String {
    ["Still expected (", &number(n), ")"].concat()
}

/// The skills in which nothing changes.
pub fn unchanged_skills(n: usize) -> String {
    [one_or_many(n, "Unchanged skill (", "Unchanged skills ("), &number(n), ")"].concat()
}

/// Where a comparison finds no difference.
pub const NOTHING_CHANGES: &str = "Nothing changes: what is expected at both levels is the same.";
/// Where neither side says anything.
pub const NOTHING_EXPECTED: &str = "Nothing is expected here at either level.";
/// Where every role is filtered out.
pub const NO_ROLE: &str = "No role is chosen.";
/// The way out of it.
pub const SHOW_ALL_ROLES: &str = "Show all roles";

/// Where a role has no such level.
pub fn role_lacks(level: &str) -> String {
    ["This role has no level “", level, "”."].concat()
}

// The tables.

/// The table at the chosen level.
pub fn expectations_at(level: &str) -> String {
    ["Expectations at ", level].concat()
}

/// The overview.
pub const ALL_LEVELS: &str = "All levels";
/// A column.
pub const ROLE: &str = "Role";
/// A column.
pub const REQUIRED: &str = "Required";
/// A column.
pub const DESCRIPTION: &str = "Description";
/// A cell that is not there, where levels include those below.
pub const NOTHING_ADDED: &str = "Adds nothing of its own";
/// A cell that is not there, where each level stands for itself.
pub const NOT_EXPECTED: &str = "Not expected";
/// A cell the matrix says is of no concern.
pub const NOT_CONCERNED: &str = "Not concerned";
/// A level that a role does not have.
pub const NO_SUCH_LEVEL: &str = "Not a level of this role";
/// A step of the growth that changes nothing.
pub const NOTHING_NEW: &str = "Nothing changes at this level";
/// The way of an expectation up the ladder.
pub const GROWTH: &str = "From the first level to the last";

/// The requirement of a cell, in a word.
pub fn requirement(requirement: Requirement) -> &'static str {
    match requirement {
        Requirement::Required => "Required",
        Requirement::Optional => "Optional",
    }
}

// The search.

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

// What goes wrong.

/// The heading of an error.
pub const CANNOT_SHOW: &str = "This skill matrix cannot be shown";

/// Where more is wrong than is listed.
pub fn more_problems(n: usize) -> String {
    ["And ", &number(n), one_or_many(n, " more problem.", " more problems.")].concat()
}

/// Where an address, an attribute or the storage names what the matrix does not have.
pub fn left_out(unknown: &[String]) -> String {
    let quoted: Vec<String> = unknown.iter().map(|word| ["“", word, "”"].concat()).collect();
    let verb = one_or_many(unknown.len(), " is", " are");
    [&join(&quoted, ", "), verb, " not in this matrix and left out."].concat()
}

/// Where the browser forbids remembering.
pub const NOT_REMEMBERED: &str = "This page may not remember your choices: they last until you leave.";

/// A number with its thousands apart: "3,900".
pub fn number(n: usize) -> String {
    let digits = n.to_string();
    let mut apart = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            apart.push(',');
        }
        apart.push(digit);
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_nouns_agree() {
        assert_eq!(
            [0, 7, 999, 1000, 20_000, 1_234_567].map(number).join(" "),
            "0 7 999 1,000 20,000 1,234,567"
        );
        let one = Counts { roles: 1, levels: 1, skills: 1, expectations: 1, ..Counts::default() };
        assert_eq!(facts(&one), [(1, "role"), (1, "level"), (1, "expectation")]);
        let said = Counts { levels: 2, optional: 3, skills: 2, ..Counts::default() };
        assert_eq!(facts(&said), [(2, "skills"), (2, "levels"), (0, "required"), (3, "optional")]);
    }
}
