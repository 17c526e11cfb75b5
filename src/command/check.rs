//! `check FILE`: what is wrong with a matrix.

use skill_matrix::letters::visible;
use skill_matrix::messages;

use super::failed::Failed;
use super::matrix_file::{Given, MatrixFile};
use super::tables::TableOptions;
use super::{print, survey};

/// Lists problems. If there are none, says what the matrix holds. For several files, prints a
/// table.
pub fn run(files: &[MatrixFile], tables: &TableOptions) -> Result<(), Failed> {
    match files {
        [file] if !file.path().is_some_and(|path| path.is_dir()) => one(file, tables),
        several => survey::run(several, tables),
    }
}

fn one(file: &MatrixFile, tables: &TableOptions) -> Result<(), Failed> {
    let given = file.read(tables)?;
    warn(file, &given);
    let counts = given.matrix.counts(None);
    let facts = [messages::facts(&counts), messages::counted_expectations(&counts)].concat();
    let facts: Vec<String> = facts.iter().map(|(count, noun)| format!("{count} {noun}")).collect();
    print::result(&format!("{} is a matrix: {}.\n", visible(&file.to_string()), facts.join(", ")));
    Ok(())
}

/// Reports what was ignored in a matrix that is otherwise fine.
pub fn warn(file: &MatrixFile, given: &Given) {
    for warning in &given.warnings {
        print::remark(&format!("warning: {file}: {warning}"));
    }
}
