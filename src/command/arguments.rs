//! The arguments of the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use skill_matrix::build::{Consent, Progress};
use skill_matrix::export;

use crate::command::matrix_file::MatrixFile;
use crate::command::tables::TableOptions;

const EXAMPLES: &str = "\
Examples:
  cargo run                                    build everything into dist/
  cargo run -- --open                          and look at the page
  cargo run -- check matrix.json               what is wrong with my matrix?
  cargo run -- page matrix.json -o skills.html a page of my own matrix, one file
  cargo run -- page sheet.csv -o skills.html --like skill-matrix.html
                                               without building anything: made of the parts of that page
  cargo run -- fragment matrix.json            its tag, to paste into a page
  cargo run -- compare matrix.json --from junior what changes up to the next level?
  cargo run -- convert sheet.xlsx matrix.json  a matrix of a spreadsheet
  cargo run -- check sheets/                   what is understood of each file in a folder
  … | cargo run -- page - -o skills.html       the matrix from standard input";

const CONVERT_EXAMPLES: &str = "\
Examples:
  convert sheet.xlsx matrix.json                  a matrix of a spreadsheet
  convert matrix.json matrix.xlsx                 and back again
  convert roles/*.csv matrix.json                 a file for each role
  convert sheet.csv matrix.json --save-columns map.json   what was understood, to be corrected
  convert next.csv matrix.json --columns map.json --strict
  … | convert - - --to csv-wide                   from standard input to standard output";

const COMPARE_EXAMPLES: &str = "\
Examples:
  compare matrix.json --from junior                        what to cover to reach the next level
  compare matrix.json --from junior --to principal --role 'Data Scientist'
  compare matrix.json --from senior --role data-scientist --to-role llm-engineer
  compare matrix.json --from senior --format markdown -o senior.md
  compare matrix.json --from senior --format xlsx -o senior.xlsx
  compare matrix.json --from senior --before last-year.json  what changed there since last year
  compare matrix.json --from senior --format json | jq .counts";

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

    /// Install missing packages without asking (as root, on Debian)
    #[arg(long, global = true)]
    yes: bool,

    /// Don't report the steps
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
        /// The matrix, or a spreadsheet; `-` for standard input
        file: MatrixFile,
        /// The page to write
        #[arg(short, long, value_name = "OUT")]
        output: PathBuf,
        /// Take what pages are made of from a page of this product, and build nothing
        /// [default: a page of the name skill-matrix.html beside this program, where its sources are gone]
        #[arg(long, value_name = "PAGE")]
        like: Option<PathBuf>,
        #[command(flatten)]
        tables: TableOptions,
    },
    /// Print the tag with this matrix and its reading view, to paste into a page
    Fragment {
        /// The matrix, or a spreadsheet; `-` for standard input
        #[arg(required_unless_present = "src")]
        file: Option<MatrixFile>,
        /// Print a tag with this address of the matrix and nothing inside, as MDX and Vue need it
        #[arg(long, value_name = "ADDRESS")]
        src: Option<String>,
        /// Put the first view of the widget into the tag, so that the page shows it before any script has run; it
        /// takes its style from this address
        #[arg(long, value_name = "STYLE", num_args = 0..=1, require_equals = true,
            default_missing_value = "skill-matrix.css", conflicts_with = "src")]
        answered: Option<String>,
        /// The level of its first heading: one deeper than the heading above it
        #[arg(long, value_name = "LEVEL", default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=4))]
        heading_level: u8,
        #[command(flatten)]
        tables: TableOptions,
    },
    /// List all that is wrong with a matrix; for several files or a folder, print a table of what
    /// is understood
    Check {
        /// The matrix, or a spreadsheet; several of them, or folders; `-` for standard input
        #[arg(required = true, value_name = "FILE")]
        files: Vec<MatrixFile>,
        #[command(flatten)]
        tables: TableOptions,
    },
    /// Write a matrix or a spreadsheet in another format
    #[command(after_help = CONVERT_EXAMPLES)]
    Convert(Conversion),
    /// Print the schema of the format, by which editors check and complete a matrix
    Schema,
    /// Say what changes from one level to another, or from one version of a matrix to another
    #[command(after_help = COMPARE_EXAMPLES)]
    Compare(Comparison),
}

/// What to compare, and how to write it. Levels, roles and skills are named by id or by name.
#[derive(Debug, Args)]
pub struct Comparison {
    /// The matrix, or a spreadsheet; `-` for standard input
    pub file: MatrixFile,
    /// The level to start from
    #[arg(long, value_name = "LEVEL")]
    pub from: String,
    /// The level to get to [default: the next one; with --to-role or --before the same one]
    #[arg(long, value_name = "LEVEL")]
    pub to: Option<String>,
    /// The role [default: each that has both levels]
    #[arg(long, value_name = "ROLE")]
    pub role: Option<String>,
    /// The role to get to [default: the same one]
    #[arg(long, value_name = "ROLE", requires = "role")]
    pub to_role: Option<String>,
    /// The only skill to compare [default: all of them]
    #[arg(long, value_name = "SKILL")]
    pub skill: Option<String>,
    /// Another version of the matrix, to start from
    #[arg(long, value_name = "OTHER_FILE")]
    pub before: Option<MatrixFile>,
    /// What to write
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// The language of the matrix's texts, such as `de` [default: that of the matrix]
    #[arg(long, value_name = "LANG")]
    pub lang: Option<String>,
    /// List what stays the same too
    #[arg(long)]
    pub all: bool,
    /// The file to write [default: standard output]
    #[arg(short, long, value_name = "OUT")]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    pub tables: TableOptions,
}

/// What to convert.
#[derive(Debug, Args)]
pub struct Conversion {
    /// The matrix or spreadsheet to read, or several, then the file to write; `-` for the standard
    /// streams
    #[arg(required = true, num_args = 2.., value_name = "IN … OUT")]
    pub files: Vec<MatrixFile>,
    /// The format to write [default: what the ending of OUT says]
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub to: Option<To>,
    /// Write over a file that has the same ending as one that is read
    #[arg(long)]
    pub overwrite: bool,
    #[command(flatten)]
    pub tables: TableOptions,
}

/// What a matrix is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum To {
    /// skill-matrix/1
    Json,
    /// A row for each item
    Csv,
    /// A row for each skill, a column for each level
    CsvWide,
    /// A workbook; it gives the same matrix back
    Xlsx,
    /// A document with tables
    Markdown,
}

impl From<To> for export::Format {
    fn from(to: To) -> Self {
        match to {
            To::Json => export::Format::Json,
            To::Csv => export::Format::CsvLong,
            To::CsvWide => export::Format::CsvWide,
            To::Xlsx => export::Format::Xlsx,
            To::Markdown => export::Format::Markdown,
        }
    }
}

/// What a comparison is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Plain text, for reading in a terminal
    Text,
    /// A document in Markdown
    Markdown,
    /// Data in JSON
    Json,
    /// A table, a row for each thing that changes
    Csv,
    /// The same as a workbook
    Xlsx,
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

    /// Where steps are reported.
    pub fn progress(&self) -> Progress {
        if self.quiet { Progress::quiet() } else { Progress::default() }
    }
}
