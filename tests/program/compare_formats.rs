//! What `compare` writes: as plain text, as Markdown and as data.

use crate::support::{HOSTILE, LADDER, compared, compared_input, folder, root, run_with_input};
use serde_json::{Value, json};
use skill_matrix::compare::{Outcome, Place, SkillChange, Tally, compare};
use skill_matrix::import::format::{Content, Source, open};
use skill_matrix::matrix::{Item, Matrix, read::read};

const OURS: &str = "data/matrix.json";
const LARGE: &str = "tests/matrices/not-cumulative.json";

fn matrix(file: &str) -> Matrix {
    read(&std::fs::read(root().join(file)).unwrap()).unwrap().matrix
}

#[test]
fn the_text_of_our_own_matrix() {
    let said = compared(&[OURS, "--from", "junior", "--role", "LLM Engineer", "--all"]);
    assert_eq!((said.status, said.err.as_str()), (Some(0), ""));
    let start = "From Junior to Middle\n\
        Deep learning skill matrix · Updated 22 February 2026\n\
        3 new, 2 deeper, 3 stay the same. 5 of 8 change.\n\
        \n\
        LLM Engineer\n\
        \n\
        \x20 TensorFlow / PyTorch\n\
        \x20   ";
    assert!(said.out.starts_with(start), "{}", said.out);
    assert_eq!(said.out.matches("\n    Same    ").count(), 3, "{}", said.out);
    assert_eq!(said.out.matches("\n            At Junior: ").count(), 2, "{}", said.out);
    assert!(!said.out.contains("stay the same\n") && !said.out.contains('\u{1b}'), "{}", said.out);
    let brief = compared(&[OURS, "--from", "junior", "--role", "LLM Engineer"]).out;
    assert!(brief.ends_with("\n    3 stay the same\n"), "{brief}");
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
        if let Some(kind) = item.to.or(item.from).and_then(Item::kind) {
            told["kind"] = json!(kind.any());
        }
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
    let data: Value =
        serde_json::from_str(&compared_input(&["--from", "junior", "--format", "json"], LADDER)).unwrap();
    let expected = json!({
        "from": {"level": "junior"}, "to": {"level": "senior"},
        "counts": {"new": 1, "deeper": 1, "shallower": 0, "reworded": 0, "same": 1, "dropped": 0},
        "rows": [
            {"skill": "talk", "outcome": "deeper", "requirement": "now-required", "depth": ["aware", "expert"], "items": [
                {"outcome": "deeper", "from": "Says hello", "text": "Gives a talk:\n- to few\n- to many\nand answers"},
                {"outcome": "new", "text": "Listens"}]},
            {"skill": "write", "outcome": "same", "items": [{"outcome": "same", "text": "Writes"}]}]});
    assert_eq!(data, expected);
    let new =
        compared_input(&["--from", "senior", "--to", "staff", "--skill", "Late", "--format", "json"], LADDER);
    let rows = &serde_json::from_str::<Value>(&new).unwrap()["rows"];
    assert_eq!(*rows, json!([{"skill": "late", "outcome": "new", "depth": [null, "expert"], "items": []}]));
}

#[test]
fn markdown_keeps_line_breaks_and_bullets() {
    let expected = "\
# From Junior to Senior

Ladder · Updated 1 March 2025

1 new, 1 deeper, 1 stays the same. 2 of 3 change.

## Talking

Becomes required · Deeper: Aware → Expert

- **Deeper**: Gives a talk:
  - to few
  - to many

  and answers\\
  At Junior: Says hello
- **New**: Listens

## Unchanged skill (1)

Writing
";
    assert_eq!(compared_input(&["--from", "junior", "--format", "markdown"], LADDER), expected);
}

