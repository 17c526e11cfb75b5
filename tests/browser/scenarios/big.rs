//! A matrix of 1,000 skills, 4 roles and 5 levels.

use super::hosting::open;
use super::pages::{show_heat_map, unfold};
use super::{Scenario, scenarios};
use crate::page::{Page, any, starting};

pub fn all() -> Vec<Scenario> {
    scenarios![
        every_view_opens,
        more_is_shown_at_a_wish,
        the_rest_follows_the_answer,
        is_searched_and_narrowed,
        results_stay_while_one_types,
        many_ladders_are_drawn_a_part_at_a_time
    ]
}

/// Made in the page: 20,000 expectations are no file of a repository.
const MAKE: &str = "
  const names = (n, name) => Array.from({ length: n }, (_, at) => ({ id: name.toLowerCase() + (at + 1), name: name + ' ' + (at + 1) }));
  const skills = names(1000, 'Skill').map((it, at) => ({ ...it, path: ['Domain ' + (1 + at / 250 | 0), 'Group ' + (1 + at / 25 | 0)] }));
  const roles = names(4, 'Role'), levels = names(5, 'Level'), expectations = [];
  for (const skill of skills) for (const role of roles) levels.forEach((level, at) => expectations.push({
    skill: skill.id, role: role.id, level: level.id, required: at % 2 === 0, depth: ['some', 'more'][at / 3 | 0],
    items: [`${skill.name} of ${role.name}, step ${at + 1}`, `Kept by ${role.name}`],
  }));
  document.getElementById('it').matrix = {
    format: 'skill-matrix/1', id: 'big', title: 'Big', lang: 'en', depths: ['Some', 'More'], roles, levels, skills, expectations };
";

/// The marks in the first result, and whether it is the element that `notice` has seen.
const FIRST_RESULT: &str = "
  const first = document.getElementById('it').shadowRoot.querySelector('.results > li');
  return [...first.querySelectorAll('mark')].map((it) => it.textContent).join() + (first.noticed ? ', as before' : '')";
const NOTICE: &str = "document.getElementById('it').shadowRoot.querySelector('.results > li').noticed = true";

#[track_caller]
pub fn open_big(page: &Page, attributes: &str) {
    open(page, "", &format!("<skill-matrix id=it history=url {attributes}></skill-matrix>"));
    // What is embedded comes first; the property is set afterwards.
    page.find("radiogroup", "I am at");
    page.run(MAKE, vec![]);
    page.level("Level 1");
}

/// How many rows, items and cells of a map there are in the document.
#[track_caller]
fn drawn(page: &Page, selector: &str) -> u64 {
    let count =
        format!("return document.getElementById('it').shadowRoot.querySelectorAll({selector:?}).length");
    page.run(&count, vec![]).as_u64().unwrap_or_default()
}

const WHY: &str = "The browser’s own search finds only the rows that are shown";

fn every_view_opens(page: &Page) {
    open_big(page, "skill=all");
    page.find("region", "From Level 1 to Level 2");
    for view in page.names("tab") {
        page.find("tab", &*view).click();
        let panel = page.find("tabpanel", &*view);
        panel.find_all("heading", any()).first().expect("each view has a heading");
        let rows = drawn(page, "tr");
        assert!(rows <= 400, "{rows} rows are drawn in {view}");
        let all = drawn(page, ".panel *");
        assert!(all <= 15_000, "{all} elements are drawn in {view}");
        if ["Compare", "Grid"].contains(&&*view) {
            panel.mentions("of 4,000 shown");
            panel.mentions(WHY);
        }
        page.needs_no_sideways_scrolling();
    }
    // The tree is folded, and unfolds.
    page.find("tab", "Skills").click();
    page.find("tabpanel", "Skills").mentions("250 skills");
    unfold(page, "Domain 2");
    unfold(page, "Group 11");
    page.find("link", "Skill 251").click();
    page.find("table", "Skill 251");
    page.focus_is_on("heading", "Skill 251");
    page.find("tab", "Roles").click();
    page.find("link", "Role 3").click();
    page.find("table", "Role 3");
    page.find("tabpanel", "Roles").mentions("of 1,000 shown");
    page.console_is_empty();
}

