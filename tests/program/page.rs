//! The standalone page as a file: one file, under a policy that lets in just what it brings.

use crate::support::{self, HOSTILE, dist, folder, run};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

fn between<'a>(page: &'a str, before: &str, after: &str) -> &'a str {
    page.split_once(before).unwrap().1.split_once(after).unwrap().0
}

fn built() -> String {
    std::fs::read_to_string(dist().join("skill-matrix.html")).unwrap()
}

#[test]
fn its_policy_names_the_hashes_of_its_script_and_style() {
    let page = built();
    let policy = between(&page, "Content-Security-Policy\" content=\"", "\"");
    let hash = |text: &str| format!("sha256-{}", STANDARD.encode(Sha256::digest(text)));
    let script = between(&page, "<script>", "</script>");
    assert!(policy.contains(&format!("script-src '{}' 'wasm-unsafe-eval';", hash(script))), "{policy}");
    let style = between(&page, "<style>", "</style>");
    assert!(policy.contains(&format!("style-src '{}';", hash(style))), "{policy}");
    assert!(
        policy.starts_with("default-src 'none';") && policy.contains("require-trusted-types-for 'script'")
    );
}

#[test]
fn its_script_has_what_the_whole_one_has_but_fetches_nothing() {
    let (page, whole) = (built(), dist().join("embed/skill-matrix-whole.js"));
    let mut script = between(&page, "<script>", "</script>").to_owned();
    let whole = std::fs::read_to_string(whole).unwrap();
    let decoded = |text: &str| unpack::base91::decode(&mut text.as_bytes().to_vec()).to_vec();
    for id in ["wasm", "more"] {
        // It is the same wasm in another alphabet.
        let text = decoded(between(&page, &format!("<script type=\"text/plain\" id=\"{id}\">"), "</script>"));
        let same = whole.split('"').find(|part| part.len() > 1000 && decoded(part) == text);
        let from = format!("document.getElementById(\"{id}\").textContent");
        script =
            script.replace(&from, &format!("\"{}\"", same.unwrap_or_else(|| panic!("{id} is another one"))));
    }
    // The page has a matrix of its own.
    let matrix = std::fs::read_to_string(support::root().join("data/matrix.json")).unwrap();
    let texts = format!("\",{},\"", serde_json::Value::from(matrix));
    let script = script.replacen("\",\"\",\"", &texts, 1);
    let texts_of = |script: &str| between(script, "(function(run){run(", "\"use strict\"").to_owned();
    assert!(texts_of(&whole) == texts_of(&script));
    assert!(whole.contains("fetch(") && !script.contains("fetch("));
    assert!(!script.contains("currentScript"), "which throws in a frame made of a text");
}

#[test]
fn its_scripts_and_style_are_ascii() {
    let page = built();
    for (before, after) in [
        ("<style>", "</style>"),
        ("<script>", "</script>"),
        ("id=\"wasm\">", "</script>"),
        ("id=\"more\">", "</script>"),
    ] {
        let text = between(&page, before, after);
        assert!(text.len() > 1000 && text.is_ascii(), "{before}");
    }
}

#[test]
fn it_asks_for_nothing_from_elsewhere() {
    let page = built();
    // What is packed is no text; by chance anything could stand in it.
    let (around, _) = page.split_once("<script type=\"text/plain\"").unwrap();
    for asks in [" src=", "url(", "@import", "http:", "https:"] {
        assert_eq!(around.matches(asks).count(), 0, "{asks}");
    }
    assert_eq!(around.matches("href=").count(), around.matches("href=\"data:image/png;base64,").count());
}

#[test]
fn every_hole_of_the_shell_is_filled() {
    let page = built();
    for hole in [
        "{{lang",
        "{{title",
        "{{description",
        "{{style",
        "{{script",
        "{{wasm",
        "{{more",
        "{{matrix",
        "{{reading",
    ] {
        assert!(!page.contains(hole), "{hole}");
    }
    assert_eq!(between(&page, "<html lang=\"", "\""), "en");
    assert_eq!(between(&page, "<title>", "</title>"), "TensorFlow / PyTorch");
}

#[test]
fn text_of_a_matrix_adds_no_markup() {
    let folder = folder("page_of_hostile_text");
    std::fs::write(folder.join("mine.json"), HOSTILE).unwrap();
    assert_eq!(run(&["page", "mine.json", "-o", "mine.html"], &folder).status, Some(0));
    let page = std::fs::read_to_string(folder.join("mine.html")).unwrap();
    assert_eq!(page.matches("<script").count(), 4);
    assert_eq!(page.matches("</script>").count(), 4);
    assert_eq!(page.matches("<title>").count(), 1);
    assert!(!page.contains("<img") && !page.contains("<!--"));
}

#[test]
fn the_same_matrix_gives_the_same_bytes() {
    let folder = folder("page_twice");
    std::fs::write(folder.join("mine.json"), HOSTILE).unwrap();
    let written = |name: &str| {
        assert_eq!(run(&["page", "mine.json", "-o", name], &folder).status, Some(0));
        std::fs::read(folder.join(name)).unwrap()
    };
    assert!(written("a.html") == written("b.html"));
}

#[test]
fn it_is_made_of_the_parts_of_any_page() {
    let folder = folder("page_like");
    let ours = support::root().join("data/matrix.json");
    let made = |like: &std::path::Path| {
        let arguments = ["page", ours.to_str().unwrap(), "-o", "made.html", "--like", like.to_str().unwrap()];
        run(&arguments, &folder)
    };
    std::fs::write(folder.join("mine.json"), HOSTILE).unwrap();
    let mine = ["page", "mine.json", "-o", "mine.html", "--like"];
    let page = dist().join("skill-matrix.html");
    assert_eq!(run(&[&mine[..], &[page.to_str().unwrap()]].concat(), &folder).status, Some(0));
    for like in [page, dist().join("skill-matrix-maker.html"), folder.join("mine.html")] {
        let said = made(&like);
        assert_eq!(said.status, Some(0), "{}", said.err);
        let from = format!("The parts of the page are taken from {}", like.display());
        assert!(said.err.contains(&from), "{}", said.err);
        assert!(std::fs::read_to_string(folder.join("made.html")).unwrap() == built(), "{}", like.display());
    }
    let changed = folder.join("changed.html");
    std::fs::write(&changed, built().replace("\"use strict\"", "\"use  strict\"")).unwrap();
    let said = made(&changed);
    assert_eq!(said.status, Some(1));
    assert!(said.err.contains("is no page that can be taken apart, or it was changed."), "{}", said.err);
}
