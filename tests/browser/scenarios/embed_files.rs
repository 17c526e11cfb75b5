//! Files that a page gives to an element: `load(file)`.

use super::hosting::{heard, heard_times, host_goes_on, matrix, open, tag};
use super::{Scenario, scenarios};
use crate::page::{Page, any};
use serde_json::{Value, json};

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_spreadsheet_is_loaded_with_its_doubts,
        json_is_loaded_and_needs_no_files_part,
        what_can_not_be_read_leaves_what_is_shown,
        the_latest_file_counts,
    ]
}

const TABLE: &str = "Skill,Junior,Senior\nDough,Kneads,TBD\nOven,Lights it,Steams\n";

/// Loads a file, and gives what became of it: the detail, or the message of the error.
fn load(page: &Page, name: Option<&str>, kind: &str, text: &str) -> Value {
    let script = "const [name, type, text] = arguments;
        const file = name === null ? new Blob([text], { type }) : new File([text], name, { type });
        window.became = null;
        document.getElementById('it').load(file)
            .then((detail) => { window.became = { detail } }, (error) => { window.became = { why: error.message } });";
    page.run(script, vec![json!(name), json!(kind), json!(text)]);
    page.wait_for("the promise is kept or broken", || {
        page.run("return window.became", vec![]) != Value::Null
    });
    page.run("return window.became", vec![])
}

fn open_given(page: &Page, attributes: &str) {
    open(page, "", &tag(&format!("id=it {attributes}"), &matrix("given", "Given")));
    page.find("region", "Given");
}

fn asked_for_the_part(page: &Page) -> bool {
    page.host().requests().iter().any(|path| path.contains("skill-matrix-files"))
}

fn a_spreadsheet_is_loaded_with_its_doubts(page: &Page) {
    open_given(page, "");
    let became = load(page, Some("bakery.csv"), "", TABLE);
    page.find("region", "bakery");
    page.find("region", "From Junior to Senior");
    assert_eq!((&became["detail"]["title"], &became["detail"]["skills"]), (&json!("bakery"), &json!(2)));
    assert_eq!(became["detail"]["doubts"][0]["cell"], "C2", "{became}");
    assert_eq!(heard_times(page, "matrix-load", 2)["detail"]["doubts"][0]["kind"], "placeholder");
    let said = page.console();
    assert!(said.len() == 1 && said[0].contains("skill-matrix: bakery.csv: 1 doubt: C2"), "{said:?}");
    // Without a name it is known by its type, and the column map of the tag counts.
    let map = json!({ "format": "skill-matrix-columns/1", "title": "By the map", "placeholders": true });
    page.host().serve("/map.json", map.to_string());
    page.run("document.getElementById('it').setAttribute('columns', '/map.json')", vec![]);
    let became = load(page, None, "text/csv", TABLE);
    page.find("region", "By the map");
    assert_eq!(became["detail"]["doubts"], json!([]), "{became}");
    // It stays where the element is moved in the page.
    page.run("const it = document.getElementById('it'); it.remove(); document.body.append(it)", vec![]);
    page.find("region", "By the map");
    host_goes_on(page);
}

fn json_is_loaded_and_needs_no_files_part(page: &Page) {
    open_given(page, "");
    let became = load(page, Some("other.csv"), "text/csv", &matrix("m", "Other").to_string());
    page.find("region", "Other");
    assert!(became["detail"]["doubts"].is_null(), "{became}");
    assert!(!asked_for_the_part(page));
    page.console_is_empty();
}

fn what_can_not_be_read_leaves_what_is_shown(page: &Page) {
    open_given(page, "");
    page.level("Middle").click();
    let became = load(page, Some("bakery.xlsx"), "", "%PDF-1.7");
    let why = became["why"].as_str().unwrap();
    assert!(why.contains("bakery.xlsx") && why.contains("a PDF document"), "{why}");
    assert_eq!(heard_times(page, "matrix-error", 1)["detail"]["problems"], json!([why]));
    page.find("region", "Given");
    page.find("region", "From Middle to High");
    page.absent("alert", any());
    page.console_is_empty();
}

fn the_latest_file_counts(page: &Page) {
    open_given(page, "");
    let script = "const it = document.getElementById('it'); window.all = [];
        const note = (promise) => promise.then(() => window.all.push('there'), (error) => window.all.push(error.message));
        note(it.load(new File([arguments[0]], 'first.csv')));
        note(it.load(new File([arguments[0]], 'second.csv')));";
    page.run(script, vec![json!(TABLE.replace("TBD", "Shapes"))]);
    page.find("region", "second");
    page.wait_for("both have ended", || page.run("return window.all.length", vec![]) == 2);
    let mut all: Vec<String> =
        serde_json::from_value(page.run("return window.all", vec![])).unwrap_or_default();
    all.sort();
    assert_eq!(all, ["Another matrix was given before this one was there.", "there"]);
    assert_eq!(heard(page, "matrix-error").len(), 0);
    page.console_is_empty();
}
