//! `check FILE`: what is wrong with a matrix.

use skill_matrix::compare::{Outcome, Place, compare};
use skill_matrix::letters::visible;
use skill_matrix::matrix::{Matrix, Requirement, read};
use skill_matrix::messages::{self, report};

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
    for lost in lost(&given.matrix) {
        print::remark(&format!("warning: {file}: {lost}"));
    }
    let counts = given.matrix.counts(None);
    let facts = [messages::facts(&counts), messages::counted_expectations(&counts)].concat();
    let facts: Vec<String> = facts.iter().map(|(count, noun)| format!("{count} {noun}")).collect();
    print::result(&format!("{} is a matrix: {}.\n", visible(&file.to_string()), facts.join(", ")));
    Ok(())
}

/// Reports what was ignored in a matrix that is otherwise fine.
pub fn warn(file: &MatrixFile, given: &Given) {
    for warning in read::lines(&given.warnings) {
        print::remark(&format!("warning: {file}: {warning}"));
    }
}

/// What is required at a level and not listed at the next one, where a level does not include those below: a warning
/// for each such step. Whoever climbs would seem to be allowed to stop.
pub fn lost(matrix: &Matrix) -> Vec<String> {
    let mut lost = Vec::new();
    if matrix.is_cumulative() {
        return lost;
    }
    for role in matrix.role_ixs() {
        let ladder = matrix.role(role).ladder();
        let steps = ladder.levels().flat_map(|from| ladder.next(from).into_iter().map(move |to| (from, to)));
        for (from, to) in steps {
            let place = |level| Place { role, level };
            let mut skills = Vec::new();
            let mut n = 0;
            for skill in matrix.skill_ixs() {
                let cell = matrix.expectation(skill, role, from);
                if cell.and_then(|cell| cell.requirement()) != Some(Requirement::Required) {
                    continue;
                }
                for change in compare(matrix, place(from), place(to), [skill]) {
                    let gone = change.told().of(Outcome::Dropped);
                    if gone > 0 {
                        n += gone;
                        skills.push(change.skill.name().any().to_owned());
                    }
                }
            }
            let (from, to) = (matrix.level(from).name().any(), matrix.level(to).name().any());
            if n > 0 {
                lost.push(report::required_is_lost(n, matrix.role(role).name().any(), from, to, &skills));
            }
        }
    }
    lost
}
