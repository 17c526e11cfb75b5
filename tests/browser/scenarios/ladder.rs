//! Choosing the current level.

use super::hosting::open_shape;
use super::pages::{address_tells, open_example, open_page};
use super::{Scenario, scenarios};
use crate::page::{Page, any, containing};

pub fn all() -> Vec<Scenario> {
    scenarios![
        one_click_chooses,
        arrow_keys_choose,
        a_click_on_a_level_aims_for_it,
        each_step_says_how_big_it_is,
        another_role_has_a_ladder_of_its_own,
    ]
}

fn one_click_chooses(page: &Page) {
    open_page(page);
    let levels = page.find("radiogroup", "I am at");
    assert_eq!(levels.names("radio"), ["Junior", "Middle", "Senior", "Lead / Staff", "Principal"]);
    assert!(page.level("Junior").is_checked());
    page.find("table", "Everything expected at Junior");
    page.level("Senior").click();
    page.find("region", "From Senior to Lead / Staff");
    page.find("table", "Everything expected at Senior").find("cell", containing("DDP or FSDP"));
    assert!(page.level("Senior").is_checked());
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
    page.level(level).run(script).as_str().unwrap_or_default().to_owned()
}

fn arrow_keys_choose(page: &Page) {
    open_page(page);
    page.level("Junior").focus();
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

fn a_click_on_a_level_aims_for_it(page: &Page) {
    open_page(page);
    let aims = page.find("radiogroup", "Aiming for");
    assert_eq!(aims.names("radio"), ["Junior", "Middle", "Senior", "Lead / Staff", "Principal"]);
    assert!(aims.find("radio", "Middle").is_checked());
    // Whoever asks what Senior takes clicks on its name, and stays who they are.
    let name = "arguments[0].labels[0].click()";
    aims.find("radio", "Senior").run(name);
    page.find("region", "From Junior to Senior");
    assert!(page.level("Junior").is_checked());
    assert_eq!(page.find("combobox", "Aiming for").selected(), "Senior");
    address_tells(page, "target=senior", true);
    // By keyboard, and what comes next needs no word in the address.
    page.focus_is_on("radio", "Senior");
    page.press("ArrowLeft");
    page.find("region", "From Junior to Middle");
    page.focus_is_on("radio", "Middle");
    address_tells(page, "target=", false);
    // Nobody aims for where they are.
    let own = page.find("radiogroup", "Aiming for").find("radio", "Junior");
    assert_eq!(own.run("return arguments[0].disabled"), true);
    // Looking back is allowed.
    page.level("Senior").click();
    page.find("radiogroup", "Aiming for").find("radio", "Junior").click();
    page.find("region", "From Senior to Junior");
    page.axe();
    page.console_is_empty();
}

fn each_step_says_how_big_it_is(page: &Page) {
    open_example(page);
    let size = "const it = arguments[0], root = it.getRootNode();
        return it.getAttribute('aria-describedby').split(' ').map((id) => root.getElementById(id)?.textContent ?? '').join('|')";
    // What the level is about follows.
    let of = |level: &str| {
        let described = page.find("radiogroup", "Aiming for").find("radio", level).run(size);
        described.as_str().unwrap().split(". ").next().unwrap_or_default().to_owned()
    };
    page.wait_for("the sizes are there", || of("L2 Engineer") == "next|27 to work on");
    assert_eq!(of("L3 Senior"), "|31 to work on");
    assert!(of("L1 Associate").starts_with("you are here|"), "{}", of("L1 Associate"));
    // They are those of the role, wherever one is: nothing is counted or drawn again.
    let rung = page.find("radiogroup", "Aiming for").find("radio", "L2 Engineer");
    page.level("L3 Senior").click();
    page.find("region", "From L3 Senior to L4 Staff").mentions("23 things to work on");
    page.wait_for("the sizes are as before", || of("L2 Engineer") == "|27 to work on");
    assert_eq!(of("L4 Staff"), "next|23 to work on");
    assert_eq!(rung.run("return arguments[0].isConnected"), true);
    page.axe();
    page.console_is_empty();
}

fn another_role_has_a_ladder_of_its_own(page: &Page) {
    open_shape(page, "own-ladders", "", "");
    page.find("combobox", "Role to aim for").select("as 🎨 Designer");
    page.find("region", "From 🧪 Tester, Intern to 🎨 Designer, Junior");
    assert_eq!(page.find("radiogroup", "I am at").names("radio"), ["Intern", "Junior", "Senior"]);
    let aims = page.find("radiogroup", "Aiming for");
    assert_eq!(aims.names("radio"), ["Junior", "Senior", "Lead"]);
    aims.find("radio", "Lead").click();
    page.find("region", "From 🧪 Tester, Intern to 🎨 Designer, Lead");
    page.axe();
    // With the names of two ladders, both are to be read.
    let is_seen =
        "const it = arguments[0].labels[0].getBoundingClientRect(); return it.width > 8 && it.height > 8";
    assert_eq!(page.level("Intern").run(is_seen), true);
    assert_eq!(page.find("radiogroup", "Aiming for").find("radio", "Lead").run(is_seen), true);
    page.console_is_empty();
}
