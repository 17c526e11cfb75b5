//! A matrix as a document in Markdown: a table for each role.

use std::fmt::Write;

use super::labels::Labels;
use super::separated::Wide;
use crate::matrix::{LevelIx, Matrix, RoleIx, SkillIx, Text, pieces};
use crate::messages;

/// Writes the document.
pub(super) fn write(matrix: &Matrix) -> String {
    let labels = Labels::of(matrix);
    let table = Wide::of(matrix);
    let mut text = format!("# {}\n", escaped(matrix.title().any()));
    about(&mut text, matrix);
    // The heading of a table says its role. A table alone would be read back as that of the whole matrix.
    let role = |row: Option<(&(RoleIx, SkillIx), &Vec<String>)>| row.map(|((role, _), _)| *role);
    let are_several = role(table.rows.first_key_value()) != role(table.rows.last_key_value());
    let role_column = table.before.checked_sub(1).filter(|_| matrix.names_roles() && are_several);
    for role in matrix.families().into_iter().flatten() {
        let ladder = matrix.role(role).ladder();
        // The columns that say something of this role: those before the levels, and its levels.
        let levels = matrix.ladder().levels().map(|level| ladder.has(level));
        let before = (0..table.before).map(|column| Some(column) != role_column);
        let shows: Vec<bool> = before.chain(levels).collect();
        let rows: Vec<_> = table.rows.iter().filter(|((of, _), _)| *of == role).collect();
        if rows.is_empty() {
            continue;
        }
        if let Some(name) = labels.roles.get(role.at()).filter(|_| matrix.names_roles()) {
            let _ = write!(text, "\n## {}\n", escaped(name));
            let family: Vec<String> =
                matrix.role(role).family().iter().map(|step| paragraph(step, matrix)).collect();
            if !family.is_empty() {
                let _ = write!(text, "\n*{}*\n", family.join(" › "));
            }
            if let Some(about) = matrix.role(role).summary() {
                let _ = write!(text, "\n{}\n", paragraph(about, matrix));
            }
            ways(&mut text, matrix, role);
        }
        text.push('\n');
        line(&mut text, &table.head, &shows);
        let rule: Vec<String> = table.head.iter().map(|_| "---".to_owned()).collect();
        line(&mut text, &rule, &shows);
        for (_, row) in rows {
            line(&mut text, row, &shows);
        }
    }
    text
}

/// What is said about the matrix; then, in a list, about its levels, depths, groups and skills.
fn about(text: &mut String, matrix: &Matrix) {
    if let Some(about) = matrix.summary() {
        let _ = write!(text, "\n{}\n", paragraph(about, matrix));
    }
    let (mut lines, lang) = (String::new(), matrix.lang());
    let entry = |name: &Text, about: String| {
        let name = escaped(name.get(lang)).replace("<br>", " ");
        format!("- **{}**: {about}\n", name.trim())
    };
    for level in matrix.levels() {
        let facts = level
            .facts()
            .map(|(name, text)| [&escaped(name.get(lang)), ": ", &paragraph(text, matrix)].concat());
        let about = level.summary().map(|about| paragraph(about, matrix));
        let about: Vec<String> = about.into_iter().chain(facts).collect();
        if !about.is_empty() {
            lines.push_str(&entry(level.name(), about.join("<br>")));
        }
    }
    let depths = matrix.own_scale().depths().iter().map(|it| (it.name(), it.summary()));
    let groups = matrix.groups().ixs().filter_map(|ix| {
        let name = matrix.groups().group(ix)?.path().last()?;
        Some((name, matrix.about_group(ix)))
    });
    let skills = matrix.skills().iter().flat_map(|it| {
        let own = it.own_scale().depths().iter().map(|depth| (depth.name(), depth.summary()));
        std::iter::once((it.name(), it.summary())).chain(own)
    });
    let others = depths.chain(groups).chain(skills);
    lines.extend(others.filter_map(|(name, about)| Some(entry(name, paragraph(about?, matrix)))));
    if !lines.is_empty() {
        let _ = write!(text, "\n{lines}");
    }
}

/// Where it goes on from the levels of a role in other roles.
fn ways(text: &mut String, matrix: &Matrix, role: RoleIx) {
    let lang = matrix.lang();
    let mut lines = String::new();
    for level in matrix.role(role).ladder().levels() {
        let way = |(role, level): (RoleIx, LevelIx)| {
            messages::role_at(matrix.role(role).name().get(lang), matrix.level(level).name().get(lang))
        };
        let ways: Vec<String> = matrix.role(role).ways(level).map(way).collect();
        if !ways.is_empty() {
            let from = messages::ways_on(matrix.level(level).name().get(lang));
            let _ = writeln!(lines, "- {}: {}", escaped(&from), escaped(&ways.join("; ")));
        }
    }
    if !lines.is_empty() {
        let _ = write!(text, "\n{lines}");
    }
}

/// A text of several lines in one paragraph.
fn paragraph(about: &Text, matrix: &Matrix) -> String {
    escaped(about.get(matrix.lang()).trim())
}

fn line(text: &mut String, cells: &[String], shows: &[bool]) {
    text.push('|');
    for (cell, _) in cells.iter().zip(shows).filter(|(_, shows)| **shows) {
        let _ = write!(text, " {} |", escaped(cell));
    }
    text.push('\n');
}

/// A text with everything escaped that could be Markdown or HTML but for its links, its line breaks as `<br>`.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for piece in pieces(text) {
        piece.write_markdown(&plain(piece.words, piece.start == 0), &mut out);
    }
    out
}

fn plain(text: &str, mut starts: bool) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\n' => out.push_str("<br>"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' | '^' | '#' => out.extend(['\\', c]),
            // Spaces that would be lost.
            ' ' if starts => out.push_str("&nbsp;"),
            _ => out.push(c),
        }
        starts = c == '\n' || starts && c == ' ';
    }
    out
}
