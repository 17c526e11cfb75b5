//! What is written comes back.

mod other_programs;
mod tables;

use proptest::prelude::*;

use super::{Format, restore, what_is_lost, write};
use crate::import::format::{Content, Source, open};
use crate::import::table::Workbook;
use crate::matrix::Matrix;
use crate::matrix::read::read;

/// Two roles with ladders of their own, a fork, languages, two layers, hostile texts.
const RICH: &str = r#"{"format":"skill-matrix/1","id":"own","title":{"en":"All","de":"Alles"},"lang":"de",
 "updated":"2026-02-22","cumulative":true,
 "depths":["Aware",{"id":"x","name":{"en":"Expert","de":"Profi"},"short":"E"},"Aware of \"it\""],
 "levels":["Junior",{"id":"s1","name":"Senior"},{"id":"s2","name":"Senior"},{"id":"lead","name":"Lead","rank":9},{"id":"staff","name":"Staff","rank":9}],
 "roles":[{"id":"de","name":"Data","summary":"Brings data.","family":["Tech",{"en":"Data","de":"Daten"}]},{"id":"ds","name":"Data","levels":["junior",{"level":"s2","rank":7}]},{"name":"Unused","extends":"de"}],
 "skills":[{"id":"sql","name":"SQL","path":["Data","Languages"],"texts":{"x":["Tunes\n- queries",{"id":"q","text":"Knows"}]}},
  {"id":"sql-2","name":"SQL","path":["Data","Languages"],"updated":"2025-01-01","depths":["0","1",{"id":"two","name":"2"}]},
  {"id":"idle","name":"=Idle"}],
 "expectations":[
  {"skill":"sql","role":"de","level":"junior","required":true,"depth":"x"},
  {"skill":"sql","role":"de","level":"s1","required":false,"requirement":"baseline","depth":"aware","items":[
    {"id":"a","text":{"en":"Says","de":"Sagt"},"kind":"signal","tags":["t1","t, 2"],"items":["sub\n- one",{"text":"deep","items":["deeper"]}]},
    "=1+1","- bullet","• odd bullet","\u0001 control\r\nline"]},
  {"skill":"sql","role":"ds","level":"s2","concerned":false},
  {"skill":"sql-2","role":"ds","level":"junior","items":[{"text":"one","depth":"two"},{"text":"other","depth":"0"}]},
  {"skill":"sql-2","role":"de","level":"lead","depth":"1","items":["_x000D_ literal"," space around ","￿"]}]}"#;

fn matrix(json: &str) -> Matrix {
    read(json.as_bytes()).unwrap_or_else(|problems| panic!("{problems}")).matrix
}

fn tables(bytes: &[u8], name: &str) -> Workbook {
    match open(&Source::new(name, bytes)).unwrap().content {
        Content::Tables(book) => book,
        Content::Matrix(_) => panic!("{name} is no table"),
    }
}

/// The matrix of a workbook that was written.
fn there_and_back(matrix: &Matrix) -> Matrix {
    let bytes = write(Format::Xlsx, matrix).unwrap();
    let restored = restore(&tables(&bytes, "a.xlsx")).expect("it was written here");
    assert_eq!(restored.doubts, Vec::<String>::new());
    read(restored.json.as_bytes()).unwrap_or_else(|problems| panic!("{problems}\n{}", restored.json)).matrix
}

#[test]
fn a_workbook_gives_the_same_matrix_back() {
    let matrix = matrix(RICH);
    assert_eq!(there_and_back(&matrix), matrix);
}

#[test]
fn the_second_sheet_holds_no_text_of_the_first() {
    let bytes = write(Format::Xlsx, &matrix(RICH)).unwrap();
    let book = tables(&bytes, "a.xlsx");
    let [grid, more] = book.sheets.as_slice() else { panic!("two sheets") };
    let holds = |sheet: &crate::import::table::Sheet, text: &str| {
        sheet.cells.iter().any(|cell| cell.text.contains(text))
    };
    assert!(holds(grid, "=1+1") && !holds(more, "=1+1"));
}

