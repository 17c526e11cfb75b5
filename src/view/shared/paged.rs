//! Long lists, drawn a part at a time.

use crate::messages;
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, button, el, live, watch};
use crate::view::stage::watched::Watched;
use std::ops::Range;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// How many more rows are drawn on each request: a few screens full.
pub const PAGE: usize = 60;

/// How many rows of a list longer than [`PAGE`] are drawn at first. That is one or two screens full,
/// because they are redrawn with each level and each letter.
const FIRST: usize = 24;

/// How many of these are drawn together with the answer: as many as fit on the screen. The others follow
/// after the next paint.
pub const AT_ONCE: usize = 12;

/// Whether so many rows fill several screens. Then they are not all drawn at once, and those far out of
/// sight are not laid out (the class `long`).
pub fn is_long(all: usize) -> bool {
    all > PAGE
}

/// How many of so many rows are drawn at first.
pub fn at_first(all: usize) -> usize {
    if is_long(all) { FIRST } else { PAGE }
}

/// How many rows of a list are drawn: `at_once` now, and `soon` after the next paint.
pub fn drawn_in_two(stage: Stage, at_once: usize, soon: usize) -> Watched<usize> {
    let drawn = Watched::new(at_once.min(soon));
    if at_once < soon {
        (stage.browser().after_paint)(Box::new(move || {
            if !drawn.is_gone() && drawn.peek() < soon {
                drawn.set(soon);
            }
        }));
    }
    drawn
}

/// Placeholders for the rows that come after the paint, so that what is below stays where it is, out of
/// sight.
pub fn to_come(drawn: Watched<usize>, soon: usize) -> Content {
    live(move || {
        let room = (drawn.get()..soon).map(|_| el("div").class("to-come"));
        room.collect::<Vec<El>>().content()
    })
}

/// The rows of a list that are drawn. Existing rows stay as they are when more are added.
pub fn rows(drawn: Watched<usize>, make: impl Fn(Range<usize>) -> Content + 'static) -> Content {
    rows_from(0, drawn, Rc::new(make))
}

fn rows_from(from: usize, drawn: Watched<usize>, make: Rc<dyn Fn(Range<usize>) -> Content>) -> Content {
    let to = drawn.peek();
    let mut rows = make(from..to);
    let is_more = Watched::new(false);
    watch(move || {
        if drawn.get() > to && !is_more.peek() {
            is_more.set(true);
        }
    });
    rows.add(live(move || is_more.get().then(|| rows_from(to, drawn, make.clone())).content()));
    rows
}

/// The line under a list that is drawn only in part: how much of it is drawn, and a button for more.
/// `all` is the number of rows, `drawn` the most that are drawn of them.
pub fn show_more(all: impl Fn() -> usize + Send + 'static, drawn: Watched<usize>) -> Content {
    live(move || {
        let all = all();
        let was_whole = drawn.peek() >= all;
        let is_whole = move || drawn.get() >= all;
        // The button stays, with the focus, while there are more rows. After the last ones, the line
        // takes the focus.
        let more = move |event: web_sys::Event| {
            drawn.set(drawn.peek() + PAGE);
            let button = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let line = button.and_then(|button| button.closest(".more").ok().flatten());
            if let (true, Some(line)) = (drawn.peek() >= all, line) {
                // If it cannot take the focus, the rows are still there.
                let _ = line.unchecked_into::<HtmlElement>().focus();
            }
        };
        let more = button().flag("hidden", is_whole).on("click", more).child(messages::SHOW_MORE);
        let shown = el("span").text(move || messages::shown_of(drawn.get().min(all), all));
        let line =
            el("p").class("more").attr("tabindex", "-1").flag("hidden", move || was_whole && is_whole());
        line.child(shown).child(" ").child(more).content()
    })
}

/// The same as [`show_more`], for lists that people search in: it also says why the browser's own search
/// does not find all of it.
pub fn more_rows(
    stage: Stage,
    all: impl Fn() -> usize + Copy + Send + 'static,
    drawn: Watched<usize>,
) -> Content {
    let why = live(move || {
        let is_in_part = drawn.get() < all() && stage.shows("search");
        is_in_part.then(|| el("p").class("more hint").child(messages::DRAWN_IN_PART)).content()
    });
    vec![show_more(all, drawn), why].content()
}
