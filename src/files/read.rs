//! Reading a file for a page that shows what is understood, and asks nobody.

use super::message::{Answer, Message, Opened, ToldDoubt};
use super::open::{Reading, open};
use super::refused;
use crate::import::{ColumnMap, Doubt, cell_name};

/// Reads the file. The blobs are its name, the file, and a column map if there is one.
pub fn read(blobs: &[Vec<u8>]) -> Message<Answer> {
    let [name, file, map @ ..] = blobs else { return refused("There is no file to read.") };
    let map = match map.first().map(|json| ColumnMap::read(&String::from_utf8_lossy(json))).transpose() {
        Ok(map) => map.map(Box::new),
        Err(why) => return refused(why),
    };
    let name = String::from_utf8_lossy(name).into_owned();
    let Message { head, blobs } =
        open(&[name], std::slice::from_ref(file), Reading { map, ..Reading::default() });
    let head = match head {
        Answer::Opened(opened) => match opened.problem {
            Some(why) => return refused(why),
            None => Answer::Read { set_aside: opened.set_aside.len(), doubts: told(&opened) },
        },
        other => other,
    };
    Message { head, blobs }
}

/// All doubts about an open file.
fn told(opened: &Opened) -> Vec<ToldDoubt> {
    let about_all =
        |sentence: String| ToldDoubt { kind: "file".to_owned(), sentence, ..ToldDoubt::default() };
    let of_text = opened.text.iter().flat_map(|text| {
        let encoding = &text.encoding;
        let guess = text.is_guess.then(|| {
            format!("It is read as {encoding}, which is a guess. To be sure, save the file as UTF-8.")
        });
        let unreadable = (text.unreadable > 0).then(|| {
            let characters = if text.unreadable == 1 { "character" } else { "characters" };
            format!("{} {characters} can't be read as {encoding}. Save the file as UTF-8.", text.unreadable)
        });
        guess.into_iter().chain(unreadable)
    });
    let about_all = of_text.chain(opened.notes.iter().cloned()).map(about_all);
    about_all.chain(opened.doubts.iter().map(|doubt| placed(opened, doubt))).collect()
}

fn placed(opened: &Opened, doubt: &Doubt) -> ToldDoubt {
    ToldDoubt {
        // Every kind is written as a text.
        kind: serde_json::to_value(doubt.kind)
            .ok()
            .and_then(|kind| kind.as_str().map(str::to_owned))
            .unwrap_or_default(),
        sheet: opened.sheets.get(doubt.sheet).map(|sheet| sheet.name.clone()),
        cell: Some(cell_name(doubt.row, doubt.column)),
        sentence: doubt.sentence.clone(),
    }
}