#[test]
fn examples_stand_after_what_is_expected_by_kind() {
    let file = r#"{"format":"skill-matrix/1","title":"T","levels":["L"],"skills":[{"name":"A"}],"expectations":[
        {"skill":"a","level":"l","items":[{"text":"e1","kind":"Example"},{"text":"r","kind":"resource"},"x",{"text":"e2","kind":"example"},"y"]}]}"#;
    let markdown = String::from_utf8(write(Format::Markdown, &matrix(file)).unwrap()).unwrap();
    let cell = "| • x<br>• y<br>• Example: e1<br>• example: e2<br>• resource: r |";
    assert!(markdown.contains(cell), "{markdown}");
}

/// The cell of the first sheet with this text is changed.
fn changed(book: &mut Workbook, from: &str, to: &str) {
    let cell = book.sheets[0].cells.iter_mut().find(|cell| cell.text == from);
    to.clone_into(&mut cell.unwrap_or_else(|| panic!("there is no {from}")).text);
}

#[test]
fn what_is_changed_in_the_first_sheet_counts() {
    let file = r#"{"format":"skill-matrix/1","title":"T","levels":[{"id":"own","name":"Low"},"High"],
        "skills":[{"name":"A"},{"name":"B"}],"expectations":[{"skill":"a","level":"own","items":["one"]},
        {"skill":"b","level":"high","items":[{"id":"i","text":"two"}]}]}"#;
    let bytes = write(Format::Xlsx, &matrix(file)).unwrap();
    let mut book = tables(&bytes, "a.xlsx");
    changed(&mut book, "two", "three");
    changed(&mut book, "A", "C");
    let restored = restore(&book).unwrap();
    let now = matrix(&restored.json);
    let names: Vec<&str> = now.skills().iter().map(|skill| skill.name().any()).collect();
    assert_eq!(names, ["B", "C"]);
    let cells: Vec<_> = now
        .expectations()
        .iter()
        .map(|cell| (cell.own_items()[0].id(), cell.own_items()[0].text().any()))
        .collect();
    assert_eq!(cells, [(Some("i"), "three"), (None, "one")]);
    assert_eq!(now.level(now.expectations()[1].level()).id(), "own");
}

#[test]
fn what_cannot_be_taken_from_a_changed_sheet_is_told() {
    let bytes = write(Format::Xlsx, &matrix(RICH)).unwrap();
    let mut book = tables(&bytes, "a.xlsx");
    changed(&mut book, "no", "perhaps");
    changed(&mut book, "2", "9");
    changed(&mut book, "Lead", "Chief");
    let doubts = restore(&book).unwrap().doubts.join("\n");
    for part in ["“perhaps”", "depth “9”", "level “Chief” is new", "sub-items, is not taken along"]
    {
        assert!(doubts.contains(part), "{part}: {doubts}");
    }
}

#[test]
fn the_same_matrix_gives_the_same_bytes() {
    let matrix = matrix(RICH);
    assert_eq!(write(Format::Xlsx, &matrix), write(Format::Xlsx, &matrix));
}

#[test]
fn a_workbook_of_somebody_else_is_not_restored() {
    assert_eq!(restore(&tables(b"a,b\nc,d\n", "a.csv")), None);
}

#[test]
fn what_a_spreadsheet_takes_for_a_formula_is_marked_in_csv_alone() {
    let csv = String::from_utf8(write(Format::CsvLong, &matrix(RICH)).unwrap()).unwrap();
    assert!(csv.contains("'=1+1") && !csv.contains(",=1+1"), "{csv}");
    assert!(csv.contains("• bullet") && !csv.contains("- bullet"), "{csv}");
    let texts: Vec<String> =
        tables(csv.as_bytes(), "a.csv").sheets[0].cells.iter().map(|cell| cell.text.clone()).collect();
    assert!(texts.iter().any(|text| text == "=1+1"), "{texts:?}");
}

#[test]
fn wide_csv_has_a_row_for_each_skill_and_role() {
    let file = r#"{"format":"skill-matrix/1","title":"T","depths":["D"],"levels":["Low","High"],"skills":[{"name":"A"}],
        "expectations":[{"skill":"a","level":"low","required":false,"depth":"d","items":["x","y"]},
        {"skill":"a","level":"high","concerned":false}]}"#;
    let csv = String::from_utf8(write(Format::CsvWide, &matrix(file)).unwrap()).unwrap();
    assert_eq!(csv, "\u{feff}Skill,Low,High\r\nA,\"(optional) [D]\n• x\n• y\",n/a\r\n");
}

