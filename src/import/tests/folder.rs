//! Reads a folder of real sheets, so that people can look at the results. `SHEETS` names the folder.
//! `TOGETHER` has parts of names, with commas between those that belong to one file. `OUT` is a folder
//! for the matrices.

use super::support::workbook;
use crate::import::format::{Content, Source, open};
use crate::import::table::Sheet;
use crate::import::{ColumnMap, propose};
use crate::matrix::read;
use std::path::{Path, PathBuf};

fn files(folder: &Path, all: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, all);
        } else if path.extension().is_some_and(|ending| ending != "md") {
            all.push(path);
        }
    }
}

/// The sheets of a file.
fn load(path: &Path) -> Vec<Sheet> {
    let bytes = std::fs::read(path).unwrap();
    match open(&Source::new(&path.to_string_lossy(), &bytes)).unwrap().content {
        Content::Tables(book) => book.sheets,
        Content::Matrix(_) => vec![],
    }
}

#[test]
#[ignore = "needs a folder of sheets"]
fn each_file_of_a_folder() {
    let mut all = Vec::new();
    files(Path::new(&std::env::var("SHEETS").unwrap()), &mut all);
    all.sort();
    let mut books: Vec<(String, Vec<PathBuf>)> =
        all.iter().map(|path| (path.display().to_string(), vec![path.clone()])).collect();
    for together in std::env::var("TOGETHER").unwrap_or_default().split_whitespace() {
        books.push((
            format!("{together}*"),
            all.iter()
                .filter(|path| together.split(',').any(|part| path.to_string_lossy().contains(part)))
                .cloned()
                .collect(),
        ));
    }
    for (name, paths) in books {
        let book = workbook(paths.iter().flat_map(|path| load(path)).collect());
        match propose(&book, &ColumnMap::default()) {
            Err(error) => println!("{name}: {error}"),
            Ok(proposal) => {
                if let Ok(out) = std::env::var("OUT") {
                    let name = name.replace(['/', ' ', '*', ','], "_");
                    std::fs::write(Path::new(&out).join(format!("{name}.json")), &proposal.json).unwrap();
                }
                let counts = proposal.counts;
                println!(
                    "{name} | {:?} | {} skills | {} roles | {} levels | {} expectations | {} items | cells {}/{}/{} | {} doubts",
                    proposal.map.sheets[0].shape.unwrap(),
                    counts.skills,
                    counts.roles,
                    counts.levels,
                    counts.expectations,
                    counts.items,
                    counts.cells_in_matrix,
                    counts.cells_in_doubt,
                    counts.cells_set_aside,
                    proposal.doubts.len()
                );
                println!(
                    "    levels {:?} roles {:?} depths {:?} lang {:?}",
                    proposal.map.levels.iter().map(|step| step.names().join("=")).collect::<Vec<_>>(),
                    proposal.map.roles,
                    proposal.map.depths,
                    proposal.map.lang
                );
                proposal
                    .doubts
                    .iter()
                    .take(4)
                    .for_each(|doubt| println!("    {:?} {}", doubt.kind, doubt.sentence));
                proposal.set_aside.iter().take(4).for_each(|aside| {
                    println!(
                        "    aside {} {:?} {}",
                        crate::import::cell_name(aside.row, aside.column),
                        aside.text.chars().take(40).collect::<String>(),
                        aside.reason
                    )
                });
                match read::read(proposal.json.as_bytes()) {
                    Err(problems) => println!("    PROBLEMS {problems}"),
                    Ok(reading) => {
                        reading.warnings.iter().for_each(|warning| println!("    WARNING {warning}"))
                    }
                }
                let again = propose(&book, &proposal.map);
                let same = again.as_ref().is_ok_and(|again| again.json == proposal.json);
                println!(
                    "    again the same: {same}; doubts then {:?}",
                    again.map(|again| again.doubts.len())
                );
            }
        }
    }
}
