//! The harness itself: it finds, acts and reads in every engine, and it notices what is wrong.

use super::pages::{EXAMPLE, through_each_tab, visit};
use super::{Scenario, scenarios};
use crate::engine::{Engine, Preference};
use crate::page::{Page, any, containing, starting};

pub fn all() -> Vec<Scenario> {
    scenarios![
        finds_by_role_and_name_inside_a_shadow_root,
        does_not_find_what_the_shadow_root_covers,
        absence_is_told_only_by_an_answer,
        what_was_replaced_is_found_again,
        the_finder_agrees_with_axe,
        arrow_keys_move_through_native_radios,
        tab_reaches_every_control_in_order,
        pointer_and_keyboard_do_the_same,
        goes_back_and_forward,
        works_under_the_strict_policy,
        the_console_catches_what_goes_wrong,
        axe_finds_a_button_without_a_name,
        storage_is_empty_again,
        storage_is_empty_again_in_the_next_scenario,
        a_held_answer_comes_when_released,
        the_window_gets_as_narrow_as_a_phone,
        the_next_window_is_as_wide_as_ever,
        a_file_knows_its_requests_and_says_nothing.reading_requests(),
        prints.not_in(Engine::WebKit, "its driver can't print"),
        dark.preferring(Preference::Dark),
        forced_colours.preferring(Preference::ForcedColours),
        reduced_motion.preferring(Preference::ReducedMotion),
        neither_dark_nor_still,
    ]
}

const TRIAL: &str = "/pages/harness.html";

fn finds_by_role_and_name_inside_a_shadow_root(page: &Page) {
    page.open(TRIAL);
    let levels = page.find("radiogroup", "Current level");
    assert_eq!(levels.names("radio"), ["Junior", "Middle", "Senior"]);
    page.find("region", "Trial");
    page.find("combobox", "Compare with");
    page.find("searchbox", "Search");
    let table = page.find("table", starting("Everything expected at"));
    assert_eq!(table.names("columnheader"), ["Role", "Description"]);
    assert_eq!(table.find("cell", containing("models")).text(), "Trains models");
    table.absent("cell", "How it grows");
}

fn does_not_find_what_the_shadow_root_covers(page: &Page) {
    page.open(TRIAL);
    page.find("region", "Trial");
    page.absent("button", "Covered by the shadow root");
}

fn absence_is_told_only_by_an_answer(page: &Page) {
    page.open(TRIAL);
    let table = page.find("table", any());
    let region = page.find("region", "Trial");
    table.absent("cell", "How it grows");
    // What is there is not absent; nor is anything, in what is gone or covered.
    assert!(page.fails(|| page.absent("table", any())));
    table.run("arguments[0].remove()");
    page.absent("table", any());
    assert!(page.fails(|| table.absent("cell", "How it grows")));
    assert!(page.fails(|| drop(table.names("cell"))));
    region.run("arguments[0].hidden = true");
    page.absent("region", "Trial");
    assert!(page.fails(|| region.absent("cell", any())));
    // Nor on a page whose finder fails, or that has stopped.
    page.run("window.__finder = { until() { throw new Error('a fault that was seeded') } }", vec![]);
    assert!(page.fails(|| page.absent("cell", any())));
    assert!(page.fails(|| drop(page.find_all("cell", any()))));
    page.run("window.__finder = { until() {} }", vec![]);
    page.open("/pages/quiet.html");
    page.absent("cell", any());
    assert!(page.fails(|| page.absent("no such role", any())));
}

fn what_was_replaced_is_found_again(page: &Page) {
    page.open(TRIAL);
    let level = page.find("combobox", "Compare with");
    level.run("arguments[0].replaceWith(arguments[0].cloneNode(true))");
    assert_eq!(level.run("return arguments[0].isConnected"), true);
    level.run("arguments[0].remove()");
    assert!(page.fails(|| drop(level.run("return arguments[0].isConnected"))));
}

