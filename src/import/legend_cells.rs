//! Finds the cells around a table that say what its depths mean: “B = Basic, A = Advanced”.

use super::column_map::Shape;
use super::depth_number::depth_number;
use super::depths_in_use::{DepthsInUse, is_code};
use super::draft::Legend;
use super::grid::{At, Grid};
use super::header::resolve;
use super::sheets::Table;
use super::words::{self, Meaning};
use std::collections::HashSet;

/// What the cells above, below and beside a table say about its depths.
///
/// Numbers also count the steps of an instruction: “1 - Fill in the sheet”. They are depths only with an
/// equals sign, or after a word such as “Legend” or “Rating”.
pub(super) fn find<'w>(grid: &Grid<'w>, table: &Table<'w>, used: &DepthsInUse) -> Vec<Legend<'w>> {
    let (header, map) = (&table.header, &table.analysis.map);
    if used.depths.is_empty() || map.shape == Some(Shape::Descriptions) {
        return Vec::new();
    }
    let top = header.row + 1 - header.rows.min(header.row + 1);
    let columns: HashSet<u32> = resolve(header, &map.columns).into_iter().flatten().collect();
    let seen = |row: u32| grid.row(row).filter(|at| !grid.is_hidden_column(at.column));
    let rows = || grid.rows(0).filter(|row| !(top..=header.row).contains(row) && !grid.is_hidden_row(*row));
    let last_full = rows().rfind(|row| *row > header.row && seen(*row).count() > 2);
    let mut found = Vec::new();
    let mut is_labelled = false;
    for row in rows() {
        let is_outside = row < top || Some(row) > last_full;
        let is_after_label = is_labelled;
        let cells: Vec<At> = seen(row).collect();
        if let [name, text] = cells.as_slice()
            && is_outside
            && used.code(name.text) == Some(Code::Depth)
            && (is_after_label || depth_number(name.text).is_none())
        {
            found.push(Legend::new(*name, name.text, vec![*text]));
            continue;
        }
        let is_label = |at: &At| words::is_label_of_depths(at.text);
        let is_legend = cells.iter().all(|at| is_label(at) || said(at.text, used).is_some());
        is_labelled = is_legend && (is_after_label || cells.iter().any(is_label));
        for at in &cells {
            let is_beside = row > header.row && !columns.contains(&at.column);
            if !is_legend && !is_beside {
                continue;
            }
            let Some(said) = said(at.text, used) else { continue };
            let is_sure =
                said.is_equated || said.is_labelled || is_outside && (is_labelled || !said.has_numbers);
            if is_sure {
                let legend = |(depth, says): (&str, &'w str)| Legend {
                    name: *at,
                    depth: super::header::spaced(depth),
                    says: Some(says),
                    texts: Vec::new(),
                    is_row: !said.has_marks,
                };
                found.extend(said.pairs.into_iter().map(legend));
            }
        }
    }
    // One alone may say anything, and so may many that no cell has.
    let depths: HashSet<String> = found.iter().map(|legend| legend.depth.to_lowercase()).collect();
    let known = depths.iter().filter(|depth| used.has(depth)).count();
    if known < 2 || known * 2 < depths.len() { Vec::new() } else { found }
}

/// What a word before an equals sign is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Code {
    Depth,
    /// “n/a”, “x”.
    Mark,
}

impl DepthsInUse {
    /// Whether a word is a depth in use, or one of the same kind.
    fn code(&self, word: &str) -> Option<Code> {
        let is_number = depth_number(word).is_some_and(|(_, says)| says.is_empty());
        let is_depth = self.has(word)
            || is_number && !self.numbers.is_empty()
            || is_code(word)
                && self.depths.iter().any(|depth| is_code(depth) && depth_number(depth).is_none());
        if is_depth && words::meaning(word).required.is_none() {
            Some(Code::Depth)
        } else {
            (words::meaning(word) != Meaning::default()).then_some(Code::Mark)
        }
    }
}

/// What a cell says about depths.
#[derive(Debug, Default, PartialEq, Eq)]
struct Said<'t> {
    pairs: Vec<(&'t str, &'t str)>,
    /// Whether an equals sign is after each depth.
    is_equated: bool,
    /// Whether a word such as “Legend” stands before the first.
    is_labelled: bool,
    has_numbers: bool,
    /// Whether it also says what “n/a” means, for which a matrix has no place.
    has_marks: bool,
}

/// The depths that a text tells the meaning of; none if it says anything else.
fn said<'t>(text: &'t str, used: &DepthsInUse) -> Option<Said<'t>> {
    // Where each begins, its sign, and where the meaning begins.
    let mut starts: Vec<(usize, &str, char, usize)> = Vec::new();
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let is_code = starts.last().is_some_and(|(.., from)| at < *from);
        let can_begin = !is_code && (before.is_whitespace() || ",;|/(•·、，；:：".contains(before));
        before = c;
        if let Some((code, sign, says)) =
            text.get(at..).filter(|_| can_begin && !c.is_whitespace()).and_then(code_and_sign)
            && used.code(code).is_some()
        {
            starts.push((at, code, sign, at + says));
        }
    }
    let (first, ..) = *starts.first()?;
    let label = text.get(..first)?.trim();
    let is_labelled = !label.is_empty() && words::is_label_of_depths(label);
    if !(label.is_empty() || is_labelled) {
        return None;
    }
    let mut said = Said { is_equated: true, is_labelled, ..Said::default() };
    let ends = starts.iter().skip(1).map(|(at, ..)| *at).chain([text.len()]);
    for ((_, code, sign, from), to) in starts.iter().zip(ends) {
        let says = text
            .get(*from..to)?
            .trim()
            .trim_end_matches([',', ';', '|', '/', '•', '·', '.', '(', '、', '，', '；', '。'])
            .trim();
        if says.is_empty() {
            return None;
        }
        if used.code(code) == Some(Code::Mark) {
            said.has_marks = true;
            continue;
        }
        said.is_equated &= matches!(*sign, '=' | '＝');
        said.has_numbers |= depth_number(code).is_some();
        said.pairs.push((code, says));
    }
    Some(said)
}

/// The word before the first sign that may follow a code, the sign, and where it ends.
fn code_and_sign(text: &str) -> Option<(&str, char, usize)> {
    const LONGEST: usize = 20;
    for (at, c) in text.char_indices().take(LONGEST) {
        let (before, after) = (text.get(..at)?, text.get(at + c.len_utf8()..)?);
        // “1-2 years” is no depth, and “Semi-expert” may be one.
        let is_dash = matches!(c, '-' | '–' | '—')
            && (before.ends_with(char::is_whitespace) || is_code(before))
            && !after.starts_with(|c: char| c.is_ascii_digit());
        if matches!(c, '=' | '＝' | ':' | '：' | '→') || is_dash {
            let code = before.trim();
            return (!code.is_empty()).then_some((code, c, at + c.len_utf8()));
        }
        if c == '\n' {
            return None;
        }
    }
    None
}
