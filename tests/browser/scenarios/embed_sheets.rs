//! A spreadsheet as the matrix of an element: the files part opens it, and is fetched for nothing else.

use super::hosting::{alert_mentions, heard_times, host_goes_on, html, matrix, open, tag};
use super::{Scenario, scenarios};
use crate::page::{Page, any};
use serde_json::{Value, json};
use skill_matrix::export::{Format, write};
use skill_matrix::matrix::read::read;

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_sheet_is_opened_by_its_name,
        a_sheet_is_opened_by_its_type,
        a_workbook_gives_back_its_matrix,
        json_never_asks_for_the_part,
        a_column_map_says_what_is_meant_and_may_change,
        what_can_not_be_read_is_said_and_can_be_tried_again,
        a_sheet_that_breaks_the_part_takes_nothing_along,
        while_the_part_does_not_come_the_shown_one_stays,
        under_the_strictest_policy,
        in_the_module_and_not_in_the_whole_script,
    ]
}

/// The place of the lead is kept free, so there is one doubt.
const TABLE: &str = "Domain,Skill,Junior,Senior,Lead\n\
    Kitchen,Dough,\"- Kneads by hand\n- Weighs flour\",- Kneads in the mixer,TBD\n\
    Kitchen,Oven,- Lights the oven,- Steams the oven,- Plans the week\n\
    Shop,Selling,,- Sells what is baked,- Sets prices\n";

/// A page that takes its matrix from an address, with control over the time.
const PAGE: &str = "/hosts/source/index.html";

const FILES: &str = "/dist/embed/skill-matrix-files.js";

fn set(page: &Page, name: &str, value: &str) {
    page.run("document.getElementById('it')[arguments[0]] = arguments[1]", vec![json!(name), json!(value)]);
}

fn asked_for_the_part(page: &Page) -> usize {
    page.host().requests().iter().filter(|path| path.contains("skill-matrix-files")).count()
}

fn a_sheet_is_opened_by_its_name(page: &Page) {
    page.host().serve("/bakery.csv", TABLE);
    open(page, "", "<skill-matrix id=it src=bakery.csv></skill-matrix>");
    page.find("region", "From Junior to Senior").mentions("things to work on");
    page.find("region", "bakery");
    let detail = heard_times(page, "matrix-load", 1)["detail"].clone();
    assert_eq!((&detail["skills"], &detail["levels"]), (&json!(3), &json!(3)), "{detail}");
    let doubts = detail["doubts"].as_array().unwrap();
    let places: Vec<[&Value; 3]> = doubts.iter().map(|it| [&it["kind"], &it["sheet"], &it["cell"]]).collect();
    assert_eq!(places, [[&json!("placeholder"), &json!("bakery"), &json!("E2")]]);
    assert!(doubts[0]["sentence"].as_str().unwrap().contains("TBD"), "{detail}");
    // Whoever runs the site is told in one line, and readers are not.
    let said = page.console();
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("skill-matrix: bakery.csv: 1 doubt: E2: “TBD”"), "{said:?}");
    assert!(!page.find("region", "bakery").text().contains("TBD"));
    page.axe();
    // The second sheet needs no second part.
    page.host().serve("/other.csv", TABLE.replace("TBD", "- Teaches"));
    set(page, "src", "other.csv");
    page.find("region", "other");
    assert_eq!(heard_times(page, "matrix-load", 2)["detail"]["doubts"], json!([]));
    assert_eq!(asked_for_the_part(page), 1, "{:?}", page.host().requests());
    assert_eq!(page.console().len(), 1);
    let title = "return document.getElementById('it').exportMatrix().title";
    assert_eq!(page.run(title, vec![]), "other");
    host_goes_on(page);
}

fn a_sheet_is_opened_by_its_type(page: &Page) {
    // As a spreadsheet service publishes it: an address without a name.
    page.host().serve("/spreadsheets/pub", TABLE.replace("TBD", "- Teaches"));
    open(page, "", "<skill-matrix id=it src='/spreadsheets/pub?output=csv&type=text/csv'></skill-matrix>");
    page.find("region", "From Junior to Senior");
    page.find("region", "Skill matrix");
    // A file that the page itself has.
    let file = "document.getElementById('it').src =
        URL.createObjectURL(new Blob([arguments[0]], { type: 'text/csv; charset=utf-8' }))";
    page.run(file, vec![json!(TABLE.replace("TBD", "- Teaches").replace("Lead", "Chief"))]);
    page.level("Chief");
    // A web page is no sheet by its type alone: behind a sign-in, the answer often is one.
    page.host()
        .serve("/matrix", "<!doctype html><title>Sign in</title><table><tr><td>Name<td>Password</table>");
    set(page, "src", "/matrix?type=text/html");
    alert_mentions(page, "This is a web page");
    page.console_is_empty();
}

