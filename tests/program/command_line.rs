//! What the command line promises: what it says, where, and the exit status.

use crate::support::{HOSTILE, folder, root, run, run_with_input};

/// No message shows the inside of the program.
fn for_people(text: &str) {
    for inside in ["panicked", "unwrap", "RUST_BACKTRACE", "Os {", "Error("] {
        assert!(!text.contains(inside), "{inside} in: {text}");
    }
}

#[test]
fn help_names_every_command_with_examples() {
    let said = run(&["--help"], root());
    assert_eq!(said.status, Some(0));
    for part in [
        "page",
        "fragment",
        "check",
        "compare",
        "convert",
        "schema",
        "--open",
        "--yes",
        "Examples:",
        "cargo run -- page",
    ] {
        assert!(said.out.contains(part), "{part} is missing in:\n{}", said.out);
    }
}

#[test]
fn a_wrong_command_is_status_2_and_says_how_to_go_on() {
    let said = run(&["pgae", "x.json"], root());
    assert_eq!(said.status, Some(2));
    assert!(said.err.contains("'page'") && said.err.contains("--help"), "{}", said.err);
}

#[test]
fn check_says_what_a_good_matrix_holds() {
    let said = run(&["check", "data/matrix.json"], root());
    assert_eq!(said.status, Some(0), "{}", said.err);
    assert_eq!(said.out, "data/matrix.json is a matrix: 2 roles, 5 levels, 0 required, 10 optional.\n");
    assert_eq!(said.err, "");
}

#[test]
fn many_warnings_of_one_kind_are_told_together() {
    let skills: Vec<_> = (0..28)
        .map(|n| format!(r#"{{"id":"s{n}","name":"S{n}","summary":"[more](page-{n}.html)"}}"#))
        .collect();
    let file = format!(
        r#"{{"format":"skill-matrix/1","title":"T","levels":["A"],"skills":[{}],
        "expectations":[{{"skill":"s1","level":"a","items":["x"]}}]}}"#,
        skills.join(",")
    );
    let said = run_with_input(&["check", "-"], file.as_bytes());
    assert_eq!(said.status, Some(0), "{}", said.err);
    assert_eq!(said.err.lines().count(), 4, "{}", said.err);
    assert!(said.err.contains("skills[3].summary") && said.err.contains(" and 22 more: "), "{}", said.err);
}

#[test]
fn the_examples_are_matrices_without_a_warning() {
    for entry in std::fs::read_dir(root().join("data/examples")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|it| it == "json") {
            let said = run(&["check", path.to_str().unwrap()], root());
            assert_eq!((said.status, said.err.as_str()), (Some(0), ""), "{}", path.display());
        }
    }
}

#[test]
fn check_warns_with_status_0() {
    let with_more = HOSTILE.replacen('{', r#"{"colour":"red","#, 1);
    let said = run_with_input(&["check", "-"], with_more.as_bytes());
    assert_eq!(said.status, Some(0), "{}", said.err);
    assert!(said.err.starts_with("warning: standard input: ") && said.err.contains("colour"), "{}", said.err);
}

/// What is required at a level and not listed at the next one looks as if one may stop.
#[test]
fn check_warns_of_what_is_required_and_lost_on_the_way_up() {
    let said = run(&["check", "tests/matrices/not-cumulative.json"], root());
    assert_eq!(said.status, Some(0), "{}", said.err);
    let step =
        "Backend Engineer: 4 things that are required at “L3 Senior” are not listed at “L4 Staff”, in ";
    let line = said.err.lines().find(|line| line.contains(step));
    let line = line.unwrap_or_else(|| panic!("{}", said.err));
    assert!(line.contains("API design") && line.contains("\"cumulative\": true"), "{line}");
    // Where a level includes those below it, nothing is lost. Nor is what is optional.
    for changed in [("\"required\":true", "\"required\":false"), ("{", "{\"cumulative\":true,")] {
        let steps = r#"{"format":"skill-matrix/1","title":"T","levels":["A","B"],"skills":[{"id":"s","name":"S"}],
            "expectations":[{"skill":"s","level":"a","required":true,"items":["Keeps the books","Drives"]},
            {"skill":"s","level":"b","required":true,"items":["Drives"]}]}"#;
        let said = run_with_input(&["check", "-"], steps.as_bytes());
        assert!(
            said.err.contains("1 thing that is required at “A” is not listed at “B”, in S."),
            "{}",
            said.err
        );
        let said = run_with_input(&["check", "-"], steps.replacen(changed.0, changed.1, 1).as_bytes());
        assert_eq!((said.status, said.err.as_str()), (Some(0), ""));
    }
}

