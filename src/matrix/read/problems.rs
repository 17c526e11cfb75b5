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
/// Displayed as one line for one problem, else as a list that starts with the count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems {
    listed: Vec<Problem>,
    count: usize,
}

impl Problems {
    /// How many are listed; the rest is counted only.
    pub const LISTED: usize = 100;

    /// The listed ones of all that were counted.
    pub(super) fn new(listed: Vec<Problem>, count: usize) -> Self {
        Problems { listed, count }
    }

    /// The first of them, at most [`LISTED`](Self::LISTED), in the order they were found.
    pub fn listed(&self) -> &[Problem] {
        &self.listed
    }

    /// How many there are, also those not listed.
    pub fn count(&self) -> usize {
        self.count
    }
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
        for problem in &self.listed {
            write!(f, "\n- {problem}")?;
        }
        if self.count > self.listed.len() {
            write!(f, "\n… and {} more.", self.count - self.listed.len())?;
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
        let many = Problems::new((0..100).map(problem).collect(), 1234).to_string();
        assert!(many.starts_with("1234 problems:\n"));
        assert!(many.ends_with("\n… and 1134 more."));
    }
}
