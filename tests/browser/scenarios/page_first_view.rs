//! The standalone page brings its first view: it is there before the script, and nobody notices when the widget takes
//! its place. What a reader has chosen before is never preceded by it.

use skill_matrix::matrix::read::read;
use skill_matrix::page::{PageParts, write_page};
use skill_matrix::view::first_view;

use super::first_view::{
    WATCH_SHIFTS, looks_the_same, seen, shown_without_scripts, steps_are_chosen_without_scripts,
    wait_for_the_widget,
};
use super::{Scenario, scenarios};
use crate::engine::Engine;
use crate::page::{Page, any};

pub fn all() -> Vec<Scenario> {
    let why = "only Chromium measures how much a layout shifts";
    scenarios![
        no_pixel_moves_when_the_widget_starts,
        nothing_shifts.not_in(Engine::Firefox, why).not_in(Engine::WebKit, why),
        what_a_reader_has_done_is_kept,
        another_choice_is_not_preceded_by_it,
        another_language_is_not_preceded_by_it,
        where_no_root_is_declared_the_text_comes_first,
        without_scripts_steps_are_chosen,
        without_scripts_the_answer_is_open,
    ]
}

const FIRST: &str = "From Junior to Middle";
/// A heading of the reading view, which the widget does not have at first.
const IN_READING_VIEW: &str = "Principal";

/// The page of the embedded matrix.
fn built() -> String {
    std::fs::read_to_string("dist/skill-matrix.html").expect("the page is built")
}

/// A page whose last script waits for `start`, and whose policy lets that happen.
fn held(html: &str) -> String {
    let (before, script) = html.rsplit_once("<script>").expect("a page ends with its script");
    let before = before.replace("Content-Security-Policy", "x-policy");
    [&before, "<script type=\"text/plain\" id=\"held\">", script].concat()
}

#[track_caller]
fn open(page: &Page, html: &str, fragment: &str) {
    page.host().serve("/host.html", held(html));
    page.open("/pages/quiet.html");
    page.open(&["/host.html", fragment].concat());
}

/// Starts the widget.
fn start(page: &Page) {
    page.run(
        "const it = document.createElement('script'); it.text = document.getElementById('held').textContent;
         document.body.append(it)",
        vec![],
    );
    wait_for_the_widget(page);
}

fn no_pixel_moves_when_the_widget_starts(page: &Page) {
    // Without the second part: what it brings is new to readers of the widget too.
    let html = built();
    let (before, more) = html.split_once("id=\"more\">").expect("a page has the second part");
    let (_, after) = more.split_once("</script>").expect("it ends");
    let html = [before, "id=\"more\"></script>", after].concat();
    for scheme in ["light", "dark"] {
        // WebKit's scrollbar goes after a while.
        let style = "<style>html { overflow: hidden }</style></head>";
        let html = html.replace("\"light dark\"", &format!("\"{scheme}\"")).replacen("</head>", style, 1);
        for width in [1280, 390] {
            open(page, &html, "");
            page.resize(width, 700);
            page.find("region", FIRST);
            let name = |when: &str| format!("page-first-view-{when}-{scheme}-{width}");
            let before = seen(page, &name("before"));
            start(page);
            looks_the_same(page, &before, &name("after"));
        }
    }
}

fn nothing_shifts(page: &Page) {
    page.open("/dist/skill-matrix.html");
    page.run(WATCH_SHIFTS, vec![]);
    page.find("region", FIRST);
    // The second part is there.
    page.find("button", "Compare with another version of this matrix");
    assert_eq!(page.run("return shift", vec![]), 0);
}

fn what_a_reader_has_done_is_kept(page: &Page) {
    open(page, &built(), "");
    page.find("combobox", "I am at").select("Senior");
    page.find("searchbox", "Search").click();
    page.type_text("torch");
    start(page);
    page.find("region", "From Senior to Lead / Staff");
    page.focus_is_on("searchbox", "Search");
    assert_eq!(page.find("searchbox", "Search").value(), "torch");
}

fn another_choice_is_not_preceded_by_it(page: &Page) {
    open(page, &built(), "#level=senior");
    page.find_all("heading", IN_READING_VIEW);
    page.absent("region", FIRST);
    start(page);
    page.find("region", "From Senior to Lead / Staff");
    // What says nothing of the matrix changes nothing.
    open(page, &built(), "#about");
    page.find("region", FIRST);
    page.absent("heading", IN_READING_VIEW);
    start(page);
    page.level("Lead / Staff").click();
    page.find("region", "From Lead / Staff to Principal");
    page.wait_for("it is remembered", || page.run("return Object.keys(localStorage).length", vec![]) == 1);
    open(page, &built(), "");
    page.find_all("heading", IN_READING_VIEW);
    page.absent("region", FIRST);
    start(page);
    page.find("region", "From Lead / Staff to Principal");
}

