//! How big a step is; narrowing its comparison, and arranging it.

use super::hosting::open_shape;
use super::pages::{address_tells, open_rows, unfold};
use super::{Scenario, scenarios};
use crate::page::{Found, Page, any, starting};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![
        says_how_big_the_step_is,
        each_filter_leaves_its_own,
        counts_agree_with_what_is_shown,
        nothing_left_and_the_way_out,
        each_filter_is_a_chip_that_takes_it_off,
        by_role_by_skill_and_side_by_side,
        address_and_attributes,
    ]
}

const STEP: &str = "From Junior to Senior";
const BOXES: [&str; 7] = [
    "What changes",
    "Required",
    "New (4)",
    "Deeper (1)",
    "Reworded (2)",
    "Same (2)",
    "Not listed at Senior (2)",
];

/// The answer for the baker in all skills, what can be done about it unfolded.
#[track_caller]
fn open_baker<'page>(page: &'page Page, attributes: &str, rest: &str) -> Found<'page> {
    open_shape(page, "changes", &format!("skill=all roles=baker storage=none {attributes}"), rest);
    let answer = page.find("region", STEP);
    unfold(page, "Filters");
    let is_by_role = !attributes.contains("arrange=") && !rest.contains("arrange=side");
    if is_by_role {
        open_rows(page);
    }
    answer
}

fn says_how_big_the_step_is(page: &Page) {
    let answer = open_baker(page, "", "");
    answer.mentions(
        "5 things to work on in 3 skills (4 new, 1 deeper). 2 in other words, 2 stay the same, 2 not listed at Senior.",
    );
    page.find("combobox", "Skill").select("Oven");
    page.find("region", STEP).mentions("1 thing to work on (1 new). 1 stays the same.");
    // Nothing expected on either side: nothing to be counted, filtered or arranged.
    page.find("combobox", "Skill").select("Shop");
    page.level("Chief").click();
    page.find("combobox", "Aiming for").select("Junior");
    let answer = page.find("region", "From Chief to Junior");
    answer.mentions("Nothing is expected here at either level.");
    answer.absent("combobox", "Arrange by");
}

fn each_filter_leaves_its_own(page: &Page) {
    let answer = open_baker(page, "", "");
    let group = page.find("group", "Show only");
    assert_eq!(group.names("checkbox"), BOXES);
    let texts = [
        ("New", "Steams the oven"),
        ("Deeper", "Kneads by hand"),
        ("Reworded", "batch of rolls"),
        ("Same", "Lights the oven"),
        ("Not listed", "Asks when to stop"),
    ];
    for (filter, of) in texts {
        let filter = group.find("checkbox", starting(filter));
        filter.click();
        answer.mentions(of);
        for (_, other) in texts.iter().filter(|(_, text)| *text != of) {
            page.wait_for(other, || !answer.text().contains(other));
        }
        filter.click();
    }
    // Several: any of them.
    group.find("checkbox", "New (4)").click();
    group.find("checkbox", "Deeper (1)").click();
    for (there, is_there) in [(0, true), (1, true), (2, false), (4, false)] {
        page.wait_for(texts[there].1, || answer.text().contains(texts[there].1) == is_there);
    }
    group.find("checkbox", "New (4)").click();
    group.find("checkbox", "Deeper (1)").click();
    // What changes: without what stays expected.
    answer.mentions("1 stays the same");
    group.find("checkbox", "What changes").click();
    page.wait_for("what stays is gone", || !answer.text().contains("stays the same"));
    answer.mentions("Sells what is baked");
    // And of that only what is required at the target: the shop is not.
    group.find("checkbox", "Required").click();
    page.wait_for("what is optional is gone", || !answer.text().contains("Sells what is baked"));
    answer.mentions("Steams the oven");
    page.focus_is_on("checkbox", "Required");
    page.axe();
    page.console_is_empty();
}

