//! Host pages whose styles reach for everything, and the other way round: the element changes
//! nothing outside of itself.

use super::hosting::{html, matrix, open, tag};
use super::{Scenario, scenarios};
use crate::page::Page;
use serde_json::{Value, json};

pub fn all() -> Vec<Scenario> {
    scenarios![
        unset_everything_and_a_tiny_root_font_leave_it_as_it_is,
        nothing_outside_computes_differently_with_it,
        right_to_left,
    ]
}

/// What a reader would notice if the inside were hit: how each thing is laid out and drawn.
const LOOK: &str = "
  const root = document.querySelector('skill-matrix').shadowRoot.querySelector('.root');
  return [...root.querySelectorAll('*')].map((it) => {
    const style = getComputedStyle(it), part = (name) => style.getPropertyValue(name);
    return [it.localName, it.className, ...['display', 'position', 'font-size', 'font-weight', 'color',
      'background-color', 'border-top-width', 'padding-top', 'margin-top', 'list-style-type', 'text-align',
      'box-sizing', 'cursor', 'white-space', 'float'].map(part)].join(' ');
  })";

#[track_caller]
fn look(page: &Page, style: &str) -> Vec<String> {
    page.host().serve("/host.html", &html(style, &tag("", &matrix("m", "First"))));
    page.open("/host.html");
    // So wide that no margin of the page shows in a size.
    page.resize(1400, 800);
    page.find("region", "First");
    serde_json::from_value(page.run(LOOK, vec![])).unwrap()
}

#[track_caller]
fn same(before: &[String], after: &[String]) {
    assert_eq!(before.len(), after.len());
    let different: Vec<_> =
        before.iter().zip(after).filter(|(before, after)| before != after).take(5).collect();
    assert!(different.is_empty(), "{different:#?}");
}

fn unset_everything_and_a_tiny_root_font_leave_it_as_it_is(page: &Page) {
    // What a page hands down (its font, its colour) is to be taken; so both hand down the same.
    let plain = look(page, "");
    let unset = look(page, "<style>* { all: unset !important }</style>");
    same(&plain, &unset);
    let reached = "<style>html { font-size: 62.5% } body { font-size: 16px }
        * { box-sizing: content-box; } div, p, li, button, input, label, fieldset, table, td, h2 {
          float: left !important; padding: 9px !important; color: red !important; display: inline !important }
        .card, .root, .widget, .chip, .rung { position: fixed !important; display: none !important }</style>";
    same(&plain, &look(page, reached));
    page.needs_no_sideways_scrolling();
}

fn nothing_outside_computes_differently_with_it(page: &Page) {
    let outside = "
      <style>:root { --mine: 1 } .card { color: green }</style><p class=card>One <a href='#x'>link</a></p>
      <ul><li class=rung>Two</ul><table><tr><th>Three<td>Four</table><button type=button class=chip>Five</button>
      <input aria-label=Six type=search><fieldset><legend>Seven</legend></fieldset><h2>Eight</h2>
      <div id=place></div>";
    open(page, "", &outside.replace("<div id=place></div>", "<div id=place><p>Place</p></div>"));
    let all = "
      const skipped = document.getElementById('place');
      return [...document.querySelectorAll('*')].filter((it) => !skipped.contains(it) && !['HTML', 'BODY', 'MAIN'].includes(it.tagName)).map((it) =>
        it.tagName + [...getComputedStyle(it)].filter((name) => !/(inline|block)-size|width|height|origin/.test(name)).map((name) => name + getComputedStyle(it)[name]).join())
        .concat(document.adoptedStyleSheets.length, document.styleSheets.length)";
    let globals = "const before = window.before; window.before = Object.keys(window);
      return before && Object.keys(window).filter((name) => !before.includes(name) && !/^(before|cdc_.*|se_.*|__.*)$/.test(name))";
    // The finder brings globals of its own.
    page.find("heading", "Host");
    page.run(globals, vec![]);
    let before = page.run(all, vec![]);
    page.run(
        "document.getElementById('place').innerHTML = arguments[0]",
        vec![json!(tag("", &matrix("m", "First")))],
    );
    page.find("region", "First");
    page.find("radio", "Middle").click();
    page.find("region", "From Middle to High");
    let after = page.run(all, vec![]);
    let different =
        |(before, after): (&Value, &Value)| (before != after).then(|| format!("{before}\n{after}"));
    let (before, after) = (before.as_array().unwrap(), after.as_array().unwrap());
    assert_eq!(before.len(), after.len());
    assert_eq!(before.iter().zip(after).find_map(different), None);
    assert_eq!(page.run(globals, vec![]), json!([]), "new globals");
}

fn right_to_left(page: &Page) {
    open(
        page,
        "",
        &("<script>document.documentElement.dir = 'rtl'</script>".to_owned()
            + &tag("", &matrix("m", "First"))),
    );
    let first = "return arguments[0].getBoundingClientRect().x";
    let x = |level| page.find("radio", level).run(first).as_f64().unwrap();
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
    page.find("tab", "All levels").click();
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
