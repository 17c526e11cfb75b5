//! What the files part answers.

use super::{Answer, ComparisonFormat, Format, Message, Opened, Request, answer};
use crate::import::{Column, ColumnMap};
use crate::page::{PageParts, write_page};
use proptest::prelude::*;

const CSV: &str = "Skill,Junior,Senior\nDough,Kneads,Teaches kneading\nOven,TBD,Steams\n,,a stray cell\n";

fn asked(request: Request, blobs: &[&[u8]]) -> (Answer, Vec<u8>) {
    let blobs = blobs.iter().map(|blob| blob.to_vec()).collect();
    let answer = Message::<Answer>::read(&answer(&Message { head: request, blobs }.write())).unwrap();
    (answer.head, answer.blobs.into_iter().next().unwrap_or_default())
}

fn open_with(names: &[&str], files: &[&[u8]], map: Option<ColumnMap>) -> (Answer, Vec<u8>) {
    let names = names.iter().map(|name| (*name).to_owned()).collect();
    asked(
        Request::Open { names, encoding: None, separator: None, map: map.map(Box::new), carried: None },
        files,
    )
}

fn opened(names: &[&str], files: &[&[u8]], map: Option<ColumnMap>) -> (Opened, String) {
    match open_with(names, files, map) {
        (Answer::Opened(opened), json) => (*opened, String::from_utf8(json).unwrap()),
        (other, _) => panic!("{other:?}"),
    }
}

