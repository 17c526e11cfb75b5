//! The career path: what lies ahead, and who is beside.

use super::hosting::{html, level_is, open_shape, tag};
use super::pages::{address_tells, open_rows, unfold};
use super::{Scenario, scenarios};
use crate::page::{Found, Page, any};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![
        stops_and_how_much_there_is_to_cover,
        neighbours_lead_to_the_comparison,
        the_top_and_no_roles,
        where_it_ends_a_sentence_says_so,
        a_dot_is_beside_the_name_of_its_stop,
        each_way_of_a_wide_fork_has_a_lane,
    ]
}

#[track_caller]
fn stops(list: &Found<'_>) -> Vec<String> {
    list.texts("listitem", any()).iter().map(|it| it.replace('\n', " ")).collect()
}

fn stops_and_how_much_there_is_to_cover(page: &Page) {
    open_shape(page, "forks", "skill=all", "#level=senior");
    page.find("tab", "Career path").click();
    let path = page.find("article", "From Engineer, Senior");
    let ahead = stops(&path.find("list", "Ahead"));
    assert_eq!(ahead.len(), 4, "{ahead:?}");
    // Both ways of the fork come next, each with its own amount; of what is dropped nothing is to cover.
    let begin = [
        "Senior you are here",
        "Staff next 1 of 3 to work on",
        "Manager next 2 of 4 to work on",
        "Director From Manager: 1 of 2 to work on",
    ];
    for (stop, begin) in ahead.iter().zip(begin) {
        assert!(stop.starts_with(begin), "{stop:?} should begin {begin:?}");
    }
    // One role has no neighbours.
    path.absent("list", "Neighbouring roles");
    address_tells(page, "view=path", true);
    page.axe();
    // The path follows the ladder, which stays.
    page.level("Manager").click();
    let path = page.find("article", "From Engineer, Manager");
    assert_eq!(stops(&path.find("list", "Ahead")).len(), 2, "the other way of the fork is not ahead");
    page.level("Senior").click();
    let manager = page.find("article", "From Engineer, Senior").find("link", "Manager");
    manager.focus();
    page.press("Enter");
    page.focus_is_on("heading", "From Senior to Manager");
    level_is(page, "Senior");
    open_rows(page);
    page.find("region", "From Senior to Manager").mentions("Hires and reviews");
    address_tells(page, "target=manager", true);
    page.back();
    page.find("article", "From Engineer, Senior");
    page.console_is_empty();
}

fn neighbours_lead_to_the_comparison(page: &Page) {
    open_shape(page, "own-ladders", "skill=all", "#view=path&level=junior");
    let path = page.find("article", "From 🧪 Tester, Junior");
    let beside = path.find("list", "Neighbouring roles");
    let names = beside.names("link");
    // Some of ten, the nearest first: who listens and presents too has least to cover.
    assert_eq!(names.len(), 6);
    path.mentions("6 of 11 shown");
    path.find("button", "Show more").click();
    page.wait_for("all are shown", || page.find("list", "Neighbouring roles").names("link").len() == 11);
    // A role that has no level as low as this says where it starts.
    path.mentions("👑 Founder, Owner starts at Owner");
    page.axe();
    page.find("link", "🎨 Designer, Junior").click();
    let answer = page.find("region", "From 🧪 Tester, Junior to 🎨 Designer, Junior");
    page.focus_is_on("heading", "From 🧪 Tester, Junior to 🎨 Designer, Junior");
    open_rows(page);
    answer.mentions("Designer work, step 1");
    assert_eq!(page.find("combobox", "Role to aim for").selected(), "as 🎨 Designer");
    address_tells(page, "target-role=designer", true);
    page.back();
    page.find("article", "From 🧪 Tester, Junior");
    page.console_is_empty();
}

fn the_top_and_no_roles(page: &Page) {
    open_shape(page, "forks", "skill=all", "#view=path&level=director");
    let path = page.find("article", "From Engineer, Director");
    path.mentions("This is the top of the ladder.");
    page.axe();
    open_shape(page, "no-roles", "skill=all", "#view=path");
    let path = page.find("article", "From First");
    let ahead = stops(&path.find("list", "Ahead"));
    assert!(ahead[1].starts_with("Second next 2 of 3 to work on"), "{ahead:?}");
    // A path for each role that is shown; and none of them.
    open_shape(page, "changes", "skill=all", "#view=path");
    page.find("article", "From Baker, Junior");
    page.find("article", "From Cook, Junior");
    unfold(page, "Filters");
    page.find("checkbox", "Baker").click();
    page.absent("article", "From Baker, Junior");
    page.find("checkbox", "Cook").click();
    page.find("tabpanel", any()).mentions("No role is chosen.");
    page.axe();
    page.console_is_empty();
}

/// How far the middle of each dot of a list is from that of the name beside it.
const APART: &str = "
    const root = document.querySelector('skill-matrix').shadowRoot;
    const middle = (of) => { const box = of.getBoundingClientRect(); return box.top + box.height / 2; };
    return [...root.querySelector('[aria-label=Ahead]').children].map((stop) =>
        Math.abs(middle(stop.firstElementChild.querySelector('span')) - middle(stop.querySelector('b, button'))));";