fn a_workbook_gives_back_its_matrix(page: &Page) {
    let given = matrix("our-book", "Book");
    let reading = read(given.to_string().as_bytes()).unwrap();
    page.host().serve("/book.xlsx", write(Format::Xlsx, &reading.matrix).unwrap());
    open(page, "", "<skill-matrix id=it src=/book.xlsx></skill-matrix>");
    page.find("region", "Book");
    page.level("Middle").click();
    page.find("region", "From Middle to High");
    let shown = page.run("return document.getElementById('it').exportMatrix()", vec![]);
    assert_eq!((&shown["id"], &shown["levels"]), (&given["id"], &given["levels"]));
    assert_eq!(heard_times(page, "matrix-load", 1)["detail"]["doubts"], json!([]));
    page.console_is_empty();
}

fn json_never_asks_for_the_part(page: &Page) {
    page.host().serve("/matrix.csv", format!("\n {}", matrix("m", "Fetched")));
    let given = tag("id=given storage=none", &matrix("given", "Given"));
    open(page, "", &format!("<skill-matrix id=it src=/matrix.csv></skill-matrix>{given}"));
    page.find("region", "Fetched");
    page.find("region", "Given");
    assert!(heard_times(page, "matrix-load", 2)["detail"]["doubts"].is_null());
    // Nor what is neither JSON nor a sheet.
    page.host().serve("/matrix.json", "[1]");
    set(page, "src", "/matrix.json");
    page.find("alert", any());
    assert_eq!(asked_for_the_part(page), 0, "{:?}", page.host().requests());
    page.console_is_empty();
}

fn a_column_map_says_what_is_meant_and_may_change(page: &Page) {
    let map = |title: &str, levels: &[&str]| {
        json!({
            "format": "skill-matrix-columns/1", "title": title, "cumulative": true, "levels": levels,
            "sheets": [{ "sheet": "bakery", "columns": [
                { "header": "Domain", "column": 0, "is": "path" },
                { "header": "Skill", "column": 1, "is": "skill" },
                { "header": "Junior", "column": 2, "is": "expectation", "level": "Junior" },
                { "header": "Senior", "column": 3, "is": "expectation", "level": "Senior" },
            ] }],
        })
        .to_string()
    };
    page.host().serve("/bakery.csv", TABLE);
    page.host().serve("/maps/map.json", map("Our bakery", &["Junior", "Senior"]));
    page.host().serve("/maps/other.json", map("The other way", &["Senior", "Junior"]));
    page.host().serve("/maps/none.json", "Skill,Junior");
    open(page, "", "<skill-matrix id=it src=bakery.csv columns=maps/map.json></skill-matrix>");
    page.find("region", "Our bakery");
    page.find("region", "From Junior to Senior");
    let detail = heard_times(page, "matrix-load", 1)["detail"].clone();
    assert_eq!(detail["levels"], json!(2), "the lead is not in the map: {detail}");
    assert_eq!(page.run("return document.getElementById('it').columns", vec![]), "maps/map.json");
    set(page, "columns", "maps/other.json");
    page.find("region", "The other way");
    page.find("region", "From Senior to Junior");
    set(page, "columns", "maps/none.json");
    alert_mentions(page, "could not be loaded from bakery.csv: This is not a column map");
    set(page, "columns", "maps/gone.json");
    alert_mentions(page, "could not be loaded from maps/gone.json: the server answered 404.");
    page.run("document.getElementById('it').columns = null", vec![]);
    page.find("region", "bakery");
}

fn what_can_not_be_read_is_said_and_can_be_tried_again(page: &Page) {
    page.host().serve("/bakery.xlsx", "%PDF-1.7");
    open(page, "", "<skill-matrix id=it src=/bakery.xlsx>Read me meanwhile</skill-matrix>");
    let alert = page.find("alert", any());
    alert.mentions("The skill matrix could not be loaded from /bakery.xlsx: ");
    alert.mentions("a PDF document");
    let problems = heard_times(page, "matrix-error", 1)["detail"]["problems"].clone();
    assert!(problems[0].as_str().unwrap().contains("a PDF document"), "{problems}");
    page.axe();
    page.host().serve("/bakery.xlsx", TABLE.replace("TBD", "- Teaches"));
    page.find("button", "Try again").click();
    page.find("region", "bakery");
    page.absent("alert", any());
    // A sheet without a table.
    page.host().serve("/text.csv", "These are only words.");
    set(page, "src", "/text.csv");
    alert_mentions(page, "could not be loaded from /text.csv: ");
    page.console_is_empty();
}

