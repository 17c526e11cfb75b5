//! What the host can call.

use super::hosting::{level_is, matrix, open, tag};
use super::pages::unfold;
use super::{Scenario, scenarios};
use crate::engine::Engine;
use crate::page::{Page, any};
use serde_json::{Value, json};

pub fn all() -> Vec<Scenario> {
    scenarios![
        compare_shows_and_gives_a_comparison,
        compare_says_what_is_not_there,
        a_levels_name_is_that_of_the_role_it_is_given_with,
        load_and_export,
        each_load_is_told_of_its_own_matrix,
        print_hides_the_page_around.not_in(Engine::WebKit, "its prints cannot be looked at"),
    ]
}

fn compare_shows_and_gives_a_comparison(page: &Page) {
    open(page, "", &tag("id=it", &matrix("m", "First")));
    page.find("region", "First");
    let compare = "return document.getElementById('it').compare('Middle', { level: 'low' })";
    let given = page.run(compare, vec![]);
    assert_eq!(given["to"]["level"], "low");
    assert_eq!(given["facts"], json!(null), "neither level has one");
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
        Some("We ignored “nosuch”: this matrix doesn't have it.")
    );
    assert_eq!(
        said("compare('low', 'low')").as_deref(),
        Some("Both sides are the same place, so nothing changes.")
    );
    page.level("High").click();
    level_is(page, "High");
    page.console_is_empty();
}

/// Two roles, each with levels of its own under the same names.
fn same_names() -> Value {
    let cell = |role: &str, level: &str, item: &str| json!({ "skill": "s", "role": role, "level": level, "items": [item] });
    let level = |id: &str, name: &str| json!({ "id": id, "name": name });
    json!({
        "format": "skill-matrix/1", "id": "same-names", "title": "Same names", "lang": "en",
        "levels": [level("a1", "Junior"), level("a2", "Senior"), level("b1", "Junior"), level("b2", "Senior")],
        "roles": [
            { "id": "baker", "name": "Baker", "levels": ["a1", "a2"] },
            { "id": "cook", "name": "Cook", "levels": ["b1", "b2"] },
        ],
        "skills": [{ "id": "s", "name": "Trade" }],
        "expectations": [cell("baker", "a1", "Bakes."), cell("cook", "b1", "Cooks."), cell("cook", "b2", "Cooks well.")],
    })
}

fn a_levels_name_is_that_of_the_role_it_is_given_with(page: &Page) {
    open(page, "", &tag("id=it history=url roles=baker", &same_names()));
    page.find("region", "Trade");
    let compare = |from: Value, to: Value| {
        let given = page.run(
            "try { return document.getElementById('it').compare(arguments[0], arguments[1]) } catch (e) { return e.message }",
            vec![from, to],
        );
        ["from", "to"].map(|side| given[side]["level"].as_str().unwrap_or(&given.to_string()).to_owned())
    };
    let cook = |level: &str| json!({ "role": "Cook", "level": level });
    assert_eq!(compare(cook("Junior"), cook("Senior")), ["b1", "b2"]);
    assert_eq!(compare(cook("Senior"), cook("Junior")), ["b2", "b1"]);
    let baker = json!({ "role": "baker", "level": "junior" });
    assert_eq!(compare(baker, cook("Senior")), ["a1", "b2"]);
    // The address says it too, and is read again.
    page.find("combobox", "I work as").select("Cook");
    page.level("Senior").click();
    page.wait_for("the address tells", || page.address().contains("b2"));
    page.reload();
    level_is(page, "Senior");
    assert_eq!(page.find("combobox", "I work as").selected(), "Cook");
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

fn each_load_is_told_of_its_own_matrix(page: &Page) {
    open(page, "", &tag("id=it", &matrix("m", "First")));
    page.find("region", "First");
    let told = |what: &str, expected: Value| {
        let mut told = Value::Null;
        let is = page.comes_true(|| {
            told = page.run("return window.told", vec![]);
            told == expected
        });
        assert!(is, "{what}: expected {expected}, was told {told}");
    };
    page.run(
        "window.told = {};
         const it = document.getElementById('it');
         window.start = (name, matrix) => it.load(matrix).then(
           (detail) => { told[name] = detail.id }, (problem) => { told[name] = problem.message });",
        vec![],
    );
    let [a, b] = [matrix("a", "One"), matrix("b", "Two")];
    let late = "Another matrix was given before this one was there.";
    page.run("start('a', arguments[0]); start('b', arguments[1])", vec![a.clone(), b.clone()]);
    told("two at once", json!({ "a": late, "b": "b" }));
    page.find("region", "Two");
    // A property that is set goes before a promise, too.
    page.run(
        "window.told = {}; start('a', arguments[0]); document.getElementById('it').matrix = arguments[1]",
        vec![a.clone(), b.clone()],
    );
    told("then the property", json!({ "a": late }));
    // A wrong one and a right one.
    page.run("window.told = {}; start('wrong', {}); start('b', arguments[0])", vec![b.clone()]);
    told("wrong, then right", json!({ "wrong": late, "b": "b" }));
    page.run("window.told = {}; start('b', arguments[0]); start('wrong', {})", vec![b.clone()]);
    page.find("alert", any());
    page.wait_for("both are told", || {
        page.run("return Object.keys(told).length", vec![]) == 2 && page.run("return told.b", vec![]) == late
    });
    // The next is loaded by who hears of the first: what the first tells is not about the next.
    page.run(
        "window.told = {};
         const [a, b] = arguments;
         const it = document.getElementById('it');
         it.addEventListener('matrix-load', () => start('b', b), { once: true });
         start('a', a)",
        vec![a.clone(), b.clone()],
    );
    told("one after the other", json!({ "a": "a", "b": "b" }));
    page.find("region", "Two");
    // One that waits until the element is on the page again.
    page.run(
        "window.told = {};
         const it = document.getElementById('it');
         it.remove();
         setTimeout(() => { start('a', arguments[0]); document.querySelector('main').append(it) })",
        vec![a],
    );
    told("away for a while", json!({ "a": "a" }));
    page.console_is_empty();
}

fn print_hides_the_page_around(page: &Page) {
    let around = "<p id=above>Above</p><div><p id=beside>Beside</p>";
    open(page, "", &(around.to_owned() + &tag("id=it", &matrix("m", "First")) + "</div>"));
    page.find("region", "First");
    // What would be printed is looked at while the browser would be printing.
    page.run(
        "window.print = () => {
           const sheet = document.adoptedStyleSheets.at(-1);
           const rules = [...sheet.cssRules[0].cssRules].map((rule) => rule.selectorText);
           const copy = document.documentElement.lastElementChild;
           window.seen = {
             hidden: [document.head, document.body, copy].map((it) => it.matches(rules.at(-1))),
             name: copy.localName,
             same: copy.shadowRoot.textContent === document.getElementById('it').shadowRoot.textContent,
             onScreen: getComputedStyle(copy).display,
           };
           window.dispatchEvent(new Event('afterprint'));
         }",
        vec![],
    );
    unfold(page, "Share");
    page.find("button", "Print this view…").click();
    page.wait_for("it prints", || page.run("return window.seen ?? null", vec![]) != json!(null));
    let expected =
        json!({ "hidden": [true, true, false], "name": "skill-matrix", "same": true, "onScreen": "none" });
    assert_eq!(page.run("return window.seen", vec![]), expected);
    let left = "return [document.adoptedStyleSheets.length, document.documentElement.children.length]";
    assert_eq!(page.run(left, vec![]), json!([0, 2]));
    page.console_is_empty();
}
