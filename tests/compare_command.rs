//! What `compare` promises: what it says in each format, of whatever is asked.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod support;

use serde_json::{Value, json};
use skill_matrix::compare::{Outcome, Place, SkillChange, Tally, compare};
use skill_matrix::matrix::{Item, Matrix, read::read};
use support::{HOSTILE, Said, folder, root, run, run_with_input};

const OURS: &str = "data/matrix.json";
const LARGE: &str = "data/examples/product-engineering.json";

/// Two languages, a fork, no roles, a step of one level that says nothing.
const LADDER: &str = r#"{"format":"skill-matrix/1","title":{"en":"Ladder","de":"Leiter"},"updated":"2025-03-01",
 "depths":["Aware",{"id":"expert","name":{"en":"Expert","de":"Profi"}}],
 "levels":["Junior","Senior",{"id":"lead","name":"Lead","rank":3},{"id":"staff","name":"Staff","rank":3}],
 "skills":[{"id":"talk","name":{"en":"Talking","de":"Reden"}},{"id":"write","name":"Writing"},{"id":"late","name":"Late"}],
 "expectations":[
  {"skill":"talk","level":"junior","required":false,"depth":"aware","items":[{"id":"a","text":{"en":"Says hello","de":"Grüßt"}}]},
  {"skill":"talk","level":"senior","required":true,"depth":"expert","items":[{"id":"a","text":{"en":"Gives a talk:\n- to few\n- to many\nand answers","de":"Trägt vor"}},"Listens"]},
  {"skill":"write","level":"junior","items":["Writes"]},{"skill":"write","level":"senior","items":["Writes"]},
  {"skill":"late","level":"staff","depth":"expert"}]}"#;

fn good(arguments: &[&str], input: &str) -> String {
    let said = run_with_input(&[&["compare", "-"], arguments].concat(), input.as_bytes());
    assert_eq!((said.status, said.err.as_str()), (Some(0), ""), "{arguments:?}: {}", said.out);
    said.out
}

fn compared(arguments: &[&str]) -> Said {
    run(&[&["compare"], arguments].concat(), root())
}

/// What is said on standard error, with nothing on standard output and status 1.
fn refused(said: &Said) -> &str {
    assert_eq!((said.status, said.out.as_str()), (Some(1), ""), "{}", said.err);
    &said.err
}

