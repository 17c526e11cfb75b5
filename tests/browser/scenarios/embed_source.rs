//! The matrix from an address: what goes wrong on the way is said, and can be tried again.

use super::hosting::{alert_mentions, heard, heard_times, host_goes_on, html, level_is, matrix, open};
use super::{Scenario, scenarios};
use crate::host::Host;
use crate::page::{Page, any, containing};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![
        one_that_is_missing_is_not_json_and_comes_back,
        one_that_is_too_slow_is_given_up_and_tried_again_on_request,
        one_of_another_site_has_to_be_let_in,
        the_newest_is_shown_whenever_the_older_comes,
        what_is_not_wanted_any_more_is_stopped,
        while_another_is_awaited_the_shown_one_goes_on,
    ]
}

/// A page whose long waits end when the scenario wants, and that knows what became of its fetches.
const PAGE: &str = "/hosts/source/index.html";

fn set_src(page: &Page, src: &str) {
    page.run("document.getElementById('it').src = arguments[0]", vec![json!(src)]);
}

fn one_that_is_missing_is_not_json_and_comes_back(page: &Page) {
    open(page, "", "<skill-matrix id=it src=/matrix.json></skill-matrix>");
    let alert = page.find("alert", any());
    alert.mentions("could not be loaded from /matrix.json: the server answered 404.");
    let error = heard_times(page, "matrix-error", 1);
    assert!(error["detail"]["problems"][0].as_str().unwrap().contains("404"), "{error}");
    page.axe();
    host_goes_on(page);
    // Behind a sign-in, the answer often is a page.
    page.host().serve("/matrix.json", "<!doctype html><title>Sign in</title>");
    page.find("button", "Try again").click();
    alert_mentions(page, "This is a web page");
    page.axe();
    page.host().serve("/matrix.json", matrix("m", "Fetched").to_string());
    page.find("button", "Try again").click();
    page.find("region", "Fetched");
    page.absent("alert", any());
    // A host that cannot be reached.
    page.run("document.getElementById('it').src = 'http://127.0.0.1:9/matrix.json'", vec![]);
    alert_mentions(
        page,
        "could not be loaded from http://127.0.0.1:9/matrix.json: the server cannot be reached, or this page may not read from it",
    );
    page.absent("region", "Fetched");
}

fn one_that_is_too_slow_is_given_up_and_tried_again_on_request(page: &Page) {
    page.host().serve("/slow.json", matrix("slow", "Slow").to_string());
    page.open(PAGE);
    set_src(page, "/slow.json?hold");
    page.wait_for("it is asked for", || page.host().requests().iter().any(|it| it.contains("slow")));
    page.run("passTime()", vec![]);
    page.find("alert", any())
        .mentions("could not be loaded from /slow.json?hold: the server has not answered for 20 seconds.");
    assert_eq!(page.run("return fetches[0].signal.aborted", vec![]), true);
    page.axe();
    page.find("button", "Try again").click();
    page.find("status", any()).says("Loading…");
    page.absent("alert", any());
    page.host().release();
    page.find("region", "Slow");
    page.absent("status", containing("Loading"));
    assert_eq!(page.run("return waiting.length", vec![]), 0, "a wait that nobody ends");
    page.console_is_empty();
}

fn one_of_another_site_has_to_be_let_in(page: &Page) {
    let other = Host::start();
    other.serve("/m.json", matrix("m", "Fetched").to_string());
    page.open(PAGE);
    set_src(page, &other.url("/m.json"));
    alert_mentions(page, "the server's Access-Control-Allow-Origin, the page's connect-src");
    set_src(page, &other.url("/m.json?cors"));
    page.find("region", "Fetched");
    // Signed in: to the page's own site always, to another one only where the tag asks for it.
    page.run("document.cookie = 'session=1; path=/'", vec![]);
    page.host().serve("/own.json", matrix("own", "Own").to_string());
    set_src(page, "/own.json?signed-in");
    page.find("region", "Own");
    set_src(page, &other.url("/m.json?cors&signed-in"));
    alert_mentions(page, "the server answered 401.");
    page.run("document.getElementById('it').setAttribute('crossorigin', 'use-credentials')", vec![]);
    page.find("button", "Try again").click();
    page.find("region", "Fetched");
}

