//! The standalone page in a frame of somebody else's page, with the lines of docs/hosts.md around it.

use super::pages::unfold;
use std::path::Path;

use super::{Scenario, scenarios};
use crate::engine::Engine;
use crate::page::{Found, Page, any};
use serde_json::{Value, json};

pub fn all() -> Vec<Scenario> {
    scenarios![
        the_frame_follows_the_height,
        a_sandbox_says_what_it_forbids,
        a_frame_made_of_a_text,
        a_frame_in_a_frame,
        a_frame_out_of_sight_starts_too,
        a_page_as_high_as_its_frame_does_not_grow_for_ever,
        what_is_not_the_height_of_the_frame_is_passed_over,
        only_the_standalone_page_tells_its_height,
    ]
}

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The lines for the host, as docs/hosts.md has them.
fn recipe() -> String {
    let page = read("docs/hosts.md");
    let start = page.find("<iframe id=\"skills\"").expect("docs/hosts.md tells how to frame the page");
    let end = page[start..].find("```").unwrap();
    page[start..start + end].trim_end().to_owned()
}

/// A host with these lines, `src="skill-matrix.html"` in them replaced, that notes down all that it
/// is told.
fn host_page(source: &str) -> String {
    let lines = recipe();
    assert!(lines.contains("src=\"skill-matrix.html\""), "{lines}");
    let lines = lines.replace("src=\"skill-matrix.html\"", source);
    format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Host</title><link rel=icon href=/favicon.ico>\
         </head><body><script>window.told = []; addEventListener('message', (event) => \
         told.push({{ data: event.data, at: performance.now() }}))</script>\n{lines}\n</body></html>"
    )
}

fn open_host(page: &Page, source: &str) {
    page.host().serve("/host.html", host_page(source));
    page.open("/host.html");
    page.enter_frame(0);
    page.level("Middle");
}

/// Waits until the frame that is looked at is exactly as high as the page in it; gives its height.
#[track_caller]
fn fits(page: &Page) -> u64 {
    let sizes = "return [innerHeight, Math.ceil(document.documentElement.getBoundingClientRect().height)]";
    let mut seen = Value::Null;
    let fits = page.comes_true(|| {
        seen = page.run(sizes, vec![]);
        seen[0] == seen[1]
    });
    assert!(fits, "the frame and the page in it are so high: {seen}");
    seen[0].as_u64().unwrap()
}

/// By script: drivers do not scroll the page around a frame to what they click in it.
#[track_caller]
fn press(what: &Found<'_>) {
    what.run("arguments[0].click()");
}

/// What a reader does changes the height, and the frame follows.
#[track_caller]
fn follows(page: &Page) {
    let junior = fits(page);
    press(&page.find("button", "LLM Engineer"));
    page.find("list", "From the first level to the last");
    page.wait_for("an open row needs more room", || fits(page) > junior);
    let opened = fits(page);
    press(&page.find("button", "LLM Engineer"));
    page.wait_for("a closed one gives it back", || fits(page) < opened);
    let junior = fits(page);
    press(&page.level("Principal"));
    page.find("table", "Everything expected at Principal");
    page.wait_for("another level needs other room", || fits(page) != junior);
    press(&page.find("tab", "Grid"));
    page.find("table", "All levels");
    let levels = fits(page);
    page.find("combobox", "Show").select("Number of items");
    page.find("heading", "Heat map");
    page.wait_for("another view needs other room", || fits(page) != levels);
}

fn the_frame_follows_the_height(page: &Page) {
    assert!(
        read("tests/hosts/iframe/index.html").contains(&recipe()),
        "the page is not as docs/hosts.md says"
    );
    page.open("/hosts/iframe/index.html");
    page.enter_frame(0);
    page.level("Middle");
    follows(page);
    page.leave_frame();
    page.console_is_empty();
    // A narrow frame holds a longer page.
    page.enter_frame(0);
    let wide = fits(page);
    page.leave_frame();
    page.run("document.getElementById('skills').style.width = '320px'", vec![]);
    page.enter_frame(0);
    page.wait_for("it is longer", || fits(page) > wide);
    page.leave_frame();
}

