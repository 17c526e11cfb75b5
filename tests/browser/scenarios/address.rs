//! The address holds exactly what is shown.

use super::hosting::{level_is, open_shape};
use super::pages::{
    EXAMPLE, PAGE, SKILL, address_tells, open_example, open_page, show_heat_map, unfold, visit,
};
use super::{Scenario, scenarios};
use crate::page::{Page, any, containing};

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_link_shows_exactly_this,
        an_old_link_says_what_is_gone,
        goes_back_and_forward,
        is_written_when_the_choice_is_painted,
        a_copied_link_leads_here,
        without_a_clipboard_the_link_is_selected,
        a_clipboard_that_never_answers_leaves_the_link_selected,
        what_leads_to_another_view_is_a_link,
        follows_an_address_that_is_edited,
        a_query_of_very_many_words_is_answered,
        goes_on_after_an_address_that_names_nothing,
        every_view_survives,
        every_choice_survives,
    ]
}

fn a_link_shows_exactly_this(page: &Page) {
    let link = [
        PAGE,
        "#level=senior&target=Junior&roles=llm-engineer&query=cuda&open=tensorflow-pytorch~llm-engineer",
    ];
    visit(page, &link.concat());
    let shows_it = || {
        let answer = page.find("region", "From Senior to Junior");
        assert_eq!(answer.names("article"), ["LLM Engineer"]);
        assert_eq!(page.find("searchbox", "Search").value(), "cuda");
        page.find("region", "Search results");
        assert!(page.find("button", "LLM Engineer").is_expanded());
        assert_eq!(page.find("combobox", "I work as").selected(), "LLM Engineer");
        unfold(page, "Filters");
        assert!(!page.find("checkbox", "Data Scientist").is_checked());
    };
    shows_it();
    page.reload();
    shows_it();
    visit(page, &[PAGE, "#view=levels&level=lead-staff"].concat());
    page.find("table", "All levels").find("columnheader", "Lead / Staff you are here");
    unfold(page, "Filters");
    assert!(page.find("checkbox", "Data Scientist").is_checked());
    page.console_is_empty();
}

fn an_old_link_says_what_is_gone(page: &Page) {
    visit(page, &[PAGE, "#level=cto&target=senior&roles=astronaut"].concat());
    page.find("region", "From Junior to Senior");
    page.find("region", SKILL).mentions("We ignored “cto”, “astronaut”: this matrix doesn't have them.");
}

fn goes_back_and_forward(page: &Page) {
    open_page(page);
    page.level("Middle").click();
    page.wait_for("the address tells", || page.address().contains("level=middle"));
    page.find("tab", "Grid").click();
    page.wait_for("the address tells", || page.address().contains("view=levels"));
    page.level("Senior").click();
    page.wait_for("the address tells", || page.address().contains("level=senior"));
    page.back();
    page.find("columnheader", "Middle you are here");
    page.back();
    page.find("region", "From Middle to Senior");
    page.back();
    page.find("region", "From Junior to Middle");
    assert!(!page.address().contains('#'), "{}", page.address());
    assert!(page.level("Junior").is_checked());
    page.forward();
    page.find("region", "From Middle to Senior");
    page.forward();
    page.find("columnheader", "Middle you are here");
    page.console_is_empty();
}

fn is_written_when_the_choice_is_painted(page: &Page) {
    open_page(page);
    let choose_fast = "
        const changes = [], root = document.querySelector('skill-matrix').shadowRoot;
        for (const how of ['pushState', 'replaceState']) {
            const was = history[how];
            history[how] = function (...all) { changes.push(how + ' ' + all[2].split('#')[1]); was.apply(this, all); };
        }
        const later = (ms) => new Promise((done) => setTimeout(done, ms));
        const box = root.querySelector('input[type=search]');
        for (const letter of 'cuda') {
            box.value += letter;
            box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
            await later(0);
        }
        while (!location.hash.includes('cuda')) await later(10);
        for (const name of ['Middle', 'Senior']) {
            [...root.querySelectorAll('input[type=radio]')].find((radio) => radio.labels[0].textContent.startsWith(name)).click();
            await Promise.resolve();
        }
        while (!location.hash.includes('senior')) await later(10);
        return changes;";
    let changes = page.run(&["return (async () => {", choose_fast, "})()"].concat(), vec![]);
    // What was typed once, and each level as a place to go back to; what was shown at first is noted there.
    let expected = [
        "replaceState undefined",
        "pushState level=junior&query=cuda",
        "pushState level=middle&query=cuda",
        "pushState level=senior&query=cuda",
    ];
    assert_eq!(changes, serde_json::json!(expected));
    page.find("region", "From Senior to Lead / Staff");
    page.console_is_empty();
}