fn a_dot_is_beside_the_name_of_its_stop(page: &Page) {
    let cell = |role: &str, level: &str| json!({"skill": "soup", "role": role, "level": level, "items": ["Stirs", level]});
    // A stop with ways is much higher than its name.
    let matrix = json!({
        "format": "skill-matrix/1", "title": "Kitchen", "levels": ["Junior", "Senior", "Chief"], "skills": [{"name": "Soup"}],
        "roles": [
            {"name": "Cook", "levels": ["junior", {"level": "senior", "next": [
                {"level": "chief"}, {"role": "teacher", "level": "junior"}, {"role": "teacher", "level": "senior"}]}, "chief"]},
            {"name": "Teacher", "levels": ["junior", "senior"]}],
        "expectations": [
            cell("cook", "junior"), cell("cook", "senior"), cell("cook", "chief"), cell("teacher", "junior"),
            cell("teacher", "senior")]});
    page.host().serve("/host.html", html("", &tag(r#"view="path" roles="cook""#, &matrix)));
    page.open("/host.html");
    let path = page.find("article", "From Cook, Junior");
    path.find("button", "Teacher, Senior");
    let apart = page.run(APART, vec![]);
    let apart: Vec<f64> = apart.as_array().unwrap().iter().filter_map(|it| it.as_f64()).collect();
    assert!(apart.len() == 3 && apart.iter().all(|px| *px < 5.0), "{apart:?}");
    // It is told among the ways on.
    path.absent("list", "Neighbouring roles");
    page.axe();
    page.console_is_empty();
}

fn where_it_ends_a_sentence_says_so(page: &Page) {
    const WHY: &str = "From here on there is too much to compare.";
    let open = |levels: usize| {
        let cell = |at: usize| {
            let items: Vec<String> = (0..10).map(|nth| format!("Does {nth} at {at}")).collect();
            json!({ "skill": "s", "level": format!("l{at}"), "items": items })
        };
        // Two levels at each height.
        let level =
            |at: usize| json!({ "id": format!("l{at}"), "name": format!("Level {at}"), "rank": at / 2 });
        let matrix = json!({
            "format": "skill-matrix/1", "id": "forks", "title": "Forks", "cumulative": true,
            "levels": (0..levels).map(level).collect::<Vec<_>>(),
            "skills": [{ "id": "s", "name": "Skill" }],
            "expectations": (0..levels).map(cell).collect::<Vec<_>>(),
        });
        page.host().serve("/host.html", html("", &tag("id=it storage=none view=path", &matrix)));
        page.open("/pages/quiet.html");
        page.open("/host.html");
        page.find("list", "Ahead")
    };
    assert_eq!(open(20).find_all("listitem", any()).len(), 19);
    assert!(!page.find("tabpanel", any()).text().contains(WHY));
    let told = open(220).find_all("listitem", any()).len();
    assert!((50..219).contains(&told), "{told} levels are told");
    page.find("tabpanel", any()).mentions(WHY);
    // The list of one expectation from level to level ends likewise.
    page.find("tab", "Compare").click();
    let row = page.find("table", "Everything expected at Level 0").find("button", "Skill");
    row.click();
    let growth = page.find("list", "From the first level to the last");
    assert_eq!(growth.text().matches(WHY).count(), 1);
    page.console_is_empty();
}

fn each_way_of_a_wide_fork_has_a_lane(page: &Page) {
    let ways = ["Staff", "Manager", "Architect", "Researcher", "Teacher"];
    let mut levels = vec![json!({"id": "senior", "name": "Senior", "rank": 1})];
    levels.extend(ways.map(|name| json!({"id": name.to_lowercase(), "name": name, "rank": 2})));
    let cells: Vec<_> = ways
        .map(
            |name| json!({"skill": "s", "level": name.to_lowercase(), "items": [format!("Works as {name}")]}),
        )
        .into();
    let matrix = json!({"format": "skill-matrix/1", "title": "Ways", "levels": levels, "skills": [{"id": "s", "name": "Work"}], "expectations": cells});
    page.host().serve("/host.html", html("", &tag("id=it", &matrix)));
    page.open("/host.html");
    page.find("tab", "Career path").click();
    let ahead = page.find("list", "Ahead");
    assert_eq!(stops(&ahead).len(), 6);
    let lefts = ahead.run(
        "return [...arguments[0].querySelectorAll('.dot')].map((it) => Math.round(it.getBoundingClientRect().left))",
    );
    let mut lefts: Vec<i64> = serde_json::from_value(lefts).unwrap();
    lefts.remove(0);
    assert!(lefts.windows(2).all(|two| two[0] < two[1]), "{lefts:?}");
    for width in [1280, 390] {
        page.resize(width, 800);
        page.needs_no_sideways_scrolling();
    }
}
