//! A page whose tag brings the first view of the widget, as `fragment --answered` writes it: the answer is there
//! before any script, and the widget takes its place without anybody noticing.

use image::{Rgb, RgbImage};
use serde_json::{Value, json};
use skill_matrix::matrix::read::read;
use skill_matrix::page::{Answered, fragment};
use skill_matrix::view::first_view;

use super::hosting::{heard, host_goes_on};
use super::{Scenario, scenarios};
use crate::engine::Engine;
use crate::page::{Page, starting};

pub fn all() -> Vec<Scenario> {
    let why = "only Chromium measures how much a layout shifts";
    scenarios![
        the_answer_is_there_before_the_script,
        no_pixel_moves_when_the_widget_takes_its_place,
        nothing_shifts.not_in(Engine::Firefox, why).not_in(Engine::WebKit, why),
        what_a_reader_has_done_is_kept,
        a_button_that_was_pressed_is_pressed_in_the_widget,
        what_is_remembered_is_shown,
        names_of_the_page_are_not_believed,
        under_the_strictest_policy,
        without_scripts_steps_are_chosen,
        before_the_script_levels_are_chosen
            .not_in(Engine::WebKit, "it does not see what `:has` says in a shadow root"),
        a_script_that_does_not_come_leaves_steps_and_the_whole_matrix,
        inserted_by_a_script_it_starts_as_ever,
    ]
}

const SCRIPT: &str = "<script src=/dist/embed/skill-matrix.js defer></script>";
/// A heading of the reading view, which the widget does not have.
const IN_READING_VIEW: &str = "L1 Associate";
const FIRST_STEP: &str = "From L1 Associate to L2 Engineer";

/// The tag of the larger example, with its first view.
fn tag() -> String {
    tag_of(include_str!("../../../data/examples/product-engineering.json"))
}

fn tag_of(json: &str) -> String {
    let matrix = read(json.as_bytes()).expect("a good matrix").matrix;
    let first = first_view(matrix.clone(), 2).expect("it has levels");
    let answered = Answered { first_view: &first, sheet: "/dist/embed/skill-matrix.css" };
    fragment(&matrix, json, 2, Some(answered))
}

/// A page with the tag; `script` brings the element, if it is there.
fn html(head: &str, tag: &str, script: &str) -> String {
    format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Host</title>\
         <meta name=viewport content='width=device-width'><link rel=icon href=/favicon.ico>{head}\
         <script src=/pages/embed/host.js></script>{script}</head><body><main><h1>Host</h1>\
         <button type=button id=host-button>Click</button>\n{tag}\n</main></body></html>"
    )
}

/// Opens the page without the script of the element.
#[track_caller]
fn open_without_script(page: &Page) {
    open(page, &html("", &tag(), ""));
}

#[track_caller]
fn open(page: &Page, html: &str) {
    page.host().serve("/host.html", html);
    page.open("/pages/quiet.html");
    page.open("/host.html");
    page.find("region", starting("From "));
    page.wait_for("its style is there", || {
        page.run(&[ROOT, "return root.querySelector('link').sheet !== null"].concat(), vec![]) == true
    });
}

const ROOT: &str = "const root = document.querySelector('skill-matrix').shadowRoot; ";

/// Lets the script come, and waits until the widget is there.
#[track_caller]
fn let_the_script_come(page: &Page) {
    let add = "const it = document.createElement('script'); it.src = '/dist/embed/skill-matrix.js';
               document.head.append(it)";
    page.run(add, vec![]);
    wait_for_the_widget(page);
}

#[track_caller]
pub(super) fn wait_for_the_widget(page: &Page) {
    let is_there = [
        ROOT,
        "return !!root && !root.querySelector('.first-view') && !!root.querySelector('.root .widget')",
    ];
    page.wait_for("the widget is there", || page.run(&is_there.concat(), vec![]) == true);
}

fn the_answer_is_there_before_the_script(page: &Page) {
    open_without_script(page);
    assert_eq!(page.find("combobox", "I am at").selected(), "L1 Associate");
    assert!(page.level("L1 Associate").is_checked());
    page.find("region", FIRST_STEP).mentions("31 things to work on in 15 skills");
    page.find("button", "Readable code");
    // What the reading view says is there once, and later.
    page.absent("heading", IN_READING_VIEW);
    for width in [1280, 500] {
        page.resize(width, 800);
        page.needs_no_sideways_scrolling();
        page.axe();
    }
}