fn a_sheet_that_breaks_the_part_takes_nothing_along(page: &Page) {
    page.host().serve("/bakery.csv", TABLE.replace("TBD", "- Teaches"));
    let given = tag("id=given storage=none", &matrix("given", "Given"));
    // As if a file trapped the part: it is started by its compiled module.
    let broken = "<script>
        var startWasm = WebAssembly.instantiate, isBroken = true;
        WebAssembly.instantiate = function (module, imports) {
            return isBroken && module instanceof WebAssembly.Module && imports.browser
                ? Promise.resolve({ exports: { memory: new WebAssembly.Memory({ initial: 99 }), room: () => 0,
                    answer: () => { throw new WebAssembly.RuntimeError('unreachable'); } } })
                : startWasm.call(WebAssembly, module, imports);
        };</script>";
    let inside = format!("<skill-matrix id=it src=/bakery.csv></skill-matrix>{given}");
    page.host().serve("/host.html", html(broken, &inside));
    page.open("/host.html");
    page.find("region", "Given");
    alert_mentions(page, "could not be loaded from /bakery.csv: This file can't be read.");
    page.run("window.isBroken = false", vec![]);
    page.find("button", "Try again").click();
    page.find("region", "bakery");
    page.console_is_empty();
}

fn while_the_part_does_not_come_the_shown_one_stays(page: &Page) {
    page.host().hold(FILES);
    page.host().serve("/one.json", matrix("one", "One").to_string());
    page.host().serve("/bakery.csv", TABLE.replace("TBD", "- Teaches"));
    page.open(PAGE);
    set(page, "src", "/one.json");
    page.find("region", "One");
    set(page, "src", "/bakery.csv");
    let loading = "return [...document.getElementById('it').shadowRoot.querySelectorAll('[role=status]')]
        .some((it) => it.textContent.startsWith('Loading…'))";
    page.wait_for("it is said", || page.run(loading, vec![]) == true);
    page.level("Middle").click();
    page.wait_for("it is asked for", || asked_for_the_part(page) == 1);
    page.run("passTime()", vec![]);
    let problems = heard_times(page, "matrix-error", 1)["detail"]["problems"].clone();
    let said = problems[0].as_str().unwrap();
    assert!(said.contains("skill-matrix-files.js has not answered for 20 seconds."), "{said}");
    page.find("region", "From Middle to High");
    page.host().release();
    set(page, "columns", "");
    page.run("document.getElementById('it').columns = null", vec![]);
    page.find("region", "bakery");
    page.find("region", "From Junior to Senior");
    assert_eq!(page.run("return waiting.length", vec![]), 0, "a wait that nobody ends");
}

fn under_the_strictest_policy(page: &Page) {
    page.host().serve("/bakery.csv", TABLE.replace("TBD", "- Teaches"));
    page.host().serve("/host.html", html("", "<skill-matrix id=it src=/bakery.csv></skill-matrix>"));
    page.open("/host.html?policy=strict-fetch");
    page.find("region", "From Junior to Senior");
    page.console_is_empty();
}

fn in_the_module_and_not_in_the_whole_script(page: &Page) {
    page.host().serve("/bakery.csv", TABLE.replace("TBD", "- Teaches"));
    let inside = "<skill-matrix id=it src=/bakery.csv></skill-matrix>";
    let module = html("", inside).replace(
        "<script src=/dist/embed/skill-matrix.js defer>",
        "<script src=/dist/embed/skill-matrix.mjs type=module>",
    );
    page.host().serve("/module.html", &module);
    page.open("/module.html");
    page.find("region", "From Junior to Senior");
    let asked = page.host().requests();
    assert!(asked.iter().any(|it| it.ends_with("/skill-matrix-files.wasm")), "{asked:?}");
    page.console_is_empty();
    page.host().serve("/whole.html", html("", inside).replace("skill-matrix.js", "skill-matrix-whole.js"));
    page.open("/whole.html");
    page.find("alert", any()).mentions("skill-matrix-whole.js does not open spreadsheets.");
    assert!(!page.host().requests().iter().any(|it| it.contains("skill-matrix-files.js")));
}
