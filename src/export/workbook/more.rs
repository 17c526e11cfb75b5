//! The second sheet: ids, scales, ladders and languages, a row each, as the file of a matrix has them.

use serde::Serialize;

use super::MORE;
use super::book::{Row as BookRow, Sheet};
use crate::export::cell::written;
use crate::export::labels::{self, Labels};
use crate::export::rows::Row;
use crate::matrix::file::{ExpectationEntry, ItemEntry, ItemsEntry, TextEntry, Word};
use crate::matrix::{Matrix, hash, write};

/// What the first cell says.
pub(super) const MARK: &str = "skill-matrix-sheet/1";

/// What stands beside it.
const EXPLAINED: &str = "What the first sheet can't say, such as ids and the order of levels. \
    Keep this sheet as it is; what is written in the first one counts.";

/// Around the number of a row whose text stands here in a cell of the first sheet.
pub(super) const PLACE: char = '\u{e000}';

/// So many characters of a long entry go into a cell.
const MOST: usize = 15_000;

/// A row of the second sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// What it is about: `matrix`, `depth`, `level`, `role`, `skill` or `cell`.
    pub kind: &'static str,
    /// What that is called in the first sheet.
    pub names: [String; 3],
    /// Its id, or a hash of its rows in the first sheet.
    pub id: String,
    /// The entry in the file of the matrix, as JSON.
    pub json: String,
}

fn entry(kind: &'static str, name: &str, id: &str, json: String) -> Entry {
    Entry { kind, names: [name.to_owned(), String::new(), String::new()], id: id.to_owned(), json }
}

/// The rows.
pub(super) fn entries(matrix: &Matrix, labels: &Labels, rows: &[Vec<Row>]) -> Vec<Entry> {
    let mut file = write::file(matrix);
    let levels = std::mem::take(&mut file.levels);
    let skills = std::mem::take(&mut file.skills);
    let cells = std::mem::take(&mut file.expectations);
    let roles = file.roles.as_mut().map(std::mem::take).unwrap_or_default();
    let mut all = vec![entry("matrix", matrix.title().any(), matrix.id(), json(&file))];
    let own = matrix.own_scale().depths().iter().zip(labels::of_scale(matrix.own_scale()));
    all.extend(own.map(|(depth, label)| entry("depth", &label, depth.id(), String::new())));
    let named = labels.levels.iter().zip(matrix.levels()).zip(&levels);
    all.extend(named.map(|((label, level), it)| entry("level", label, level.id(), json(it))));
    let named = labels.roles.iter().zip(matrix.roles()).zip(&roles);
    all.extend(named.map(|((label, role), it)| entry("role", label, role.id(), json(it))));
    for ((ix, label), it) in matrix.skill_ixs().zip(&labels.skills).zip(&skills) {
        let skill = matrix.skill(ix);
        let path: Vec<String> = skill.path().iter().map(|step| labels::shown(step.any())).collect();
        let expected = if matrix.expectations_of(ix).is_empty() { "" } else { "expected" };
        all.push(Entry {
            kind: "skill",
            names: [label.clone(), path.join("\n"), expected.to_owned()],
            id: skill.id().to_owned(),
            json: json(it),
        });
        let own = skill.own_scale().depths().iter().zip(labels::of_scale(skill.own_scale()));
        all.extend(own.map(|(depth, label)| Entry {
            kind: "own depth",
            names: [label, skill.id().to_owned(), String::new()],
            id: depth.id().to_owned(),
            json: String::new(),
        }));
    }
    for ((cell, rows), it) in matrix.expectations().iter().zip(rows).zip(&cells) {
        let depths = labels::of_scale(matrix.scale(cell.skill()));
        let id = |label: &str| {
            let at = depths.iter().position(|other| other == label)?;
            matrix.scale(cell.skill()).depths().get(at).map(|depth| depth.id().to_owned())
        };
        let told =
            from_rows(rows, [&it.skill, &it.level].map(|word| word.0), it.role.map(|role| role.0), &id);
        let exact = json(it);
        if told != exact {
            let skill = matrix.skill(cell.skill()).id().to_owned();
            all.push(Entry {
                kind: "cell",
                names: [skill, it.role.map_or("", |role| role.0).to_owned(), it.level.0.to_owned()],
                id: hash_of(rows),
                json: without_texts(exact, rows),
            });
        }
    }
    all
}

fn json(entry: &impl Serialize) -> String {
    // Nothing of it can fail: it is written into memory, and every name of a field is a text.
    serde_json::to_string(entry).unwrap_or_default()
}

/// A hash of all that the rows of a cell say.
pub(super) fn hash_of(rows: &[Row]) -> String {
    let bytes = rows.iter().flat_map(|row| {
        let cells = [&row.required, &row.depth, &row.kind, &row.text, &row.tags, &row.id];
        cells.into_iter().flat_map(|cell| cell.bytes().chain([0xff]))
    });
    format!("{:016x}", hash(bytes))
}

