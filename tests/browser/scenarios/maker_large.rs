//! Files and lists in the maker that are larger than others.

use super::maker::{drop_files, open, open_table};
use super::{Scenario, scenarios};
use crate::page::{Page, any};

pub fn all() -> Vec<Scenario> {
    scenarios![a_file_that_is_too_large_is_not_read, long_lists_show_more, a_doubt_far_down_leads_to_its_cell]
}

fn a_file_that_is_too_large_is_not_read(page: &Page) {
    open_table(page);
    let script = "const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(65 << 20)], 'all.xlsx'));
        const init = { bubbles: true, cancelable: true, dataTransfer: data };
        document.querySelector('main').dispatchEvent(new DragEvent('drop', init));";
    page.run(script, vec![]);
    page.find("alert", any()).mentions("all.xlsx has more than 64 MB. Copy the table into a new file");
    page.find("region", "Open files").mentions("bakery.csv");
    page.console_is_empty();
}

/// A table of skills whose second level only keeps its place free.
fn table_with_doubts(rows: usize) -> String {
    let row = |nth: usize| format!("Skill {nth},does it,TBD\n");
    ["Skill,Junior,Senior\n".to_owned(), (1..=rows).map(row).collect()].concat()
}

fn long_lists_show_more(page: &Page) {
    open(page);
    drop_files(page, &[("doubts.csv", &table_with_doubts(120))]);
    let doubts = page.find("region", "120 doubts");
    page.run("document.querySelector('.doubts details').open = true", vec![]);
    assert_eq!(doubts.names("button").iter().filter(|name| name.starts_with('C')).count(), 50);
    doubts.find("button", "Show more (70)").click();
    page.focus_is_on("button", "C52");
    doubts.find("button", "Show more (20)").click();
    page.focus_is_on("button", "C102");
    doubts.absent("button", "Show more (20)");
    doubts.find("button", "C121");
    page.axe();
    page.console_is_empty();
}

fn a_doubt_far_down_leads_to_its_cell(page: &Page) {
    open(page);
    // More cells than a preview has.
    let plain = |nth: usize| format!("Skill {nth},does {nth},does more than {nth}\n");
    let rows: String = (1..=7000).map(plain).collect();
    drop_files(page, &[("far.csv", &["Skill,Junior,Senior\n", &rows, "Last,does it,TBD\n"].concat())]);
    let doubts = page.find("region", "1 doubt");
    page.run("document.querySelector('.doubts details').open = true", vec![]);
    doubts.find("button", "C7002").click();
    page.wait_for("the cell has the focus", || {
        page.run("return document.activeElement.getAttribute('aria-label')", vec![]) == "C7002: TBD"
    });
    page.console_is_empty();
}