fn a_sandbox_says_what_it_forbids(page: &Page) {
    let source = r#"src="/dist/skill-matrix.html" sandbox="allow-scripts""#;
    open_host(page, source);
    assert_eq!(page.run("return origin", vec![]), "null");
    follows(page);
    // Told once, where it matters: with the first choice.
    let widget = page.find("region", super::pages::SKILL);
    widget.mentions("This page can't save your choices");
    page.find("tab", "Compare").click();
    unfold(page, "Share");
    page.find("button", "Print this view…").click();
    widget.mentions("The page around this one does not let it print.");
    assert_eq!(page.run("return document.adoptedStyleSheets.length", vec![]), 0);
    unfold(page, "Share");
    page.find("button", "Copy link").click();
    // Some engines let a frame copy where its reader asks for it; the others show the link, marked.
    page.wait_for("the link is copied or shown", || {
        widget.text().contains("Link copied") || !page.find_all("textbox", "Link to this view").is_empty()
    });
    for link in page.find_all("textbox", "Link to this view") {
        let marked = "const [it] = arguments; return it.value.slice(it.selectionStart, it.selectionEnd)";
        let leads_here = |it: &str| it.contains("/dist/skill-matrix.html#") && it.contains("level=principal");
        page.wait_for("it is marked", || link.run(marked).as_str().is_some_and(leads_here));
    }
    page.axe_beside_menu();
    // Nothing tells whether a file was saved, so its text is there too.
    press(&page.level("Senior"));
    page.find("link", "Download as Markdown").focus();
    page.press("Enter");
    page.focus_is_on("textbox", "What to work on, as Markdown");
    let field = page.find("textbox", "What to work on, as Markdown");
    let marked = "const [it] = arguments; return it.value.slice(it.selectionStart, it.selectionEnd)";
    assert!(field.run(marked).as_str().is_some_and(|text| text.starts_with("# ")), "{}", field.value());
    widget.mentions("If no file was saved, the page around this one forbids it: copy the selected text.");
    page.axe_beside_menu();
    fits(page);
    page.leave_frame();
}

fn a_frame_made_of_a_text(page: &Page) {
    for sandbox in ["", r#" sandbox="allow-scripts""#] {
        let text = read("dist/skill-matrix.html").replace('&', "&amp;").replace('"', "&quot;");
        open_host(page, &format!("srcdoc=\"{text}\"{sandbox}"));
        assert_eq!(page.run("return location.href", vec![]), "about:srcdoc");
        follows(page);
        // No link leads into such a frame, so none is offered; the address stays.
        page.absent("button", "Copy link");
        assert_eq!(page.run("return location.href", vec![]), "about:srcdoc");
        unfold(page, "Share");
        page.find("button", "Print this view…");
        page.leave_frame();
    }
    // Firefox remarks on how early such a big text is laid out.
    if page.engine() != Engine::Firefox {
        page.console_is_empty();
    }
}

