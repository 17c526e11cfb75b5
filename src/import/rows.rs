//! Reading the rows of a table whose columns are known.

use super::column_map::{Column, ColumnEntry, Shape, SheetMap};
use super::doubt::DoubtKind;
use super::draft::{Draft, Meaning, Raw};
use super::grid::{At, Grid};
use super::header::{Header, resolve, spaced};
use super::ledger::{Fate, Ledger, Reason};
use super::level_order::is_level;
use super::words::{self, Heading};
use std::collections::{HashMap, HashSet};

/// Sub-groups below this depth are named together.
const DEEPEST: usize = 3;

/// A table that is being read.
pub(super) struct Reader<'r, 'w> {
    pub grid: &'r Grid<'w>,
    pub header: &'r Header<'w>,
    pub map: &'r SheetMap,
    /// Whether the map came from outside: then it is asked about nothing that it says.
    pub is_given: bool,
    columns: Vec<(u32, &'r ColumnEntry)>,
    taken: HashSet<u32>,
    /// The columns that hold anything below the header.
    used: HashSet<u32>,
    filled: HashMap<u32, At<'w>>,
    /// The domain and group of the rows after a heading.
    sections: Vec<At<'w>>,
    /// How many headings came one after the other.
    run: usize,
    /// How many rows were no headings.
    rows: usize,
}

impl<'r, 'w> Reader<'r, 'w> {
    pub fn new(
        grid: &'r Grid<'w>,
        header: &'r Header<'w>,
        map: &'r SheetMap,
        is_given: bool,
        ledger: &mut Ledger,
    ) -> Self {
        let mut columns = Vec::new();
        for (entry, column) in map.columns.iter().zip(resolve(header, &map.columns)) {
            match column {
                Some(column) => columns.push((column, entry)),
                None => ledger.doubt_at(
                    grid.nth,
                    header.row,
                    entry.column,
                    DoubtKind::Missing,
                    &format!(
                        "The column map names a column “{}”, and there is none.",
                        super::ledger::excerpt(&entry.header)
                    ),
                    "Correct its name in the sheet, or take it out of the map.",
                ),
            }
        }
        columns.sort_by_key(|(column, _)| *column);
        let used = grid.cells().filter(|at| at.row > header.row).map(|at| at.column).collect();
        let taken = columns.iter().map(|(column, _)| *column).collect();
        Reader {
            grid,
            header,
            map,
            is_given,
            columns,
            taken,
            used,
            filled: HashMap::new(),
            sections: Vec::new(),
            run: 0,
            rows: 0,
        }
    }