fn the_finder_agrees_with_axe(page: &Page) {
    page.open(TRIAL);
    let mut seen = page.compare_finder_with_axe();
    page.open("/pages/roles.html");
    seen.extend(page.compare_finder_with_axe());
    visit(page, &[EXAMPLE, "#skill=all&roles=all"].concat());
    through_each_tab(page, |_| drop(page.compare_finder_with_axe()));
    page.find("searchbox", "Search").click();
    page.type_text("gpu");
    page.find("region", "Search results");
    seen.extend(page.compare_finder_with_axe());
    for role in page.roles_of_finder() {
        assert!(seen.contains(&role), "no {role} was compared");
    }
}

fn arrow_keys_move_through_native_radios(page: &Page) {
    page.open(TRIAL);
    page.find("radio", "Junior").click();
    page.find("status", any()).says("Level Junior");
    page.press("ArrowDown");
    page.focus_is_on("radio", "Middle");
    assert!(page.find("radio", "Middle").is_checked());
    page.press("ArrowDown");
    page.find("status", any()).says("Level Senior");
    page.press("ArrowUp");
    page.find("status", any()).says("Level Middle");
    page.console_is_empty();
}

fn tab_reaches_every_control_in_order(page: &Page) {
    page.open(TRIAL);
    page.find("radio", "Middle").click();
    page.press("Tab");
    page.focus_is_on("combobox", "Compare with");
    page.press("Tab");
    page.focus_is_on("searchbox", "Search");
    page.press("Tab");
    page.focus_is_on("button", "Data Scientist");
    page.press("Shift+Tab");
    page.press("Shift+Tab");
    page.press("Shift+Tab");
    page.focus_is_on("radio", "Middle");
}

fn pointer_and_keyboard_do_the_same(page: &Page) {
    page.open(TRIAL);
    page.find("combobox", "Compare with").select("Senior");
    page.find("status", any()).says("Compared with Senior");
    assert_eq!(page.find("combobox", "Compare with").selected(), "Senior");
    page.find("searchbox", "Search").click();
    page.type_text("torch é");
    page.find("status", any()).says("Searching torch é");
    assert_eq!(page.find("searchbox", "Search").value(), "torch é");
    page.press("Escape");
    page.find("status", any()).says("Escaped");
    let row = page.find("button", "Data Scientist");
    row.click();
    assert!(row.is_expanded());
    page.find("cell", "How it grows");
    page.press("Enter");
    assert_eq!(row.attribute("aria-expanded").as_deref(), Some("false"));
    page.absent("cell", "How it grows");
    page.press("Space");
    page.find("cell", "How it grows");
}

fn goes_back_and_forward(page: &Page) {
    page.open("/pages/quiet.html");
    assert_eq!(page.title(), "Quiet");
    page.open(TRIAL);
    page.back();
    page.find("heading", "Nothing happens here");
    page.forward();
    page.find("heading", any()).mentions("tried on");
    // WebKit skips what was pushed without a person doing something.
    page.run("addEventListener('click', () => history.pushState(null, '', '#level=senior'))", vec![]);
    page.find("radio", "Senior").click();
    page.wait_for("the fragment is there", || page.address().ends_with("#level=senior"));
    page.back();
    page.wait_for("the fragment is gone", || page.address().ends_with("harness.html"));
    page.find("searchbox", "Search").focus();
    page.focus_is_on("searchbox", "Search");
    let region = page.find("region", any());
    assert_eq!(region.name(), "Trial");
    assert_eq!(region.find_all("radio", any()).len(), page.names("radio").len());
    assert_eq!(page.find_all("radio", containing("i")).len(), 3);
}

fn works_under_the_strict_policy(page: &Page) {
    page.open(&format!("{TRIAL}?policy=strict"));
    page.find("radio", "Senior").click();
    page.find("status", any()).says("Level Senior");
    page.axe();
    page.console_is_empty();
    // The policy is really there.
    let html =
        "try { document.createElement('p').innerHTML = 'no'; return 'passed' } catch { return 'blocked' }";
    assert_eq!(page.run(html, vec![]), "blocked");
}

