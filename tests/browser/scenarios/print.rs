//! On paper: all that is shown, nothing to press, light.

use std::io::Read;

use super::hosting::{html, open_shape, tag};
use super::pages::{EXAMPLE, open_example, open_page, unfold, visit};
use super::{Scenario, scenarios};
use crate::engine::{Engine, Preference};
use crate::page::{Page, any, starting};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    let no = "its driver can't print";
    scenarios![
        paper_has_no_controls.not_in(Engine::WebKit, no),
        closed_rows_are_read_on_paper.not_in(Engine::WebKit, no),
        paper_is_light.not_in(Engine::WebKit, no).preferring(Preference::Dark),
        levels_fit_a4.not_in(Engine::WebKit, no),
        each_view_on_paper.not_in(Engine::WebKit, no),
        both_sides_on_paper.not_in(Engine::WebKit, no),
        tables_name_the_role_and_break_no_word.not_in(Engine::WebKit, no),
    ]
}

fn paper_has_no_controls(page: &Page) {
    let widget = open_page(page);
    page.find("button", "LLM Engineer").click();
    page.find("searchbox", "Search").click();
    page.type_text("cuda");
    page.find("region", "Search results");
    page.as_if_printed();
    for role in ["searchbox", "combobox", "checkbox", "tab", "radio"] {
        page.absent(role, any());
    }
    for name in ["Copy link", "Print this view…", "Swap levels", "Start over"] {
        page.absent("button", name);
    }
    // What is shown is there: where one is, what to cover, the table, the open row, what is found.
    for part in [
        "Junior\nyou are here",
        "From Junior to Middle",
        "Writes custom datasets for LLMs",
        "Everything expected at Junior",
        "Decides how frameworks are managed",
        "LLM Engineer · Senior",
    ] {
        widget.mentions(part);
    }
    assert_eq!(pages(page, "print-compare"), 2);
}

fn closed_rows_are_read_on_paper(page: &Page) {
    open_example(page);
    // What paper looks like comes with the part that draws this.
    page.find("button", "Open all");
    page.as_if_printed();
    let height = "const root = document.querySelector('skill-matrix').shadowRoot;
                  return root.querySelector('.row-body .what').getBoundingClientRect().height";
    page.wait_for("the first item is seen", || page.run(height, vec![]).as_f64().is_some_and(|it| it > 10.0));
    // Whose they are, which the question says on the screen.
    page.find("heading", "Backend Engineer");
    for name in ["Open all", "Skip to the comparison"] {
        page.absent("button", name);
    }
}

fn paper_is_light(page: &Page) {
    let widget = open_page(page);
    page.as_if_printed();
    let script = "const light = (colour) => {
          const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
          return a === 0 ? 255 : (r + g + b) / 3;
        };
        const styles = [...arguments[0].querySelectorAll('*')].map((it) => getComputedStyle(it));
        return styles.filter((it) => light(it.backgroundColor) < 200 || light(it.color) > 140).length";
    assert_eq!(widget.run(script), 0, "something is dark on paper, or written in white");
    page.print_pdf(&format!("print-dark-{}", page.engine().name()));
}

fn levels_fit_a4(page: &Page) {
    open_page(page);
    page.find("tab", "Grid").click();
    page.find("table", "All levels");
    assert_eq!(pages(page, "print-levels"), 1);
    visit(page, &[EXAMPLE, "#skill=all&view=levels"].concat());
    page.find("table", "All levels");
    let pages = pages(page, "print-many");
    assert!((5..=30).contains(&pages), "{pages} pages");
}

fn each_view_on_paper(page: &Page) {
    let views = [
        ("skill=all&view=skill", "Skills", vec!["Building", "Automated testing"]),
        ("skill=testing&view=skill", "Skills", vec!["Automated testing", "L5 Principal"]),
        ("skill=all&view=role&roles=all", "Roles", vec!["Engineering Manager", "Answers for people"]),
        ("skill=all&view=role&roles=manager", "Roles", vec!["Hiring"]),
        (
            "skill=all&view=map&cell=readable-code~backend~l1",
            "Grid",
            vec!["Proficient", "Follows the team's naming"],
        ),
        ("skill=all&view=path", "Career path", vec!["to work on", "Neighbouring roles"]),
    ];
    for (at, (address, view, parts)) in views.into_iter().enumerate() {
        // The medium of the last one is that of the tab.
        page.prepare(&[]);
        visit(page, &[EXAMPLE, "#", address].concat());
        page.find("tabpanel", view);
        let pages = pages(page, &format!("print-view-{at}"));
        assert!((1..=20).contains(&pages), "{address}: {pages} pages");
        page.as_if_printed();
        let panel = page.find("tabpanel", any());
        for part in parts {
            panel.mentions(part);
        }
        for role in ["searchbox", "combobox", "checkbox", "tab", "radio"] {
            page.absent(role, any());
        }
        page.absent("button", starting("Compare "));
        page.absent("button", starting("Show only "));
    }
}

