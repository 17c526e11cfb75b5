//! Text twice as large: nothing is cut off, nothing overlaps.

use super::pages::{EXAMPLE, open_page, through_each_tab, unfold};
use super::{Scenario, scenarios};
use crate::page::{Page, any};

pub fn all() -> Vec<Scenario> {
    scenarios![text_twice_as_large]
}

fn text_twice_as_large(page: &Page) {
    let widget = open_page(page);
    let before = size(&widget);
    page.run("document.documentElement.style.fontSize = '200%'", vec![]);
    assert!((size(&widget) - 2.0 * before).abs() < 0.1, "the text does not grow with the page's");
    page.resize(1024, 768);
    through_each_tab(page, |_| fits(page));
    page.open(&[EXAMPLE, "#skill=all&level=l3"].concat());
    unfold(page, "Filters");
    page.find("combobox", "Skill");
    page.run("document.documentElement.style.fontSize = '200%'", vec![]);
    through_each_tab(page, |_| fits(page));
    // On a phone.
    page.resize(390, 844);
    through_each_tab(page, |_| page.needs_no_sideways_scrolling());
}

#[track_caller]
fn size(found: &crate::page::Found<'_>) -> f64 {
    found.run("return parseFloat(getComputedStyle(arguments[0]).fontSize)").as_f64().unwrap_or_default()
}

/// No sideways scrolling, and no control whose text does not fit in. What is for screen readers is clipped.
#[track_caller]
fn fits(page: &Page) {
    page.needs_no_sideways_scrolling();
    for role in ["button", "combobox", "tab", "heading"] {
        for control in page.find_all(role, any()) {
            let cut = control.run(
                "const [it] = arguments; return it.scrollWidth > it.clientWidth + 1 && it.clientWidth > 0 && getComputedStyle(it).clipPath === 'none'
                   && getComputedStyle(it).display !== 'inline'",
            );
            assert_eq!(cut, false, "the text of {role} {:?} is cut off", control.name());
        }
    }
}
