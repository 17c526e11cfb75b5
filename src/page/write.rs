//! Writing a page, or a piece of one, from parts.

use std::borrow::Cow;

use super::html::{Html, escaped};
use super::{reading_view, script_json};
use crate::matrix::{Matrix, write};
use crate::messages;

/// The page with holes in it: `{{name}}`.
const SHELL: &str = include_str!("../../index.html");

/// What a page is made of besides its matrix: the exact texts of its own style and script.
#[derive(Debug, Clone, Copy)]
pub struct Parts<'a> {
    /// The style sheet around the widget.
    pub style: &'a str,
    /// Its hash as a policy names it: `sha256-…`.
    pub style_hash: &'a str,
    /// The widget's script.
    pub script: &'a str,
    /// Its hash.
    pub script_hash: &'a str,
    /// What is packed, each with the id of its element: the widget's script, its wasm and the parts of that.
    pub packed: &'a [(String, String)],
}

/// The id of the element with the packed script of the widget. The page's own script unpacks it
/// (`src/element/wasm/packed.js`).
pub(crate) const WIDGET_ID: &str = "widget";

/// The id of the element with the column map in a page.
pub(crate) const COLUMNS_ID: &str = "columns";

/// Writes the standalone page of a matrix. `json` is the valid text that `matrix` was read from. `columns` is the
/// JSON of the column map, if the matrix comes from a sheet: the page that makes pages takes it along to the next
/// sheet. Nothing in the page itself reads it.
///
/// The caller makes the hashes, because a browser makes them asynchronously.
pub fn write_page(parts: &Parts, matrix: &Matrix, json: &str, columns: Option<&str>) -> String {
    fill(SHELL, |hole| {
        Some(match hole {
            "lang" => escaped(matrix.lang()),
            "title" => escaped(page_title(matrix)),
            "description" => escaped(&messages::description(page_title(matrix))),
            "style-hash" => escaped(parts.style_hash),
            "script-hash" => escaped(parts.script_hash),
            "widget-hash" => escaped(widget_hash(parts.packed)),
            "style" => parts.style.to_owned(),
            "script" => parts.script.to_owned(),
            "columns" => columns.map(columns_element).unwrap_or_default(),
            "packed" => packed_elements(parts.packed),
            "matrix" => script_json(&written_out(matrix, json)),
            "reading-view" => reading_view(matrix, 1),
            _ => return None,
        })
    })
}

/// The text of a matrix with the cells that roles have taken over, so that a widget that does not know of that hides
/// nothing.
fn written_out<'t>(matrix: &Matrix, json: &'t str) -> Cow<'t, str> {
    if matrix.has_taken_over() { Cow::Owned(write::write(matrix)) } else { Cow::Borrowed(json) }
}

/// The element with a column map.
pub(super) fn columns_element(json: &str) -> String {
    format!("<script type=\"application/json\" id=\"{COLUMNS_ID}\">{}</script>\n", script_json(json))
}

/// The elements with what is packed.
pub(super) fn packed_elements(packed: &[(String, String)]) -> String {
    let element =
        |(id, text): &(String, String)| format!("<script type=\"text/plain\" id=\"{id}\">{text}</script>\n");
    packed.iter().map(element).collect()
}

/// The hash of the widget's script as it is when it is unpacked. It stands before the packed text, and the policy of
/// the page lets that script run and no other. In pages of older versions the script is not packed.
pub(super) fn widget_hash(packed: &[(String, String)]) -> &str {
    const LENGTH: usize = "sha256-".len() + 44;
    let text = packed.iter().find(|(id, _)| id == WIDGET_ID).map(|(_, text)| text.as_str());
    text.and_then(|text| text.get(..LENGTH)).unwrap_or(NO_HASH)
}

/// What a policy names where no hash is to be named.
const NO_HASH: &str = "none";

/// What a tag brings to be answered before any script has run.
#[derive(Debug, Clone, Copy)]
pub struct Answered<'a> {
    /// The first view of its matrix, as HTML.
    pub first_view: &'a str,
    /// The role that it shows, if it is one.
    pub role: Option<&'a str>,
    /// The address of the style sheet of the widget.
    pub sheet: &'a str,
}

/// Writes the tag with its matrix and its reading view, to paste into a page.
pub fn fragment(matrix: &Matrix, json: &str, heading_level: u8, answered: Option<Answered>) -> String {
    let level = heading_level.clamp(1, 4).to_string();
    let mut opening = Html::default();
    let attributes: &[(&str, &str)] = if level == "2" { &[] } else { &[("heading-level", &level)] };
    opening.element("skill-matrix", attributes, |_| {});
    let opening = opening.finish();
    let opening = opening.strip_suffix("</skill-matrix>").unwrap_or(&opening);
    format!(
        "{opening}\n{}<script type=\"application/json\">{}</script>\n{}\n</skill-matrix>\n",
        answered.map(first_view).unwrap_or_default(),
        script_json(&written_out(matrix, json)),
        reading_view(matrix, heading_level)
    )
}

/// The shadow root of a tag, declared in HTML, with the first view in it. Where no script takes its place, a sentence
/// says what it is, and the reading view stands below it.
fn first_view(answered: Answered) -> String {
    let mut sentence = Html::default();
    sentence.element("p", &[("lang", messages::LANG)], |html| {
        html.text(&messages::without_script(answered.role));
    });
    format!(
        "<template shadowrootmode=\"open\"><link rel=\"stylesheet\" href=\"{}\"><div class=\"root first-view\">{}</div>\
         <div class=\"without-script\">{}<slot></slot></div></template>\n",
        escaped(answered.sheet),
        answered.first_view,
        sentence.finish(),
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

/// Fills all holes in one go, so that what goes in is never taken for a hole. A hole that nobody
/// fills stays and can be seen.
pub(super) fn fill(shell: &str, part: impl Fn(&str) -> Option<String>) -> String {
    let mut page = String::new();
    let mut rest = shell;
    while let Some((before, after)) = rest.split_once("{{") {
        page.push_str(before);
        match after.split_once("}}").and_then(|(hole, after)| Some((part(hole)?, after))) {
            Some((part, after)) => {
                page.push_str(&part);
                rest = after;
            }
            None => {
                page.push_str("{{");
                rest = after;
            }
        }
    }
    page.push_str(rest);
    page
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn what_goes_in_is_not_a_hole() {
        let part = |hole: &str| (hole == "a").then(|| "{{a}}".to_owned());
        assert_eq!(fill("1{{a}}2{{b}}3{{a", part), "1{{a}}2{{b}}3{{a");
    }
}
