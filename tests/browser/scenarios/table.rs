//! The table at the chosen level, and how an expectation grows.

use super::hosting::{html, tag};
use super::pages::{open_example, open_page};
use super::{Scenario, scenarios};
use crate::page::{Page, any, containing};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![
        says_what_is_expected,
        a_click_opens_a_row,
        an_open_row_stays_as_it_is,
        enter_and_space_open_a_row,
        the_browsers_own_search_opens_a_row,
        it_opens_a_row_of_the_answer,
        what_it_does_not_find_is_said,
        a_table_is_copied_cell_by_cell,
    ]
}

const GROWTH: &str = "From the first level to the last";

fn says_what_is_expected(page: &Page) {
    open_page(page);
    page.level("Middle").click();
    let table = page.find("table", "Everything expected at Middle");
    assert_eq!(table.names("columnheader"), ["Role", "Required", "Description"]);
    assert_eq!(table.names("rowheader"), ["Data Scientist", "LLM Engineer"]);
    assert_eq!(table.find_all("cell", "Optional").len(), 2);
    table.find("cell", containing("Schedules the learning rate"));
    table.find("cell", containing("Writes custom datasets for LLMs"));
}

fn a_click_opens_a_row(page: &Page) {
    open_page(page);
    let table = page.find("table", "Everything expected at Junior");
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
    page.find("combobox", "Aiming for").select("Senior");
    page.find("list", GROWTH).mentions("compared");
    page.level("Middle").click();
    page.find("table", "Everything expected at Middle").find("list", GROWTH).mentions("you are here");
    page.find("table", "Everything expected at Middle")
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

const HIDDEN: &str = "
  const it = document.querySelector('skill-matrix');
  const all = [...it.shadowRoot.querySelectorAll('.details [hidden=until-found]')];
  return all.map((it) => it.textContent)";

fn the_browsers_own_search_opens_a_row(page: &Page) {
    open_page(page);
    let table = page.find("table", "Everything expected at Junior");
    let knows = page.run("return 'onbeforematch' in window", vec![]) == true;
    let hint = page.find("tabpanel", crate::page::any()).text().contains(HINT);
    assert_eq!(hint, !knows);
    if !knows {
        return assert_eq!(page.run(HIDDEN, vec![]), serde_json::json!([]));
    }
    let hidden = || serde_json::from_value::<Vec<String>>(page.run(HIDDEN, vec![])).unwrap();
    page.wait_for("closed rows are filled", || hidden().len() == 2);
    let row = hidden().iter().position(|text| text.contains("Decides how frameworks are managed")).unwrap();
    // For eyes and aids there is nothing yet.
    page.absent("list", GROWTH);
    let before = table.run("return arguments[0].offsetHeight").as_f64().unwrap();
    // As the browser says where it has found something.
    page.run(
        "const it = document.querySelector('skill-matrix');
         window.found = it.shadowRoot.querySelectorAll('.details [hidden=until-found]')[arguments[0]];
         found.dispatchEvent(new Event('beforematch', { bubbles: true }));",
        vec![serde_json::json!(row)],
    );
    page.find("list", GROWTH).mentions("Decides how frameworks are managed");
    assert!(table.find("button", "LLM Engineer").is_expanded());
    assert!(!table.find("button", "Data Scientist").is_expanded());
    assert_eq!(page.run("return found.isConnected && !found.hidden", vec![]), true, "it is another one");
    // Closed again it is as before, and takes no room.
    table.find("button", "LLM Engineer").click();
    page.absent("list", GROWTH);
    page.wait_for("it waits again", || hidden().len() == 2);
    let after = table.run("return arguments[0].offsetHeight").as_f64().unwrap();
    assert!((before - after).abs() < 1.0, "{before} and {after}");
    page.axe();
    page.console_is_empty();
}

const HINT: &str = "The browser’s own search does not find what is in closed rows";

fn it_opens_a_row_of_the_answer(page: &Page) {
    open_example(page);
    let row = page.find("button", "Code review");
    // The second part fills the rows.
    page.find("button", "Open all");
    page.wait_for("the rows are filled", || {
        page.run("return document.querySelector('skill-matrix').shadowRoot.querySelectorAll('.row-body ul').length", vec![]) != 0
    });
    assert!(!row.is_expanded());
    if page.run("return 'onbeforematch' in window", vec![]) == true {
        let found = row.run(
            "const [it] = arguments, body = it.getRootNode().getElementById(it.getAttribute('aria-controls'));
             const was = body.getAttribute('hidden');
             body.dispatchEvent(new Event('beforematch', { bubbles: true })); return was",
        );
        assert_eq!(found, "until-found");
        page.wait_for("it is open", || row.is_expanded());
        assert!(!page.find("button", "Readable code").is_expanded());
    }
    // Without the table too, a sentence says what the browser does not find.
    page.run("document.querySelector('skill-matrix').setAttribute('hide', 'table')", vec![]);
    page.absent("table", any());
    let is_said = || page.find("tabpanel", any()).text().contains(HINT);
    let knows = page.run("return 'onbeforematch' in window", vec![]) == true;
    page.wait_for("it is said where it is so", || is_said() != knows);
}

fn what_it_does_not_find_is_said(page: &Page) {
    super::big::open_big(page, "skill=all view=compare");
    page.find("table", "Everything expected at Level 1");
    page.find("tabpanel", crate::page::any()).mentions(HINT);
    assert_eq!(page.run(HIDDEN, vec![]), serde_json::json!([]));
    // The search finds it.
    page.find("searchbox", "Search").click();
    page.type_text("skill 1 of role 1, step 5");
    page.find("region", "Search results").mentions("Skill 1 of Role 1, step 5");
}

/// Marks from one cell to another and copies: what is in the clipboard then, as text and as HTML.
const COPY: &str = "
  const root = document.getElementById('it').shadowRoot;
  const table = root.querySelector('.overview');
  const selection = (root.getSelection ? root : document).getSelection();
  selection.setBaseAndExtent(table.rows[0].cells[0], 0, table.rows[table.rows.length - 1].cells[2].lastChild, 0);
  const event = new ClipboardEvent('copy', {
    bubbles: true, composed: true, cancelable: true, clipboardData: new DataTransfer() });
  table.rows[1].cells[1].dispatchEvent(event);
  return [event.clipboardData.getData('text/plain'), event.clipboardData.getData('text/html'), root.innerHTML.includes('mso-')]";

fn a_table_is_copied_cell_by_cell(page: &Page) {
    let cell = |role: &str, level: &str, item: &str| json!({"skill": "s", "role": role, "level": level, "items": [item]});
    let matrix = json!({
        "format": "skill-matrix/1", "title": "Sums", "levels": ["Low", "High"],
        "roles": [{"id": "a", "name": "=1+1"}, {"id": "b", "name": "Clerk <b>"}], "skills": [{"id": "s", "name": "Sums"}],
        "expectations": [
            cell("a", "low", "=HYPERLINK(\"x\")"), cell("a", "high", "You can:\n- add\n  - twice\n- count"),
            cell("b", "low", "-1 is less"), cell("b", "high", "Adds & says so")]});
    page.host().serve("/host.html", html("", &tag("id=it skill=s view=levels", &matrix)));
    page.open("/host.html");
    page.find("table", "All levels");
    page.wait_for("bullets", || {
        page.find("table", "All levels").find_all("listitem", containing("twice")).len() == 3
    });
    let [text, html, is_in_page] =
        serde_json::from_value::<[serde_json::Value; 3]>(page.run(COPY, vec![])).unwrap();
    let expected = "Role\t\"Low\nyou are here\"\t\"High\nnext\"\n\
        =1+1\t\"• =HYPERLINK(\"\"x\"\")\"\t\"• You can:\n  • add\n    • twice\n  • count\"\n\
        Clerk <b>\t• -1 is less\t• Adds & says so\n";
    assert_eq!(text, expected);
    let html = html.as_str().unwrap();
    assert!(html.contains("<td colspan=1 style='mso-number-format:\"\\@\"'>=1+1</td>"), "{html}");
    assert!(html.contains("Clerk &lt;b>") && html.contains("Adds &amp; says so"), "{html}");
    assert!(html.contains("You can:<br style=\"mso-data-placement:same-cell\">  • add<br"), "{html}");
    assert_eq!(is_in_page, false);
    page.console_is_empty();
}
