//! What `compare` promises: what can be compared, and what it says where nothing can.

use crate::support::{LADDER, Said, compared, compared_input, folder, run, run_with_input};
use serde_json::{Value, json};

const OURS: &str = "data/matrix.json";
const LARGE: &str = "tests/matrices/not-cumulative.json";

/// What is said on standard error, with nothing on standard output and status 1.
fn refused(said: &Said) -> &str {
    assert_eq!((said.status, said.out.as_str()), (Some(1), ""), "{}", said.err);
    &said.err
}

#[test]
fn help_shows_examples() {
    let said = compared(&["--help"]);
    assert_eq!(said.status, Some(0));
    for part in ["Examples:", "compare matrix.json --from junior", "--before last-year.json", "--to-role"] {
        assert!(said.out.contains(part), "{part} is missing in:\n{}", said.out);
    }
}

#[test]
fn a_role_is_compared_with_another() {
    let at = ["--from", "senior", "--role", "data-scientist", "--to-role", "llm engineer"];
    let said = compared(&[&[OURS], &at[..], &["--format", "markdown"]].concat());
    let heading = "# From Senior (Data Scientist) to Senior (LLM Engineer)\n";
    assert!(said.out.starts_with(heading), "{}{}", said.out, said.err);
    assert!(said.out.contains("\n## Data Scientist → LLM Engineer\n"), "{}", said.out);
    let said = compared(&[&[OURS], &at[..], &["--to", "principal", "--format", "json"]].concat());
    let data: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(data["from"], json!({"role": "data-scientist", "level": "senior"}));
    assert_eq!(data["to"], json!({"role": "llm-engineer", "level": "principal"}));
    assert_eq!(data["rows"][0]["role"], "llm-engineer");
    // Who is as high, where the other role has no such level.
    let said = compared(&[LARGE, "--from", "l2", "--role", "data", "--to-role", "manager"]);
    let heading = "From L2 Engineer (Data Engineer) to L3 Senior (Engineering Manager)\n";
    assert!(said.out.starts_with(heading), "{}{}", said.out, said.err);
    let said = compared(&[OURS, "--from", "senior", "--to-role", "llm-engineer"]);
    assert_eq!(said.status, Some(2), "{}", said.err);
}

#[test]
fn roles_without_both_levels_are_named() {
    let said = compared(&[LARGE, "--from", "l2", "--format", "markdown"]);
    let end = "\n## Left out\n\nNot in both, or without one of the two levels: Engineering Manager.\n";
    assert!(said.out.ends_with(end), "{}", said.out);
    for role in ["Backend Engineer", "Frontend Engineer", "Data Engineer"] {
        assert!(said.out.contains(&format!("\n## {role}\n\n")), "{role}");
    }
}

#[test]
fn two_versions_are_compared_at_the_same_level() {
    let folder = folder("two_versions");
    let now = LADDER.replace("2025-03-01", "2026-03-01").replace("Says hello", "Greets").replace(
        r#"{"skill":"write","level":"junior","items":["Writes"]},"#,
        r#"{"skill":"write","level":"junior","items":["Writes","Reads"]},"#,
    );
    std::fs::write(folder.join("then.json"), LADDER).unwrap();
    std::fs::write(folder.join("now.json"), now).unwrap();
    let versions = |more: &[&str]| {
        let said =
            run(&[&["compare", "now.json", "--before", "then.json", "--from"], more].concat(), &folder);
        assert_eq!((said.status, said.err.as_str()), (Some(0), ""));
        said.out
    };
    let expected = "\
From Junior (1 March 2025) to Junior (1 March 2026)
Ladder · Updated 1 March 2026
1 new, 1 reworded, 1 stays the same. 2 of 3 change.

Talking
  Reworded  Greets
            Before: Says hello

Writing
  New       Reads
  1 stays the same
";
    assert_eq!(versions(&["Junior"]), expected);
    assert!(versions(&["senior"]).contains("\nNothing changes: both versions expect the same.\n"));
    let data: Value =
        serde_json::from_str(&versions(&["junior", "--to", "senior", "--format", "json"])).unwrap();
    assert_eq!((&data["from"]["level"], &data["to"]["level"]), (&json!("junior"), &json!("senior")));
    let same = run(&["compare", "now.json", "--before", "now.json", "--from", "junior"], &folder);
    assert!(same.out.starts_with("From Junior (before) to Junior (now)\n"), "{}", same.out);
    let said = run(&["compare", "-", "--before", "-", "--from", "junior"], &folder);
    assert!(refused(&said).starts_with("error: "), "{}", said.err);
    let said = run_with_input(&["compare", "-", "--before", "-", "--from", "junior"], LADDER.as_bytes());
    let expected = "error: Only one of the two matrices can come from standard input.\nName the file of the other one.\n";
    assert_eq!(refused(&said), expected);
}