fn both_sides_on_paper(page: &Page) {
    open_shape(page, "changes", "skill=all", "#arrange=side");
    page.find("table", "Baker: From Junior to Senior");
    unfold(page, "Filters");
    unfold(page, "Compare with another version of this matrix");
    let pages = pages(page, "print-sides");
    assert!((2..=3).contains(&pages), "{pages} pages");
    page.as_if_printed();
    page.find("table", "Baker: From Junior to Senior").mentions("Steams the oven");
    let widget = page.find("region", "Every kind of change");
    for gone in ["Filters", "Show only", "Matrix file"] {
        assert!(!widget.text().contains(gone), "{gone}");
    }
}

const LONG: &str = "Softwareentwicklungsumgebung";

fn tables_name_the_role_and_break_no_word(page: &Page) {
    let levels: Vec<String> = (1..=8).map(|at| format!("Level {at}")).collect();
    let cells = levels.iter().flat_map(|level| {
        ["cook", "host"].map(|role| {
            json!({"skill": "s", "role": role, "level": level.to_lowercase().replace(' ', "-"),
                "items": ["Keeps what it has learned"]})
        })
    });
    let matrix = json!({
        "format": "skill-matrix/1", "title": "Kitchen", "levels": levels,
        "roles": [{"id": "cook", "name": "Head cook"}, {"id": "host", "name": "Host"}],
        "skills": [{"id": "s", "name": LONG}, {"id": "t", "name": "Wine"}],
        "expectations": cells.collect::<Vec<_>>()});
    for (view, name) in [("levels", "All levels"), ("map", "Heat map")] {
        page.prepare(&[]);
        let attributes = format!("skill=all roles=cook view={view}");
        page.host().serve("/host.html", html("", &tag(&attributes, &matrix)));
        page.open("/host.html");
        page.find("table", name);
        let panel = page.find("tabpanel", "Grid");
        assert!(!panel.text().contains("Head cook"), "its choice says it already");
        // A4 with its margins.
        page.resize(720, 900);
        page.as_if_printed();
        panel.mentions("Head cook");
        // Paper does not scroll. While it is printed, nobody measures again whether the screen has more.
        let edges = "arguments[0].parentElement.classList.add('more-after');
            return getComputedStyle(arguments[0].parentElement, '::after').content";
        assert_eq!(page.find("group", name).run(edges), "none");
        let head = page.find("rowheader", LONG);
        let lines = head.run(
            "const range = document.createRange();
             range.selectNodeContents(arguments[0]);
             return new Set([...range.getClientRects()].map((it) => it.top)).size",
        );
        assert_eq!(lines, 1, "a word is in several lines");
        let is_within = page.find("table", name).run(
            "const it = arguments[0]; return it.getBoundingClientRect().right <= document.documentElement.clientWidth",
        );
        assert_eq!(is_within, true, "the table is wider than the paper");
    }
}

/// Prints, and counts the pages.
#[track_caller]
pub fn pages(page: &Page, name: &str) -> usize {
    let file = page.print_pdf(&format!("{name}-{}", page.engine().name()));
    page_count(&std::fs::read(file).unwrap())
}

/// How many pages a PDF has; some programs write what tells of them compressed.
fn page_count(pdf: &[u8]) -> usize {
    let mut text = String::from_utf8_lossy(pdf).into_owned();
    let starts = |mark: &'static [u8]| (0..pdf.len()).filter(move |at| pdf[*at..].starts_with(mark));
    for start in starts(b"stream\n").chain(starts(b"stream\r\n")) {
        let data = pdf[start + b"stream".len()..].trim_ascii_start();
        let mut inflated = Vec::new();
        // What is no stream, or not compressed, tells nothing here.
        _ = flate2::read::ZlibDecoder::new(data).read_to_end(&mut inflated);
        text.push_str(&String::from_utf8_lossy(&inflated));
    }
    let types = text.split("/Type").skip(1).filter_map(|after| after.trim_start().strip_prefix("/Page"));
    types.filter(|after| !after.starts_with('s') && !after.starts_with('M')).count()
}
