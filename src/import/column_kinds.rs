//! Finds out what the columns of a table are, for each layout.

use super::column_map::{Column, ColumnEntry};
use super::columns::{Class, Info, of_column};
use super::depth_number::depth_number;
use super::header::spaced;
use super::personal;
use super::words::{self, Heading};

/// Whether a column may hold expectations: no word says that it is something else.
pub(super) fn is_open(info: &Info) -> bool {
    info.count > 0 && info.heading.is_none()
}

pub(super) fn entry(info: &Info, is: Column) -> ColumnEntry {
    let fill_down =
        matches!(is, Column::Path | Column::Skill | Column::Role | Column::Level) && info.fills_down;
    ColumnEntry {
        header: info.head.text(),
        column: info.head.column,
        is,
        fill_down,
        ..ColumnEntry::default()
    }
}

/// The columns of a table with a row for each expectation. A column that describes something describes either
/// the skills, or single rows.
pub(super) fn long(infos: &[Info], describes_skills: bool, doubts: &mut Vec<u32>) -> Vec<ColumnEntry> {
    let mut entries: Vec<ColumnEntry> = Vec::new();
    let has = |column| infos.iter().any(|info| info.heading == Some(Heading::Is(column)) && info.count > 0);
    let last_skill =
        infos.iter().rposition(|info| info.heading == Some(Heading::Is(Column::Skill)) && info.count > 0);
    let longest = infos.iter().filter(|info| is_open(info)).max_by_key(|info| info.letters);
    for (nth, info) in infos.iter().enumerate().filter(|(_, info)| info.count > 0) {
        let column = match info.heading {
            Some(Heading::Is(Column::Skill)) if Some(nth) != last_skill => Column::Path,
            Some(Heading::Is(Column::Description)) if !has(Column::Text) => Column::Text,
            Some(Heading::Is(Column::Description)) if !describes_skills => {
                doubts.push(info.head.column);
                continue;
            }
            Some(Heading::Is(column)) => column,
            Some(Heading::Name) if last_skill.is_none() => Column::Skill,
            None if !has(Column::Text)
                && !has(Column::Description)
                && longest.is_some_and(|longest| longest.head.column == info.head.column) =>
            {
                Column::Text
            }
            None => {
                doubts.push(info.head.column);
                continue;
            }
            Some(_) => continue,
        };
        let before = entries.iter().find(|entry: &&ColumnEntry| entry.is == column);
        // A code and a name of each level.
        let is_name = |before: &ColumnEntry| {
            column == Column::Level
                && of_column(infos, before.column).is_some_and(|before| before.distinct == info.distinct)
        };
        let again =
            !matches!(column, Column::Path | Column::Text) && before.is_some_and(|before| !is_name(before));
        if again {
            doubts.push(info.head.column);
        } else {
            entries.push(entry(info, column));
        }
    }
    if !entries.iter().any(|entry| entry.is == Column::Skill)
        && let Some(last) = entries.iter_mut().rfind(|entry| entry.is == Column::Path)
    {
        last.is = Column::Skill;
    }
    // If there are no levels, the roles of the rows are the levels.
    if !entries.iter().any(|entry| entry.is == Column::Level)
        && let Some(role) = entries.iter_mut().find(|entry| entry.is == Column::Role)
    {
        role.is = Column::Level;
    }
    entries
}

