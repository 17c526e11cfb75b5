//! Whatever is awaited has a limit, can be tried again, and takes nothing away meanwhile.

use super::embed_second_part::open_with_second_part_held;
use super::hosting::{heard, host_goes_on, html, level_is, matrix, open, tag};
use super::{Scenario, scenarios};
use crate::page::{Page, any};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_slow_but_steady_download_goes_on,
        what_came_before_the_line_is_shown_in_it,
        a_second_part_that_never_answers_can_be_tried_again,
        a_second_part_that_comes_late_is_used,
        what_is_wrong_with_a_matrix_takes_nothing_away_while_it_is_awaited,
        what_is_no_json_takes_nothing_away,
        each_load_is_settled,
    ]
}

/// The text of the line that says that something is on its way.
const LINE: &str =
    "return document.getElementById('it').shadowRoot.querySelector('[role=status]')?.textContent";

fn element() -> String {
    tag("id=it storage=none", &matrix("it", "One"))
}

fn a_slow_but_steady_download_goes_on(page: &Page) {
    // The server's answer comes in pieces, when the scenario says so.
    let head = "<script src=/pages/embed/time.js></script><script>
        window.send = null;
        window.fetch = (src, { signal }) => Promise.resolve(new Response(new ReadableStream({
            start(stream) {
                window.send = (text) => (text ? stream.enqueue(new TextEncoder().encode(text)) : stream.close());
                signal.addEventListener('abort', () => stream.error(new Error('stopped')));
            },
        })));
    </script>";
    let json = matrix("slow", "Slow").to_string();
    page.host().serve("/host.html", html(head, "<skill-matrix id=it src=/slow.json></skill-matrix>"));
    page.open("/host.html");
    page.wait_for("it is asked for", || page.run("return window.send !== null", vec![]) == true);
    // The line that shows what arrives comes after a moment.
    let line = "return Boolean(document.getElementById('it').shadowRoot?.querySelector('[role=status]'))";
    page.wait_for("it says that it is loading", || page.run(line, vec![]) == true);
    let spaces = " ".repeat(700_000);
    for _ in 0..3 {
        page.run("send(arguments[0])", vec![json!(spaces)]);
        // Each piece begins the wait anew; one such wait is all there is.
        page.wait_for("it has arrived", || page.run("return waiting.length", vec![]) == 1);
    }
    page.wait_for("progress is shown", || {
        page.run(LINE, vec![]).as_str().is_some_and(|text| text.contains("2.1 MB"))
    });
    page.run("send(arguments[0]); send()", vec![json!(json)]);
    page.find("region", "Slow");
    // The second part is waited for too, from then on.
    page.find("searchbox", any());
    page.wait_for("no wait is left", || page.run("return waiting.length", vec![]) == 0);
    // Silence ends it all the same.
    page.run("window.send = null; document.getElementById('it').src = '/other.json'", vec![]);
    page.wait_for("it is asked for", || page.run("return window.send !== null", vec![]) == true);
    page.run("send('{')", vec![]);
    page.wait_for("it waits", || page.run("return waiting.length", vec![]) == 1);
    page.run("passTime()", vec![]);
    page.find("alert", any()).mentions("the server has not answered for 20 seconds");
    page.find("button", "Try again");
}

/// The lines that say what is on its way come when the scenario wants, and so does the server's answer.
const LINES_LATER: &str = "<script>
    window.late = [];
    {
      const set = window.setTimeout;
      window.setTimeout = (then, ms, ...rest) => (ms === 400 ? late.push(then) : set(then, ms, ...rest));
    }
    window.stream = null;
    window.fetch = () => Promise.resolve(new Response(new ReadableStream({ start(it) { window.stream = it; } })));
</script>";

/// All that is said of what goes on.
const SAID: &str = "return [...document.getElementById('it').shadowRoot.querySelectorAll('[role=status]')]
    .map((it) => it.textContent).join(' | ')";

fn what_came_before_the_line_is_shown_in_it(page: &Page) {
    let shows_what_came = |spaces: usize, shown: &str| {
        page.wait_for("it is asked for", || page.run("return stream !== null", vec![]) == true);
        page.run("stream.enqueue(new TextEncoder().encode(arguments[0]))", vec![json!(" ".repeat(spaces))]);
        // What was read makes room for more.
        page.wait_for("it has arrived", || page.run("return stream.desiredSize", vec![]) == 1);
        page.run("for (const then of late.splice(0)) then()", vec![]);
        let said = || page.run(SAID, vec![]).as_str().map(str::to_owned).unwrap_or_default();
        page.wait_for(&format!("{shown} in {:?}", said()), || said().contains(shown));
    };
    let finish =
        "stream.enqueue(new TextEncoder().encode(arguments[0])); stream.close(); window.stream = null";
    page.host().serve("/host.html", html(LINES_LATER, "<skill-matrix id=it src=/slow.json></skill-matrix>"));
    page.open("/host.html");
    shows_what_came(1_200_000, "1.2 MB");
    page.run(finish, vec![json!(matrix("slow", "Slow").to_string())]);
    page.find("region", "Slow");
    // Another one, while the first is shown.
    page.run("document.getElementById('it').src = '/other.json'", vec![]);
    shows_what_came(700_000, "0.7 MB");
    page.run(finish, vec![json!(matrix("other", "Other").to_string())]);
    page.find("region", "Other");
    page.console_is_empty();
}

