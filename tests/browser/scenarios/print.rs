//! On paper: all that is shown, nothing to press, light.

use std::io::Read;

use super::pages::{EXAMPLE, open_page, visit};
use super::{Scenario, scenarios};
use crate::engine::{Engine, Preference};
use crate::page::{Page, any};

pub fn all() -> Vec<Scenario> {
    let no = "its driver can't print";
    scenarios![
        paper_has_no_controls.not_in(Engine::WebKit, no),
        paper_is_light.not_in(Engine::WebKit, no).preferring(Preference::Dark),
        levels_fit_a4.not_in(Engine::WebKit, no),
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
    for name in ["Copy link", "Print", "Swap levels", "Start over"] {
        page.absent("button", name);
    }
    // What is shown is there: where one is, what to cover, the table, the open row, what is found.
    for part in [
        "Junior\nyou are here",
        "From Junior to Middle",
        "Writes custom datasets for LLMs",
        "Expectations at Junior",
        "Decides how frameworks are managed",
        "LLM Engineer · Senior",
    ] {
        widget.mentions(part);
    }
    assert_eq!(pages(page, "print-compare"), 2);
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
    page.find("tab", "All levels").click();
    page.find("table", "All levels");
    assert_eq!(pages(page, "print-levels"), 1);
    visit(page, &[EXAMPLE, "#skill=all&view=levels"].concat());
    page.find("table", "All levels");
    let pages = pages(page, "print-many");
    assert!((5..=30).contains(&pages), "{pages} pages");
}

/// Prints, and counts the pages.
#[track_caller]
fn pages(page: &Page, name: &str) -> usize {
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