    fn of(&self, is: Column) -> impl Iterator<Item = (u32, &'r ColumnEntry)> + '_ {
        self.columns.iter().filter(move |(_, entry)| entry.is == is).copied()
    }

    /// Reads all rows into a draft.
    pub fn read(mut self, draft: &mut Draft<'w>, ledger: &mut Ledger) {
        self.read_header(draft, ledger);
        let rows: Vec<u32> = self.grid.rows(self.header.row + 1).collect();
        let is_open = |row: u32| self.map.hidden_rows || !self.grid.is_hidden_row(row);
        let last = rows.iter().copied().rfind(|row| is_open(*row) && self.grid.row(*row).count() > 1);
        let mut hidden = Vec::new();
        let mut below = false;
        for row in rows {
            if !self.map.hidden_rows && self.grid.is_hidden_row(row) {
                self.aside(row, Reason::HiddenRow, ledger);
                hidden.push(row);
                continue;
            }
            let mut cells = self.grid.row(row).filter(|at| self.taken.contains(&at.column));
            let (first, is_single) = (cells.next(), cells.next().is_none());
            drop(cells);
            let alone = is_single && self.grid.row(row).count() == 1;
            below = below || alone && first.is_some_and(|at| words::is_legend(at.text)) && Some(row) != last;
            if below {
                self.aside(row, Reason::BelowTable, ledger);
            } else if self.header.is_again(self.grid, row) {
                self.aside(row, Reason::HeaderAgain, ledger);
            } else {
                self.loose(row, ledger);
                match first {
                    Some(at) if alone && self.is_heading(&at) => self.heading(&at, Some(row) > last, ledger),
                    Some(_) => {
                        (self.run, self.rows) = (0, self.rows + 1);
                        self.row(row, draft, ledger);
                    }
                    None => {}
                }
            }
        }
        if let (Some(row), false) = (hidden.first(), self.is_given) {
            let what = format!("{} hidden rows are not taken.", hidden.len());
            ledger.doubt_at(
                self.grid.nth,
                *row,
                0,
                DoubtKind::HiddenRows,
                &what,
                "Show them in the sheet if they belong to the matrix.",
            );
        }
    }

    fn aside(&self, row: u32, reason: Reason, ledger: &mut Ledger) {
        self.grid.row(row).for_each(|at| ledger.put(&at, Fate::Aside(reason)));
    }

    /// Cells in columns that are not taken.
    fn loose(&self, row: u32, ledger: &mut Ledger) {
        for at in self.grid.row(row).filter(|at| !self.taken.contains(&at.column)) {
            let reason = self.loose_reason(at.column);
            ledger.put(&at, Fate::Aside(reason));
            if reason == Reason::NoHeader && !self.grid.is_hidden_column(at.column) {
                let what = "No header stands above this cell.";
                ledger.doubt(&at, DoubtKind::Ragged, what, "Give its column a header, or move the cell.");
            }
        }
    }

    fn loose_reason(&self, column: u32) -> Reason {
        let head = self.header.columns.iter().find(|head| head.column == column);
        match head.map(|head| words::heading(head.last()).or_else(|| words::heading(&head.text()))) {
            _ if self.grid.is_hidden_column(column) => Reason::HiddenColumn,
            None => Reason::NoHeader,
            Some(Some(Heading::People | Heading::Name)) => Reason::People,
            Some(Some(Heading::Notes | Heading::RowId)) => Reason::Note,
            Some(Some(Heading::Is(Column::Description))) => Reason::NoPlace,
            Some(_) if self.is_given => Reason::NotNamed,
            Some(_) => Reason::Unknown,
        }
    }

    fn read_header(&self, draft: &mut Draft<'w>, ledger: &mut Ledger) {
        for head in &self.header.columns {
            let entry = self.columns.iter().find(|(column, _)| *column == head.column);
            for at in head.top.iter().chain(&head.own) {
                match entry {
                    Some((_, entry)) if head.own.is_some() && head.top == Some(*at) && !names(entry, at) => {
                        ledger.put(at, Fate::Aside(Reason::NoPlace));
                    }
                    Some(_) => ledger.take(at),
                    None if !self.used.contains(&head.column) => {
                        ledger.put(at, Fate::Aside(Reason::EmptyColumn))
                    }
                    None => ledger.put(at, Fate::Aside(self.loose_reason(head.column))),
                }
            }
        }
        if self.map.shape == Some(Shape::Wide) {
            for (_, entry) in self.of(Column::Expectation) {
                if self.of(Column::Role).next().is_none()
                    && let Some(level) = entry.level.as_ref().or(self.map.level.as_ref())
                {
                    let role =
                        entry.role.as_ref().or(self.map.role.as_ref()).map(|role| draft.roles.add(role));
                    let level = draft.levels.add(level);
                    draft.declare(role, level);
                }
            }
        }
    }

    /// Whether a cell alone in its row is a heading.
    fn is_heading(&self, at: &At) -> bool {
        let skill = self.of(Column::Skill).next().map(|(column, _)| column);
        let fills = self
            .columns
            .iter()
            .any(|(column, entry)| *column == at.column && entry.fill_down && entry.is == Column::Path);
        let others = self.columns.iter().filter(|(column, _)| *column != at.column);
        let alone =
            others.filter_map(|(column, _)| self.grid.at(at.row, *column)).all(|other| other.cell == at.cell);
        // A skill without expectations stands alone, too.
        let is_skill = Some(at.column) == skill && self.of(Column::Path).next().is_some();
        self.map.shape != Some(Shape::LevelsAsRows)
            && alone
            && !fills
            && Some(at.column) <= skill
            && (!is_skill || at.text.chars().count() > 80)
            && (self.map.sections || at.text.chars().count() > 80)
    }

    fn heading(&mut self, at: &At<'w>, is_last: bool, ledger: &mut Ledger) {
        if is_last || at.text.chars().count() > 80 {
            return ledger.put(at, Fate::Aside(Reason::BelowTable));
        }
        // It is taken with the first row below it.
        ledger.put(at, Fate::Aside(Reason::BelowTable));
        let is_first = self.sections.is_empty();
        // A heading in a column further to the left ends those to the right. In one column, a heading after
        // another is below it, and one after rows takes the place of the last.
        match self.sections.last() {
            Some(last) if last.column == at.column => {
                if self.run == 0 {
                    self.sections.pop();
                }
            }
            _ => self.sections.retain(|open| open.column < at.column),
        }
        let is_skill = self.of(Column::Skill).any(|(column, _)| column == at.column);
        if is_skill && is_first && self.rows > 0 && !self.is_given {
            let what = format!(
                "“{}” stands alone in its row, and is taken for the heading of the rows below it.",
                super::ledger::excerpt(at.text)
            );
            let remedy = "If it is a skill, write n/a where nothing is expected.";
            ledger.doubt(at, DoubtKind::Homeless, &what, remedy);
        }
        if self.sections.len() >= DEEPEST {
            self.sections.pop();
        }
        self.sections.push(*at);
        self.run += 1;
    }

    /// What stands in a column of labels: the cell itself, one merged with it, or the one above it.
    fn label(&mut self, row: u32, column: u32, entry: &ColumnEntry, ledger: &mut Ledger) -> Option<At<'w>> {
        let found = self.grid.at(row, column).filter(|at| at.row > self.header.row);
        let at = match found {
            Some(at) => Some(at),
            None if entry.fill_down => self.filled.get(&column).map(|at| At { is_spread: true, ..*at }),
            None => None,
        };
        if let Some(at) = at {
            self.filled.insert(column, at);
            if at.is_spread && at.row != row {
                self.spread(&at, ledger);
            }
        }
        at
    }

