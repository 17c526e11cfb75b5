//! The maker: from a spreadsheet to a page.

use super::pages::open_rows;
use super::{Scenario, scenarios};
use crate::engine::Preference;
use crate::host;
use crate::page::{Page, any};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_table_becomes_a_page,
        a_column_is_put_right_and_back,
        a_saved_page_takes_its_columns_along,
        levels_build_on_each_other,
        a_doubt_leads_to_its_cell,
        tables_of_one_sheet_are_told_apart,
        levels_are_moved_by_keyboard,
        what_can_not_be_opened_leaves_what_is_open,
        a_part_that_breaks_takes_nothing_along,
        files_are_saved_and_opened_again,
        a_pasted_table_is_opened,
        on_a_narrow_screen,
        in_the_dark.preferring(Preference::Dark),
    ]
}

/// The page, as it lies on a disk.
pub const MAKER: &str = "dist/skill-matrix-maker.html";

/// The table that is opened: `main.rs` builds a page of it with the command line.
pub const TABLE: &str = "Domain,Skill,Junior,Senior,Lead\n\
    Kitchen,Dough,\"- Kneads by hand\n- Weighs flour\",- Kneads in the mixer,TBD\n\
    Kitchen,Oven,- Lights the oven,- Steams the oven,- Plans the week\n\
    Shop,Selling,,- Sells what is baked,- Sets prices\n";

pub fn drop_files(page: &Page, files: &[(&str, &str)]) {
    let script = "const data = new DataTransfer();
        for (const [name, text] of arguments[0]) data.items.add(new File([text], name));
        const init = { bubbles: true, cancelable: true, dataTransfer: data };
        document.querySelector('main').dispatchEvent(new DragEvent('dragover', init));
        document.querySelector('main').dispatchEvent(new DragEvent('drop', init));";
    page.run(script, vec![json!(files)]);
}

pub fn open(page: &Page) {
    page.open_file(MAKER);
    page.find("region", "Open your matrix");
    // What is saved is kept for the test to look at.
    page.run(
        "window.saved = []; const make = URL.createObjectURL;
         URL.createObjectURL = (blob) => { saved.push(blob); return make.call(URL, blob); };",
        vec![],
    );
}

pub fn open_table(page: &Page) {
    open(page);
    drop_files(page, &[("bakery.csv", TABLE)]);
    page.find("region", "What was understood").mentions("7 expectations in 3 skills at 3 levels.");
}

/// The text of the file that was saved last.
pub fn saved(page: &Page) -> String {
    page.wait_for("something is saved", || {
        let script = "if (saved.length) saved.at(-1).text().then((text) => { window.savedText = text; });
                      return window.savedText !== undefined";
        page.run(script, vec![]) == true
    });
    page.run("return savedText", vec![]).as_str().unwrap_or_default().to_owned()
}

fn a_table_becomes_a_page(page: &Page) {
    open_table(page);
    page.axe();
    // A CSV has what was hidden, and does not say so.
    page.find("region", "The sheet").mentions("does not say which rows and columns were hidden");
    // The widget beside it answers at once.
    let answer = page.find("region", "From Junior to Senior");
    answer.mentions("things to work on");
    page.find("button", "Save as page").click();
    let html = saved(page);
    let by_command = std::fs::read_to_string(host::built("bakery.html")).unwrap();
    assert!(html == by_command, "the page is not what the command line writes");
    let name = format!("{}-saved.html", page.engine().name());
    std::fs::write(host::built(&name), html).unwrap();
    page.console_is_empty();
    page.open_file(&host::built(&name).display().to_string());
    open_rows(page);
    page.find("region", "From Junior to Senior").mentions("Steams the oven");
    page.console_is_empty();
}

fn a_column_is_put_right_and_back(page: &Page) {
    open_table(page);
    let sheet = page.find("region", "Cells of the sheet");
    let column = sheet.find("combobox", "Column E is");
    assert_eq!(column.selected(), "Expectations");
    column.select("Not taken");
    let understood = page.find("region", "What was understood");
    understood.mentions("5 expectations in 3 skills at 2 levels.");
    // The control that was used keeps the focus.
    assert_eq!(column.run("return arguments[0].isConnected"), true);
    page.find("button", "Undo").click();
    understood.mentions("7 expectations in 3 skills at 3 levels.");
    assert_eq!(column.selected(), "Expectations");
    // What can't be a matrix is said, and can be taken back.
    sheet.find("combobox", "Column B is").select("Not taken");
    page.find("alert", any());
    assert!(page.find("button", "Save as page").is_disabled());
    page.find("button", "Undo").click();
    understood.mentions("7 expectations");
    page.absent("alert", any());
    page.console_is_empty();
}