fn counts_agree_with_what_is_shown(page: &Page) {
    let answer = open_baker(page, "", "");
    let all = "5 things to work on in 3 skills (4 new, 1 deeper). 2 in other words, 2 stay the same, 2 not listed at Senior.";
    answer.mentions(all);
    page.find("checkbox", "Deeper (1)").click();
    answer.mentions("1 thing to work on (1 deeper).");
    answer.mentions("Showing 1 of 3.");
    answer.mentions("Kneads by hand");
    page.wait_for("the others are gone", || !answer.text().contains("stay the same"));
    page.find("checkbox", "Deeper (1)").click();
    page.find("checkbox", "Required").click();
    answer.mentions("Showing 2 of 3.");
    page.wait_for("the size is another one", || !answer.text().contains(all));
    answer.mentions("in 2 skills");
    // What is said aloud agrees too.
    page.level("Senior").click();
    page.level("Junior").click();
    let step = answer_size(page);
    page.find("status", any()).mentions(&format!("from Junior to Senior: {step}"));
    page.console_is_empty();
}

/// How much there is to work on by the answer, as the status says it.
#[track_caller]
fn answer_size(page: &Page) -> String {
    let text = page.find("region", STEP).text();
    let inside = text.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(inside, _)| inside);
    inside.unwrap_or_else(|| panic!("{text}")).to_owned()
}

fn nothing_left_and_the_way_out(page: &Page) {
    let answer = open_baker(page, "", "");
    page.find("checkbox", "Deeper (1)").click();
    page.wait_for("it is narrowed", || !answer.text().contains("Steams the oven"));
    // Nothing is expected at the top, so nothing gets deeper on the way there.
    page.level("Senior").click();
    let answer = page.find("region", "From Senior to Chief");
    answer.mentions("No expectations match these filters.");
    assert!(answer.names("article").is_empty());
    page.axe();
    answer.find("button", "Show everything").click();
    answer.find("article", "Baker").mentions("2 not listed at Chief");
    // Who pressed a button that is gone is where it led.
    page.focus_is_on("heading", "From Senior to Chief");
    page.console_is_empty();
}

fn each_filter_is_a_chip_that_takes_it_off(page: &Page) {
    let answer = open_baker(page, "", "#only=required,new");
    let chips = || answer.find("group", "Filters that are on");
    assert_eq!(chips().names("button"), ["Remove filter Required", "Remove filter New", "Clear all"]);
    chips().mentions("Showing 2 of 3.");
    page.axe();
    // The focus goes to the next one, or to where filters are put on.
    chips().find("button", "Remove filter Required").click();
    chips().mentions("Showing 3 of 3.");
    page.focus_is_on("button", "Remove filter New");
    assert!(!page.find("checkbox", "Required").is_checked());
    chips().absent("button", "Clear all");
    page.press("Enter");
    answer.absent("group", "Filters that are on");
    let summary = "return document.querySelector('skill-matrix').shadowRoot.activeElement?.textContent";
    page.wait_for("the focus is on the filters", || page.run(summary, vec![]) == "Filters");
    // The skill is a filter too, and all of them go at once.
    page.find("combobox", "Skill").select("Oven");
    page.find("checkbox", "Same (1)").click();
    let answer = page.find("region", STEP);
    let chips = answer.find("group", "Filters that are on");
    chips.mentions("Showing 1 of 3.");
    assert_eq!(chips.names("button"), ["Remove filter Oven", "Remove filter Same", "Clear all"]);
    chips.find("button", "Clear all").click();
    let answer = page.find("region", STEP);
    answer.absent("group", "Filters that are on");
    answer.mentions("Shop");
    page.wait_for("the focus is on the filters", || page.run(summary, vec![]) == "Filters");
    // What the filters leave is counted as it is arranged, also where they leave nothing.
    open_shape(page, "changes", "skill=all", "#only=new&arrange=skill");
    let answer = page.find("region", STEP);
    answer.mentions("Showing 3 of 3.");
    assert_eq!(answer.names("article").len(), 3);
    open_shape(page, "changes", "skill=all roles=baker", "#only=shallower");
    let answer = page.find("region", STEP);
    answer.mentions("Showing 0 of 3.");
    answer.find("button", "Remove filter Shallower").click();
    page.find("region", STEP).mentions("Dough");
    page.console_is_empty();
}

