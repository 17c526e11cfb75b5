//! Choosing the current level.

use super::pages::open_page;
use super::{Scenario, scenarios};
use crate::page::{Page, any, containing};

pub fn all() -> Vec<Scenario> {
    scenarios![one_click_chooses, arrow_keys_choose]
}

fn one_click_chooses(page: &Page) {
    open_page(page);
    let levels = page.find("radiogroup", "I am at");
    assert_eq!(levels.names("radio"), ["Junior", "Middle", "Senior", "Lead / Staff", "Principal"]);
    assert!(page.find("radio", "Junior").is_checked());
    page.find("table", "Everything expected at Junior");
    page.find("radio", "Senior").click();
    page.find("region", "From Senior to Lead / Staff");
    page.find("table", "Everything expected at Senior").find("cell", containing("DDP or FSDP"));
    assert!(page.find("radio", "Senior").is_checked());
    // Where one is and where one goes is written, not only drawn.
    assert_eq!(description(page, "Senior"), "you are here");
    assert_eq!(description(page, "Lead / Staff"), "next");
    assert_eq!(description(page, "Junior"), "");
    page.find("status", any()).says("From Senior to Lead / Staff: 7 new, 2 deeper, 20 stay the same.");
    page.focus_is_on("radio", "Senior");
    page.console_is_empty();
}

/// What people's aids read after the name.
#[track_caller]
fn description(page: &Page, level: &str) -> String {
    let script = "const [radio] = arguments;
        return radio.getRootNode().getElementById(radio.getAttribute('aria-describedby')).textContent";
    page.find("radio", level).run(script).as_str().unwrap_or_default().to_owned()
}

fn arrow_keys_choose(page: &Page) {
    open_page(page);
    page.find("radio", "Junior").focus();
    page.press("ArrowRight");
    page.find("status", any()).says("From Middle to Senior: 5 new, 4 deeper, 13 stay the same.");
    page.focus_is_on("radio", "Middle");
    page.press("ArrowDown");
    page.find("region", "From Senior to Lead / Staff");
    page.press("ArrowLeft");
    page.press("ArrowUp");
    page.find("status", any()).says("From Junior to Middle: 7 new, 4 deeper, 6 stay the same.");
    page.focus_is_on("radio", "Junior");
}
