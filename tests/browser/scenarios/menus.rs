//! The menus Share and More.

use super::pages::{open_example, unfold};
use super::{Scenario, scenarios};
use crate::page::{Page, any};
use serde_json::json;

pub fn all() -> Vec<Scenario> {
    scenarios![
        names_stay_where_they_are,
        closed_by_a_press_beside_it,
        closed_by_escape,
        closed_by_what_it_did
    ]
}

/// What is in the row of a name does not move when it unfolds.
fn names_stay_where_they_are(page: &Page) {
    for width in [1280, 390] {
        page.resize(width, 800);
        open_example(page);
        for name in ["Share", "More", "Filters"] {
            let place = || {
                let found = page.find("button", name);
                let beside = page.find("searchbox", "Search");
                [found, beside]
                    .map(|it| it.run("return JSON.stringify(arguments[0].getBoundingClientRect())"))
            };
            let before = place();
            unfold(page, name);
            let inside = match name {
                "Share" => page.find("button", "Print this view…"),
                "More" => page.find("button", "Start over"),
                _ => page.find("combobox", "Domain"),
            };
            assert_eq!(place(), before, "{name} at {width} px");
            // It stands below the name.
            let below = inside.run("return arguments[0].getBoundingClientRect().top");
            let name_at = page.find("button", name).run("return arguments[0].getBoundingClientRect().bottom");
            assert!(below.as_f64() >= name_at.as_f64(), "{name} at {width} px");
            if name != "Filters" {
                page.press("Escape");
            }
        }
    }
}

fn closed_by_a_press_beside_it(page: &Page) {
    open_example(page);
    page.find("button", "Share").click();
    page.find("button", "Print this view…");
    // The press does nothing else.
    let answer = page.find("heading", "From L1 Associate to L2 Engineer");
    press_at(page, &answer.run(MIDDLE));
    page.absent("button", "Print this view…");
    // Of two menus one is open.
    page.find("button", "Share").click();
    page.find("button", "Print this view…");
    page.run(
        "document.querySelector('skill-matrix').shadowRoot.querySelector('.tools > :last-child').open = true",
        vec![],
    );
    page.find("button", "Start over");
    page.absent("button", "Print this view…");
}

const MIDDLE: &str = "const box = arguments[0].getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2]";

/// Presses what is on top at a point, as a person does, whatever that is.
fn press_at(page: &Page, point: &serde_json::Value) {
    let press = "const [x, y] = arguments[0];
        const root = document.querySelector('skill-matrix').shadowRoot;
        root.elementFromPoint(x, y).click()";
    page.run(press, vec![point.clone()]);
}

fn closed_by_escape(page: &Page) {
    open_example(page);
    for (menu, inside) in [("Share", "Print this view…"), ("More", "Start over")] {
        page.find("button", menu).click();
        page.find("button", inside);
        // From its name, and from inside.
        page.press("Escape");
        page.absent("button", inside);
        page.focus_is_on("button", menu);
        page.press("Enter");
        page.find("button", inside);
        page.press("Tab");
        page.press("Escape");
        page.absent("button", inside);
        page.focus_is_on("button", menu);
    }
    // Where nothing is open, Escape belongs to the page around.
    page.run("addEventListener('keydown', (event) => window.heard = event.key)", vec![]);
    page.press("Escape");
    page.wait_for("the page hears it", || page.run("return window.heard ?? null", vec![]) == json!("Escape"));
}

fn closed_by_what_it_did(page: &Page) {
    open_example(page);
    unfold(page, "More");
    page.find("button", "Swap levels").click();
    page.find("region", "From L2 Engineer to L1 Associate");
    page.absent("button", "Swap levels");
    page.focus_is_on("button", "More");
    // Copying says what became of it, so it stays open.
    unfold(page, "Share");
    page.find("button", "Copy link").click();
    page.find("status", any()).mentions("ink");
    page.find("button", "Copy link");
    page.console_is_empty();
}
