//! The grid: levels or roles side by side.

use super::hosting::{open, tag};
use super::pages::{EXAMPLE, address_tells, open_example, open_page, unfold, visit};
use super::{Scenario, scenarios};
use crate::page::{Found, Page, any, containing, starting};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![
        levels_go_across,
        scrolls_in_its_box,
        skills_go_down,
        roles_go_across,
        its_header_stays_in_sight,
        edges_tell_that_there_is_more,
        is_as_wide_as_its_place,
        four_levels_fit_1200_px,
        what_is_the_same_is_one,
        what_is_usual_is_said_once,
    ]
}

fn levels_go_across(page: &Page) {
    open_page(page);
    page.find("tab", "Grid").click();
    let table = page.find("table", "All levels");
    let headers = ["Role", "Junior you are here", "Middle next", "Senior", "Lead / Staff", "Principal"];
    assert_eq!(table.names("columnheader"), headers);
    assert_eq!(table.names("rowheader"), ["Data Scientist", "LLM Engineer"]);
    assert_eq!(table.find_all("cell", containing("Optional")).len(), 10);
    page.absent("table", "Everything expected at Junior");
    // The marks follow the ladder, which stays.
    page.level("Senior").click();
    page.find("columnheader", "Senior you are here");
    page.find("columnheader", "Lead / Staff next");
    page.find("tab", "Compare").click();
    page.find("region", "From Senior to Lead / Staff");
    page.console_is_empty();
}

fn scrolls_in_its_box(page: &Page) {
    open_page(page);
    page.resize(800, 900);
    page.find("tab", "Grid").click();
    let frame = page.find("group", "All levels");
    page.needs_no_sideways_scrolling();
    let left = "return Math.round(arguments[0].getBoundingClientRect().left)";
    let head = page.find("rowheader", "Data Scientist");
    let (fixed, moving) = (head.run(left), page.find("columnheader", "Senior").run(left));
    // With the keyboard alone.
    frame.focus();
    page.press("ArrowRight");
    page.wait_for("the box scrolls", || frame.run("return arguments[0].scrollLeft > 0") == true);
    frame.run("arguments[0].scrollLeft = 300");
    assert_eq!(head.run(left), fixed);
    assert_ne!(page.find("columnheader", "Senior").run(left), moving);
}

fn skills_go_down(page: &Page) {
    open_example(page);
    unfold(page, "Filters");
    page.find("combobox", "Skill").select("All skills");
    page.find("tab", "Grid").click();
    // Of one role the skills go down, under where they are filed.
    let table = page.find("table", "All levels");
    assert_eq!(table.names("columnheader").first().map(String::as_str), Some("Skill"));
    assert_eq!(table.names("rowheader")[..2], ["Building › Code", "Readable code"]);
    // Of several, the roles under each skill.
    page.find("combobox", "I work as").select("All roles");
    page.find("rowheader", "Hiring");
    let table = page.find("table", "All levels");
    let heads = table.names("rowheader");
    assert_eq!(heads[..3], ["Readable code", "Backend Engineer", "Frontend Engineer"]);
    // A level that the role does not have is told from one where nothing is expected.
    table.find_all("cell", containing("Not a level of this role")).first().expect("managers begin at L3");
    page.needs_no_sideways_scrolling();
}

fn roles_go_across(page: &Page) {
    open_example(page);
    page.find("tab", "Grid").click();
    let columns = page.find("combobox", "Columns");
    assert_eq!(columns.names("option"), ["Levels", "Roles at L1 Associate"]);
    columns.select("Roles at L1 Associate");
    page.find("heading", "Roles at L1 Associate");
    let table = page.find("table", "Roles at L1 Associate");
    // A role that has no such level stands at its own that is nearest.
    let heads = [
        "Skill",
        "Backend Engineer L1 Associate",
        "Frontend Engineer L1 Associate",
        "Data Engineer L1 Associate",
        "Engineering Manager L3 Senior",
    ];
    assert_eq!(table.names("columnheader"), heads);
    assert_eq!(table.names("rowheader")[..2], ["Building › Code", "Readable code"]);
    page.axe();
    address_tells(page, "across=roles", true);
    // It follows the level, and so does its name.
    page.level("L3 Senior").click();
    page.find("table", "Roles at L3 Senior").find("columnheader", "Data Engineer L3 Senior");
    assert_eq!(columns.selected(), "Roles at L3 Senior");
    // As a heat map; the control keeps the focus.
    let show = page.find("combobox", "Show");
    show.focus();
    show.select("Depth");
    page.find("table", "Heat map: Roles at L3 Senior");
    assert_eq!(show.run("return arguments[0].isConnected"), true);
    page.axe();
    page.reload();
    let map = page.find("table", "Heat map: Roles at L3 Senior");
    // The way to the comparison of another role says what it changes.
    map.find("button", starting("Readable code, Data Engineer, L3 Senior, ")).click();
    page.find("button", "Compare from this level").click();
    page.find("region", "From L3 Senior to L4 Staff");
    assert_eq!(page.find("combobox", "I work as").selected(), "Data Engineer");
    page.find("button", "Undo");
    page.console_is_empty();
}

/// The box of something: left, right, top.
fn sides(found: &Found) -> [f64; 3] {
    let sides =
        found.run("const box = arguments[0].getBoundingClientRect(); return [box.left, box.right, box.top]");
    [0, 1, 2].map(|nth| sides[nth].as_f64().unwrap_or_default())
}