fn by_role_by_skill_and_side_by_side(page: &Page) {
    open_shape(page, "changes", "skill=all", "");
    let answer = page.find("region", STEP);
    unfold(page, "Filters");
    let arrange = page.find("combobox", "Arrange by");
    assert_eq!(arrange.names("option"), ["Role", "Skill", "Side by side"]);
    assert_eq!(answer.names("article"), ["Baker", "Cook"]);
    answer.find("article", "Baker").find("heading", "Oven");
    arrange.select("Skill");
    answer.find("article", "Oven");
    assert_eq!(answer.names("article"), ["Dough", "Oven", "Shop"]);
    let dough = answer.find("article", "Dough");
    assert_eq!(dough.names("heading"), ["Dough", "Baker", "Cook"]);
    dough.mentions("Rolls pasta");
    assert_eq!(answer.find("article", "Oven").names("heading"), ["Oven", "Baker"]);
    arrange.select("Side by side");
    let table = answer.find("table", "Baker: From Junior to Senior");
    answer.find("table", "Cook: From Junior to Senior");
    assert!(answer.names("article").is_empty());
    assert_eq!(table.names("columnheader"), ["Outcome", "Junior", "Senior"]);
    let heads = table.names("rowheader");
    let begins: Vec<_> = heads.iter().map(|head| head.split(' ').next().unwrap_or_default()).collect();
    assert_eq!(begins, ["Dough", "Oven", "Shop"]);
    let row = |text: &str| {
        let found = table.find_all("row", any()).into_iter().find(|row| row.text().contains(text));
        found.unwrap_or_else(|| panic!("no row {text:?}")).names("cell")
    };
    assert_eq!(row("Steams the oven"), ["New", "Not listed", "Steams the oven"]);
    assert_eq!(row("Asks when"), ["Not listed at Senior", "Asks when to stop", "Not listed"]);
    assert_eq!(row("Lights"), ["Same", "Lights the oven", "Lights the oven"]);
    // The control is the same one, so that the focus stays. (Drivers choose an option in ways of their own.)
    assert_eq!(arrange.run("return arguments[0].isConnected"), true);
    page.axe();
    // What is narrowed is narrowed here too.
    page.find("checkbox", starting("New (")).click();
    page.wait_for("it is narrowed", || !answer.text().contains("Asks when"));
    answer.find("table", "Baker: From Junior to Senior").mentions("Steams the oven");
    page.console_is_empty();
}

fn address_and_attributes(page: &Page) {
    open_baker(page, "", "#only=new,required&arrange=side");
    let narrowed = || {
        let table = page.find("table", "Baker: From Junior to Senior");
        table.mentions("Steams the oven");
        let text = table.text();
        assert!(!text.contains("Sells what is baked") && !text.contains("Lights the oven"), "{text}");
    };
    narrowed();
    page.reload();
    narrowed();
    unfold(page, "Filters");
    // What is new is counted among what is required.
    assert!(page.find("checkbox", "New (3)").is_checked() && page.find("checkbox", "Required").is_checked());
    page.find("checkbox", "Required").click();
    page.find("checkbox", "New (4)");
    address_tells(page, "required", false);
    unfold(page, "Filters");
    page.find("combobox", "Arrange by").select("Role");
    address_tells(page, "arrange", false);
    page.back();
    page.find("table", "Baker: From Junior to Senior");
    page.forward();
    page.find("article", "Baker");
    // As attributes, at the start and afterwards.
    open_baker(page, "arrange=skill only=deeper", "");
    page.find("article", "Dough").mentions("Kneads by hand");
    page.absent("article", "Oven");
    page.run(
        "const it = document.getElementById('it'); it.only = arguments[0]; it.arrange = 'side'",
        vec![json!("dropped")],
    );
    page.find("table", "Baker: From Junior to Senior").mentions("Asks when to stop");
    page.run("const it = document.getElementById('it'); it.only = null; it.arrange = null", vec![]);
    open_rows(page);
    page.find("article", "Baker").mentions("Steams the oven");
    // What is no filter and no arrangement.
    open_baker(page, "", "#only=gone&arrange=upside-down");
    page.find("article", "Baker");
    page.find("region", "Every kind of change").mentions("this matrix doesn't have them.");
    page.console_is_empty();
}
