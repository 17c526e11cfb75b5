//! The reading view: everything the matrix says, as text, in harmless markup.

use skill_matrix::matrix::{Item, Matrix, read::read};
use skill_matrix::page::reading_view;

fn matrix(json: &str) -> Matrix {
    read(json.as_bytes()).unwrap_or_else(|problems| panic!("{problems}")).matrix
}

fn files() -> Vec<String> {
    let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let examples = std::fs::read_dir(data.join("examples")).unwrap().map(|entry| entry.unwrap().path());
    let json = |path: &std::path::PathBuf| path.extension().is_some_and(|it| it == "json");
    let paths = examples.filter(json).chain([data.join("matrix.json")]);
    paths.map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

/// What a reader sees of HTML that uses only what the reading view uses.
fn text_of(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        let (tag, after) = part.split_once('>').unwrap_or(("", part));
        if tag == "br" {
            text.push('\n');
        } else if !tag.is_empty() {
            text.push('\u{1}');
        }
        text.push_str(after);
    }
    for (entity, c) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
        text = text.replace(entity, c);
    }
    text
}

fn every_text(items: &[Item]) -> Vec<&str> {
    items.iter().flat_map(|item| [vec![item.text().any()], every_text(item.items())].concat()).collect()
}

#[test]
fn every_item_of_every_cell_is_there_in_order() {
    for json in files() {
        let matrix = matrix(&json);
        let view = text_of(&reading_view(&matrix, 1));
        for skill in matrix.skill_ixs() {
            assert!(view.contains(matrix.skill(skill).name().any()));
            for role in matrix.role_ixs() {
                let mut rest = view.as_str();
                for level in matrix.role(role).ladder().levels() {
                    let Some(cell) = matrix.expectation(skill, role, level) else { continue };
                    for text in every_text(matrix.items(cell)) {
                        rest = rest.split_once(text).unwrap_or_else(|| panic!("{text:?} is missing")).1;
                    }
                }
            }
        }
    }
}

#[test]
fn only_plain_markup_is_written() {
    let hostile = r#"{"format":"skill-matrix/1","title":"<script>1</script>","levels":["</h1><x y=z>"],
        "roles":[{"name":"\" style=\"a","summary":"<a href='javascript:2'>"}],
        "skills":[{"id":"s","name":"<img onerror=3>","path":["<!--"]}],
        "expectations":[{"skill":"s","role":"style-a","level":"h1-x-y-z","required":true,
          "items":[{"text":"<b id=4>","kind":"<i>","tags":["<u>"],"items":["<iframe>"]}]}]}"#;
    for json in files().into_iter().chain([hostile.to_owned()]) {
        let view = reading_view(&matrix(&json), 2);
        for part in view.split('<').skip(1) {
            let tag = part.split_once('>').unwrap().0;
            let mut words = tag.trim_start_matches('/').split(' ');
            let name = words.next().unwrap();
            assert!(
                [
                    "article", "header", "section", "h2", "h3", "h4", "h5", "ul", "li", "p", "b", "span",
                    "small", "br"
                ]
                .contains(&name),
                "{tag}"
            );
            for attribute in ["id=", "style=", "on", "href=", "src="] {
                assert!(!tag.contains(&format!(" {attribute}")), "{tag}");
            }
        }
    }
}

#[test]
fn one_skill_is_the_title_and_several_have_headings() {
    let one = reading_view(&matrix(&files().pop().unwrap()), 1);
    assert!(one.contains("<h1 class=\"sm-title\">TensorFlow / PyTorch</h1>"));
    assert!(one.contains("<span>Machine Learning &amp; AI</span> › <span>Deep Learning</span>"));
    assert!(one.contains("<h2 class=\"sm-role-name\">Data Scientist</h2>"));
    assert!(one.contains("<h3 class=\"sm-level-name\">Junior</h3>"));
    let several = r#"{"format":"skill-matrix/1","title":"Ladder","levels":["One"],"skills":[{"id":"a","name":"A"},{"id":"b","name":"B"}],
        "expectations":[{"skill":"a","level":"one","items":["x"]}]}"#;
    let several = reading_view(&matrix(several), 2);
    assert!(several.contains("<h2 class=\"sm-title\">Ladder</h2>"), "{several}");
    assert!(several.contains("<h3 class=\"sm-skill-name\">A</h3>"), "{several}");
    assert!(
        several.contains("<h4 class=\"sm-level-name\">One</h4>"),
        "no roles, no heading of one: {several}"
    );
    assert!(!several.contains("sm-role-name") && !several.contains("sm-requirement"), "{several}");
}

#[test]
fn facts_and_requirements_are_in_words() {
    let view = text_of(&reading_view(&matrix(&files().pop().unwrap()), 1)).replace('\u{1}', "");
    assert!(view.contains("2 roles5 levels0 required10 optionalUpdated 22 February 2026"), "{view}");
    assert_eq!(view.matches("Optional").count(), 10);
}

#[test]
fn other_languages_are_marked() {
    let german = r#"{"format":"skill-matrix/1","title":"Stufen","lang":"de","levels":["Eins"],
        "skills":[{"id":"a","name":{"fr":"Compétence","en":"Skill"}}],
        "expectations":[{"skill":"a","level":"eins","required":true,"items":[{"text":{"en":"x","de":"Kann es"}}]}]}"#;
    let view = reading_view(&matrix(german), 1);
    assert!(view.starts_with("<article class=\"sm-reading\" lang=\"de\">"), "{view}");
    assert!(view.contains("<span lang=\"fr\">Compétence</span>"), "{view}");
    assert!(view.contains("<li>Kann es</li>"), "{view}");
    assert!(view.contains("<p class=\"sm-requirement\" lang=\"en\">Required</p>"), "{view}");
}

#[test]
fn line_breaks_are_kept() {
    let json = r#"{"format":"skill-matrix/1","title":"T","levels":["L"],"skills":[{"id":"a","name":"A"}],
        "expectations":[{"skill":"a","level":"l","items":["one\n- two\r\n- <three>"]}]}"#;
    assert!(reading_view(&matrix(json), 1).contains("<li>one<br>- two<br>- &lt;three&gt;</li>"));
}