fn matrix(file: &str) -> Matrix {
    read(&std::fs::read(root().join(file)).unwrap()).unwrap().matrix
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
fn the_text_of_our_own_matrix() {
    let said = compared(&[OURS, "--from", "junior", "--role", "LLM Engineer", "--all"]);
    assert_eq!((said.status, said.err.as_str()), (Some(0), ""));
    let start = "From Junior to Middle\n\
        Deep learning skill matrix · Updated 22 February 2026\n\
        3 new, 2 deeper, 3 the same. 5 of 8 change.\n\
        \n\
        LLM Engineer\n\
        \n\
        \x20 TensorFlow / PyTorch\n\
        \x20   ";
    assert!(said.out.starts_with(start), "{}", said.out);
    assert_eq!(said.out.matches("\n    Same    ").count(), 3, "{}", said.out);
    assert_eq!(said.out.matches("\n            Before: ").count(), 2, "{}", said.out);
    assert!(!said.out.contains("Still expected") && !said.out.contains('\u{1b}'), "{}", said.out);
    let brief = compared(&[OURS, "--from", "junior", "--role", "LLM Engineer"]).out;
    assert!(brief.ends_with("\n    Still expected (3)\n"), "{brief}");
}

#[test]
fn data_is_what_the_comparison_says() {
    for (file, from, to) in [(OURS, "middle", "principal"), (LARGE, "l3", "l5"), (LARGE, "l5", "l2")] {
        let matrix = matrix(file);
        let said = compared(&[file, "--from", from, "--to", to, "--format", "json"]);
        assert_eq!((said.status, said.err.as_str()), (Some(0), ""));
        let data: Value = serde_json::from_str(&said.out).unwrap();
        let (from, to) = (matrix.find_level(from).unwrap(), matrix.find_level(to).unwrap());
        let (mut rows, mut tally) = (data["rows"].as_array().unwrap().iter(), Tally::default());
        for role in matrix.role_ixs() {
            let ladder = matrix.role(role).ladder();
            if !ladder.has(from) || !ladder.has(to) {
                continue;
            }
            let place = |level| Place { role, level };
            for change in compare(&matrix, place(from), place(to), matrix.skill_ixs()) {
                tally.merge(&change.tally());
                assert_eq!(*rows.next().unwrap(), row(&change, matrix.role(role).id()));
            }
        }
        assert_eq!(rows.next(), None);
        let counts = Outcome::ALL.map(|outcome| (outcome.id().to_owned(), json!(tally.of(outcome))));
        assert_eq!(data["counts"], Value::Object(counts.into_iter().collect()));
        let end = |level| json!({"role": null, "level": matrix.level(level).id()});
        assert_eq!((&data["from"], &data["to"]), (&end(from), &end(to)));
    }
}

/// A row as the contract has it, written down once more, for matrices in one language with
/// sub-items one deep.
fn row(change: &SkillChange, role: &str) -> Value {
    let id = |depth| change.scales.0.depth(depth).unwrap().id();
    let mut row = json!({"skill": change.skill.id(), "role": role, "outcome": change.outcome.id()});
    if change.depth != (None, None) {
        row["depth"] = json!([change.depth.0.map(id), change.depth.1.map(id)]);
    }
    if let Some(requirement) = change.requirement {
        row["requirement"] = json!(requirement.id());
    }
    let items = change.items.iter().map(|item| {
        let mut told = json!({"outcome": item.outcome.id()});
        let text = |item: Option<&Item>| {
            let item = item?;
            let parts = item.items().iter().map(|part| format!("\n- {}", part.text().any()));
            Some(item.text().any().to_owned() + &parts.collect::<String>())
        };
        told["text"] = json!(text(item.to.or(item.from)));
        if let (Some(from), Some(to)) = (item.from, item.to) {
            if text(Some(from)) != text(Some(to)) {
                told["from"] = json!(text(Some(from)));
            }
            if from.depth() != to.depth() {
                told["depth"] = json!([from.depth().map(id), to.depth().map(id)]);
            }
        }
        told
    });
    row["items"] = items.collect();
    row
}

#[test]
fn a_matrix_without_roles_says_none() {
    let data: Value = serde_json::from_str(&good(&["--from", "junior", "--format", "json"], LADDER)).unwrap();
    let expected = json!({
        "from": {"level": "junior"}, "to": {"level": "senior"},
        "counts": {"new": 1, "deeper": 0, "shallower": 0, "reworded": 1, "same": 1, "dropped": 0},
        "rows": [
            {"skill": "talk", "outcome": "deeper", "requirement": "now-required", "depth": ["aware", "expert"], "items": [
                {"outcome": "reworded", "from": "Says hello", "text": "Gives a talk:\n- to few\n- to many\nand answers"},
                {"outcome": "new", "text": "Listens"}]},
            {"skill": "write", "outcome": "same", "items": [{"outcome": "same", "text": "Writes"}]}]});
    assert_eq!(data, expected);
    let new = good(&["--from", "senior", "--to", "staff", "--skill", "Late", "--format", "json"], LADDER);
    let rows = &serde_json::from_str::<Value>(&new).unwrap()["rows"];
    assert_eq!(*rows, json!([{"skill": "late", "outcome": "new", "depth": [null, "expert"], "items": []}]));
}

#[test]
fn markdown_keeps_line_breaks_and_bullets() {
    let expected = "\
# From Junior to Senior

Ladder · Updated 1 March 2025

1 new, 1 reworded, 1 the same. 2 of 3 change.

## Talking

Now required · Deeper: Aware → Expert

- **Reworded**: Gives a talk:
  - to few
  - to many

  and answers\\
  Before: Says hello
- **New**: Listens

## Unchanged skill (1)

Writing
";
    assert_eq!(good(&["--from", "junior", "--format", "markdown"], LADDER), expected);
}

#[test]
fn plain_text_is_aligned_and_in_the_language_asked_for() {
    let expected = "\
From Junior to Senior
Leiter · Updated 1 March 2025
1 new, 1 reworded, 1 the same. 2 of 3 change.

Reden
  Now required · Deeper: Aware → Profi
  Reworded  Trägt vor
            Before: Grüßt
  New       Listens

Writing
  Same      Writes
";
    assert_eq!(good(&["--from", "junior", "--lang", "de-CH", "--all"], LADDER), expected);
}

#[test]
fn text_of_the_matrix_is_never_markup() {
    let trap = |text: &str| {
        json!({"format": "skill-matrix/1", "title": "# <b>*T*</b>", "levels": ["_L_", "[M](javascript:x)"],
            "roles": ["`R` | &lt;"], "skills": [{"id": "s", "name": "---"}],
            "expectations": [{"skill": "s", "role": "r-lt", "level": "_L_", "items": [{"id": "i", "text": "1. ~~~"}]},
                {"skill": "s", "role": "r-lt", "level": "[M](javascript:x)", "items": [{"id": "i", "text": text}]}]})
        .to_string()
    };
    let text = "# no heading\n> no quote\n    no code\n***\n===\n| a | b |\n:-:\n1) no list\n+ nor this\n\
        <script>alert(1)</script>\n![x](https://x.y) `code` \\* a_b_ &amp; $x$\n- # bullet\n  - inner\nhttps://a.b/c_d*e?f=1, yes\n```\n\u{1b}[31mred\u{7}";
    let markdown = good(&["--from", "_L_", "--format", "markdown"], &trap(text));
    let expected = "\
# From \\_L\\_ to \\[M\\](javascript:x)

\\# &lt;b&gt;\\*T\\*&lt;/b&gt;

1 reworded. 1 of 1 changes.

## \\`R\\` \\| &amp;lt;

### \\---

- **Reworded**: \\# no heading\\
  &gt; no quote\\
  no code\\
  \\*\\*\\*\\
  \\===\\
  \\| a \\| b \\|\\
  \\:-:\\
  1\\) no list\\
  \\+ nor this\\
  &lt;script&gt;alert(1)&lt;/script&gt;\\
  !\\[x\\](https://x.y) \\`code\\` \\\\\\* a\\_b\\_ &amp;amp; \\$x\\$
  - \\# bullet
    - inner

  <https://a.b/c_d*e?f=1>, yes\\
  \\`\\`\\`\\
  \\[31mred\\
  Before: 1\\. \\~\\~\\~
";
    assert_eq!(markdown, expected);
    let plain = good(&["--from", "_L_"], &trap(text));
    assert!(plain.contains("<script>alert(1)</script>") && plain.contains("https://a.b/c_d*e?f=1, yes"));
    assert!(!plain.contains(['\u{1b}', '\u{7}']), "{plain}");
    let role = ["--role", "role-onclick-alert-2", "--from", "b-low-b", "--format", "markdown"];
    assert!(!good(&role, HOSTILE).contains('<'));
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
1 new, 1 reworded, 1 the same. 2 of 3 change.

Talking
  Reworded  Greets
            Before: Says hello

Writing
  New       Reads
  Still expected (1)
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
    let nothing = good(&["--from", "lead", "--to", "junior", "--skill", "late"], LADDER);
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
