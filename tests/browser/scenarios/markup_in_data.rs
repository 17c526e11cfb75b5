//! Text that attacks: none of it runs, all of it is shown as text.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use super::attacks;
use super::hosting::{heard, matrix};
use super::pages::{through_each_tab, unfold};
use super::{Scenario, scenarios};
use crate::host;
use crate::page::{Page, any, starting};
use serde_json::{Value, json};

pub fn all() -> Vec<Scenario> {
    scenarios![
        in_every_text_field_link_and_id_of_a_matrix,
        in_every_attribute,
        in_the_storage_and_in_the_address,
        in_a_file_that_is_opened_and_in_every_view,
        in_the_standalone_page_and_its_reading_view,
    ]
}

#[track_caller]
fn open(page: &Page) {
    let known: BTreeSet<&str> = attacks::known().into_iter().collect();
    assert!(known.len() >= 200, "only {} known attacks", known.len());
    page.open("/hosts/attacked/index.html");
    // It comes with the second part of the wasm: from then on each matrix is shown at once.
    page.find("table", any());
    page.run(include_str!("../scripts/attacks.js"), vec![]);
    // Who looks for harm knows it when it is there.
    let harm = "const it = document.createElement('b'); it.setAttribute('onclick', '1');
        document.getElementById('it').shadowRoot.append(it);
        const found = attacking.harmful().length; it.remove(); return found";
    assert_eq!(page.run(harm, vec![]), 1);
}

/// Lets the page go through all of them by itself; that may take longer than anything else does.
#[track_caller]
fn go_through(page: &Page, how: &str, more: &[Value]) {
    let given = [&[json!(how), json!(attacks::all())], more].concat();
    page.run("attacking.start(...arguments)", given);
    let end = Instant::now() + Duration::from_secs(90);
    let mut result = Value::Null;
    while result.is_null() {
        assert!(Instant::now() < end, "it does not come to an end");
        page.comes_true(|| {
            result = page.run("return attacking.result()", vec![]);
            !result.is_null()
        });
    }
    assert_eq!(result, json!([]));
    nothing_ran(page);
    page.console_is_empty();
}

/// And nobody was asked for what an attack names.
#[track_caller]
fn nothing_ran(page: &Page) {
    assert_eq!(page.run("return attacking.harmful()", vec![]), json!([]));
    assert!(heard(page, "violation").is_empty());
    let asked = page.host().requests();
    let strange: Vec<_> = asked
        .iter()
        .filter(|it| {
            !["/hosts/", "/dist/", "/pages/", "/favicon.ico", "/listener.js"]
                .iter()
                .any(|known| it.starts_with(known))
        })
        .collect();
    assert!(strange.is_empty(), "asked for {strange:?}");
}

fn in_every_text_field_link_and_id_of_a_matrix(page: &Page) {
    open(page);
    go_through(page, "inEveryField", &[]);
}

fn in_every_attribute(page: &Page) {
    open(page);
    go_through(page, "inEveryAttribute", &[]);
}

fn in_the_storage_and_in_the_address(page: &Page) {
    open(page);
    go_through(page, "inStorageAndAddress", &[matrix("m", "First")]);
}

