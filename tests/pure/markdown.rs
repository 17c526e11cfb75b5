//! The report in Markdown, as it is read by a program that knows nothing of the widget.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html::push_html};
use serde_json::json;
use skill_matrix::matrix::{lines, read::read};
use skill_matrix::report::{End, Report, Wording};

/// What is said of a step up at which the words of an item change, in Markdown and in plain text.
fn reports(before: &str, after: &str) -> (String, String) {
    reports_of(&[("a", None, before), ("b", None, after)])
}

/// The same of what each level says: its depth, and its only item.
fn reports_of(said: &[(&str, Option<&str>, &str)]) -> (String, String) {
    let cells = said.iter().map(|(level, depth, text)| {
        json!({"skill": "s", "level": level, "depth": depth, "items": [{"id": "i", "text": text}]})
    });
    let file = json!({
        "format": "skill-matrix/1", "title": "T", "levels": ["a", "b"], "skills": [{"id": "s", "name": "S"}],
        "depths": ["Aware", "Expert"], "expectations": cells.collect::<Vec<_>>()});
    let matrix = read(file.to_string().as_bytes()).unwrap_or_else(|problems| panic!("{problems}")).matrix;
    let end = |id| End { matrix: &matrix, level: matrix.find_level(id).unwrap() };
    let role = matrix.role_ixs().next().unwrap();
    let report = Report::new(end("a"), end("b"), &[(role, role)], &|_| true);
    let wording = Wording { lang: "en", all: true };
    (report.markdown(wording), report.plain(wording))
}

fn html(markdown: &str) -> String {
    let mut html = String::new();
    push_html(&mut html, Parser::new_ext(markdown, Options::all()));
    html
}

/// The lines of the only item, each with the number of bullets that it stands in.
fn read_back(markdown: &str) -> Vec<(usize, String)> {
    let (mut read, mut depth) = (vec![(0, String::new())], 0);
    let starts = |read: &mut Vec<(usize, String)>, depth| read.push((depth, String::new()));
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::Item) => {
                depth += 1;
                starts(&mut read, depth);
            }
            Event::End(TagEnd::Item) => {
                depth -= 1;
                starts(&mut read, depth);
            }
            Event::Start(Tag::Paragraph) | Event::SoftBreak | Event::HardBreak => starts(&mut read, depth),
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) | Event::Html(text)
                if depth > 0 =>
            {
                read.last_mut().unwrap().1.push_str(&text);
            }
            Event::Rule => panic!("a rule in {markdown}"),
            _ => {}
        }
    }
    let said = read.into_iter().map(|(depth, text)| (depth.saturating_sub(1), text.trim().to_owned()));
    said.filter(|(_, text)| !text.is_empty()).collect()
}

fn expected(before: &str, after: &str) -> Vec<(usize, String)> {
    let mut all = Vec::new();
    for (ours, text) in [("Reworded:", after), ("At a:", before)] {
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut told: Vec<_> = lines(text).map(|line| (line.depth, words(line.text))).collect();
        // What is no bullet stands on the line of our own word.
        match told.first_mut() {
            Some((0, first)) => first.insert_str(0, &format!("{ours} ")),
            _ => told.insert(0, (0, ours.to_owned())),
        }
        all.append(&mut told);
    }
    all
}

#[test]
fn bullets_stay_in_bullets() {
    let text = "You can:\n- cook\n- taste:\n  - salt\n  and more\n\nAnd you do.";
    let (markdown, plain) = reports("- a\n - b", text);
    assert_eq!(read_back(&markdown), expected("- a\n - b", text));
    let told = "  Reworded  You can:
            - cook
            - taste:
              - salt
              and more

            And you do.
            At a:
            - a
              - b
";
    assert!(plain.ends_with(told), "{plain}");
}

