//! Attributes and properties, at the start and at any time, and what is told of it.

use super::hosting::{heard, heard_times, html, level_is, matrix, open, shape, tag};
use super::pages::unfold;
use super::{Scenario, scenarios};
use crate::page::{Page, any, starting};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![
        attributes_at_the_start,
        attributes_that_change,
        address_then_changed_attribute_then_storage_then_attribute,
        events_for_the_host,
        the_language_of_the_page_is_followed,
        what_is_noted_of_changes_does_not_grow,
    ]
}

const ALL: &str = "id=it skill=second level=middle target='Low' roles='Checker' view=compare query=looks \
                   heading-level=3 hide='table, tools' theme=dark storage=none";

fn set(page: &Page, name: &str, value: Option<&str>) {
    page.run(
        "const it = document.getElementById('it'), [name, value] = arguments;
         value === null ? it.removeAttribute(name) : it.setAttribute(name, value)",
        vec![json!(name), json!(value)],
    );
}

fn attributes_at_the_start(page: &Page) {
    open(page, "", &("<h2>Section</h2>".to_owned() + &tag(ALL, &matrix("m", "First"))));
    page.find("region", "Beside First");
    level_is(page, "Middle");
    page.find("region", "From Middle to Low");
    unfold(page, "Filters");
    assert!(!page.find("checkbox", "Maker").is_checked());
    assert_eq!(page.find("searchbox", "Search").value(), "looks");
    assert_eq!(page.find("heading", "Beside First").run("return arguments[0].localName"), "h3");
    page.absent("table", starting("Expectations"));
    page.absent("button", "Print this view…");
    let dark = "return getComputedStyle(document.getElementById('it')).colorScheme";
    assert_eq!(page.run(dark, vec![]), "dark");
    page.level("High").click();
    level_is(page, "High");
    assert_eq!(page.run("return localStorage.length + sessionStorage.length", vec![]), 0);
    page.axe();
}

fn attributes_that_change(page: &Page) {
    open(page, "", &tag("id=it", &matrix("m", "First")));
    page.find("region", "First");
    for (name, value) in [
        ("skill", "second"),
        ("level", "middle"),
        ("target", "low"),
        ("roles", "checker"),
        ("query", "Some"),
        ("hide", "header"),
        ("theme", "light"),
        ("storage", "none"),
        ("history", "url"),
        ("view", "levels"),
    ] {
        set(page, name, Some(value));
    }
    // Nothing is expected of a checker in the second skill.
    page.find("heading", "All levels");
    page.find("tabpanel", any()).mentions("The matrix expects nothing here.");
    unfold(page, "Share");
    page.find("button", "Copy link");
    page.absent("heading", "Beside First");
    unfold(page, "Filters");
    assert!(!page.find("checkbox", "Maker").is_checked());
    assert_eq!(page.find("searchbox", "Search").value(), "Some");
    set(page, "view", None);
    page.find("region", "From Middle to Low");
    for name in ["skill", "level", "target", "roles", "query", "hide", "history"] {
        set(page, name, None);
    }
    page.find("region", "From Low to Middle");
    page.find("heading", "First");
    assert!(page.find("checkbox", "Maker").is_checked());
    page.absent("button", "Copy link");
    // The same wish again, after the reader went elsewhere, is a wish.
    set(page, "level", Some("high"));
    level_is(page, "High");
    page.level("Low").click();
    set(page, "level", Some("high"));
    level_is(page, "High");
    // Properties and attributes are one.
    let mirrored = "const it = document.getElementById('it'), wrong = [];
      for (const name of ['src', 'skill', 'group', 'level', 'target', 'targetRole', 'roles', 'view', 'arrange', 'only', 'across', 'measure', 'query', 'theme', 'lang', 'headingLevel', 'hide', 'storage', 'history']) {
        const attribute = name.replace(/[LR]/, (letter) => '-' + letter.toLowerCase());
        it[name] = 'x';
        if (it.getAttribute(attribute) !== 'x' || it[name] !== 'x') wrong.push(name);
        if (name === 'lang') { it.removeAttribute('lang'); continue; }
        it[name] = null;
        if (it.hasAttribute(attribute) || it[name] !== null) wrong.push('no ' + name);
      }
      return wrong";
    assert_eq!(page.run(mirrored, vec![]), json!([]));
    // What does not exist is left out, with one sentence.
    set(page, "roles", Some("gone,maker"));
    page.wait_for("it is said", || {
        let said = page.run("return document.getElementById('it').shadowRoot.textContent", vec![]);
        said.as_str().unwrap().contains("We ignored “gone”: this matrix doesn't have it.")
    });
    unfold(page, "Filters");
    assert!(!page.find("checkbox", "Checker").is_checked());
    page.console_is_empty();
}

