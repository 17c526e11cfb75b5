//! The maker: what it saves besides a page, and what it does where nothing may be saved.

use super::maker::{TABLE, drop_files, open_table, saved};
use super::{Scenario, scenarios};
use crate::host;
use crate::page::{Found, Page, any};
use std::process::Command;

pub fn all() -> Vec<Scenario> {
    scenarios![
        html_to_paste_is_what_the_command_line_writes,
        a_maker_goes_on_with_its_matrix,
        saving_comes_before_the_sheet,
        in_a_sandbox_the_text_is_there_to_copy,
        a_workbook_is_saved_and_opened_again,
        the_comparison_in_the_preview_is_saved,
        the_comparison_is_copied_as_a_table,
        roles_are_moved_by_keyboard,
        what_keeps_a_place_free_can_be_taken,
    ]
}

fn unfold_others(page: &Page) {
    page.run("document.querySelector('.saving details').open = true", vec![]);
}

fn built(path: &str) -> String {
    std::fs::read_to_string(host::built(path)).unwrap()
}

fn html_to_paste_is_what_the_command_line_writes(page: &Page) {
    open_table(page);
    unfold_others(page);
    page.find("button", "HTML to paste into a page").click();
    let html = saved(page);
    let program = Command::new(env!("CARGO_BIN_EXE_skill-matrix"))
        .args(["fragment", &host::built("bakery.csv").display().to_string()])
        .output()
        .unwrap();
    assert!(program.status.success());
    assert_eq!(html, String::from_utf8(program.stdout).unwrap());
    page.find("region", "Save").mentions("Saved as bakery.fragment.html.");
    page.console_is_empty();
}

fn a_maker_goes_on_with_its_matrix(page: &Page) {
    open_table(page);
    page.find("region", "Cells of the sheet").find("combobox", "Column E is").select("Not taken");
    page.find("region", "What was understood").mentions("5 expectations in 3 skills at 2 levels.");
    unfold_others(page);
    page.find("button", "This page with the matrix in it, to go on later").click();
    let html = saved(page);
    page.find("region", "Save").mentions("Saved as bakery.maker.html.");
    // It is the same page, but for what it opens.
    let (before, rest) = html.split_once("<template id=\"open\">").unwrap();
    let (_, after) = rest.split_once("</template>\n").unwrap();
    let maker = std::fs::read_to_string(super::maker::MAKER).unwrap();
    assert!([before, after].concat() == maker, "the page is another one");
    let name = format!("{}-maker.html", page.engine().name());
    std::fs::write(host::built(&name), &html).unwrap();
    page.console_is_empty();
    page.open_file(&host::built(&name).display().to_string());
    page.find("region", "From Junior to Senior").mentions("things to work on");
    page.find("region", "Open files").mentions("Saved in this page");
    page.axe();
    // Next month's sheet needs no clicks.
    drop_files(page, &[("december.csv", &TABLE.replace("Kneads by hand", "Kneads slowly"))]);
    page.find("region", "What was understood").mentions("5 expectations in 3 skills at 2 levels.");
    // A maker that was saved is a page that can be opened.
    drop_files(page, &[("bakery-maker.html", &html)]);
    page.find("region", "Open files").mentions("bakery-maker.html");
    page.absent("alert", any());
    page.find("region", "From Junior to Senior");
    page.console_is_empty();
}

/// Goes on by Tab to what has this name, which is at most so many stops away.
#[track_caller]
fn tab_to(page: &Page, name: &str, most: usize) {
    let reaches = (0..most).any(|_| {
        page.press("Tab");
        page.focused().name == name
    });
    assert!(reaches, "the focus is on {:?}", page.focused());
}

fn saving_comes_before_the_sheet(page: &Page) {
    open_table(page);
    page.find("button", "Start over").focus();
    tab_to(page, "Save as page", 4);
    page.press("Enter");
    page.find("region", "Save").mentions("Saved as bakery.html.");
    // It is said of what is open, and of nothing else.
    page.find("button", "Move Senior up").click();
    page.find("region", "From Senior to Junior");
    assert!(!page.find("region", "Save").text().contains("Saved as"));
    page.console_is_empty();
}

