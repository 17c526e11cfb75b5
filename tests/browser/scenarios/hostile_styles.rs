//! Host pages whose styles reach for everything: inside, the element looks as on a plain page with
//! the same font. And the other way round: it changes nothing outside of itself.

use super::hosting::{host_goes_on, matrix, open, tag, without_script};
use super::pages::SKILL;
use super::{Scenario, scenarios};
use crate::engine::Engine;
use crate::page::Page;
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_reset_of_everything,
        a_reset_of_pseudo_elements_too,
        a_tiny_root_font_and_every_tag_styled,
        zoom,
        bootstrap_3,
        bootstrap_5,
        tailwind,
        a_page_from_word,
        a_theme_that_is_asked_for_outlasts_a_reset,
        right_to_left,
    ]
}

fn a_reset_of_everything(page: &Page) {
    neither_hits_the_other(page, "unset");
}

fn a_reset_of_pseudo_elements_too(page: &Page) {
    neither_hits_the_other(page, "unset-pseudo");
}

fn a_tiny_root_font_and_every_tag_styled(page: &Page) {
    neither_hits_the_other(page, "small-root");
}

fn zoom(page: &Page) {
    neither_hits_the_other(page, "zoom");
}

fn bootstrap_3(page: &Page) {
    neither_hits_the_other(page, "bootstrap-3");
}

fn bootstrap_5(page: &Page) {
    neither_hits_the_other(page, "bootstrap-5");
}

fn tailwind(page: &Page) {
    neither_hits_the_other(page, "tailwind");
}

fn a_page_from_word(page: &Page) {
    neither_hits_the_other(page, "word");
}

#[track_caller]
fn neither_hits_the_other(page: &Page, situation: &str) {
    page.open(&without_script(page, situation));
    // So wide that no margin of the page shows in a size.
    page.resize(1200, 900);
    // The finder brings globals of its own.
    page.find("heading", "Host");
    page.run(include_str!("../scripts/styles.js"), vec![]);
    page.run("styles.remember()", vec![]);
    page.run("styles.addScript('/dist/embed/skill-matrix.js')", vec![]);
    page.find("region", SKILL);
    let middle = page.level("Middle");
    if situation == "zoom" && page.engine() == Engine::WebKit {
        // Its driver does not find the place of a thing in a page that zooms.
        middle.run("arguments[0].click()");
    } else {
        middle.click();
    }
    page.find("region", "From Middle to Senior");
    let changed = page.run("return styles.changed()", vec![]);
    assert_eq!(changed, json!([]), "the page is not as it was without the element");

    page.run("styles.openPlain('/hosts/plain/index.html')", vec![]);
    page.wait_for("the plain page is there", || page.run("return styles.isPlainThere()", vec![]) == true);
    for view in ["compare", "levels", "map", "path"] {
        page.run("styles.show(arguments[0])", vec![json!(view)]);
        let left_out = match situation {
            "zoom" => json!("px"),
            // Without a doctype, lines are laid out a little differently; that goes through to the top.
            "word" => json!(" [^ ]*(block-size|height|origin|rows|bottom|block-end): "),
            _ => json!(null),
        };
        let mut different = json!(null);
        let same = page.comes_true(|| {
            different = page.run("return styles.different(arguments[0])", vec![left_out.clone()]);
            different == json!([])
        });
        assert!(same, "view {view}: inside, it does not look as on a plain page: {different:#}");
    }
    page.run("styles.closePlain()", vec![]);

    page.run("document.getElementById('it').view = 'compare'", vec![]);
    page.find("region", "From Middle to Senior");
    page.needs_no_sideways_scrolling();
    let said = page.console();
    // Firefox tells of a page that has no doctype; that is so.
    let strange: Vec<_> =
        said.iter().filter(|it| situation != "word" || !it.contains("Quirks Mode")).collect();
    assert!(strange.is_empty(), "the console says {strange:?}");
    page.screenshot(&format!("host-{situation}-{}", page.engine().name()));
    if situation != "zoom" {
        host_goes_on(page);
    }
}

fn a_theme_that_is_asked_for_outlasts_a_reset(page: &Page) {
    page.open("/hosts/unset/index.html");
    page.find("region", SKILL);
    page.run("document.getElementById('it').theme = 'dark'", vec![]);
    let scheme = "return getComputedStyle(document.getElementById('it').shadowRoot.querySelector('.root')).colorScheme";
    page.wait_for("it is dark", || page.run(scheme, vec![]) == "dark");
}

fn right_to_left(page: &Page) {
    open(
        page,
        "",
        &("<script>document.documentElement.dir = 'rtl'</script>".to_owned()
            + &tag("", &matrix("m", "First"))),
    );
    let first = "return arguments[0].getBoundingClientRect().x";
    let x = |level| page.level(level).run(first).as_f64().unwrap();
    page.wait_for("the ladder starts at the right", || x("Low") > x("Middle") && x("Middle") > x("High"));
    // Our English is not torn apart: the number before its noun, the full stop at the end.
    let order = "const text = document.querySelector('skill-matrix').shadowRoot.querySelector('.sum'), range = document.createRange();
      const node = document.createTreeWalker(text, NodeFilter.SHOW_TEXT).nextNode();
      const x = (at) => { range.setStart(node, at); range.setEnd(node, at + 1); return range.getBoundingClientRect().x };
      return x(0) < x(node.data.length - 1)";
    assert_eq!(page.run(order, vec![]), true, "the answer reads from left to right");
    let right = |name| {
        page.find("heading", name).run("const range = document.createRange(); range.selectNodeContents(arguments[0]); return range.getBoundingClientRect().right")
    };
    assert!(
        right("First").as_f64().unwrap() + 2.0 > right("Host").as_f64().unwrap(),
        "headings are flush with the page's"
    );
    page.find("tab", "Grid").click();
    page.find("table", "All levels");
    page.needs_no_sideways_scrolling();
    page.screenshot(&format!("rtl-levels-{}", page.engine().name()));
    page.find("tab", "Compare").click();
    page.find("region", "From Low to Middle");
    page.needs_no_sideways_scrolling();
    page.screenshot(&format!("rtl-{}", page.engine().name()));
    page.resize(320, 640);
    page.find("region", "From Low to Middle");
    page.needs_no_sideways_scrolling();
    page.axe();
}
