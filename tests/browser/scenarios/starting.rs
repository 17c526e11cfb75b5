//! Where starting takes long, something is seen to come.

use super::pages::SKILL;
use super::{Scenario, scenarios};
use crate::page::{Page, any};

pub fn all() -> Vec<Scenario> {
    scenarios![a_slow_start_says_so]
}

fn a_slow_start_says_so(page: &Page) {
    page.host().serve(
        "/slow.html",
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Slow</title><link rel=icon href='data:,'></head>\
         <body><main><skill-matrix heading-level=1 src='/data/matrix.json?hold'><h1>To be read meanwhile</h1>\
         </skill-matrix></main><script src='/dist/embed/skill-matrix.js' defer></script></body></html>",
    );
    page.start_opening("/slow.html");
    let top = "return arguments[0].getBoundingClientRect().top";
    let before = page.find("heading", "To be read meanwhile").run(top);
    page.find("status", any()).says("Starting the skill matrix…");
    // It takes no place of what is being read.
    let heading = page.find("heading", "To be read meanwhile");
    assert_eq!(heading.run(top), before);
    page.axe();
    page.host().release();
    page.find("region", SKILL);
    page.find("status", any()).says("");
    page.console_is_empty();
}
