//! Moved, removed, put back: state is kept, and nothing is left behind.

use super::hosting::{heard, heard_times, level_is, matrix, open, tag};
use super::{Scenario, scenarios};
use crate::page::{Page, any};
use serde_json::{Value, json};

pub fn all() -> Vec<Scenario> {
    scenarios![
        moved_it_keeps_its_state,
        removed_it_does_nothing_more_and_comes_back,
        two_hundred_come_and_go_and_leave_nothing,
    ]
}

fn moved_it_keeps_its_state(page: &Page) {
    open(
        page,
        "",
        &("<div id=elsewhere></div>".to_owned() + &tag("id=it storage=none", &matrix("m", "First"))),
    );
    page.find("radio", "Middle").click();
    page.find("searchbox", "Search").click();
    page.type_text("goes");
    page.find("region", "Search results");
    page.run("document.getElementById('elsewhere').append(document.getElementById('it'))", vec![]);
    level_is(page, "Middle");
    assert_eq!(page.find("searchbox", "Search").value(), "goes");
    assert_eq!(heard(page, "matrix-load").len(), 1);
    page.find("radio", "High").click();
    page.find("status", any()).mentions("High is the top level");
    page.console_is_empty();
}

fn removed_it_does_nothing_more_and_comes_back(page: &Page) {
    open(page, "", &tag("id=it history=url", &matrix("m", "First")));
    page.find("radio", "Middle").click();
    page.wait_for("the address is written", || page.address().ends_with("#level=middle"));
    heard_times(page, "selection-change", 1);
    page.run("window.it = document.getElementById('it'); it.remove(); window.inside = it.shadowRoot", vec![]);
    assert_eq!(page.run("return [inside.childNodes.length, window.listening]", vec![]), json!([1, 0]));
    page.run(
        "it.level = 'high'; location.hash = '#level=low'; dispatchEvent(new PopStateEvent('popstate'))",
        vec![],
    );
    page.absent("radio", any());
    assert_eq!(heard(page, "selection-change").len(), 1);
    page.run("location.hash = ''; document.querySelector('main').append(it)", vec![]);
    level_is(page, "Middle");
    heard_times(page, "matrix-load", 2);
    page.find("radio", "Low").click();
    heard_times(page, "selection-change", 2);
    page.console_is_empty();
}

fn two_hundred_come_and_go_and_leave_nothing(page: &Page) {
    open(page, "", "");
    page.run(
        "window.json = arguments[0];
         window.comeAndGo = async (times) => {
           window.done = false;
           for (let i = 0; i < times; i++) {
             const it = document.createElement('skill-matrix');
             it.history = 'url';
             it.matrix = json;
             const loaded = new Promise((resolve) => it.addEventListener('matrix-load', resolve));
             document.querySelector('main').append(it);
             await loaded;
             it.level = 'middle';
             it.remove();
           }
           await new Promise((resolve) => setTimeout(resolve));
           heard.length = 0;
           window.done = true;
         };
         window.held = () => [instances[0].exports.memory.buffer.byteLength, document.querySelectorAll('*').length, listening, instances.length]",
        vec![json!(matrix("m", "First").to_string())],
    );
    let after = |times: u32| -> Value {
        page.run("void comeAndGo(arguments[0])", vec![json!(times)]);
        page.wait_for("all have come and gone", || page.run("return done", vec![]) == true);
        page.run("return held()", vec![])
    };
    let few = after(50);
    assert_eq!(few, after(150), "memory, nodes, listeners, instances");
    page.console_is_empty();
}
