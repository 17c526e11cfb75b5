//! `schema`: the schema of the file.

use skill_matrix::matrix::file;

use super::failed::Failed;
use super::print;

/// Prints the schema.
pub fn run() -> Result<(), Failed> {
    print::result(&file::schema());
    Ok(())
}