fn a_frame_in_a_frame(page: &Page) {
    page.host().serve("/inner.html", host_page(r#"src="/dist/skill-matrix.html""#));
    page.host().serve(
        "/outer.html",
        "<!doctype html><html lang=en><meta charset=utf-8><title>Outer</title><link rel=icon href=/favicon.ico>\
         <script>window.told = []; addEventListener('message', (event) => told.push(event.data))</script>\
         <iframe src=/inner.html title=Inner width=900 height=600></iframe>",
    );
    page.open("/outer.html");
    page.enter_frame(0);
    page.enter_frame(0);
    page.level("Middle");
    follows(page);
    page.leave_frame();
    // It tells the page right around it, and no other.
    assert_eq!(page.run("return told", vec![]), json!([]));
    page.console_is_empty();
}

fn a_page_as_high_as_its_frame_does_not_grow_for_ever(page: &Page) {
    let html = read("dist/skill-matrix.html");
    let (before, after) = html.split_once("<meta http-equiv").unwrap();
    let (_, after) = after.split_once('>').unwrap();
    let grows = "<style>main { min-height: calc(100vh + 10px) }</style>";
    page.host().serve("/grows.html", format!("{before}{grows}{after}"));
    page.host().serve("/host.html", host_page(r#"src="/grows.html""#));
    page.open("/host.html");
    page.enter_frame(0);
    page.level("Middle");
    page.leave_frame();
    let quiet = "return told.length > 1 && performance.now() - told.at(-1).at > 1200";
    page.wait_for("it has come to rest", || page.run(quiet, vec![]) == true);
    let times = page.run("return told.length", vec![]).as_u64().unwrap();
    assert!(times < 40, "told {times} times");
}

fn what_is_not_the_height_of_the_frame_is_passed_over(page: &Page) {
    open_host(page, r#"src="/dist/skill-matrix.html""#);
    // The second part draws the table: until then the height is another one.
    page.find("tabpanel", any()).find("table", any());
    let height = fits(page);
    page.leave_frame();
    // Nothing but the height was told.
    let others = "return told.filter(({ data }) => Object.keys(data).join() !== 'type,height' ||
        data.type !== 'skill-matrix-height' || !Number.isInteger(data.height)).length";
    assert_eq!(page.run(others, vec![]), 0);
    // By somebody else, and by the page in the frame where it goes mad.
    page.run(
        "postMessage({ type: 'skill-matrix-height', height: 5000 }, '*'); postMessage(null, '*')",
        vec![],
    );
    page.enter_frame(0);
    for bad in [
        "null",
        "'skill-matrix-height'",
        "{ type: 'other', height: 900 }",
        "{ type: 'skill-matrix-height', height: 'x' }",
        "{ type: 'skill-matrix-height', height: -5 }",
        "{ type: 'skill-matrix-height', height: NaN }",
        "{ type: 'skill-matrix-height' }",
    ] {
        page.run(&format!("parent.postMessage({bad}, '*')"), vec![]);
    }
    page.leave_frame();
    let is = "return document.getElementById('skills').style.height";
    let last = "return told.length && told.at(-1).data && told.at(-1).data.type === 'skill-matrix-height' && !('height' in told.at(-1).data)";
    page.wait_for("all of it has come", || page.run(last, vec![]) == true);
    assert_eq!(page.run(is, vec![]), format!("{height}px"));
    for (told, becomes) in [("Infinity", "20000px"), ("1e9", "20000px"), ("1", "200px")] {
        page.enter_frame(0);
        page.run(
            &format!("parent.postMessage({{ type: 'skill-matrix-height', height: {told} }}, '*')"),
            vec![],
        );
        page.leave_frame();
        page.wait_for(becomes, || page.run(is, vec![]) == becomes);
    }
    page.console_is_empty();
}

fn only_the_standalone_page_tells_its_height(page: &Page) {
    let inside = super::hosting::html("", "<skill-matrix></skill-matrix>");
    page.host().serve("/embedded.html", &inside);
    page.host().serve("/host.html", host_page(r#"src="/embedded.html""#));
    page.open("/host.html");
    page.enter_frame(0);
    page.level("Middle").click();
    page.find("region", "From Middle to Senior");
    page.leave_frame();
    assert_eq!(page.run("return told", vec![]), json!([]));
    // On its own, the page has nobody to tell.
    page.open(super::pages::PAGE);
    page.run("window.told = []; addEventListener('message', (event) => told.push(event.data))", vec![]);
    page.level("Principal").click();
    page.find("table", "Everything expected at Principal");
    assert_eq!(page.run("return told", vec![]), json!([]));
    assert!(page.find_all("alert", any()).is_empty());
}

/// The page waits for its first frame of pixels, and there is none where nobody looks.
fn a_frame_out_of_sight_starts_too(page: &Page) {
    page.host().serve(
        "/host.html",
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Host</title><link rel=icon href=/favicon.ico>\
         </head><body><iframe title=Skills src=/dist/skill-matrix.html hidden></iframe></body></html>",
    );
    page.open("/host.html");
    let is_there = "return Boolean(document.querySelector('iframe').contentDocument
        .querySelector('skill-matrix')?.shadowRoot?.querySelector('input[type=radio]'))";
    page.wait_for("it starts", || page.run(is_there, vec![]) == json!(true));
    page.run("document.querySelector('iframe').hidden = false", vec![]);
    page.enter_frame(0);
    page.level("Middle");
    page.leave_frame();
    page.console_is_empty();
}
