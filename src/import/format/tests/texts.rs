//! JSON, YAML, pages, HTML and Markdown.

use super::{Kind, cells, json, opened, refused};
use crate::import::table::Range;
use crate::import::{ColumnMap, propose};
use crate::matrix::read::read;
use crate::page::fragment;
use proptest::prelude::*;

const MATRIX: &str = r#"{"format":"skill-matrix/1","title":"</script> & more","levels":["Low"],"skills":[{"name":"A"}],"expectations":[{"skill":"a","level":"low","items":["x"]}]}"#;

#[test]
fn a_matrix_in_json_is_given_as_it_is() {
    assert_eq!(json("a.csv", MATRIX.as_bytes()), MATRIX);
    let utf_16: Vec<u8> =
        std::iter::once(0xfeff).chain(MATRIX.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(json("a.json", &utf_16), MATRIX);
    assert_eq!(json("a", b"[]"), "[]");
}

#[test]
fn a_page_of_this_product_gives_its_matrix() {
    let matrix = read(MATRIX.as_bytes()).unwrap().matrix;
    let html =
        format!("<!doctype html><script>\"<skill-matrix>\"</script>{}", fragment(&matrix, MATRIX, 2, None));
    let found = json("page.html", html.as_bytes());
    assert_eq!(read(found.as_bytes()).unwrap().matrix, matrix);
    assert!(refused("a.html", b"<skill-matrix src='a.json'></skill-matrix>").what.contains("address"));
}

#[test]
fn yaml_says_what_json_says() {
    let yaml = "format: skill-matrix/1\ntitle: no\ncumulative: yes\nlang:\nlevels: [1, Off, {name: x, rank: 3}]\n\
        skills:\n- &a {name: A}\nexpectations:\n- skill: a\n  level: 1\n  required: false\n  items: |\n    one\n    two\n- *a\n";
    let expected = r#"{"format":"skill-matrix/1","title":"no","cumulative":true,"lang":null,"levels":["1","Off",{"name":"x","rank":3}],"skills":[{"name":"A"}],"expectations":[{"skill":"a","level":"1","required":false,"items":"one\ntwo\n"},{"name":"A"}]}"#;
    assert_eq!(json("a", yaml.as_bytes()), expected);
    let wrong = refused("a.yaml", b"format: skill-matrix/1\na: [1\nb: 2\n");
    assert!(wrong.what.starts_with("Line ") && wrong.what.contains("YAML"), "{wrong}");
}

#[test]
fn yaml_that_multiplies_itself_is_refused() {
    let mut laughs = String::from("format: skill-matrix/1\na0: &a0 [lol]\n");
    for at in 1..30 {
        laughs.push_str(&format!("a{at}: &a{at} [{}]\n", vec![format!("*a{}", at - 1); 9].join(", ")));
    }
    assert!(refused("a.yaml", laughs.as_bytes()).what.contains("multiplies"));
    let many = format!("a: &a {}\nb: [{}]\n", "x".repeat(100_000), vec!["*a"; 50_000].join(", "));
    assert!(refused("a.yaml", many.as_bytes()).what.contains("multiplies"));
    assert!(refused("a.yaml", "- ".repeat(20_000).as_bytes()).what.contains("deep"));
    assert!(refused("a.yaml", "a: [".repeat(50_000).as_bytes()).what.contains("deep"));
}

#[test]
fn tables_of_html_are_sheets() {
    let html = "Version:0.9\r\nStartHTML:0000\r\n<html><style>td{}</style><body><table><tr><th colspan=2>Head<th>x</tr>\
        <tr><td rowspan=2>a &amp; b<br>c<td><ul><li>one<li>two</ul></td></tr><tr style='display: none'><td> d\n e </td></tr></table>\
        <table><tr><td>second</td></tr></table></body>";
    let (kind, read) = opened("clip.html", html.as_bytes());
    let [first, second] = read.sheets.as_slice() else { panic!("two tables") };
    assert_eq!((kind, second.name.as_str()), (Kind::Html, "clip 2"));
    assert_eq!(
        cells(first),
        [(0, 0, "Head"), (0, 2, "x"), (1, 0, "a & b\nc"), (1, 1, "- one\n- two"), (2, 1, "d e")]
    );
    let range = |first_row, first_column, last_row, last_column| Range {
        first_row,
        first_column,
        last_row,
        last_column,
    };
    assert_eq!(first.merged, [range(0, 0, 0, 1), range(1, 0, 2, 0)]);
    assert_eq!(first.hidden_rows.as_deref(), Some(&[2][..]));
    assert!(refused("a.html", b"<table></table>").what.contains("no table"));
}

/// Spreadsheets copy hidden columns too.
#[test]
fn columns_that_html_hides_are_hidden() {
    let of_columns =
        "<table><col><col span=2 style='display:none'><tr><td>Skill<td>Pay<td>Bonus<td>Junior</table>";
    let of_cells = "<table><tr><td>Skill<td style='display:none'>Pay<td hidden>Bonus<td>Junior<tr><td>SQL<td style='display: none'>50k<td hidden>5<td>x</table>";
    for html in [of_columns, of_cells] {
        let (_, read) = opened("clip.html", html.as_bytes());
        assert_eq!(read.sheets[0].hidden_columns.as_deref(), Some(&[1, 2][..]));
    }
    // A single hidden cell is no hidden column.
    let one = "<table><tr><td>Skill<td>Junior<tr><td>SQL<td hidden>x</table>";
    assert_eq!(opened("clip.html", one.as_bytes()).1.sheets[0].hidden_columns.as_deref(), Some(&[][..]));
}

#[test]
fn tables_of_markdown_are_sheets_named_by_their_headings() {
    let text = "# All\n\n## Backend\n\n| Skill | Junior |\n|---|---|\n| SQL | reads<br>• a \\| b |\n\n## Frontend\n\n| Skill | Senior |\n|:--|--:|\n| CSS | `flex` |\n";
    let (kind, read) = opened("a.txt", text.as_bytes());
    assert_eq!(kind, Kind::Markdown);
    let names: Vec<&str> = read.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["Backend", "Frontend"]);
    assert_eq!(
        cells(&read.sheets[0]),
        [(0, 0, "All"), (1, 0, "Skill"), (1, 1, "Junior"), (2, 0, "SQL"), (2, 1, "reads\n• a | b")]
    );
    assert_eq!(cells(&read.sheets[1])[0], (0, 0, "Skill"));
}

