//! Two different matrices on one page: nothing of the one touches the other.

use super::hosting::{matrix, open, tag};
use super::{Scenario, scenarios};
use crate::page::Page;
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![each_has_its_choices_and_remembers_them, both_share_the_address, ids_may_be_anything]
}

fn both(attributes: [&str; 2]) -> String {
    tag(attributes[0], &matrix("one", "One")) + &tag(attributes[1], &matrix("two", "Two"))
}

#[track_caller]
fn levels_are(page: &Page, levels: [&str; 2]) {
    for (name, level) in ["One", "Two"].into_iter().zip(levels) {
        page.wait_for(&format!("{name} is at {level}"), || {
            page.find("region", name).level(level).is_checked()
        });
    }
}

fn each_has_its_choices_and_remembers_them(page: &Page) {
    open(page, "", &both(["id=a", "id=b storage=session"]));
    page.find("region", "One").level("Middle").click();
    page.find("region", "Two").level("High").click();
    levels_are(page, ["Middle", "High"]);
    page.axe();
    page.press("ArrowUp");
    levels_are(page, ["Middle", "Middle"]);
    // A title that gives the same id as the matrix has: what is remembered tells them apart.
    let keys = "return [localStorage, sessionStorage].map((it) => Object.keys(it).join().split('~')[0])";
    assert_eq!(page.run(keys, vec![]), json!(["skill-matrix:one", "skill-matrix:two"]));
    page.reload();
    levels_are(page, ["Middle", "Middle"]);
    // Nobody asked for the address to be touched.
    assert!(page.address().ends_with("/host.html"), "{}", page.address());
    page.console_is_empty();
}

fn both_share_the_address(page: &Page) {
    open(page, "#section-2", &both(["id=a history=url", "id=b history=url"]));
    page.find("region", "One").level("Middle").click();
    page.wait_for("the first writes its part", || page.address().ends_with("#section-2&a.level=middle"));
    page.find("region", "Two").level("High").click();
    page.wait_for("the second too", || page.address().ends_with("#section-2&a.level=middle&b.level=high"));
    page.back();
    levels_are(page, ["Middle", "Low"]);
    page.forward();
    levels_are(page, ["Middle", "High"]);
    page.reload();
    levels_are(page, ["Middle", "High"]);
    page.console_is_empty();
}

fn ids_may_be_anything(page: &Page) {
    let attributes = ["id='Käse & Söhne=1' history=url storage=none", "id='日本' history=url storage=none"];
    open(page, "#section-2", &both(attributes));
    let parts = || page.address().split(['#', '&']).skip(1).count();
    for (at, level) in ["Middle", "High", "Middle"].into_iter().enumerate() {
        page.find("region", "One").level(level).click();
        let own = if at == 0 { 2 } else { 3 };
        page.wait_for("the first writes its part", || {
            page.address().contains(&["level=", &level.to_lowercase()].concat()) && parts() == own
        });
        page.find("region", "Two").level("High").click();
        page.wait_for("the second too", || parts() == 3);
    }
    assert!(page.address().is_ascii(), "{}", page.address());
    page.reload();
    levels_are(page, ["Middle", "High"]);
    page.find("region", "Two").level("Low").click();
    page.wait_for("it is written", || page.address().ends_with("level=low") && parts() == 3);
    page.back();
    levels_are(page, ["Middle", "High"]);
    page.console_is_empty();
}
