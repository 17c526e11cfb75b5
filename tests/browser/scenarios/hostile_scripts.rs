//! Old libraries extend the prototypes of the language, loaders leave globals: neither matters.

use super::hosting::{html, matrix, tag};
use super::{Scenario, scenarios};
use crate::page::Page;

pub fn all() -> Vec<Scenario> {
    scenarios![prototypes_extended_by_old_libraries, module_loaders_a_base_and_a_second_copy]
}

fn prototypes_extended_by_old_libraries(page: &Page) {
    let page_html = html(
        "<script src=/pages/embed/old_libraries.js></script>",
        &(tag("id=child", &matrix("child", "Child")) + "<skill-matrix id=it></skill-matrix>"),
    );
    page.host().serve("/host.html", &page_html);
    page.open("/host.html");
    page.find("region", "Child");
    // Their JSON is wrong, ours must not be.
    page.run(
        "document.getElementById('it').matrix = JSON_PARSED(arguments[0])",
        vec![matrix("m", "First").to_string().into()],
    );
    let widget = page.find("region", "First");
    widget.find("radio", "Middle").click();
    widget.find("region", "From Middle to High");
    widget.find("combobox", "Skill").select("All skills");
    page.find("region", "Matrix m").find("tab", "All levels").click();
    page.find("table", "All levels");
    page.console_is_empty();
}

fn module_loaders_a_base_and_a_second_copy(page: &Page) {
    let globals = "<base href='/elsewhere/'><script>
        window.define = () => { throw new Error('not a module') };
        define.amd = {};
        window.module = { exports: {} };
        window.exports = module.exports;
        window.require = define;
      </script><script src=/dist/embed/skill-matrix.js></script>";
    page.host().serve("/elsewhere/m.json", &matrix("m", "First").to_string());
    page.host().serve("/host.html", &html(globals, "<skill-matrix src=m.json history=url></skill-matrix>"));
    page.open("/host.html");
    page.find("radio", "Middle").click();
    page.wait_for("the page's own address is written", || {
        page.address().ends_with("/host.html#level=middle")
    });
    assert_eq!(
        page.run("return [Object.keys(module.exports).length, instances.length]", vec![]),
        serde_json::json!([0, 1])
    );
    page.console_is_empty();
}
