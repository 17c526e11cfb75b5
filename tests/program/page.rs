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

/// The text of the element with this id.
fn element<'a>(page: &'a str, id: &str) -> &'a str {
    between(page, &format!("<script type=\"text/plain\" id=\"{id}\">"), "</script>")
}

/// The script of the widget, as the page's own script unpacks it.
fn widget(page: &str) -> String {
    let packed = &element(page, "widget")["sha256-".len() + 44..];
    let mut letters = packed.as_bytes().to_vec();
    let (length, stream) = unpack::base91::decode(&mut letters).split_first_chunk::<4>().unwrap();
    let mut script = vec![0; u32::from_le_bytes(*length) as usize];
    unpack::lzma::unpack(stream, &mut script, 0);
    String::from_utf8(script).unwrap()
}

#[test]
fn its_policy_names_the_hashes_of_its_scripts_and_style() {
    let page = built();
    let policy = between(&page, "Content-Security-Policy\" content=\"", "\"");
    let hash = |text: &str| format!("sha256-{}", STANDARD.encode(Sha256::digest(text)));
    let script = between(&page, "<script>", "</script>");
    let early = between(&page, "<script data-key=\"", "</script>").split_once('>').unwrap().1;
    let all = [early, script, &widget(&page)].map(hash).map(|hash| format!("'{hash}'")).join(" ");
    assert!(policy.contains(&format!("script-src {all} 'wasm-unsafe-eval';")), "{policy}");
    let styles: Vec<&str> =
        page.split("<style>").skip(1).map(|rest| rest.split_once("</style>").unwrap().0).collect();
    let all: Vec<String> = styles.iter().map(|style| format!("'{}'", hash(style))).collect();
    assert_eq!(styles.len(), 3);
    assert!(policy.contains(&format!("style-src {};", all.join(" "))), "{policy}");
    assert!(
        policy.starts_with("default-src 'none';") && policy.contains("require-trusted-types-for 'script'")
    );
}

#[test]
fn its_script_has_what_the_whole_one_has_but_fetches_nothing() {
    let (page, whole) = (built(), dist().join("embed/skill-matrix-whole.js"));
    let (script, widget) = (between(&page, "<script>", "</script>"), widget(&page));
    let whole = std::fs::read_to_string(whole).unwrap();
    let decoded = |text: &str| unpack::base91::decode(&mut text.as_bytes().to_vec()).to_vec();
    for id in ["wasm", "more"] {
        // It is the same wasm in another alphabet.
        let text = decoded(element(&page, id));
        assert!(
            whole.split('"').any(|part| part.len() > 1000 && decoded(part) == text),
            "{id} is another one"
        );
    }
    let unpacker = whole.split('"').nth(3).unwrap();
    assert!(script.contains(&format!("\"{unpacker}\"")), "it unpacks by another wasm");
    // The page has a matrix of its own.
    let texts = "(document.getElementById(\"wasm\").textContent,unpacker,\"\",document.getElementById(\"more\").textContent)};";
    assert!(widget.ends_with(texts), "{texts}");
    assert!(whole.contains("fetch(") && !widget.contains("fetch(") && !script.contains("fetch("));
}

#[test]
fn its_scripts_and_styles_are_ascii() {
    for (file, count) in [("skill-matrix.html", [5, 3]), ("skill-matrix-maker.html", [11, 1])] {
        let page = std::fs::read_to_string(dist().join(file)).unwrap();
        let of = |tag: &str| {
            let (start, end) = (format!("<{tag}"), format!("</{tag}>"));
            let all = page.split(&start).skip(1);
            let all = all.filter(|it| !it.starts_with(" type=\"application/json\""));
            all.map(|it| it.split_once(&end).unwrap().0.to_owned()).collect::<Vec<_>>()
        };
        let (scripts, styles) = (of("script"), of("style"));
        assert_eq!([scripts.len(), styles.len()], count, "{file}");
        assert!(scripts.iter().chain(&styles).all(|text| text.len() > 200 && text.is_ascii()), "{file}");
        assert!(widget(&page).is_ascii(), "{file}");
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
        "{{widget",
        "{{packed",
        "{{matrix",
        "{{reading",
        "{{first",
        "{{scripts",
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
    assert_eq!(page.matches("<script").count(), 6);
    assert_eq!(page.matches("</script>").count(), 6);
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