fn a_copied_link_leads_here(page: &Page) {
    open_page(page);
    page.level("Senior").click();
    page.find("region", "From Senior to Lead / Staff");
    unfold(page, "Share");
    page.find("button", "Copy link").click();
    // What the engine allows here differs: either it is copied, or shown to be copied by hand.
    page.find("status", any()).mentions("ink");
    page.focused();
    assert!(page.address().ends_with("#level=senior"), "{}", page.address());
    let shown = page.find_all("textbox", "Link to this view");
    if let Some(field) = shown.first() {
        assert_eq!(field.value(), page.address());
    } else {
        page.find("status", any()).says("Link copied.");
    }
}

fn without_a_clipboard_the_link_is_selected(page: &Page) {
    open_page(page);
    page.run("Object.defineProperty(navigator, 'clipboard', { value: undefined })", vec![]);
    page.level("Middle").click();
    page.wait_for("the address is written", || page.address().ends_with("#level=middle"));
    unfold(page, "Share");
    page.find("button", "Copy link").click();
    page.find("status", any()).mentions("copy the selected link");
    page.focus_is_on("textbox", "Link to this view");
    let field = page.find("textbox", "Link to this view");
    let marked =
        field.run("const [it] = arguments; return it.value.slice(it.selectionStart, it.selectionEnd)");
    assert_eq!(marked, page.address().as_str());
    // A link that no longer leads here is not offered.
    page.find("button", "Share").click();
    page.level("Senior").click();
    unfold(page, "Share");
    page.find("button", "Copy link");
    page.absent("textbox", "Link to this view");
    page.console_is_empty();
}

fn a_clipboard_that_never_answers_leaves_the_link_selected(page: &Page) {
    open_page(page);
    page.run(
        "const clipboard = { writeText: () => new Promise(() => {}) };
         Object.defineProperty(navigator, 'clipboard', { value: clipboard })",
        vec![],
    );
    unfold(page, "Share");
    page.find("button", "Copy link").click();
    page.focus_is_on("textbox", "Link to this view");
    page.find("status", any()).mentions("copy the selected link");
    page.console_is_empty();
}

fn what_leads_to_another_view_is_a_link(page: &Page) {
    open_page(page);
    page.find("tab", "Roles").click();
    let role = || page.find("tabpanel", "Roles").find("link", "LLM Engineer");
    // With a key it is for the browser, which opens a tab, and nothing changes here.
    page.run(
        "addEventListener('click', (event) => {
           if (event.ctrlKey) { window.isLeft = !event.defaultPrevented; event.preventDefault(); }
         })",
        vec![],
    );
    role().run("arguments[0].dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true, composed: true }))");
    assert_eq!(page.run("return window.isLeft", vec![]), true);
    // It leads from what is chosen now.
    page.level("Middle").click();
    role().focus();
    let address = role().attribute("href").unwrap_or_default();
    assert!(address.contains("level=middle") && address.contains("roles=llm-engineer"), "{address}");
    page.press("Enter");
    page.focus_is_on("heading", "LLM Engineer");
    page.wait_for("the address is written", || page.address() == address);
    page.back();
    role();
    page.axe();
    page.open("/pages/quiet.html");
    page.open(address.trim_start_matches(&page.host().url("")));
    page.find("heading", "LLM Engineer");
    level_is(page, "Middle");
}

fn follows_an_address_that_is_edited(page: &Page) {
    open_page(page);
    page.run("location.hash = 'level=principal&target=middle'", vec![]);
    let answer = page.find("region", "From Principal to Middle");
    answer.find("article", containing("Data"));
}

fn a_query_of_very_many_words_is_answered(page: &Page) {
    open_page(page);
    page.run("location.hash = 'query=' + encodeURIComponent('cuda torch '.repeat(50000))", vec![]);
    page.find("region", "Search results");
    page.level("Senior").click();
    page.find("radiogroup", "I am at");
    page.wait_for("the level is chosen", || page.level("Senior").is_checked());
    page.find("searchbox", "Search").click();
    page.press("Escape");
    page.find("region", "From Senior to Lead / Staff");
    page.console_is_empty();
}

