//! `check FOLDER`: a table of what is understood in each file.

use std::path::{Path, PathBuf};

use skill_matrix::build::Failure;
use skill_matrix::export::{Restored, restore};
use skill_matrix::import::format::Content;
use skill_matrix::import::propose;
use skill_matrix::matrix::read::read;

use super::check::lost;
use super::failed::Failed;
use super::matrix_file::MatrixFile;
use super::print;
use super::tables::TableOptions;

const HEAD: [&str; 10] = [
    "file",
    "format",
    "encoding",
    "skills",
    "roles",
    "levels",
    "expectations",
    "warnings",
    "doubts",
    "set aside",
];

/// Opens each file, and prints the table.
pub fn run(files: &[MatrixFile], options: &TableOptions) -> Result<(), Failed> {
    let mut all = Vec::new();
    for file in files {
        match file.path().filter(|path| path.is_dir()) {
            Some(folder) => files_in(folder, &mut all)?,
            None => all.push(file.clone()),
        }
    }
    let mut rows = vec![HEAD.map(str::to_owned)];
    let (mut refused, mut doubts) = (0, 0);
    for file in &all {
        match row(file, options) {
            Ok((row, more)) => {
                rows.push(row);
                doubts += more;
            }
            Err(why) => {
                print::problem(&why.to_string());
                refused += 1;
            }
        }
    }
    print::result(&laid_out(&rows));
    if refused > 0 || options.strict && doubts > 0 {
        let what =
            format!("Of {} files, {refused} can't be opened; the others have {doubts} doubts.", all.len());
        return Err(Failure::new(what, "`check` with one file alone lists all of it.").into());
    }
    Ok(())
}

/// The files of a folder and its subfolders, by name, without hidden ones.
fn files_in(folder: &Path, all: &mut Vec<MatrixFile>) -> Result<(), Failure> {
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::unreadable(folder, &error))?;
    let is_hidden =
        |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    let mut paths: Vec<PathBuf> =
        entries.flatten().map(|entry| entry.path()).filter(|path| !is_hidden(path)).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            files_in(&path, all)?;
        } else {
            all.push(MatrixFile::File(path));
        }
    }
    Ok(())
}

/// What is understood of one file, and how many doubts there are.
fn row(file: &MatrixFile, options: &TableOptions) -> Result<([String; 10], usize), Failed> {
    let opened = file.open(options)?;
    let encoding = opened.text.as_ref().map_or(String::new(), |text| {
        let guessed = if text.is_guess { " (guessed)" } else { "" };
        format!("{}{guessed}", text.encoding)
    });
    let wrong = |why: &dyn std::fmt::Display| Failed::Matrix(format!("{file}: {why}"));
    let (json, doubts, aside) = match opened.content {
        Content::Matrix(json) => (json, 0, 0),
        Content::Tables(workbook) if options.takes_all() && restore(&workbook).is_some() => {
            let Restored { json, doubts } = restore(&workbook).unwrap_or_default();
            (json.into_bytes(), doubts.len(), 0)
        }
        Content::Tables(mut workbook) => {
            options.choose(&file.to_string(), &mut workbook)?;
            let proposal = propose(&workbook, &options.map()?).map_err(|why| wrong(&why))?;
            (proposal.json.into_bytes(), proposal.doubts.len(), proposal.set_aside.len())
        }
    };
    let reading = read(&json).map_err(|problems| wrong(&problems))?;
    let (counts, warnings) =
        (reading.matrix.counts(None), reading.warnings.len() + lost(&reading.matrix).len());
    let numbers = [counts.skills, counts.roles, counts.levels, counts.expectations, warnings, doubts, aside];
    let texts = [file.to_string(), opened.kind.to_string(), encoding].into_iter();
    let row: Vec<String> = texts.chain(numbers.map(|number| number.to_string())).collect();
    Ok((row.try_into().unwrap_or_default(), doubts))
}

/// Lays out columns: texts to the left, numbers to the right.
fn laid_out(rows: &[[String; 10]]) -> String {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..HEAD.len()).map(width).collect();
    let mut text = String::new();
    for row in rows {
        let cells: Vec<String> = row
            .iter()
            .zip(&widths)
            .enumerate()
            .map(
                |(at, (cell, &width))| {
                    if at < 3 { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
                },
            )
            .collect();
        text.push_str(cells.join("  ").trim_end());
        text.push('\n');
    }
    text
}