#[test]
fn a_depth_that_is_gone_is_not_asked_for() {
    let shift = |said: &[_]| reports_of(said).1.lines().nth(5).unwrap().trim().to_owned();
    let (expert, aware) = (Some("Expert"), Some("Aware"));
    assert_eq!(shift(&[("a", expert, "x"), ("b", None, "y")]), "Expert → not said");
    assert_eq!(shift(&[("a", None, "x"), ("b", expert, "x")]), "not said → Expert");
    assert_eq!(shift(&[("a", aware, "x"), ("b", expert, "x")]), "Deeper: Aware → Expert");
    // What comes or goes as a whole has one depth alone.
    assert_eq!(shift(&[("b", expert, "x")]), "New: Expert");
    assert_eq!(shift(&[("a", expert, "x")]), "Not listed at b: Expert");
}

#[test]
fn a_deeper_skill_says_what_it_builds_on() {
    let cell =
        |level, depth, items: &[&str]| json!({"skill": "s", "level": level, "depth": depth, "items": items});
    let report = |now: &[&str]| {
        let file = json!({
            "format": "skill-matrix/1", "title": "T", "levels": ["a", "b"],
            "skills": [{"id": "s", "name": "S"}], "depths": ["Aware", "Expert"],
            "expectations": [cell("a", "Aware", &["Lights an oven", "Follows a recipe"]), cell("b", "Expert", now)]});
        let matrix = read(file.to_string().as_bytes()).unwrap_or_else(|problems| panic!("{problems}")).matrix;
        let end = |id| End { matrix: &matrix, level: matrix.find_level(id).unwrap() };
        let role = matrix.role_ixs().next().unwrap();
        let report = Report::new(end("a"), end("b"), &[(role, role)], &|_| true);
        let data = serde_json::from_str::<serde_json::Value>(&report.data("en").json()).unwrap();
        (report.markdown(Wording { lang: "en", all: true }), data["counts"]["dropped"].clone())
    };
    let (all_new, dropped) = report(&["Teaches apprentices"]);
    let told = "1 new. 1 of 1 changes.

## S

Deeper: Aware → Expert

- **New**: Teaches apprentices
- **What it builds on**:
  - Lights an oven
  - Follows a recipe
";
    assert!(all_new.ends_with(told), "{all_new}");
    // The ids and numbers in data stay what they were.
    assert_eq!(dropped, 2);
    // If a text is at both depths, the others are not what the skill builds on.
    let (some, dropped) = report(&["Lights an oven"]);
    assert!(
        some.contains("1 deeper, 1 not listed at b.") && some.contains("- **Not listed at b**: Follows"),
        "{some}"
    );
    assert_eq!(dropped, 1);
    // If no text is left, the skill itself counts as deeper.
    assert!(report(&[]).0.contains("\n1 deeper. 1 of 1 changes.\n"));
}

#[test]
fn examples_stand_below_what_is_expected_under_their_kind() {
    let file = r##"{"format": "skill-matrix/1", "title": "T", "levels": ["a", "b"], "skills": [{"id": "s", "name": "S"}, {"id": "t", "name": "U"}],
        "expectations": [
          {"skill": "s", "level": "a", "items": ["Stirs", {"text": "Onion soup", "kind": "example"}, {"text": "# Old", "kind": "Example"}]},
          {"skill": "s", "level": "b", "items": [{"text": "Bouillabaisse\n- with fish", "kind": "example"}, "Stirs",
            {"text": "Onion soup", "kind": "example"}, "Seasons", {"text": "[Soups](https://a.example/soups)", "kind": "resource"},
            {"text": "1. What cooks ask", "kind": "In * other words"}]},
          {"skill": "t", "level": "b", "items": [{"text": "Only this", "kind": "tip"}]}]}"##;
    let matrix = read(file.as_bytes()).unwrap_or_else(|problems| panic!("{problems}")).matrix;
    let end = |id| End { matrix: &matrix, level: matrix.find_level(id).unwrap() };
    let role = matrix.role_ixs().next().unwrap();
    let report = Report::new(end("a"), end("b"), &[(role, role)], &|_| true);
    let wording = Wording { lang: "en", all: false };
    let markdown = report.markdown(wording);
    let told = "1 new, 1 stays the same. 1 of 2 changes.

## S