fn address_then_changed_attribute_then_storage_then_attribute(page: &Page) {
    let tag = tag("id=it level=middle history=url", &matrix("m", "First"));
    open(page, "", &tag);
    level_is(page, "Middle");
    page.level("High").click();
    level_is(page, "High");
    // Storage before the attribute at the start.
    open(page, "", &tag);
    level_is(page, "High");
    // What the host changed, even before there is a widget, goes before the storage …
    let change = "<script>document.addEventListener('DOMContentLoaded', () => { document.getElementById('it').level = 'low' })</script>";
    page.host().serve("/changed.html", html("", &(tag.clone() + change)));
    page.open("/changed.html");
    level_is(page, "Low");
    // … and the address before all.
    page.open("/changed.html?#level=high");
    level_is(page, "High");
    // An id that no longer exists, in each of them.
    page.open("/changed.html?1#level=none&target=gone");
    level_is(page, "Low");
    page.wait_for("it is said", || {
        let said = page.run("return document.getElementById('it').shadowRoot.textContent", vec![]);
        said.as_str().unwrap().contains("We ignored “none”, “gone”: this matrix doesn't have them.")
    });
    page.console_is_empty();
}

fn events_for_the_host(page: &Page) {
    // The host answers events: with what it was told, which is no news, and with a wish.
    let answer = "<script>
        document.addEventListener('matrix-load', (event) => { event.target.level = 'middle' });
        document.addEventListener('selection-change', (event) => { event.target.level = event.detail.level });
        document.addEventListener('selection-change', () => { throw new Error('of the host') });
      </script>";
    open(page, "", &(answer.to_owned() + &tag("id=it", &matrix("m", "First"))));
    level_is(page, "Middle");
    let load = heard_times(page, "matrix-load", 1);
    assert_eq!([&load["id"], &load["composed"], &load["plain"]], [&json!("it"), &json!(true), &json!(true)]);
    let change = heard_times(page, "selection-change", 1);
    assert_eq!([&change["composed"], &change["plain"]], [&json!(true), &json!(true)]);
    assert_eq!(
        change["detail"],
        json!({ "skill": null, "group": null, "level": "middle", "target": "high", "targetRole": null, "roles": ["maker", "checker"], "view": "compare", "query": "" })
    );
    page.level("High").click();
    let change = heard_times(page, "selection-change", 2);
    assert_eq!([&change["detail"]["level"], &change["detail"]["target"]], [&json!("high"), &json!(null)]);
    unfold(page, "Filters");
    page.find("combobox", "Skill").select("Of First");
    assert_eq!(heard_times(page, "selection-change", 3)["detail"]["skill"], json!("first"));
    page.run("document.getElementById('it').matrix = { format: 'skill-matrix/1' }", vec![]);
    page.find("alert", any());
    let error = heard_times(page, "matrix-error", 1);
    assert!(error["detail"]["problems"].as_array().unwrap().len() > 1, "{error}");
    assert_eq!(heard(page, "selection-change").len(), 3);
}

fn the_language_of_the_page_is_followed(page: &Page) {
    let inside = format!(
        "<section id=section lang=en>{}</section><div id=elsewhere lang=de></div>",
        tag("id=it skill=all storage=none", &shape("languages"))
    );
    open(page, "", &inside);
    page.find("region", "All about cheese");
    page.run("section.removeAttribute('lang'); document.documentElement.lang = 'de'", vec![]);
    page.find("region", "Alles über Käse");
    page.run("section.lang = 'en'", vec![]);
    page.find("region", "All about cheese");
    page.run("elsewhere.append(it)", vec![]);
    page.find("region", "Alles über Käse");
    page.run("it.lang = 'en'", vec![]);
    page.find("region", "All about cheese");
    page.run(
        "it.removeAttribute('lang'); elsewhere.lang = 'en'; section.append(it); section.lang = 'de'",
        vec![],
    );
    page.find("region", "Alles über Käse");
    // Out of a shadow root of the page, whose host has the language.
    page.run("elsewhere.lang = 'en'; elsewhere.attachShadow({ mode: 'open' }).append(it)", vec![]);
    page.find("region", "All about cheese");
    page.run("elsewhere.removeAttribute('lang'); document.documentElement.lang = 'de'", vec![]);
    page.find("region", "Alles über Käse");
    page.console_is_empty();
}

/// What the element holds in texts of its own; their names are nobody's.
const NOTED: &str = "const it = document.getElementById('it');
    return Object.getOwnPropertyNames(it).reduce((sum, name) => sum + (typeof it[name] === 'string' ? it[name].length : 0), 0)";

fn what_is_noted_of_changes_does_not_grow(page: &Page) {
    open(page, "", &tag("id=it storage=none", &matrix("m", "First")));
    page.find("region", "First");
    let change = |times: u32| {
        page.run(
            "const it = document.getElementById('it');
             for (let n = 0; n < arguments[0]; n++) for (const level of ['middle', 'high']) { it.level = level; it.query = level }",
            vec![json!(times)],
        );
        level_is(page, "High");
    };
    change(1);
    let noted = || page.run(NOTED, vec![]).as_u64().unwrap();
    // What is shown is noted as well, a moment later.
    page.wait_for("it is noted", || noted() > "level,query,".len() as u64);
    let few = noted();
    change(100);
    page.wait_for("no more is noted", || noted() <= few + 40);
    page.console_is_empty();
}
