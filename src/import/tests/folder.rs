//! A folder of real sheets, to look at what comes out: set `SHEETS` to it.

use super::support::{sheet, workbook};
use crate::import::{ColumnMap, propose};
use crate::matrix::read;
use std::path::{Path, PathBuf};

fn files(folder: &Path, all: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, all);
        } else if path.extension().is_some_and(|ending| ending == "csv") {
            all.push(path);
        }
    }
}

fn load(path: &Path) -> crate::import::table::Sheet {
    let bytes = std::fs::read(path).unwrap();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let first = text.lines().next().unwrap_or_default();
    let separator = if first.matches(';').count() > first.matches(',').count() { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let rows: Vec<Vec<String>> =
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    sheet(&path.file_stem().unwrap().to_string_lossy(), &rows)
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
        let book = workbook(paths.iter().map(|path| load(path)).collect());
        match propose(&book, &ColumnMap::default()) {
            Err(error) => println!("{name}: {error}"),
            Ok(proposal) => {
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
