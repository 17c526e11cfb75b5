//! Writing the page that makes pages, from its parts.

use super::PageParts;
use super::parts::text_element;
use super::script_hash;
use super::script_json;
use super::standalone::{columns_element, fill, packed_elements, widget_hash};
use crate::messages::maker::TITLE;

/// The page with holes in it: `{{name}}`.
const SHELL: &str = include_str!("../maker/maker.html");

/// What the page that makes pages is made of.
#[derive(Debug, Clone, Copy)]
pub struct MakerParts<'a> {
    /// Its style sheet.
    pub style: &'a str,
    /// Its script.
    pub script: &'a str,
    /// Its packed wasm.
    pub wasm: &'a str,
    /// The packed wasm of the files part.
    pub files_wasm: &'a str,
    /// What a page for readers is made of.
    pub reader: &'a PageParts,
}

/// Writes the page. If it is to go on with a matrix, `open` is the JSON of that, and the JSON of the column map of
/// its sheet.
pub fn write_maker(parts: &MakerParts, open: Option<(&str, Option<&str>)>) -> String {
    fill(SHELL, |hole| {
        Some(match hole {
            "title" => TITLE.to_owned(),
            "style-hash" => script_hash(parts.style),
            "reader-script-hash" => script_hash(&parts.reader.script),
            "widget-hash" => widget_hash(&parts.reader.packed).to_owned(),
            "script-hash" => script_hash(parts.script),
            "style" => parts.style.to_owned(),
            "open" => open.map(|(json, columns)| opened(json, columns)).unwrap_or_default(),
            "reader" => reader_elements(parts.reader),
            "packed" => packed_elements(&parts.reader.packed),
            "files-wasm" => parts.files_wasm.to_owned(),
            "maker-wasm" => parts.wasm.to_owned(),
            "reader-script" => parts.reader.script.clone(),
            "script" => parts.script.to_owned(),
            _ => return None,
        })
    })
}

/// The elements with the styles of a page for readers, and with the script that runs before it is shown.
fn reader_elements(reader: &PageParts) -> String {
    let [sheet, last] = &reader.sheets;
    let texts = [&reader.style, sheet, last, &reader.early];
    PageParts::IN_MAKER.into_iter().zip(texts).map(|(id, text)| text_element(id, text)).collect()
}

/// What the page opens when it starts. It is read as a page for readers is, whose tag is inert in a template.
fn opened(json: &str, columns: Option<&str>) -> String {
    let columns = columns.map(columns_element).unwrap_or_default();
    let json = script_json(json);
    format!(
        "<template id=\"open\"><skill-matrix><script type=\"application/json\">{json}</script></skill-matrix>\n\
         {columns}</template>\n"
    )
}