#[test]
fn markdown_has_a_table_for_each_role_that_comes_back_as_a_sheet() {
    let markdown = String::from_utf8(write(Format::Markdown, &matrix(RICH)).unwrap()).unwrap();
    let book = tables(markdown.as_bytes(), "a.md");
    let names: Vec<&str> = book.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["Data (de)", "Unused", "Data (ds)", "Text"]);
    let texts: Vec<&str> = book.sheets[0].cells.iter().map(|cell| cell.text.as_str()).collect();
    assert!(markdown.contains("\n*Tech › Daten*\n"), "{markdown}");
    let title = matrix(RICH).title().any().to_owned();
    assert_eq!(&texts[..5], [&*title, "Domain", "Group", "Skill", "Junior"]);
    assert!(texts.iter().any(|text| text.contains("• =1+1\n• • bullet")), "{texts:?}");
}

#[test]
fn each_format_says_what_it_cannot_hold() {
    let matrix = matrix(RICH);
    assert!(what_is_lost(Format::Json, &matrix).is_empty() && what_is_lost(Format::Xlsx, &matrix).is_empty());
    let long = what_is_lost(Format::CsvLong, &matrix).join(" ");
    for part in [
        "title",
        "levels below",
        "one language",
        "Ids",
        "What is said about the matrix",
        "families of roles",
        "Sub-items",
        "means at a depth",
    ] {
        assert!(long.contains(part), "{part}: {long}");
    }
    let plain = r#"{"format":"skill-matrix/1","title":"T","levels":["L"],"skills":[{"name":"A"}],
        "expectations":[{"skill":"a","level":"l","items":["x"]}]}"#;
    assert_eq!(what_is_lost(Format::CsvLong, &self::matrix(plain)).len(), 1);
}

prop_compose! {
    /// A matrix of any texts.
    fn any_matrix()(
        texts in prop::collection::vec("[a\\- •=\n\r\u{1}\u{e000}0'_x\u{ffff}😀]{0,12}[a-z]", 1..6),
        names in prop::collection::vec("[A-B \u{7}😀]{0,2}[A-C]", 2..4),
        levels in prop::collection::hash_set("[A-B]{1,2}", 1..4),
        long in 0_usize..3,
    ) -> String {
        let named = |prefix: &str, names: &[String]| -> Vec<serde_json::Value> {
            names.iter().enumerate().map(|(at, name)| serde_json::json!({"id": format!("{prefix}{at}"), "name": name})).collect()
        };
        let levels: Vec<String> = levels.into_iter().collect();
        let mut cells = Vec::new();
        for at in 0..levels.len() {
            let items: Vec<_> = texts.iter().enumerate().map(|(nth, text)| {
                if nth % 2 == at % 2 { serde_json::json!(text) } else { serde_json::json!({"id": format!("i{nth}"), "text": text, "tags": [text]}) }
            }).collect();
            cells.push(serde_json::json!({"skill": format!("s{}", at % names.len()), "level": format!("l{at}"), "items": items}));
        }
        if long == 2 {
            cells[0]["items"] = serde_json::json!(["long ".repeat(9000)]);
        }
        serde_json::json!({"format": "skill-matrix/1", "title": names[0], "levels": named("l", &levels),
            "skills": named("s", &names), "expectations": cells}).to_string()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_matrix_comes_back_from_a_workbook(json in any_matrix()) {
        let matrix = matrix(&json);
        prop_assert_eq!(there_and_back(&matrix), matrix);
    }

    #[test]
    fn any_matrix_can_be_written_and_opened(json in any_matrix()) {
        let matrix = matrix(&json);
        {
            for (format, name) in [(Format::CsvLong, "a.csv"), (Format::CsvWide, "a.csv"), (Format::Markdown, "a.md")] {
                let bytes = write(format, &matrix).unwrap();
                let separator = (name == "a.csv").then_some(b',');
                let opened = open(&Source { separator, ..Source::new(name, &bytes) });
                prop_assert!(opened.is_ok());
            }
        }
    }
}
