//! Makes a proposal from the tables of a file.

use super::assemble::{Parts, assemble};
use super::cell_text::{is_short, tag};
use super::cells::cells;
use super::column_map::{Column, ColumnMap, SheetMap, Step};
use super::depth_words::Vocabulary;
use super::depths_in_use::is_code;
use super::doubt::DoubtKind;
use super::draft::Draft;
use super::grid::Grid;
use super::header::spaced;
use super::ledger::{Fate, Ledger, Reason, excerpt};
use super::legends;
use super::matrix_title;
use super::orders;
use super::rows::Reader;
use super::scales::{self, Scales};
use super::sheets::{Table, only_level, relate};
use super::summaries::summaries;
use super::table::Workbook;
use super::table_doubts;
use super::tables;
use super::tracks;
use super::words;
use super::{Counts, NoTable, Proposal, Shape};
use crate::matrix::is_language;
use std::collections::HashSet;

/// The most levels, roles or depths of a scale. A table with more is not a skill matrix, and the file
/// format doesn't hold more.
pub(super) const MOST: usize = 1000;

pub(super) fn propose(workbook: &Workbook, wanted: &ColumnMap) -> Result<Proposal, NoTable> {
    let mut ledger = Ledger::new(workbook);
    let mut proposal = read(workbook, wanted, &mut ledger)?;
    let (doubts, set_aside, in_matrix, in_doubt) = ledger.close();
    proposal.counts.cells_in_matrix = in_matrix;
    proposal.counts.cells_in_doubt = in_doubt;
    proposal.counts.cells_set_aside = set_aside.len();
    (proposal.doubts, proposal.set_aside) = (doubts, set_aside);
    Ok(proposal)
}

/// The proposal, and where each cell has gone.
#[cfg(test)]
pub(super) fn with_fates(
    workbook: &Workbook,
    wanted: &ColumnMap,
) -> (Result<Proposal, NoTable>, Vec<Vec<Fate>>) {
    let mut ledger = Ledger::new(workbook);
    let read = read(workbook, wanted, &mut ledger).and_then(|_| propose(workbook, wanted));
    (read, ledger.fates().to_vec())
}

