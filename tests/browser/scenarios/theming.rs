//! What a host changes of the look, and what the look takes from the host.

use super::gallery::open_gallery;
use super::hosting::{heard, html, matrix, open, tag};
use super::pages::unfold;
use super::{Scenario, scenarios};
use crate::page::Page;
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_theme_changes_at_any_time,
        the_accent_of_the_page_is_taken_as_far_as_it_can_be_read,
        the_font_and_the_size_are_those_of_the_page,
        a_theme_under_the_strict_policy,
        each_theme_can_be_read,
        high_contrast_is_seven_to_one,
        dense_is_denser,
    ]
}

/// What is drawn for a custom property of ours, as red, green and blue.
#[track_caller]
fn colour(page: &Page, of: &str, property: &str) -> Vec<f64> {
    let script = "const it = document.querySelector('skill-matrix').shadowRoot.querySelector(arguments[0]);
        const canvas = document.createElement('canvas').getContext('2d');
        canvas.fillStyle = getComputedStyle(it)[arguments[1]];
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)";
    serde_json::from_value(page.run(script, vec![json!(of), json!(property)])).unwrap()
}

fn light(colour: &[f64]) -> bool {
    colour.iter().sum::<f64>() > 400.0
}

fn a_theme_changes_at_any_time(page: &Page) {
    open(page, "", &tag("id=it theme=dark", &matrix("m", "First")));
    page.level("Middle").click();
    let ground = || light(&colour(page, ".root", "backgroundColor"));
    let text = || light(&colour(page, ".root", "color"));
    assert!(!ground() && text(), "dark from the start");
    for (change, is_light) in [
        ("it.theme = 'light'", true),
        ("it.setAttribute('theme', 'dark')", false),
        ("it.theme = 'auto'", true),
        ("document.documentElement.style.colorScheme = 'dark'", false),
        ("it.theme = 'light'", true),
        ("it.theme = null", false),
        ("it.theme = 'nonsense'", false),
    ] {
        page.run(&format!("const it = document.getElementById('it'); {change}"), vec![]);
        assert_eq!((ground(), text()), (is_light, !is_light), "{change}");
    }
    page.console_is_empty();
}

fn the_accent_of_the_page_is_taken_as_far_as_it_can_be_read(page: &Page) {
    let inside = tag("id=it open=first~maker", &matrix("m", "First"));
    let accent_of = |head: &str| {
        page.host().serve("/host.html", html(head, &inside));
        page.open("/host.html");
        page.find("region", "First");
        colour(page, ".rung.target", "color")
    };
    let own = accent_of("");
    assert!(own[2] > own[0] && own[2] > own[1], "ours is blue: {own:?}");
    for scheme in ["light", "dark"] {
        for accent in ["yellow", "#e00", "cyan", "#000060", "#80ff80", "white", "black"] {
            let taken = accent_of(&format!(
                "<style>:root {{ accent-color: {accent}; color-scheme: {scheme} }} body, button {{ background: Canvas; color: CanvasText }}</style>"
            ));
            assert_ne!(taken, own, "{accent} is taken");
            if accent == "#e00" {
                assert!(taken[0] > taken[1] && taken[0] > taken[2], "it is red: {taken:?}");
            }
            page.axe();
        }
    }
    // What a host sets for us is taken as it is.
    let set = accent_of("<style>:root { accent-color: #e00 } skill-matrix { --sm-accent: #00f000 }</style>");
    assert_eq!(set, [0.0, 240.0, 0.0]);
    page.console_is_empty();
}

fn the_font_and_the_size_are_those_of_the_page(page: &Page) {
    let style = "<style>html { font-size: 62.5% } body { font: 19px/1.2 Georgia, serif }</style>";
    page.host().serve("/host.html", html(style, &tag("", &matrix("m", "First"))));
    page.open("/host.html");
    unfold(page, "Share");
    let label = page.find("button", "Print this view…");
    let font =
        label.run("const style = getComputedStyle(arguments[0]); return [style.fontFamily, style.fontSize]");
    assert_eq!(font, json!(["Georgia, serif", "19px"]));
}

fn a_theme_under_the_strict_policy(page: &Page) {
    let head = "<link rel=stylesheet href=/dist/embed/themes/high-contrast.css>";
    page.host().serve("/host.html", html(head, &tag("", &matrix("m", "First"))));
    page.open("/host.html?policy=strict");
    page.level("Middle").click();
    assert_eq!(colour(page, ".root", "color"), [0.0, 0.0, 0.0]);
    let border = "return getComputedStyle(document.querySelector('skill-matrix').shadowRoot.querySelector('.card')).borderTopWidth";
    assert_eq!(page.run(border, vec![]), "2px");
    assert!(heard(page, "violation").is_empty());
    page.console_is_empty();
}

fn each_theme_can_be_read(page: &Page) {
    for theme in ["", "neutral", "dense"] {
        for scheme in ["light", "dark"] {
            open_gallery(page, theme, scheme);
            page.axe_wcag();
        }
    }
}

fn high_contrast_is_seven_to_one(page: &Page) {
    for scheme in ["light", "dark"] {
        open_gallery(page, "high-contrast", scheme);
        page.axe_wcag();
        if page.works_out_contrast() {
            page.axe_contrast_enhanced();
        }
    }
    if !page.works_out_contrast() {
        return;
    }
    // What it demands, the look without a theme does not promise: so this can fail.
    open_gallery(page, "neutral", "light");
    assert!(!page.contrast_violations().is_empty());
}

fn dense_is_denser(page: &Page) {
    let heights = |theme| -> Vec<f64> {
        open_gallery(page, theme, "light");
        let heights = "return [...document.querySelectorAll('skill-matrix')].map((it) => it.offsetHeight)";
        serde_json::from_value(page.run(heights, vec![])).unwrap()
    };
    let (plain, dense) = (heights(""), heights("dense"));
    for (view, (plain, dense)) in plain.iter().zip(&dense).enumerate() {
        assert!(*dense < plain * 0.8, "view {view}: {dense} px of {plain} px");
    }
}
