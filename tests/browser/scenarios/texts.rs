//! Texts with line breaks and bullets, and depths that one side alone says.

use super::hosting::{html, tag};
use super::{Scenario, scenarios};
use crate::page::{Found, Page};
use serde_json::{Value, json};

pub fn all() -> Vec<Scenario> {
    scenarios![
        bullets_stand_in_bullets,
        marks_go_through_bullets,
        a_role_is_told_with_its_bullets,
        a_depth_that_is_gone_is_not_asked_for,
        links_lead_where_they_say
    ]
}

const BEFORE: &str =
    "You can, with some help of others:\n- cook the soup of the day\n- taste:\n  - salt\n  - sugar";
const AFTER: &str = "You can, with some help of others:\n- cook the soup of the week\n- taste:\n  - salt\n  - sugar\n\nAnd you teach it.";

fn matrix() -> Value {
    let item = |text: &str| json!([{"id": "i", "text": text}]);
    json!({
        "format": "skill-matrix/1", "title": "Kitchen", "levels": ["Junior", "Senior"],
        "depths": ["Aware", "Expert"],
        "roles": [{"id": "cook", "name": "Cook", "summary": "Cooks:\n- soup\n  - hot\n  - cold\n- stew"},
            {"id": "waiter", "name": "Waiter"}],
        "skills": [{"id": "soup", "name": "Soup"}],
        "expectations": [
            {"skill": "soup", "role": "cook", "level": "junior", "depth": "expert", "items": item(BEFORE)},
            {"skill": "soup", "role": "cook", "level": "senior", "items": item(AFTER)}]})
}

fn open<'page>(page: &'page Page, attributes: &str) -> Found<'page> {
    let attributes = ["roles=cook ", attributes].concat();
    page.host().serve("/host.html", html("", &tag(&attributes, &matrix())));
    page.open("/host.html");
    page.find("region", "Soup")
}

/// What stands in the lists inside a part of the page: each item without those in it, with its depth.
fn bullets(found: &Found<'_>) -> Vec<(u64, String)> {
    let script = "return [...arguments[0].querySelectorAll('.text li')].map((it) => {
        const own = [...it.childNodes].filter((node) => node.localName !== 'ul');
        let depth = 0;
        for (let up = it; up && !up.classList.contains('text'); up = up.parentElement) depth += up.localName === 'ul';
        return [depth, own.map((node) => node.textContent).join('').trim()];
    })";
    serde_json::from_value(found.run(script)).unwrap()
}

fn told(all: &[(u64, &str)]) -> Vec<(u64, String)> {
    all.iter().map(|(depth, text)| (*depth, (*text).to_owned())).collect()
}

const WEEKLY: &str = "cook the soup of the week";
const SOUP: [(u64, &str); 4] = [(1, "cook the soup of the day"), (1, "taste:"), (2, "salt"), (2, "sugar")];

fn bullets_stand_in_bullets(page: &Page) {
    open(page, "");
    let answer = page.find("region", "From Junior to Senior");
    let after = SOUP.map(|(depth, text)| (depth, if text.starts_with("cook") { WEEKLY } else { text }));
    // Until the second part is there, bullets are lines.
    page.wait_for("bullets", || bullets(&answer) == [told(&after), told(&SOUP)].concat());
    // Read as they are written, line by line.
    let said = answer.run("return arguments[0].innerText");
    let said = said.as_str().unwrap();
    // Engines differ in the empty lines between them.
    let lines: Vec<&str> = said.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let read = ["cook the soup of the week", "taste:", "salt", "sugar", "And you teach it."];
    assert!(lines.windows(read.len()).any(|some| some == read), "{read:?} in {lines:?}");
    assert!(!said.contains("- "), "{said:?}");
    page.axe();
    page.console_is_empty();
}

fn marks_go_through_bullets(page: &Page) {
    open(page, "");
    let answer = page.find("region", "From Junior to Senior");
    let marked = |selector: &str| {
        answer.run(&format!(
            "return [...arguments[0].querySelectorAll('.text {selector}')].map((it) => it.textContent)"
        ))
    };
    page.wait_for("marks", || marked("li ins") == json!(["week"]) && marked("li del") == json!(["day"]));
    page.find("searchbox", "Search").click();
    page.type_text("soup");
    page.find("region", "Search results");
    let answer = page.find("region", "From Junior to Senior");
    let found = "return [...arguments[0].querySelectorAll('.text li mark')].map((it) => it.textContent)";
    page.wait_for("marks of the search", || answer.run(found) == json!(["soup", "soup"]));
    page.console_is_empty();
}

fn a_role_is_told_with_its_bullets(page: &Page) {
    open(page, "view=role");
    let panel = page.find("tabpanel", "Roles");
    panel.find("heading", "Cook");
    let summary = [(1, "soup"), (2, "hot"), (2, "cold"), (1, "stew")];
    let weekly = SOUP.map(|(depth, text)| (depth, if text.starts_with("cook") { WEEKLY } else { text }));
    // Below it, what both levels say.
    let all = [&summary[..], &SOUP, &weekly].concat();
    page.wait_for("bullets", || bullets(&panel) == told(&all));
    page.axe();
    page.console_is_empty();
}

fn a_depth_that_is_gone_is_not_asked_for(page: &Page) {
    open(page, "");
    let answer = page.find("region", "From Junior to Senior");
    let shift = "return [...arguments[0].querySelectorAll('.shift')].map((it) => it.textContent.trim())";
    assert_eq!(answer.run(shift), json!(["Expert → not said"]));
    answer.mentions("Reworded");
    page.console_is_empty();
}

fn links_lead_where_they_say(page: &Page) {
    let item =
        "See [the guide](https://a.example/guide), http://b.example. [No](javascript:alert(1)) [one](b.html)";
    let matrix = json!({
        "format": "skill-matrix/1", "title": "Kitchen", "levels": ["Junior", "Senior"],
        "skills": [{"id": "soup", "name": "Soup", "summary": "Ask [the cook](mailto:c@a.example)."}],
        "expectations": [{"skill": "soup", "level": "senior", "items": [item]}]});
    page.host().serve("/host.html", html("", &tag("view=levels", &matrix)));
    page.open("/host.html");
    let panel = page.find("tabpanel", "Grid");
    let leads_to = |found: &Found<'_>, name: &str| {
        let link = found.find("link", name);
        assert_eq!(link.attribute("rel").as_deref(), Some("noopener noreferrer"));
        link.attribute("href").unwrap_or_default()
    };
    assert_eq!(leads_to(&panel, "the guide"), "https://a.example/guide");
    assert_eq!(leads_to(&panel, "http://b.example"), "http://b.example");
    panel.mentions("[No](javascript:alert(1)) [one](b.html)");
    assert_eq!(panel.names("link").len(), 2);
    page.find("tab", "Compare").click();
    let widget = page.find("region", "Soup");
    assert_eq!(leads_to(&widget, "the cook"), "mailto:c@a.example");
    page.axe();
    page.find("searchbox", "Search").click();
    page.type_text("guide");
    page.find("region", "Search results").find("link", "the guide");
    page.console_is_empty();
}