fn a_saved_page_takes_its_columns_along(page: &Page) {
    open_table(page);
    page.find("region", "Cells of the sheet").find("combobox", "Column E is").select("Not taken");
    let understood = page.find("region", "What was understood");
    understood.mentions("5 expectations in 3 skills at 2 levels.");
    page.find("button", "Save as page").click();
    let html = saved(page);
    assert!(html.contains("skill-matrix-columns/1"));
    // Next month.
    open(page);
    drop_files(page, &[("bakery.html", &html)]);
    page.find("region", "From Junior to Senior");
    drop_files(page, &[("december.csv", &TABLE.replace("Kneads by hand", "Kneads slowly"))]);
    page.find("region", "What was understood").mentions("5 expectations in 3 skills at 2 levels.");
    let said = "The columns are taken for what they were in the page that was open.";
    page.wait_for("it is said", || page.texts("status", any()).iter().any(|status| status.contains(said)));
    page.axe();
    assert_eq!(
        page.find("region", "Cells of the sheet").find("combobox", "Column E is").selected(),
        "Not taken"
    );
    page.find("button", "Undo").click();
    page.find("region", "What was understood").mentions("7 expectations in 3 skills at 3 levels.");
    page.console_is_empty();
}

fn levels_build_on_each_other(page: &Page) {
    open_table(page);
    // The answer is drawn anew with each change, so what was found of it would be gone.
    let text = "return document.querySelector('skill-matrix')?.shadowRoot?.textContent ?? ''";
    let lists_less = |less: bool| {
        let answer = page.run(text, vec![]);
        let answer = answer.as_str().filter(|text| text.contains("From Junior to Senior"));
        answer.is_some_and(|text| text.contains("not listed at") == less)
    };
    page.wait_for("a level lists less", || lists_less(true));
    page.find("checkbox", "A level also expects what the levels below it expect").click();
    page.wait_for("each level lists all", || lists_less(false));
    page.find("button", "Undo").click();
    page.wait_for("a level lists less again", || lists_less(true));
    page.console_is_empty();
}

fn a_doubt_leads_to_its_cell(page: &Page) {
    open_table(page);
    let doubts = page.find("region", "1 doubt");
    page.run("document.querySelector('.doubts details').open = true", vec![]);
    doubts.find("button", "E2").click();
    page.wait_for("the cell has the focus", || {
        page.run("return document.activeElement.textContent", vec![]) == "TBD"
    });
    page.axe();
    page.console_is_empty();
}

fn tables_of_one_sheet_are_told_apart(page: &Page) {
    open(page);
    let two = "Skill,Junior,Senior,,Skill,Junior,Senior\nDough,1,3,,Till,Counts,Closes\nOven,2,3,,Floor,Sweeps,Leads\n\n\
        Value,Meaning\n1,Basics\n2,Solid\n3,Expert\n";
    drop_files(page, &[("two.csv", two)]);
    page.find("region", "What was understood").mentions("8 expectations in 4 skills at 2 levels.");
    let tables = page.find("group", "Sheets");
    assert_eq!(tables.names("button"), ["two, from A1", "two, from A5", "two, from E1"]);
    tables.find("button", "two, from E1").click();
    page.find("region", "The sheet").mentions("Sweeps");
    page.find("region", "From Junior to Senior").mentions("Basics → Expert");
    page.axe();
    page.console_is_empty();
}

fn levels_are_moved_by_keyboard(page: &Page) {
    open_table(page);
    page.find("button", "Move Senior up").focus();
    page.press("Enter");
    // It is the lowest now, so it can only go down again.
    page.focus_is_on("button", "Move Senior down");
    page.find("region", "From Senior to Junior");
    page.press("Enter");
    page.find("region", "From Junior to Senior");
    page.focus_is_on("button", "Move Senior down");
    page.console_is_empty();
}

