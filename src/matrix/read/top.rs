//! The file as a whole.

use super::expectations::{Axes, expectations};
use super::json::Json;
use super::log::Log;
use super::node::Node;
use super::roles::{Levels, nameless, roles};
use super::said::{check_groups, said};
use super::skills::skills;
use super::{depths, levels, text};
use crate::matrix::cells::Cells;
use crate::matrix::{Excerpt, Groups, Matrix, Text, slug};

/// Reads the whole; none where there was a problem.
pub(super) fn matrix(tree: &Json, file: &Excerpt, log: &mut impl Log) -> Option<Matrix> {
    const FIELDS: &[&str] = &[
        "$schema",
        "format",
        "id",
        "title",
        "summary",
        "lang",
        "updated",
        "cumulative",
        "depths",
        "levels",
        "groups",
        "roles",
        "skills",
        "expectations",
    ];
    let top = Node::root(tree, file);
    // A file of something else would give a hundred messages that help nobody.
    if !is_ours(&top, log) {
        return None;
    }
    top.check("matrix", FIELDS, log);
    let id = top.get("id").and_then(|id| id.word(log));
    let remedy = "Say what the matrix is called: \"title\": \"…\".";
    let title = text::needed(&top, "title", remedy, log).unwrap_or_else(|| Text::from(""));
    let summary = text::field(&top, "summary", log);
    let lang = text::language(&top, "lang", log).unwrap_or("en");
    let updated = text::date(&top, "updated", log);
    let cumulative = top.get("cumulative").and_then(|is| is.flag(log)).unwrap_or_default();

    let (scale, known_depths) = depths::scale(&top, log);
    let (levels, ladder, known_levels) = levels::levels(&top, log);
    let axis = Levels { known: &known_levels, levels: &levels, ladder: &ladder };
    let (mut roles, known_roles, bases) = roles(&top, &axis, log);
    let names_roles = !known_roles.is_empty();
    if !names_roles {
        roles.push(nameless(&ladder));
    }
    let skills = skills(&top, &known_depths, log);
    let groups = Groups::of(&skills.skills);
    let about_groups = said(&top, true, log);
    check_groups(&top, &about_groups, &groups, log);
    let expectations = expectations(
        &top,
        &Axes {
            skills: &skills,
            roles: &roles,
            levels: &known_levels,
            bases: &bases,
            known_roles: names_roles.then_some(&known_roles),
            depths: &known_depths,
        },
        log,
    );
    if log.count() > 0 {
        return None;
    }
    let mut matrix = Matrix {
        id: id.map_or_else(|| slug(title.any()).into(), Into::into),
        title,
        summary,
        lang: lang.into(),
        languages: Vec::new(),
        updated,
        cumulative,
        scale,
        levels,
        ladder,
        roles,
        names_roles,
        groups,
        about_groups,
        cells: Cells::new(expectations, skills.skills.len()),
        skills: skills.skills,
        skill_ids: skills.known.into_ids(),
    };
    matrix.find_languages();
    Some(matrix)
}

/// Whether the file says that it is of this format.
fn is_ours(top: &Node, log: &mut impl Log) -> bool {
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
