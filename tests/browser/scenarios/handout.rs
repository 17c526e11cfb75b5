//! The handout for a 1:1: on paper, and as Markdown.

use super::hosting::{html, open_shape, shape, tag};
use super::pages::{EXAMPLE, SKILL, open_example, unfold, visit};
use super::print::pages;
use super::{Scenario, scenarios};
use crate::engine::{Engine, Preference};
use crate::page::{Page, any, containing, starting};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    let no = "its driver can't print";
    scenarios![
        two_pages_for_sixteen_skills.not_in(Engine::WebKit, no).preferring(Preference::Dark),
        whatever_is_compared.not_in(Engine::WebKit, no),
        right_to_left_on_paper.not_in(Engine::WebKit, no),
        the_menu_prints_either,
        the_address_is_told_but_that_of_a_file.not_in(Engine::WebKit, no),
        as_markdown_to_copy_and_to_save,
        without_a_clipboard_the_text_is_selected,
    ]
}

/// Shows what is printed; a browser says first that it begins.
#[track_caller]
fn on_paper(page: &Page) {
    page.as_if_printed();
    page.run("dispatchEvent(new Event('beforeprint'))", vec![]);
}

/// The second part is there: it draws the handout.
#[track_caller]
fn second_part(page: &Page) {
    page.find("button", starting("Open all"));
}

fn two_pages_for_sixteen_skills(page: &Page) {
    for (role, from, to) in [
        ("backend", "L1 Associate", "L2 Engineer"),
        ("backend", "L2 Engineer", "L3 Senior"),
        ("backend", "L4 Staff", "L5 Principal"),
        ("manager", "L3 Senior", "L4 Staff"),
    ] {
        page.prepare(&[]);
        let level = from[..2].to_lowercase();
        visit(page, &format!("{EXAMPLE}#roles={role}&level={level}"));
        page.find("region", format!("From {from} to {to}").as_str());
        second_part(page);
        let pages = pages(page, &format!("handout-{role}-{level}"));
        assert!((1..=2).contains(&pages), "{role} {from}: {pages} pages");
        on_paper(page);
        page.find("heading", containing(&format!("from {from} to {to}")));
        page.find("heading", "Required");
        for screen in ["Everything expected at", "Compare"] {
            page.absent("heading", starting(screen));
            page.absent("tab", starting(screen));
        }
    }
}

fn the_address_is_told_but_that_of_a_file(page: &Page) {
    let told = || {
        page.find("button", "Compare with another version of this matrix");
        on_paper(page);
        page.find("region", SKILL).text()
    };
    page.open("/dist/skill-matrix.html#level=senior");
    page.find("region", "From Senior to Lead / Staff");
    assert!(told().contains("/dist/skill-matrix.html#level=senior"), "{}", told());
    page.open_file("dist/skill-matrix.html");
    page.find("region", "From Junior to Middle");
    let text = told();
    assert!(text.contains("Junior") && !text.contains("file:") && !text.contains(".html"), "{text}");
}

fn whatever_is_compared(page: &Page) {
    let shown = |subject: &str| {
        on_paper(page);
        let widget = page.find("region", subject);
        (widget.names("heading"), widget.text())
    };
    // One skill, and a filter.
    open_shape(page, "changes", "roles=baker storage=none", "#skill=oven&only=new");
    page.find("group", "Filters that are on");
    let (headings, text) = shown("Oven");
    assert_eq!(headings, ["Baker: from Junior to Senior", "Required", "Oven Becomes required"]);
    assert!(text.contains("Showing 1 of 1.") && text.contains("Steams the oven"), "{text}");
    // Two roles: each has a sheet of its own.
    page.prepare(&[]);
    open_shape(page, "changes", "storage=none", "");
    second_part(page);
    assert_eq!(pages(page, "handout-two-roles"), 2);
    let (headings, text) = shown("Every kind of change");
    assert!(headings.contains(&"Cook: from Junior to Senior".to_owned()), "{headings:?}");
    assert!(text.contains(&page.address()), "the address is on it: {text}");
    // The way to another role.
    page.prepare(&[]);
    open_shape(page, "changes", "roles=baker target-role=cook storage=none", "");
    second_part(page);
    let (headings, _) = shown("Every kind of change");
    assert!(headings[0].starts_with("From Baker, Junior to Cook, "), "{headings:?}");
    // Nothing to work on.
    page.prepare(&[]);
    open_shape(page, "changes", "roles=baker level=senior target=junior skill=shop storage=none", "");
    page.find("group", "Filters that are on");
    let (headings, text) = shown("Shop");
    assert_eq!(headings, ["Baker: from Senior to Junior"]);
    assert!(text.contains("Nothing new to work on."), "{text}");
    // At the top nothing is compared: what is expected there is printed, as the screen shows it.
    page.prepare(&[]);
    open_shape(page, "changes", "roles=baker level=chief storage=none", "");
    page.find("table", containing("Chief"));
    let (headings, _) = shown("Every kind of change");
    assert!(headings.contains(&"Chief is the top level".to_owned()), "{headings:?}");
}