- **New**: Seasons

1 stays the same

### Examples

- **New**: Bouillabaisse
  - with fish
- Onion soup
- **Not listed at b**: \\# Old

### Resources

- **New**: [Soups](<https://a.example/soups>)

### In \\* other words

- **New**: 1\\. What cooks ask
";
    assert!(markdown.ends_with(told), "{markdown}");
    let plain = report.plain(wording);
    let told = "  1 stays the same

  Examples
    New              Bouillabaisse
                     - with fish
                     Onion soup
    Not listed at b  # Old

  Resources
";
    assert!(plain.contains(told), "{plain}");
    // What has changed since another version is told without them.
    let before = read(file.replace("Stirs", "Stirred it").as_bytes()).unwrap().matrix;
    let before = End { matrix: &before, level: before.find_level("b").unwrap() };
    let since = Report::new(before, end("b"), &[(role, role)], &|_| true).markdown(wording);
    assert!(since.contains("Stirred it") && !since.contains("Onion"), "{since}");
}

#[test]
fn what_was_not_looked_for_is_said() {
    let sentence = "There are too many items here to find those that were reworded: they are paired by id and by equal text alone.";
    for (n, is_said) in [(3, false), (800, true)] {
        let items = |word: &str| {
            (0..n).map(|at| format!("Keeps the order of {at} things {word}")).collect::<Vec<_>>()
        };
        let cell = |level, word| json!({"skill": "s", "level": level, "items": items(word)});
        let file = json!({
            "format": "skill-matrix/1", "title": "T", "levels": ["a", "b"], "skills": [{"id": "s", "name": "S"}],
            "expectations": [cell("a", "now"), cell("b", "then")]});
        let matrix = read(file.to_string().as_bytes()).unwrap_or_else(|problems| panic!("{problems}")).matrix;
        let end = |id| End { matrix: &matrix, level: matrix.find_level(id).unwrap() };
        let role = matrix.role_ixs().next().unwrap();
        let report = Report::new(end("a"), end("b"), &[(role, role)], &|_| true);
        let wording = Wording { lang: "en", all: true };
        assert_eq!(report.plain(wording).contains(sentence), is_said);
        assert_eq!(report.markdown(wording).contains(sentence), is_said);
        let data = serde_json::from_str::<serde_json::Value>(&report.data("en").json()).unwrap();
        assert_eq!(data["rows"][0].get("likeness"), is_said.then_some(&json!(false)));
    }
}

/// What begins a tag for Liquid, Jinja, Nunjucks, Vue and their like, and what ends a comment.
const TAGS: [&str; 4] = ["{{", "{%", "{#", "#}"];

proptest! {
    #[test]
    fn lines_and_bullets_are_those_of_the_text(
        before in "([ab]|\n|- |  - | |\t){1,20}[ab]", after in "[xy]([ab]|\n|- |    - | |\n\n){0,20}",
    ) {
        prop_assume!(!before.split_whitespace().eq(after.split_whitespace()));
        let (markdown, _) = reports(&before, &after);
        prop_assert_eq!(read_back(&markdown), expected(&before, &after), "{}", markdown);
    }

    #[test]
    fn text_stays_text_for_a_template_engine(
        before in "([{}%#a &]|https://x/|\\\\|`|&#123;|\n- )*a", after in "([{}%#b <!-]|\\{|\u{2060}){0,12}b",
    ) {
        let (markdown, _) = reports(&before, &after);
        let html = html(&markdown);
        for tag in TAGS {
            // Before Markdown is read, and after.
            prop_assert!(!markdown.contains(tag) && !html.contains(tag), "{markdown}\n{html}");
        }
        let visible = |text: &str| text.replace('\u{2060}', "");
        let read: Vec<_> = read_back(&markdown).into_iter().map(|(depth, text)| (depth, visible(&text))).collect();
        let told: Vec<_> = expected(&before, &after).into_iter().map(|(depth, text)| (depth, visible(&text))).collect();
        prop_assert_eq!(read, told, "{}", markdown);
    }
}
