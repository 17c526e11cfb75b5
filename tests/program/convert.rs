//! What `convert` promises, and every format for the other commands.

use std::io::Write;
use std::path::Path;

use crate::support::{HOSTILE, LADDER, folder, run, run_with_input};

/// A matrix in its shortest form, as `convert` writes it.
fn shortest(json: &str) -> String {
    let said = run_with_input(&["convert", "-", "-", "--to", "json"], json.as_bytes());
    assert_eq!((said.status, said.err.as_str()), (Some(0), ""));
    said.out
}

fn written(folder: &Path, name: &str) -> Vec<u8> {
    std::fs::read(folder.join(name)).unwrap()
}

#[test]
fn a_workbook_gives_the_same_matrix_back_to_every_command() {
    let folder = folder("convert_workbook");
    for (name, matrix) in [("hostile", HOSTILE), ("ladder", LADDER)] {
        let (json, xlsx, back) =
            (format!("{name}.json"), format!("{name}.xlsx"), format!("{name}-back.json"));
        std::fs::write(folder.join(&json), matrix).unwrap();
        let said = run(&["convert", &json, &xlsx], &folder);
        assert_eq!((said.status, said.err.as_str()), (Some(0), ""), "{}", said.out);
        assert!(said.out.starts_with(&xlsx), "{}", said.out);
        let said = run(&["convert", &xlsx, &back], &folder);
        assert_eq!((said.status, said.err.as_str()), (Some(0), ""));
        assert_eq!(String::from_utf8(written(&folder, &back)).unwrap(), shortest(matrix));
        for command in [&["check"][..], &["fragment"]] {
            let said_of = |file: &str| {
                let said = run(&[command, &[file]].concat(), &folder);
                assert_eq!(said.status, Some(0), "{}", said.err);
                said.out.replace(file, "FILE")
            };
            // The reading view says the same; the JSON is laid out anew.
            let view =
                |html: String| html.split_once("<article").map_or(html.clone(), |(_, view)| view.to_owned());
            assert_eq!(view(said_of(&xlsx)), view(said_of(&json)), "{command:?}");
        }
    }
    let compared = |file: &str| run(&["compare", file, "--from", "junior"], &folder).out;
    assert_eq!(compared("ladder.xlsx"), compared("ladder.json"));
}

#[test]
fn what_a_format_cannot_hold_is_said() {
    let folder = folder("convert_lost");
    std::fs::write(folder.join("a.json"), LADDER).unwrap();
    for (output, parts) in [
        ("a.csv", &["note: a.csv: ", "title", "one language only"][..]),
        ("a.md", &["note: a.md: ", "language", "order of depths"]),
    ] {
        let said = run(&["convert", "a.json", output], &folder);
        assert_eq!(said.status, Some(0), "{}", said.err);
        for part in parts {
            assert!(said.err.contains(part), "{part}: {}", said.err);
        }
    }
    let csv = String::from_utf8(written(&folder, "a.csv")).unwrap();
    assert!(csv.starts_with("\u{feff}Skill,Level,Level order,Required,Depth,Text,Item id\r\n"), "{csv}");
    assert!(csv.contains("\"Gives a talk:\n• to few\n• to many\nand answers\""), "{csv}");
    let wide = run(&["convert", "a.json", "-", "--to", "csv-wide"], &folder).out;
    assert!(wide.starts_with("\u{feff}Skill,Junior,Senior,Lead,Staff\r\n"), "{wide}");
}

#[test]
fn yaml_and_saved_pages_are_opened() {
    let yaml = "format: skill-matrix/1\ntitle: no\nlevels: [1, 2]\nskills:\n- {name: Yes}\n\
        expectations:\n- {skill: yes, level: 1, required: yes, items: [off]}\n";
    let said = run_with_input(&["convert", "-", "-", "--to", "json"], yaml.as_bytes());
    assert_eq!((said.status, said.err.as_str()), (Some(0), ""));
    let value: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!((&value["title"], &value["levels"][0]), (&"no".into(), &"1".into()));
    assert_eq!(value["expectations"][0]["required"], true);
    let fragment = run_with_input(&["fragment", "-"], HOSTILE.as_bytes()).out;
    let said = run_with_input(&["convert", "-", "-", "--to", "json"], fragment.as_bytes());
    let answered = run_with_input(&["fragment", "-", "--answered"], HOSTILE.as_bytes()).out;
    let of_answered = run_with_input(&["convert", "-", "-", "--to", "json"], answered.as_bytes());
    assert_eq!((of_answered.status, &of_answered.out), (said.status, &said.out));
    assert_eq!((said.out, said.status), (shortest(HOSTILE), Some(0)));
}