    fn spread(&self, at: &At, ledger: &mut Ledger) {
        if !self.is_given {
            let what = format!(
                "“{}” is taken for each of the cells that it stands for.",
                super::ledger::excerpt(at.text)
            );
            ledger.spread(at, &what, "Write it into each cell if it belongs to some of them only.");
        }
    }

    fn row(&mut self, row: u32, draft: &mut Draft<'w>, ledger: &mut Ledger) {
        let mut labels: HashMap<Column, At<'w>> = HashMap::new();
        let mut path: Vec<String> = self.sections.iter().map(|at| spaced(at.text)).collect();
        let mut used = Vec::new();
        for (column, entry) in self.columns.clone() {
            if matches!(entry.is, Column::Expectation | Column::Text) {
                continue;
            }
            let is_label = matches!(
                entry.is,
                Column::Skill | Column::SkillId | Column::Path | Column::Role | Column::Level
            );
            let at = if is_label {
                self.label(row, column, entry, ledger)
            } else {
                self.grid.at(row, column).filter(|at| at.row > self.header.row)
            };
            let Some(at) = at else { continue };
            if entry.is == Column::Path {
                path.push(spaced(at.text));
            } else {
                labels.insert(entry.is, at);
            }
            if is_label {
                used.push((entry.is, at));
            }
        }
        if path.len() > DEEPEST {
            let rest = path.split_off(DEEPEST - 1).join(" / ");
            path.push(rest);
        }
        let is_done = if self.map.shape == Some(Shape::LevelsAsRows) {
            self.level_row(row, &labels, draft, ledger)
        } else {
            self.skill_row(row, &labels, &path, draft, ledger)
        };
        if is_done {
            self.sections.iter().for_each(|at| ledger.take(at));
        }
        let fate = if is_done { Fate::Taken } else { Fate::Doubted };
        let is_meaning = self.map.shape == Some(Shape::Descriptions);
        let skills = if is_meaning {
            labels.get(&Column::Skill).map(|at| draft.skills_of(&path, at.text))
        } else {
            None
        };
        for (is, at) in used.iter().filter(|(_, at)| is_done || at.row == row) {
            let is_own = labels.get(is) == Some(at);
            let is_there = match is {
                // The map may name the role or the level of a column, whatever stands in the row.
                Column::Role => draft.roles.has(at.text),
                Column::Level => draft.levels.has(at.text),
                _ if self.map.shape == Some(Shape::LevelsAsRows) => false,
                Column::Skill => is_own,
                // Where a skill is filed, and what else it is called, may be said by the other sheet alone.
                _ => skills.as_ref().map_or(*is == Column::Path || is_own, |skills| {
                    skills.iter().any(|skill| draft.is_filed(*skill, at.text))
                }),
            };
            ledger.put(at, if is_there { fate } else { Fate::Aside(Reason::NoPlace) });
        }
        if !is_done {
            self.grid
                .row(row)
                .filter(|at| self.taken.contains(&at.column))
                .for_each(|at| ledger.put(&at, Fate::Doubted));
        }
    }

