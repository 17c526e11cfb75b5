//! The recipes of docs/hosts.md, each a page.

use std::path::Path;
use std::process::Command;

use super::pages::SKILL;
use super::{Scenario, scenarios};
use crate::page::{Page, any};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_plain_page,
        a_sharepoint_web_part_is_rendered_moved_and_disposed_of,
        a_confluence_frame_asks_nobody,
        a_static_site_has_the_text_before_any_script,
    ]
}

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The lines of docs/hosts.md from these words to the end of their block.
fn recipe(start: &str) -> String {
    let page = read("docs/hosts.md");
    let block = &page[page.find(start).expect("docs/hosts.md has it")..];
    block[..block.find("```").unwrap()].trim_end().to_owned()
}

fn a_plain_page(page: &Page) {
    page.open("/hosts/intranet/index.html");
    page.level("Senior").click();
    page.find("region", "From Senior to Chief");
    page.axe();
    page.console_is_empty();
}

fn a_sharepoint_web_part_is_rendered_moved_and_disposed_of(page: &Page) {
    let part = recipe("class SkillMatrixWebPart");
    assert!(
        read("tests/hosts/sharepoint/web-part.js").contains(&part),
        "the part is not as docs/hosts.md says"
    );
    page.open("/hosts/sharepoint/index.html?policy=sharepoint");
    page.level("Senior").click();
    page.find("region", "From Senior to Chief");
    // Each change of the page renders all parts again; another zone is another place in the DOM.
    page.run(
        "part.render(); part.render(); document.getElementById('second').append(part.domElement); part.render()",
        vec![],
    );
    page.find("region", "From Senior to Chief");
    assert_eq!(page.run("return document.querySelectorAll('skill-matrix').length", vec![]), 1);
    // Another matrix in the property pane.
    page.run("part.properties.src = '/matrices/forks.json'; part.render()", vec![]);
    page.level("Director");
    page.run("part.onDispose()", vec![]);
    page.absent("radio", any());
    // Added again, while the script is there already.
    page.run(
        "const place = document.createElement('div'); document.getElementById('first').append(place);
         window.part = new part.constructor(place, { script: '/dist/embed/skill-matrix.js', src: '/matrices/changes.json' });
         part.onInit().then(() => part.render())",
        vec![],
    );
    page.level("Chief");
    page.console_is_empty();
}

fn a_confluence_frame_asks_nobody(page: &Page) {
    let lines = recipe("<iframe id=\"skills\"").replacen(
        "<iframe id=\"skills\"",
        "<iframe id=\"skills\" sandbox=\"allow-scripts\"",
        1,
    );
    assert!(
        read("tests/hosts/confluence/index.html").contains(&lines),
        "the page is not as docs/hosts.md says"
    );
    page.open("/hosts/confluence/index.html");
    page.enter_frame(0);
    page.level("Middle");
    page.find("region", SKILL);
    let fits = "return innerHeight === Math.ceil(document.documentElement.getBoundingClientRect().height)";
    page.wait_for("the frame is as high as the page", || page.run(fits, vec![]) == true);
    assert_eq!(page.run("return origin", vec![]), "null");
    let asked = "return performance.getEntriesByType('resource').map((it) => it.name).filter((it) => !it.endsWith('/listener.js') && !it.startsWith('data:'))";
    assert_eq!(page.run(asked, vec![]), json!([]));
    page.leave_frame();
    page.console_is_empty();
}

fn a_static_site_has_the_text_before_any_script(page: &Page) {
    let output = Command::new(env!("CARGO_BIN_EXE_skill-matrix"))
        .args(["fragment", "data/matrix.json"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let fragment = String::from_utf8(output.stdout).unwrap();
    // In Markdown, an empty line would end the piece of HTML.
    assert!(!fragment.trim().contains("\n\n") && fragment.starts_with("<skill-matrix"), "{fragment}");
    page.host()
        .serve("/site.html", read("tests/hosts/static-site/page.html").replace("{{fragment}}", &fragment));
    page.open("/site.html?policy=no-scripts");
    let text = page.run("return document.querySelector('main').innerText", vec![]);
    let text = text.as_str().unwrap_or_default();
    assert!(
        text.contains(SKILL) && text.contains("Principal") && text.contains("Talk to your lead."),
        "{text}"
    );
    page.open("/site.html");
    page.level("Middle").click();
    page.find("region", "From Middle to Senior");
    page.axe();
}
