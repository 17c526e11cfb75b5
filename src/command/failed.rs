//! Why a command did not work.

use std::fmt;

use skill_matrix::build::Failure;

/// What is printed on standard error before exiting with status 1.
#[derive(Debug)]
pub enum Failed {
    /// A step failed.
    Step(Failure),
    /// A matrix is wrong. All of it was printed already.
    Matrix(String),
}

impl From<Failure> for Failed {
    fn from(failure: Failure) -> Self {
        Failed::Step(failure)
    }
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failed::Step(failure) => failure.fmt(f),
            Failed::Matrix(problems) => f.write_str(problems),
        }
    }
}