    fn homeless(&self, row: u32, lacks: &str, ledger: &mut Ledger) -> bool {
        if let Some(at) = self.grid.row(row).find(|at| self.taken.contains(&at.column)) {
            ledger.doubt(
                &at,
                DoubtKind::Homeless,
                &format!("This row has no {lacks}, and is not taken."),
                "Fill it in.",
            );
        }
        false
    }

    fn name(
        &self,
        labels: &HashMap<Column, At<'w>>,
        is: Column,
        entry: Option<&String>,
        whole: Option<&String>,
    ) -> Option<String> {
        entry.cloned().or_else(|| labels.get(&is).map(|at| spaced(at.text))).or_else(|| whole.cloned())
    }

    fn level_row(
        &mut self,
        row: u32,
        labels: &HashMap<Column, At<'w>>,
        draft: &mut Draft<'w>,
        ledger: &mut Ledger,
    ) -> bool {
        let Some(level) = labels.get(&Column::Level) else { return self.homeless(row, "level", ledger) };
        if self.grid.row(row).count() == 1 && !is_level(level.text) {
            ledger.doubt(
                level,
                DoubtKind::Homeless,
                "This row has a name and nothing else.",
                "Take it out if it is no level.",
            );
        }
        let level_ix = draft.levels.add(level.text);
        let role =
            self.name(labels, Column::Role, None, self.map.role.as_ref()).map(|role| draft.roles.add(&role));
        draft.declare(role, level_ix);
        self.rank(labels, (role, level_ix), draft, ledger);
        for (column, entry) in self.columns.clone() {
            let (Column::Expectation, Some(name)) = (entry.is, entry.skill.as_ref()) else { continue };
            let skill = draft.skill(&entry.path, name, None);
            self.cell(row, column, labels, Place { skill, role, level: level_ix }, false, draft, ledger);
        }
        true
    }

    /// How high the row says that its level is.
    fn rank(
        &self,
        labels: &HashMap<Column, At<'w>>,
        ladder: Ladder,
        draft: &mut Draft<'w>,
        ledger: &mut Ledger,
    ) {
        let Some(at) = labels.get(&Column::LevelOrder) else { return };
        let Some(rank) = at.text.parse::<f64>().ok().filter(|rank| rank.is_finite()) else {
            return ledger.put(at, Fate::Aside(Reason::SaysNothing));
        };
        if *draft.ranks.entry(ladder).or_insert(rank) == rank {
            return ledger.take(at);
        }
        ledger.put(at, Fate::Doubted);
        let what = "Other rows say something else about how high this level is; the first is taken.";
        ledger.doubt(at, DoubtKind::Duplicate, what, "Write the same in each.");
    }

