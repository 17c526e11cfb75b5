//! Each kind of file that the maker opens, each way in, and what it asks before it saves less than there is.

use super::maker::{TABLE, drop_files, open, open_table, saved};
use super::{Scenario, scenarios};
use crate::page::{Page, any, containing};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rust_xlsxwriter::Workbook;
use serde_json::json;

#[expect(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    dead_code,
    reason = "it is made for other tests"
)]
#[path = "../../../src/import/format/tests/made.rs"]
mod made;

pub fn all() -> Vec<Scenario> {
    scenarios![
        each_kind_of_file_is_opened,
        a_table_with_markup_is_pasted,
        another_separator_can_be_named,
        levels_are_dragged,
        what_a_format_can_not_hold_is_said_before_it_is_saved,
        on_a_screen_of_320_px,
    ]
}

/// The table in each of these files, by row and column. Its second row and third column are hidden in some.
const CELLS: [(u16, u16, &str); 9] = [
    (0, 0, "Skill"),
    (0, 1, "Junior"),
    (0, 3, "Senior"),
    (2, 0, "Dough"),
    (2, 1, "Kneads"),
    (2, 3, "Shapes"),
    (3, 0, "Oven"),
    (3, 1, "Lights"),
    (3, 3, "Steams"),
];

fn xlsx() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, column, text) in CELLS {
        sheet.write(row.into(), column, text).expect("there is room");
    }
    book.save_to_buffer().expect("it is written")
}

fn ods() -> Vec<u8> {
    let row = |cells: [&str; 3]| {
        let cell = |text| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
        format!("<table:table-row>{}</table:table-row>", cells.map(cell).concat())
    };
    let rows = [["Skill", "Junior", "Senior"], ["Dough", "Kneads", "Shapes"], ["Oven", "Lights", "Steams"]];
    made::ods("", &format!("<table:table table:name=\"One\">{}</table:table>", rows.map(row).concat()))
}

const MARKDOWN: &str = "| Skill | Junior | Senior |\n| --- | --- | --- |\n| Dough | Kneads | Shapes |\n| Oven | Lights | Steams |\n";

const HTML: &str = "<!doctype html><title>T</title><table><tr><th>Skill<th>Junior<th>Senior\
    <tr><td>Dough<td>Kneads<td>Shapes<tr><td>Oven<td>Lights<td>Steams</table>";

const YAML: &str = "format: skill-matrix/1\ntitle: Bakery\nlevels: [Junior, Senior]\nskills:\n- {id: dough, name: Dough}\n\
    expectations:\n- {skill: dough, level: junior, items: [Kneads]}\n- {skill: dough, level: senior, items: [Shapes]}\n";

fn drop_bytes(page: &Page, name: &str, bytes: &[u8]) {
    let script = "const [name, text] = arguments;
        const bytes = Uint8Array.from(atob(text), (it) => it.charCodeAt(0)), data = new DataTransfer();
        data.items.add(new File([bytes], name));
        const init = { bubbles: true, cancelable: true, dataTransfer: data };
        document.querySelector('main').dispatchEvent(new DragEvent('drop', init));";
    page.run(script, vec![json!(name), json!(STANDARD.encode(bytes))]);
}

fn each_kind_of_file_is_opened(page: &Page) {
    let wide = CELLS.map(|(row, column, text)| (row.into(), column.into(), text));
    let json = json!({"format": "skill-matrix/1", "title": "Bakery", "levels": ["Junior", "Senior"],
        "skills": [{"id": "dough", "name": "Dough"}],
        "expectations": [{"skill": "dough", "level": "junior", "items": ["Kneads"]}]});
    let files = [
        ("a.xlsx", xlsx()),
        ("a.xls", made::xls(&CELLS, 4, &[])),
        ("a.xlsb", made::xlsb(&wide, 0)),
        ("a.ods", ods()),
        ("a.tsv", b"Skill\tJunior\tSenior\nDough\tKneads\tShapes\nOven\tLights\tSteams\n".to_vec()),
        ("a.md", MARKDOWN.into()),
        ("a.html", HTML.into()),
        ("a.yaml", YAML.into()),
        ("a.json", json.to_string().into()),
    ];
    for (name, bytes) in files {
        open(page);
        drop_bytes(page, name, &bytes);
        page.find("region", "From Junior to Senior");
        if !matches!(name, "a.yaml" | "a.json") {
            let understood = page.find("region", "What was understood").text();
            assert!(understood.contains("4 expectations in 2 skills at 2 levels."), "{name}: {understood}");
        }
        page.absent("alert", any());
        page.console_is_empty();
    }
}