fn more_is_shown_at_a_wish(page: &Page) {
    open_big(page, "skill=all view=levels hide=search");
    let panel = page.find("tabpanel", "Grid");
    panel.mentions("60 of 4,000 shown");
    let rows = drawn(page, ".overview tr");
    panel.find("button", "Show more").click();
    let panel = page.find("tabpanel", "Grid");
    panel.mentions("120 of 4,000 shown");
    page.focus_is_on("button", "Show more");
    assert!(drawn(page, ".overview tr") > rows);
    // Where there is no search of ours, none is spoken of.
    assert!(!panel.text().contains(WHY));
    // By keyboard, again.
    page.press("Enter");
    page.find("tabpanel", "Grid").mentions("180 of 4,000 shown");
    page.console_is_empty();
}

fn the_rest_follows_the_answer(page: &Page) {
    open_big(page, "skill=all");
    for level in ["Level 3", "Level 4", "Level 2"] {
        page.level(level).click();
        let answer = page.find("region", starting(&format!("From {level} to")));
        // A skill of each role comes with the answer, the others after it, and the table.
        page.wait_for(level, || answer.text().matches("6 of 1,000 shown").count() == 4);
        assert_eq!(drawn(page, ".answer .skill"), 24);
        page.find("table", &*format!("Everything expected at {level}"));
        assert_eq!(drawn(page, ".row"), 24);
    }
    // What is below has not moved by much when the answer is painted: whoever reads there stays there.
    let shares = page.run(
        "const radios = document.getElementById('it').shadowRoot.querySelectorAll('.rung input');
         const before = document.documentElement.scrollHeight;
         radios[2].click();
         return new Promise((done) => requestAnimationFrame(() => done(document.documentElement.scrollHeight / before)))",
        vec![],
    );
    let share = shares.as_f64().unwrap_or_default();
    assert!((0.85..1.15).contains(&share), "{share} of the height");
    // More at a wish, and what is there stays.
    page.run("document.getElementById('it').shadowRoot.querySelector('.answer .skill').id = 'first'", vec![]);
    page.find("article", "Role 1").find("button", "Show more").click();
    page.find("article", "Role 1").mentions("66 of 1,000 shown");
    assert_eq!(drawn(page, ".answer .skill"), 84);
    assert_eq!(drawn(page, ".answer .skill#first"), 1);
    // Two choices in one frame: the table shows the last.
    page.run(
        "const radios = document.getElementById('it').shadowRoot.querySelectorAll('.rung input');
         radios[3].click(); radios[0].click()",
        vec![],
    );
    page.find("table", "Everything expected at Level 1");
    page.find("region", "From Level 1 to Level 2");
    page.console_is_empty();
}

fn is_searched_and_narrowed(page: &Page) {
    open_big(page, "skill=all");
    page.find("searchbox", "Search").click();
    page.type_text("skill 777");
    let results = page.find("region", "Search results");
    results.find("heading", "1 skill matches “skill 777”.");
    results.find("link", "Skill Skill 777");
    results.find("link", "Skill 777 · Role 4 · Level 5").click();
    // The table of one's own level is there with the row, which has the focus and keeps it.
    page.find("table", "Everything expected at Level 1");
    page.focus_is_on("button", "Skill 777, Role 4");
    page.run(
        "return new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done))))",
        vec![],
    );
    page.focus_is_on("button", "Skill 777, Role 4");
    page.find("searchbox", "Search").click();
    page.press("Escape");
    unfold(page, "More");
    page.find("button", "Start over").click();
    let answer = page.find("region", "From Level 1 to Level 2");
    unfold(page, "Filters");
    let new = page.find("checkbox", starting("Reworded ("));
    new.click();
    for arrangement in ["Skill", "Side by side", "Role"] {
        unfold(page, "Filters");
        page.find("combobox", "Arrange by").select(arrangement);
        page.wait_for(arrangement, || answer.text().contains("of 1,000 shown"));
        let all = drawn(page, ".answer *");
        assert!(all <= 15_000, "{all} elements are drawn by {arrangement}");
    }
    page.find("combobox", "Domain").select("Domain 3 › Group 21");
    show_heat_map(page);
    page.wait_for("the group alone", || page.find("tabpanel", "Grid").text().contains("60 of 100 shown"));
    page.console_is_empty();
}

