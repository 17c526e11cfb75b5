//! The element alone on the screen, as a page of the host's can ask for.

use super::hosting::{html, matrix, tag};
use super::{Scenario, scenarios};
use crate::page::Page;

pub fn all() -> Vec<Scenario> {
    scenarios![it_scrolls_on_the_whole_screen]
}

fn it_scrolls_on_the_whole_screen(page: &Page) {
    let button = "<button type=button id=whole onclick='it.requestFullscreen()'>Whole screen</button>";
    page.host().serve("/host.html", html("", &(button.to_owned() + &tag("id=it", &matrix("m", "First")))));
    page.open("/host.html");
    page.level("Middle");
    page.find("button", "Whole screen").click();
    page.wait_for("it is on the whole screen", || {
        page.run("return document.fullscreenElement === it", vec![]) == true
    });
    // The end of it can be reached, on any screen: it is made higher than this one.
    let reached = "it.shadowRoot.querySelector('.widget').style.paddingBottom = '3000px';
        it.scrollTop = 2000;
        return it.scrollTop";
    page.wait_for("it scrolls", || page.run(reached, vec![]) == 2000);
    let covers = "const ground = getComputedStyle(it.shadowRoot.querySelector('.root')).backgroundColor;
        return it.shadowRoot.querySelector('.root').clientHeight >= innerHeight && ground === 'rgb(255, 255, 255)'";
    assert_eq!(page.run(covers, vec![]), true);
    page.run("void document.exitFullscreen()", vec![]);
    page.wait_for("it is in its place again", || {
        page.run("return document.fullscreenElement", vec![]).is_null()
    });
}