/// The columns of a table with a row for each skill.
pub(super) fn wide(infos: &[Info], doubts: &mut Vec<u32>) -> Vec<ColumnEntry> {
    let filled: Vec<&Info> = infos.iter().filter(|info| info.count > 0 || info.is_level).collect();
    let is = |info: &Info, column| info.heading == Some(Heading::Is(column));
    let skill = filled.iter().rposition(|info| is(info, Column::Skill));
    let skill = skill.or_else(|| filled.iter().position(|info| info.heading == Some(Heading::Name)));
    // “Grade | Analyst | Senior Analyst” and “Training | Apprentice”: the first column has names, whatever its header
    // says elsewhere.
    let unknown: Vec<&&Info> = filled.iter().filter(|info| info.heading.is_none()).collect();
    let levels = unknown.iter().filter(|info| info.is_level).count();
    let are_values = unknown.len() > 1 && unknown.iter().all(|info| info.class != Class::Texts);
    let is_corner = filled.first().filter(|info| info.class == Class::Texts).is_some_and(|first| {
        let is_level = is(first, Column::Level);
        let are_levels = levels > 1 && (is_level || unknown.first().is_some_and(|info| info.is_level));
        (is_level || first.heading == Some(Heading::Notes)) && (are_levels || are_values)
    });
    let skill = skill.or(is_corner.then_some(0));
    let levels: Vec<usize> = (0..filled.len())
        .filter(|at| filled.get(*at).is_some_and(|info| info.is_level && info.heading.is_none()))
        .collect();
    // Find where the labels end and the expectations begin.
    let open = |at: &usize| filled.get(*at).is_some_and(|info| info.heading.is_none());
    let first_level = levels.first().copied().filter(|_| levels.len() > 1);
    let labels_end = match (skill, first_level) {
        (Some(skill), Some(level)) => (skill + 1).max(level.min(filled.len())),
        (Some(skill), None) => skill + 1,
        // Where each row has a name of its own, the column after it has no names.
        (None, Some(level)) => match filled.iter().position(|info| info.heading.is_none()) {
            Some(first) if filled.get(first).is_some_and(|info| info.are_names()) => level.min(first + 1),
            _ => level,
        },
        (None, None) => {
            // The first column holds names, or groups of names.
            let path_ends = filled.iter().rposition(|info| is(info, Column::Path)).map_or(0, |at| at + 1);
            let first = (path_ends..filled.len()).find(open).unwrap_or(path_ends);
            let is_value = |info: &&Info| info.class != Class::Texts || info.heading.is_some();
            let are_values = || filled.iter().skip(first + 2).all(is_value);
            let second = filled
                .get(first)
                .is_some_and(|info| info.repeats || info.fills_down || info.has_gaps && are_values())
                && filled
                    .get(first + 1)
                    .is_some_and(|info| info.heading.is_none() && !info.repeats && info.is_short())
                && filled.len() > first + 2;
            first + 1 + usize::from(second)
        }
    };
    // Numbers and depths are no names of skills.
    let is_name = |at: &usize| open(at) && filled.get(*at).is_some_and(|info| info.class != Class::Values);
    let label_skill = skill.or_else(|| (0..labels_end).rev().find(is_name));
    let mut entries = Vec::new();
    // “Junior | Required? | Senior | Required?”: each belongs to the level before it.
    let required =
        (0..filled.len()).filter(|at| filled.get(*at).is_some_and(|info| is(info, Column::Required)));
    let follows = |at: usize| at.checked_sub(1).is_some_and(|before| before >= labels_end && open(&before));
    let has_aspects = filled.iter().any(|info| info.aspect.is_some());
    let named = |info: &Info| {
        let text = info.head.text();
        filled.iter().any(|it| it.aspect.as_ref().is_some_and(|aspect| text.contains(&aspect.level)))
    };
    let is_beside = |info: &Info| has_aspects && info.aspect.is_none() && (!info.is_level || named(info));
    let is_for_each = has_aspects || required.clone().all(follows);
    let is_crowd = personal::is_crowd(filled.iter().skip(labels_end).copied());
    let has_marks = filled.iter().any(|info| info.heading.is_none() && info.class == Class::Marks);
    let known: Vec<&Info> = levels.iter().filter_map(|at| filled.get(*at).copied()).collect();
    for (at, info) in filled.iter().enumerate() {
        let column = match info.heading {
            _ if Some(at) == label_skill => Column::Skill,
            Some(Heading::Is(Column::Skill | Column::Path)) => Column::Path,
            Some(Heading::Is(column @ (Column::Role | Column::Required | Column::SkillId)))
                if info.count > 0 =>
            {
                column
            }
            Some(Heading::RowId) if info.is_unique && at < labels_end => Column::SkillId,
            Some(Heading::Is(Column::Description)) if info.count > 0 => Column::Description,
            Some(Heading::Is(Column::Text)) if levels.is_empty() && at >= labels_end => Column::Expectation,
            // Beside marks, it says what each of them is about.
            Some(Heading::Is(Column::Text)) if info.count > 0 && has_marks => Column::Description,
            Some(Heading::Is(Column::Depth | Column::Text | Column::Level)) => {
                doubts.push(info.head.column);
                continue;
            }
            Some(_) => continue,
            None if at < labels_end => {
                let is_after_skill = skill.is_some_and(|skill| at > skill);
                if is_after_skill && !is_beside(info) && is_like(info, at, &filled, &levels) {
                    Column::Expectation
                } else if is_after_skill {
                    doubts.push(info.head.column);
                    continue;
                } else {
                    Column::Path
                }
            }
            // Beside columns for the depth of each level, “Actual” is no level.
            None if is_beside(info) => {
                doubts.push(info.head.column);
                continue;
            }
            None if levels.len() < 2 || info.is_level || is_like(info, at, &filled, &levels) => {
                Column::Expectation
            }
            None => {
                doubts.push(info.head.column);
                continue;
            }
        };
        let is_open = column == Column::Expectation && info.heading.is_none();
        if is_open && (is_crowd && !info.is_level || personal::is_personal(info, &known)) {
            doubts.push(info.head.column);
            continue;
        }
        let again = !(matches!(column, Column::Path | Column::Expectation)
            || column == Column::Required && is_for_each)
            && entries.iter().any(|entry: &ColumnEntry| entry.is == column);
        if !again {
            entries.push(entry(info, column));
        }
    }
    if !entries.iter().any(|entry| entry.is == Column::Skill)
        && let Some(last) = entries.iter_mut().rfind(|entry| entry.is == Column::Path)
    {
        last.is = Column::Skill;
    }
    if !entries.iter().any(|entry| entry.is == Column::Expectation) {
        entries.retain(|entry| entry.is != Column::Description);
    }
    entries
}