fn what_can_not_be_opened_leaves_what_is_open(page: &Page) {
    open_table(page);
    drop_files(page, &[("photo.xlsx", "PK\u{3}\u{4} this is no workbook")]);
    page.find("alert", any());
    page.find("region", "What was understood").mentions("7 expectations");
    page.find("region", "From Junior to Senior");
    drop_files(page, &[("empty.csv", "")]);
    page.find("alert", any());
    // Neither a matrix with mistakes nor a file without a table takes its place.
    drop_files(page, &[("wrong.json", "{\"format\": \"skill-matrix/1\"}")]);
    page.find("alert", any()).mentions("What was open stays.");
    drop_files(page, &[("words.csv", "one\ntwo\n")]);
    page.find("alert", any()).mentions("There is no table of skills and levels in this file.");
    page.find("region", "Open files").mentions("bakery.csv");
    page.find("region", "From Junior to Senior");
    assert!(!page.find("button", "Save as page").is_disabled());
    // What was closed by mistake is opened again, with all that was changed in it.
    page.find("combobox", "Column E is").select("Not taken");
    page.find("region", "What was understood").mentions("5 expectations");
    page.find("button", "Start over").click();
    page.find("region", "Open your matrix");
    page.find("button", "Go back to bakery.csv").click();
    page.find("region", "What was understood").mentions("5 expectations");
    page.console_is_empty();
}

fn a_part_that_breaks_takes_nothing_along(page: &Page) {
    open_table(page);
    // As if a file trapped the part: it is started by its compiled module. (Firefox runs this in a world of its
    // own, with a `WebAssembly` of its own.)
    let broken = "const { WebAssembly } = window.wrappedJSObject ?? window;
        window.start = WebAssembly.instantiate;
        WebAssembly.instantiate = (module, imports) => module instanceof WebAssembly.Module
            ? Promise.resolve({ exports: { memory: new WebAssembly.Memory({ initial: 99 }), room: () => 0,
                answer: () => { throw new WebAssembly.RuntimeError('unreachable'); } } })
            : start(module, imports);";
    page.run(broken, vec![]);
    drop_files(page, &[("other.csv", TABLE)]);
    page.find("alert", any()).mentions("This file can't be read.");
    page.find("region", "Open files").mentions("bakery.csv");
    page.find("region", "From Junior to Senior");
    page.run("(window.wrappedJSObject ?? window).WebAssembly.instantiate = window.start", vec![]);
    drop_files(page, &[("other.csv", TABLE)]);
    page.find("region", "Open files").mentions("other.csv");
    page.absent("alert", any());
    page.console_is_empty();
}

fn files_are_saved_and_opened_again(page: &Page) {
    open_table(page);
    page.run("document.querySelector('.saving details').open = true", vec![]);
    page.find("button", "JSON").click();
    let json = saved(page);
    assert!(json.contains("skill-matrix/1"), "{json}");
    drop_files(page, &[("bakery.json", &json)]);
    page.wait_for("the matrix is open", || page.find_all("region", "The sheet").is_empty());
    page.find("region", "From Junior to Senior");
    page.console_is_empty();
}

fn a_pasted_table_is_opened(page: &Page) {
    open(page);
    // Firefox wants the text by itself.
    let script = "const text = 'Skill\\tJunior\\tSenior\\nDough\\tKneads\\tShapes\\nOven\\tLights\\tSteams';
        const clipboardData = new DataTransfer(), dataType = 'text/plain';
        clipboardData.setData(dataType, text);
        const event = new ClipboardEvent('paste',
            { bubbles: true, cancelable: true, clipboardData, data: text, dataType });
        document.body.dispatchEvent(event);";
    page.run(script, vec![]);
    page.find("region", "What was understood").mentions("4 expectations in 2 skills at 2 levels.");
    page.console_is_empty();
}

fn on_a_narrow_screen(page: &Page) {
    open_table(page);
    page.resize(500, 800);
    page.needs_no_sideways_scrolling();
    page.axe();
}

fn in_the_dark(page: &Page) {
    open(page);
    page.axe();
    // With a row set aside, doubts of two kinds and roles.
    let table = "Our bakers,,,,\nRole,Skill,Junior,Senior,Notes\nBaker,Dough,Kneads,TBD,ask Ida\n\
                 Seller,Till,Counts,Closes,\n,Bread,Slices,,\n";
    drop_files(page, &[("bakery.csv", table)]);
    page.find("region", "What was understood").mentions("2 roles");
    page.run("document.querySelectorAll('details').forEach((it) => { it.open = true; })", vec![]);
    page.axe();
    page.resize(500, 800);
    page.needs_no_sideways_scrolling();
    page.axe();
}
