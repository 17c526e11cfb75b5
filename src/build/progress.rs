//! Says what the builder is doing, on standard error. Standard output is for results.

use std::io::Write;

/// Reports the steps of a build.
#[derive(Debug, Default)]
pub struct Progress {
    quiet: bool,
}

impl Progress {
    /// Reports nothing.
    pub fn quiet() -> Self {
        Progress { quiet: true }
    }

    /// Whether nothing is reported.
    pub fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// A step begins.
    pub fn step(&self, what: &str) {
        self.say("▸ ", what);
    }

    /// More about the step that is under way.
    pub fn note(&self, what: &str) {
        self.say("  ", what);
    }

    fn say(&self, mark: &str, what: &str) {
        if !self.quiet {
            // A closed terminal is no reason to stop a build.
            let _ = writeln!(std::io::stderr(), "{mark}{what}");
        }
    }
}