#[test]
fn plain_text_is_aligned_and_in_the_language_asked_for() {
    let expected = "\
From Junior to Senior
Leiter · Updated 1 March 2025
1 new, 1 deeper, 1 stays the same. 2 of 3 change.

Reden
  Becomes required · Deeper: Aware → Profi
  Deeper  Trägt vor
          At Junior: Grüßt
  New     Listens

Writing
  Same    Writes
";
    assert_eq!(compared_input(&["--from", "junior", "--lang", "de-CH", "--all"], LADDER), expected);
}

#[test]
fn a_table_has_a_row_for_each_change() {
    // A line that would turn round what follows it can't.
    let ladder = LADDER.replace("Listens", "=Listens\\u202e");
    let junior = compared_input(&["--from", "junior", "--format", "csv"], &ladder);
    let expected = "\u{feff}Skill,From,To,Change,Required,Depth before,Depth,Before,Text\r\n\
        Talking,Junior,Senior,Deeper,Becomes required,Aware,Expert,Says hello,\
        \"Gives a talk:\n• to few\n• to many\nand answers\"\r\n\
        Talking,Junior,Senior,New,Becomes required,,Expert,,'=Listens\u{fffd}\r\n";
    assert_eq!(junior, expected);
    let all = ["--from", "senior", "--to", "staff", "--format", "csv", "--lang", "de", "--all"];
    let staff = compared_input(&all, &ladder);
    assert!(staff.ends_with("Late,Senior,Staff,New,,Profi,\r\n"), "{staff}");
    assert!(staff.contains("Reden,Senior,Staff,Not listed at Staff,Profi,,Trägt vor\r\n"), "{staff}");
    let same = compared_input(&["--from", "junior", "--format", "csv", "--all"], &ladder);
    assert!(same.ends_with("Writing,Junior,Senior,Same,,,,,Writes\r\n"), "{same}");
}

#[test]
fn a_workbook_has_the_same_rows() {
    let folder = folder("comparison_as_a_workbook");
    let of = ["compare", "-", "--from", "junior", "--format", "xlsx", "-o"];
    let path = folder.join("junior.xlsx");
    let said = run_with_input(&[&of[..], &[path.to_str().unwrap()]].concat(), LADDER.as_bytes());
    assert_eq!((said.status, said.err.as_str()), (Some(0), ""));
    let opened = open(&Source::new("junior.xlsx", &std::fs::read(path).unwrap())).unwrap();
    let Content::Tables(workbook) = opened.content else { panic!("{:?}", opened.content) };
    let texts: Vec<&str> = workbook.sheets[0].cells.iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!(workbook.sheets[0].name, "Comparison");
    assert_eq!(texts[..4], ["Skill", "From", "To", "Change"]);
    assert!(texts.contains(&"Gives a talk:\n• to few\n• to many\nand answers"), "{texts:?}");
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
    // What looks like a link and is none is warned of.
    let warned = |arguments: &[&str], input: &str| {
        let said = run_with_input(&[&["compare", "-"], arguments].concat(), input.as_bytes());
        assert!(said.err.starts_with("warning: standard input: levels[1]: “javascript:x” is no address"));
        assert_eq!((said.status, said.err.lines().count()), (Some(0), 1), "{}", said.err);
        said.out
    };
    let markdown = warned(&["--from", "_L_", "--format", "markdown"], &trap(text));
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
  \\![x](<https://x.y>) \\`code\\` \\\\\\* a\\_b\\_ &amp;amp; \\$x\\$
  - \\# bullet
    - inner

  <https://a.b/c_d*e?f=1>, yes\\
  \\`\\`\\`\\
  �\\[31mred�\\
  At \\_L\\_: 1\\. \\~\\~\\~
";
    assert_eq!(markdown, expected);
    let plain = warned(&["--from", "_L_"], &trap(text));
    assert!(plain.contains("<script>alert(1)</script>") && plain.contains("https://a.b/c_d*e?f=1, yes"));
    assert!(!plain.contains(['\u{1b}', '\u{7}']), "{plain}");
    let role = ["--role", "role-onclick-alert-2", "--from", "b-low-b", "--format", "markdown"];
    assert!(!compared_input(&role, HOSTILE).contains('<'));
}