#[test]
fn what_is_not_there_is_said_with_what_is() {
    let levels = "There are Junior, Middle, Senior, Lead / Staff, Principal.";
    for (arguments, expected) in [
        (
            &[OURS, "--from", "seniro"][..],
            format!("There is no level “seniro” in data/matrix.json.\nDid you mean “Senior”? {levels}"),
        ),
        (&[OURS, "--from", "x"], format!("There is no level “x” in data/matrix.json.\n{levels}")),
        (
            &[OURS, "--from", "junior", "--role", "scientist"],
            "There is no role “scientist” in data/matrix.json.\n\
             Did you mean “Data Scientist”? There are Data Scientist, LLM Engineer."
                .into(),
        ),
        (
            &[OURS, "--from", "junior", "--skill", "pytorch"],
            "There is no skill “pytorch” in data/matrix.json.\n\
             Did you mean “TensorFlow / PyTorch”? There is only TensorFlow / PyTorch."
                .into(),
        ),
        (
            &[OURS, "--from", "principal", "--role", "llm-engineer"],
            "Principal is the top level of LLM Engineer: there is no next one.\n\
             Name the level to compare with: --to LEVEL."
                .into(),
        ),
        (
            &[OURS, "--from", "principal"],
            "Principal is the top level: there is no next one.\nName the level to compare with: --to LEVEL."
                .into(),
        ),
        (
            &[LARGE, "--from", "l1", "--role", "manager"],
            "Engineering Manager has no level “L1 Associate”.\nIts levels are L3 Senior, L4 Staff, L5 Principal."
                .into(),
        ),
        (
            &[LARGE, "--from", "l4", "--to", "l2", "--role", "manager"],
            "Engineering Manager has no level “L2 Engineer”.\nIts levels are L3 Senior, L4 Staff, L5 Principal."
                .into(),
        ),
    ] {
        assert_eq!(refused(&compared(arguments)), format!("error: {expected}\n"), "{arguments:?}");
    }
}

#[test]
fn the_top_of_a_role_goes_on_in_others() {
    let file = |more: &str| {
        let ladder = r#"{"format":"skill-matrix/1","title":"T","levels":["Senior","Coach 1"],
        "roles":[{"name":"Developer","levels":[{"level":"senior","next":[{"role":"coach","level":"coach-1"}MORE]}]},
            {"name":"Coach","levels":["coach-1"]},{"name":"Tester","levels":["senior"]}],"skills":[{"name":"S"}],
        "expectations":[{"skill":"s","role":"coach","level":"coach-1","items":["Listens"]}]}"#;
        ladder.replace("MORE", more)
    };
    let arguments = ["--from", "senior", "--role", "developer"];
    let said = compared_input(&arguments, &file(""));
    assert!(said.starts_with("From Senior (Developer) to Coach 1 (Coach)\n"), "{said}");
    let several = file(r#",{"role":"tester","level":"senior"}"#);
    let said = run_with_input(&[&["compare", "-"][..], &arguments].concat(), several.as_bytes());
    let expected = "error: Senior is the top level of Developer: there is no next one.\n\
        It goes on in other roles: Coach 1 (Coach), Senior (Tester). Name one of them: --to-role ROLE --to LEVEL.\n";
    assert_eq!(refused(&said), expected);
}

