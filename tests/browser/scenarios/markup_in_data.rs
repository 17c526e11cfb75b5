//! Text that attacks: none of it runs, all of it is shown as text.

use std::path::Path;

use super::hosting::{html, tag};
use super::pages::{through_each_tab, unfold};
use super::{Scenario, scenarios};
use crate::page::{Page, starting};
use serde_json::{Value, json};

pub fn all() -> Vec<Scenario> {
    scenarios![no_text_of_a_matrix_runs, nothing_in_address_attribute_and_storage_runs]
}

/// One attack a line. Each would add to `attacks`.
const ATTACKS: &str = include_str!("../../pages/embed/attacks.txt");

fn attacks() -> Vec<&'static str> {
    ATTACKS.lines().filter(|line| !line.is_empty()).collect()
}

/// Each attack is a skill, a group, an item, a kind, a tag; some are levels, roles, ids and more.
fn attacking() -> Value {
    let attacks = attacks();
    let skills: Vec<Value> = attacks
        .iter()
        .enumerate()
        .map(|(n, attack)| json!({ "id": format!("{n} {attack}"), "name": attack, "path": [format!("{n} {attack}"), attack] }))
        .collect();
    let named = |n: usize| json!({ "id": attacks[n], "name": attacks[n], "summary": attacks[n] });
    let cells: Vec<Value> = attacks
        .iter()
        .enumerate()
        .map(|(n, attack)| {
            json!({
                "skill": format!("{n} {attack}"), "role": attacks[n % 2], "level": attacks[2 + n % 2], "depth": attacks[4],
                "items": [{ "id": attack, "text": attack, "kind": attack, "tags": [attack], "items": [attack] }],
            })
        })
        .collect();
    json!({
        "format": "skill-matrix/1", "id": attacks[0], "title": attacks[0], "lang": "en",
        "roles": [named(0), named(1)], "levels": [{ "id": attacks[2], "name": attacks[2] }, { "id": attacks[3], "name": attacks[3] }],
        "depths": [{ "id": attacks[4], "name": attacks[4], "short": attacks[5] }],
        "skills": skills, "expectations": cells,
    })
}

/// Nothing ran, and nothing in the element could: no script, no handler, no address but the web's.
/// What the widget draws itself is shapes alone, and says nothing of a matrix.
#[track_caller]
fn nothing_ran(page: &Page) {
    let harmful = "
      const found = attacks.slice();
      const look = (root) => { for (const it of root.querySelectorAll('*')) {
        if (it.shadowRoot) look(it.shadowRoot);
        if (root instanceof ShadowRoot && /^(script|iframe|img|object|embed|style|link|meta|base|form|video|audio|math)$/.test(it.localName)) found.push(it.outerHTML);
        if (it.namespaceURI !== 'http://www.w3.org/1999/xhtml'
          && !(/^(svg|rect|line)$/.test(it.localName) && it.closest('svg').textContent === ''
            && [...it.attributes].every(({ value }) => /^[a-zA-Z0-9 .-]*$/.test(value)))) found.push(it.outerHTML);
        for (const { name, value } of it.attributes) {
          if (/^on/.test(name) || name === 'srcdoc' || name === 'style' || (/^(href|src|action|formaction)$/.test(name) && /^\\s*(javascript|data|vbscript):/i.test(value))) found.push(it.outerHTML);
        }
      } };
      look(document);
      return found";
    assert_eq!(page.run(harmful, vec![]), json!([]));
}

#[track_caller]
fn shown(page: &Page) -> String {
    let text = "return document.querySelector('skill-matrix').shadowRoot.textContent";
    page.run(text, vec![]).as_str().unwrap_or_default().to_owned()
}

fn no_text_of_a_matrix_runs(page: &Page) {
    let attacks = attacks();
    assert!(attacks.len() >= 60, "only {} attacks", attacks.len());
    page.host().serve("/host.html", &html("", &tag("id=it skill=all", &attacking())));
    page.open("/host.html");
    page.find("radiogroup", "Current level");
    let missing =
        |text: &str| attacks.iter().filter(|attack| !text.contains(**attack)).copied().collect::<Vec<_>>();
    page.wait_for("each attack is shown as text", || missing(&shown(page)).is_empty());
    nothing_ran(page);
    page.run(
        "const it = document.getElementById('it'); it.view = 'levels'; it.query = arguments[0]",
        vec![json!("<")],
    );
    page.find("table", "All levels");
    page.find("region", "Search results");
    nothing_ran(page);
    // Every view, of all and of one; every arrangement; an earlier version of it.
    for skill in ["all".to_owned(), format!("0 {}", attacks[0])] {
        page.run("document.getElementById('it').skill = arguments[0]", vec![json!(skill)]);
        through_each_tab(page, |_| nothing_ran(page));
    }
    page.run(
        "const it = document.getElementById('it'); it.skill = 'all'; it.view = 'compare'; it.query = null",
        vec![],
    );
    for arrangement in ["skill", "side", "role"] {
        page.run("document.getElementById('it').arrange = arguments[0]", vec![json!(arrangement)]);
        page.find("region", starting("From "));
        nothing_ran(page);
    }
    let file =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("attacking-{}.json", page.engine().name()));
    std::fs::write(&file, attacking().to_string()).unwrap();
    unfold(page, "Compare with another version of this matrix");
    page.find("file", "Matrix file").choose_file(&file);
    page.find("region", starting("Changes at "));
    nothing_ran(page);
    for attack in [&attacks[0], &attacks[7]] {
        page.run(
            "const it = document.getElementById('it'); it.view = 'compare'; it.skill = arguments[0]",
            vec![json!(attack)],
        );
        page.wait_for("its page is shown", || shown(page).contains(*attack));
    }
    nothing_ran(page);
    page.console_is_empty();
}

fn nothing_in_address_attribute_and_storage_runs(page: &Page) {
    page.host().serve("/host.html", &html("", "<skill-matrix id=it history=url></skill-matrix>"));
    let address = "const at = (name, text) => name + '=' + encodeURIComponent(text);
      location.hash = ['skill', 'level', 'target', 'roles', 'view', 'query', 'open'].map((name) => at(name, arguments[0])).join('&')";
    page.open("/host.html");
    page.find("region", "TensorFlow / PyTorch");
    page.run(
        "const it = document.getElementById('it');
         for (const attack of arguments[0])
           for (const name of ['level', 'roles', 'query', 'lang', 'heading-level', 'hide', 'theme']) it.setAttribute(name, attack)",
        vec![json!(attacks())],
    );
    nothing_ran(page);
    for attack in attacks().into_iter().step_by(12) {
        page.run(address, vec![json!(attack)]);
        page.wait_for("it is said to be unknown", || shown(page).contains(attack));
    }
    nothing_ran(page);
    // As an address that is opened, and as what was stored.
    page.run("localStorage.setItem('skill-matrix:deep-learning', 'level=' + encodeURIComponent(arguments[0]) + '&query=' + arguments[0])", vec![json!(attacks()[0])]);
    page.reload();
    page.find("radiogroup", "Current level");
    nothing_ran(page);
    page.console_is_empty();
}
