//! `check FILE`: what is wrong with a matrix.

use skill_matrix::letters::visible;
use skill_matrix::messages;

use super::failed::Failed;
use super::matrix_file::{Given, MatrixFile};
use super::print;

/// Lists problems; where there are none, says what the matrix holds.
pub fn run(file: &MatrixFile) -> Result<(), Failed> {
    let given = file.read()?;
    warn(file, &given);
    let facts: Vec<String> = messages::facts(&given.matrix.counts(None))
        .iter()
        .map(|(count, noun)| format!("{count} {noun}"))
        .collect();
    print::result(&format!("{} is a matrix: {}.\n", visible(&file.to_string()), facts.join(", ")));
    Ok(())
}

/// Tells what was ignored in a matrix that is fine otherwise.
pub fn warn(file: &MatrixFile, given: &Given) {
    for warning in &given.warnings {
        print::remark(&format!("warning: {file}: {warning}"));
    }
}
