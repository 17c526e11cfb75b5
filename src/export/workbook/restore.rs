//! The matrix of a workbook that this product has written, with what was changed in it since.

use std::collections::{BTreeMap, HashMap};

use super::more::{MARK, PLACE, from_rows, hash_of};
use crate::export::cell::written;
use crate::export::rows::{COLUMNS, Row};
use crate::import::table::{Sheet, Workbook};
use crate::matrix::read::read;

/// What a workbook of this product gives.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Restored {
    /// The matrix, as a file `skill-matrix/1`.
    pub json: String,
    /// What was changed, a sentence each, and could not be taken along whole.
    pub doubts: Vec<String>,
}

/// The matrix of a workbook that this product has written; none where it is another one, or where
/// its first sheet can't be understood any more.
pub fn restore(book: &Workbook) -> Option<Restored> {
    let more = book.sheets.iter().find(|sheet| text(sheet, 0, 0) == MARK)?;
    let grid = book.sheets.iter().find(|sheet| !std::ptr::eq(*sheet, more))?;
    let names = Names::of(more)?;
    let rows = rows(grid)?;
    let mut making = Making { names, doubts: Vec::new(), cells: Vec::new() };
    making.cells(rows);
    let restored = making.finish();
    read(restored.json.as_bytes()).is_ok().then_some(restored)
}

/// The text of a cell.
fn text(sheet: &Sheet, row: u32, column: u32) -> &str {
    let at = sheet.cells.binary_search_by_key(&(row, column), |cell| (cell.row, cell.column));
    at.ok().and_then(|at| sheet.cells.get(at)).map_or("", |cell| &cell.text)
}

/// An entry of the second sheet.
struct Told {
    names: [String; 3],
    id: String,
    json: String,
}

/// What the second sheet says.
struct Names {
    matrix: String,
    depths: Vec<Told>,
    own_depths: Vec<Told>,
    levels: Vec<Told>,
    roles: Vec<Told>,
    skills: Vec<Told>,
    /// By skill, role and level.
    cells: HashMap<[String; 3], Told>,
}

impl Names {
    fn of(sheet: &Sheet) -> Option<Names> {
        let mut names = Names {
            matrix: String::new(),
            depths: Vec::new(),
            own_depths: Vec::new(),
            levels: Vec::new(),
            roles: Vec::new(),
            skills: Vec::new(),
            cells: HashMap::new(),
        };
        let mut rows: BTreeMap<u32, BTreeMap<u32, &str>> = BTreeMap::new();
        for cell in &sheet.cells {
            rows.entry(cell.row).or_default().insert(cell.column, &cell.text);
        }
        for cells in rows.values().skip(1) {
            let at = |column: u32| cells.get(&column).copied().unwrap_or_default().to_owned();
            let pieces = cells.range(5..).map(|(_, piece)| piece.strip_prefix('+').unwrap_or(piece));
            let told = Told { names: [at(1), at(2), at(3)], id: at(4), json: pieces.collect() };
            match at(0).as_str() {
                "matrix" => names.matrix = told.json,
                "depth" => names.depths.push(told),
                "own depth" => names.own_depths.push(told),
                "level" => names.levels.push(told),
                "role" => names.roles.push(told),
                "skill" => names.skills.push(told),
                "cell" => {
                    names.cells.insert(told.names.clone(), told);
                }
                _ => {}
            }
        }
        (!names.matrix.is_empty()).then_some(names)
    }

    /// The id of the depth of this name in a skill.
    fn depth(&self, skill: &str, label: &str) -> Option<String> {
        let mut own = self.own_depths.iter().filter(|told| told.names[1] == skill).peekable();
        let is_named = |told: &&Told| told.names[0] == label;
        let found = if own.peek().is_some() { own.find(is_named) } else { self.depths.iter().find(is_named) };
        found.map(|told| told.id.clone())
    }
}

/// The rows of the first sheet, by its headers.
fn rows(sheet: &Sheet) -> Option<Vec<Row>> {
    let mut heads = HashMap::new();
    for cell in sheet.cells.iter().filter(|cell| cell.row == 0) {
        heads.insert(cell.column, COLUMNS.iter().position(|column| column.header == cell.text.trim())?);
    }
    let has = |header: &str| {
        heads.values().any(|at| COLUMNS.get(*at).is_some_and(|column| column.header == header))
    };
    if !["Skill", "Level", "Text"].into_iter().all(has) {
        return None;
    }
    let mut rows: BTreeMap<u32, Row> = BTreeMap::new();
    for cell in sheet.cells.iter().filter(|cell| cell.row > 0) {
        let row = rows.entry(cell.row).or_default();
        let text = cell.text.clone();
        match *heads.get(&cell.column)? {
            at @ 0..=2 => *row.path.get_mut(at)? = text,
            3 => row.skill = text,
            4 => row.role = text,
            5 => row.level = text,
            6 => row.order = text,
            7 => row.required = text,
            8 => row.depth = text,
            9 => row.kind = text,
            10 => row.text = text,
            11 => row.tags = text,
            _ => row.id = text,
        }
    }
    Some(rows.into_values().collect())
}

/// A file while it is made.
struct Making {
    names: Names,
    doubts: Vec<String>,
    cells: Vec<String>,
}

