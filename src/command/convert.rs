//! `convert IN … OUT`: a matrix from one format into another.

use std::path::Path;

use clap::ValueEnum;
use skill_matrix::build::{Failure, Size, write};
use skill_matrix::export::{self, Format};
use skill_matrix::import::format::Content;
use skill_matrix::import::table::Workbook;

use super::arguments::{Conversion, To};
use super::failed::Failed;
use super::matrix_file::{Given, MatrixFile, of_tables};
use super::{check, print, tables};

/// Writes the matrix.
pub fn run(asked: &Conversion) -> Result<(), Failed> {
    let Some((output, files)) = asked.files.split_last().filter(|(_, files)| !files.is_empty()) else {
        return Err(Failure::new(
            "There is nothing to write to.",
            "Name the file to read and the file to write: convert IN OUT.",
        )
        .into());
    };
    let to = format_of(output, asked.to)?;
    keep(files, output, asked)?;
    let given = match files {
        [only] => {
            let given = only.read(&asked.tables)?;
            check::warn(only, &given);
            given
        }
        several => together(several, asked)?,
    };
    for lost in export::what_is_lost(to, &given.matrix) {
        print::remark(&format!("note: {output}: {lost}"));
    }
    let bytes = export::write(to, &given.matrix).map_err(|why| {
        Failure::new(format!("{output} can't be written: {why}."), "Choose another format.")
    })?;
    match output {
        MatrixFile::File(path) => {
            write(path, &bytes)?;
            print::result(&format!("{}\n{}\n", path.display(), Size::of(&bytes)));
        }
        MatrixFile::StandardInput => print::bytes(&bytes),
    }
    Ok(())
}

/// The format to write: the one that is named, or the one of the file's ending.
fn format_of(output: &MatrixFile, named: Option<To>) -> Result<Format, Failure> {
    if let Some(named) = named {
        return Ok(named.into());
    }
    let names: Vec<String> = To::value_variants()
        .iter()
        .filter_map(|to| Some(to.to_possible_value()?.get_name().to_owned()))
        .collect();
    let name_it = format!("Name the format with --to: {}.", names.join(", "));
    let Some(path) = output.path() else {
        return Err(Failure::new("Standard output has no ending that says a format.", name_it));
    };
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    match ending.as_str() {
        "json" => Ok(Format::Json),
        "csv" => Ok(Format::CsvLong),
        "xlsx" => Ok(Format::Xlsx),
        "md" | "markdown" => Ok(Format::Markdown),
        "html" | "htm" => Err(Failure::new(
            format!("{output} would be a page."),
            "Pages are written by another command: page IN -o OUT.",
        )),
        "" => Err(Failure::new(format!("{output} has no ending that says a format."), name_it)),
        other => Err(Failure::new(format!("A matrix can't be written as .{other}."), name_it)),
    }
}

/// Refuses to write over a file that may be meant to be read: `convert *.csv` names no output.
fn keep(files: &[MatrixFile], output: &MatrixFile, asked: &Conversion) -> Result<(), Failure> {
    let Some(path) = output.path().filter(|path| path.exists()) else { return Ok(()) };
    let is_like = |file: &MatrixFile| file.path().is_some_and(|file| file.extension() == path.extension());
    let is_same = |file: &MatrixFile| file.path().is_some_and(|file| same(file, path));
    if files.iter().any(is_same) || !asked.overwrite && files.iter().any(is_like) {
        return Err(Failure::new(
            format!("{output} is there already, and may be one of the files to read."),
            "Name another file to write as the last one, or add --overwrite.",
        ));
    }
    Ok(())
}

fn same(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

/// The tables of several files, such as one for each role, as one matrix.
fn together(files: &[MatrixFile], asked: &Conversion) -> Result<Given, Failed> {
    let mut all = Workbook::default();
    for file in files {
        let opened = file.open(&asked.tables)?;
        let name = file.to_string();
        for told in tables::guesses(&name, &opened) {
            print::remark(&told);
        }
        match opened.content {
            Content::Tables(workbook) => all.sheets.extend(workbook.sheets),
            Content::Matrix(_) => {
                return Err(Failure::new(
                    format!("{file} is a matrix already: it can't be put together with others."),
                    "Several files are taken together where each is a table, such as one for each role.",
                )
                .into());
            }
        }
    }
    of_tables(&format!("{} files", files.len()), all, &asked.tables, true)
}
