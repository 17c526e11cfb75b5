//! The command line: what can be asked of it, and how it answers.
//!
//! Results go to standard output, progress and problems to standard error. The exit status is 0 for
//! success, 1 for failure, and 2 if the command itself was wrong.

mod arguments;
mod build;
mod check;
mod compare;
mod convert;
mod failed;
mod fragment;
mod matrix_file;
mod open;
mod page;
mod places;
mod print;
mod schema;
mod survey;
mod tables;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Task};

/// Does what the command line asks.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match &arguments.task {
        None => build::run(&arguments),
        Some(Task::Page { file, output, like, tables }) => {
            page::run(file, output, like.as_deref(), tables, &arguments)
        }
        Some(Task::Fragment { file, src, answered, heading_level, tables }) => {
            fragment::run(file.as_ref(), src.as_deref(), answered.as_deref(), *heading_level, tables)
        }
        Some(Task::Check { files, tables }) => check::run(files, tables),
        Some(Task::Convert(conversion)) => convert::run(conversion),
        Some(Task::Compare(comparison)) => compare::run(comparison),
        Some(Task::Schema) => schema::run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failed) => {
            print::problem(&failed.to_string());
            ExitCode::FAILURE
        }
    }
}