    fn skill_row(
        &mut self,
        row: u32,
        labels: &HashMap<Column, At<'w>>,
        path: &[String],
        draft: &mut Draft<'w>,
        ledger: &mut Ledger,
    ) -> bool {
        let Some(name) = labels.get(&Column::Skill) else { return self.homeless(row, "skill", ledger) };
        let id = labels.get(&Column::SkillId).map(|at| at.text);
        if self.map.shape == Some(Shape::Descriptions) {
            let mut skills = draft.skills_of(path, name.text);
            if skills.is_empty() {
                skills.push(draft.skill(path, name.text, id));
            }
            for (column, entry) in self.of(Column::Expectation) {
                let (Some(depth), Some(text)) = (&entry.depth, self.grid.own(row, column)) else { continue };
                let meanings =
                    skills.iter().map(|skill| Meaning { skill: *skill, depth: depth.clone(), text });
                draft.meanings.extend(meanings);
            }
            // Where it is filed is said by the other sheet; a path of its own is no part of the matrix.
            return true;
        }
        let is_long = self.map.shape == Some(Shape::Long);
        let has_roles = self.of(Column::Role).next().is_some();
        if has_roles && !labels.contains_key(&Column::Role) && self.map.role.is_none() {
            return self.homeless(row, "role", ledger);
        }
        let wanted = if is_long { Column::Text } else { Column::Expectation };
        let mut columns: Vec<(u32, Option<&ColumnEntry>)> =
            self.of(wanted).map(|(column, entry)| (column, Some(entry))).collect();
        if is_long && columns.is_empty() {
            columns.push((u32::MAX, None));
        }
        let skill = draft.skill(path, name.text, id);
        let mut is_done = !columns.is_empty();
        for (column, entry) in columns {
            let level = self.name(
                labels,
                Column::Level,
                entry.and_then(|entry| entry.level.as_ref()),
                self.map.level.as_ref(),
            );
            let Some(level) = level else {
                is_done = is_done && self.homeless(row, "level", ledger);
                continue;
            };
            let role = self.name(
                labels,
                Column::Role,
                entry.and_then(|entry| entry.role.as_ref()),
                self.map.role.as_ref(),
            );
            let role = role.map(|role| draft.roles.add(&role));
            let level = draft.levels.add(&level);
            draft.declare(role, level);
            self.rank(labels, (role, level), draft, ledger);
            let goes_on = is_long || name.is_spread;
            self.cell(row, column, labels, Place { skill, role, level }, goes_on, draft, ledger);
        }
        is_done
    }

    #[expect(clippy::too_many_arguments, reason = "all of it makes a cell")]
    fn cell(
        &self,
        row: u32,
        column: u32,
        labels: &HashMap<Column, At<'w>>,
        place: Place,
        goes_on: bool,
        draft: &mut Draft<'w>,
        ledger: &mut Ledger,
    ) {
        let text = self.grid.at(row, column).filter(|at| at.row > self.header.row);
        let is_long = self.map.shape == Some(Shape::Long);
        if text.is_none() && !is_long {
            return;
        }
        if let Some(at) = text.filter(|at| at.is_spread) {
            self.spread(&at, ledger);
        }
        let get = |is| labels.get(&is).copied();
        draft.raws.push(Raw {
            skill: place.skill,
            role: place.role,
            level: place.level,
            text,
            required: get(Column::Required),
            depth: get(Column::Depth),
            item_id: get(Column::ItemId),
            kind: get(Column::ItemKind),
            tags: get(Column::Tags),
            about: get(Column::Description),
            is_item: self.map.row_is_item && is_long,
            goes_on,
        });
    }
}

/// Whether what stands in the upper row of a header is in a name that its column gives.
fn names(entry: &ColumnEntry, at: &At) -> bool {
    let top = spaced(at.text);
    let names = entry.role.iter().chain(&entry.level).chain(&entry.skill).chain(&entry.path);
    entry.is != Column::Expectation || names.into_iter().any(|name| name.contains(&top))
}

/// A role and a level.
type Ladder = (Option<usize>, usize);

struct Place {
    skill: usize,
    role: Option<usize>,
    level: usize,
}