#[test]
fn a_levels_name_is_that_of_the_role() {
    let two = r#"{"format":"skill-matrix/1","title":"T",
        "levels":[{"id":"a1","name":"Junior"},{"id":"a2","name":"Senior"},{"id":"b1","name":"Junior"},{"id":"b2","name":"Senior"}],
        "roles":[{"name":"Baker","levels":["a1","a2"]},{"name":"Cook","levels":["b1","b2"]}],"skills":[{"id":"s","name":"S"}],
        "expectations":[{"skill":"s","role":"cook","level":"b1","items":["x"]},{"skill":"s","role":"cook","level":"b2","items":["y"]}]}"#;
    let ends = |more: &[&str]| {
        let data: Value =
            serde_json::from_str(&compared_input(&[more, &["--format", "json"]].concat(), two)).unwrap();
        let end = |side: &str| data[side]["level"].as_str().unwrap_or_default().to_owned();
        (end("from"), end("to"))
    };
    let ids = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    assert_eq!(ends(&["--from", "Junior", "--role", "Cook"]), ids("b1", "b2"));
    assert_eq!(ends(&["--from", "Senior", "--to", "Junior", "--role", "Cook"]), ids("b2", "b1"));
    assert_eq!(ends(&["--from", "b1", "--to", "Senior"]), ids("b1", "b2"));
    let to_cook = ["--from", "Senior", "--role", "Baker", "--to-role", "Cook", "--to", "Junior"];
    assert_eq!(ends(&to_cook), ids("a2", "b1"));
    // A name that is not found is looked for among the levels of the role.
    let said = run_with_input(&["compare", "-", "--from", "Junor", "--role", "Cook"], two.as_bytes());
    let expected = "error: There is no level “Junor” in standard input.\n\
        Did you mean “Junior”? There are Junior, Senior.\n";
    assert_eq!(refused(&said), expected);
    // Nobody can tell which is meant.
    let said = run_with_input(&["compare", "-", "--from", "junior"], two.as_bytes());
    let expected = "error: Several levels are called “Junior”: a1 (Baker), b1 (Cook).\n\
        Name the level by its id, or the role whose level it is: --role ROLE.\n";
    assert_eq!(refused(&said), expected);
}

#[test]
fn of_many_roles_those_are_told_that_matter() {
    let levels: Vec<Value> = (0..52)
        .flat_map(|at| ["a", "b"].map(|end| json!({"id": format!("{end}{at}"), "name": if end == "a" { "Junior".to_owned() } else { format!("Senior {at}") }})))
        .collect();
    let roles: Vec<Value> = (0..52)
        .map(|at| json!({"name": format!("Role {at}"), "levels": [format!("a{at}"), format!("b{at}")]}))
        .collect();
    let file = json!({"format": "skill-matrix/1", "title": "T", "levels": levels, "roles": roles,
        "skills": [{"id": "s", "name": "S"}],
        "expectations": [{"skill": "s", "role": "role-0", "level": "a0", "items": ["x"]}]})
    .to_string();
    let said = |more: &[&str]| {
        refused(&run_with_input(&[&["compare", "-"], more].concat(), file.as_bytes())).to_owned()
    };
    let several = said(&["--from", "Junior"]);
    assert!(several.contains(": a0 (Role 0), a1 (Role 1), a2 (Role 2) and 49 more."), "{several}");
    let none = said(&["--from", "a0", "--to", "b51"]);
    assert!(none.contains("Role 0: ") && none.contains("Role 51: ") && !none.contains("Role 1: "), "{none}");
    let unknown = said(&["--from", "Juniro", "--role", "Role 3"]);
    assert!(unknown.ends_with("Did you mean “Junior”? There are Junior, Senior 3.\n"), "{unknown}");
}

#[test]
fn of_many_names_the_nearest_are_told() {
    let skills: Vec<Value> =
        (0..40).map(|at| json!({"id": format!("s{at}"), "name": format!("Craft {at}")})).collect();
    let mut file = json!({"format": "skill-matrix/1", "title": "T", "levels": ["A", "B"], "skills": skills,
        "expectations": [{"skill": "s1", "level": "a", "items": ["x"]}]});
    for (at, name) in [(17, "Kubernetes"), (23, "Cooking"), (31, "Cookery"), (39, "Cooking")] {
        file["skills"][at]["name"] = json!(name);
    }
    let said = |wanted: &str| {
        let said =
            run_with_input(&["compare", "-", "--from", "a", "--skill", wanted], file.to_string().as_bytes());
        refused(&said).replace("error: There is no skill “", "").replace("” in standard input.\n", ": ")
    };
    assert_eq!(
        said("coking"),
        "coking: Did you mean “Cooking”? The nearest of 40 skills are Cooking (s23), Cooking (s39), Cookery.\n"
    );
    let far = said("Kubectl");
    assert!(far.starts_with("Kubectl: The nearest of 40 skills are Kubernetes, "), "{far}");
    assert_eq!(far.matches(", ").count(), 2, "{far}");
}

