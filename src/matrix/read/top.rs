//! The file as a whole.

use super::expectations::{Axes, expectations};
use super::json::Json;
use super::log::Log;
use super::node::Node;
use super::roles::{Levels, nameless, roles};
use super::skills::skills;
use super::{Problems, Reading, depths, levels, text};
use crate::matrix::cells::Cells;
use crate::matrix::{Groups, Matrix, Text, slug};

/// Reads the whole.
pub(super) fn matrix(tree: &Json) -> Result<Reading, Problems> {
    const FIELDS: &[&str] = &[
        "$schema",
        "format",
        "id",
        "title",
        "lang",
        "updated",
        "cumulative",
        "depths",
        "levels",
        "roles",
        "skills",
        "expectations",
    ];
    let mut log = Log::default();
    let top = Node::root(tree);
    // A file of something else would give a hundred messages that help nobody.
    if !is_ours(&top, &mut log) {
        return Err(log.into_problems());
    }
    top.check("a matrix", FIELDS, &mut log);
    let id = top.get("id").and_then(|id| id.word(&mut log));
    let title = top.need("title", "Say what the matrix is called: \"title\": \"…\".", &mut log);
    let title = title.and_then(|title| text::text(&title, &mut log)).unwrap_or_else(|| Text::from(""));
    let lang = text::language(&top, "lang", &mut log).unwrap_or("en");
    let updated = text::date(&top, "updated", &mut log);
    let cumulative = top.get("cumulative").and_then(|is| is.flag(&mut log)).unwrap_or_default();

    let (scale, known_depths) = depths::scale(&top, &mut log);
    let (levels, ladder, known_levels) = levels::levels(&top, &mut log);
    let axis = Levels { known: &known_levels, levels: &levels, ladder: &ladder };
    let (mut roles, known_roles) = roles(&top, &axis, &mut log);
    let names_roles = !known_roles.is_empty();
    if !names_roles {
        roles.push(nameless(&ladder));
    }
    let skills = skills(&top, &known_depths, &mut log);
    let expectations = expectations(
        &top,
        &Axes {
            skills: &skills,
            roles: &roles,
            levels: &known_levels,
            known_roles: names_roles.then_some(&known_roles),
            depths: &known_depths,
        },
        &mut log,
    );
    let warnings = log.finish()?;
    let matrix = Matrix {
        id: id.map_or_else(|| slug(title.any()).into(), Into::into),
        title,
        lang: lang.into(),
        updated,
        cumulative,
        scale,
        levels,
        ladder,
        roles,
        names_roles,
        groups: Groups::of(&skills.skills),
        cells: Cells::new(expectations, skills.skills.len()),
        skills: skills.skills,
    };
    Ok(Reading { matrix, warnings })
}

/// Whether the file says that it is of this format.
fn is_ours(top: &Node, log: &mut Log) -> bool {
    const NAME: &str = "skill-matrix/";
    const REMEDY: &str = "Write \"format\": \"skill-matrix/1\" at the top, if this is a skill matrix.";
    let Some(node) = top.need("format", REMEDY, log) else { return false };
    let Json::Text(format) = node.json else {
        node.wants(log, "A text", REMEDY);
        return false;
    };
    match format.strip_prefix(NAME) {
        Some("1") => return true,
        Some(version) if version.parse::<u32>().is_ok_and(|version| version > 1) => node.problem(
            log,
            &["This matrix, ", format, ", is made for a newer version of the widget."],
            &["Update the widget, or save the matrix as “skill-matrix/1”."],
        ),
        _ => node.problem(log, &["The format ", format, " is not known."], &[REMEDY]),
    }
    false
}
