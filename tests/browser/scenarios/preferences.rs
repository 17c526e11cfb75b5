//! What a person has set up in their system.

use super::pages::{open_page, unfold};
use super::{Scenario, scenarios};
use crate::engine::Preference;
use crate::page::{Found, Page};

pub fn all() -> Vec<Scenario> {
    scenarios![
        dark.preferring(Preference::Dark),
        forced_colours.preferring(Preference::ForcedColours),
        reduced_motion.preferring(Preference::ReducedMotion),
        motion_is_small,
    ]
}

#[track_caller]
fn style(found: &Found<'_>, property: &str, pseudo: &str) -> String {
    let script = format!("return getComputedStyle(arguments[0], '{pseudo}')['{property}']");
    found.run(&script).as_str().unwrap_or_default().to_owned()
}

fn dark(page: &Page) {
    let widget = open_page(page);
    let script = "const light = (colour) => {
          const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          return canvas.getImageData(0, 0, 1, 1).data[1];
        };
        const host = arguments[0].getRootNode().host;
        return [light(getComputedStyle(document.body).backgroundColor), light(getComputedStyle(arguments[0]).color),
          (host.setAttribute('theme', 'light'), light(getComputedStyle(arguments[0]).color))]";
    let [paper, ink, ink_if_light] = {
        let found = widget.run(script);
        [0, 1, 2].map(|at| found[at].as_u64().unwrap())
    };
    assert!(paper < 60 && ink > 200, "{paper} {ink}");
    assert!(ink_if_light < 80, "theme=\"light\" does not win: {ink_if_light}");
}

/// Colours and backgrounds go; shape, border and word must still tell.
fn forced_colours(page: &Page) {
    open_page(page);
    page.level("Middle").click();
    page.find("region", "From Middle to Senior");
    let drawn = |end, level| {
        let found = page.find("radiogroup", end).find("radio", level);
        let script = "const style = getComputedStyle(arguments[0].parentElement, '::after');
                      return style.borderTopStyle + ' ' + style.borderTopWidth";
        found.run(script).as_str().unwrap_or_default().to_owned()
    };
    let rung = |level| drawn("Aiming for", level);
    assert_ne!(drawn("I am at", "Middle"), drawn("I am at", "Senior"));
    assert_ne!(rung("Middle"), rung("Senior"));
    assert_ne!(rung("Middle"), rung("Principal"));
    assert_ne!(rung("Senior"), rung("Principal"));
    let (shown, other) = (page.find("tab", "Compare"), page.find("tab", "Grid"));
    assert_ne!(style(&shown, "borderBottomColor", ""), style(&other, "borderBottomColor", ""));
    page.axe();
}

fn reduced_motion(page: &Page) {
    open_page(page);
    unfold(page, "Share");
    assert_eq!(style(&page.find("button", "Print this view…"), "transitionDuration", ""), "0s");
}

fn motion_is_small(page: &Page) {
    open_page(page);
    unfold(page, "Share");
    let duration = style(&page.find("button", "Print this view…"), "transitionDuration", "");
    assert!(duration.starts_with("0.12s"), "{duration}");
}