/// The window as a picture. What blinks in it is hidden.
pub(super) fn seen(page: &Page, name: &str) -> RgbImage {
    image::open(page.screenshot(&format!("{name}-{}", page.engine().name()))).expect("a picture").to_rgb8()
}

/// Whether these two are the same, but for a shade at an edge: WebKit draws all letters and corners of a page anew,
/// those of the host too. What moves by a pixel differs by more.
fn alike(before: &Rgb<u8>, after: &Rgb<u8>) -> bool {
    before.0.iter().zip(after.0).all(|(before, after)| before.abs_diff(after) < 96)
}

/// The window looks as in this picture.
#[track_caller]
pub(super) fn looks_the_same(page: &Page, before: &RgbImage, name: &str) {
    let mut differ = 0;
    let is_same = page.comes_true(|| {
        let after = seen(page, name);
        let pairs = before.pixels().zip(after.pixels());
        differ = pairs.filter(|(before, after)| !alike(before, after)).count();
        differ == 0 && before.dimensions() == after.dimensions()
    });
    assert!(is_same, "{differ} pixels are not the same, {name}");
}

fn no_pixel_moves_when_the_widget_takes_its_place(page: &Page) {
    // Without the second part: what it brings is new to readers of the widget too.
    page.host().serve("/dist/embed/skill-matrix-more.js", "");
    let tag = tag_of(include_str!("../../../data/matrix.json"));
    for scheme in ["light", "dark"] {
        for width in [1280, 390] {
            // WebKit's scrollbar goes after a while.
            let head = "<style>html { overflow: hidden }</style><meta name=color-scheme content=";
            open(page, &html(&[head, scheme, ">"].concat(), &tag, ""));
            page.resize(width, 700);
            page.find("region", "From Junior to Middle");
            let name = |when: &str| format!("first-view-{when}-{scheme}-{width}");
            let before = seen(page, &name("before"));
            let_the_script_come(page);
            looks_the_same(page, &before, &name("after"));
        }
    }
}

/// Sums up in `shift` by how much the layout has shifted since the page was opened.
pub(super) const WATCH_SHIFTS: &str =
    "window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((it) => { shift += it.value }))
       .observe({ type: 'layout-shift', buffered: true })";

fn nothing_shifts(page: &Page) {
    open_without_script(page);
    page.run(WATCH_SHIFTS, vec![]);
    let_the_script_come(page);
    page.find("button", "Open all");
    let painted = "const done = arguments[arguments.length - 1];
        requestAnimationFrame(() => requestAnimationFrame(() => { window.isPainted = true }))";
    page.run(painted, vec![]);
    page.wait_for("it is painted", || page.run("return window.isPainted === true", vec![]) == true);
    assert_eq!(page.run("return shift", vec![]), 0);
}

fn what_a_reader_has_done_is_kept(page: &Page) {
    open_without_script(page);
    page.find("combobox", "I am at").select("L3 Senior");
    page.find("searchbox", "Search").click();
    page.type_text("revie");
    page.press("ArrowLeft");
    let_the_script_come(page);
    page.find("region", "From L3 Senior to L4 Staff");
    assert_eq!(page.find("searchbox", "Search").value(), "revie");
    page.focus_is_on("searchbox", "Search");
    // One goes on to type where one was.
    page.type_text("wx");
    assert_eq!(page.find("searchbox", "Search").value(), "reviwxe");

    // The ladder, and another role; nothing is remembered.
    page.run("localStorage.clear()", vec![]);
    open_without_script(page);
    page.find("combobox", "I work as").select("Frontend Engineer");
    page.find("radiogroup", "Aiming for").find("radio", "L4 Staff").click();
    let_the_script_come(page);
    page.find("region", "From L1 Associate to L4 Staff");
    assert_eq!(page.find("combobox", "I work as").selected(), "Frontend Engineer");

    // How far one has read.
    page.run("localStorage.clear()", vec![]);
    open_without_script(page);
    page.run("scrollTo(0, 240)", vec![]);
    page.find("button", "Hiring").focus();
    let place = "return Math.round(scrollY)";
    let before = page.run(place, vec![]);
    let_the_script_come(page);
    page.focus_is_on("button", "Hiring");
    assert_eq!(page.run(place, vec![]), before);
}