#[test]
fn text_outside_the_tables_of_markdown_is_a_sheet() {
    let text = "# Ours\n\nFor all.\n\n## Levels\n\n- Junior\n- Senior\n\n## Matrix\n\n| Skill | Junior |\n|---|---|\n| SQL | reads |\n\nAsk HR.\n";
    let read = opened("a.md", text.as_bytes()).1;
    assert_eq!(read.sheets.iter().map(|sheet| &*sheet.name).collect::<Vec<_>>(), ["Matrix", "Text"]);
    let texts: Vec<&str> = read.sheets[1].cells.iter().map(|cell| &*cell.text).collect();
    assert_eq!(texts, ["For all.", "Levels", "Junior", "Senior", "Ask HR."]);
    let proposal = propose(&read, &ColumnMap::default()).unwrap();
    assert_eq!((proposal.map.title.as_deref(), proposal.counts.cells_set_aside), (Some("Ours"), 5));
    assert_eq!(proposal.doubts, []);
}

#[test]
fn headings_of_markdown_are_rows() {
    let text = "# Ladder\n\n## SQL\n\n### Junior\n\n- reads\n  - a query\n- asks\n\n### Senior\n\nTunes.\n";
    let expected = [
        (0, 0, "Ladder"),
        (1, 0, "Skill"),
        (1, 1, "Level"),
        (1, 2, "Text"),
        (2, 0, "SQL"),
        (2, 1, "Junior"),
        (2, 2, "reads\n- a query"),
        (3, 0, "SQL"),
        (3, 1, "Junior"),
        (3, 2, "asks"),
        (4, 0, "SQL"),
        (4, 1, "Senior"),
        (4, 2, "Tunes."),
    ];
    assert_eq!(cells(&opened("a.md", text.as_bytes()).1.sheets[0]), expected);
    let by_level = "# Ladder\n\n## Junior\n\n### SQL\n\n- reads\n\n## Senior\n\n### SQL\n\n- tunes\n";
    assert_eq!(
        cells(&opened("a.md", by_level.as_bytes()).1.sheets[0])[1..3],
        [(1, 0, "Level"), (1, 1, "Skill")]
    );
    assert!(refused("a.md", b"Just a sentence.").what.contains("no table"));
}