fn the_console_catches_what_goes_wrong(page: &Page) {
    page.open("/pages/faults.html?policy=no-wasm");
    page.run(
        "document.body.append(Object.assign(document.createElement('style'), { textContent: 'b {}' }))",
        vec![],
    );
    for wrong in ["a warning was left", "a promise was broken", "an error was thrown", "style-src"] {
        let mut said = Vec::new();
        let caught = page.comes_true(|| {
            said = page.console();
            said.iter().any(|it| it.contains(wrong))
        });
        assert!(caught, "nobody says {wrong:?}, only {said:#?}");
    }
}

fn axe_finds_a_button_without_a_name(page: &Page) {
    page.open("/pages/faults.html");
    let violations = page.violations();
    assert!(violations.iter().any(|it| it.starts_with("button-name")), "{violations:#?}");
    page.open(TRIAL);
    page.axe();
}

fn storage_is_empty_again(page: &Page) {
    storage_is_empty_at_first(page);
}

fn storage_is_empty_again_in_the_next_scenario(page: &Page) {
    storage_is_empty_at_first(page);
}

fn storage_is_empty_at_first(page: &Page) {
    let kept = "const kept = localStorage.getItem('kept'); localStorage.setItem('kept', 'yes'); return kept";
    page.open(TRIAL);
    assert!(page.run(kept, vec![]).is_null());
    page.reload();
    assert_eq!(page.run(kept, vec![]), "yes");
    page.open_file("tests/pages/faults.html");
    assert!(page.run(kept, vec![]).is_null());
}

fn a_held_answer_comes_when_released(page: &Page) {
    page.host().serve(
        "/slow.html",
        "<!doctype html><html lang=en><head><title>Slow</title></head><body><p role=status>waiting</p>\
         <harness-trial></harness-trial><script src='/pages/harness.js?hold' defer></script></body></html>",
    );
    page.start_opening("/slow.html");
    page.find("status", any()).says("waiting");
    page.absent("region", "Trial");
    page.host().release();
    page.find("region", "Trial");
    assert!(page.host().requests().iter().any(|it| it.starts_with("/pages/harness.js")));
}

fn the_window_gets_as_narrow_as_a_phone(page: &Page) {
    page.open(TRIAL);
    page.resize(600, 500);
    page.resize(320, 500);
    page.find("radio", "Senior").click();
    page.find("status", any()).says("Level Senior");
    page.needs_no_sideways_scrolling();
    page.axe();
    page.screenshot(&format!("harness-narrow-{}", page.engine().name()));
}

fn the_next_window_is_as_wide_as_ever(page: &Page) {
    page.open(TRIAL);
    let width = page.run("return innerWidth", vec![]);
    page.resize(500, 700);
    page.prepare(&[]);
    page.open(TRIAL);
    assert_eq!(page.run("return innerWidth", vec![]), width);
}

fn a_file_knows_its_requests_and_says_nothing(page: &Page) {
    page.open_file("tests/pages/quiet.html");
    page.find("heading", "Nothing happens here");
    assert_eq!(page.requests().iter().filter(|it| !it.starts_with("file:")).count(), 0);
    page.console_is_empty();
    page.open(TRIAL);
    page.find("region", "Trial");
    assert!(page.requests().iter().any(|it| it.ends_with("/pages/harness.js")), "{:#?}", page.requests());
}

fn prints(page: &Page) {
    page.open(TRIAL);
    page.print_pdf(&format!("harness-{}", page.engine().name()));
}

#[track_caller]
fn prefers(page: &Page, query: &str, expected: bool) {
    page.open(TRIAL);
    let found = page.run("return matchMedia(arguments[0]).matches", vec![query.into()]);
    assert_eq!(found, expected, "{query}");
}

fn dark(page: &Page) {
    prefers(page, "(prefers-color-scheme: dark)", true);
}

fn forced_colours(page: &Page) {
    prefers(page, "(forced-colors: active)", true);
}

fn reduced_motion(page: &Page) {
    prefers(page, "(prefers-reduced-motion: reduce)", true);
}

fn neither_dark_nor_still(page: &Page) {
    prefers(page, "(prefers-color-scheme: light)", true);
    prefers(page, "(forced-colors: active)", false);
    prefers(page, "(prefers-reduced-motion: reduce)", false);
}
