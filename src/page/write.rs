//! Writing the tag with a matrix, to paste into a page.

use std::borrow::Cow;

use super::first_view::{Answered, Source, root_of_tag};
use super::html::Html;
use super::{reading_view, script_json};
use crate::matrix::{Matrix, write};

/// The text of a matrix with the cells that roles have taken over, so that a widget that does not know of that hides
/// nothing.
pub(super) fn written_out<'t>(matrix: &Matrix, json: &'t str) -> Cow<'t, str> {
    if matrix.has_taken_over() { Cow::Owned(write::write(matrix)) } else { Cow::Borrowed(json) }
}

/// Writes the tag with its matrix and its reading view, to paste into a page.
pub fn fragment(matrix: &Matrix, json: &str, heading_level: u8, answered: Option<Answered>) -> String {
    let source = Source { matrix, json, heading_level: heading_level.clamp(1, 4) };
    let level = source.heading_level.to_string();
    let mut opening = Html::default();
    let attributes: &[(&str, &str)] = if level == "2" { &[] } else { &[("heading-level", &level)] };
    opening.element("skill-matrix", attributes, |_| {});
    let opening = opening.finish();
    let opening = opening.strip_suffix("</skill-matrix>").unwrap_or(&opening);
    format!(
        "{opening}\n{}<script type=\"application/json\">{}</script>\n{}\n</skill-matrix>\n",
        answered.map(|answered| root_of_tag(&source, answered)).unwrap_or_default(),
        script_json(&written_out(matrix, json)),
        reading_view(matrix, heading_level)
    )
}

/// Writes the tag with the address of its matrix and nothing inside. It is for MDX, the templates
/// of Vue and the like, which read braces and entities as their own wherever they are.
pub fn fragment_by_address(address: &str, heading_level: u8) -> String {
    let level = heading_level.to_string();
    let mut tag = Html::default();
    let attributes = [("src", address), ("heading-level", &level)];
    let named = if heading_level == 2 { 1 } else { 2 };
    tag.element("skill-matrix", attributes.get(..named).unwrap_or_default(), |_| {});
    tag.new_line();
    tag.finish()
}

/// The title of a page of this matrix. If there is only one skill, it is named after the skill.
pub fn page_title(matrix: &Matrix) -> &str {
    let title = match matrix.skills() {
        [only] => only.name(),
        _ => matrix.title(),
    };
    title.get(matrix.lang())
}