fn a_button_that_was_pressed_is_pressed_in_the_widget(page: &Page) {
    page.host().hold("/dist/embed/skill-matrix.wasm");
    let script = "<script type=module src=/dist/embed/skill-matrix.mjs></script>";
    page.host().serve("/host.html", html("", &tag(), script));
    page.open("/host.html");
    page.wait_for("the element is defined", || {
        page.run("return !!customElements.get('skill-matrix')", vec![]) == true
    });
    page.find("button", "Readable code").click();
    page.host().release();
    wait_for_the_widget(page);
    assert!(page.find("button", "Readable code").is_expanded());
    assert!(!page.find("button", "Code review").is_expanded());
}

fn what_is_remembered_is_shown(page: &Page) {
    open_without_script(page);
    let_the_script_come(page);
    page.find("combobox", "I am at").select("L3 Senior");
    page.find("region", "From L3 Senior to L4 Staff");
    open_without_script(page);
    let_the_script_come(page);
    page.find("region", "From L3 Senior to L4 Staff");
    page.console_is_empty();
}

/// An image of the page has the name of a property that the script reads on the way up from the element.
fn names_of_the_page_are_not_believed(page: &Page) {
    let tag = format!("{}<img name=host alt=''>", tag());
    open(page, &html("", &tag, ""));
    page.find("combobox", "I am at").select("L3 Senior");
    let_the_script_come(page);
    page.find("region", "From L3 Senior to L4 Staff");
}

fn under_the_strictest_policy(page: &Page) {
    page.host().serve("/host.html", html("", &tag(), SCRIPT));
    page.open("/host.html?policy=strict");
    wait_for_the_widget(page);
    page.level("L2 Engineer").click();
    page.find("region", "From L2 Engineer to L3 Senior");
    assert!(heard(page, "violation").is_empty());
    page.console_is_empty();
    host_goes_on(page);
}

/// What is shown of the tag in the first frame of the page.
fn shown_in_frame(page: &Page) -> String {
    let text = page.run(
        "const page = document.querySelector('iframe').contentDocument;
         const host = page.querySelector('skill-matrix'), root = host?.shadowRoot;
         const link = root?.querySelector('link');
         if (!root || link && !link.sheet) return null;
         const seen = (it) => it.checkVisibility ? it.checkVisibility({ visibilityProperty: true })
           : it.getClientRects().length > 0 && getComputedStyle(it).visibility === 'visible';
         const texts = [...root.querySelectorAll('h2, h3, p, li, select, button'), ...host.querySelectorAll('h2, h3, h4, li')];
         return texts.filter(seen).map((it) => it.localName === 'select' ? 'a choice' : it.textContent).join('\\n')",
        vec![],
    );
    text.as_str().unwrap_or_default().to_owned()
}

/// What a page shows in a frame that forbids scripts, when it shows this.
#[track_caller]
pub fn shown_without_scripts(page: &Page, html: String, expected: &str) -> String {
    page.host().serve("/inside.html", html);
    let frame = "<!doctype html><html lang=en><title>Frame</title><link rel=icon href=/favicon.ico>\
                 <iframe src=/inside.html sandbox=allow-same-origin title=Page width=900 height=700></iframe>";
    page.host().serve("/outside.html", frame);
    page.open("/outside.html");
    wait_for_text_in_frame(page, expected)
}

#[track_caller]
fn wait_for_text_in_frame(page: &Page, expected: &str) -> String {
    let mut text = String::new();
    let is_shown = page.comes_true(|| {
        text = shown_in_frame(page);
        text.contains(expected)
    });
    assert!(is_shown, "{expected:?} is not among {text:?}");
    text
}

/// Chooses a role or a level there.
#[track_caller]
fn choose_in_frame(page: &Page, label: &str) {
    let script = "const root = document.querySelector('iframe').contentDocument.querySelector('skill-matrix').shadowRoot;
         const fits = (it) => it.textContent === arguments[0] && it.checkVisibility();
         const label = [...root.querySelectorAll('.steps label')].find(fits);
         if (label) label.control.checked = true;
         return Boolean(label)";
    assert!(page.run(script, vec![json!(label)]) == true, "no {label:?} to choose");
}

