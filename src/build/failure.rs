//! What went wrong in a build, in words for people.

use std::fmt;
use std::path::Path;

/// A step that failed: what happened, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    what: String,
    remedy: String,
}

impl Failure {
    /// What happened and what to do, each as whole sentences.
    pub fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Failure { what: what.into(), remedy: remedy.into() }
    }

    /// A file that could not be read.
    pub fn unreadable(path: &Path, error: &std::io::Error) -> Self {
        let remedy = match error.kind() {
            std::io::ErrorKind::NotFound => "Check the path.",
            std::io::ErrorKind::PermissionDenied => "Ask for the right to read it, or run as who has it.",
            std::io::ErrorKind::IsADirectory => "Name a file inside it.",
            _ => "Check that it is a file that can be read.",
        };
        Failure::new(format!("{} can't be read: {error}.", path.display()), remedy)
    }

    /// A file or folder that could not be written.
    pub fn unwritable(path: &Path, error: &std::io::Error) -> Self {
        let remedy = match error.kind() {
            std::io::ErrorKind::PermissionDenied => "Choose a folder that you may write to.",
            std::io::ErrorKind::StorageFull => "Make room on the disk, then run this again.",
            std::io::ErrorKind::NotFound => "Make the folder first, or choose another.",
            _ => "Check that the folder is there, may be written to and has room.",
        };
        Failure::new(format!("{} can't be written: {error}.", path.display()), remedy)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}", self.what, self.remedy)
    }
}

impl std::error::Error for Failure {}
