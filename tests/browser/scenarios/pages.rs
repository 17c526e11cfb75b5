//! The two standalone pages that the scenarios open.

use crate::page::{Found, Page, any, starting};
use serde_json::json;

/// The page with the matrix that is embedded.
pub const PAGE: &str = "/dist/skill-matrix.html";
/// Its skill.
pub const SKILL: &str = "TensorFlow / PyTorch";
/// The page of `tests/matrices/not-cumulative.json`: several skills, four roles. Each of its cells says all that
/// is expected there, and some things are lost on the way up, so that each outcome of a comparison is in it.
pub const EXAMPLE: &str = "/built/not-cumulative.html";
/// The page of the larger example that is shipped, `data/examples/product-engineering.json`.
pub const SHIPPED: &str = "/built/product-engineering.html";

/// Opens the page of the embedded matrix and waits for the widget.
#[track_caller]
pub fn open_page(page: &Page) -> Found<'_> {
    page.open(PAGE);
    page.find("region", SKILL)
}

/// Opens the page of the example and waits for the widget.
#[track_caller]
pub fn open_example(page: &Page) {
    page.open(EXAMPLE);
    page.find("region", "From L1 Associate to L2 Engineer");
}

/// Opens an address in a document of its own, as a link from elsewhere does.
#[track_caller]
pub fn visit(page: &Page, address: &str) {
    page.open("/pages/quiet.html");
    page.open(address);
}

/// Shows each view by its tab, one after the other, and does something in each.
#[track_caller]
pub fn through_each_tab(page: &Page, in_each: impl Fn(&str)) {
    for name in page.names("tab") {
        // The panel is named by the tab of the view that is in it. A click may miss a tab that results
        // of a search have just moved.
        page.wait_for(&name, || {
            page.find("tab", &*name).click();
            page.names("tabpanel") == [name.as_str()]
        });
        let panel = page.find("tabpanel", &*name);
        panel.find_all("heading", any()).first().expect("each view has a heading");
        in_each(&name);
        if name == "Grid" {
            show_heat_map(page);
            in_each("Heat map");
            page.find("combobox", "Show").select("Texts");
            page.absent("heading", starting("Heat map"));
        }
    }
}

/// Shows the grid as a heat map, of the first thing that it can show.
#[track_caller]
pub fn show_heat_map(page: &Page) {
    page.find("tab", "Grid").click();
    let show = page.find("combobox", "Show");
    let measures = show.names("option");
    show.select(measures.get(1).expect("a measure"));
    page.find("heading", starting("Heat map"));
}

/// Opens each row of the answer.
#[track_caller]
pub fn open_rows(page: &Page) {
    page.find("button", "Open all").click();
    page.find("button", "Close all");
}

/// Opens what is folded under a summary that begins so; what is open stays open.
#[track_caller]
pub fn unfold(page: &Page, summary: &str) {
    let click =
        "const all = document.querySelector('skill-matrix')?.shadowRoot?.querySelectorAll('summary') ?? [];
        const found = [...all].find((it) => it.innerText.trim().startsWith(arguments[0]));
        if (found && !found.parentElement.open) found.click();
        return Boolean(found?.parentElement.open)";
    page.wait_for(summary, || page.run(click, vec![json!(summary)]) == true);
}

/// Waits until the address has, or has not, this in its fragment.
#[track_caller]
pub fn address_tells(page: &Page, part: &str, is_there: bool) {
    let tells = page.comes_true(|| page.address().contains(part) == is_there);
    assert!(tells, "{part:?} in the address should be {is_there}: {}", page.address());
}
