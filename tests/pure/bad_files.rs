//! Files that are wrong, and exactly what a person is told of each.
//!
//! `tests/bad_files/NAME.json` is the file, `NAME.txt` the message. To see the messages after a
//! change of words: `WRITE_MESSAGES=1 cargo test --test pure bad_files`, then read the difference.

use skill_matrix::matrix::read::{Problems, read, read_silently};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, fs};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad_files")
}

fn message(json: &[u8]) -> String {
    problems(json).to_string()
}

fn problems(json: &[u8]) -> Problems {
    assert!(read_silently(json.to_vec()).is_err(), "nor by the reader that does not speak");
    read(json).expect_err("this file should not be read")
}

#[test]
fn each_bad_file_has_its_message() {
    let mut files: Vec<PathBuf> = fs::read_dir(folder())
        .expect("the folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    files.sort();
    assert!(files.len() >= 40, "only {} files", files.len());

    let mut wrong = Vec::new();
    for file in &files {
        let json = fs::read(file).expect("the file");
        let told = message(&json) + "\n";
        let expected = file.with_extension("txt");
        if env::var_os("WRITE_MESSAGES").is_some() {
            fs::write(&expected, &told).expect("writing the message");
        } else if fs::read_to_string(&expected).unwrap_or_default() != told {
            wrong.push(format!("{}\n{told}", expected.display()));
        }
    }
    assert!(wrong.is_empty(), "other messages than written down:\n\n{}", wrong.join("\n"));
}

#[test]
fn each_message_belongs_to_a_file() {
    for entry in fs::read_dir(folder()).expect("the folder") {
        let path = entry.expect("an entry").path();
        assert!(path.with_extension("json").exists(), "{} has no file", path.display());
    }
}

#[test]
fn every_problem_says_what_and_what_to_do() {
    for entry in fs::read_dir(folder()).expect("the folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|extension| extension == "json") {
            for problem in problems(&fs::read(&path).expect("the file")).listed() {
                assert!(problem.what.ends_with('.'), "{}: {problem}", path.display());
                assert!(problem.remedy.ends_with(['.', '?']), "{}: {problem}", path.display());
                assert!(!problem.to_string().contains(['\n', '\t']), "{}: {problem}", path.display());
            }
        }
    }
}

#[test]
fn bytes_that_are_no_text() {
    assert_eq!(
        message(b"{\"format\":\n\"\xC3\xA4\xE4\"}"),
        "line 2, column 3: There are bytes here that are not UTF-8 text. Save it as JSON with the encoding UTF-8."
    );
    assert_eq!(
        message(b"\xFF\xFE{\0\"\0"),
        "This file is saved as UTF-16. Save it as JSON with the encoding UTF-8."
    );
    assert_eq!(
        message(b"PK\x03\x04\x14\0"),
        "This is a zip, Excel or Word file, not JSON. Give the matrix as a JSON file."
    );
}

#[test]
fn a_thousand_problems_are_a_hundred_and_a_count() {
    let cells = vec![r#"{"skill":"s","level":"b","items":"I"}"#; 1000].join(",");
    let json = format!(
        r#"{{"format":"skill-matrix/1","title":"T","levels":["A"],"skills":[{{"name":"S"}}],"expectations":[{cells}]}}"#
    );
    let problems = problems(json.as_bytes());
    assert_eq!((problems.count(), problems.listed().len()), (1000, 100));
    let told = problems.to_string();
    assert!(told.starts_with("1000 problems:\n- expectations[0].level: There is no level “b”."));
    assert!(told.ends_with("\n… and 900 more."), "{told}");
}

/// Ten megabytes of nonsense: what it is made of, and the message.
#[test]
fn nonsense_is_answered_at_once() {
    const SIZE: usize = 10_000_000;
    let fill = |start: &str, part: &str, end: &str| {
        [start, &part.repeat(SIZE / part.len()), end].concat().into_bytes()
    };
    let top =
        r#"{"format":"skill-matrix/1","title":"T","levels":["A"],"skills":[{"name":"S"}],"expectations":["#;
    let no_json = "This is not a matrix in JSON: it starts with “";
    let format = r#"{"format":"skill-matrix/1","levels":[0"#;
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("zeros", vec![0; SIZE], no_json),
        ("spaces", vec![b' '; SIZE], "This file is empty."),
        ("letters", fill("", "lorem ipsum ", ""), no_json),
        ("HTML", fill("<!doctype html>", "<p>", ""), "This is a web page"),
        ("numbers", fill("[0", ",1", "]"), no_json),
        ("one text", fill("\"", "a", "\""), no_json),
        ("lists", fill("{\"a\":", "[", ""), "line 1, column 132: Lists and objects are nested too deeply"),
        ("objects", fill("", "{\"a\":", ""), "line 1, column 636: Lists and objects are nested too deeply"),
        ("one format", fill("{\"format\":\"", "<b>", "\"}"), "format: The format “<b><b>"),
        ("fields", fill("{\"a\":0", ",\"a\":1", "}"), "format: This is missing."),
        ("cut off", fill(top, "{},", ""), "line 1, column 10000"),
        ("zeros for cells", fill(top, "0,", "0]}"), "5000001 problems:\n- expectations[0]: An object"),
        ("empty cells", fill(top, "{},", "{}]}"), "10000002 problems:\n- expectations[0].skill: This is"),
        ("levels", fill(format, ",1", "]}"), "4 problems:\n- title: This is missing."),
        ("slips", fill(top, "{\"skill\":\"senoir\",\"level\":\"a\",\"items\":\"I\"},", "{}]}"), "23"),
    ];
    for (name, bytes, expected) in cases {
        let start = Instant::now();
        let told = message(&bytes);
        let took = start.elapsed();
        assert!(told.starts_with(expected), "{name}: {}", told.chars().take(300).collect::<String>());
        assert!(told.chars().count() < 30_000, "{name}: {} characters", told.chars().count());
        // A second when optimised; tests are not, and share their machine.
        let most = if cfg!(debug_assertions) { 20 } else { 1 };
        assert!(took < Duration::from_secs(most), "{name} took {took:?}");
        eprintln!("{name}: {took:?}");
    }
}
