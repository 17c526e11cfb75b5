//! Searching the text.

use super::hosting::{level_is, matrix, open, open_shape, tag};
use super::pages::{open_example, open_page, unfold};
use super::{Scenario, scenarios};
use crate::page::{Page, any, starting};

pub fn all() -> Vec<Scenario> {
    scenarios![
        marks_counts_and_clears,
        what_is_unfolded_stays_so_while_one_types,
        leads_to_what_it_finds,
        finds_nothing_honestly,
        shows_more_of_many,
        forgives_a_slip,
        forgives_accents,
        finds_names,
        finds_japanese_inside_a_word,
        arrow_keys_go_through_the_results,
        enter_submits_no_form_around_it,
    ]
}

/// The texts that are marked.
#[track_caller]
fn marked(page: &Page) -> Vec<String> {
    let script = "return [...arguments[0].querySelectorAll('mark')].map((it) => it.textContent)";
    serde_json::from_value(page.find("region", starting("TensorFlow")).run(script)).unwrap()
}

fn marks_counts_and_clears(page: &Page) {
    open_page(page);
    page.find("searchbox", "Search").click();
    page.type_text("gpu");
    let results = page.find("region", "Search results");
    results.find("heading", "5 expectations match “gpu”.");
    assert!(results.texts("listitem", any()).iter().filter(|it| it.contains("GPU")).count() >= 5);
    page.find("status", any()).says("5 expectations match “gpu”.");
    let marks = marked(page);
    assert!(marks.len() > 5 && marks.iter().all(|it| it == "GPU"), "{marks:?}");
    page.press("Escape");
    page.absent("region", "Search results");
    page.find("status", any()).says("Search cleared.");
    assert_eq!(page.find("searchbox", "Search").value(), "");
    assert!(marked(page).is_empty());
    page.focus_is_on("searchbox", "Search");
    page.console_is_empty();
}

fn what_is_unfolded_stays_so_while_one_types(page: &Page) {
    open_page(page);
    let is_open =
        "const rest = arguments[0].querySelector('details.rest'); rest.firstChild.click(); return rest.open";
    // It follows the paint.
    page.wait_for("something is folded", || {
        let region = page.find("region", starting("TensorFlow"));
        region.run("return arguments[0].querySelector('details.rest') !== null") == true
    });
    assert_eq!(page.find("region", starting("TensorFlow")).run(is_open), true);
    page.run(
        "window.rest = document.querySelector('skill-matrix').shadowRoot.querySelector('details.rest')",
        vec![],
    );
    page.find("searchbox", "Search").click();
    let word = page.run("return rest.querySelector('.text').textContent.match(/\\w{5,}/)[0]", vec![]);
    page.type_text(word.as_str().expect("a long word"));
    page.find("region", "Search results");
    page.wait_for("a word in it is marked", || {
        page.run(
            "return [...rest.querySelectorAll('mark')].map((it) => it.textContent.toLowerCase())",
            vec![],
        )
        .as_array()
        .is_some_and(|marks| !marks.is_empty())
    });
    assert_eq!(page.run("return rest.isConnected && rest.open", vec![]), true);
    page.press("Escape");
    page.wait_for("no word is", || page.run("return rest.querySelector('mark') === null", vec![]) == true);
    page.console_is_empty();
}

fn leads_to_what_it_finds(page: &Page) {
    open_page(page);
    page.find("tab", "Grid").click();
    page.find("searchbox", "Search").click();
    page.type_text("graphs cuda");
    let results = page.find("region", "Search results");
    results.find("heading", "1 expectation matches “graphs cuda”.");
    results.find("link", "LLM Engineer · Senior").click();
    let table = page.find("table", "Everything expected at Junior");
    assert!(table.find("button", "LLM Engineer").is_expanded());
    assert!(page.level("Junior").is_checked());
    page.focus_is_on("button", "LLM Engineer");
}

fn finds_nothing_honestly(page: &Page) {
    open_page(page);
    page.find("searchbox", "Search").click();
    page.type_text("blockchain");
    let results = page.find("region", "Search results");
    results.find("heading", "Nothing matches “blockchain”.");
    results.mentions("Try fewer or shorter words.");
    page.find("status", any()).says("Nothing matches “blockchain”.");
}

fn shows_more_of_many(page: &Page) {
    open_example(page);
    page.find("combobox", "I work as").select("All roles");
    unfold(page, "Filters");
    page.find("combobox", "Skill").select("All skills");
    page.find("searchbox", "Search").click();
    page.type_text("e");
    let results = page.find("region", "Search results");
    results.mentions("24 of 211 shown");
    results.find("button", "Show more").click();
    page.find("region", "Search results").mentions("84 of 211 shown");
    page.focus_is_on("button", "Show more");
    // A single letter is in every word: it is marked in what it found, and not all over the page.
    let marks = "return arguments[0].querySelectorAll('mark').length";
    assert!(page.find("region", "Search results").run(marks).as_u64() > Some(84));
    assert_eq!(page.find("tabpanel", "Compare").run(marks), 0);
    page.find("searchbox", "Search").click();
    page.press("End");
    page.type_text("x");
    page.wait_for("two letters are marked", || {
        page.find("tabpanel", "Compare").run(marks).as_u64() > Some(0)
    });
}

/// Types into the search box, instead of what is in it.
#[track_caller]
pub fn search(page: &Page, text: &str) {
    page.find("searchbox", "Search").click();
    page.press("Escape");
    page.type_text(text);
}

