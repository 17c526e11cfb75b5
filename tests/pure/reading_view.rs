//! The reading view: everything the matrix says, as text, in harmless markup.

use proptest::prelude::*;
use serde_json::{Value, json};
use skill_matrix::matrix::{Item, Matrix, pieces, read::read, slug};
use skill_matrix::page::{fragment, fragment_by_address, reading_view};

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
        } else if !tag.is_empty() && tag != "wbr" && tag != "/a" && !tag.starts_with("a ") {
            text.push('\u{1}');
        }
        text.push_str(after);
    }
    let braces = [("&#123;", "{"), ("&#125;", "}")];
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    for (entity, c) in braces.into_iter().chain(entities) {
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
                        let text: String = pieces(text).iter().map(|piece| piece.words).collect();
                        rest = rest.split_once(&text).unwrap_or_else(|| panic!("{text:?} is missing")).1;
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
                    "small", "br", "wbr", "div", "a"
                ]
                .contains(&name),
                "{tag}"
            );
            if name == "a" && !tag.starts_with('/') {
                let address = tag.split_once(" href=\"").unwrap().1;
                let is_safe = address.starts_with("https://") || address.starts_with("mailto:");
                assert!(is_safe && address.ends_with("\" rel=\"noopener noreferrer\""), "{tag}");
                continue;
            }
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
    assert!(view.contains("2 roles5 levelsUpdated 22 February 2026"), "{view}");
    assert_eq!(view.matches("Optional").count(), 10);
}

#[test]
fn what_is_expected_comes_before_examples() {
    let json = r#"{"format":"skill-matrix/1","title":"T","levels":["L"],"skills":[{"id":"a","name":"A"}],
        "expectations":[{"skill":"a","level":"l","items":[{"text":"e","kind":"example"},{"text":"s","kind":"signal"},
          {"text":"n","kind":"avoid"},{"text":"o","kind":"Story"},{"text":"f","kind":"example"}]}]}"#;
    let view = reading_view(&matrix(json), 1);
    let (_, cell) = view.split_once("sm-level-name\">L</h2>").unwrap();
    let lines: Vec<String> =
        text_of(cell).split('\u{1}').map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()).collect();
    let joined = lines.join(" ");
    assert_eq!(joined, "signal s To avoid: n Examples e f Story o", "{cell}");
}

#[test]
fn roles_stand_by_family() {
    let json = r#"{"format":"skill-matrix/1","title":"T","levels":["L"],"skills":[{"id":"a","name":"A"}],
        "roles":[{"name":"Nurse","family":["Care","Ward"]},"Cook",{"name":"Matron","family":["Care","Ward"]}],
        "expectations":[{"skill":"a","role":"nurse","level":"l","items":["x"]},
          {"skill":"a","role":"cook","level":"l","items":["y"]},{"skill":"a","role":"matron","level":"l","items":["z"]}]}"#;
    let view = reading_view(&matrix(json), 1);
    assert!(
        view.contains(
            "<ul class=\"sm-families\"><li><b>Care › Ward</b>: Nurse, Matron</li><li>Cook</li></ul>"
        ),
        "{view}"
    );
    let roles = view.split("<h2 class=\"sm-role-name\">").skip(1).filter_map(|part| part.split('<').next());
    assert_eq!(roles.collect::<Vec<_>>(), ["Nurse", "Matron", "Cook"]);
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
        "roles":[{"name":"R","summary":"You:\n- do"}],
        "expectations":[{"skill":"a","role":"r","level":"l","items":["one\n- two\r\n  - <three>\nfour\nfive"]}]}"#;
    let view = reading_view(&matrix(json), 1);
    let item = "<li>one<ul><li>two<ul><li>&lt;three&gt;</li></ul></li></ul>four<br>five</li>";
    assert!(view.contains(item), "{view}");
    assert!(view.contains("<div class=\"sm-summary\">You:<ul><li>do</li></ul></div>"), "{view}");
}

