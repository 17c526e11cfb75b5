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

/// What texts have in common: a part between signs, or the words that they begin or end with. The title of a job
/// is not enough.
pub(super) fn common(texts: &[&String]) -> Option<String> {
    const SIGNS: [&str; 6] = [" - ", " – ", " — ", ": ", " | ", "："];
    let (first, others) = texts.split_first()?;
    let parts = |text: &str| {
        let text = SIGNS.iter().fold(text.to_owned(), |text, sign| text.replace(sign, "\n"));
        text.lines().map(|part| part.trim().to_owned()).collect::<Vec<_>>()
    };
    let others_parts: Vec<Vec<String>> = others.iter().map(|text| parts(text)).collect();
    let part = parts(first).into_iter().find(|part| others_parts.iter().all(|parts| parts.contains(part)));
    let split = |text: &&&String| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let turned = |text: &&&String| text.split_whitespace().rev().map(str::to_owned).collect::<Vec<_>>();
    let same = |words: &dyn Fn(&&&String) -> Vec<String>| {
        let first = words(&first);
        let count = |other| first.iter().zip(words(&other)).take_while(|(a, b)| *a == b).count();
        let count = others.iter().map(count).min().unwrap_or_default();
        first.into_iter().take(count).collect::<Vec<_>>()
    };
    let (begin, mut end) = (same(&split), same(&turned));
    // “Engineer career ladder” of “Backend engineer career ladder”
    while end.last().is_some_and(|word| is_title_word(word)) {
        end.pop();
    }
    end.reverse();
    let mut words = if begin.len() > end.len() { begin } else { end };
    let is_sign = |word: &String| !word.contains(char::is_alphanumeric);
    // “Career ladder for”
    while words
        .last()
        .is_some_and(|word| is_sign(word) || word.chars().count() <= 3 && *word == word.to_lowercase())
    {
        words.pop();
    }
    let words: Vec<String> = words.into_iter().skip_while(is_sign).collect();
    let is_title = |text: &String| {
        text.split_whitespace().any(|word| word.contains(char::is_alphabetic) && !is_title_word(word))
    };
    part.or(Some(words.join(" "))).filter(is_title)
}
