//! What the widget does in Chromium, Firefox and WebKit: every scenario in every engine.
//!
//! ```text
//! cargo test --test browser                       all of it
//! cargo test --test browser -- firefox::          one engine
//! cargo test --test browser -- ladder::           one topic
//! ```
//!
//! | module | one idea |
//! |---|---|
//! | [`scenarios`] | what a person does and what has to happen, a file for each topic |
//! | [`page`] | the person: finds things by role and name, clicks, types, reads |
//! | [`host`] | the web server of a scenario, with its policies, delays and faults |
//! | [`engine`] | what differs between the engines |
//! | [`session`] | a browser under our control; sessions are used again by the next scenario |
//! | [`bundled`] | applications that have the package from npm |
//! | [`peer`] | the same widget by other means, in the place of ours |
//! | [`guard`] | a process that never outlives us |

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod bundled;
mod engine;
mod guard;
mod host;
mod page;
mod peer;
mod report;
mod scenarios;
mod session;
mod trial;

use std::path::Path;
use std::process::{Command, ExitCode};

fn main() -> ExitCode {
    let mut arguments = libtest_mimic::Arguments::from_args();
    if !arguments.list
        && peer::chosen().is_none()
        && let Err(why) = build()
    {
        eprintln!("{why}");
        return ExitCode::FAILURE;
    }
    // A scenario mostly waits for its browser, so there are as many at a time as there are engines.
    arguments.test_threads.get_or_insert(engine::Engine::ALL.len());
    report::remember_where_it_panicked();
    let conclusion = libtest_mimic::run(&arguments, trial::all());
    session::close_all();
    report::at_the_end();
    conclusion.exit_code()
}

/// Builds what is tested, with the program that this very `cargo test` compiled: `dist/`, and a page
/// of each larger matrix.
fn build() -> Result<(), String> {
    run(&[])?;
    for matrix in ["data/examples/product-engineering.json", "tests/matrices/not-cumulative.json"] {
        let name = Path::new(matrix).with_extension("html");
        let page = host::built(&name.file_name().unwrap_or_default().to_string_lossy());
        run(&["page", matrix, "-o", &page.display().to_string()])?;
    }
    let table = host::built("bakery.csv");
    std::fs::write(&table, scenarios::maker::TABLE)
        .map_err(|error| format!("{}: {error}", table.display()))?;
    run(&["page", &table.display().to_string(), "-o", &host::built("bakery.html").display().to_string()])
}

fn run(arguments: &[&str]) -> Result<(), String> {
    let output = Command::new(env!("CARGO_BIN_EXE_skill-matrix"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .map_err(|error| format!("the builder does not start: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!(
        "building failed, so there is nothing to test:\n{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    ))
}
