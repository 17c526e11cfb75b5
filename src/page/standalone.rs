//! Writing the standalone page, from its parts.

use super::first_view::{Source, root_of_page};
use super::html::escaped;
use super::parts::text_element;
use super::write::{page_title, written_out};
use super::{PageParts, reading_view, script_hash, script_json};
use crate::matrix::Matrix;
use crate::messages;

/// The page with holes in it: `{{name}}`.
const SHELL: &str = include_str!("../../index.html");

/// The id of the element with the packed script of the widget. The page's own script unpacks it
/// (`src/element/wasm/packed.js`).
pub(crate) const WIDGET_ID: &str = "widget";

/// The id of the element with the column map in a page.
pub(crate) const COLUMNS_ID: &str = "columns";

/// Writes the standalone page of a matrix. `json` is the valid text that `matrix` was read from, `first_view` the HTML
/// of what the widget shows of it at first. `columns` is the JSON of the column map, if the matrix comes from a sheet:
/// the page that makes pages takes it along to the next sheet. Nothing in the page itself reads it.
pub fn write_page(
    parts: &PageParts,
    matrix: &Matrix,
    json: &str,
    first_view: Option<&str>,
    columns: Option<&str>,
) -> String {
    let PageParts { style, sheets, early, script, packed } = parts;
    fill(SHELL, |hole| {
        Some(match hole {
            "lang" => escaped(matrix.lang()),
            "title" => escaped(page_title(matrix)),
            "description" => escaped(&messages::description(page_title(matrix))),
            "styles" => hashes(&[style, &sheets[0], &sheets[1]]),
            "scripts" => hashes(&[early, script]),
            "widget-hash" => escaped(widget_hash(packed)),
            "style" => style.clone(),
            "script" => script.clone(),
            "columns" => columns.map(columns_element).unwrap_or_default(),
            "packed" => packed_elements(packed),
            "first-view" => {
                root_of_page(sheets, early, &Source { matrix, json, heading_level: 1 }, first_view)
            }
            "matrix" => script_json(&written_out(matrix, json)),
            "reading-view" => reading_view(matrix, 1),
            _ => return None,
        })
    })
}

/// Texts of scripts or styles as a policy names them.
fn hashes(texts: &[&str]) -> String {
    texts.iter().map(|text| format!("'{}'", script_hash(text))).collect::<Vec<_>>().join(" ")
}

/// The element with a column map.
pub(super) fn columns_element(json: &str) -> String {
    format!("<script type=\"application/json\" id=\"{COLUMNS_ID}\">{}</script>\n", script_json(json))
}

/// The elements with what is packed.
pub(super) fn packed_elements(packed: &[(String, String)]) -> String {
    packed.iter().map(|(id, text)| text_element(id, text)).collect()
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
