//! Two levels of one height: both come next.

use super::hosting::{level_is, open_shape};
use super::pages::{address_tells, open_rows};
use super::{Scenario, scenarios};
use crate::page::Page;

pub fn all() -> Vec<Scenario> {
    scenarios![both_ways_are_offered, beyond_the_fork_each_way_goes_on]
}

fn both_ways_are_offered(page: &Page) {
    let ladder = open_shape(page, "forks", "skill=all", "");
    page.level("Senior").click();
    let answer = page.find("region", "From Senior to Staff");
    answer.mentions("The ladder forks here.");
    assert_eq!(ladder.text().matches("next").count(), 2, "{}", ladder.text());
    let other = page.find("combobox", "Aiming for");
    assert_eq!(other.names("option"), ["Staff", "Junior", "Manager", "Director"]);
    answer.find("button", "Compare with Manager instead").click();
    let answer = page.find("region", "From Senior to Manager");
    page.focus_is_on("heading", "From Senior to Manager");
    open_rows(page);
    answer.mentions("Hires and reviews");
    assert_eq!(page.find("combobox", "Aiming for").selected(), "Manager");
    assert_eq!(ladder.text().matches("next").count(), 2, "both are still next");
    address_tells(page, "target=manager", true);
    page.axe();
    page.find("button", "Compare with Staff instead").focus();
    page.press("Enter");
    page.find("region", "From Senior to Staff");
    address_tells(page, "target=staff", true);
    page.back();
    page.find("region", "From Senior to Manager");
    // Compared with something else, the fork is no matter.
    page.find("combobox", "Aiming for").select("Director");
    assert!(!page.find("region", "From Senior to Director").text().contains("forks here"));
    page.console_is_empty();
}

fn beyond_the_fork_each_way_goes_on(page: &Page) {
    open_shape(page, "forks", "skill=all", "#level=manager");
    // Not to the other way, which is as high.
    page.find("region", "From Manager to Director");
    page.level("Staff").click();
    let answer = page.find("region", "From Staff to Director");
    assert!(!answer.text().contains("forks here"));
    page.level("Director").click();
    page.find("button", "See what changed since Manager").click();
    page.find("region", "From Manager to Director");
    level_is(page, "Manager");
    page.focus_is_on("heading", "From Manager to Director");
    page.console_is_empty();
}