fn results_stay_while_one_types(page: &Page) {
    open_big(page, "skill=all");
    let first_is = |what: &str| {
        page.wait_for(what, || page.run(FIRST_RESULT, vec![]) == what);
    };
    let all_match_and_first_is = |typed: &str, what: &str| {
        page.find("heading", ["20,000 expectations match “", typed, "”."].concat().as_str());
        first_is(what);
    };
    page.find("searchbox", "Search").click();
    page.type_text("ke");
    page.find("region", "Search results").mentions("24 of 20,000 shown");
    page.run(NOTICE, vec![]);
    page.type_text("p");
    all_match_and_first_is("kep", "Kep, as before");
    page.press("Backspace");
    page.type_text("pt b");
    // One mark more, in the same result.
    all_match_and_first_is("kept b", "Kept,b, as before");
    // More of the same at a wish, and the next letter begins at the top again.
    let more = "84 of 20,000 shown";
    page.find("region", "Search results").find("button", "Show more").click();
    page.find("region", "Search results").mentions(more);
    page.run(NOTICE, vec![]);
    page.find("searchbox", "Search").click();
    page.press("End");
    page.type_text("y");
    page.find("region", "Search results").mentions("24 of 20,000 shown");
    first_is("Kept,by");
    assert_eq!(drawn(page, ".results > li"), 24);
    // Others come, and what else matches in the same ones.
    page.run(NOTICE, vec![]);
    page.type_text(" step");
    all_match_and_first_is("kept by step", "step,Kept,by");
    page.press("Escape");
    page.type_text("kepp");
    first_is("Kept");
    page.console_is_empty();
}

const LADDERS: &str = "
  const names = (n, name) => Array.from({ length: n }, (_, at) => ({ id: name.toLowerCase() + (at + 1), name: name + ' ' + (at + 1) }));
  const skills = names(188, 'Skill'), roles = [], levels = [], expectations = [];
  for (let role = 1; role <= 52; role++) {
    const own = names(4, 'L' + role + '-');
    levels.push(...own);
    roles.push({ id: 'r' + role, name: 'Role ' + role, levels: own.map((level) => level.id) });
    for (let at = 0; at < 40; at++) for (const level of own) expectations.push({
      skill: skills[(role * 7 + at) % 188].id, role: 'r' + role, level: level.id,
      items: ['Does the work of ' + level.name + ' in the field ' + at, 'Keeps what others of role ' + role + ' have begun', 'Explains it'] });
  }
  document.getElementById('it').matrix = {
    format: 'skill-matrix/1', id: 'ladders', title: 'Ladders', lang: 'en', roles, levels, skills, expectations };
";

fn many_ladders_are_drawn_a_part_at_a_time(page: &Page) {
    open(page, "", "<skill-matrix id=it history=url skill=all roles=all></skill-matrix>");
    page.find("radiogroup", "I am at");
    page.run(LADDERS, vec![]);
    page.find("region", "Ladders");
    page.find("tab", "Grid").click();
    for (view, shown) in [("All levels", "Texts"), ("Heat map", "Number of items")] {
        page.find("combobox", "Show").select(shown);
        let panel = page.find("tabpanel", "Grid");
        // Each role has a table of its own, of 40 rows.
        panel.mentions("60 of 2,080 shown");
        panel.mentions(WHY);
        page.find("table", &*format!("{view}: Role 2"));
        page.absent("table", &*format!("{view}: Role 3"));
        let (rows, all) = (drawn(page, ".overview tr"), drawn(page, ".panel *"));
        assert!(rows <= 130 && all <= 4_000, "{rows} rows, {all} elements in {view}");
        page.run("document.getElementById('it').shadowRoot.querySelector('.overview').isRead = true", vec![]);
        panel.find("button", "Show more").click();
        panel.mentions("120 of 2,080 shown");
        page.find("table", &*format!("{view}: Role 3"));
        page.focus_is_on("button", "Show more");
        let is_read = "return !!document.getElementById('it').shadowRoot.querySelector('.overview').isRead";
        assert_eq!(page.run(is_read, vec![]), true, "a table is made anew");
        page.needs_no_sideways_scrolling();
    }
    page.console_is_empty();
}