fn the_newest_is_shown_whenever_the_older_comes(page: &Page) {
    page.host().serve("/old.json", matrix("old", "Old").to_string());
    page.host().serve("/new.json", matrix("new", "New").to_string());
    page.host().serve(
        "/host.html",
        html("", "<skill-matrix id=a src='/old.json?hold'>Read me meanwhile</skill-matrix><skill-matrix id=b src='/old.json?hold'></skill-matrix>"),
    );
    page.open("/host.html");
    page.wait_for("both wait", || {
        page.find_all("status", containing("")).len() == 2 || page.names("status").len() == 2
    });
    assert!(
        page.run("return document.body.innerText", vec![]).as_str().unwrap().contains("Read me meanwhile")
    );
    page.run(
        "document.getElementById('a').src = '/new.json';
         const b = document.getElementById('b');
         b.remove();
         setTimeout(() => { b.setAttribute('src', '/new.json'); document.querySelector('main').append(b); })",
        vec![],
    );
    page.wait_for("both are new", || page.find_all("region", "New").len() == 2);
    page.host().release();
    page.run("fetch('/old.json?hold').then((it) => it.text()).then(() => setTimeout(() => { window.came = true }))", vec![]);
    page.wait_for("the old ones have come", || page.run("return window.came", vec![]) == true);
    assert_eq!(page.find_all("region", "New").len(), 2);
    assert_eq!(heard(page, "matrix-load").len(), 2);
    assert!(heard(page, "matrix-error").is_empty());
}

fn what_is_not_wanted_any_more_is_stopped(page: &Page) {
    page.host().serve("/old.json", matrix("old", "Old").to_string());
    page.host().serve("/new.json", matrix("new", "New").to_string());
    page.open(PAGE);
    let aborted = || page.run("return fetches.map((it) => it.signal.aborted)", vec![]);
    set_src(page, "/old.json?hold");
    page.wait_for("it is asked for", || aborted() == json!([false]));
    set_src(page, "/new.json");
    page.find("region", "New");
    assert_eq!(aborted(), json!([true, false]));
    set_src(page, "/old.json?hold");
    page.wait_for("it is asked for", || aborted() == json!([true, false, false]));
    page.run("document.getElementById('it').matrix = arguments[0]", vec![matrix("given", "Given")]);
    page.find("region", "Given");
    assert_eq!(aborted(), json!([true, false, true]));
    page.run("document.getElementById('it').matrix = null", vec![]);
    page.wait_for("it is asked for", || aborted() == json!([true, false, true, false]));
    page.run("document.getElementById('it').remove()", vec![]);
    page.wait_for("it is stopped", || aborted() == json!([true, false, true, true]));
    assert!(heard(page, "matrix-error").is_empty());
    assert_eq!(page.run("return waiting.length", vec![]), 0, "a wait that nobody ends");
    page.console_is_empty();
}

fn while_another_is_awaited_the_shown_one_goes_on(page: &Page) {
    page.host().serve("/one.json", matrix("one", "One").to_string());
    page.host().serve("/two.json", matrix("two", "Two").to_string());
    page.open(PAGE);
    set_src(page, "/one.json");
    page.find("region", "One");
    set_src(page, "/two.json?hold");
    let loading = "return [...document.getElementById('it').shadowRoot.querySelectorAll('[role=status]')]
        .filter((it) => it.textContent === 'Loading…').length";
    page.wait_for("it is said", || page.run(loading, vec![]) == 1);
    page.level("High").click();
    level_is(page, "High");
    page.axe();
    page.host().release();
    page.find("region", "Two");
    assert_eq!(page.run(loading, vec![]), 0);
    page.console_is_empty();
}
