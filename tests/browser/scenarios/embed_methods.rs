//! What the host can call.

use super::hosting::{level_is, matrix, open, tag};
use super::{Scenario, scenarios};
use crate::engine::Engine;
use crate::page::{Page, any};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![
        compare_shows_and_gives_a_comparison,
        compare_says_what_is_not_there,
        load_and_export,
        print_hides_the_page_around.not_in(Engine::WebKit, "its prints cannot be looked at"),
    ]
}

fn compare_shows_and_gives_a_comparison(page: &Page) {
    open(page, "", &tag("id=it", &matrix("m", "First")));
    page.find("region", "First");
    let compare = "return document.getElementById('it').compare('Middle', { level: 'low' })";
    let given = page.run(compare, vec![]);
    assert_eq!(given["to"]["level"], "low");
    let counted: i64 =
        given["counts"].as_object().map_or(0, |counts| counts.values().filter_map(|n| n.as_i64()).sum());
    assert!(counted > 0, "{given}");
    assert!(given["rows"].as_array().is_some_and(|rows| rows.iter().all(|row| row["outcome"].is_string())));
    level_is(page, "Middle");
    page.find("region", "From Middle to Low");
    page.console_is_empty();
}

fn compare_says_what_is_not_there(page: &Page) {
    open(page, "", &tag("id=it", &matrix("m", "First")));
    page.find("region", "First");
    let said = |call: &str| {
        let script = format!(
            "try {{ document.getElementById('it').{call}; return 'nothing' }} catch (e) {{ return e.message }}"
        );
        page.run(&script, vec![]).as_str().map(str::to_owned)
    };
    assert_eq!(
        said("compare('nosuch', 'low')").as_deref(),
        Some("“nosuch” is not in this matrix and left out.")
    );
    assert_eq!(
        said("compare('low', 'low')").as_deref(),
        Some("Both sides are the same place, so nothing changes.")
    );
    page.find("radio", "High").click();
    level_is(page, "High");
    page.console_is_empty();
}

fn load_and_export(page: &Page) {
    open(page, "", &tag("id=it", &matrix("m", "First")));
    page.find("region", "First");
    let export = "return document.getElementById('it').exportMatrix().id";
    assert_eq!(page.run(export, vec![]), "m");
    page.run(
        "window.loaded = null;
         document.getElementById('it').load(arguments[0]).then((detail) => { window.loaded = detail.id })",
        vec![matrix("other", "Another")],
    );
    page.find("region", "Another");
    page.wait_for("the promise is kept", || page.run("return window.loaded", vec![]) == "other");
    assert_eq!(page.run(export, vec![]), "other");
    page.run(
        "window.refused = null;
         document.getElementById('it').load({}).catch((problem) => { window.refused = problem.message })",
        vec![],
    );
    page.find("alert", any()).mentions("This skill matrix cannot be shown");
    page.wait_for("the promise is broken", || page.run("return window.refused", vec![]) != json!(null));
    assert_eq!(page.run("return document.getElementById('it').exportMatrix()", vec![]), json!(null));
}

fn print_hides_the_page_around(page: &Page) {
    let around = "<p id=above>Above</p><div><p id=beside>Beside</p>";
    open(page, "", &(around.to_owned() + &tag("id=it", &matrix("m", "First")) + "</div>"));
    page.find("region", "First");
    // What would be printed is looked at while the browser would be printing.
    page.run(
        "window.print = () => {
           const sheet = document.adoptedStyleSheets.at(-1);
           window.rules = [...sheet.cssRules].map((rule) => rule.cssRules[0].selectorText);
           window.hidden = ['above', 'beside', 'it'].map((id) => document.getElementById(id).matches(rules[0]));
           window.dispatchEvent(new Event('afterprint'));
         }",
        vec![],
    );
    page.find("button", "Print").click();
    page.wait_for("it prints", || page.run("return window.hidden ?? null", vec![]) != json!(null));
    assert_eq!(page.run("return window.hidden", vec![]), json!([true, true, false]));
    assert_eq!(page.run("return document.adoptedStyleSheets.length", vec![]), 0);
    assert_eq!(page.run("return document.getElementById('it').hasAttribute('data-printing')", vec![]), false);
    page.console_is_empty();
}