/// Reads the matrix, and records in the ledger where the cells went.
fn read(workbook: &Workbook, wanted: &ColumnMap, ledger: &mut Ledger) -> Result<Proposal, NoTable> {
    let wanted = &wanted.tidied();
    let grids: Vec<Grid> =
        workbook.sheets.iter().enumerate().map(|(nth, sheet)| Grid::new(nth, sheet)).collect();
    let mut tables: Vec<Option<Table>> = tables::find(&grids, wanted);
    let people = relate(&grids, &mut tables, wanted.sheets.is_empty());
    only_level(&mut tables);
    tables::missing(workbook, wanted, ledger);

    let mut draft = Draft::default();
    draft.takes_placeholders = wanted.placeholders;
    let mut map = ColumnMap {
        title: wanted.title.clone(),
        lang: wanted.lang.clone(),
        cumulative: wanted.cumulative,
        placeholders: wanted.placeholders,
        ..ColumnMap::default()
    };
    let title = matrix_title::find(&grids, &tables).filter(|_| map.title.is_none());
    // The meanings of depths are read last, because the skills are known by then.
    let is_meaning = |table: &Table| table.analysis.map.shape == Some(Shape::Descriptions);
    for meanings in [false, true] {
        for (grid, table) in grids.iter().zip(&tables) {
            let Some(table) = table.as_ref().filter(|table| is_meaning(table) == meanings) else { continue };
            draft.legends.extend(table.legends.iter().cloned());
            Reader::new(grid, table, ledger).read(&mut draft, ledger);
            table_doubts::columns(grid, table, ledger);
        }
    }
    ledger.formulas();
    for ((grid, table), place) in grids.iter().zip(&tables).zip(tables::places(&grids)) {
        let Some(table) = table else {
            let is_named =
                wanted.sheets.is_empty() || wanted.sheets.iter().any(|sheet| sheet.sheet == grid.sheet.name);
            let reason = if grid.sheet.hidden {
                Reason::HiddenSheet
            } else if is_named {
                Reason::SheetWithoutTable
            } else {
                Reason::SheetNotNamed
            };
            if reason == Reason::SheetWithoutTable {
                table_doubts::people(grid, people.contains(&grid.nth), ledger);
            }
            ledger.put_rest(grid.nth, reason);
            continue;
        };
        table_doubts::rows(grid, table, ledger);
        map.sheets.push(SheetMap { nth: place, ..table.analysis.map.clone() });
        for at in matrix_title::above(grid, table) {
            let text = Some(spaced(at.text));
            if [&table.analysis.map.role, &title, &map.title].contains(&&text) {
                ledger.take(&at);
            }
            ledger.put(&at, Fate::Aside(Reason::AboveTable));
        }
    }
    let rest = map.sheets.iter().map(|sheet| spaced(&sheet.sheet)).find(|name| !name.is_empty());
    let rest = rest.unwrap_or_else(|| "Others".to_owned());
    if let Some(at) = draft.settle_roles(&rest) {
        let what =
            format!("Nothing says which role this is about; “{}” is taken for its role.", excerpt(&rest));
        ledger.doubt(&at, DoubtKind::Homeless, &what, "Name the role of each expectation.");
    }
    if draft.levels.all.len() > MOST || draft.roles.all.len() > MOST {
        return Err(NoTable(format!(
            "This has {} levels and {} roles, and a skill matrix has at most {MOST} of each. Choose another sheet, or say what its columns are.",
            draft.levels.all.len(),
            draft.roles.all.len()
        )));
    }
    let texts: Vec<&str> = draft.raws.iter().filter_map(|raw| raw.text).map(|at| at.text).collect();
    let mut vocabulary = Vocabulary::of(texts.iter().copied(), &wanted.depths);
    let own = draft.raws.iter().filter(|raw| raw.is_depth).filter_map(|raw| raw.text).map(|at| at.text);
    let own = own.filter(|text| is_short(text) && tag(text).is_none() && words::required(text).is_none());
    let columns = draft.raws.iter().filter_map(|raw| raw.depth).map(|at| at.text).chain(own);
    for depth in columns.filter(|text| !words::is_not_concerned(text) && !words::is_placeholder(text)) {
        vocabulary.add(depth);
    }
    legends::resolve(&mut draft, &vocabulary);
    draft.meanings.iter().for_each(|meaning| vocabulary.add(&meaning.depth));
    let codes = draft.legends.iter().map(|legend| &legend.depth).filter(|depth| is_code(depth));
    codes.for_each(|code| vocabulary.add(code));
    let cells = cells(&draft, &vocabulary, ledger);
    let meanings = legends::meanings(&mut draft, &vocabulary, ledger);
    let summaries = summaries(&draft, ledger);
    if cells.is_empty() {
        return Err(no_table(&grids, &tables));
    }
    let (steps, is_guess) = orders::levels(&draft, &wanted.levels);
    let scales = scales::scales(&draft, &cells, &steps, &wanted.depths);
    if scales.all.iter().any(|scale| scale.len() > MOST) {
        return Err(NoTable(format!(
            "This has more than {MOST} depths. Say what its columns are: the one of depths has texts in it."
        )));
    }
    let depth_summaries = legends::summaries(&draft, &scales, ledger);
    guesses(&tables, &draft, &steps, [is_guess, !wanted.levels.is_empty()], &scales, ledger);
    let roles = roles(&draft, &wanted.roles);
    let mut mains = map.sheets.iter().filter(|sheet| sheet.shape != Some(Shape::Descriptions));
    let first = mains.next().map(|sheet| spaced(&sheet.sheet));
    let only = first.filter(|first| mains.all(|sheet| spaced(&sheet.sheet) == *first));
    let title = map.title.clone().or(title).or(only).filter(|title| !title.is_empty());
    map.title = Some(title.unwrap_or_else(|| "Skill matrix".to_owned()));
    let meant = draft.meanings.iter().map(|meaning| meaning.text.text);
    let all_texts =
        texts.into_iter().chain(meant).chain(draft.skills.iter().map(|skill| skill.name.as_str()));
    map.lang =
        map.lang.filter(|lang| is_language(lang)).or_else(|| words::language(all_texts).map(str::to_owned));
    map.levels = steps.iter().map(|step| names(step, &draft)).collect();
    map.roles = roles.iter().map(|role| draft.roles.get(*role).to_owned()).collect();
    map.depths = scales.all.clone();
    // These words were depths, but no cell of the matrix has them.
    let unused = vocabulary.all().into_iter().filter(|word| !scales.has(word)).cloned().collect::<Vec<_>>();
    if !map.depths.is_empty() && !unused.is_empty() {
        map.depths.push(unused);
    }
    let parts = Parts {
        title: map.title.as_deref().unwrap_or_default(),
        lang: map.lang.as_deref(),
        is_cumulative: map.cumulative,
        steps: &steps,
        roles: &roles,
        scales: &scales,
        meanings: &meanings,
        summaries: &summaries,
        depth_summaries: &depth_summaries,
    };
    let json = assemble(&draft, &cells, &parts);
    let counts = Counts {
        skills: draft.skills.len(),
        roles: roles.len(),
        levels: draft.levels.all.len(),
        expectations: cells.len(),
        items: cells.iter().map(|cell| cell.items.len()).sum(),
        ..Counts::default()
    };
    Ok(Proposal { json, map, doubts: Vec::new(), set_aside: Vec::new(), counts })
}

