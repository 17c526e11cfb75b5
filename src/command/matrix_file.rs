//! A matrix named on the command line: a file, or standard input, in any format that can be opened.

use std::fmt;
use std::io::{IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use skill_matrix::build::Failure;
use skill_matrix::export::{Restored, restore};
use skill_matrix::import::format::{self, Content, LARGEST, Opened, Source};
use skill_matrix::import::table::Workbook;
use skill_matrix::import::{ColumnMap, propose};
use skill_matrix::matrix::Matrix;
use skill_matrix::matrix::read::{Problem, read};

use super::failed::Failed;
use super::print;
use super::tables::{self, TableOptions};

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
    /// What the columns of its sheet were taken for, if it comes from one.
    pub columns: Option<ColumnMap>,
    /// What was ignored.
    pub warnings: Vec<Problem>,
}

/// From this many bytes on, a step that may take long is announced.
const LONG: usize = 4 << 20;

impl MatrixFile {
    /// Reads and checks it, and reports the doubts.
    pub fn read(&self, options: &TableOptions) -> Result<Given, Failed> {
        let opened = self.open(options)?;
        let name = self.to_string();
        for told in tables::guesses(&name, &opened) {
            print::remark(&told);
        }
        let is_damaged = opened.text.as_ref().is_some_and(|text| text.unreadable > 0);
        options.judge(&name, usize::from(is_damaged))?;
        match opened.content {
            Content::Matrix(json) => {
                let columns = opened.columns.and_then(|json| ColumnMap::read(&json).ok());
                Ok(Given { columns, ..given(&name, json)? })
            }
            Content::Tables(workbook) => of_tables(&name, workbook, options, true),
        }
    }

    /// What is in it.
    pub fn open(&self, options: &TableOptions) -> Result<Opened, Failed> {
        let bytes = self.bytes()?;
        if bytes.len() > LONG && std::io::stderr().is_terminal() {
            print::remark(&format!("▸ Opening {self} ({} MB)", bytes.len() >> 20));
        }
        let name = match self {
            MatrixFile::StandardInput => "Table".to_owned(),
            MatrixFile::File(path) => path.to_string_lossy().into_owned(),
        };
        let source = Source {
            encoding: options.encoding.as_deref(),
            separator: options.separator,
            ..Source::new(&name, &bytes)
        };
        // The crates that read old workbooks index into damaged data. Their panic is caught, and
        // not printed.
        std::panic::set_hook(Box::new(|_| {}));
        let opened = format::open(&source);
        let _ = std::panic::take_hook();
        opened.map_err(|refused| Failed::Matrix(format!("{self}: {refused}")))
    }

    fn bytes(&self) -> Result<Vec<u8>, Failure> {
        match self {
            MatrixFile::File(path) => {
                let unreadable = |error| Failure::unreadable(path, &error);
                let mut file = std::fs::File::open(path).map_err(unreadable)?;
                self.all(&mut file).map_err(unreadable)
            }
            MatrixFile::StandardInput => self
                .all(&mut std::io::stdin().lock())
                .map_err(|error| Failure::unreadable(Path::new("standard input"), &error)),
        }
    }

    /// All bytes. If there are too many, only enough to see that, unless it is JSON.
    fn all(&self, from: &mut dyn Read) -> std::io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        from.take(LARGEST as u64 + 1).read_to_end(&mut bytes)?;
        if bytes.len() > LARGEST && bytes.trim_ascii_start().first() == Some(&b'{') {
            from.read_to_end(&mut bytes)?;
        }
        Ok(bytes)
    }

    /// The path, unless it is standard input.
    pub fn path(&self) -> Option<&Path> {
        match self {
            MatrixFile::StandardInput => None,
            MatrixFile::File(path) => Some(path),
        }
    }
}

/// The matrix of some tables. A workbook that this program wrote gives back exactly the matrix that
/// it was written from.
pub fn of_tables(
    name: &str,
    mut workbook: Workbook,
    options: &TableOptions,
    tells: bool,
) -> Result<Given, Failed> {
    if options.takes_all()
        && let Some(Restored { json, doubts }) = restore(&workbook)
    {
        if tells {
            doubts.iter().for_each(|doubt| print::remark(&format!("doubt: {name}: {doubt}")));
        }
        options.judge(name, doubts.len())?;
        return given(name, json.into_bytes());
    }
    options.choose(name, &mut workbook)?;
    let proposal = propose(&workbook, &options.map()?)
        .map_err(|no_table| Failed::Matrix(format!("{name}: {no_table}")))?;
    options.save(&proposal.map)?;
    if tells {
        tables::tell(name, &workbook, &proposal);
    }
    options.judge(name, proposal.doubts.len())?;
    let given = given(name, proposal.json.into_bytes())?;
    Ok(Given { columns: Some(proposal.map), ..given })
}

fn given(name: &str, json: Vec<u8>) -> Result<Given, Failed> {
    let reading = read(&json).map_err(|problems| Failed::Matrix(format!("{name}: {problems}")))?;
    // What was read is text, because anything else is one of the problems above.
    let json = String::from_utf8(json).map_err(|error| Failed::Matrix(format!("{name}: {error}")))?;
    Ok(Given { matrix: reading.matrix, json, columns: None, warnings: reading.warnings })
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