fn its_header_stays_in_sight(page: &Page) {
    visit(page, &[EXAMPLE, "#view=levels&level=l3"].concat());
    page.resize(1000, 800);
    let frame = page.find("group", "All levels");
    let head = page.find("columnheader", "L3 Senior you are here");
    let before = sides(&head)[2];
    frame.run("arguments[0].scrollTop = 900");
    assert_eq!(sides(&head)[2], before);
    // The corner stays in both directions.
    frame.run("arguments[0].scrollLeft = 300");
    let corner = page.find("columnheader", "Skill");
    let inside = "const box = arguments[0].getBoundingClientRect();
        const hit = arguments[0].getRootNode().elementFromPoint(box.left + 20, box.top + 20);
        return hit === arguments[0] || arguments[0].contains(hit)";
    corner.run("arguments[0].scrollIntoView({ block: 'nearest' })");
    assert_eq!(corner.run(inside), true);
    page.needs_no_sideways_scrolling();
}

fn edges_tell_that_there_is_more(page: &Page) {
    visit(page, &[EXAMPLE, "#view=levels"].concat());
    page.resize(900, 800);
    let frame = page.find("group", "All levels");
    let shaded = "return getComputedStyle(arguments[0].parentElement, '::after').content !== 'none'";
    page.wait_for("there is more on the right", || frame.run(shaded) == true);
    frame.run("arguments[0].scrollLeft = arguments[0].scrollWidth");
    page.wait_for("there is no more", || frame.run(shaded) == false);
    // Nothing is cut off where all of it has room.
    page.find("combobox", "Show").select("Depth");
    let frame = page.find("group", "Heat map");
    page.wait_for("all of it has room", || frame.run(shaded) == false);
}

fn is_as_wide_as_its_place(page: &Page) {
    visit(page, &[EXAMPLE, "#view=levels"].concat());
    page.resize(1900, 900);
    let [left, right, _] = sides(&page.find("group", "All levels"));
    assert!((1_590.0..=1_602.0).contains(&(right - left)), "{left} to {right}");
    // Texts are not wider than one reads, and all begin at the same place.
    let [left, right, _] = sides(&page.find("heading", "All levels"));
    assert!(right - left < 1_090.0, "{left} to {right}");
    page.find("combobox", "Show").select("Depth");
    assert_eq!(sides(&page.find("list", "Legend"))[0], left);
    page.find("combobox", "Show").select("Texts");
    page.needs_no_sideways_scrolling();
}

fn four_levels_fit_1200_px(page: &Page) {
    let levels = ["Associate Engineer", "Engineer", "Senior Engineer", "Staff Engineer"];
    let text = "Plans and delivers work of several weeks with others, and says early what puts it at risk";
    let cells: Vec<_> = ["associate-engineer", "engineer", "senior-engineer", "staff-engineer"]
        .iter()
        .flat_map(|level| [0, 1, 2].map(|at| json!({"skill": format!("s{at}"), "level": level, "required": at > 0, "items": [format!("{text} {at} {level}"), text]})))
        .collect();
    let skills = ["Incident response", "Growing others", "Delivery and infrastructure"];
    let skills: Vec<_> =
        (0..).zip(skills).map(|(at, name)| json!({"id": format!("s{at}"), "name": name})).collect();
    let matrix = json!({"format": "skill-matrix/1", "title": "Four levels", "levels": levels, "skills": skills, "expectations": cells});
    open(page, "", &tag("view=levels", &matrix));
    page.resize(1200, 800);
    let frame = page.find("group", "All levels");
    page.wait_for("nothing is cut off", || {
        frame.run(
            "return arguments[0].scrollWidth <= arguments[0].clientWidth && arguments[0].clientWidth > 1000",
        ) == true
    });
    page.needs_no_sideways_scrolling();
}

fn what_is_the_same_is_one(page: &Page) {
    let cell = |level: &str, items: &[&str]| json!({"skill": "s", "level": level, "items": items});
    let matrix = json!({
        "format": "skill-matrix/1", "title": "Same", "levels": ["A", "B", "C"], "skills": [{"id": "s", "name": "Soup"}, {"name": "Wine"}],
        "expectations": [cell("a", &["Stirs"]), cell("b", &["Stirs"]), cell("c", &["Salts"])],
    });
    open(page, "", &tag("skill=all view=levels", &matrix));
    let seen = "const box = arguments[0].querySelector('.cell-text').getBoundingClientRect();
        return box.width > 20";
    let cells = page.find("table", "All levels").find_all("cell", any());
    let seen: Vec<bool> = cells.iter().map(|cell| cell.run(seen) == true).collect();
    assert_eq!(seen, [true, false, true]);
    // For people's aids it is there.
    cells[1].mentions("Stirs");
    // On a narrow screen, where the cells stand below one another, it is seen.
    page.resize(500, 800);
    page.wait_for("it is seen", || {
        cells[1].run("return arguments[0].querySelector('.cell-text').getBoundingClientRect().width > 20")
            == true
    });
}

fn what_is_usual_is_said_once(page: &Page) {
    open_example(page);
    page.find("tab", "Grid").click();
    let panel = page.find("tabpanel", "Grid");
    panel.mentions("What is not marked as optional is required.");
    page.find("table", "All levels")
        .find_all("cell", containing("Optional"))
        .first()
        .expect("some are optional");
    assert!(page.find("table", "All levels").find_all("cell", containing("Required")).is_empty());
    // Where most is optional, both are said.
    open_page(page);
    page.find("tab", "Grid").click();
    page.find("table", "All levels")
        .find_all("cell", containing("Optional"))
        .first()
        .expect("some are optional");
}
