//! Writing a matrix as a file, and as a page.

use super::Format;
use super::message::{Answer, Message};
use super::refused;
use crate::export::{self, what_is_lost};
use crate::import::ColumnMap;
use crate::matrix::Matrix;
use crate::matrix::read::read;
use crate::page::{Parts, script_hash, write_page};

/// Writes a matrix in a format.
pub fn write(format: Format, blobs: &[Vec<u8>]) -> Message<Answer> {
    let matrix = match blobs.first().map(|json| matrix(json)) {
        Some(Ok(matrix)) => matrix,
        Some(Err(why)) => return refused(why),
        None => return refused("There is no matrix to write."),
    };
    match export::write(format, &matrix) {
        Ok(bytes) => written(bytes, what_is_lost(format, &matrix)),
        Err(why) => refused(format!("The matrix can't be written: {why}. Choose another format.")),
    }
}

/// Writes the standalone page of a matrix.
pub fn page(ids: &[String], columns: Option<&ColumnMap>, blobs: &[Vec<u8>]) -> Message<Answer> {
    let texts: Option<Vec<&str>> = blobs.iter().map(|blob| std::str::from_utf8(blob).ok()).collect();
    let Some([json, style, script, wasm @ ..]) = texts.as_deref() else {
        return refused("The page lacks a part that a page is made of. Open this page anew.");
    };
    let matrix = match matrix(json.as_bytes()) {
        Ok(matrix) => matrix,
        Err(why) => return refused(why),
    };
    let wasm: Vec<(String, String)> =
        ids.iter().cloned().zip(wasm.iter().map(|text| (*text).to_owned())).collect();
    let parts = Parts {
        style,
        style_hash: &script_hash(style),
        script,
        script_hash: &script_hash(script),
        wasm: &wasm,
    };
    written(
        write_page(&parts, &matrix, json, columns.map(ColumnMap::write).as_deref()).into_bytes(),
        Vec::new(),
    )
}

fn matrix(json: &[u8]) -> Result<Matrix, String> {
    read(json).map(|reading| reading.matrix).map_err(|problems| problems.to_string())
}

fn written(bytes: Vec<u8>, lost: Vec<String>) -> Message<Answer> {
    Message { head: Answer::Written { lost }, blobs: vec![bytes] }
}
