//! What each view shows when it is drawn, without a browser: its headings, its tables, what is chosen in it.

use super::selection::{example, wish};
use leptos::prelude::Owner;
use skill_matrix::dom::text::html;
use skill_matrix::matrix::{Matrix, read::read};
use skill_matrix::part::{Part, arrived};
use skill_matrix::selection::{Key, Selection, Wish};
use skill_matrix::view::{Browser, Options, Stage, widget};

/// The widget as text, for these words of an address.
fn drawn(matrix: Matrix, words: &[(Key, &str)]) -> String {
    let (start, _) = Selection::of(&Wish::default(), &matrix).unwrap();
    let (selection, unknown) = Selection::of(&wish(words), &matrix).unwrap();
    assert_eq!(unknown, Vec::<String>::new());
    let options = Options { heading_level: 1, hide: None, langs: vec!["en".to_owned()] };
    Owner::new().with(|| html(widget(Stage::new(matrix, selection, start, options, Browser::NONE))))
}

/// The values of an attribute, in order.
fn values<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    let start = format!(" {name}=\"");
    html.match_indices(&start).filter_map(|(at, _)| html[at + start.len()..].split('"').next()).collect()
}

/// The texts of all elements with this tag, in order.
fn texts(html: &str, tag: &str) -> Vec<String> {
    let (start, end) = (format!("<{tag}"), format!("</{tag}>"));
    let inside = html.match_indices(&start).filter(|(at, _)| {
        // Not a longer name that begins so.
        html[at + start.len()..].starts_with([' ', '>'])
    });
    let text = |(at, _): (usize, &str)| {
        let inside = &html[at..];
        let inside = &inside[..inside.find(&end).unwrap_or(inside.len())];
        let pieces = inside.split('<').filter_map(|piece| Some(piece.split_once('>')?.1));
        pieces.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    inside.map(text).collect()
}

const VIEWS: [&str; 6] = ["compare", "levels", "map", "skill", "role", "path"];

/// The views of the examples, at each level. All that comes with the second part is there.
fn each_view(check: impl Fn(&str, &str)) {
    arrived(Part::More);
    for example in
        ["data/examples/product-engineering", "data/examples/nursing", "tests/matrices/not-cumulative"]
    {
        let path = format!("{}/{example}.json", env!("CARGO_MANIFEST_DIR"));
        let matrix = || read(&std::fs::read(&path).unwrap()).unwrap().matrix;
        for level in matrix().levels() {
            for view in VIEWS {
                let words = [(Key::View, view), (Key::Level, level.id()), (Key::Roles, "all")];
                check(&drawn(matrix(), &words), &format!("{example}, {}, {view}", level.id()));
            }
        }
    }
}

#[test]
fn the_first_view_is_the_answer_before_anything_else_is_there() {
    let html = drawn(example(), &[]);
    assert_eq!(texts(&html, "h1"), ["Product engineering skill matrix"]);
    assert_eq!(texts(&html, "h2"), ["From L1 Associate to L2 Engineer"]);
    assert_eq!(texts(&html, "h4")[..2], ["Readable code", "Automated testing"]);
    // Who one is, where one is, what one aims for, and in which role.
    let selected = html.split("<option").filter(|option| option.contains(" selected"));
    let selected: Vec<&str> = selected.filter_map(|it| it.split('>').nth(1)?.split('<').next()).collect();
    assert_eq!(selected, ["Backend Engineer", "L1 Associate", "L2 Engineer", "as Backend Engineer"]);
    assert!(texts(&html, "table").is_empty());
}

/// Two levels of one skill with these items, and its row open.
fn two_cells(below: &[String], above: &[String]) -> String {
    let file = serde_json::json!({"format": "skill-matrix/1", "title": "T", "levels": ["A", "B"], "skills": [{"id": "s", "name": "S"}],
        "expectations": [{"skill": "s", "level": "a", "items": below}, {"skill": "s", "level": "b", "items": above}]});
    arrived(Part::More);
    drawn(read(file.to_string().as_bytes()).unwrap().matrix, &[(Key::Open, "s")])
}

#[test]
fn what_is_left_out_of_a_large_comparison_is_said() {
    let items = |word: &str| (0..800).map(|at| format!("{word} the bread of day {at}")).collect::<Vec<_>>();
    let html = two_cells(&items("bakes"), &items("sells"));
    assert!(html.contains("too many items here to find those that were reworded"), "by likeness");
    let text = |word: &str| {
        vec![
            (0..6_000).map(|at| format!("{word}{at} ")).collect::<String>()
                + &"and the same end of it ".repeat(4_000),
        ]
    };
    let html = two_cells(&text("x"), &text("y"));
    assert!(html.contains("too long for their changed words to be marked"), "marks");
}

#[test]
fn each_view_is_under_its_tab() {
    let names = [
        ("compare", "Compare", "From L2 Engineer to L3 Senior"),
        ("levels", "Grid", "All levels"),
        ("map", "Grid", "Heat map"),
        ("skill", "Skills", "Skills"),
        ("role", "Roles", "Backend Engineer"),
        ("path", "Career path", "Career path"),
    ];
    arrived(Part::More);
    for (view, tab, heading) in names {
        let html = drawn(example(), &[(Key::View, view), (Key::Level, "l2")]);
        let selected = html.split("<button").find(|it| it.contains("aria-selected=\"true\"")).unwrap();
        assert!(selected.contains(&format!(">{tab}<")), "{view}: {selected}");
        assert_eq!(texts(&html, "h2")[0], heading, "{view}");
    }
}

#[test]
fn each_id_is_there_once_and_each_reference_leads_to_one() {
    each_view(|html, place| {
        let mut ids = values(html, "id");
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "{place}: an id is there twice");
        for name in ["for", "aria-labelledby", "aria-controls"] {
            for id in values(html, name).into_iter().flat_map(str::split_whitespace) {
                assert!(ids.binary_search(&id).is_ok(), "{place}: {name} names {id}, which is not there");
            }
        }
    });
}