#[test]
fn what_to_write_is_asked_for_where_it_cannot_be_known() {
    let folder = folder("convert_ask");
    std::fs::write(folder.join("a.json"), HOSTILE).unwrap();
    std::fs::write(folder.join("b.json"), "precious").unwrap();
    for (arguments, parts) in [
        (&["a.json", "-"][..], &["Standard output", "--to", "csv-wide"][..]),
        (&["a.json", "a.pdf"], &[".pdf", "--to"]),
        (&["a.json", "a"], &["no ending", "--to"]),
        (&["a.json", "a.html"], &["page IN -o OUT"]),
        (&["a.json", "b.json"], &["b.json is there already", "--overwrite"]),
        (&["a.json", "a.json", "--overwrite"], &["a.json is there already"]),
        (&["a.json", "b.json", "c.xlsx"], &["a.json is a matrix already", "such as one for each role"]),
    ] {
        let said = run(&[&["convert"], arguments].concat(), &folder);
        assert_eq!((said.status, said.out.as_str()), (Some(1), ""), "{arguments:?}");
        for part in parts {
            assert!(said.err.contains(part), "{part}: {}", said.err);
        }
    }
    assert_eq!(written(&folder, "b.json"), b"precious");
    assert_eq!(run(&["convert", "a.json", "b.json", "--overwrite"], &folder).status, Some(0));
    assert_eq!(run(&["convert", "a.json"], &folder).status, Some(2));
}

#[test]
fn what_is_no_table_is_refused_with_what_it_is() {
    let folder = folder("convert_refused");
    for (name, bytes, parts) in [
        ("a.xlsx", &b"%PDF-1.7"[..], &["a.xlsx: This is a PDF document", "Choose the spreadsheet"][..]),
        ("b.xlsx", b"PK\x03\x04cut", &["zip"]),
        ("c.csv", b"a,b\nc,\"d\n", &["line 2", "quotation mark"]),
        ("d.yaml", b"format: skill-matrix/1\na: [\n", &["not YAML", "Line"]),
        ("e.csv", b"just a word", &["e.csv: "]),
    ] {
        std::fs::write(folder.join(name), bytes).unwrap();
        for command in [&["check"][..], &["fragment"], &["compare", "--from", "x"]] {
            let said = run(&[command, &[name]].concat(), &folder);
            assert_eq!((said.status, said.out.as_str()), (Some(1), ""), "{name}");
            for part in parts {
                assert!(said.err.contains(part), "{part}: {}", said.err);
            }
            assert!(!said.err.contains("panicked"), "{}", said.err);
        }
    }
}

#[test]
fn a_damaged_old_workbook_is_refused_without_a_word_of_the_program() {
    let mut file = cfb_like();
    file.truncate(700);
    let said = run_with_input(&["check", "-"], &file);
    assert_eq!(said.status, Some(1));
    assert!(said.err.contains("damaged") && !said.err.contains("panicked"), "{}", said.err);
}

fn cfb_like() -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize(4096, 0xff);
    bytes
}

#[test]
fn a_file_of_200_mb_is_refused_and_not_read() {
    let folder = folder("convert_large");
    let file = std::fs::File::create(folder.join("a.csv")).unwrap();
    (&file).write_all(b"Skill,Junior\n").unwrap();
    file.set_len(200 << 20).unwrap();
    let said = run(&["check", "a.csv"], &folder);
    assert_eq!(said.status, Some(1));
    assert!(said.err.contains("64 MB"), "{}", said.err);
}

#[test]
fn what_is_said_of_tables_is_checked() {
    let folder = folder("convert_options");
    std::fs::write(folder.join("a.csv"), "Skill;Junior\nSQL;reads\n").unwrap();
    for (arguments, status, part) in [
        (&["--sheet", "Nope"][..], 1, "It has “a”"),
        (&["--encoding", "klingon"], 1, "klingon"),
        (&["--separator", "long"], 2, "one character"),
        (&["--columns", "nowhere.json"], 1, "nowhere.json can't be read"),
        (&["--columns", "a.csv"], 1, "not a column map"),
    ] {
        let said = run(&[&["check", "a.csv"], arguments].concat(), &folder);
        assert_eq!(said.status, Some(status), "{}", said.err);
        assert!(said.err.contains(part), "{part}: {}", said.err);
    }
}

#[test]
fn a_folder_is_told_as_a_table() {
    let folder = folder("check_folder");
    std::fs::create_dir(folder.join("more")).unwrap();
    std::fs::write(folder.join("ladder.json"), LADDER).unwrap();
    std::fs::write(folder.join(".hidden"), "x").unwrap();
    assert_eq!(run(&["convert", "ladder.json", "more/ladder.xlsx"], &folder).status, Some(0));
    let said = run(&["check", "."], &folder);
    assert_eq!((said.status, said.err.as_str()), (Some(0), ""));
    let lines: Vec<Vec<&str>> = said.out.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(
        lines[0].join(" "),
        "file format encoding skills roles levels expectations warnings doubts set aside"
    );
    assert_eq!(lines[1], ["./ladder.json", "JSON", "3", "0", "4", "5", "2", "0", "0"]);
    assert_eq!(lines[2], ["./more/ladder.xlsx", "XLSX", "3", "0", "4", "5", "2", "0", "0"]);
    std::fs::write(folder.join("a.pdf"), "%PDF-1.7").unwrap();
    let said = run(&["check", "."], &folder);
    assert_eq!((said.status, said.out.lines().count()), (Some(1), 3));
    assert!(said.err.contains("./a.pdf: This is a PDF document"), "{}", said.err);
}
