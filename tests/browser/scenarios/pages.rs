//! The two standalone pages that the scenarios open.

use crate::page::{Found, Page, any};

/// The page with the matrix that is embedded.
pub const PAGE: &str = "/dist/skill-matrix.html";
/// Its skill.
pub const SKILL: &str = "TensorFlow / PyTorch";
/// The page of the larger example: several skills, four roles.
pub const EXAMPLE: &str = "/built/product-engineering.html";

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
    page.find("combobox", "Skill");
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
        page.find("tab", &*name).click();
        // The panel is named by the tab of the view that is in it.
        let panel = page.find("tabpanel", &*name);
        panel.find_all("heading", any()).first().expect("each view has a heading");
        in_each(&name);
    }
}