/// An entry, with the texts that stand in the first sheet replaced by the numbers of their rows.
fn without_texts(mut exact: String, rows: &[Row]) -> String {
    if exact.contains(PLACE) {
        return exact;
    }
    for (at, row) in rows.iter().enumerate() {
        let text = json(&written(&row.text));
        if !row.text.is_empty() {
            exact = exact.replacen(&text, &format!("\"{PLACE}{at}{PLACE}\""), 1);
        }
    }
    exact
}

/// The entry that rows alone give. `depth` is the id of the depth of this name.
pub(super) fn from_rows(
    rows: &[Row],
    [skill, level]: [&str; 2],
    role: Option<&str>,
    depth: &dyn Fn(&str) -> Option<String>,
) -> String {
    let Some(first) = rows.first() else { return String::new() };
    let is_concerned = first.depth != super::super::rows::NOT_CONCERNED;
    let depths: Vec<Option<String>> =
        rows.iter().map(|row| if is_concerned { depth(&row.depth) } else { None }).collect();
    // What all rows say is said of the cell.
    let whole =
        depths.first().cloned().flatten().filter(|one| depths.iter().all(|it| it.as_ref() == Some(one)));
    let texts: Vec<String> = rows.iter().map(|row| written(&row.text)).collect();
    let tags: Vec<Vec<&str>> = rows.iter().map(|row| split_tags(&row.tags)).collect();
    let items: Vec<ItemEntry> = rows
        .iter()
        .zip(&texts)
        .zip(&tags)
        .zip(&depths)
        .filter(|(((_, text), _), _)| !text.trim().is_empty())
        .map(|(((row, text), tags), own)| {
            let own = own.as_deref().filter(|_| whole.is_none());
            if row.id.is_empty() && row.kind.is_empty() && tags.is_empty() && own.is_none() {
                return ItemEntry::Text(Word(text));
            }
            let one = |text| TextEntry::One(Word(text));
            ItemEntry::Full {
                id: Some(Word(row.id.as_str())).filter(|id| !id.0.is_empty()),
                text: one(text),
                kind: Some(one(&row.kind)).filter(|_| !row.kind.is_empty()),
                depth: own.map(Word),
                tags: Some(tags.iter().map(|tag| one(tag)).collect()).filter(|_| !tags.is_empty()),
                items: None,
            }
        })
        .collect();
    let items = match items.as_slice() {
        [] => None,
        [ItemEntry::Text(text)] => Some(ItemsEntry::One(TextEntry::One(*text))),
        _ => Some(ItemsEntry::List(items)),
    };
    json(&ExpectationEntry {
        from: None,
        skill: Word(skill),
        role: role.map(Word),
        level: Word(level),
        required: match first.required.as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        requirement: None,
        concerned: (!is_concerned).then_some(false),
        depth: whole.as_deref().map(Word),
        items: items.filter(|_| is_concerned),
    })
}

fn split_tags(tags: &str) -> Vec<&str> {
    tags.split(", ").map(str::trim).filter(|tag| !tag.is_empty()).collect()
}

/// The sheet.
pub(super) fn sheet(entries: &[Entry]) -> Sheet {
    let row = |texts| BookRow { texts, ..BookRow::default() };
    let of = |entry: &Entry| {
        let [name, second, third] = &entry.names;
        let named = [entry.kind, name, second, third, &entry.id].map(labels_shown);
        row(named.into_iter().chain(pieces(&entry.json)).collect())
    };
    let first = row(vec![MARK.to_owned(), EXPLAINED.to_owned()]);
    Sheet {
        name: MORE,
        rows: std::iter::once(first).chain(entries.iter().map(of)).collect(),
        widths: vec![10.0, 24.0],
        ..Sheet::default()
    }
}

/// A name as a cell can hold it; steps of a path stay on lines of their own.
fn labels_shown(name: &str) -> String {
    if name.is_empty() {
        return String::new();
    }
    name.split('\n').map(labels::shown).collect::<Vec<_>>().join("\n")
}

/// JSON in pieces that fit into cells, each with a mark before it: a piece may be spaces alone. What
/// XML can't hold is written as JSON has it.
fn pieces(json: &str) -> Vec<String> {
    let json =
        json.replace('\u{fffe}', "\\ufffe").replace('\u{ffff}', "\\uffff").replace('\u{7f}', "\\u007f");
    let mut pieces = Vec::new();
    let mut rest = json.as_str();
    while !rest.is_empty() {
        let end = rest.char_indices().nth(MOST).map_or(rest.len(), |(end, _)| end);
        let (piece, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        pieces.push(format!("+{piece}"));
        rest = after;
    }
    pieces
}
