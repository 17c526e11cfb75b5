//! The table at the chosen level, and how an expectation grows.

use super::pages::open_page;
use super::{Scenario, scenarios};
use crate::page::{Page, containing};

pub fn all() -> Vec<Scenario> {
    scenarios![
        says_what_is_expected,
        a_click_opens_a_row,
        an_open_row_stays_as_it_is,
        enter_and_space_open_a_row
    ]
}

const GROWTH: &str = "From the first level to the last";

fn says_what_is_expected(page: &Page) {
    open_page(page);
    page.find("radio", "Middle").click();
    let table = page.find("table", "Expectations at Middle");
    assert_eq!(table.names("columnheader"), ["Role", "Required", "Description"]);
    assert_eq!(table.names("rowheader"), ["Data Scientist", "LLM Engineer"]);
    assert_eq!(table.find_all("cell", "Optional").len(), 2);
    table.find("cell", containing("Schedules the learning rate"));
    table.find("cell", containing("Writes custom datasets for LLMs"));
}

fn a_click_opens_a_row(page: &Page) {
    open_page(page);
    let table = page.find("table", "Expectations at Junior");
    let button = table.find("button", "LLM Engineer");
    assert!(!button.is_expanded());
    table.find("cell", containing("autograd")).click();
    let growth = table.find("list", GROWTH);
    assert!(button.is_expanded());
    assert_eq!(growth.find_all("list", crate::page::any()).len(), 5);
    for part in [
        "you are here",
        "next",
        "3 new, 2 deeper",
        "Uses mixed precision through torch.amp",
        "Makes inference efficient with torch.compile",
        "Decides how frameworks are managed",
    ] {
        growth.mentions(part);
    }
    // The level that is compared with is marked, whichever it is, and the row stays open.
    page.find("combobox", "Compare with").select("Senior");
    page.find("list", GROWTH).mentions("compared");
    page.find("radio", "Middle").click();
    page.find("table", "Expectations at Middle").find("list", GROWTH).mentions("you are here");
    page.find("table", "Expectations at Middle")
        .find("cell", containing("Trains LLMs in PyTorch on"))
        .click();
    page.absent("list", GROWTH);
    page.console_is_empty();
}

/// What somebody reads or has marked in a row is not made anew when another one opens or closes.
fn an_open_row_stays_as_it_is(page: &Page) {
    open_page(page);
    page.find("button", "LLM Engineer").click();
    page.find("list", GROWTH).run("arguments[0].isRead = true");
    let still =
        || page.find_all("list", GROWTH).iter().any(|list| list.run("return !!arguments[0].isRead") == true);
    page.find("button", "Data Scientist").click();
    page.wait_for("both rows are open", || page.find_all("list", GROWTH).len() == 2);
    assert!(still());
    page.find("button", "Data Scientist").click();
    page.wait_for("one row is open", || page.find_all("list", GROWTH).len() == 1);
    assert!(still());
}

fn enter_and_space_open_a_row(page: &Page) {
    open_page(page);
    let button = page.find("button", "Data Scientist");
    button.focus();
    page.press("Enter");
    page.find("list", GROWTH);
    assert!(button.is_expanded());
    page.focus_is_on("button", "Data Scientist");
    page.press("Enter");
    page.absent("list", GROWTH);
    page.press("Space");
    page.find("list", GROWTH);
    page.find("button", "LLM Engineer").click();
    page.wait_for("both rows are open", || page.find_all("list", GROWTH).len() == 2);
}