fn no_table(grids: &[Grid], tables: &[Option<Table>]) -> NoTable {
    let remedy = "A table has a row of headers, such as Skill, Junior, Senior, and rows below it.";
    if grids.iter().all(|grid| grid.cells().next().is_none()) {
        return NoTable(format!("There is nothing in this file. {remedy}"));
    }
    if tables.iter().all(Option::is_none) {
        if let Some(hidden) = grids.iter().find(|grid| tables::is_hidden_table(grid)) {
            return NoTable(format!(
                "There is a table in the sheet “{}” alone, which is hidden. Show the sheet in the spreadsheet, or say that it is to be taken.",
                excerpt(&hidden.sheet.name)
            ));
        }
        if grids.iter().any(tables::is_of_people) {
            return NoTable("The rows of this table are people, and what they can do is not what a level expects. Write skills in their place, or say what the columns are.".to_owned());
        }
        return NoTable(format!("There is no table of skills and levels in this file. {remedy}"));
    }
    if tables.iter().flatten().any(|table| table.analysis.is_crowd) {
        return NoTable(
            "The columns of this table look like people, and are taken only if somebody says so. Say what they are, or write levels in their place."
                .to_owned(),
        );
    }
    NoTable(format!("The table in this file says nothing about what is expected. {remedy}"))
}

/// Adds a doubt for each order that was guessed.
fn guesses(
    tables: &[Option<Table>],
    draft: &Draft,
    steps: &[Vec<usize>],
    [levels, is_given]: [bool; 2],
    scales: &Scales,
    ledger: &mut Ledger,
) {
    let main = |table: &&Table| table.analysis.map.shape != Some(Shape::Descriptions);
    let mut found =
        tables.iter().enumerate().filter_map(|(at, table)| Some((at, table.as_ref().filter(main)?)));
    let Some((sheet, table)) = found.next() else { return };
    let column = table
        .analysis
        .map
        .columns
        .iter()
        .find(|entry| matches!(entry.is, Column::Expectation | Column::Level));
    let column = column.map_or(0, |entry| entry.column);
    const REMEDY: &str = "Put it right if it is another.";
    let mut tell = |what: String, remedy: &str| {
        ledger.doubt_at(sheet, table.header.row, column, DoubtKind::GuessedOrder, &what, remedy);
    };
    if levels {
        let names: Vec<String> = steps.iter().map(|step| names(step, draft).names().join(" = ")).collect();
        tell(format!("The order of the levels is a guess: {}.", names.join(", ")), REMEDY);
    }
    for (_, ladder) in draft.ladders.iter().filter(|_| !is_given) {
        let ladder: Vec<&str> = ladder.iter().map(|level| draft.levels.get(*level)).collect();
        if let Some((one, other)) = tracks::on_one_ladder(&ladder) {
            let what = format!("“{}” and “{}” are on one ladder.", excerpt(one), excerpt(other));
            let remedy = "If they belong to two tracks, write the track of each as its role.";
            tell(what, remedy);
        }
    }
    if scales.is_guess {
        let all: Vec<String> = scales.all.iter().map(|scale| scale.join(", ")).collect();
        tell(format!("The order of the depths is a guess: {}.", all.join("; ")), REMEDY);
    }
}

fn names(step: &[usize], draft: &Draft) -> Step {
    match step {
        [level] => Step::Level(draft.levels.get(*level).to_owned()),
        levels => Step::Fork(levels.iter().map(|level| draft.levels.get(*level).to_owned()).collect()),
    }
}

/// The roles that have levels, first those that the map names.
fn roles(draft: &Draft, given: &[String]) -> Vec<usize> {
    let has = |role: &usize| draft.ladders.iter().any(|(other, _)| *other == Some(*role));
    let find =
        |name: &String| draft.roles.all.iter().position(|role| role.to_lowercase() == name.to_lowercase());
    let mut used = HashSet::new();
    let all = given.iter().filter_map(find).chain(0..draft.roles.all.len());
    all.filter(|role| has(role) && used.insert(*role)).collect()
}
