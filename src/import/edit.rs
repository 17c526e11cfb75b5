//! Changing a column map by hand: another meaning for a column, another order of levels, other sheets.

use super::column_map::{Column, ColumnEntry, ColumnMap, Shape, SheetMap, Step};

impl ColumnMap {
    /// The entry of a sheet, if the sheet is taken. `nth` says which of several sheets with this name.
    pub fn sheet(&self, name: &str, nth: Option<u32>) -> Option<&SheetMap> {
        self.sheets.iter().find(|sheet| is_of(sheet, name, nth))
    }

    /// The same, to be changed. A sheet that is not taken is taken from now on.
    pub fn sheet_mut(&mut self, name: &str, nth: Option<u32>) -> Option<&mut SheetMap> {
        if self.sheet(name, nth).is_none() {
            self.sheets.push(SheetMap { sheet: name.to_owned(), nth, ..SheetMap::default() });
        }
        self.sheets.iter_mut().find(|sheet| is_of(sheet, name, nth))
    }

    /// Takes a sheet, or leaves it out. The last one that is taken stays.
    pub fn take_sheet(&mut self, name: &str, nth: Option<u32>, is_taken: bool) {
        if is_taken {
            self.sheet_mut(name, nth);
        } else if self.sheets.len() > 1 {
            self.sheets.retain(|sheet| !is_of(sheet, name, nth));
        }
    }

    /// Moves a level one place up (towards the lowest) or down in the order of levels.
    pub fn move_level(&mut self, at: usize, up: bool) {
        step(&mut self.levels, at, up);
    }

    /// Moves a level to another place.
    pub fn move_level_to(&mut self, from: usize, to: usize) {
        shift(&mut self.levels, from, to);
    }

    /// Moves a role one place up or down in the order in which roles are shown.
    pub fn move_role(&mut self, at: usize, up: bool) {
        step(&mut self.roles, at, up);
    }

    /// Moves a role to another place.
    pub fn move_role_to(&mut self, from: usize, to: usize) {
        shift(&mut self.roles, from, to);
    }
}

fn step<T>(list: &mut [T], at: usize, up: bool) {
    let other = if up { at.checked_sub(1) } else { at.checked_add(1) };
    if let Some(other) = other.filter(|other| *other < list.len() && at < list.len()) {
        list.swap(at, other);
    }
}

fn shift<T>(list: &mut Vec<T>, from: usize, to: usize) {
    if from < list.len() && to < list.len() {
        let moved = list.remove(from);
        list.insert(to, moved);
    }
}

fn is_of(sheet: &SheetMap, name: &str, nth: Option<u32>) -> bool {
    sheet.sheet == name && sheet.nth.unwrap_or(0) == nth.unwrap_or(0)
}

impl SheetMap {
    /// What a column is taken for; none if it is not taken.
    pub fn column(&self, column: u32) -> Option<&ColumnEntry> {
        self.columns.iter().find(|entry| entry.column == column)
    }

    /// Takes a column for something, or leaves it out. A column of expectations that says no level is at the
    /// level of its header.
    pub fn take_column(&mut self, column: u32, header: &str, is: Option<Column>) {
        let before = self.column(column).cloned();
        self.columns.retain(|entry| entry.column != column);
        if let Some(is) = is {
            let mut entry = before.filter(|entry| entry.is == is).unwrap_or_else(|| ColumnEntry {
                header: header.to_owned(),
                column,
                is,
                ..ColumnEntry::default()
            });
            if is == Column::Expectation && self.shape != Some(Shape::LevelsAsRows) {
                entry.level.get_or_insert_with(|| header.to_owned());
            }
            self.columns.push(entry);
            self.columns.sort_by_key(|entry| entry.column);
        }
        let has_expectations = self.columns.iter().any(|entry| entry.is == Column::Expectation);
        self.shape = match self.shape {
            Some(Shape::LevelsAsRows) if has_expectations => self.shape,
            Some(Shape::Descriptions) if !self.columns.iter().any(|entry| entry.is == Column::Level) => {
                self.shape
            }
            _ if has_expectations => Some(Shape::Wide),
            _ => Some(Shape::Long),
        };
    }

    /// Says at which level, and of which role, the expectations of a column are.
    pub fn place_column(&mut self, column: u32, level: Option<String>, role: Option<String>) {
        if let Some(entry) = self.columns.iter_mut().find(|entry| entry.column == column) {
            entry.depth = entry.depth.take().filter(|_| level.is_none());
            (entry.level, entry.role) = (level, role);
        }
    }

    /// Says in which row the header is, from 0. What the columns are is found out anew.
    pub fn take_header(&mut self, row: u32) {
        *self = SheetMap {
            sheet: std::mem::take(&mut self.sheet),
            nth: self.nth,
            header: Some(row),
            hidden_rows: self.hidden_rows,
            ..SheetMap::default()
        };
    }
}

impl Step {
    /// The names of its levels in one text.
    pub fn name(&self) -> String {
        self.names().join(" / ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(map: &ColumnMap) -> Vec<String> {
        map.levels.iter().map(Step::name).collect()
    }

    #[test]
    fn levels_move() {
        let levels = ["a", "b", "c"].map(|name| Step::Level(name.to_owned())).to_vec();
        let mut map = ColumnMap { levels, ..ColumnMap::default() };
        map.move_level(2, true);
        assert_eq!(names(&map), ["a", "c", "b"]);
        map.move_level(0, true);
        map.move_level(2, false);
        map.move_level(9, true);
        assert_eq!(names(&map), ["a", "c", "b"]);
        map.move_level_to(0, 2);
        assert_eq!(names(&map), ["c", "b", "a"]);
        map.move_level_to(0, 3);
        assert_eq!(names(&map), ["c", "b", "a"]);
    }

    #[test]
    fn roles_move() {
        let roles = ["a", "b"].map(str::to_owned).to_vec();
        let mut map = ColumnMap { roles, ..ColumnMap::default() };
        map.move_role(1, true);
        assert_eq!(map.roles, ["b", "a"]);
        map.move_role(0, true);
        map.move_role_to(0, 1);
        map.move_role_to(0, 2);
        assert_eq!(map.roles, ["a", "b"]);
    }

    #[test]
    fn a_column_is_taken_for_something_else() {
        let mut sheet = SheetMap::default();
        sheet.take_column(0, "Skill", Some(Column::Skill));
        sheet.take_column(1, "Junior", Some(Column::Expectation));
        assert_eq!(sheet.shape, Some(Shape::Wide));
        assert_eq!(sheet.column(1).and_then(|entry| entry.level.as_deref()), Some("Junior"));
        sheet.place_column(1, Some("L1".to_owned()), Some("Cook".to_owned()));
        // The same again changes nothing.
        sheet.take_column(1, "Junior", Some(Column::Expectation));
        assert_eq!(sheet.column(1).and_then(|entry| entry.level.as_deref()), Some("L1"));
        sheet.take_column(1, "Junior", Some(Column::Text));
        assert_eq!(sheet.shape, Some(Shape::Long));
        assert_eq!(sheet.column(1).map(|entry| (entry.is, entry.level.clone())), Some((Column::Text, None)));
        sheet.take_column(1, "Junior", None);
        assert_eq!(sheet.column(1), None);
    }

    #[test]
    fn the_last_sheet_stays() {
        let mut map = ColumnMap::default();
        map.take_sheet("a", None, true);
        map.take_sheet("b", Some(1), true);
        map.take_sheet("a", None, false);
        map.take_sheet("b", Some(1), false);
        assert_eq!(map.sheets.len(), 1);
        assert!(map.sheet("b", Some(1)).is_some());
    }
}