proptest! {
    #[test]
    fn no_text_panics(text in "(<t[dr]|</?table>|<br|rowspan=|[ 9>]|# |- |\\||---|\n|&a|\\*a|: |[a-z\\[\\]{}\"'])*") {
        for name in ["a.html", "a.md", "a.yaml", "a.csv"] {
            let whole = if name == "a.html" { format!("<table>{text}") } else { text.clone() };
            let _ = super::open(&super::Source::new(name, whole.as_bytes()));
        }
    }
}

/// The matrix of tables.
fn told(book: &crate::import::table::Workbook) -> String {
    crate::import::propose(book, &crate::import::ColumnMap::default()).unwrap().json
}

#[test]
fn addresses_of_links_stay_in_texts() {
    let markdown = "| [Skill](https://s.example) | Junior | Senior |\n|--|--|--|\n| [SQL](https://a.example/sql) | reads [the *guide*](https://a.example/b) first | [x](https://a.example) |";
    let html = "<table><tr><th><a href='https://s.example'>Skill</a><th>Junior<th>Senior<tr><td><a href='https://a.example/sql'>SQL</a><td>reads <a href='https://a.example/b'>the <i>guide</i></a> first<td><a href=https://a.example>x</a></table>";
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let link = |words: &str, to: &str| format!("<text:a xlink:href='{to}'>{words}</text:a>");
    let row = |cells: [String; 3]| {
        format!("<table:table-row>{}</table:table-row>", cells.map(|text| cell(&text)).concat())
    };
    let ods = super::made::ods(
        "",
        &format!(
            "<table:table table:name='One'>{}{}</table:table>",
            row([link("Skill", "https://s.example"), "Junior".into(), "Senior".into()]),
            row([
                link("SQL", "https://a.example/sql"),
                format!("reads {} first", link("the <text:span>guide</text:span>", "https://a.example/b")),
                link("x", "https://a.example"),
            ])
        ),
    );
    for (name, bytes) in
        [("a.md", markdown.as_bytes()), ("a.html", html.as_bytes()), ("a.ods", ods.as_slice())]
    {
        let (_, book) = opened(name, bytes);
        let texts: Vec<&str> = book.sheets[0].cells.iter().take(4).map(|cell| &*cell.text).collect();
        assert_eq!(texts, ["Skill", "Junior", "Senior", "SQL"], "{name}");
        let json = told(&book);
        assert!(
            json.contains("\"items\": \"reads [the guide](https://a.example/b) first\""),
            "{name} {json}"
        );
        assert!(
            json.contains("\"required\": true, \"items\": \"SQL\"") && !json.contains("a.example/sql"),
            "{name} {json}"
        );
    }
    // In a list, and where the address is no link.
    let (_, book) = opened("a.md", b"# T\n\n## SQL\n\n### Junior\n\n- reads [this](https://a.example)\n- and [that](that.md)\n\n### Senior\n\n- all\n");
    let json = told(&book);
    assert!(json.contains("reads [this](https://a.example)") && json.contains("\"and that\""), "{json}");
}

#[test]
fn a_single_hidden_cell_is_set_aside() {
    let html = "<table><tr><td>Skill<td>Junior<td>Senior<tr><td>SQL<td hidden>secret<td>joins<tr><td>Git<td>commits<td style='display:none'>#N/A</table>";
    let (_, book) = opened("a.html", html.as_bytes());
    let proposal = crate::import::propose(&book, &crate::import::ColumnMap::default()).unwrap();
    assert!(!proposal.json.contains("secret") && proposal.json.contains("commits"), "{}", proposal.json);
    let aside: Vec<_> = proposal.set_aside.iter().map(|it| (&*it.text, &*it.reason)).collect();
    assert_eq!(aside, [("secret", "The cell is hidden."), ("#N/A", "The cell is hidden.")]);
    assert_eq!(proposal.doubts, []);
}

#[test]
fn formulas_in_a_text_are_no_texts() {
    let text = "Skill,L1,L2\n\"=HYPERLINK(\"\"https://a.example\"\",\"\"SQL\"\")\",=SUM(A1:A3),'=SUM(A1)\n";
    let sheet = &opened("a.csv", text.as_bytes()).1.sheets[0];
    let shown: Vec<(&str, bool)> =
        sheet.cells.iter().skip(3).map(|cell| (&*cell.text, cell.formula)).collect();
    assert_eq!(shown, [("SQL", false), ("=SUM(A1:A3)", true), ("=SUM(A1)", false)]);
    assert_eq!(sheet.links, [((1, 0), "[SQL](https://a.example)".to_owned())]);
}