fn a_table_with_markup_is_pasted(page: &Page) {
    open(page);
    let script = "const clipboardData = new DataTransfer(), dataType = 'text/html', data = arguments[0];
        clipboardData.setData(dataType, data);
        clipboardData.setData('text/plain', 'Skill');
        document.body.dispatchEvent(new ClipboardEvent('paste',
          { bubbles: true, cancelable: true, clipboardData, data, dataType }));";
    page.run(script, vec![json!(HTML)]);
    page.find("region", "What was understood").mentions("4 expectations in 2 skills at 2 levels.");
    page.console_is_empty();
}

fn another_separator_can_be_named(page: &Page) {
    open(page);
    let table = TABLE.replace(',', "|").replace("Dough|", "Dough, and more|");
    drop_files(page, &[("bakery.csv", &table)]);
    let understood = page.find("region", "What was understood");
    understood.mentions("7 expectations in 3 skills at 3 levels.");
    page.run("document.querySelector('.reading').open = true", vec![]);
    let separator = page.find("combobox", "Separator");
    assert_eq!(separator.selected(), "Vertical bar");
    separator.select("Semicolon");
    page.find("alert", any());
    page.find("combobox", "Separator").select("Vertical bar");
    understood.mentions("7 expectations in 3 skills at 3 levels.");
    page.absent("alert", any());
    page.console_is_empty();
}

fn levels_are_dragged(page: &Page) {
    open_table(page);
    let levels = page.find("region", "Levels");
    let order = || {
        let said = levels.texts("listitem", any());
        said.iter().map(|it| it.replace(['↑', '↓', '\n'], "").trim().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(order(), ["Junior", "Senior", "Lead"]);
    levels.run(
        "const all = arguments[0].querySelectorAll('li'), dataTransfer = new DataTransfer();
         const act = (it, name) => it.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer }));
         act(all[2], 'dragstart'); act(all[0], 'dragover'); act(all[0], 'drop'); act(all[2], 'dragend');",
    );
    page.wait_for("it is moved", || order() == ["Lead", "Junior", "Senior"]);
    page.find("region", "From Lead to Junior");
    page.find("button", "Undo").click();
    page.wait_for("it is back", || order() == ["Junior", "Senior", "Lead"]);
    page.console_is_empty();
}

fn what_a_format_can_not_hold_is_said_before_it_is_saved(page: &Page) {
    open(page);
    let matrix = json!({"format": "skill-matrix/1", "title": "Bakery", "levels": ["Junior", "Senior"],
        "summary": "What a baker does.", "skills": [{"id": "dough", "name": "Dough"}],
        "expectations": [{"skill": "dough", "level": "junior", "items": ["Kneads"]}]});
    drop_files(page, &[("bakery.json", &matrix.to_string())]);
    page.find("region", "From Junior to Senior");
    page.run("document.querySelector('.saving details').open = true", vec![]);
    let wide = page.find("button", containing("CSV, a column for each level"));
    wide.click();
    let alert = page.find("alert", any());
    alert.mentions("CSV");
    assert_eq!(page.run("return saved.length", vec![]), 0);
    page.axe();
    alert.find("button", "Cancel").click();
    page.absent("alert", any());
    wide.click();
    page.find("alert", any()).find("button", "Save anyway").click();
    assert!(saved(page).contains("Kneads"));
    page.absent("alert", any());
    page.console_is_empty();
}

fn on_a_screen_of_320_px(page: &Page) {
    page.open("/dist/skill-matrix-maker.html");
    page.resize(320, 800);
    page.find("region", "Open your matrix");
    page.needs_no_sideways_scrolling();
    drop_files(page, &[("bakery.csv", TABLE)]);
    page.find("region", "What was understood").mentions("7 expectations in 3 skills at 3 levels.");
    page.needs_no_sideways_scrolling();
    page.axe();
}
