//! The title of the matrix: what stands above its tables, as far as it is about all of them.

use super::column_map::Shape;
use super::grid::{At, Grid};
use super::header::spaced;
use super::personal::is_title_word;
use super::sheets::Table;
use super::words;

/// Longer texts are no titles.
const LONG: usize = 80;

/// The cells above the header of a table.
pub(super) fn above<'g, 'w>(grid: &'g Grid<'w>, table: &Table) -> impl Iterator<Item = At<'w>> + 'g {
    let top = table.header.row + 1 - table.header.rows.min(table.header.row + 1);
    grid.cells().take_while(move |at| at.row < top)
}

/// The texts above a table that may be its title.
fn lines(grid: &Grid, table: &Table) -> Vec<String> {
    let is_line = |at: &At| {
        !table.legends.iter().any(|legend| legend.name.cell == at.cell)
            && at.text.chars().count() <= LONG
            && grid.row(at.row).count() == 1
    };
    let role = table.analysis.map.role.as_deref();
    let texts = above(grid, table).filter(is_line).map(|at| spaced(at.text));
    // “Department: Engineering”
    let is_about = |text: &String| {
        let word = text.split_once([':', '：']).map_or("", |(word, _)| word);
        words::heading(word).is_some() || words::is_unit(word)
    };
    texts.filter(|text| role != Some(text) && !is_about(text)).collect()
}

/// The title of the matrix. Where several tables have titles, it is what these have in common, and never that of
/// one role.
pub(super) fn find(grids: &[Grid], tables: &[Option<Table>]) -> Option<String> {
    let found = grids.iter().zip(tables).filter_map(|(grid, table)| Some((grid, table.as_ref()?)));
    let (others, mains): (Vec<_>, Vec<_>) =
        found.partition(|(_, table)| table.analysis.map.shape == Some(Shape::Descriptions));
    let titles: Vec<Vec<String>> = mains.iter().map(|(grid, table)| lines(grid, table)).collect();
    let rest = || others.iter().flat_map(|(grid, table)| lines(grid, table)).next();
    let is_again = |line: &&String| titles.iter().all(|lines| lines.contains(line));
    let first = titles.first()?;
    if titles.iter().all(Vec::is_empty) {
        return rest();
    }
    if let Some(line) = first.iter().find(is_again) {
        return Some(line.clone());
    }
    let firsts: Vec<&String> = titles.iter().filter_map(|lines| lines.first()).collect();
    if firsts.len() == titles.len() {
        return common(&firsts);
    }
    // A title of one table alone is about all of them, unless it names the role of that table.
    let only = if firsts.len() == 1 { titles.iter().position(|lines| !lines.is_empty()) } else { None };
    let (lines, (grid, table)) = (titles.get(only?)?, mains.get(only?)?);
    let map = &table.analysis.map;
    let of_table = [map.role.as_deref(), map.level.as_deref(), Some(&*grid.sheet.name)];
    let of_table = of_table.into_iter().flatten().map(words::key).collect::<Vec<_>>().join(" ");
    let names =
        |line: &&String| words::key(line).split(' ').any(|word| of_table.split(' ').any(|it| it == word));
    lines.iter().find(|line| !names(line)).cloned()
}

/// The words that all texts begin or end with. The title of a job is not enough.
pub(super) fn common(texts: &[&String]) -> Option<String> {
    let words: Vec<Vec<&str>> = texts.iter().map(|text| text.split_whitespace().collect()).collect();
    let (first, others) = words.split_first()?;
    let mut begin: &[&str] = first;
    let mut end: &[&str] = first;
    for other in others {
        while !other.starts_with(begin) {
            begin = begin.split_last()?.1;
        }
        while !other.ends_with(end) {
            end = end.split_first()?.1;
        }
    }
    let is_sign = |word: &str| !word.contains(char::is_alphanumeric);
    // “Engineer – Career ladder” of “Backend engineer – Career ladder”, and “Career ladder for”.
    while let Some((_, rest)) = end.split_first().filter(|(word, _)| is_sign(word) || is_title_word(word)) {
        end = rest;
    }
    let is_short = |word: &str| word.chars().count() <= 3 && !word.contains(char::is_uppercase);
    while let Some((_, rest)) = begin.split_last().filter(|(word, _)| is_sign(word) || is_short(word)) {
        begin = rest;
    }
    let words = if begin.len() > end.len() { begin } else { end };
    let is_title = |word: &&str| word.contains(char::is_alphabetic) && !is_title_word(word);
    let text = words.join(" ");
    words.iter().any(is_title).then(|| text.trim_end_matches([':', '：', ',']).to_owned())
}