#[test]
fn no_attribute_is_there_twice() {
    each_view(|html, place| {
        for tag in html.split('<').filter_map(|it| it.split('>').next()) {
            // Between quotes are values.
            let outside: String = tag.split('"').step_by(2).collect();
            let mut names: Vec<&str> = outside.split_whitespace().filter(|it| it.ends_with('=')).collect();
            let all = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), all, "{place}: {tag}");
        }
    });
}

#[test]
fn no_heading_is_deeper_by_more_than_one() {
    each_view(|html, place| {
        let mut before = 0;
        for (at, _) in html.match_indices("<h") {
            let Some(level) = html[at + 2..].chars().next().and_then(|it| it.to_digit(10)) else { continue };
            assert!(level <= before + 1, "{place}: h{level} after h{before}");
            before = level;
        }
        assert!(before > 0, "{place}");
    });
}

#[test]
fn what_a_matrix_says_is_text() {
    let evil = "<img src=x onerror=alert(1)>\" onclick=\"x";
    let file = serde_json::json!({
        "format": "skill-matrix/1", "title": evil, "levels": [evil, "High"], "roles": [evil, "Other"],
        "skills": [{ "id": "s", "name": evil, "path": [evil], "summary": evil }, { "id": "t", "name": "Other" }],
        "expectations": [{ "skill": "s", "role": "other", "level": "high", "items": [evil] }],
    });
    arrived(Part::More);
    for view in VIEWS {
        let matrix = read(file.to_string().as_bytes()).unwrap().matrix;
        let html = drawn(matrix, &[(Key::View, view), (Key::Roles, "all")]);
        assert!(html.contains("&lt;img src=x"), "{view}");
        assert!(!html.contains("<img") && !html.contains(" onclick=\""), "{view}: {html}");
    }
}
