//! What can be asked.

use std::path::PathBuf;

use clap::{Parser, Subcommand};
use skill_matrix::build::{Consent, Progress};

use crate::command::matrix_file::MatrixFile;

const EXAMPLES: &str = "\
Examples:
  cargo run                                    build everything into dist/
  cargo run -- --open                          and look at the page
  cargo run -- check matrix.json               what is wrong with my matrix?
  cargo run -- page matrix.json -o skills.html a page of my own matrix, one file
  cargo run -- fragment matrix.json            its tag, to paste into a page
  … | cargo run -- page - -o skills.html       the matrix from standard input";

/// Builds the skill matrix widget, and pages with a matrix in it.
///
/// Without a command it builds everything: dist/skill-matrix.html, a page in one file that works
/// from a double click, and dist/embed/, the script for other pages.
#[derive(Debug, Parser)]
#[command(version, after_help = EXAMPLES, subcommand_help_heading = "Commands")]
pub struct Arguments {
    /// Open the page in the browser when it is written
    #[arg(long, global = true)]
    open: bool,

    /// Where packages are missing, install them without asking (as root, on Debian)
    #[arg(long, global = true)]
    yes: bool,

    /// Say nothing of the steps
    #[arg(long, short, global = true)]
    quiet: bool,

    #[command(subcommand)]
    pub task: Option<Task>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Task {
    /// Write a page with this matrix in it, one file that works by itself
    Page {
        /// The matrix, in the format skill-matrix/1; `-` for standard input
        file: MatrixFile,
        /// The page to write
        #[arg(short, long, value_name = "OUT")]
        output: PathBuf,
    },
    /// Print the tag with this matrix and its reading view, to paste into a page
    Fragment {
        /// The matrix, in the format skill-matrix/1; `-` for standard input
        file: MatrixFile,
        /// The level of its first heading: one below the heading it will stand under
        #[arg(long, value_name = "LEVEL", default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=4))]
        heading_level: u8,
    },
    /// Say what is wrong with a matrix, all of it
    Check {
        /// The matrix, in the format skill-matrix/1; `-` for standard input
        file: MatrixFile,
    },
    /// Print the schema of the format, which editors check and complete a matrix by
    Schema,
}

impl Arguments {
    /// Whether to open the page.
    pub fn open(&self) -> bool {
        self.open
    }

    /// Whether packages may be installed.
    pub fn consent(&self) -> Consent {
        if self.yes { Consent::Given } else { Consent::Ask }
    }

    /// Where steps are told.
    pub fn progress(&self) -> Progress {
        if self.quiet { Progress::quiet() } else { Progress::default() }
    }
}
