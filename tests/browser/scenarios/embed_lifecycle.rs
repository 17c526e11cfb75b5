//! Moved, removed, put back: state is kept, and nothing is left behind.

use super::hosting::{heard, heard_times, host_goes_on, level_is, matrix, open, tag};
use super::pages::unfold;
use super::{Scenario, scenarios};
use crate::page::{Page, any};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![
        moved_it_keeps_its_state,
        removed_it_does_nothing_more_and_comes_back,
        removed_for_a_while_it_remembers_without_a_storage,
        a_closed_shadow_root_of_the_page,
        a_thousand_come_move_and_go_and_leave_nothing,
    ]
}

fn moved_it_keeps_its_state(page: &Page) {
    open(
        page,
        "",
        &("<div id=elsewhere></div>".to_owned() + &tag("id=it storage=none", &matrix("m", "First"))),
    );
    page.level("Middle").click();
    page.find("searchbox", "Search").click();
    page.type_text("goes");
    page.find("status", any()).says("1 expectation matches “goes”.");
    page.run("document.getElementById('elsewhere').append(document.getElementById('it'))", vec![]);
    level_is(page, "Middle");
    assert_eq!(page.find("searchbox", "Search").value(), "goes");
    assert_eq!(heard(page, "matrix-load").len(), 1);
    page.level("High").click();
    page.find("status", any()).mentions("High is the top level");
    page.console_is_empty();
}

fn removed_it_does_nothing_more_and_comes_back(page: &Page) {
    open(page, "", &tag("id=it history=url", &matrix("m", "First")));
    page.level("Middle").click();
    page.wait_for("the address is written", || page.address().ends_with("#level=middle"));
    heard_times(page, "selection-change", 1);
    // The second part listens for printing.
    page.find("table", "Everything expected at Middle");
    page.run("window.it = document.getElementById('it'); window.before = listening; it.remove(); window.inside = it.shadowRoot", vec![]);
    assert_eq!(
        page.run("return [inside.childNodes.length, window.listening - before]", vec![]),
        json!([1, -4])
    );
    page.run(
        "it.level = 'high'; location.hash = '#level=low'; dispatchEvent(new PopStateEvent('popstate'))",
        vec![],
    );
    page.absent("radio", any());
    assert_eq!(heard(page, "selection-change").len(), 1);
    page.run("location.hash = ''; document.querySelector('main').append(it)", vec![]);
    level_is(page, "Middle");
    heard_times(page, "matrix-load", 2);
    page.level("Low").click();
    heard_times(page, "selection-change", 2);
    page.console_is_empty();
}

fn removed_for_a_while_it_remembers_without_a_storage(page: &Page) {
    open(page, "", &tag("id=it storage=none", &matrix("m", "First")));
    page.level("Middle").click();
    unfold(page, "Filters");
    page.find("combobox", "Skill").select("Beside First");
    page.find("region", "Beside First");
    page.run(
        "window.it = document.getElementById('it'); it.remove();
         setTimeout(() => document.querySelector('main').append(it), 50)",
        vec![],
    );
    heard_times(page, "matrix-load", 2);
    level_is(page, "Middle");
    unfold(page, "Filters");
    assert_eq!(page.find("combobox", "Skill").selected(), "Beside First");
    assert_eq!(page.run("return [localStorage.length, sessionStorage.length]", vec![]), json!([0, 0]));
    // Another element knows nothing of it, nor does the page after a reload.
    page.reload();
    level_is(page, "Low");
    page.console_is_empty();
}

fn a_closed_shadow_root_of_the_page(page: &Page) {
    let declared = "<template shadowrootmode=closed><p>Of the page</p></template>";
    let with_template = tag("id=it", &matrix("m", "First")).replacen('>', &[">", declared].concat(), 1);
    open(page, "", &with_template);
    heard_times(page, "matrix-load", 1);
    // One that the page keeps to itself is told of, and nothing is thrown.
    page.run(
        "window.held = document.createElement('skill-matrix');
         held.attachInternals();
         held.attachShadow({ mode: 'closed' });
         document.querySelector('main').append(held)",
        vec![],
    );
    let said = heard_times(page, "matrix-error", 1);
    assert!(
        said["detail"]["problems"][0].as_str().is_some_and(|problem| problem.contains("shadow root")),
        "{said}"
    );
    page.run("held.remove(); void held.print()", vec![]);
    host_goes_on(page);
    page.console_is_empty();
}

fn a_thousand_come_move_and_go_and_leave_nothing(page: &Page) {
    page.open("/hosts/many/index.html");
    page.wait_for("all twenty are there", || page.run("return loads", vec![]) == 20);
    // One that a reader uses, which is moved a hundred times meanwhile.
    page.find("region", "Skill 4").level("Middle").click();
    let come_move_and_go = |times: u32| {
        for _ in 0..times / 50 {
            page.run("void comeMoveAndGo(50)", vec![]);
            page.wait_for("all have come and gone", || page.run("return isDone", vec![]) == true);
        }
        (page.run("return held()", vec![]), page.held_by_scripts())
    };
    let [first, second, third] = [400, 300, 300].map(come_move_and_go);
    assert_eq!((&first.0, &second.0), (&second.0, &third.0));
    assert_eq!((&third.0["instances"], page.run("return loads", vec![])), (&json!(1), json!(1020)));
    if let (Some(first), Some(second), Some(third)) = (first.1, second.1, third.1) {
        // The engine's own tables grow in steps now and then, but less in one of two stretches: 330 bytes for
        // each that came and went would be seen.
        let grown = (second.0.saturating_sub(first.0)).min(third.0.saturating_sub(second.0));
        assert!(grown < 100_000, "scripts hold {} bytes, then {}, then {}", first.0, second.0, third.0);
        assert!(third.1 < first.1 + 100, "{} nodes grew to {}", first.1, third.1);
    }
    assert!(page.find("region", "Skill 4").level("Middle").is_checked());
    page.find("region", "Skill 4").level("High").click();
    page.wait_for("it still answers", || page.find("region", "Skill 4").level("High").is_checked());
    host_goes_on(page);
    page.console_is_empty();
}