fn a_second_part_that_never_answers_can_be_tried_again(page: &Page) {
    open_with_second_part_held(page, &element());
    page.find("tab", "Grid").click();
    page.find("tabpanel", any()).mentions("Loading…");
    page.wait_for("it waits", || page.run("return waiting.length", vec![]) == 1);
    page.run("passTime()", vec![]);
    let alert = page.find("alert", any());
    alert.mentions("has not answered for 20 seconds");
    page.axe();
    page.host().release();
    page.find("button", "Try again").click();
    page.find("table", "All levels");
    page.absent("alert", any());
    page.wait_for("no wait is left", || page.run("return waiting.length", vec![]) == 0);
    host_goes_on(page);
}

fn a_second_part_that_comes_late_is_used(page: &Page) {
    open_with_second_part_held(page, &element());
    let again = "/dist/embed/skill-matrix-more.js?try=1";
    page.host().hold(again);
    page.find("tab", "Grid").click();
    page.wait_for("it waits", || page.run("return waiting.length", vec![]) == 1);
    page.run("passTime()", vec![]);
    page.find("button", "Try again").click();
    page.wait_for("it is asked for again", || page.host().requests().iter().any(|it| it == again));
    // What was asked for first arrives, and what was asked for again does not.
    page.host().let_go("/dist/embed/skill-matrix-more.js");
    page.find("table", "All levels");
    page.absent("alert", any());
    page.wait_for("no wait is left", || page.run("return waiting.length", vec![]) == 0);
    host_goes_on(page);
}

fn what_is_wrong_with_a_matrix_takes_nothing_away_while_it_is_awaited(page: &Page) {
    open_with_second_part_held(page, &element());
    page.level("Middle").click();
    page.run(
        "window.refused = null;
         document.getElementById('it').load('{').catch((error) => { window.refused = error.message })",
        vec![],
    );
    page.wait_for("it waits", || page.run("return waiting.length", vec![]) == 1);
    level_is(page, "Middle");
    page.run("passTime()", vec![]);
    page.wait_for("the promise is broken", || page.run("return refused !== null", vec![]) == true);
    level_is(page, "Middle");
    page.find("region", "From Middle to High");
    page.level("Low").click();
    page.find("region", "From Low to Middle");
    // With the second part there, it is said what is wrong.
    page.host().release();
    page.run(
        "document.getElementById('it').load('{').catch((error) => { window.refused = error.message })",
        vec![],
    );
    page.find("alert", any()).mentions("This skill matrix cannot be shown");
    host_goes_on(page);
}

fn what_is_no_json_takes_nothing_away(page: &Page) {
    open(page, "", &element());
    page.level("Middle").click();
    for made in [
        "const it = {}; it.it = it; return it",
        "return { levels: [1n] }",
        "return { get title() { throw new Error('no title') } }",
    ] {
        let load = format!(
            "window.refused = null;
             document.getElementById('it').load((() => {{ {made} }})()).catch((error) => {{ window.refused = error.message }})"
        );
        page.run(&load, vec![]);
        page.wait_for(made, || {
            page.run("return refused", vec![])
                .as_str()
                .is_some_and(|it| it.contains("This matrix is no JSON"))
        });
        level_is(page, "Middle");
        page.run(&format!("document.getElementById('it').matrix = (() => {{ {made} }})()"), vec![]);
    }
    page.wait_for("the property is told of too", || heard(page, "matrix-error").len() == 3);
    level_is(page, "Middle");
    page.absent("alert", any());
    page.level("High").click();
    level_is(page, "High");
    page.run("document.getElementById('it').matrix = arguments[0]", vec![matrix("other", "Other")]);
    page.find("region", "Other");
}

fn each_load_is_settled(page: &Page) {
    open(page, "", &element());
    page.find("region", "One");
    page.run(
        "window.said = [];
         const told = (promise) => promise.then(() => said.push('kept'), (error) => said.push(error.message));
         const it = document.getElementById('it');
         told(it.load(arguments[0]));
         it.remove();
         window.alone = document.createElement('skill-matrix');
         told(alone.load(arguments[0]));
         const soon = document.createElement('skill-matrix');
         told(soon.load(arguments[0]));
         document.querySelector('main').append(soon);
         // A file that is never read to its end.
         const unread = document.createElement('skill-matrix');
         document.querySelector('main').append(unread);
         const file = { name: 'a.json', arrayBuffer: () => new Promise(() => {}) };
         told(unread.load(file));
         told(unread.load(file));
         setTimeout(() => unread.remove());",
        vec![matrix("other", "Other")],
    );
    page.wait_for("all are settled", || page.run("return said.length", vec![]) == 5);
    let mut said: Vec<String> = serde_json::from_value(page.run("return said", vec![])).unwrap();
    said.sort();
    assert_eq!(
        said,
        [
            "Another matrix was given before this one was there.",
            "The element is not in the page. It shows this matrix when it is added.",
            "The element was taken out of the page before its matrix was there.",
            "The element was taken out of the page before its matrix was there.",
            "kept",
        ]
    );
    page.find("region", "Other");
    page.run("document.querySelector('main').append(alone)", vec![]);
    page.wait_for("it shows what it was given", || page.find_all("region", "Other").len() == 2);
}
