//! Where readers write down what they find.

use super::node::Place;
use super::{Problem, Problems};
use crate::letters::quoted;

/// How readers report what they find.
///
/// There are two: [`Said`] keeps the words, for whoever mends the file, and [`Counted`] only
/// counts. With [`Counted`] the readers compile to half the code, because the words are gone.
pub(super) trait Log {
    /// Something is wrong, so there will be no matrix.
    fn problem(&mut self, at: &Place, what: Words, remedy: Words);

    /// Something is odd.
    fn warn(&mut self, at: &Place, what: Words, remedy: Words);

    /// How many problems there are so far.
    fn count(&self) -> usize;

    /// Whether further problems are only counted, so that nobody would read their words.
    fn is_full(&self) -> bool;

    /// Whether nothing is ever said.
    fn is_silent(&self) -> bool;
}

/// Only counts the problems.
#[derive(Default)]
pub(super) struct Counted(usize);

impl Log for Counted {
    #[inline(always)]
    fn problem(&mut self, _: &Place, _: Words, _: Words) {
        self.0 += 1;
    }

    #[inline(always)]
    fn warn(&mut self, _: &Place, _: Words, _: Words) {}

    #[inline(always)]
    fn count(&self) -> usize {
        self.0
    }

    #[inline(always)]
    fn is_full(&self) -> bool {
        true
    }

    #[inline(always)]
    fn is_silent(&self) -> bool {
        true
    }
}

/// Everything found so far.
#[derive(Default)]
pub(super) struct Said {
    problems: Vec<Problem>,
    count: usize,
    warnings: Vec<Problem>,
}

/// Words in alternation: ours, from the file, ours, from the file …; the latter are quoted.
pub(super) type Words<'w> = &'w [&'w str];

impl Log for Said {
    fn problem(&mut self, at: &Place, what: Words, remedy: Words) {
        self.count += 1;
        if !self.is_full() {
            self.problems.push(problem(at, what, remedy));
        }
    }

    /// The same warning is given only for its first place: a field in each of 20,000 expectations
    /// gives one warning.
    fn warn(&mut self, at: &Place, what: Words, remedy: Words) {
        if self.warnings.len() < Problems::LISTED {
            let warning = problem(at, what, remedy);
            if !self.warnings.iter().any(|other| other.what == warning.what) {
                self.warnings.push(warning);
            }
        }
    }

    fn count(&self) -> usize {
        self.count
    }

    fn is_full(&self) -> bool {
        self.problems.len() >= Problems::LISTED
    }

    fn is_silent(&self) -> bool {
        false
    }
}

impl Said {
    /// What was odd.
    pub fn into_warnings(self) -> Vec<Problem> {
        self.warnings
    }

    /// The problems, where there are some.
    pub fn into_problems(self) -> Problems {
        Problems::new(self.problems, self.count)
    }
}

fn problem(at: &Place, what: Words, remedy: Words) -> Problem {
    Problem { path: at.path(), what: say(what), remedy: say(remedy) }
}

/// Puts words together.
pub(super) fn say(words: Words) -> String {
    let mut said = String::new();
    for (n, part) in words.iter().enumerate() {
        if n % 2 == 0 {
            said.push_str(part);
        } else {
            said.push_str(&quoted(part));
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::say;

    #[test]
    fn what_comes_from_the_file_is_quoted() {
        assert_eq!(say(&["There is no level ", "seniro", "."]), "There is no level “seniro”.");
        assert_eq!(say(&["", "two\nlines\u{202e}", ""]), "“two lines�”");
    }
}
