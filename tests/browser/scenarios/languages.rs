//! A matrix in several languages: each can be read.

use super::hosting::{html, open_shape, shape, tag};
use super::pages::unfold;
use super::{Scenario, scenarios};
use crate::engine::Engine;
use crate::page::{Page, any};

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_reader_chooses_one,
        a_link_names_one,
        the_host_has_the_last_word,
        a_page_of_ours_follows_its_reader.not_in(Engine::WebKit, "its reader has no language there"),
        where_there_is_one_nothing_is_to_choose,
    ]
}

const ENGLISH: &str = "All about cheese";
const GERMAN: &str = "Alles über Käse";

fn a_reader_chooses_one(page: &Page) {
    open_shape(page, "languages", "skill=all", "");
    page.find("region", ENGLISH);
    unfold(page, "More");
    let choice = page.find("combobox", "Language");
    assert_eq!(choice.names("option"), ["Deutsch", "English"]);
    assert_eq!(choice.value(), "en");
    choice.select("Deutsch");
    page.find("region", GERMAN);
    page.level("Lehrling");
    page.find("heading", GERMAN).run("if (arguments[0].lang !== 'de') throw new Error(arguments[0].lang)");
    page.axe_beside_menu();
    page.wait_for("the address tells", || page.address().contains("lang=de"));
    page.reload();
    page.find("region", GERMAN);
    // Without the address, as remembered.
    page.open("/pages/quiet.html");
    page.open("/host.html");
    page.find("region", GERMAN);
    unfold(page, "More");
    page.find("combobox", "Language").select("English");
    page.find("region", ENGLISH);
    page.console_is_empty();
}

fn a_link_names_one(page: &Page) {
    open_shape(page, "languages", "skill=all", "#lang=de-AT");
    page.find("region", GERMAN);
    unfold(page, "More");
    assert_eq!(page.find("combobox", "Language").value(), "de");
    open_shape(page, "languages", "skill=all", "#lang=fr");
    page.find("region", ENGLISH).mentions("We ignored “fr”: this matrix doesn't have it.");
    page.console_is_empty();
}

fn the_host_has_the_last_word(page: &Page) {
    open_shape(page, "languages", "skill=all", "");
    unfold(page, "More");
    page.find("combobox", "Language").select("Deutsch");
    page.find("region", GERMAN);
    page.run("document.getElementById('it').lang = 'en'", vec![]);
    page.find("region", ENGLISH);
    assert_eq!(page.find("combobox", "Language").value(), "en");
    page.console_is_empty();
}

fn a_page_of_ours_follows_its_reader(page: &Page) {
    let reader = page.run("return navigator.language", vec![]);
    assert!(reader.as_str().is_some_and(|lang| lang.starts_with("en")), "{reader}");
    let element = tag("lang='' skill=all storage=none", &shape("languages"));
    page.host().serve("/host.html", html("", &element).replace("lang=en", "lang=de"));
    page.open("/host.html");
    page.find("region", ENGLISH);
    page.console_is_empty();
}

fn where_there_is_one_nothing_is_to_choose(page: &Page) {
    open_shape(page, "forks", "skill=all", "");
    page.find("tabpanel", any()).find("table", any());
    page.absent("combobox", "Language");
}
