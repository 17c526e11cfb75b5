//! What is pasted into the pages of a site goes through its template engine: Liquid, and Nunjucks, whose tags
//! are those of Jinja. Neither may find anything to run in the texts of a matrix.

use serde_json::{Value, json};

use crate::support::{by_node, compared_input, run_with_input};

/// What somebody may write in a cell.
const SAID: [&str; 14] = [
    "{{ site.secret }}",
    "{% raw %}",
    "{# note #}",
    "\\{{ a }}",
    "{\\{ a }}",
    "&#123;&#123; a }}",
    "{&#37; raw %}",
    "`{{ a }}`",
    "https://a.b/{{c}}",
    "{*{ a }}",
    "{\n{ a }}",
    "{{{{ a }}}}",
    "<b>{{</b>",
    "{<!-- -->{ a }}",
];

/// A matrix that says all of it, and has tags in its names.
fn matrix() -> String {
    let items: Vec<Value> = SAID.iter().map(|text| json!(format!("Says {text}"))).collect();
    json!({"format": "skill-matrix/1", "title": "{{ title }}", "levels": ["{% a %}", "b"],
        "skills": [{"id": "s", "name": "{{ skill }}"}],
        "expectations": [{"skill": "s", "level": "b", "items": items}]})
    .to_string()
}

fn report() -> String {
    compared_input(&["--from", "{% a %}", "--to", "b", "--format", "markdown"], &matrix())
}

/// Each engine gives back what it was given.
#[track_caller]
fn nothing_is_run(text: &str) {
    let made: Value = serde_json::from_str(&by_node("template_engines.js", text)).unwrap();
    for engine in ["liquid", "nunjucks"] {
        assert_eq!(made[engine], text, "by {engine}");
    }
}

#[test]
fn the_engines_run_what_they_find() {
    let made: Value = serde_json::from_str(&by_node("template_engines.js", SAID[0])).unwrap();
    assert_eq!(made, json!({"liquid": "SECRET", "nunjucks": "SECRET"}));
}

#[test]
fn a_fragment() {
    for command in [&["fragment", "-"][..], &["fragment", "-", "--answered"]] {
        let fragment = run_with_input(command, matrix().as_bytes());
        assert_eq!(fragment.status, Some(0), "{}", fragment.err);
        nothing_is_run(&fragment.out);
    }
}

#[test]
fn a_report_of_which_markdown_it_makes_html() {
    let markdown = report();
    let html = by_node("markdown_it.js", &markdown);
    nothing_is_run(&html);
    for tag in ["{{", "{%", "{#"] {
        assert!(!html.contains(tag), "{tag} in\n{html}\nof\n{markdown}");
    }
    // It is there to be read, brace for brace.
    let braces = |text: &str| text.matches('{').count();
    let all = SAID.iter().map(|text| braces(text)).sum::<usize>();
    assert_eq!(braces(&html), all + braces("{{ title }} {{ skill }} {% a %}"), "{html}");
    assert!(!html.contains("<b>") && !html.contains("<!--"), "{html}\nof\n{markdown}");
}

#[test]
fn a_report_of_which_pulldown_cmark_makes_html() {
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new(&report()));
    nothing_is_run(&html);
}