fn right_to_left_on_paper(page: &Page) {
    let head = "<script>document.documentElement.dir = 'rtl'</script>";
    page.host().serve("/host.html", html(head, &tag("roles=baker storage=none", &shape("changes"))));
    page.open("/host.html");
    second_part(page);
    pages(page, "handout-rtl");
    on_paper(page);
    let is_right = page.find("heading", "Baker: from Junior to Senior").run(
        "const range = document.createRange();
         range.selectNodeContents(arguments[0]);
         const box = arguments[0].getBoundingClientRect();
         return Math.abs(range.getBoundingClientRect().right - box.right) < 2",
    );
    assert_eq!(is_right, true, "it begins at the right");
}

/// What the copy that is printed shows, and whether the paper lies on its long side.
const PRINTED: &str = "window.print = () => {
    const copy = document.querySelector('[data-printing]');
    window.printed = copy.shadowRoot.querySelector('.paper').textContent;
    window.isWide = [...document.adoptedStyleSheets].some((sheet) =>
        [...sheet.cssRules].some((rule) => rule.cssText.includes('landscape')));
  }";

fn the_menu_prints_either(page: &Page) {
    open_shape(page, "changes", "roles=baker skill=oven storage=none", "");
    page.find("group", "Filters that are on");
    page.run(PRINTED, vec![]);
    unfold(page, "Share");
    page.find("button", "Print this view…").click();
    page.wait_for("it is printed", || page.run("return window.printed ?? null", vec![]) != json!(null));
    let printed = page.run("return [printed, isWide]", vec![]);
    let text = printed[0].as_str().unwrap();
    assert!(text.starts_with("Baker: from Junior to Senior"), "{text}");
    assert!(text.contains("Steams the oven") && !text.contains("Chief"), "{text}");
    assert_eq!(printed[1], false);
    // The whole matrix: every skill and level of every role.
    unfold(page, "Share");
    page.find("button", "Print the whole matrix…").click();
    page.wait_for("it is printed", || page.run("return window.isWide", vec![]) == true);
    let whole = page.run("return printed", vec![]);
    let whole = whole.as_str().unwrap();
    for part in [
        "Every kind of change",
        "Baker",
        "Cook",
        "Rolls pasta",
        "Junior",
        "Chief",
        "Shapes ten loaves",
        "Sells what is baked",
    ] {
        assert!(whole.contains(part), "{part} in {whole}");
    }
    // What the reader has chosen is as it was, and the next print is the handout again.
    page.find("region", "From Junior to Senior");
    unfold(page, "Share");
    page.find("button", "Print this view…").click();
    page.wait_for("it is printed", || page.run("return window.isWide", vec![]) == false);
    page.console_is_empty();
}

fn as_markdown_to_copy_and_to_save(page: &Page) {
    open_example(page);
    page.run(
        "const writeText = async (text) => { window.copied = text };
         Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
         document.addEventListener('click', (event) => {
           const link = event.composedPath()[0];
           if (link.download) { event.preventDefault(); window.saved = [link.download, decodeURIComponent(link.href)] }
         })",
        vec![],
    );
    unfold(page, "Share");
    page.find("button", "Copy as Markdown").click();
    page.find("status", any()).says("What to work on is copied as Markdown.");
    let copied = page.run("return window.copied", vec![]);
    let copied = copied.as_str().unwrap();
    assert!(copied.starts_with("# Backend Engineer: from L1 Associate to L2 Engineer\n\n"), "{copied}");
    for part in ["\n## Required\n", "\n### ", "\n- [ ] ", "http://"] {
        assert!(copied.contains(part), "{part:?} in {copied}");
    }
    page.find("link", "Download as Markdown").click();
    page.wait_for("it is saved", || page.run("return window.saved ?? null", vec![]) != json!(null));
    let saved = page.run("return window.saved", vec![]);
    assert_eq!(saved[0], "handout.md");
    assert_eq!(saved[1].as_str().unwrap(), ["data:text/markdown;charset=utf-8,", copied].concat());
    page.axe_beside_menu();
    // Where nothing is compared, there is none.
    page.find("button", "Share").click();
    page.find("tab", "Grid").click();
    unfold(page, "Share");
    page.find("button", "Copy link");
    page.absent("button", "Copy as Markdown");
    page.console_is_empty();
}

fn without_a_clipboard_the_text_is_selected(page: &Page) {
    open_shape(page, "changes", "roles=baker storage=none", "");
    page.run("Object.defineProperty(navigator, 'clipboard', { value: undefined })", vec![]);
    unfold(page, "Share");
    page.find("button", "Copy as Markdown").click();
    page.focus_is_on("textbox", "What to work on, as Markdown");
    let marked = page
        .find("textbox", "What to work on, as Markdown")
        .run("const [it] = arguments; return it.value.slice(it.selectionStart, it.selectionEnd)");
    assert!(marked.as_str().unwrap().starts_with("# Baker: from Junior to Senior\n"), "{marked}");
    page.axe_beside_menu();
    page.console_is_empty();
}