/// Chooses roles and levels of the larger example where no script runs.
#[track_caller]
pub fn steps_are_chosen_without_scripts(page: &Page, html: String) {
    let text = shown_without_scripts(page, html, "Backend Engineer: from L1 Associate to L2 Engineer");
    assert!(text.contains("31 things to work on in 15 skills"), "{text}");
    let is_useless = |it: &&str| ["a choice", "Compare", "Skip to the comparison"].contains(it);
    assert_eq!(text.lines().find(is_useless), None);
    // Each text is there once: the whole matrix is folded.
    let item = "Names things after the domain, so that the main path reads without comments";
    assert_eq!(text.matches(item).count(), 1, "{text}");
    choose_in_frame(page, "L2 Engineer");
    let text = wait_for_text_in_frame(page, "Backend Engineer: from L2 Engineer to L3 Senior");
    assert!(!text.contains("to L2 Engineer"), "{text}");
    choose_in_frame(page, "Data Engineer");
    choose_in_frame(page, "L5 Principal");
    let text = wait_for_text_in_frame(page, "L5 Principal is the top level");
    assert!(!text.contains("from L"), "{text}");
    let open = "document.querySelector('iframe').contentDocument.querySelector('skill-matrix').shadowRoot
                  .querySelector('.without-script details').open = true";
    page.run(open, vec![]);
    let text = wait_for_text_in_frame(page, item);
    let matrix: Value =
        serde_json::from_str(include_str!("../../../data/examples/product-engineering.json")).unwrap();
    for skill in matrix["skills"].as_array().unwrap() {
        let name = skill["name"].as_str().unwrap();
        assert!(text.contains(name), "{name:?} can't be read");
    }
}

fn without_scripts_steps_are_chosen(page: &Page) {
    steps_are_chosen_without_scripts(page, html("", &tag(), SCRIPT));
}

fn before_the_script_levels_are_chosen(page: &Page) {
    page.host().serve("/host.html", html("", &tag(), ""));
    page.open("/host.html");
    page.find("region", FIRST_STEP);
    page.level("L3 Senior").click();
    page.find("heading", "Backend Engineer: from L3 Senior to L4 Staff");
    page.absent("region", FIRST_STEP);
    page.level("L1 Associate").click();
    page.find("region", FIRST_STEP);
    page.absent("heading", "Backend Engineer: from L3 Senior to L4 Staff");
}

fn a_script_that_does_not_come_leaves_steps_and_the_whole_matrix(page: &Page) {
    page.host().serve("/host.html", html("", &tag(), "<script src=/gone.js defer></script>"));
    page.open("/host.html");
    page.find("region", FIRST_STEP);
    page.absent("heading", IN_READING_VIEW);
    // Nobody waits here for as long as readers do.
    let pass =
        "for (const it of document.querySelector('skill-matrix').shadowRoot.getAnimations()) it.finish()";
    page.wait_for("the time passes", || {
        page.run(pass, vec![]);
        page.names("heading").iter().any(|name| name == "Backend Engineer: from L1 Associate to L2 Engineer")
    });
    page.absent("combobox", "I am at");
    page.absent("region", FIRST_STEP);
    page.find("group", "I am at").find("radio", "L2 Engineer").click();
    page.find("heading", "Backend Engineer: from L2 Engineer to L3 Senior");
    page.press("ArrowRight");
    page.find("heading", "Backend Engineer: from L3 Senior to L4 Staff");
    page.find("radio", "Data Engineer").click();
    page.find("heading", "Data Engineer: from L1 Associate to L2 Engineer");
    page.find("group", "I am at").find("radio", "L2 Engineer").click();
    page.find("heading", "Data Engineer: from L2 Engineer to L3 Senior");
    page.axe();
    page.find("button", "The whole matrix").click();
    page.find_all("heading", IN_READING_VIEW);
    // It may come late.
    let_the_script_come(page);
    page.find("region", "From L2 Engineer to L3 Senior");
    assert_eq!(page.find("combobox", "I work as").selected(), "Data Engineer");
}

fn inserted_by_a_script_it_starts_as_ever(page: &Page) {
    page.host().serve("/tag.html", tag());
    page.host().serve("/host.html", html("", "", SCRIPT));
    page.open("/host.html");
    page.run(
        "fetch('/tag.html').then((it) => it.text()).then((it) => {
           const place = document.createElement('div'); place.innerHTML = it; document.querySelector('main').append(place);
         })",
        vec![],
    );
    page.find("region", FIRST_STEP);
    wait_for_the_widget(page);
    page.level("L2 Engineer").click();
    page.find("region", "From L2 Engineer to L3 Senior");
}
