//! What is wrong with a file, as told to a person.

use std::fmt;

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where: a path such as `expectations[3].level`, or a line and column where the file isn't
    /// JSON; empty where it is the file as a whole.
    pub path: String,
    /// What, as a sentence.
    pub what: String,
    /// What to do, as a sentence or two.
    pub remedy: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (part, after) in [(&self.path, ": "), (&self.what, " "), (&self.remedy, "")] {
            if !part.is_empty() {
                f.write_str(part)?;
                f.write_str(after)?;
            }
        }
        Ok(())
    }
}

/// All that is wrong with a file: at least one thing.
///
/// Displayed as one line for one problem, else as a list that starts with the count. Of many
/// problems of one kind a few are listed, with the places of the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems {
    listed: Vec<Problem>,
    count: usize,
}

impl Problems {
    /// How many are listed. The rest is only counted.
    pub const LISTED: usize = 100;

    /// Up to this many of one kind are listed one by one.
    const FEW: usize = 4;
    /// Of more, this many with different words are listed, and this many places of the others.
    const TOLD: usize = 3;

    /// The listed ones of all that were counted.
    pub(super) fn new(listed: Vec<Problem>, count: usize) -> Self {
        Problems { listed, count }
    }

    /// The first of them, at most [`LISTED`](Self::LISTED), in the order they were found.
    pub fn listed(&self) -> &[Problem] {
        &self.listed
    }

    /// How many there are, listed or not.
    pub fn count(&self) -> usize {
        self.count
    }

    /// How many are not listed.
    pub fn unlisted(&self) -> usize {
        self.count - self.listed.len()
    }

    /// The listed ones, a line each; see [`lines`].
    pub fn lines(&self) -> Vec<String> {
        lines(&self.listed)
    }
}

/// Problems, a line each. Of many of one kind some are listed, and one more line says where the others are.
pub fn lines(problems: &[Problem]) -> Vec<String> {
    let kinds: Vec<String> = problems.iter().map(kind).collect();
    let mut lines = Vec::new();
    for (at, problem) in problems.iter().enumerate() {
        let is_of_kind = |(_, kind): &(&Problem, &String)| Some(*kind) == kinds.get(at);
        let first = kinds.iter().position(|kind| Some(kind) == kinds.get(at));
        let all: Vec<&Problem> =
            problems.iter().zip(&kinds).filter(is_of_kind).map(|(problem, _)| problem).collect();
        if all.len() <= Problems::FEW {
            lines.push(problem.to_string());
        } else if first == Some(at) {
            lines.append(&mut grouped(&all));
        }
    }
    lines
}

/// What problems of one kind have in common: the first words, without those that are quoted, and the path without its
/// numbers. Names stand in the words that follow.
fn kind(problem: &Problem) -> String {
    const WORDS: usize = 4;
    let mut kind: String = problem.path.chars().filter(|c| !c.is_ascii_digit()).collect();
    let mut is_quoted = false;
    let plain = problem.what.chars().filter(|c| {
        is_quoted = *c == '“' || is_quoted && *c != '”';
        !is_quoted
    });
    for word in plain.collect::<String>().split_whitespace().take(WORDS) {
        kind.push(' ');
        kind.push_str(word);
    }
    kind
}

/// Many problems of one kind.
fn grouped(all: &[&Problem]) -> Vec<String> {
    let (mut told, mut others) = (Vec::<&Problem>::new(), Vec::new());
    for problem in all {
        let is_said = |other: &&Problem| (&other.what, &other.remedy) == (&problem.what, &problem.remedy);
        if told.len() < Problems::TOLD && !told.iter().any(is_said) {
            told.push(problem);
        } else {
            others.push(problem.path.as_str());
        }
    }
    let mut lines: Vec<String> = told.iter().map(ToString::to_string).collect();
    let (some, more) = others.split_at(others.len().min(Problems::TOLD));
    let more =
        if more.is_empty() { String::new() } else { [" and ", &more.len().to_string(), " more"].concat() };
    lines.push([&some.join(", "), &more, ": The same kind of problem."].concat());
    lines
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Problems { listed: vec![problem], count: 1 }
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let [one] = self.listed.as_slice() {
            return one.fmt(f);
        }
        write!(f, "{} problems:", self.count)?;
        for line in self.lines() {
            write!(f, "\n- {line}")?;
        }
        if self.unlisted() > 0 {
            write!(f, "\n… and {} more.", self.unlisted())?;
        }
        Ok(())
    }
}

impl std::error::Error for Problem {}
impl std::error::Error for Problems {}

#[cfg(test)]
mod tests {
    use super::{Problem, Problems};

    fn problem(n: usize) -> Problem {
        Problem { path: format!("levels[{n}]"), what: "This is wrong.".into(), remedy: "Mend it.".into() }
    }

    #[test]
    fn those_of_one_kind_are_together_and_the_others_stay_as_they_are() {
        let unknown = |n: usize| Problem {
            path: format!("expectations[{n}].skill"),
            what: format!("There is no skill “{n}”."),
            remedy: "Mend it.".into(),
        };
        let all = vec![
            problem(0),
            unknown(0),
            problem(1),
            unknown(1),
            unknown(2),
            unknown(3),
            problem(2),
            unknown(4),
        ];
        let expected = [
            "levels[0]: This is wrong. Mend it.",
            "expectations[0].skill: There is no skill “0”. Mend it.",
            "expectations[1].skill: There is no skill “1”. Mend it.",
            "expectations[2].skill: There is no skill “2”. Mend it.",
            "expectations[3].skill, expectations[4].skill: The same kind of problem.",
            "levels[1]: This is wrong. Mend it.",
            "levels[2]: This is wrong. Mend it.",
        ];
        assert_eq!(Problems::new(all, 8).lines(), expected);
    }

    #[test]
    fn names_and_places_in_the_words_make_no_other_kind() {
        let twice = |n: usize| Problem {
            path: format!("expectations[{n}]"),
            what: format!(
                "There is already an expectation for the skill s{n} and the level l: expectations[{}].",
                n - 1
            ),
            remedy: "Keep one of them.".into(),
        };
        let lines = Problems::new((1..29).map(twice).collect(), 28).lines();
        assert_eq!(lines.len(), 4, "{lines:#?}");
    }

    #[test]
    fn one_problem_is_one_line() {
        assert_eq!(Problems::from(problem(1)).to_string(), "levels[1]: This is wrong. Mend it.");
    }

    #[test]
    fn many_problems_are_a_list_and_the_rest_a_count() {
        let some = Problems::new(vec![problem(0), problem(1)], 2).to_string();
        assert_eq!(
            some,
            "2 problems:\n- levels[0]: This is wrong. Mend it.\n- levels[1]: This is wrong. Mend it."
        );
        let grouped = Problems::new((0..28).map(problem).collect(), 28).to_string();
        let expected = "28 problems:\n- levels[0]: This is wrong. Mend it.\n\
            - levels[1], levels[2], levels[3] and 24 more: The same kind of problem.";
        assert_eq!(grouped, expected);
        let many = Problems::new((0..100).map(problem).collect(), 1234).to_string();
        assert!(many.starts_with("1234 problems:\n"));
        assert!(many.ends_with("\n… and 1134 more."));
    }
}