fn another_language_is_not_preceded_by_it(page: &Page) {
    let parts = PageParts::of(&built()).expect("a page of ours");
    let page_in = |lang: &str| {
        let json = format!(
            r#"{{"format":"skill-matrix/1","title":{{"en":"Bakery","de":"Bäckerei"}},"lang":"{lang}","levels":["A","B"],
                "skills":[{{"id":"s","name":{{"en":"Baking","de":"Backen"}}}}],
                "expectations":[{{"skill":"s","level":"b","items":[{{"text":{{"en":"Bakes","de":"Backt"}}}}]}}]}}"#
        );
        let matrix = read(json.as_bytes()).expect("a good matrix").matrix;
        let first_view = first_view(matrix.clone(), 1);
        let html = write_page(&parts, &matrix, &json, first_view.as_deref(), None);
        let reader = "<script>Object.defineProperty(navigator, 'languages', { value: ['fr', 'en-GB', 'de'] })</script>";
        html.replacen("<head>", &["<head>", reader].concat(), 1)
    };
    open(page, &page_in("de"), "");
    page.find("heading", "Backen");
    page.absent("region", any());
    start(page);
    page.find("region", "From A to B").mentions("Bakes");
    page.run("localStorage.clear()", vec![]);
    open(page, &page_in("en"), "#lang=de");
    page.find("heading", "Baking");
    page.absent("region", any());
    start(page);
    page.find("region", "From A to B").mentions("Backt");
    page.run("localStorage.clear()", vec![]);
    open(page, &page_in("en"), "");
    page.find("region", "From A to B").mentions("Bakes");
    start(page);
    page.find("region", "From A to B").mentions("Bakes");
}

fn without_scripts_steps_are_chosen(page: &Page) {
    let json = include_str!("../../../data/examples/product-engineering.json");
    let matrix = read(json.as_bytes()).expect("a good matrix").matrix;
    let parts = PageParts::of(&built()).expect("a page of ours");
    let first_view = first_view(matrix.clone(), 1);
    steps_are_chosen_without_scripts(page, write_page(&parts, &matrix, json, first_view.as_deref(), None));
}

/// The steps of a small matrix would be too long beside its text.
fn without_scripts_the_answer_is_open(page: &Page) {
    let json = r#"{"format":"skill-matrix/1","title":"Bakery","levels":["Junior","Senior"],
        "skills":[{"id":"dough","name":"Dough"},{"id":"oven","name":"Oven"}],"expectations":[
        {"skill":"dough","level":"senior","items":["Kneads by hand"]},{"skill":"oven","level":"senior","items":["Bakes in steam"]}]}"#;
    let matrix = read(json.as_bytes()).expect("a good matrix").matrix;
    let parts = PageParts::of(&built()).expect("a page of ours");
    let first_view = first_view(matrix.clone(), 1);
    let html = write_page(&parts, &matrix, json, first_view.as_deref(), None);
    let text = shown_without_scripts(page, html, "This is the first step.");
    assert!(text.contains("2 things to work on in 2 skills"), "{text}");
    // What is in the rows is shown, and once more in the whole matrix.
    assert!(text.contains("Here is the whole matrix"), "{text}");
    let is_open = "const root = document.querySelector('iframe').contentDocument.querySelector('skill-matrix').shadowRoot;
         return [...root.querySelectorAll('.row-body li')].every((it) => it.getBoundingClientRect().height > 0)";
    assert_eq!(page.run(is_open, vec![]), true);
}

/// Browsers before Chrome 111, Safari 16.4 and Firefox 123 leave the template as it is.
fn where_no_root_is_declared_the_text_comes_first(page: &Page) {
    open(page, &built().replace(" shadowrootmode=\"open\"", ""), "");
    page.find_all("heading", IN_READING_VIEW);
    page.absent("region", FIRST);
    start(page);
    page.find("region", FIRST);
    // The style of the widget was in the template.
    let display = "return getComputedStyle(document.querySelector('skill-matrix').shadowRoot.querySelector('.widget')).display";
    assert_eq!(page.run(display, vec![]), "flex");
    page.console_is_empty();
}