fn forgives_a_slip(page: &Page) {
    open_shape(page, "changes", "skill=all", "");
    for typed in ["kneeds", "kneds", "kneadds", "knaeds"] {
        search(page, typed);
        let results = page.find("region", "Search results");
        results.find("heading", &*format!("2 expectations match “{typed}”."));
        results.find("link", "Dough · Baker · Senior");
        page.find("status", any()).says(&format!("2 expectations match “{typed}”."));
    }
    let marks =
        page.find("region", "Search results").run("return arguments[0].querySelector('mark').textContent");
    assert_eq!(marks, "Kneads");
    search(page, "knodels");
    page.find("region", "Search results").find("heading", "Nothing matches “knodels”.");
    page.console_is_empty();
}

fn forgives_accents(page: &Page) {
    open_shape(page, "languages", "skill=all lang=de", "");
    for typed in ["pruft", "PRÜFT", "prüft"] {
        search(page, typed);
        let results = page.find("region", "Search results");
        results.find("heading", &*format!("2 expectations match “{typed}”."));
        results.mentions("Prüft die Säure");
    }
    search(page, "kaser");
    page.find("region", "Search results").find("link", "Role Käser");
    // In the language that is shown, and in no other.
    search(page, "warmth");
    page.find("region", "Search results").find("heading", "Nothing matches “warmth”.");
    page.run("document.getElementById('it').lang = 'en'", vec![]);
    page.level("Apprentice");
    page.find("region", "Search results").find("heading", "1 expectation matches “warmth”.");
    page.console_is_empty();
}

fn finds_names(page: &Page) {
    open_shape(page, "own-ladders", "skill=all", "");
    search(page, "talk");
    page.find("region", "Search results").find("link", "Skill Talk").click();
    page.find("table", "Talk: 🎨 Designer");
    page.focus_is_on("tab", "Skills");
    search(page, "design");
    page.find("link", "Role 🎨 Designer").click();
    page.find("table", "🎨 Designer");
    page.focus_is_on("tab", "Roles");
    assert_eq!(page.find("combobox", "I work as").selected(), "🎨 Designer");
    // A level of a ladder that one is not on: one aims for it in a role that has it.
    search(page, "owner");
    page.find("link", "Level Owner").click();
    page.find("region", "From 🎨 Designer, Junior to 👑 Founder, Owner");
    page.focus_is_on("tab", "Compare");
    assert_eq!(page.find("combobox", "I work as").selected(), "🎨 Designer");
    level_is(page, "Junior");
    page.axe();
    page.console_is_empty();
}

fn finds_japanese_inside_a_word(page: &Page) {
    open_shape(page, "japanese", "skill=all", "");
    search(page, "設計");
    let results = page.find("region", "Search results");
    results.find("link", "Skill 設計");
    results.find("link", "Role 設計者");
    results.mentions("複数の機能を設計できる");
    search(page, "ベース");
    let results = page.find("region", "Search results");
    results.find("heading", "1 expectation matches “ベース”.");
    let marks =
        results.run("return [...arguments[0].querySelectorAll('mark')].map((it) => it.textContent).join()");
    assert_eq!(marks, "ベース");
    results.find("link", "設計 · 開発者 · 中級").click();
    page.find("table", "Everything expected at 初級");
    page.axe();
    page.console_is_empty();
}

fn arrow_keys_go_through_the_results(page: &Page) {
    open_shape(page, "changes", "skill=all", "");
    search(page, "oven");
    let results = page.find("region", "Search results");
    results.find("heading", "1 skill matches “oven”.");
    page.press("ArrowDown");
    page.focus_is_on("link", "Skill Oven");
    page.press("ArrowDown");
    page.focus_is_on("link", "Oven · Baker · Junior");
    page.press("ArrowDown");
    page.focus_is_on("link", "Oven · Baker · Senior");
    page.press("ArrowUp");
    page.press("ArrowUp");
    page.press("ArrowUp");
    page.focus_is_on("searchbox", "Search");
    // There is nothing above, and the text stays.
    page.press("ArrowUp");
    page.focus_is_on("searchbox", "Search");
    assert_eq!(page.find("searchbox", "Search").value(), "oven");
    page.press("ArrowDown");
    page.press("ArrowDown");
    page.press("Enter");
    page.find("table", "Everything expected at Junior");
    page.focus_is_on("button", "Oven, Baker");
    page.console_is_empty();
}

/// Old pages submit by script at each Enter in a form, and take the element for a field.
fn enter_submits_no_form_around_it(page: &Page) {
    let form = [
        "<form id=form>",
        &tag("id=it", &matrix("m", "First")),
        "</form><script>window.submitted = 0;
         for (const name of ['keydown', 'keypress', 'keyup']) form.addEventListener(name, (event) => {
           if (event.key === 'Enter') submitted++;
         });
         form.addEventListener('submit', (event) => { submitted++; event.preventDefault() })</script>",
    ];
    open(page, "", &form.concat());
    page.find("searchbox", "Search").click();
    page.type_text("goes");
    page.find("status", any()).says("1 expectation matches “goes”.");
    page.press("Enter");
    page.level("Middle").click();
    page.press("Enter");
    page.find("button", "Of First, Maker").focus();
    page.press("Enter");
    assert!(page.find("button", "Of First, Maker").is_expanded());
    assert_eq!(page.run("return submitted", vec![]), 0);
    page.console_is_empty();
}