impl Making {
    /// Makes an expectation of the rows of each cell.
    fn cells(&mut self, rows: Vec<Row>) {
        let mut order: Vec<[String; 3]> = Vec::new();
        let mut by_place: HashMap<[String; 3], Vec<Row>> = HashMap::new();
        for row in rows {
            if row.skill.trim().is_empty() || row.level.trim().is_empty() {
                self.doubts.push("A row without a skill or without a level is not taken.".to_owned());
                continue;
            }
            let place = [self.skill(&row), self.role(&row.role), self.level(&row.level)];
            let rows = by_place.entry(place.clone()).or_default();
            if rows.is_empty() {
                order.push(place);
            }
            rows.push(row);
        }
        for place in &order {
            let rows = by_place.remove(place).unwrap_or_default();
            let cell = self.cell(place, &rows);
            self.cells.push(cell);
        }
        // A skill that had rows, and has none any more, was deleted.
        let had = |told: &Told| told.names[2] == "expected";
        self.names.skills.retain(|told| !had(told) || order.iter().any(|place| place[0] == told.id));
    }

    fn skill(&mut self, row: &Row) -> String {
        let steps = row.path.iter().filter(|step| !step.is_empty()).map(String::as_str);
        let path = steps.collect::<Vec<_>>().join("\n");
        let skills = &mut self.names.skills;
        if let Some(told) = skills.iter().find(|told| told.names[0] == row.skill && told.names[1] == path) {
            return told.id.clone();
        }
        let id = new_id(&row.skill, skills);
        let path: Vec<&String> = row.path.iter().filter(|step| !step.is_empty()).collect();
        let json = serde_json::json!({"id": id, "name": row.skill, "path": path}).to_string();
        skills.push(Told { names: [row.skill.clone(), path_of(row), String::new()], id: id.clone(), json });
        id
    }

    fn role(&mut self, label: &str) -> String {
        named(label, &mut self.names.roles)
    }

    fn level(&mut self, label: &str) -> String {
        let before = self.names.levels.len();
        let id = named(label, &mut self.names.levels);
        if self.names.levels.len() > before {
            self.doubts.push(format!("The level “{label}” is new: it is taken for the highest."));
        }
        id
    }

    fn cell(&mut self, place: &[String; 3], rows: &[Row]) -> String {
        let [skill, role, level] = place;
        if let Some(told) = self.names.cells.get(place) {
            if told.id == hash_of(rows) {
                return filled(&told.json, rows);
            }
            self.doubts.push(format!(
                "The expectation of {skill} at {level} was changed: what the grid can't say of it, such as other \
                 languages and sub-items, is not taken along."
            ));
        }
        let role = Some(role.as_str()).filter(|role| !role.is_empty());
        let mut unknown = None;
        let is_known = |word: &str| matches!(word, "" | "yes" | "no");
        if let Some(row) = rows.iter().find(|row| !is_known(&row.required)) {
            self.doubts.push(format!(
                "“{}” for {skill} is neither yes nor no: whether it is required is not taken.",
                row.required
            ));
        }
        let depth = |label: &str| self.names.depth(skill, label);
        for row in rows.iter().filter(|row| !row.depth.is_empty() && row.depth != "n/a") {
            if depth(&row.depth).is_none() {
                unknown = Some(row.depth.clone());
            }
        }
        let cell = from_rows(rows, [skill, level], role, &depth);
        if let Some(unknown) = unknown {
            self.doubts.push(format!("There is no depth “{unknown}” for {skill}: it is not taken."));
        }
        cell
    }

    fn finish(self) -> Restored {
        let Making { names, doubts, cells } = self;
        let list = |all: &[Told]| all.iter().map(|told| told.json.as_str()).collect::<Vec<_>>().join(",");
        let mut json = names.matrix.clone();
        let parts = [
            ("\"levels\":[]", format!("\"levels\":[{}]", list(&names.levels))),
            ("\"roles\":[]", format!("\"roles\":[{}]", list(&names.roles))),
            ("\"skills\":[]", format!("\"skills\":[{}]", list(&names.skills))),
            ("\"expectations\":[]", format!("\"expectations\":[{}]", cells.join(","))),
        ];
        for (empty, full) in parts {
            // From the end: what is put in comes after what is still to be filled.
            if let Some(at) = json.find(empty) {
                json.replace_range(at..at + empty.len(), &full);
            }
        }
        Restored { json: crate::matrix::write::laid_out(&json), doubts }
    }
}

fn path_of(row: &Row) -> String {
    let steps = row.path.iter().filter(|step| !step.is_empty()).map(String::as_str);
    steps.collect::<Vec<_>>().join("\n")
}

/// The id of what is called so; where nothing is, it is added.
fn named(label: &str, all: &mut Vec<Told>) -> String {
    if label.is_empty() {
        return String::new();
    }
    if let Some(told) = all.iter().find(|told| told.names[0] == label) {
        return told.id.clone();
    }
    let id = new_id(label, all);
    let json = serde_json::json!({"id": id, "name": label}).to_string();
    all.push(Told { names: [label.to_owned(), String::new(), String::new()], id: id.clone(), json });
    id
}

fn new_id(name: &str, all: &[Told]) -> String {
    let base = crate::matrix::slug(name);
    let is_free = |id: &String| !all.iter().any(|told| told.id == *id);
    let numbered = (2..).map(|number| format!("{base}-{number}"));
    std::iter::once(base.clone()).chain(numbered).find(is_free).unwrap_or(base)
}

/// An entry, with the texts of its rows back in their places.
fn filled(json: &str, rows: &[Row]) -> String {
    let mut filled = json.to_owned();
    for (at, row) in rows.iter().enumerate() {
        let text = serde_json::Value::from(written(&row.text)).to_string();
        filled = filled.replacen(&format!("\"{PLACE}{at}{PLACE}\""), &text, 1);
    }
    filled
}
