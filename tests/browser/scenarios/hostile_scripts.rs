//! Old libraries extend the prototypes of the language, loaders leave globals: neither matters.

use super::hosting::{html, matrix, tag};
use super::{Scenario, scenarios};
use crate::engine::Engine;
use crate::page::Page;

pub fn all() -> Vec<Scenario> {
    scenarios![prototypes_extended_by_old_libraries, module_loaders_a_base_and_a_second_copy]
}

/// By script: the finder does not work in such a page.
fn prototypes_extended_by_old_libraries(page: &Page) {
    let page_html = html(
        "<script src=/pages/embed/old_libraries.js></script>",
        &(tag("", &matrix("child", "Child")) + "<skill-matrix id=it></skill-matrix>"),
    );
    page.host().serve("/host.html", &page_html);
    page.open("/host.html");
    let shows = |nth: usize, text: &str| {
        let shown = "return document.querySelectorAll('skill-matrix')[arguments[0]].shadowRoot?.textContent";
        page.wait_for(text, || {
            page.run(shown, vec![nth.into()]).as_str().is_some_and(|shown| shown.contains(text))
        });
    };
    shows(0, "Child");
    // Their JSON is wrong, ours must not be.
    page.run(
        "document.getElementById('it').matrix = JSON_PARSED(arguments[0])",
        vec![matrix("m", "First").to_string().into()],
    );
    shows(1, "From Low to Middle");
    page.run(
        "document.getElementById('it').shadowRoot.querySelectorAll('input[type=radio]')[1].click()",
        vec![],
    );
    shows(1, "From Middle to High");
    page.run("document.getElementById('it').skill = 'all'", vec![]);
    shows(1, "Beside First");
    page.run("document.getElementById('it').view = 'levels'", vec![]);
    shows(1, "Looks away.");
    // In WebKit their JSON spoils what a driver can hear.
    if page.engine() != Engine::WebKit {
        page.console_is_empty();
    }
}

fn module_loaders_a_base_and_a_second_copy(page: &Page) {
    let globals = "<base href='/elsewhere/'><script>
        window.defined = 0;
        window.define = () => { defined++ };
        define.amd = {};
        window.module = { exports: {} };
        window.exports = module.exports;
        window.require = define;
      </script><script src=/dist/embed/skill-matrix.js></script>";
    page.host().serve("/elsewhere/m.json", &matrix("m", "First").to_string());
    page.host().serve("/host.html", &html(globals, "<skill-matrix src=m.json history=url></skill-matrix>"));
    page.open("/host.html");
    let is_there = "return document.querySelector('skill-matrix').shadowRoot?.querySelectorAll('input[type=radio]').length";
    page.wait_for("the widget is there", || page.run(is_there, vec![]) == 3);
    let globals = "return [defined, Object.keys(module.exports).length, instances.length]";
    assert_eq!(page.run(globals, vec![]), serde_json::json!([0, 0, 1]));
    page.find("radio", "Middle").click();
    page.wait_for("the page's own address is written", || {
        page.address().ends_with("/host.html#level=middle")
    });
    page.console_is_empty();
}
