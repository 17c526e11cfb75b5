//! The search looks through the whole matrix, whatever is chosen, and narrows only when asked.

use super::hosting::level_is;
use super::pages::{open_example, unfold};
use super::search::search;
use super::{Scenario, scenarios};
use crate::engine::Engine;
use crate::page::{Found, Page, any, starting};

pub fn all() -> Vec<Scenario> {
    scenarios![
        what_is_shown_comes_first_and_alone_when_asked,
        another_role_is_shown_with_a_way_back,
        a_filter_that_hides_a_result_is_taken_off,
    ]
}

/// The results of a search.
#[track_caller]
fn results_of<'page>(page: &'page Page, text: &str) -> Found<'page> {
    search(page, text);
    page.find("region", "Search results")
}

/// The names of the roles in the results, in their order.
fn roles(results: &Found) -> Vec<String> {
    let names = results.names("link").into_iter();
    names.filter_map(|name| Some(name.rsplit(" · ").nth(1)?.to_owned())).collect()
}

fn what_is_shown_comes_first_and_alone_when_asked(page: &Page) {
    open_example(page);
    let results = results_of(page, "explains");
    let all = roles(&results);
    // In the order of the matrix, "Data Engineer" would be between them.
    let shown = all.iter().take_while(|role| *role == "Backend Engineer").count();
    assert!(shown > 1 && all[shown..].iter().all(|role| role != "Backend Engineer"), "{all:?}");
    let heading = format!("{shown} expectations match “explains”.");
    let shown = format!("Only among the skills and roles shown ({shown} of {})", all.len());
    let narrowing = results.find("checkbox", &*shown);
    assert!(!narrowing.is_checked());
    page.axe();
    narrowing.click();
    results.find("heading", &*heading);
    assert!(roles(&results).iter().all(|role| role == "Backend Engineer"));
    assert!(results.find("checkbox", &*shown).is_checked());
    page.focus_is_on("checkbox", &shown);
    results.find("checkbox", &*shown).click();
    page.wait_for("all are there again", || roles(&results) == all);
    // Where none is shown, that is said, and there is nothing to narrow.
    let results = results_of(page, "personal");
    results.mentions("None of these is among the skills and roles shown.");
    results.absent("checkbox", any());
    assert!(roles(&results).iter().all(|role| role != "Backend Engineer"));
    page.console_is_empty();
}

fn another_role_is_shown_with_a_way_back(page: &Page) {
    open_example(page);
    page.level("L3 Senior").click();
    let results = results_of(page, "personal");
    let link = results.names("link").remove(0);
    let role = roles(&results).remove(0);
    results.find("link", &*link).click();
    let skill = link.split(" · ").next().unwrap_or_default().to_owned();
    assert!(
        page.find("table", "Everything expected at L3 Senior")
            .find("button", starting(&format!("{skill}, ")))
            .is_expanded()
    );
    assert_eq!(page.find("combobox", "I work as").selected(), role);
    level_is(page, "L3 Senior");
    // That the role is another one is said, and the way back is where the reader is now.
    page.find("status", any())
        .mentions(&format!("You are now at {role}, L3 Senior. {role}: from L3 Senior to L4 Staff:"));
    let is_seen = "const it = arguments[0].getBoundingClientRect(), root = arguments[0].getRootNode();
        const seen = root.elementFromPoint((it.left + it.right) / 2, (it.top + it.bottom) / 2);
        return it.top >= 0 && it.bottom <= innerHeight && seen === arguments[0] && root.host.getBoundingClientRect().top < -200";
    // WebKit's window does not get so narrow without a frame, in which the page would be another one.
    let narrow = if page.engine() == Engine::WebKit { 500 } else { 390 };
    for (width, height) in [(1280, 800), (narrow, 844)] {
        page.resize(width, height);
        let row = page.find("button", starting(&format!("{skill}, ")));
        row.run("arguments[0].scrollIntoView({ block: 'center' })");
        page.wait_for("the way back is in sight", || page.find("button", "Undo").run(is_seen) == true);
    }
    page.find("button", "Undo").click();
    page.wait_for("the role is the former one", || {
        page.find("combobox", "I work as").selected() == "Backend Engineer"
    });
    level_is(page, "L3 Senior");
    page.console_is_empty();
}

fn a_filter_that_hides_a_result_is_taken_off(page: &Page) {
    open_example(page);
    unfold(page, "Filters");
    page.find("combobox", "Skill").select("Readable code");
    page.find("region", "Readable code");
    let results = results_of(page, "latency");
    results.mentions("None of these is among the skills and roles shown.");
    let link = results.names("link").into_iter().find(|name| name.contains("Backend Engineer"));
    results.find("link", &*link.expect("one of the chosen role")).click();
    page.find("region", "Product engineering skill matrix");
    assert_eq!(page.find("combobox", "Skill").selected(), "All skills");
    assert_eq!(page.find("combobox", "I work as").selected(), "Backend Engineer");
    page.console_is_empty();
}
