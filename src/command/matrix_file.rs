//! A matrix named on the command line: a file, or standard input.

use std::fmt;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use skill_matrix::build::Failure;
use skill_matrix::matrix::Matrix;
use skill_matrix::matrix::read::{Problem, read};

use super::failed::Failed;

/// Where a matrix comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MatrixFile {
    /// `-`.
    StandardInput,
    /// A path.
    File(PathBuf),
}

/// A matrix as read.
pub struct Given {
    /// The matrix.
    pub matrix: Matrix,
    /// The text it was read from.
    pub json: String,
    /// What was ignored.
    pub warnings: Vec<Problem>,
}

impl MatrixFile {
    /// Reads and checks it.
    pub fn read(&self) -> Result<Given, Failed> {
        let bytes = self.bytes()?;
        let reading = read(&bytes).map_err(|problems| Failed::Matrix(format!("{self}: {problems}")))?;
        // What was read is text: anything else is one of the problems above.
        let json = String::from_utf8(bytes).map_err(|error| Failed::Matrix(format!("{self}: {error}")))?;
        Ok(Given { matrix: reading.matrix, json, warnings: reading.warnings })
    }

    fn bytes(&self) -> Result<Vec<u8>, Failure> {
        match self {
            MatrixFile::File(path) => std::fs::read(path).map_err(|error| Failure::unreadable(path, &error)),
            MatrixFile::StandardInput => {
                let mut bytes = Vec::new();
                let read = std::io::stdin().lock().read_to_end(&mut bytes);
                read.map_err(|error| Failure::unreadable(Path::new("standard input"), &error))?;
                Ok(bytes)
            }
        }
    }
}

impl FromStr for MatrixFile {
    type Err = std::convert::Infallible;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Ok(if name == "-" { MatrixFile::StandardInput } else { MatrixFile::File(name.into()) })
    }
}

impl fmt::Display for MatrixFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MatrixFile::StandardInput => f.write_str("standard input"),
            MatrixFile::File(path) => path.display().fmt(f),
        }
    }
}