fn why(answered: (Answer, Vec<u8>)) -> String {
    match answered.0 {
        Answer::Refused { why } => why,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_table_is_opened_with_its_doubts() {
    let (opened, json) = opened(&["bakery.csv"], &[CSV.as_bytes()], None);
    assert_eq!((opened.counts.skills, opened.counts.levels), (2, 2));
    assert_eq!(opened.separator, Some(','));
    assert_eq!(opened.sheets[0].cells[0], (0, 0, "Skill".to_owned()));
    assert_eq!(opened.sheets[0].all, opened.sheets[0].cells.len());
    let cells: Vec<(u32, u32)> = opened.doubts.iter().map(|doubt| (doubt.row, doubt.column)).collect();
    assert!(cells.contains(&(2, 1)), "the placeholder is a doubt: {cells:?}");
    assert!(crate::matrix::read::read(json.as_bytes()).is_ok());
}

#[test]
fn a_file_is_read_for_a_page_that_asks_nobody() {
    let read = |blobs: &[&[u8]]| asked(Request::Read, blobs);
    let (answer, json) = read(&[b"bakery.csv", CSV.as_bytes()]);
    let Answer::Read { doubts, set_aside } = answer else { panic!("{answer:?}") };
    let placeholder = doubts.iter().find(|doubt| doubt.kind == "placeholder").unwrap();
    assert_eq!((placeholder.sheet.as_deref(), placeholder.cell.as_deref()), (Some("bakery"), Some("B3")));
    assert!(placeholder.sentence.contains("TBD"), "{placeholder:?}");
    let (opened, same) = opened(&["bakery.csv"], &[CSV.as_bytes()], None);
    assert_eq!((doubts.len(), set_aside), (opened.doubts.len(), opened.set_aside.len()));
    assert_eq!(String::from_utf8(json).unwrap(), same);
    // By a column map.
    let mut map = opened.map.unwrap();
    map.title = Some("Our bakery".to_owned());
    let (answer, json) = read(&[b"pub", CSV.as_bytes(), map.write().as_bytes()]);
    assert!(matches!(answer, Answer::Read { .. }), "{answer:?}");
    assert!(String::from_utf8(json).unwrap().contains("Our bakery"));
    assert!(
        why(read(&[b"bakery.csv", CSV.as_bytes(), b"Skill,Junior"])).starts_with("This is not a column map")
    );
    // About the whole file.
    let (answer, _) = read(&[b"bakery.csv", b"Skill,Junior\nBr\xf6tchen,Kn\xe4tet den Teig\n"]);
    let Answer::Read { doubts, .. } = answer else { panic!("{answer:?}") };
    assert!(
        doubts.iter().any(|doubt| {
            doubt.kind == "file"
                && doubt.cell.is_none()
                && doubt.sentence.contains("windows-1252, which is a guess")
        }),
        "{doubts:?}"
    );
    assert!(why(read(&[b"bakery.xlsx", b"%PDF-1.7"])).contains("a PDF document"));
    assert!(!why(read(&[b"bakery.csv", b"Only one line of text"])).is_empty());
}

#[test]
fn a_column_is_put_right() {
    let (first, _) = opened(&["bakery.csv"], &[CSV.as_bytes()], None);
    let mut map = first.map.unwrap();
    map.sheet_mut("bakery", None).unwrap().take_column(2, "Senior", None);
    let (second, _) = opened(&["bakery.csv"], &[CSV.as_bytes()], Some(map.clone()));
    assert_eq!(second.counts.levels, 1);
    map.sheet_mut("bakery", None).unwrap().take_column(0, "Skill", None);
    map.sheet_mut("bakery", None).unwrap().take_column(1, "Junior", Some(Column::Description));
    // What cannot be a matrix is said, and the sheet stays to be put right.
    let (third, json) = opened(&["bakery.csv"], &[CSV.as_bytes()], Some(map));
    assert!(third.problem.is_some() && json.is_empty());
    assert_eq!(third.sheets.len(), 1);
}

#[test]
fn levels_that_build_on_each_other_are_said_by_hand() {
    let (first, json) = opened(&["bakery.csv"], &[CSV.as_bytes()], None);
    assert!(!json.contains("cumulative"), "{json}");
    let map = ColumnMap { cumulative: true, ..first.map.unwrap() };
    let (second, json) = opened(&["bakery.csv"], &[CSV.as_bytes()], Some(map));
    assert!(json.contains("\"cumulative\": true") || json.contains("\"cumulative\":true"), "{json}");
    // It stays when something else is changed.
    assert!(second.map.unwrap().cumulative);
}

#[test]
fn a_column_map_is_opened_with_its_sheet() {
    let (first, _) = opened(&["bakery.csv"], &[CSV.as_bytes()], None);
    let mut map = first.map.unwrap();
    map.title = Some("Our bakery".to_owned());
    map.sheet_mut("bakery", None).unwrap().take_column(2, "Senior", None);
    let written = map.write();
    // Next month's sheet has another name.
    let (again, json) =
        opened(&["bakery.columns.json", "march.csv"], &[written.as_bytes(), CSV.as_bytes()], None);
    assert_eq!(again.counts.levels, 1);
    assert!(json.contains("Our bakery"), "{json}");
    let alone = why(open_with(&["bakery.columns.json"], &[written.as_bytes()], None));
    assert!(alone.starts_with("This is a column map."), "{alone}");
    let damaged = why(open_with(
        &["a.columns.json", "b.csv"],
        &[br#"{"format":"skill-matrix-columns/1","sheet":1}"#, CSV.as_bytes()],
        None,
    ));
    assert!(damaged.starts_with("a.columns.json: This is not a column map"), "{damaged}");
}

#[test]
fn several_files_are_one_matrix() {
    let baker: &[u8] = b"Skill,Junior,Senior\nDough,Kneads,Shapes\n";
    let cook: &[u8] = b"Skill,Junior,Senior\nSauces,Stirs,Reduces\n";
    let (opened, _) = opened(&["Baker.csv", "Cook.csv"], &[baker, cook], None);
    assert_eq!((opened.counts.skills, opened.counts.roles, opened.sheets.len()), (2, 2, 2));
}

#[test]
fn what_can_not_be_opened_is_refused_in_a_sentence() {
    assert!(why(open_with(&["photo.xlsx"], &[b"\x89PNG\r\n\x1a\n\0\0"], None)).ends_with('.'));
    let matrix: &[u8] = br#"{"format":"skill-matrix/1"}"#;
    let both = why(open_with(&["a.json", "b.csv"], &[matrix, CSV.as_bytes()], None));
    assert!(both.starts_with("a.json is a matrix already"), "{both}");
    let (opened, json) = opened(&["a.json"], &[matrix], None);
    assert!(opened.problem.is_some() && json.is_empty());
}

#[test]
fn what_is_written_is_read_again() {
    let (_, json) = opened(&["bakery.csv"], &[CSV.as_bytes()], None);
    for format in [Format::Json, Format::Xlsx] {
        let (Answer::Written { lost }, bytes) = asked(Request::Write { format }, &[json.as_bytes()]) else {
            panic!("{format:?}")
        };
        assert_eq!(lost, Vec::<String>::new(), "{format:?}");
        let (again, second) = opened(&["again"], &[&bytes], None);
        assert_eq!(again.map, None, "{format:?} holds the matrix as it is");
        let value = |json: &str| serde_json::from_str::<serde_json::Value>(json).unwrap();
        assert_eq!(value(&second), value(&json), "{format:?}");
    }
    let (Answer::Written { lost }, bytes) =
        asked(Request::Write { format: Format::CsvWide }, &[json.as_bytes()])
    else {
        panic!()
    };
    assert!(bytes.starts_with(b"\xef\xbb\xbf") || bytes.starts_with(b"Skill"), "{lost:?}");
}

/// Writes the comparison of `CSV` with something chosen.
fn compared(json: &str, format: ComparisonFormat, chosen: &str) -> (Answer, Vec<u8>) {
    let key = crate::matrix::read::read(json.as_bytes()).unwrap().matrix.memory_key();
    let chosen = vec![("another".to_owned(), "level=senior".to_owned()), (key, chosen.to_owned())];
    asked(Request::Compare { format, chosen }, &[json.as_bytes()])
}

#[test]
fn the_comparison_that_is_shown_is_written() {
    let (_, json) = opened(&["bakery.csv"], &[CSV.as_bytes()], None);
    let (Answer::Compared { ends }, csv) = compared(&json, ComparisonFormat::Csv, "") else { panic!() };
    assert_eq!(ends, ["Junior", "Senior"]);
    let csv = String::from_utf8(csv).unwrap();
    assert!(csv.contains("Dough,Junior,Senior,Reworded,Kneads,Teaches kneading"), "{csv}");
    assert!(csv.contains("Oven,"), "{csv}");
    // The other way, and one skill.
    let other = "level=senior&target=junior&skill=dough&only=new&query=x";
    let (Answer::Compared { ends }, markdown) = compared(&json, ComparisonFormat::Markdown, other) else {
        panic!()
    };
    assert_eq!(ends, ["Senior", "Junior"]);
    let markdown = String::from_utf8(markdown).unwrap();
    assert!(markdown.starts_with("# From Senior to Junior\n") && !markdown.contains("Oven"), "{markdown}");
    let (Answer::Compared { .. }, xlsx) = compared(&json, ComparisonFormat::Xlsx, other) else { panic!() };
    assert!(xlsx.starts_with(b"PK"));
}

#[test]
fn a_comparison_is_copied_with_its_lines_and_without_formulas() {
    let (_, json) = opened(&["bakery.csv"], &[CSV.as_bytes()], None);
    let json = json.replace("Kneads", "=Kneads <b>");
    let request = Request::Compare { format: ComparisonFormat::Copied, chosen: Vec::new() };
    let message = Message { head: request, blobs: vec![json.into_bytes()] }.write();
    let answer = Message::<Answer>::read(&crate::files::answer(&message)).unwrap();
    let [html, text] = answer.blobs.as_slice() else { panic!("{:?}", answer.head) };
    let (html, text) = (String::from_utf8_lossy(html), String::from_utf8_lossy(text));
    assert!(html.contains("<td style=\"mso-number-format:&quot;\\@&quot;\">=Kneads &lt;b&gt;"), "{html}");
    assert!(text.contains("\t=Kneads <b>"), "{text}");
}

#[test]
fn the_ends_of_a_comparison_have_their_role() {
    let csv = "Role,Skill,Junior,Senior\nBaker,Dough,Kneads,Shapes\nCook,Sauces,Stirs,Reduces\n";
    let (_, json) = opened(&["roles.csv"], &[csv.as_bytes()], None);
    let ends = |chosen| match compared(&json, ComparisonFormat::Csv, chosen) {
        (Answer::Compared { ends }, _) => ends,
        (other, _) => panic!("{other:?}"),
    };
    assert_eq!(ends("roles=all"), ["Junior", "Senior"]);
    assert_eq!(ends("roles=baker&target-role=cook&target=senior"), ["Baker Junior", "Cook Senior"]);
}

#[test]
fn a_comparison_of_nothing_is_refused() {
    let (_, json) = opened(&["bakery.csv"], &[CSV.as_bytes()], None);
    let top = why(compared(&json, ComparisonFormat::Csv, "level=senior"));
    assert_eq!(top, "Senior is the top level: choose in the preview what to compare it with.");
    let (_, json) = opened(&["a.csv"], &[b"Skill,Junior,Senior\nDough,Kneads,Kneads\n"], None);
    let same = why(compared(&json, ComparisonFormat::Xlsx, "skill=dough"));
    assert!(same.starts_with("Nothing changes"), "{same}");
    let format = ComparisonFormat::Csv;
    assert!(!why(asked(Request::Compare { format, chosen: Vec::new() }, &[])).is_empty());
}

#[test]
fn a_page_is_written_as_everywhere() {
    let (_, json) = opened(&["bakery.csv"], &[CSV.as_bytes()], None);
    let ids = vec!["wasm".to_owned(), "more".to_owned()];
    let texts = ["body{}", "a{}", "b{}", "early();", "start();", "first", "later"];
    let first_view = "<b>one</b>";
    let mut blobs = vec![json.as_bytes()];
    blobs.extend(texts.map(str::as_bytes));
    let request = Request::Page { ids, first_view: Some(first_view.to_owned()), columns: None };
    let (Answer::Written { .. }, page) = asked(request, &blobs) else { panic!() };
    let matrix = crate::matrix::read::read(json.as_bytes()).unwrap().matrix;
    let [style, sheet, last, early, script, first, later] = texts.map(str::to_owned);
    let packed = vec![("wasm".to_owned(), first), ("more".to_owned(), later)];
    let parts = PageParts { style, sheets: [sheet, last], early, script, packed };
    assert_eq!(String::from_utf8(page).unwrap(), write_page(&parts, &matrix, &json, Some(first_view), None));
}

/// A page of `CSV` in which one column was put right.
fn page_put_right() -> (String, ColumnMap) {
    let (first, _) = opened(&["bakery.csv"], &[CSV.as_bytes()], None);
    let mut map = first.map.unwrap();
    map.title = Some("</script>{{packed}}".to_owned());
    map.sheet_mut("bakery", None).unwrap().take_column(2, "Senior", None);
    let (second, json) = opened(&["bakery.csv"], &[CSV.as_bytes()], Some(map));
    let map = second.map.unwrap();
    let request = Request::Page { ids: Vec::new(), first_view: None, columns: Some(Box::new(map.clone())) };
    let (Answer::Written { .. }, page) = asked(request, &[json.as_bytes(), b"", b"", b"", b"", b""]) else {
        panic!()
    };
    (String::from_utf8(page).unwrap(), map)
}

#[test]
fn a_page_carries_the_column_map_of_its_sheet() {
    let (page, map) = page_put_right();
    let (again, json) = opened(&["bakery.html"], &[page.as_bytes()], None);
    assert_eq!(again.carried, Some(map.clone()));
    assert!(again.map.is_none() && json.contains("skill-matrix/1"), "{json}");
    // What it names is taken; of the rest it says nothing.
    assert!(!map.write().contains("Senior"), "{}", map.write());
    // One that was changed by hand into something else is no reason to refuse the page.
    let (broken, _) =
        opened(&["bakery.html"], &[page.replace("skill-matrix-columns/1", "x").as_bytes()], None);
    assert_eq!(broken.carried, None);
}

#[test]
fn the_map_of_the_last_sheet_is_taken_where_it_fits() {
    let (_, map) = page_put_right();
    let open = |csv: &str, map: Option<ColumnMap>, carried: &ColumnMap| {
        let names = vec!["december.csv".to_owned()];
        let carried = Some(Box::new(carried.clone()));
        let map = map.map(Box::new);
        match asked(Request::Open { names, encoding: None, separator: None, map, carried }, &[csv.as_bytes()])
        {
            (Answer::Opened(opened), _) => *opened,
            (other, _) => panic!("{other:?}"),
        }
    };
    let december = CSV.replace("Kneads", "Kneads by hand");
    let opened = open(&december, None, &map);
    assert!(opened.is_as_before);
    assert_eq!(opened.counts.levels, 1);
    assert_eq!(opened.map.unwrap().title.as_deref(), Some("</script>{{packed}}"));
    // What somebody says now counts more.
    let opened = open(&december, Some(ColumnMap::default()), &map);
    assert!(!opened.is_as_before);
    assert_eq!(opened.counts.levels, 2);
    // Another sheet.
    let opened = open("Topic,Beginner,Expert\nSongs,Sings,Composes\n", None, &map);
    assert!(!opened.is_as_before);
    assert_eq!((opened.counts.skills, opened.counts.levels), (1, 2));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_message_that_is_none_is_refused(bytes in any::<Vec<u8>>()) {
        let answer = Message::<Answer>::read(&answer(&bytes)).map(|answer| answer.head);
        prop_assert!(matches!(answer, Some(Answer::Refused { .. })), "{:?}", answer);
    }

    #[test]
    fn a_message_comes_back(blobs in prop::collection::vec(any::<Vec<u8>>(), 0..4), ids in any::<Vec<String>>()) {
        let message = Message { head: Request::Page { ids, first_view: None, columns: None }, blobs };
        prop_assert_eq!(Message::read(&message.clone().write()), Some(message));
    }
}