#[test]
fn what_a_depth_means_is_there_though_no_cell_has_it() {
    let json = r#"{"format":"skill-matrix/1","title":"T","levels":["L"],"depths":["Low","High","Top"],
        "skills":[{"id":"a","name":"A","texts":{"low":["Tries"],"high":["Does"],"top":["Leads"]}}],
        "expectations":[{"skill":"a","level":"l","depth":"high"}]}"#;
    let view = reading_view(&matrix(json), 1);
    let unused = |name: &str, item: &str| {
        format!("<h2 class=\"sm-level-name\">{name}</h2><ul class=\"sm-items\"><li>{item}</li></ul>")
    };
    assert!(view.contains(&unused("Low", "Tries")) && view.contains(&unused("Top", "Leads")), "{view}");
    assert_eq!(view.matches("Does").count(), 1);
}

/// A matrix that says something in every place where text can be.
fn saying(text: &str) -> String {
    json!({"format": "skill-matrix/1", "title": text, "levels": [text], "depths": [{"id": "d", "name": text}],
        "roles": [{"id": "r", "name": text, "summary": text}],
        "skills": [{"id": "s", "name": text, "path": [text], "texts": {"d": [text]}}],
        "expectations": [{"skill": "s", "role": "r", "level": slug(text), "items": [
            {"text": text, "kind": text, "tags": [text], "items": [text]}]}]})
    .to_string()
}

proptest! {
    #[test]
    fn a_fragment_has_no_tag_of_a_template_engine(text in "([{}%# a&\"]|&#123;|\\\\|- |\n){0,12}b") {
        let json = saying(&text);
        let matrix = matrix(&json);
        let fragment = fragment(&matrix, &json, 2, None);
        for tag in ["{{", "{%", "{#", "#}"] {
            prop_assert!(!fragment.contains(tag), "{fragment}");
        }
        // It says the same, and no two braces are beside each other where entities are decoded.
        let (script, view) = fragment.split_once("</script>").unwrap();
        let inside = script.split_once("json\">").unwrap().1;
        prop_assert_eq!(inside.parse::<Value>().unwrap(), json.parse::<Value>().unwrap());
        prop_assert!(!view.contains(['{', '}']), "{view}");
        prop_assert!(!view.contains("&#123;&#123;") && !view.contains("&#125;&#125;"), "{view}");
        let said = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let title = said(&text_of(view.split_once("sm-title\">").unwrap().1.split_once("</h2>").unwrap().0));
        prop_assert_eq!(title, said(&text));
    }
}

#[test]
fn a_tag_with_an_address_has_nothing_inside() {
    assert_eq!(
        fragment_by_address("my-matrix.json", 2),
        "<skill-matrix src=\"my-matrix.json\"></skill-matrix>\n"
    );
    let tag = fragment_by_address("/a?b=\"{{x}}\"&c", 3);
    let address = "/a?b=&quot;&#123;&#123;x&#125;&#125;&quot;&amp;c";
    assert_eq!(tag, format!("<skill-matrix src=\"{address}\" heading-level=\"3\"></skill-matrix>\n"));
}

#[test]
fn what_things_are_about_is_there_once() {
    let json = r#"{"format":"skill-matrix/1","title":"T","summary":"Of all.\n- bullet","depths":[{"name":"D","summary":"Of a depth."}],
        "levels":[{"name":"L","summary":"Of a level."},"M"],"groups":[{"path":["G","H"],"summary":"Of a group."}],
        "skills":[{"name":"A","path":["G","H"],"summary":"Of a skill."},{"name":"B"}],
        "expectations":[{"skill":"a","level":"l","items":["x"]},{"skill":"b","level":"l","items":["x"]}]}"#;
    let view = reading_view(&matrix(json), 1);
    for about in
        ["Of all.<ul><li>bullet</li></ul>", "Of a depth.", "Of a level.", "Of a group.", "Of a skill."]
    {
        assert_eq!(view.matches(about).count(), 1, "{about} in {view}");
    }
}