/// The text of a field, if all of it is selected.
fn selected(field: &Found<'_>) -> String {
    let text = field.run("const [it] = arguments; return it.value.slice(it.selectionStart, it.selectionEnd)");
    text.as_str().unwrap_or_default().to_owned()
}

fn in_a_sandbox_the_text_is_there_to_copy(page: &Page) {
    page.host().serve(
        "/host.html",
        "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title><link rel=icon href=/favicon.ico>\
         <iframe src=/dist/skill-matrix-maker.html sandbox=allow-scripts title=Maker width=1000 height=700></iframe>",
    );
    page.open("/host.html");
    page.enter_frame(0);
    page.find("region", "Open your matrix");
    drop_files(page, &[("bakery.csv", TABLE)]);
    page.find("region", "What was understood").mentions("7 expectations in 3 skills at 3 levels.");
    // Until a frame was clicked, WebKit gives the keys to the page around it.
    page.find("textbox", "Title of the matrix").click();
    page.find("button", "Save as page").focus();
    page.press("Enter");
    let label = "If there is no such file, the page around this one does not let it be saved. Its text is selected \
                 here: copy it, paste it into a text editor, and save it as bakery.html.";
    page.focus_is_on("textbox", label);
    assert!(selected(&page.find("textbox", label)) == built("bakery.html"), "not the whole page is selected");
    page.axe();
    unfold_others(page);
    page.find("button", "JSON").focus();
    page.press("Enter");
    let label = label.replace("bakery.html", "bakery.json");
    page.focus_is_on("textbox", &label);
    assert!(selected(&page.find("textbox", label.as_str())).starts_with("{\n"));
    // A workbook is no text.
    page.find("button", "Excel workbook").focus();
    page.press("Enter");
    page.find("region", "Save").mentions("A workbook can't be copied as text");
    page.absent("textbox", label.as_str());
    page.leave_frame();
}

fn a_workbook_is_saved_and_opened_again(page: &Page) {
    open_table(page);
    unfold_others(page);
    page.find("button", "Excel workbook").click();
    page.find("region", "Save").mentions("Saved as bakery.xlsx.");
    page.absent("alert", any());
    let drop = "const data = new DataTransfer(); data.items.add(new File([saved.at(-1)], 'again.xlsx'));
        const init = { bubbles: true, cancelable: true, dataTransfer: data };
        document.querySelector('main').dispatchEvent(new DragEvent('drop', init));";
    page.run(drop, vec![]);
    page.find("region", "Open files").mentions("again.xlsx");
    page.find("region", "What was understood").mentions("7 expectations in 3 skills at 3 levels.");
    // It gives back the matrix, so there is nothing to be in doubt about.
    page.absent("region", "The sheet");
    page.absent("region", "1 doubt");
    page.console_is_empty();
}

fn the_comparison_in_the_preview_is_saved(page: &Page) {
    open_table(page);
    let save = page.find("region", "Save");
    page.find("button", "Save as page").focus();
    tab_to(page, "Save the comparison", 2);
    page.press("Enter");
    page.axe();
    // What the preview begins with.
    page.press("Tab");
    page.press("Tab");
    page.focus_is_on("button", "Comparison as CSV");
    page.press("Enter");
    save.mentions("Saved as junior-to-senior-bakery.csv.");
    assert_eq!(saved(page).trim_start_matches('\u{feff}'), by_command("csv", "junior", "senior"));
    // What somebody chooses in it.
    page.find("radiogroup", "Aiming for").find("radio", "Lead").click();
    page.find("region", "From Junior to Lead");
    page.find("button", "Comparison as Markdown").click();
    save.mentions("Saved as junior-to-lead-bakery.md.");
    page.wait_for("it is the other comparison", || saved(page) == by_command("markdown", "junior", "lead"));
    page.find("button", "Comparison as Excel workbook").click();
    save.mentions("Saved as junior-to-lead-bakery.xlsx.");
    page.absent("alert", any());
    page.console_is_empty();
}

