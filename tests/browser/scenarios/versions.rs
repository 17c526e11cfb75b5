//! An earlier version of the matrix, opened from a file.

use std::path::{Path, PathBuf};

use super::hosting::{html, open_shape, shape_file, tag};
use super::pages::unfold;
use super::{Scenario, scenarios};
use crate::host;
use crate::page::{Found, Page, any, starting};
use serde_json::json;
use skill_matrix::export::{Format, write};
use skill_matrix::matrix::read::read;

pub fn all() -> Vec<Scenario> {
    scenarios![
        what_has_changed_since,
        facts_and_summaries_that_were_others_are_told,
        a_bad_file_is_explained,
        a_version_in_a_spreadsheet_is_opened,
        without_the_files_part_a_version_in_a_spreadsheet_is_explained,
        the_page_says_how_to_open_a_spreadsheet,
    ]
}

#[track_caller]
fn open_field(page: &Page) -> Found<'_> {
    open_shape(page, "changes", "skill=all", "");
    unfold(page, "Compare with another version of this matrix");
    page.find("file", "Matrix file")
}

fn file(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn what_has_changed_since(page: &Page) {
    let field = open_field(page);
    let asked = page.host().requests().len();
    field.choose_file(&shape_file("changes-before"));
    let since = page.find("region", "Changes at Junior since 15 January 2026");
    assert_eq!(since.names("article"), ["Baker", "Cook"]);
    let baker = since.find("article", "Baker");
    for part in ["Asks when to stop", "Before: Kneads by machine", "Wears an apron", "No longer expected"] {
        baker.mentions(part);
    }
    baker.find("heading", "Dough");
    // The oven is as it was.
    baker.absent("heading", "Oven");
    since.find("article", "Cook").mentions("That version does not have this role and level.");
    page.axe();
    // The comparison of levels is still there, and the level decides on both.
    page.find("region", "From Junior to Senior");
    page.level("Senior").click();
    page.find("region", "From Senior to Chief");
    let since = page.find("region", "Changes at Senior since 15 January 2026");
    since.find("article", "Baker").mentions("Steams the oven");
    page.level("Chief").click();
    let since = page.find("region", "Changes at Chief since 15 January 2026");
    since.find("article", "Baker").mentions("That version does not have this role and level.");
    // The very same matrix.
    page.level("Junior").click();
    page.find("file", "Matrix file").choose_file(&shape_file("changes"));
    let since = page.find("region", "Changes at Junior since 1 March 2026");
    since.find("article", "Baker").mentions("What is expected here is the same.");
    page.needs_no_sideways_scrolling();
    // It was read here: nobody was asked for it, and nothing was sent.
    assert_eq!(page.host().requests().len(), asked, "{:#?}", page.host().requests());
    page.console_is_empty();
}

fn facts_and_summaries_that_were_others_are_told(page: &Page) {
    let matrix = |about: &str| {
        json!({
            "format": "skill-matrix/1", "id": "kitchen", "title": "Kitchen", "updated": "2026-03-01",
            "levels": [{"name": "Junior", "facts": [{"name": "Experience", "text": about}]}, {"name": "Senior", "summary": about}],
            "skills": [{"name": "Soup", "summary": about}],
            "expectations": [{"skill": "soup", "level": "junior", "items": ["Stirs"]}]})
    };
    page.host().serve("/host.html", html("", &tag("", &matrix("Hot and liquid"))));
    page.open("/host.html");
    let before = host::built(&format!("{}-kitchen-before.json", page.engine().name()));
    std::fs::write(&before, matrix("Hot").to_string()).unwrap();
    unfold(page, "Compare with another version of this matrix");
    page.find("file", "Matrix file").choose_file(&before);
    let since = page.find("region", "Changes at Junior since 1 March 2026");
    since.mentions("Experience: Hot → Hot and liquid");
    since.mentions("Soup: Hot → Hot and liquid");
    // It is not said beside it that nothing has changed.
    since.mentions("What is expected here is the same.");
    // Another level is not in question.
    assert!(!since.text().contains("Senior:"), "{}", since.text());
    page.axe();
    page.console_is_empty();
}

fn a_bad_file_is_explained(page: &Page) {
    let field = open_field(page);
    field.choose_file(&file("tests/run"));
    let alert = page.find("alert", any());
    alert.mentions("That file cannot be compared");
    alert.mentions("JSON");
    page.axe();
    page.find("file", "Matrix file").choose_file(&file("tests/package.json"));
    // The alert is made anew, at a moment that is nobody's: its text is looked at in one step.
    let alert = "return document.querySelector('skill-matrix').shadowRoot.querySelector('[role=alert]')?.innerText ?? ''";
    page.wait_for("its problems are listed", || {
        page.run(alert, vec![]).as_str().is_some_and(|text| text.contains("skill-matrix/1"))
    });
    // The widget is what it was, and goes on.
    page.find("region", "From Junior to Senior");
    page.level("Senior").click();
    page.find("region", "From Senior to Chief");
    page.level("Junior").click();
    page.find("file", "Matrix file").choose_file(&shape_file("changes-before"));
    page.find("region", "Changes at Junior since 15 January 2026");
    page.absent("alert", any());
    // And a bad one again does not leave what was there before.
    page.find("file", "Matrix file").choose_file(&file("tests/run"));
    page.find("alert", any()).mentions("JSON");
    page.absent("region", "Changes at Junior since 15 January 2026");
    // Of very many problems the last line is a count.
    let many = host::built(&format!("many-problems-{}.json", page.engine().name()));
    let wrong = r#"{"nome":[1,{}]},"#.repeat(500);
    std::fs::write(&many, format!(r#"{{"format":"skill-matrix/1","skills":[{wrong}7]}}"#)).unwrap();
    page.find("file", "Matrix file").choose_file(&many);
    page.wait_for("the rest is counted", || {
        page.run(alert, vec![]).as_str().is_some_and(|text| text.contains("more problems."))
    });
    page.console_is_empty();
}

/// A version of `tests/matrices` as another file.
fn exported(page: &Page, shape: &str, format: Format, ending: &str) -> PathBuf {
    let json = std::fs::read(shape_file(shape)).unwrap();
    let bytes = write(format, &read(&json).unwrap().matrix).unwrap();
    let file = host::built(&format!("{}-{shape}.{ending}", page.engine().name()));
    std::fs::write(&file, bytes).unwrap();
    file
}

fn asked_for_the_part(page: &Page) -> usize {
    page.host().requests().iter().filter(|path| path.contains("skill-matrix-files.js")).count()
}

fn a_version_in_a_spreadsheet_is_opened(page: &Page) {
    let field = open_field(page);
    assert!(field.attribute("accept").unwrap().contains(".xlsx"));
    assert_eq!(asked_for_the_part(page), 0);
    field.choose_file(&exported(page, "changes-before", Format::Xlsx, "xlsx"));
    let since = page.find("region", "Changes at Junior since 15 January 2026");
    since.find("article", "Baker").mentions("Asks when to stop");
    page.axe();
    page.find("button", "Close this comparison").click();
    // A table has no day, so the version is called by its title.
    page.find("file", "Matrix file").choose_file(&exported(page, "changes-before", Format::CsvLong, "csv"));
    let since = page.find("region", starting("Changes at Junior since"));
    since.find("article", "Baker").mentions("Asks when to stop");
    assert_eq!(asked_for_the_part(page), 1, "{:?}", page.host().requests());
    // What can't be read.
    let wrong = host::built(&format!("{}-wrong.xlsx", page.engine().name()));
    std::fs::write(&wrong, "%PDF-1.7").unwrap();
    page.find("file", "Matrix file").choose_file(&wrong);
    page.find("alert", any()).mentions("a PDF document");
    page.axe();
    page.find("region", "From Junior to Senior");
    page.console_is_empty();
}

fn without_the_files_part_a_version_in_a_spreadsheet_is_explained(page: &Page) {
    page.host().hold("/dist/embed/skill-matrix-files.js");
    let field = open_field(page);
    page.find("region", "From Junior to Senior");
    field.choose_file(&exported(page, "changes-before", Format::Xlsx, "xlsx"));
    let is_loading = || page.texts("status", any()).iter().any(|status| status == "Loading…");
    page.wait_for("it is said", is_loading);
    page.host().serve("/dist/embed/skill-matrix-files.js", "// nothing");
    page.host().release();
    page.find("alert", any()).mentions("skill-matrix-files.js is of another version.");
    assert!(!is_loading());
    page.find("region", "From Junior to Senior");
    page.console_is_empty();
}

fn the_page_says_how_to_open_a_spreadsheet(page: &Page) {
    page.open("/dist/skill-matrix.html");
    page.find("radiogroup", "I am at");
    unfold(page, "Compare with another version of this matrix");
    page.find("file", "Matrix file").choose_file(&exported(page, "changes-before", Format::Xlsx, "xlsx"));
    let alert = page.find("alert", any());
    alert.mentions("This page opens JSON alone.");
    alert.mentions("save it there as JSON");
    page.axe();
    page.find("file", "Matrix file").choose_file(&shape_file("changes-before"));
    page.find("region", starting("Changes at"));
    page.absent("alert", any());
    page.console_is_empty();
}
