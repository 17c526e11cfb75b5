//! The address holds exactly what is shown.

use super::pages::{PAGE, SKILL, open_page, visit};
use super::{Scenario, scenarios};
use crate::page::{Page, any, containing};

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_link_shows_exactly_this,
        an_old_link_says_what_is_gone,
        goes_back_and_forward,
        a_copied_link_leads_here,
        without_a_clipboard_the_link_is_selected,
        follows_an_address_that_is_edited,
    ]
}

fn a_link_shows_exactly_this(page: &Page) {
    let link = [
        PAGE,
        "#level=senior&target=Junior&roles=llm-engineer&query=cuda&open=tensorflow-pytorch~llm-engineer",
    ];
    visit(page, &link.concat());
    let shows_it = || {
        let answer = page.find("region", "From Senior to Junior");
        assert_eq!(answer.names("article"), ["LLM Engineer"]);
        assert_eq!(page.find("searchbox", "Search").value(), "cuda");
        page.find("region", "Search results");
        assert!(page.find("button", "LLM Engineer").is_expanded());
        assert!(!page.find("checkbox", "Data Scientist").is_checked());
    };
    shows_it();
    page.reload();
    shows_it();
    visit(page, &[PAGE, "#view=levels&level=lead-staff"].concat());
    page.find("table", "All levels").find("columnheader", "Lead / Staff you are here");
    assert!(page.find("checkbox", "Data Scientist").is_checked());
    page.console_is_empty();
}

fn an_old_link_says_what_is_gone(page: &Page) {
    visit(page, &[PAGE, "#level=cto&target=senior&roles=astronaut"].concat());
    page.find("region", "From Junior to Senior");
    page.find("region", SKILL).mentions("“cto”, “astronaut” are not in this matrix and left out.");
}

fn goes_back_and_forward(page: &Page) {
    open_page(page);
    page.find("radio", "Middle").click();
    page.wait_for("the address tells", || page.address().contains("level=middle"));
    page.find("tab", "All levels").click();
    page.wait_for("the address tells", || page.address().contains("view=levels"));
    page.find("radio", "Senior").click();
    page.wait_for("the address tells", || page.address().contains("level=senior"));
    page.back();
    page.find("columnheader", "Middle you are here");
    page.back();
    page.find("region", "From Middle to Senior");
    page.back();
    page.find("region", "From Junior to Middle");
    assert!(!page.address().contains('#'), "{}", page.address());
    assert!(page.find("radio", "Junior").is_checked());
    page.forward();
    page.find("region", "From Middle to Senior");
    page.forward();
    page.find("columnheader", "Middle you are here");
    page.console_is_empty();
}

fn a_copied_link_leads_here(page: &Page) {
    open_page(page);
    page.find("radio", "Senior").click();
    page.find("region", "From Senior to Lead / Staff");
    page.find("button", "Copy link").click();
    // What the engine allows here differs: either it is copied, or shown to be copied by hand.
    page.find("status", any()).mentions("ink");
    page.focused();
    assert!(page.address().ends_with("#level=senior"), "{}", page.address());
    let shown = page.find_all("textbox", "Link to this view");
    if let Some(field) = shown.first() {
        assert_eq!(field.value(), page.address());
    } else {
        page.find("status", any()).says("Link copied.");
    }
}

fn without_a_clipboard_the_link_is_selected(page: &Page) {
    open_page(page);
    page.run("Object.defineProperty(navigator, 'clipboard', { value: undefined })", vec![]);
    page.find("radio", "Middle").click();
    page.find("button", "Copy link").click();
    page.find("status", any()).mentions("The link is selected: copy it by hand.");
    page.focus_is_on("textbox", "Link to this view");
    let field = page.find("textbox", "Link to this view");
    let marked =
        field.run("const [it] = arguments; return it.value.slice(it.selectionStart, it.selectionEnd)");
    assert_eq!(marked, page.address().as_str());
    // A link that no longer leads here is not offered.
    page.find("radio", "Senior").click();
    page.absent("textbox", "Link to this view");
    page.console_is_empty();
}

fn follows_an_address_that_is_edited(page: &Page) {
    open_page(page);
    page.run("location.hash = 'level=principal&target=middle'", vec![]);
    let answer = page.find("region", "From Principal to Middle");
    answer.find("article", containing("Data"));
}
