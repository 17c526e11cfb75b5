//! In another document than the one that has the script: a frame of the same site.

use super::hosting::{matrix, open, tag};
use super::{Scenario, scenarios};
use crate::page::Page;
use serde_json::{Value, json};

pub fn all() -> Vec<Scenario> {
    scenarios![
        moved_into_a_frame_and_back,
        moved_into_a_popup_and_back,
        first_in_a_frame,
        in_a_document_that_is_not_shown,
    ]
}

const FRAME: &str = "<iframe id=frame title=Frame src=/pages/quiet.html width=900 height=700></iframe>";

/// How it looks: as a column, with a frame around its table, which the second part draws.
const LOOKS: &str = "const root = window.it.shadowRoot;
    if (!root) return null;
    const [widget, table] = ['.widget', '.frame'].map((it) => root.querySelector(it));
    const style = (it) => it && it.ownerDocument.defaultView.getComputedStyle(it);
    return [style(widget)?.display, style(table)?.borderTopStyle, window.it.ownerDocument === document]";

#[track_caller]
fn looks_right(page: &Page, is_at_home: bool) {
    let mut seen = Value::Null;
    let right = page.comes_true(|| {
        seen = page.run(LOOKS, vec![]);
        seen == json!(["flex", "solid", is_at_home])
    });
    assert!(right, "it looks so: {seen}");
}

/// The radio of a level. By script: drivers take what was moved into a frame for gone.
const RADIO: &str = "const radio = [...window.it.shadowRoot.querySelectorAll('input[type=radio]')]
    .find((it) => it.labels[0].textContent === arguments[0]);";

#[track_caller]
fn choose(page: &Page, level: &str) {
    page.run(&[RADIO, "radio.click()"].concat(), vec![json!(level)]);
}

#[track_caller]
fn level_is(page: &Page, level: &str) {
    let is_checked = [RADIO, "return Boolean(radio?.checked)"].concat();
    page.wait_for(&format!("the level is {level}"), || page.run(&is_checked, vec![json!(level)]) == true);
}

/// What became of a promise: true or the message, once it is settled.
#[track_caller]
fn settles(page: &Page, promise: &str, expected: &Value) {
    let note = "then(() => { window.settled = true }, (error) => { window.settled = error.message })";
    page.run(&format!("window.settled = null; void ({promise}).{note}"), vec![matrix("again", "Again")]);
    page.wait_for("it is settled", || !page.run("return window.settled", vec![]).is_null());
    assert_eq!(&page.run("return window.settled", vec![]), expected);
}

fn moved_into_a_frame_and_back(page: &Page) {
    open(page, "", &(FRAME.to_owned() + &tag("id=it storage=none", &matrix("m", "First"))));
    there_and_back(page, "frame.contentWindow");
}

fn moved_into_a_popup_and_back(page: &Page) {
    open(
        page,
        "",
        &("<button id=pop>Pop up</button>".to_owned() + &tag("id=it storage=none", &matrix("m", "First"))),
    );
    // Browsers open one where somebody presses a button.
    page.run(
        "pop.onclick = () => { window.popup = open('/pages/quiet.html', '', 'popup,width=900,height=700') }",
        vec![],
    );
    page.find("button", "Pop up").click();
    there_and_back(page, "popup");
    page.run("popup.close()", vec![]);
}

/// The element goes to the document of another window, is used there, and comes back.
#[track_caller]
fn there_and_back(page: &Page, window: &str) {
    page.level("Middle").click();
    let is_there = format!(
        "const it = {window}?.document;
         return it?.readyState === 'complete' && it.location.pathname === '/pages/quiet.html'"
    );
    page.wait_for("the other document is there", || page.run(&is_there, vec![]) == true);
    page.run(
        &format!("window.it = document.getElementById('it'); window.within = {window}.document"),
        vec![],
    );
    looks_right(page, true);
    page.run(
        "window.errors = []; it.addEventListener('matrix-error', (event) => window.errors.push(event.detail.problems.length));
         within.body.append(it)",
        vec![],
    );
    looks_right(page, false);
    level_is(page, "Middle");
    choose(page, "High");
    level_is(page, "High");
    // The keys of another window are objects of another kind.
    page.run(
        "const box = it.shadowRoot.querySelector('input[type=search]');
         const event = (Kind, name, more) => box.dispatchEvent(new (within.defaultView[Kind])(name, { bubbles: true, ...more }));
         box.value = 'goes';
         event('InputEvent', 'input');
         event('KeyboardEvent', 'keydown', { key: 'Escape' })",
        vec![],
    );
    page.wait_for("Escape clears the search", || {
        page.run("return it.shadowRoot.querySelector('input[type=search]').value", vec![]) == ""
    });
    settles(page, "it.load(it.exportMatrix())", &json!(true));
    page.run("void it.load({}).catch(() => {})", vec![]);
    page.wait_for("the error is told", || page.run("return window.errors.length", vec![]) == 1);
    page.run("document.querySelector('main').append(it)", vec![]);
    settles(page, "it.load(arguments[0])", &json!(true));
    looks_right(page, true);
    page.find("region", "Again");
    page.console_is_empty();
}

fn first_in_a_frame(page: &Page) {
    open(page, "", FRAME);
    page.run(
        "window.it = document.createElement('skill-matrix');
         it.matrix = arguments[0];
         frame.contentDocument.body.append(it)",
        vec![matrix("m", "First")],
    );
    looks_right(page, false);
    choose(page, "Middle");
    level_is(page, "Middle");
    page.run("document.querySelector('main').append(it)", vec![]);
    looks_right(page, true);
    level_is(page, "Middle");
    page.level("High").click();
    level_is(page, "High");
    page.console_is_empty();
}

/// Such a document takes no style sheet from anybody; nobody sees it either.
fn in_a_document_that_is_not_shown(page: &Page) {
    open(page, "", &tag("id=it storage=none", &matrix("m", "First")));
    page.level("Middle").click();
    page.run(
        "window.it = document.getElementById('it');
         document.implementation.createHTMLDocument('').body.append(it)",
        vec![],
    );
    settles(page, "it.load(it.exportMatrix())", &json!(true));
    page.run("document.querySelector('main').append(it)", vec![]);
    looks_right(page, true);
    page.console_is_empty();
}