fn goes_on_after_an_address_that_names_nothing(page: &Page) {
    open_page(page);
    page.run("location.hash = 'level=nosuch'", vec![]);
    page.find("region", SKILL).mentions("We ignored “nosuch”: this matrix doesn't have it.");
    page.find("region", "From Junior to Middle");
    // The next choice is the reader's own, and is written.
    page.level("Senior").click();
    page.find("region", "From Senior to Lead / Staff");
    address_tells(page, "level=senior", true);
    address_tells(page, "nosuch", false);
    page.find("tab", "Grid").click();
    address_tells(page, "view=levels", true);
    page.back();
    page.find("region", "From Senior to Lead / Staff");
    // Also where the address asks for what is shown already.
    page.run("location.hash = 'level=senior&target=next'", vec![]);
    page.level("Principal").click();
    address_tells(page, "level=principal", true);
    page.console_is_empty();
}

fn every_view_survives(page: &Page) {
    open_example(page);
    let views = [("Grid", "levels"), ("Skills", "skill"), ("Roles", "role"), ("Career path", "path")];
    for (name, id) in views {
        page.find("tab", name).click();
        address_tells(page, &format!("view={id}"), true);
        page.find("tabpanel", name);
        page.reload();
        page.find("tabpanel", name);
        assert_eq!(page.find("tab", name).attribute("aria-selected").as_deref(), Some("true"));
    }
    for (name, _) in views.iter().rev().skip(1) {
        page.back();
        page.find("tabpanel", *name);
    }
    page.back();
    page.find("region", "From L1 Associate to L2 Engineer");
    page.find("tabpanel", "Compare");
    for (name, _) in views {
        page.forward();
        page.find("tabpanel", name);
    }
    page.console_is_empty();
}

fn every_choice_survives(page: &Page) {
    let link = "#group=building%2Fcode&level=l2&target=l4&target-role=frontend&roles=data&arrange=skill&only=changes";
    visit(page, &[EXAMPLE, link].concat());
    let shows_it = || {
        page.find("region", "From Data Engineer, L2 Engineer to Frontend Engineer, L4 Staff");
        unfold(page, "Filters");
        for (choice, chosen) in [
            ("I work as", "Data Engineer"),
            ("Domain", "Building › Code"),
            ("Skill", "All skills"),
            ("Aiming for", "L4 Staff"),
            ("Role to aim for", "as Frontend Engineer"),
        ] {
            assert_eq!(page.find("combobox", choice).selected(), chosen, "{choice}");
        }
        level_is(page, "L2 Engineer");
        page.find("article", "Code review");
    };
    shows_it();
    page.reload();
    shows_it();
    // A choice at a time, and back through all of them.
    page.find("combobox", "Role to aim for").select("as Data Engineer");
    // The level that was chosen stays.
    page.find("region", "From L2 Engineer to L4 Staff");
    unfold(page, "Filters");
    page.find("combobox", "Domain").select("All domains");
    page.find("article", "Data pipelines");
    page.find("combobox", "Skill").select("Data modelling");
    page.find("region", "Data modelling");
    page.find("combobox", "I work as").select("All roles");
    page.level("L5 Principal").click();
    page.find("region", "From L5 Principal to L4 Staff");
    address_tells(page, "level=l5", true);
    page.back();
    page.find("region", "From L2 Engineer to L4 Staff");
    assert_eq!(page.find("combobox", "I work as").selected(), "All roles");
    page.back();
    page.wait_for("the role is back", || page.find("combobox", "I work as").selected() == "Data Engineer");
    page.back();
    page.find("article", "Data pipelines");
    assert_eq!(page.find("combobox", "Skill").selected(), "All skills");
    page.back();
    page.absent("article", "Data pipelines");
    page.find("article", "Automated testing");
    page.back();
    shows_it();
    // What the reader comes back to, without any address.
    open_shape(page, "groups", "skill=all", "");
    unfold(page, "Filters");
    page.find("combobox", "Domain").select("Language › Verse");
    page.level("High").click();
    show_heat_map(page);
    address_tells(page, "view=map", true);
    page.open("/pages/quiet.html");
    page.open("/host.html");
    level_is(page, "High");
    unfold(page, "Filters");
    assert_eq!(page.find("combobox", "Domain").selected(), "Language › Verse");
    page.console_is_empty();
}
