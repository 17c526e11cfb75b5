//! Writing a matrix as a file, and as a page.

use super::Format;
use super::message::{Answer, Message};
use super::refused;
use crate::export::{self, what_is_lost};
use crate::import::ColumnMap;
use crate::matrix::Matrix;
use crate::matrix::read::read;
use crate::page::{self, MakerParts, PageParts, write_maker, write_page};

/// Writes a matrix in a format.
pub fn write(format: Format, blobs: &[Vec<u8>]) -> Message<Answer> {
    let matrix = match blobs.first().map(|json| matrix(json)) {
        Some(Ok(matrix)) => matrix,
        Some(Err(why)) => return refused(why),
        None => return refused(NO_MATRIX),
    };
    match export::write(format, &matrix) {
        Ok(bytes) => written(bytes, what_is_lost(format, &matrix)),
        Err(why) => refused(format!("The matrix can't be written: {why}. Choose another format.")),
    }
}

/// Writes the tag with a matrix, as the command line does.
pub fn fragment(blobs: &[Vec<u8>]) -> Message<Answer> {
    let texts = texts(blobs);
    let Some([json]) = texts.as_deref() else { return refused(NO_MATRIX) };
    match matrix(json.as_bytes()) {
        Ok(matrix) => written(page::fragment(&matrix, json, 2, None).into_bytes(), Vec::new()),
        Err(why) => refused(why),
    }
}

/// Writes the standalone page of a matrix.
pub fn page(
    ids: &[String],
    first_view: Option<&str>,
    columns: Option<&ColumnMap>,
    blobs: &[Vec<u8>],
) -> Message<Answer> {
    let texts = texts(blobs);
    let parts = texts.as_deref().and_then(|texts| Some((texts.first()?, reader(ids, texts.get(1..)?)?)));
    let Some((json, parts)) = parts else { return refused(LACKS_A_PART) };
    let matrix = match matrix(json.as_bytes()) {
        Ok(matrix) => matrix,
        Err(why) => return refused(why),
    };
    let columns = columns.map(ColumnMap::write);
    written(write_page(&parts, &matrix, json, first_view, columns.as_deref()).into_bytes(), Vec::new())
}

/// Writes the page that makes pages.
pub fn maker(ids: &[String], columns: Option<&ColumnMap>, blobs: &[Vec<u8>]) -> Message<Answer> {
    let texts = texts(blobs);
    let Some([json, style, script, wasm, files_wasm, of_reader @ ..]) = texts.as_deref() else {
        return refused(LACKS_A_PART);
    };
    let Some(reader) = reader(ids, of_reader) else { return refused(LACKS_A_PART) };
    if let Err(why) = matrix(json.as_bytes()) {
        return refused(why);
    }
    let parts = MakerParts { style, script, wasm, files_wasm, reader: &reader };
    let columns = columns.map(ColumnMap::write);
    written(write_maker(&parts, Some((json, columns.as_deref()))).into_bytes(), Vec::new())
}

pub(super) const NO_MATRIX: &str = "There is no matrix to write.";
const LACKS_A_PART: &str = "The page lacks a part that a page is made of. Open this page anew.";

fn texts(blobs: &[Vec<u8>]) -> Option<Vec<&str>> {
    blobs.iter().map(|blob| std::str::from_utf8(blob).ok()).collect()
}

/// What a page for readers is made of. `ids` are those of what is packed in it.
fn reader(ids: &[String], texts: &[&str]) -> Option<PageParts> {
    let [style, sheet, last, early, script, packed @ ..] = texts else { return None };
    let packed = ids.iter().cloned().zip(packed.iter().map(|text| (*text).to_owned())).collect();
    let [style, sheet, last, early, script] =
        [style, sheet, last, early, script].map(|text| (*text).to_owned());
    Some(PageParts { style, sheets: [sheet, last], early, script, packed })
}

pub(super) fn matrix(json: &[u8]) -> Result<Matrix, String> {
    read(json).map(|reading| reading.matrix).map_err(|problems| problems.to_string())
}

fn written(bytes: Vec<u8>, lost: Vec<String>) -> Message<Answer> {
    Message { head: Answer::Written { lost }, blobs: vec![bytes] }
}