/// Columns of texts beside those of depths, with the names of depths over them, say what the depths mean.
pub(super) fn describe_beside(infos: &[Info], entries: &mut Vec<ColumnEntry>, doubts: &mut Vec<u32>) {
    let is_taken = |info: &Info| {
        let entry = |entry: &ColumnEntry| entry.is == Column::Expectation && entry.column == info.head.column;
        entries.iter().any(entry)
    };
    let has_number = |info: &&Info| depth_number(info.head.last()).is_some();
    let mut values = infos.iter().filter(|info| info.class == Class::Values && is_taken(info)).peekable();
    let is_meaning = |info: &&Info| info.class == Class::Texts && info.heading.is_none() && has_number(info);
    if values.peek().is_none()
        || values.any(|info| has_number(&info))
        || infos.iter().filter(is_meaning).count() < 2
    {
        return;
    }
    for info in infos.iter().filter(is_meaning) {
        let column = info.head.column;
        entries.retain(|entry| entry.column != column);
        doubts.retain(|doubted| *doubted != column);
        let depth = Some(spaced(info.head.last()));
        entries.push(ColumnEntry { depth, ..entry(info, Column::Expectation) });
    }
    entries.sort_by_key(|entry| entry.column);
}

/// Whether a column is a level although no word for levels is in its header: it stands between levels,
/// or holds the same kind of cells.
fn is_like(info: &Info, at: usize, filled: &[&Info], levels: &[usize]) -> bool {
    let between = levels.first() < Some(&at) && Some(&at) < levels.last();
    let classes = levels.iter().filter_map(|at| filled.get(*at)).map(|level| level.class);
    let same = classes.filter(|class| *class == info.class).count();
    between || same * 2 > levels.len() && info.class != Class::Empty
}

/// The columns of a table with a row for each level.
pub(super) fn level_rows(infos: &[Info], doubts: &mut Vec<u32>) -> Vec<ColumnEntry> {
    let filled: Vec<&Info> = infos.iter().filter(|info| info.count > 0).collect();
    let is = |info: &Info, column| info.heading == Some(Heading::Is(column));
    let level = filled.iter().position(|info| is(info, Column::Level)).unwrap_or_default();
    let mut entries = Vec::new();
    for (at, info) in filled.iter().enumerate() {
        let column = match info.heading {
            _ if at == level => Column::Level,
            // “L1 | Junior Engineer” is one level.
            Some(Heading::Is(Column::Level)) if info.is_unique => Column::Level,
            _ if info.is_unique && info.class == Class::Texts && words::is_title(info.head.last()) => {
                Column::Level
            }
            Some(Heading::Is(column @ (Column::Role | Column::LevelOrder))) => column,
            Some(Heading::Notes) if words::is_also_skill(info.head.last()) => Column::Expectation,
            Some(Heading::Notes | Heading::People | Heading::RowId) => {
                // It may still be the name of a skill.
                doubts.push(info.head.column);
                continue;
            }
            _ if info.head.text().is_empty() => continue,
            _ if personal::is_of_people(info) => {
                doubts.push(info.head.column);
                continue;
            }
            // A word that heads a column in other kinds of tables is the name of a skill here.
            _ => Column::Expectation,
        };
        entries.push(entry(info, column));
    }
    entries
}
