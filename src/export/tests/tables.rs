//! What a table can hold comes back from each format that is one.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Format, matrix, tables, what_is_lost, write};
use crate::import::{ColumnMap, propose};
use crate::matrix::{Item, Matrix};

const KINDS: [&str; 6] = ["example", "resource", "tip", "signal", "avoid", "evidence"];
const DEPTHS: [&str; 3] = ["Aware", "Working", "Expert"];
const LEVELS: [&str; 3] = ["Junior", "Senior", "Principal"];

/// An item: its text, kind, depth and tag.
type Said = (String, Option<&'static str>, Option<&'static str>, Option<&'static str>);

fn items() -> impl Strategy<Value = Vec<Said>> {
    let words = [
        "Advanced",
        "Aware",
        "expert",
        "n/a",
        "1",
        "2",
        "TBD",
        "x",
        "yes",
        "no",
        "nein",
        "must",
        "Level 1",
        "-",
        "○",
        "Basic: all",
        "(optional) may",
        "Expert: all of it",
        "Expert - all",
        "2: two",
        "[new] one",
        "4",
        "required",
        "...",
        "✓ done",
        "L1",
        "#N/A!",
        "good",
        "Aware\nof it",
        "(a) first",
        "[a page](https://a.example/b) to read",
    ];
    let text = prop_oneof![2 => "[a-z]{2,7}( [a-zäß日]{2,7}){2,4}", 1 => prop::sample::select(words.to_vec()).prop_map(str::to_owned)];
    let of = |list: &[&'static str]| prop::option::of(prop::sample::select(list.to_vec()));
    prop::collection::btree_map(text, (of(&KINDS), of(&DEPTHS), of(&["t1", "t2"])), 1..4)
        .prop_map(|all| all.into_iter().map(|(text, (kind, depth, tag))| (text, kind, depth, tag)).collect())
}

prop_compose! {
    /// A matrix of two roles and three levels in which everything has a place in a table with a row for each item.
    fn any_table()(
        cells in prop::collection::btree_map(
            (0..3_usize, 0..2_usize, 0..3_usize),
            (prop::option::of(any::<bool>()), prop::option::of(prop::sample::select(DEPTHS.to_vec())), items()),
            1..8,
        ),
    ) -> Value {
        let slug = |name: &str| name.to_lowercase();
        let cells: Vec<Value> = cells.into_iter().map(|((skill, role, level), (required, depth, items))| {
            // In such a table, a depth belongs to the cell or to its items.
            let is_of_items = items.iter().any(|(_, _, depth, _)| depth.is_some());
            let items: Vec<Value> = items.into_iter().map(|(text, kind, depth, tag)| {
                json!({"text": text, "kind": kind, "depth": depth.map(slug), "tags": tag.map(|tag| vec![tag])})
            }).collect();
            let depth = depth.filter(|_| !is_of_items).map(slug);
            let role = ["web", "app"][role];
            json!({"skill": format!("skill-{skill}"), "role": role, "level": slug(LEVELS[level]),
                "required": required, "depth": depth, "items": items})
        }).collect();
        let skills: Vec<Value> =
            (0..3).map(|nth| json!({"name": format!("Skill {nth}"), "path": [format!("Group {}", nth / 2)]})).collect();
        json!({"format": "skill-matrix/1", "title": "T", "depths": DEPTHS, "levels": LEVELS, "roles": ["Web", "App"],
            "skills": skills, "expectations": cells})
    }
}

/// A line for each item, sorted: tables of cells put asides last.
fn lines(matrix: &Matrix, has_tags: bool) -> Vec<String> {
    let of_cell = |cell| {
        let cell: &crate::matrix::Expectation = cell;
        let (skill, role, level) = cell.place();
        let own = matrix.skill(skill);
        let at = format!(
            "{}: {}: {}",
            own.name().any(),
            matrix.role(role).name().any(),
            matrix.level(level).name().any()
        );
        let of_item = move |item: &Item| {
            let depth = item.depth().or(cell.depth()).and_then(|depth| matrix.scale(skill).depth(depth));
            let depth = depth.map(|depth| depth.name().any());
            let kind = item.kind().map(|kind| kind.any());
            let tags = item.tags().iter().filter(|_| has_tags).map(|tag| tag.any()).collect::<Vec<_>>();
            format!("{at} {:?} {depth:?} {kind:?} {tags:?} {}", cell.requirement(), item.text().any())
        };
        cell.own_items().iter().map(of_item).collect::<Vec<_>>()
    };
    let mut lines: Vec<String> = matrix.expectations().iter().flat_map(of_cell).collect();
    lines.sort();
    lines
}

/// The names of skills, roles and levels that another matrix has too, in their order.
fn names(matrix: &Matrix, other: &Matrix) -> Vec<String> {
    let all = |matrix: &Matrix| -> Vec<String> {
        let skills = matrix.skills().iter().map(|it| it.name());
        let names = skills.chain(matrix.roles().iter().map(|it| it.name()));
        names.chain(matrix.levels().iter().map(|it| it.name())).map(|it| it.any().to_owned()).collect()
    };
    let others = all(other);
    all(matrix).into_iter().filter(|name| others.contains(name)).collect()
}

/// The matrix of a file that was written.
fn there_and_back(format: Format, name: &str, matrix: &Matrix) -> Matrix {
    let bytes = write(format, matrix).unwrap();
    let proposal =
        propose(&tables(&bytes, name), &ColumnMap::default()).unwrap_or_else(|why| panic!("{why}"));
    super::matrix(&proposal.json)
}

fn comes_back(json: &Value) -> Result<(), TestCaseError> {
    let matrix = matrix(&json.to_string());
    for (format, name) in [(Format::CsvLong, "a.csv"), (Format::CsvWide, "a.csv"), (Format::Markdown, "a.md")]
    {
        let is_long = format == Format::CsvLong;
        let lost = what_is_lost(format, &matrix).join(" ");
        prop_assert!(!lost.contains("kinds"), "{}", lost);
        prop_assert!(is_long || lost.contains("Tags") == json.to_string().contains("\"tags\":["), "{}", lost);
        let back = there_and_back(format, name, &matrix);
        prop_assert_eq!(lines(&back, is_long), lines(&matrix, is_long), "{:?}", format);
        let (before, after) = (names(&matrix, &back), names(&back, &matrix));
        prop_assert!(
            before == after || lost.contains("another order"),
            "{:?}: {:?} {:?}",
            format,
            before,
            after
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn what_a_table_can_hold_comes_back(json in any_table()) {
        comes_back(&json)?;
    }
}

#[test]
fn kinds_that_a_table_of_cells_does_not_give_back_are_told() {
    let with = |item: Value| {
        matrix(
            &json!({"format": "skill-matrix/1", "title": "T", "levels": ["L"], "skills": [{"name": "A"}],
            "expectations": [{"skill": "a", "level": "l", "items": [item]}]})
            .to_string(),
        )
    };
    let own = with(json!({"text": "x", "kind": "story"}));
    let text = with(json!("Example: x"));
    for format in [Format::CsvWide, Format::Markdown] {
        assert!(what_is_lost(format, &own).join(" ").contains("kinds of items"));
    }
    for format in [Format::CsvLong, Format::CsvWide, Format::Markdown] {
        assert!(what_is_lost(format, &text).join(" ").contains("kinds of items"), "{format:?}");
    }
    assert!(!what_is_lost(Format::CsvLong, &own).join(" ").contains("kinds"));
}

#[test]
fn words_in_brackets_that_are_read_as_depths_are_told() {
    let with = |text: &str| {
        let file = json!({"format": "skill-matrix/1", "title": "T", "depths": ["Guru"], "levels": ["L"], "skills": [{"name": "A"}],
            "expectations": [{"skill": "a", "level": "l", "items": [text]}]});
        matrix(&file.to_string())
    };
    for (text, is_told) in [
        ("[Guru] it", true),
        ("(expert) it", true),
        ("(a) it", false),
        ("Guru", false),
        ("[Guru](https://a.example)", false),
    ] {
        for format in [Format::CsvLong, Format::CsvWide, Format::Markdown] {
            let told = what_is_lost(format, &with(text)).join(" ");
            assert_eq!(told.contains("in brackets"), is_told, "{text} {format:?} {told}");
        }
    }
}