/// Each attack is a skill, a group, an item, a kind, a tag; some are levels, roles and more.
fn attacking() -> Value {
    let attacks = attacks::all();
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

fn attacking_file(page: &Page) -> PathBuf {
    let file = host::built(&format!("attacking-{}.json", page.engine().name()));
    std::fs::write(&file, attacking().to_string()).unwrap();
    file
}

/// Those that a text lacks.
fn missing(text: &str) -> Vec<String> {
    attacks::all().into_iter().filter(|attack| !text.contains(attack.as_str())).collect()
}

fn in_a_file_that_is_opened_and_in_every_view(page: &Page) {
    open(page);
    page.run(
        "const it = document.getElementById('it'); it.skill = 'all'; it.matrix = arguments[0]",
        vec![attacking()],
    );
    let shown = || {
        let text = "return document.getElementById('it').shadowRoot.textContent";
        page.run(text, vec![]).as_str().unwrap_or_default().to_owned()
    };
    // There each skill has an option.
    unfold(page, "Filters");
    let mut without = Vec::new();
    let is_shown = page.comes_true(|| {
        without = missing(&shown());
        without.is_empty()
    });
    assert!(is_shown, "these attacks are not shown as text: {without:?}");
    nothing_ran(page);
    page.run("document.getElementById('it').query = '<'", vec![]);
    page.find("region", "Search results");
    nothing_ran(page);
    page.run("document.getElementById('it').query = null", vec![]);
    through_each_tab(page, |_| nothing_ran(page));
    page.run("document.getElementById('it').view = 'compare'", vec![]);
    for arrangement in ["skill", "side", "role"] {
        page.run("document.getElementById('it').arrange = arguments[0]", vec![json!(arrangement)]);
        page.find("region", starting("From "));
        nothing_ran(page);
    }
    unfold(page, "Compare with another version of this matrix");
    page.find("file", "Matrix file").choose_file(&attacking_file(page));
    page.find("region", starting("Changes at "));
    nothing_ran(page);
    // One that cannot be: what is wrong with it is text too.
    let mut wrong = attacking();
    wrong["expectations"][0]["level"] = json!(attacks::all()[1]);
    page.run("document.getElementById('it').matrix = arguments[0]", vec![wrong]);
    page.find("alert", any()).mentions(&attacks::all()[1]);
    nothing_ran(page);
    page.console_is_empty();
}

fn in_the_standalone_page_and_its_reading_view(page: &Page) {
    let name = format!("attacking-{}.html", page.engine().name());
    let built = Command::new(env!("CARGO_BIN_EXE_skill-matrix"))
        .arg("page")
        .arg(attacking_file(page))
        .arg("-o")
        .arg(host::built(&name))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the builder starts");
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    page.open("/dist/skill-matrix.html");
    let scripts = "return [...document.querySelectorAll('script:not([src])')].map((it) => it.type)";
    let before = page.run(scripts, vec![]);
    // The policy of the page forbids what attacks would do: tried without it too.
    let html = std::fs::read_to_string(host::built(&name)).unwrap();
    let start = html
        .find("<meta http-equiv=\"Content-Security-Policy\"")
        .or_else(|| html.find("<meta http-equiv=Content-Security-Policy"))
        .expect("a policy");
    let end = start + html[start..].find('>').expect("its end");
    page.host().serve(
        "/hosts/open.html",
        [&html[..start], "<script>attacks = []; heard = []</script>", &html[end + 1..]].concat(),
    );
    for path in [format!("/built/{name}"), "/hosts/open.html".to_owned()] {
        page.open(&path);
        page.find("radiogroup", "I am at");
        page.run("window.attacks ||= []; window.heard ||= []", vec![]);
        page.run(
            "document.title = document.title.includes('attacks.push(1)') ? 'Attacked' : document.title",
            vec![],
        );
        page.run(
            &include_str!("../scripts/attacks.js")
                .replace("getElementById(\"it\")", "querySelector('skill-matrix')"),
            vec![],
        );
        let reading = page.run("return document.querySelector('skill-matrix').textContent", vec![]);
        // JSON at first: what it says is looked for behind it.
        let reading = reading.as_str().unwrap_or_default();
        let behind = reading.rfind("\"}]}]}").map_or(reading, |at| &reading[at..]);
        assert_eq!(missing(behind), Vec::<String>::new(), "not in the reading view");
        assert_eq!(page.run("return attacking.harmful()", vec![]), json!([]), "{path}");
        if path.starts_with("/built") {
            assert_eq!(page.run(scripts, vec![]), before, "an attack ended its script, or began one");
        }
        page.console_is_empty();
    }
}