#[test]
fn check_lists_all_problems_with_status_1() {
    let folder = folder("check_lists_all_problems");
    let two_wrong = HOSTILE.replace("\"level\":\"high\"", "\"level\":\"top\"").replace("true", "\"yes\"");
    std::fs::write(folder.join("bad.json"), two_wrong).unwrap();
    let said = run(&["check", "bad.json"], &folder);
    assert_eq!((said.status, said.out.as_str()), (Some(1), ""));
    assert!(said.err.starts_with("error: bad.json: 2 problems:"), "{}", said.err);
    assert!(said.err.contains("expectations[0].required") && said.err.contains("expectations[1].level"));
    for_people(&said.err);
}

#[test]
fn what_is_no_matrix_at_all_is_one_problem() {
    for nonsense in [&b""[..], b"\xff\xfe\x00", b"{\"a\":", b"[]", b"<html>"] {
        let said = run_with_input(&["check", "-"], nonsense);
        assert_eq!((said.status, said.out.as_str()), (Some(1), ""), "{nonsense:?}");
        assert!(said.err.starts_with("error: standard input: "), "{}", said.err);
        for_people(&said.err);
    }
}

#[test]
fn a_file_that_is_not_there_is_named_with_what_to_do() {
    for command in ["check", "fragment"] {
        let said = run(&[command, "nowhere/matrix.json"], root());
        assert_eq!((said.status, said.out.as_str()), (Some(1), ""));
        assert!(said.err.starts_with("error: nowhere/matrix.json can't be read: "), "{}", said.err);
        assert!(said.err.ends_with("Check the path.\n"), "{}", said.err);
        for_people(&said.err);
    }
}

#[test]
fn fragment_prints_a_tag_that_no_text_can_leave() {
    let said = run_with_input(&["fragment", "-"], HOSTILE.as_bytes());
    assert_eq!(said.status, Some(0), "{}", said.err);
    let html = &said.out;
    assert!(html.starts_with("<skill-matrix>\n<script type=\"application/json\">{"), "{html}");
    assert!(html.ends_with("</article>\n</skill-matrix>\n"), "{html}");
    assert_eq!(html.matches("<script").count(), 1, "{html}");
    assert_eq!(html.matches("</script").count(), 1, "{html}");
    assert!(!html.contains("<!--") && !html.contains("<img"), "{html}");
    let (_, json) = html.split_once("json\">").unwrap();
    let (json, reading_view) = json.split_once("</script>").unwrap();
    let value = |text| serde_json::from_str::<serde_json::Value>(text).unwrap();
    assert_eq!(value(json), value(HOSTILE));
    assert!(reading_view.contains("<h2 class=\"sm-title\">"), "{reading_view}");
    assert!(said.err.contains("skill-matrix.js"), "{}", said.err);
}

#[test]
fn fragment_may_name_the_address_of_the_matrix() {
    let tag = "<skill-matrix src=\"/skills.json\"></skill-matrix>\n";
    let said = run_with_input(&["fragment", "--src", "/skills.json"], b"");
    assert_eq!((said.status, said.out.as_str()), (Some(0), tag));
    // A file that is named too is checked.
    let said = run_with_input(&["fragment", "-", "--src", "/skills.json"], HOSTILE.as_bytes());
    assert_eq!((said.status, said.out.as_str()), (Some(0), tag));
    assert_eq!(run_with_input(&["fragment", "-", "--src", "/skills.json"], b"{}").status, Some(1));
    assert_eq!(run_with_input(&["fragment"], b"").status, Some(2));
}