/// The comparison as the command line writes it.
fn by_command(format: &str, from: &str, to: &str) -> String {
    let program = Command::new(env!("CARGO_BIN_EXE_skill-matrix"))
        .args(["compare", &host::built("bakery.csv").display().to_string()])
        .args(["--from", from, "--to", to, "--format", format])
        .output()
        .unwrap();
    assert!(program.status.success(), "{}", String::from_utf8_lossy(&program.stderr));
    String::from_utf8(program.stdout).unwrap().trim_start_matches('\u{feff}').to_owned()
}

fn the_comparison_is_copied_as_a_table(page: &Page) {
    open_table(page);
    page.run(
        "const write = async ([item]) => {
           window.copied = await Promise.all(['text/html', 'text/plain'].map(async (it) => (await item.getType(it)).text()));
         };
         Object.defineProperty(navigator, 'clipboard', { value: { write }, configurable: true })",
        vec![],
    );
    page.run("document.querySelectorAll('.saving details')[1].open = true", vec![]);
    let copy = page.find("button", "Copy as a table");
    copy.click();
    let save = page.find("region", "Save");
    save.mentions("Copied. Paste it into a document, a mail or a spreadsheet.");
    let copied: [String; 2] = serde_json::from_value(page.run("return copied", vec![])).unwrap();
    assert!(
        copied[0]
            .starts_with("<meta charset=\"utf-8\"><table><tr><th>Domain</th><th>Skill</th><th>From</th>"),
        "{}",
        copied[0]
    );
    assert!(copied[0].contains("<td>Steams the oven</td>"), "{}", copied[0]);
    assert!(
        copied[1].starts_with("Domain\tSkill\tFrom\tTo\t") && copied[1].contains("\tSteams the oven\n"),
        "{}",
        copied[1]
    );
    page.axe();
    // Where nothing may be copied, it says so.
    page.run("Object.defineProperty(navigator, 'clipboard', { value: undefined })", vec![]);
    copy.click();
    save.mentions("The browser does not let this page copy. Save the comparison as a file instead.");
    assert!(!save.text().contains("Copied."));
    page.console_is_empty();
}

fn roles_are_moved_by_keyboard(page: &Page) {
    super::maker::open(page);
    let table = "Role,Skill,Junior,Senior\nBaker,Dough,Kneads,Shapes\nSeller,Till,Counts,Closes\n";
    drop_files(page, &[("roles.csv", table)]);
    page.find("region", "What was understood")
        .mentions("4 expectations in 2 skills for 2 roles at 2 levels.");
    let is_first =
        |role: &str| page.find("combobox", "I work as").run("return arguments[0].options[0].text") == role;
    page.wait_for("the roles are as in the sheet", || is_first("Baker"));
    page.find("button", "Move Seller up").focus();
    page.press("Enter");
    page.focus_is_on("button", "Move Seller down");
    page.wait_for("readers see the other one first", || is_first("Seller"));
    page.find("button", "Undo").click();
    page.wait_for("it is taken back", || is_first("Baker"));
    page.axe();
    page.console_is_empty();
}

fn what_keeps_a_place_free_can_be_taken(page: &Page) {
    open_table(page);
    page.run("document.querySelector('.doubts details').open = true", vec![]);
    page.find("button", "Take such texts as items, which readers see").focus();
    page.press("Enter");
    page.find("region", "What was understood").mentions("8 expectations in 3 skills at 3 levels.");
    page.focus_is_on("heading", "What was understood");
    page.absent("region", "1 doubt");
    page.find("button", "Undo").click();
    page.find("region", "What was understood").mentions("7 expectations");
    page.find("region", "1 doubt");
    page.console_is_empty();
}