#[test]
fn a_fork_asks_which_way() {
    let said = run_with_input(&["compare", "-", "--from", "Senior"], LADDER.as_bytes());
    let expected =
        "error: After Senior there are several levels: Lead, Staff.\nName one of them: --to LEVEL.\n";
    assert_eq!(refused(&said), expected);
    let said = run_with_input(&["compare", "-", "--from", "senior", "--role", "x"], LADDER.as_bytes());
    let expected = "error: standard input names no roles: its levels are for all.\nLeave out --role.\n";
    assert_eq!(refused(&said), expected);
    let apart = r#"{"format":"skill-matrix/1","title":"T","levels":["A","B","C"],
        "roles":[{"name":"R","levels":["a","b"]},{"name":"S","levels":["c"]}],"skills":[{"id":"s","name":"S"}],
        "expectations":[{"skill":"s","role":"r","level":"a","items":["x"]}]}"#;
    let said = run_with_input(&["compare", "-", "--from", "a", "--to", "c"], apart.as_bytes());
    assert_eq!(refused(&said), "error: No role has both “A” and “C”.\nR: A, B\nS: C\n");
    // Names that levels share don't tell them apart.
    let shared = apart.replace(
        r#"["A","B","C"]"#,
        r#"[{"id":"a","name":"Junior"},{"id":"b","name":"Senior"},{"id":"c","name":"Senior"}]"#,
    );
    let said = run_with_input(&["compare", "-", "--from", "a", "--to", "c"], shared.as_bytes());
    let expected =
        "error: No role has both “Junior” and “Senior (c)”.\nR: Junior, Senior (b)\nS: Senior (c)\n";
    assert_eq!(refused(&said), expected);
}

#[test]
fn a_skill_is_found_by_its_name_among_those_of_the_role() {
    let file = r#"{"format":"skill-matrix/1","title":"T","levels":["A","B"],"roles":[{"name":"R"},{"name":"S"}],
        "skills":[{"id":"s1","name":"Basics"},{"id":"s2","name":"Basics"}],
        "expectations":[{"skill":"s1","role":"r","level":"b","items":["Bakes"]},
            {"skill":"s2","role":"s","level":"b","items":["Cooks"]}]}"#;
    let of = |role: &str| {
        let asked = ["compare", "-", "--from", "a", "--role", role, "--skill", "basics"];
        run_with_input(&asked, file.as_bytes()).out
    };
    assert!(of("S").contains("Cooks"), "{}", of("S"));
    assert!(of("R").contains("Bakes"), "{}", of("R"));
}

#[test]
fn where_there_is_nothing_to_compare_a_sentence_says_so() {
    let one = "Both ends are the same place: there is nothing to compare.";
    let said = compared(&[OURS, "--from", "senior", "--to", "Senior"]);
    assert_eq!((said.status, said.err.as_str()), (Some(0), ""));
    assert!(said.out.ends_with(&format!("\n{one}\n")), "{}", said.out);
    let said = compared(&[OURS, "--from", "senior", "--to", "senior", "--format", "json"]);
    assert_eq!((said.status, said.err), (Some(0), format!("{one}\n")));
    assert_eq!(serde_json::from_str::<Value>(&said.out).unwrap()["counts"]["new"], 0);
    let nothing = compared_input(&["--from", "lead", "--to", "junior", "--skill", "late"], LADDER);
    assert!(nothing.ends_with("\nNothing is expected here at either level.\n"), "{nothing}");
}

#[test]
fn a_file_is_written_and_warnings_are_told() {
    let folder = folder("compare_to_a_file");
    std::fs::write(folder.join("m.json"), LADDER.replacen('{', r#"{"colour":"red","#, 1)).unwrap();
    let asked = ["compare", "m.json", "--from", "junior", "--format", "markdown", "-o", "out/junior.md"];
    let said = run(&asked, &folder);
    assert_eq!((said.status, said.out.as_str()), (Some(0), "out/junior.md\n"), "{}", said.err);
    assert!(said.err.starts_with("warning: m.json: ") && said.err.contains("colour"), "{}", said.err);
    let written = std::fs::read_to_string(folder.join("out/junior.md")).unwrap();
    assert!(written.starts_with("# From Junior to Senior\n\n"), "{written}");
}