#[test]
fn an_answered_fragment_brings_the_first_view() {
    let said = run_with_input(&["fragment", "-", "--answered"], HOSTILE.as_bytes());
    assert_eq!(said.status, Some(0), "{}", said.err);
    let (template, rest) = said.out.split_once("</template>\n").unwrap();
    let root = "<skill-matrix>\n<template shadowrootmode=\"open\"><link rel=\"stylesheet\" href=\"skill-matrix.css\">";
    assert!(template.starts_with(root) && template.contains("<slot></slot>"), "{template}");
    assert!(
        !template.contains("<!--") && !template.contains("<img") && !template.contains("<script"),
        "{template}"
    );
    // The rest is as without it.
    let plain = run_with_input(&["fragment", "-"], HOSTILE.as_bytes()).out;
    assert_eq!(["<skill-matrix>\n", rest].concat(), plain);
    assert!(said.err.contains("skill-matrix.css"), "{}", said.err);

    let said = run_with_input(&["fragment", "-", "--answered=/a.css?b=\"&c"], HOSTILE.as_bytes());
    assert!(said.out.contains("href=\"/a.css?b=&quot;&amp;c\">"), "{}", said.out);
    let both = ["fragment", "-", "--answered", "--src", "/skills.json"];
    assert_eq!(run_with_input(&both, HOSTILE.as_bytes()).status, Some(2));
}

#[test]
fn fragment_fits_under_the_heading_it_is_told() {
    let said = run_with_input(&["fragment", "-", "--heading-level", "3"], HOSTILE.as_bytes());
    assert!(said.out.starts_with("<skill-matrix heading-level=\"3\">"), "{}", said.out);
    assert!(said.out.contains("<h3 class=\"sm-title\">"), "{}", said.out);
    assert_eq!(run_with_input(&["fragment", "-", "--heading-level", "7"], b"").status, Some(2));
}

#[test]
fn schema_prints_the_schema() {
    let said = run(&["schema"], root());
    assert_eq!((said.status, said.err.as_str()), (Some(0), ""));
    assert_eq!(said.out, include_str!("../../data/matrix.schema.json"));
}

#[test]
fn page_writes_nothing_of_a_bad_matrix() {
    let folder = folder("page_of_a_bad_matrix");
    std::fs::write(folder.join("bad.json"), "{}").unwrap();
    let said = run(&["page", "bad.json", "-o", "page.html"], &folder);
    assert_eq!((said.status, said.out.as_str()), (Some(1), ""));
    assert!(said.err.starts_with("error: bad.json: "), "{}", said.err);
    assert!(!folder.join("page.html").exists());
}

#[test]
fn page_is_written_from_and_to_where_the_caller_stands() {
    let folder = folder("page_elsewhere");
    std::fs::write(folder.join("mine.json"), HOSTILE).unwrap();
    let said = run(&["page", "mine.json", "-o", "out/mine.html"], &folder);
    assert_eq!(said.status, Some(0), "{}", said.err);
    assert!(said.out.starts_with("out/mine.html\n") && said.out.contains("gzip"), "{}", said.out);
    let page = std::fs::read_to_string(folder.join("out/mine.html")).unwrap();
    assert!(page.contains("Other &amp; more"));
    let listed: Vec<_> = std::fs::read_dir(folder.join("out")).unwrap().collect();
    assert_eq!(listed.len(), 1, "nothing is left beside the page");
}

#[test]
fn a_place_that_can_not_be_written_is_named_with_what_to_do() {
    let folder = folder("page_nowhere");
    std::fs::write(folder.join("mine.json"), HOSTILE).unwrap();
    let said = run(&["page", "mine.json", "-o", "mine.json/page.html", "--quiet"], &folder);
    assert_eq!(said.status, Some(1));
    assert!(said.err.contains("mine.json/page.html can't be written: "), "{}", said.err);
    for_people(&said.err);
}
