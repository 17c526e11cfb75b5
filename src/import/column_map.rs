//! The column map: a small file that says what the columns of a sheet are taken for, so that the next
//! sheet of the same kind needs no guesses.
//!
//! It names only what is taken. A column that it doesn't name is set aside.

use super::header::spaced;
use serde::{Deserialize, Serialize};

/// What the tables of a file are taken for. If it is empty, everything is found out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnMap {
    /// The format of the file and its version.
    #[serde(default)]
    pub format: MapFormat,
    /// The title of the matrix.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The language of its texts, such as `de`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// The sheets that are taken. If it is empty, those that hold a table.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sheets: Vec<SheetMap>,
    /// Whether a level also expects what the levels below it expect. No sheet says this by itself.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub cumulative: bool,
    /// Whether texts that only keep a place free, such as "TBD", are items, which readers see.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub placeholders: bool,
    /// The levels, the lowest first. Those that are not named come after them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<Step>,
    /// The roles, in the order in which they are shown. Those that are not named come after them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<String>,
    /// The scales of depths, the shallowest first in each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub depths: Vec<Vec<String>>,
}

/// The format of a column map and its version.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum MapFormat {
    /// The first version.
    #[default]
    #[serde(rename = "skill-matrix-columns/1")]
    One,
}

/// A level, or several of one rank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Step {
    /// The name of a level.
    Level(String),
    /// A fork: the names of levels that are equally high.
    Fork(Vec<String>),
}

impl Step {
    /// The names of its levels.
    pub fn names(&self) -> &[String] {
        match self {
            Step::Level(name) => std::slice::from_ref(name),
            Step::Fork(names) => names,
        }
    }
}

/// What a sheet is taken for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetMap {
    /// Its name. If both the file and the map have only one sheet, these belong together whatever their
    /// names are.
    pub sheet: String,
    /// Which of several sheets with this name it is, from 0. Documents may have several tables below one
    /// heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nth: Option<u32>,
    /// How its table is laid out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shape: Option<Shape>,
    /// The row of its header, from 0; the last row, if the header has two. If the headers of the columns
    /// are not there, the header is looked for elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub header: Option<u32>,
    /// How many rows the header has: 1 or 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub header_rows: Option<u32>,
    /// The role that the whole sheet is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The level that the whole sheet is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// Whether its hidden rows are taken.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden_rows: bool,
    /// Whether rows with one cell alone are headings: the domain or group of the rows after them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sections: bool,
    /// For a long sheet: whether a row is one item, so that line breaks in its text do not start another
    /// item.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub row_is_item: bool,
    /// The columns that are taken. If it is empty, they are found out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<ColumnEntry>,
}

/// How a table is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// A row for each expectation or item.
    Long,
    /// A row for each skill, a column for each level (or role, or both).
    Wide,
    /// A row for each level, a column for each skill.
    LevelsAsRows,
    /// A row for each skill, a column for each depth, with texts that say what the skill means there.
    Descriptions,
}

/// A column that is taken.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnEntry {
    /// Its header. If the header has two rows, both texts are joined by ` / `.
    pub header: String,
    /// Its place, from 0. It is used if no column has this header, or if several have it.
    pub column: u32,
    /// What it is.
    pub is: Column,
    /// The role of its expectations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The level of its expectations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// The skill of its expectations, if levels are rows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skill: Option<String>,
    /// The path that the skill is filed under.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub path: Vec<String>,
    /// The depth that its texts describe.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub depth: Option<String>,
    /// Whether an empty cell says the same as the one above it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fill_down: bool,
}

/// What a column is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Column {
    /// The name of the skill.
    Skill,
    /// The id of the skill.
    SkillId,
    /// A step of the path that the skill is filed under: a domain or a group.
    Path,
    /// What the skill is about.
    Description,
    /// The role.
    Role,
    /// The level. If levels are rows, several columns may name it together: a code and a title.
    Level,
    /// How high the level is: a number.
    LevelOrder,
    /// Whether it is required. If a wide table has several of these, each is about the level that its header names,
    /// or about the column before it.
    Required,
    /// How deep.
    Depth,
    /// The text of an item, or several items.
    Text,
    /// The id of the item.
    ItemId,
    /// What kind of item it is.
    ItemKind,
    /// The tags of the item, with commas between them.
    Tags,
    /// Expectations: what is expected in the skill of the row at the level of the column, or in the
    /// skill of the column at the level of the row.
    #[default]
    Expectation,
}

impl ColumnMap {
    /// Reads a column map.
    ///
    /// # Errors
    ///
    /// A sentence that says what is wrong with it and where.
    pub fn read(json: &str) -> Result<Self, String> {
        let json = json.strip_prefix('\u{feff}').unwrap_or(json);
        serde_json::from_str(json).map_err(|error| {
            format!(
                "This is not a column map: {error}. A column map begins with \
                 {{\"format\": \"skill-matrix-columns/1\"}}; save one anew from a sheet that is open."
            )
        })
    }

    /// The same with each name on one line, and without those that are empty.
    pub(super) fn tidied(&self) -> Self {
        let name = |name: &String| Some(spaced(name)).filter(|name| !name.is_empty());
        let one = |own: &Option<String>| own.as_ref().and_then(name);
        let list = |names: &[String]| names.iter().filter_map(name).collect::<Vec<_>>();
        let column = |entry: &ColumnEntry| ColumnEntry {
            header: spaced(&entry.header),
            role: one(&entry.role),
            level: one(&entry.level),
            skill: one(&entry.skill),
            path: list(&entry.path),
            depth: one(&entry.depth),
            ..*entry
        };
        let sheet = |sheet: &SheetMap| SheetMap {
            sheet: sheet.sheet.clone(),
            role: one(&sheet.role),
            level: one(&sheet.level),
            columns: sheet.columns.iter().map(column).collect(),
            ..*sheet
        };
        let step = |step: &Step| match step {
            Step::Level(level) => name(level).map(Step::Level),
            Step::Fork(levels) => Some(Step::Fork(list(levels))).filter(|step| !step.names().is_empty()),
        };
        ColumnMap {
            format: self.format,
            title: one(&self.title),
            lang: self.lang.clone(),
            cumulative: self.cumulative,
            placeholders: self.placeholders,
            sheets: self.sheets.iter().map(sheet).collect(),
            levels: self.levels.iter().filter_map(step).collect(),
            roles: list(&self.roles),
            depths: self.depths.iter().map(|scale| list(scale)).filter(|scale| !scale.is_empty()).collect(),
        }
    }

    /// Writes it, laid out for people.
    pub fn write(&self) -> String {
        // This can't fail: it is written into memory, and every name of a field is a text.
        crate::matrix::write::laid_out(&serde_json::to_string(self).unwrap_or_default())
    }
}
